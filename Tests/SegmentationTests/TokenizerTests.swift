import AnalyzerKit
import Segmentation
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("The ministers' cars don't run.", "The ministers ' cars don't run ."),
    ("Kyiv's mayor’s car", "Kyiv 's mayor ’s car"),
    ("the 1990's and CHINA'S", "the 1990 's and CHINA 'S"),
    ("rock'n'roll O’Brien", "rock'n'roll O’Brien"),
    ("U.S.-led, p.m., Ph.D. and J.K. Doe", "U.S. - led , p.m. , Ph.D. and J.K. Doe"),
    ("the U.S officials", "the U.S officials"),
    ("the U.S.'s debt", "the U.S. 's debt"),
    ("at 5 p.m.The end", "at 5 p.m. The end"),
    ("J.Smith at x.com", "J . Smith at x . com"),
    ("1,200 4.2 17:30 1½ ½ 1,000.", "1,200 4.2 17:30 1½ ½ 1,000 ."),
    ("$4bn 35th G20 F-16", "$ 4 bn 35 th G20 F - 16"),
    ("Wait... no -- yes?! ``so''", "Wait ... no -- yes ? ! `` so ''"),
    ("٣٫٥ و ١٬٢٠٠", "٣٫٥ و ١٬٢٠٠"),
    ("naïve co\u{AD}op Žižek", "naïve co\u{AD}op Žižek"),
    ("👩‍👧‍👦 ❤️ 👍🏽 ok", "👩‍👧‍👦 ❤️ 👍🏽 ok"),
    ("約300人。日本", "約300人 。 日本"),
    ("\u{FEFF}\u{200E}a\u{A0}b\u{2009}c", "a b c"),
    ("«Да»", "« Да »"),
  ])
  func cutsWordsNumbersAndMarks(text: String, tokens: String) {
    let found = Divided(text).tokens
    #expect(found == tokens.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("Kyiv", Token.LetterCase.capitalized), ("NATO", .upper), ("U.S.", .upper), ("A", .capitalized), ("iPhone", .mixed),
    ("McCain", .mixed), ("troops", .lower), ("don't", .lower), ("Élan", .capitalized), ("ОБСЕ", .upper), ("日本", .none),
    ("G20", .capitalized), ("O'Brien", .mixed),
  ])
  func saysHowAWordIsWritten(text: String, letterCase: Token.LetterCase) {
    let token = Divided(text).article.tokens[0]
    #expect(token.kind == .word)
    #expect(token.letterCase == letterCase)
  }

  @Test(arguments: [("Troops", "TROOPS"), ("don't", "Don’t"), ("Žižek", "žižek"), ("ДОМ", "дом"), ("U.S.", "u.s.")])
  func spellingsOfAWordShareAKey(left: String, right: String) {
    let keys = [left, right].map { Divided($0).article.tokens[0].key }
    #expect(keys[0] == keys[1])
    #expect(keys[0] == WordKey(left))
  }

  @Test func kindsAreToldApart() {
    let kinds = Divided("ministry 1,200 , $ ½ 🙂 % 's").article.tokens.map(\.kind)
    #expect(kinds == [.word, .number, .punctuation, .symbol, .number, .symbol, .symbol, .punctuation, .word])
  }
}

import AnalyzerKit
import AnalyzerTesting
import Segmentation
import Testing

@Suite struct QuotationTests {
  @Test(arguments: [
    "He said ⟦“we go”⟧ and ⟦“we stay”⟧.", "⟦\"We go,\"⟧ he said. ⟦\"All of us.\"⟧", "Er sagte ⟦„nein“⟧ und ⟦„ja”⟧.",
    "Il dit ⟦« non »⟧ et ⟦«oui»⟧.", "Han sa ⟦”nej”⟧ og ⟦»ja«⟧.", "He said ⟦``no''⟧ and ⟦''yes''⟧.", "彼は⟦「はい」⟧と言った。",
    "A ⟦\"so-called\"⟧ law—⟦\"bad,\"⟧ he said (⟦\"very\"⟧).", "He said:⟦\"No\"⟧", "⟦\" We go , \"⟧ he said",
  ])
  func readsEveryStyleOfMarks(marked: String) {
    let sample = MarkedArticle(marked)
    #expect(sample.article.quotations == sample.spans)
  }

  @Test(arguments: [
    "The ⟦'budget summit'⟧ failed.", "She said ⟦‘it’s over’⟧, and left.", "They called it ⟦`new'⟧.",
    "⟦‘The farmers’ land is theirs,’⟧ he said.",
    "The '90s and 'tis rock 'n' roll.", "The workers' and farmers' rights.", "Don't 'em, the boys' and girls' mothers.",
    "It was 6' 2\" wide.", "the dogs’ owners’ homes",
  ])
  func takesSingleMarksOnlyWhereTheyQuote(marked: String) {
    let sample = MarkedArticle(marked)
    #expect(sample.article.quotations == sample.spans)
  }

  @Test(arguments: [
    "⟦“We go. We stay.⟧\n\n⟦“We sleep,”⟧ he said.", "⟦\"We go.⟧\n\n⟦\"We sleep,\"⟧ he said.",
    "He said: ⟦“She said: ‘It said: “No⟧",
    "⟦“He told me “go” ⟧and left.", "A stray” mark\" here.",
  ])
  func endsWithTheParagraphAndHoldsNoOther(marked: String) {
    let sample = MarkedArticle(marked.replacing("“go” ⟧", with: "“go”⟧ "))
    #expect(sample.article.quotations == sample.spans)
  }

  @Test func hundredsOfOpenMarksAreOneQuotation() {
    let text = String(repeating: "“", count: 500)
    #expect(Divided(text).quotations == [text])
  }
}

import AnalyzerKit
import Segmentation
import Testing

@Suite struct LanguageRecognizerTests {
  @Test(arguments: [
    ("en", "The mayor said on Monday that the bridge would be closed for repairs until the end of the year."),
    ("en", "Shr 31 cts vs 23 cts. Net 1,234,000 vs 987,000. Revs 12.3 mln vs 10.1 mln. Avg shrs 4.1 mln vs 4.0 mln."),
    ("en", "Roe Holdings Inc said it acquired Poe Mills of Oslo, Norway, for 12 mln dlrs in cash."),
    ("de", "Der Bürgermeister sagte am Montag, dass die Brücke bis zum Ende des Jahres nicht mehr geöffnet wird."),
    ("fr", "Le maire a dit lundi que le pont sera fermé pour des travaux jusqu'à la fin de l'année."),
    ("es", "El alcalde dijo el lunes que el puente estará cerrado por las obras hasta el final del año."),
    ("it", "Il sindaco ha detto che il ponte sarà chiuso per i lavori fino alla fine dell'anno, ma non del tutto."),
    (
      "pt",
      "O prefeito disse na segunda-feira que a ponte não será aberta até o fim do ano, mas as obras já foram pagas."
    ),
    ("nl", "De burgemeester zei maandag dat de brug tot het einde van het jaar niet open gaat voor het verkeer."),
    ("sv", "Borgmästaren sade på måndagen att bron inte ska öppnas för trafik, och det är mycket dyrt."),
    ("no", "Ordføreren sa mandag at broen ikke skal åpnes før etter nyttår, og det er mye å gjøre opp."),
    ("da", "Borgmesteren siger, at broen ikke skal åbnes efter nytår, og at der er meget at lave af andre."),
    ("fi", "Pormestari sanoi, että silta on suljettu ja että se ei avaudu, mutta työt ovat jo alkaneet."),
    ("pl", "Burmistrz powiedział, że most nie będzie otwarty do końca roku, ale prace już się zaczęły i są drogie."),
    ("cs", "Starosta řekl, že most nebude otevřen až do konce roku, ale práce už jsou podle něj v plném proudu."),
    (
      "ro", "Primarul a spus că podul nu va fi deschis până la sfârșitul anului, dar lucrările sunt în curs și au bani."
    ),
    ("tr", "Belediye başkanı köprü için çok para gerektiğini ve bu yıl kadar sonra yeni bir yol ile açılacağını dedi."),
    ("hu", "A polgármester azt mondta, hogy a híd nem nyílik meg az év végéig, de már volt egy terv is."),
    (
      "id",
      "Wali kota mengatakan bahwa jembatan itu tidak akan dibuka karena dana dari pemerintah belum ada untuk tahun ini."
    ),
    (
      "ms",
      "Datuk bandar berkata bahawa jambatan itu tidak akan dibuka kerana dana daripada kerajaan belum ada untuk tahun ini."
    ),
    ("ru", "Мэр сказал, что мост закрыт до конца года, но работы уже начались."),
    ("uk", "Міський голова сказав, що міст зачинений до кінця року, її відкриють пізніше."),
    ("bg", "Кметът каза, че мостът ще бъде затворен до края на годината."),
    ("ar", "قال رئيس البلدية إن الجسر مغلق حتى نهاية العام"),
    ("fa", "شهردار گفت که پل تا پایان سال بسته می‌ماند و گزارش چاپ شد"),
    ("el", "Ο δήμαρχος είπε ότι η γέφυρα είναι κλειστή."), ("he", "ראש העיר אמר שהגשר סגור עד סוף השנה"),
    ("zh", "市长星期一说这座桥将关闭到年底。"), ("ja", "市長は月曜日に橋が年末まで閉鎖されると述べた。"), ("ko", "시장은 월요일에 다리가 연말까지 폐쇄된다고 말했다."),
    ("hi", "महापौर ने कहा कि पुल साल के अंत तक बंद रहेगा।"), ("th", "นายกเทศมนตรีกล่าวว่าสะพานปิดถึงสิ้นปี"),
  ])
  func recognisesALanguageByScriptAndSmallWords(language: String, text: String) {
    #expect(LanguageRecognizer.recognize(Array(text.utf8)) == language)
  }

  @Test(arguments: [
    "", "1,200 4.5 %", "Nokia Oyj", "BAHIA COCOA REVIEW  1,200 tonnes", "Lorem ipsum dolor sit amet",
    "Xyzzy plugh frotz gnusto",
  ])
  func leavesOpenWhatIsTooShort(text: String) {
    #expect(LanguageRecognizer.recognize(Array(text.utf8)) == nil)
  }

  /// Texts in ASCII alone are counted in a way of their own.
  @Test(arguments: [
    (
      "en",
      "The mayor said on Monday that the bridge over the river would be closed for repairs until the end of the year, and that the costs had not been paid."
    ),
    (
      "nl",
      "De burgemeester zei maandag dat de brug tot het einde van het jaar niet open gaat voor het verkeer, maar dat er ook geen geld is om haar te herstellen."
    ),
    (
      "es",
      "El alcalde dijo el lunes que el puente sobre el gran canal de la villa no abre hasta el final de la obra, pero que las cuentas de los meses pasados no se pagan con el dinero de este fondo."
    ),
  ])
  func tellsATextInASCIIFromTheOthers(language: String, text: String) {
    for repeats in 1...4 {
      let text = Array(repeating: text, count: repeats).joined(separator: "\n")
      #expect(LanguageRecognizer.recognize(Array(text.utf8)) == language)
    }
  }

  @Test func quotedWordsOfAnotherScriptDoNotCount() {
    let text = "The paper Правда said on Monday that the minister had left the country with his family."
    #expect(LanguageRecognizer.recognize(Array(text.utf8)) == "en")
  }

  @Test func looksAtTheHeadAloneAndCutsNoCodePoint() {
    let text = String(repeating: "мост ", count: 455) + "жж ы" + String(repeating: " the", count: 5_000)
    #expect(LanguageRecognizer.recognize(Array(text.utf8)) == "ru")
  }

  @Test(arguments: [("en", "en"), ("EN-gb", "en"), ("pt_BR", "pt"), ("ger", "de"), ("deu", "de"), ("zh-Hans", "zh")])
  func readsADeclaration(declared: String, language: String) {
    #expect(LanguageRecognizer.code(declared: declared) == language)
    let article = Segmenter.prepare(Array("The end of the day.".utf8), ArticleMetadata(language: declared))
    #expect(article.metadata.language == language)
  }

  @Test(arguments: ["", "x", "und", "12", "english", "é!"])
  func aDeclarationThatIsNoneLeavesTheTextToTell(declared: String) {
    #expect(LanguageRecognizer.code(declared: declared) == nil)
    let article = Segmenter.prepare(Array("The end of the day is near.".utf8), ArticleMetadata(language: declared))
    #expect(article.metadata.language == "en")
  }
}

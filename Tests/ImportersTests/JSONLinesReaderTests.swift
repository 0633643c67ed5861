import Importers
import Testing

private let half = "not valid JSON: half of a surrogate pair (\\uD800 to \\uDFFF) without the other"

@Suite struct JSONLinesReaderTests {
  @Test func readsTheCommonFields() throws {
    let article = try #require(
      try Reading(
        jsonLines: """
          {"id": "r-17", "title": "Dam holds", "published": "2031-04-02", "source": "Valley Wire", "url": "https://v.example/17", "byline": "A. Okoro", "language": "en", "text": "The dam held."}
          """
      ).articles.first)
    #expect(article.name == "news.jsonl/r-17.txt")
    #expect(article.item == "news.jsonl:1")
    #expect(article.words == "The dam held.")
    #expect(article.title == "Dam holds")
    #expect(article.published == "2031-04-02")
    #expect(article.source == "Valley Wire")
    #expect(article.url == "https://v.example/17")
    #expect(article.byline == "A. Okoro")
    #expect(article.language == "en")
    #expect(article.notes.isEmpty)
  }

  @Test(arguments: ["text", "body", "content"])
  func findsTheTextUnderItsCommonNames(name: String) throws {
    #expect(try Reading(jsonLines: "{\"\(name)\": \"The dam held.\"}").articles.map(\.words) == ["The dam held."])
  }

  @Test func passesOverAnEmptyFieldWhereAnotherHasTheText() throws {
    #expect(
      try Reading(jsonLines: #"{"text": " ", "body": "The dam held."}"#).articles.map(\.words) == ["The dam held."])
  }

  @Test func readsFieldsThatTheUserNames() throws {
    var fields = RecordFields()
    fields.text = ["artikel"]
    fields.id = ["nr"]
    let reading = try Reading(jsonLines: #"{"nr": "5", "id": "other", "artikel": "Der Damm hielt."}"#, fields: fields)
    #expect(reading.articles.map(\.name) == ["news.jsonl/5.txt"])
    #expect(reading.articles.map(\.words) == ["Der Damm hielt."])
  }

  @Test(arguments: [
    ("7", "7"), ("12345678901234567890", "12345678901234567890"), ("\"a b\"", "a b"), ("\"\"", "line-1"),
    ("null", "line-1"), ("true", "line-1"), ("[1]", "line-1"),
  ])
  func namesTheArticleAfterItsIDOrElseItsLine(id: String, name: String) throws {
    #expect(
      try Reading(jsonLines: "{\"id\": \(id), \"text\": \"The dam held.\"}").articles.map(\.name)
        == ["news.jsonl/\(name).txt"])
  }

  @Test(arguments: [
    ("{\"text\": \"cut off", "not valid JSON"), ("not JSON at all", "not valid JSON"), ("[1, 2]", "not a JSON object"),
    ("\"text\"", "not a JSON object"), ("null", "not a JSON object"),
    (#"{"text": "half \ud83d"}"#, half), (#"{"text": "half \udc00 x"}"#, half),
    ("{} {}", "not valid JSON"),
    (
      #"{"title": "no text"}"#, "no text under 'text', 'body', 'content', 'articleBody', 'maintext' (--field text=NAME)"
    ),
    (#"{"text": 5}"#, "no text under 'text', 'body', 'content', 'articleBody', 'maintext' (--field text=NAME)"),
    (#"{"text": null}"#, "no text under 'text', 'body', 'content', 'articleBody', 'maintext' (--field text=NAME)"),
    ("\0\0", "not valid JSON"),
  ])
  func saysWhatIsWrongWithALine(line: String, reason: String) throws {
    let reading = try Reading(jsonLines: "\(line)\n{\"text\": \"The next one.\"}")
    #expect(reading.failed == [.init(item: "news.jsonl:1", reason: reason)])
    #expect(reading.articles.map(\.item) == ["news.jsonl:2"])
  }

  @Test func saysAtWhichByteALineIsNotUTF8() throws {
    let reading = try Reading(of: Array("{\"text\": \"M".utf8) + [0x81] + Array("ller\"}\n".utf8), named: "a.jsonl")
    #expect(reading.failed == [.init(item: "a.jsonl:1", reason: "not valid UTF-8 at byte 11 of the record")])
  }

  @Test(arguments: [#"{"text": ""}"#, #"{"text": " \n"}"#])
  func leavesOutALineWhoseTextIsEmpty(line: String) throws {
    let reading = try Reading(jsonLines: line)
    #expect(reading.leftOut == [.init(item: "news.jsonl:1", reason: "empty")])
    #expect(reading.found == 1)
  }

  @Test func leavesOutALineWhoseTextHoldsNUL() throws {
    let reading = try Reading(jsonLines: #"{"text": "a\u0000b"}"#)
    #expect(reading.leftOut == [.init(item: "news.jsonl:1", reason: "not text: it holds NUL bytes")])
  }

  @Test func replacesNULInWhatIsKnownOfAnArticle() throws {
    #expect(try Reading(jsonLines: #"{"text": "x", "title": "a\u0000b"}"#).articles.first?.title == "a\u{FFFD}b")
  }

  @Test(arguments: ["", "\n", "\r\n \n\t\n", "\u{FEFF}"])
  func leavesOutAFileWithoutLines(content: String) throws {
    let reading = try Reading(jsonLines: content)
    #expect(reading.leftOut == [.init(item: "news.jsonl", reason: "empty")])
    #expect(reading.found == 1)
  }

  @Test func takesCRLFBlankLinesAndAMarkOfByteOrder() throws {
    let reading = try Reading(jsonLines: "\u{FEFF}{\"text\": \"one\"}\r\n\r\n  \n{\"text\": \"two\"}")
    #expect(reading.articles.map(\.words) == ["one", "two"])
    #expect(reading.articles.map(\.item) == ["news.jsonl:1", "news.jsonl:4"])
    #expect(reading.found == 2)
  }

  @Test func readsEscapesAndPairsOfSurrogates() throws {
    let reading = try Reading(jsonLines: #"{"text": "\u017di\u017eek \ud83d\udc69 \"said\"\n\\ \/"}"#)
    #expect(reading.articles.map(\.words) == ["Žižek 👩 \"said\"\n\\ /"])
  }

  /// Texts are read many bytes at a time.
  @Test(arguments: 0..<40)
  func readsEscapesAtAnyPlace(shift: Int) throws {
    let before = String(repeating: "x", count: shift)
    let given =
      before + #"\"No,\" said \u00e9\\\\\"\ud83d\udc69\n"# + String(repeating: #"water \\ "#, count: shift / 4) + #"\\"#
    let text = before + "\"No,\" said é\\\\\"👩\n" + String(repeating: "water \\ ", count: shift / 4) + "\\"
    let reading = try Reading(jsonLines: "{\"title\": \"\(given)\", \"text\": \"\(given)\"}")
    #expect(reading.articles.map(\.words) == [text])
    #expect(reading.articles.map(\.title) == [text])
    let broken = try Reading(jsonLines: "{\"text\": \"\(before)\t\(given)\"}\n{\"text\": \"\(given)\\\"}")
    #expect(broken.failed.count == 2)
  }

  @Test func readsLinesThatAreLongerThanOnePiece() throws {
    let long = String(repeating: "Water. ", count: 100_000)
    let reading = try Reading(jsonLines: "{\"text\": \"\(long)\"}\n{\"text\": \"short\"}\n{\"text\": \"\(long)\"}")
    #expect(reading.articles.map(\.text.count) == [700_000, 5, 700_000])
  }

  @Test func refusesJSONThatIsNestedWithoutEnd() throws {
    let nested = String(repeating: "[", count: 100_000)
    #expect(
      try Reading(jsonLines: "{\"text\": \"x\", \"a\": \(nested)").failed.map(\.reason)
        == ["nested too deep to be read: the file is cut off here"])
  }

  @Test(arguments: [
    "2031-04-02", "2031-04-02T08:15:00Z", "2031-04-02 08:15", "2032-02-29", "2031-04-02T08:15:00+02:00",
  ])
  func keepsADateOfISO8601AsItIs(date: String) throws {
    let article = try Reading(jsonLines: "{\"text\": \"x\", \"date\": \" \(date) \"}").articles.first
    #expect(article?.published == date)
    #expect(article?.notes == [])
  }

  @Test(arguments: [
    "April 2", "02/04/2031", "29 February 2031", "2031-02-29", "1500-02-29", "2031-13-01", "+031-01-01", "2031-+1-01",
    "0000-01-01",
    "2031-04-02x", "2031040", "2031-04-02T08:15:00 \\u202e",
  ])
  func addsAnArticleWithoutADateThatItCannotRead(date: String) throws {
    let article = try Reading(jsonLines: "{\"text\": \"x\", \"date\": \"\(date)\"}").articles.first
    #expect(article != nil)
    #expect(article?.published == nil)
    #expect(article?.notes.count == 1)
    #expect(article?.notes.first?.hasSuffix("is not understood; not taken") == true)
  }

  @Test(arguments: [("en", "en"), ("EN", "en"), ("en-US", "en"), ("pt_BR", "pt")])
  func readsALanguageAsItsTwoLetters(given: String, code: String) throws {
    let article = try Reading(jsonLines: "{\"text\": \"x\", \"lang\": \"\(given)\"}").articles.first
    #expect(article?.language == code)
    #expect(article?.notes == [])
  }

  @Test(arguments: ["English", "e", "1n", "eng"])
  func notesALanguageThatIsNoCode(given: String) throws {
    let article = try Reading(jsonLines: "{\"text\": \"x\", \"lang\": \"\(given)\"}").articles.first
    #expect(article?.language == nil)
    #expect(article?.notes == ["the language '\(given)' is no ISO 639-1 code; added without it"])
  }

  @Test func notesEverythingThatItCannotRead() throws {
    let article = try Reading(jsonLines: #"{"text": "x", "date": "soon", "lang": "Klingon"}"#).articles.first
    #expect(article?.notes.count == 2)
  }
}

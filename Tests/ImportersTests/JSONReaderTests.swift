import Importers
import Testing

@Suite struct JSONReaderTests {
  private func read(_ json: String) throws -> Reading { try Reading(of: json.utf8, named: "a.json") }

  @Test(arguments: [
    #"[{"id": 1, "text": "One, [two]."}, {"id": 2, "text": "Three \"}\" four."}]"#,
    #"{"count": 2, "articles": [{"id": 1, "text": "One, [two]."}, {"id": 2, "text": "Three \"}\" four."}]}"#,
    " [\n{\"id\": 1, \"text\": \"One, [two].\"}\n,\n{\"id\": 2, \"text\": \"Three \\\"}\\\" four.\"}\n]\n",
  ])
  func readsTheElementsOfAnArray(json: String) throws {
    let reading = try read(json)
    #expect(reading.articles.map(\.words) == ["One, [two].", "Three \"}\" four."])
    #expect(reading.articles.map(\.name) == ["a.json/1.txt", "a.json/2.txt"])
    #expect(reading.found == 2)
  }

  @Test func readsOneObject() throws { #expect(try read(#"{"text": "One."}"#).articles.map(\.item) == ["a.json:1"]) }

  @Test(arguments: [
    ("[", "the array is cut off after 0 elements"), (#"[{"text": "a"}, {"te"#, "the array is cut off after 1 element"),
    (#"[{"text": "a"}] x"#, "something follows the array after 1 element"), ("{\"text\": ", "not valid JSON"),
    ("nonsense", "not valid JSON"),
  ])
  func saysWhatIsWrongWithAFile(json: String, reason: String) throws {
    #expect(try read(json).failed == [.init(item: "a.json", reason: reason)])
  }

  @Test func namesElementsThatAreNoArticles() throws {
    let reading = try read(#"[{"text": "a"}, 7, {"title": "b"}, {"text": ""}]"#)
    #expect(reading.failed.map(\.item) == ["a.json:2", "a.json:3"])
    #expect(reading.leftOut.map(\.item) == ["a.json:4"])
  }

  @Test func readsArraysThatAreLongerThanOnePiece() throws {
    let elements = (0..<20_000).map { "{\"id\": \($0), \"text\": \"Element number \($0).\"}" }
    #expect(try read("[\(elements.joined(separator: ", "))]").articles.count == 20_000)
  }
}

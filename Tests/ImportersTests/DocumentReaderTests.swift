import Foundation
import Importers
import Testing

@Suite struct DocumentReaderTests {
  @Test func readsAWordFile() throws {
    let file = Packed.docx(
      ["Minutes of the board.", "It met &amp; voted."],
      properties: "<title>Minutes</title><creator>K. Moe</creator><created>2031-03-02T10:00:00Z</created>")
    let article = try #require(try Reading(of: file, named: "m.docx").articles.first)
    #expect(article.words == "Minutes of the board.\n\nIt met & voted.\n")
    #expect(article.title == "Minutes")
    #expect(article.byline == "K. Moe")
    #expect(article.published == "2031-03-02T10:00:00Z")
    #expect(article.original?.bytes == file)
  }

  static let pdf: [UInt8] = {
    let words = "BT /F1 12 Tf 72 700 Td (The pilot boat returned at noon.) Tj ET"
    return Array(
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(words.utf8.count)>>stream
      \(words)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R>>
      %%EOF

      """.utf8)
  }()

  static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  @Test(.enabled(if: hasPoppler, "needs pdftotext")) func readsAPDF() throws {
    let article = try #require(try Reading(of: Self.pdf, named: "d.pdf").articles.first)
    #expect(article.words.trimmingCharacters(in: .whitespacesAndNewlines) == "The pilot boat returned at noon.")
    #expect(article.original?.ending == "pdf")
  }

  private func record(
    _ url: String, _ body: String, type: String = "text/html", status: String = "200 OK",
    date: String = "2031-03-05T00:00:00Z"
  ) -> String {
    let answer = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\r\n\(body)"
    return
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(url)\r\nWARC-Date: \(date)\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
  }

  private let page =
    "<html><body><p>The ferry was cancelled on Monday after a storm, the harbour said.</p></body></html>"

  @Test func readsTheAnswersInAWebArchive() throws {
    let archive =
      record("https://h.example/2031/03/04/ferry", page)
      + record("https://h.example/x", "gone", status: "404 Not Found")
      + record("https://h.example/i.png", "PNG", type: "image/png")
    let reading = try Reading(of: archive.utf8, named: "c.warc")
    let article = try #require(reading.articles.first)
    #expect(article.name == "c.warc/h.example/2031/03/04/ferry.txt")
    #expect(article.url == "https://h.example/2031/03/04/ferry")
    #expect(article.published == "2031-03-04")
    #expect(article.publishedFrom == .url)
    #expect(reading.leftOut.map(\.reason) == ["the server answered 404", "image/png is not read"])
  }

  @Test func refusesADateAfterThePageWasFetched() throws {
    let archive = record("https://h.example/2031/12/10/ferry", page)
    let article = try Reading(of: archive.utf8, named: "c.warc").articles.first
    #expect(article?.published == nil)
    #expect(article?.notes == ["the date 2031-12-10 of its URL lies after 2031-03-05, when it was seen; not taken"])
  }

  @Test func goesOnBehindABrokenRecord() throws {
    let archive = "WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n" + record("https://h.example/a", page)
    let reading = try Reading(of: archive.utf8, named: "c.warc")
    #expect(reading.articles.count == 1)
    #expect(!reading.failed.isEmpty)
  }
}

import Foundation
import Importers
import Testing

/// A file that is cut off is named, whatever its format and wherever the cut, and never passes for a whole one.
@Suite struct TruncationTests {
  private static let paragraphs = (1...12).map {
    "Paragraph \($0) says that the river rose by \($0 * 7) centimetres in the night to Tuesday."
  }

  private static let files: [(name: String, content: [UInt8])] = {
    let lines = paragraphs.enumerated().map { "{\"id\": \($0.offset), \"text\": \"\($0.element)\"}" }
    let page =
      "<!DOCTYPE html><html><head><title>River</title></head><body>" + paragraphs.map { "<p>\($0)</p>" }.joined()
      + "</body></html>\n"
    let feed =
      "<?xml version=\"1.0\"?><rss><channel><title>R</title>"
      + paragraphs.map { "<item><description>\($0)</description></item>" }.joined() + "</channel></rss>"
    let parts = paragraphs.map { "--b\r\nContent-Type: text/plain\r\n\r\n\($0)\r\n" }.joined() + "--b--\r\n"
    let mail = "From: a@b.example\r\nSubject: River\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://r.example/x\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
    let texts = paragraphs.enumerated().map { ("\($0.offset).txt", Array($0.element.utf8)) }
    let json = Array("[\(lines.joined(separator: ",\n"))]\n".utf8)
    return [
      ("a.jsonl", Array((lines.joined(separator: "\n") + "\n").utf8)), ("a.json", json),
      (
        "a.csv", Array(("id,text\n" + paragraphs.enumerated().map { "\($0.offset),\"\($0.element)\"\n" }.joined()).utf8)
      ), ("a.html", Array(page.utf8)),
      ("a.rss", Array(feed.utf8)), ("a.eml", Array(mail.utf8)), ("a.mbox", Array("From a@b\n\(mail)\n".utf8)),
      ("a.warc", Array(record.utf8)), ("a.warc.gz", Packed.gzip(Array(record.utf8))),
      ("a.zip", Packed.zip(texts)), ("a.tar", Packed.tar(texts)), ("a.tar.gz", Packed.gzip(Packed.tar(texts))),
      ("a.jsonl.gz", Packed.gzip(Array(lines.joined(separator: "\n").utf8))),
      ("a.docx", Packed.docx(paragraphs)),
    ]
  }()

  @Test(arguments: files.indices) func namesACutAtAnyPlace(index: Int) throws {
    let (name, content) = Self.files[index]
    let whole = try Reading(of: content, named: name)
    #expect(whole.failed.isEmpty && whole.leftOut.isEmpty)
    #expect(whole.articles.allSatisfy { $0.notes.isEmpty })
    for end in stride(from: 100, to: content.count - 4, by: 100) {
      let cut = try Reading(of: content.prefix(end), named: name)
      let isNamed = !cut.failed.isEmpty || !cut.leftOut.isEmpty || cut.articles.contains { !$0.notes.isEmpty }
      // A cut between two lines leaves a whole file of fewer lines.
      let isBetweenLines = ["a.jsonl", "a.csv"].contains(name) && (content[end - 1] == 0x0A || content[end] == 0x0A)
      #expect(isNamed || isBetweenLines, "\(name) cut at \(end) of \(content.count)")
    }
  }

  @Test(.enabled(if: DocumentReaderTests.hasPoppler, "needs pdftotext")) func namesACutPDF() throws {
    let content = DocumentReaderTests.pdf
    for end in stride(from: 100, to: content.count - 8, by: 100) {
      let cut = try Reading(of: content.prefix(end), named: "a.pdf")
      #expect(!cut.failed.isEmpty || !cut.leftOut.isEmpty || cut.articles.contains { !$0.notes.isEmpty })
    }
  }
}

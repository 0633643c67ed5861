import Importers
import Testing

@Suite struct MailReaderTests {
  private func read(_ mail: String, named name: String = "m.eml") throws -> Reading {
    try Reading(
      of: mail.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8, named: name)
  }

  private let head =
    "From: Kari Nordmann <kari@avisen.example>\nDate: Tue, 04 Mar 2031 08:15:00 +0100\nSubject: =?utf-8?Q?Ferge_innstilt_p=C3=A5_s=C3=B8ndag?=\n"

  @Test func readsHeadAndText() throws {
    let article = try #require(try read(head + "\nThe ferry is cancelled.\n").articles.first)
    #expect(article.name == "m.eml.txt")
    #expect(article.title == "Ferge innstilt på søndag")
    #expect(article.byline == "Kari Nordmann <kari@avisen.example>")
    #expect(article.source == "avisen.example")
    #expect(article.published == "2031-03-04T08:15:00+01:00")
    #expect(article.publishedFrom == .header)
    #expect(article.words == "The ferry is cancelled.\r\n")
    #expect(article.original?.ending == "eml")
  }

  /// Norwegian in Latin-1 is Norwegian, however few letters tell it.
  @Test(arguments: [
    ("text/plain; charset=iso-8859-1", "quoted-printable", "Fergen er innstilt p=E5 s=F8ndag."),
    ("text/plain; charset=\"utf-8\"", "base64", "RmVyZ2VuIGVyIGlubnN0aWx0IHDDpSBzw7huZGFnLg=="),
    ("text/plain; charset=utf-8", "quoted-printable", "Fergen er innstilt p=C3=A5 s=C3=B8n=\ndag."),
    ("text/html; charset=iso-8859-1", "quoted-printable", "<p>Fergen er innstilt p=E5 s=F8ndag.</p>"),
  ])
  func decodesTextHoweverItIsCarried(type: String, encoding: String, carried: String) throws {
    let mail = head + "Content-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(carried)\n"
    let words = try #require(try read(mail).articles.first).words
    #expect(words.split(whereSeparator: \.isNewline).first == "Fergen er innstilt på søndag.")
  }

  private func multipart(_ kind: String, _ parts: [String], isClosed: Bool = true) -> String {
    head + "Content-Type: multipart/\(kind); boundary=\"cut here\"\n\n" + parts.map { "--cut here\n\($0)\n" }.joined()
      + (isClosed ? "--cut here--\n" : "")
  }

  private let plain = "Content-Type: text/plain\n\nThe ferry is cancelled."
  private let page = "Content-Type: text/html\n\n<p>The ferry is cancelled, as a page.</p>"

  @Test func takesThePlainestOfAlternatives() throws {
    let reading = try read(multipart("alternative", [plain, page]))
    #expect(reading.articles.map(\.words) == ["The ferry is cancelled."])
    #expect(reading.found == 1)
  }

  @Test func readsAttachmentsAsItemsOfTheirOwn() throws {
    let note =
      "Content-Type: text/plain; name=\"../note.txt\"\nContent-Disposition: attachment; filename=\"../note.txt\"\n\nAn attached note."
    let picture =
      "Content-Type: image/png\nContent-Disposition: attachment; filename*=utf-8''b%C3%A5t.png\nContent-Transfer-Encoding: base64\n\niVBORw=="
    let forwarded = "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Old news\n\nForwarded words."
    let reading = try read(multipart("mixed", [plain, note, picture, forwarded]))
    #expect(reading.articles.map(\.name) == ["m.eml.txt", "m.eml/note.txt", "m.eml/3.eml.txt"])
    #expect(reading.articles.map(\.item) == ["m.eml", "m.eml:note.txt", "m.eml:3.eml"])
    #expect(reading.leftOut.map(\.item) == ["m.eml:båt.png"])
  }

  @Test func notesAMailThatIsCutOff() throws {
    let notes = try read(multipart("mixed", [plain, plain], isClosed: false)).articles.first?.notes
    #expect(notes == ["its last part does not end: the mail may be cut off"])
  }

  @Test func refusesPartsWithinEachOtherWithoutEnd() throws {
    var mail = plain
    for level in 0..<40 {
      mail = "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(mail)\n--b\(level)--"
    }
    let reading = try read(head + mail)
    #expect(reading.failed.map(\.reason) == ["parts within each other more than 20 deep"])
  }

  @Test func saysThatSomethingElseIsNoMail() throws {
    #expect(try read("Just some words.\n").failed.map(\.reason) == ["not a mail: it has no From, Date or Subject"])
  }

  @Test func readsABoxMailByMail() throws {
    let box = (1...3).map {
      "From a@b Tue Mar  4 08:15:00 2031\n\(head)\nMail number \($0).\n\n>From here on all is well.\n\n"
    }.joined()
    let reading = try read(box, named: "b.mbox")
    #expect(reading.articles.map(\.item) == ["b.mbox:1", "b.mbox:2", "b.mbox:3"])
    #expect(reading.articles.map(\.name) == ["b.mbox/1.txt", "b.mbox/2.txt", "b.mbox/3.txt"])
    #expect(reading.articles.last?.words.contains("\r\nFrom here on") == true)
  }

  @Test func refusesADateThatLiesAfterTheMailCame() throws {
    let received = "Received: by mx.example; Sun, 02 Mar 2031 10:00:00 +0000\n"
    let article = try read(received + head + "\nWords.\n").articles.first
    #expect(article?.published == nil)
    #expect(article?.notes == ["the date 2031-03-04 of its header lies after 2031-03-02, when it was seen; not taken"])
  }
}

import Importers
import Testing

@Suite struct HTMLReaderTests {
  private let prose = [
    "The ferry to Aalborg was cancelled on Monday after a storm tore loose its moorings, the harbour office said.",
    "“We lost two ropes and a ramp,” said Karin Moe, who runs the quay.", "Some 240 passengers waited in the terminal.",
  ]

  private func page(head: String = "", before: String = "", after: String = "", tail: String = "</body></html>")
    -> String
  {
    "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Ferry cancelled</title>\(head)</head><body>\(before)"
      + prose.map { "<p>\($0)</p>" }.joined() + after + tail
  }

  private func article(_ markup: String) throws -> ImportedArticle {
    try #require(try Reading(of: markup.utf8, named: "a.html").articles.first)
  }

  private var text: String { prose.joined(separator: "\n\n") + "\n" }

  @Test func takesTheRunningTextAndKeepsTheFile() throws {
    let article = try article(page())
    #expect(article.words == text)
    #expect(article.name == "a.html.txt")
    #expect(article.title == "Ferry cancelled")
    #expect(article.language == "en")
    #expect(article.original?.bytes == Array(page().utf8))
    #expect(article.notes.isEmpty)
  }

  @Test(arguments: [
    ("<nav><ul><li><a href='/'>Home</a></li></ul></nav>", ""),
    ("<div class='cookie-banner'><p>We use cookies to make this site better for all of you.</p></div>", ""),
    ("", "<p><a href='/x'>Read more: the storm in pictures</a></p>"),
    ("", "<div id='comments'><p>I was there and it was terrible, the wind was strong.</p></div>"),
    ("<figure><figcaption>The quay on Monday, before the storm came in.</figcaption></figure>", ""),
    ("", "<footer><p>All rights reserved by the Harbour Post, 2031.</p></footer>"),
    (
      "",
      "<div class='most-commented'><h3>Most Commented</h3><ul><li><a href='/1'>Mill to reopen in June after a year of repairs</a></li></ul></div>"
    ),
    ("<script>var p = '<p>Not a text at all, but long enough to be one.</p>';</script>", ""),
    ("<div style='display: none'><p>This text is hidden from every reader of the page.</p></div>", ""),
  ])
  func leavesOutWhatIsNotTheReport(before: String, after: String) throws {
    #expect(try article(page(before: before, after: after)).words == text)
  }

  @Test func readsWhatJSONLDSays() throws {
    let data = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Storm stops ferry",
      "author": [{"name": "Ib Strand"}, {"name": "A. Holm"}], "datePublished": "2031-03-04T09:10:00+01:00", "publisher": {"name": "Harbour Post"}}]}</script>
      <link rel="canonical" href="https://www.harbourpost.example/ferry">
      """
    let article = try article(page(head: data))
    #expect(article.title == "Storm stops ferry")
    #expect(article.byline == "Ib Strand, A. Holm")
    #expect(article.published == "2031-03-04T09:10:00+01:00")
    #expect(article.publishedFrom == .metadata)
    #expect(article.source == "Harbour Post")
    #expect(article.url == "https://www.harbourpost.example/ferry")
  }

  @Test(arguments: [
    ("<meta property='article:published_time' content='2031-03-04'>", "", DateOrigin.metadata),
    ("", "<time datetime='2031-03-04'>4 March</time>", .time),
    ("<link rel='canonical' href='https://a.example/2031/03/04/x'>", "", .url),
  ])
  func saysWhereTheDateIsFrom(head: String, before: String, origin: DateOrigin) throws {
    let article = try article(page(head: head, before: before))
    #expect(article.published == "2031-03-04")
    #expect(article.publishedFrom == origin)
  }

  @Test func readsTextThatIsSetWithLineBreaks() throws {
    let markup = "<html><body><div>\(prose.joined(separator: "<br><br>"))</div></body></html>"
    #expect(try article(markup).words == text)
  }

  @Test func takesTheEncodingThatThePageDeclares() throws {
    let markup = page(head: "<meta charset='iso-8859-1'>").replacing("Karin Moe", with: "Karin Mo\u{1}")
    let given = markup.utf8.map { $0 == 1 ? 0xF8 : $0 }.filter { $0 < 0x80 || $0 == 0xF8 }
    #expect(try Reading(of: given, named: "a.html").articles.first?.words.contains("Karin Moø") == true)
  }

  @Test func notesAPageThatIsCutOff() throws {
    #expect(try article(page(tail: "")).notes == ["the page ends without </html>: it may be cut off"])
  }

  @Test(arguments: [
    ("", "empty", true),
    ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "no running text was found in the page", false),
  ])
  func saysWhyAPageIsNoArticle(markup: String, reason: String, isLeftOut: Bool) throws {
    let reading = try Reading(of: markup.utf8, named: "a.html")
    #expect((isLeftOut ? reading.leftOut : reading.failed) == [.init(item: "a.html", reason: reason)])
  }

  /// Elements within each other without end, attributes without end, tags that never close.
  @Test(arguments: [
    String(repeating: "<div>", count: 20_000), "<p " + String(repeating: "a=b ", count: 10_000),
    String(repeating: "<a href=x>", count: 5_000),
    "<p>" + String(repeating: "&amp;", count: 10_000), String(repeating: "</p></div>", count: 10_000),
    "<!--" + String(repeating: "-", count: 50_000),
  ])
  func comesToAnEndWithAnyMarkup(markup: String) throws {
    #expect(try Reading(of: markup.utf8, named: "a.html").found == 1)
  }
}

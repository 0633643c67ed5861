import Importers
import Testing

@Suite struct FeedReaderTests {
  private func read(_ xml: String) throws -> Reading { try Reading(of: xml.utf8, named: "f.xml") }

  @Test func readsRSS() throws {
    let reading = try read(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:c="c"><channel><title>Harbour Post</title><language>en-gb</language>
      <item><title>Ferry &amp; storm</title><link>https://h.example/a</link><guid>g 1</guid><pubDate>Tue, 04 Mar 2031 08:15:00 GMT</pubDate>
      <description>Short.</description><c:encoded><![CDATA[<p>First words.</p><p>More words.</p>]]></c:encoded></item>
      <item><title>Nothing</title></item></channel></rss>
      """)
    let article = try #require(reading.articles.first)
    #expect(article.name == "f.xml/g 1.txt")
    #expect(article.words == "First words.\n\nMore words.\n")
    #expect(article.title == "Ferry & storm")
    #expect(article.source == "Harbour Post")
    #expect(article.url == "https://h.example/a")
    #expect(article.language == "en")
    #expect(article.published == "2031-03-04T08:15:00Z")
    #expect(reading.leftOut == [.init(item: "f.xml:2", reason: "an entry without text")])
  }

  @Test func readsAtom() throws {
    let reading = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><entry><id>e1</id><title>Mill</title><link href="https://n.example/e1"/>
      <published>2031-03-04T08:15:00Z</published><author><name>Ib Strand</name></author><content>The mill reopened.</content></entry></feed>
      """)
    let article = try #require(reading.articles.first)
    #expect(article.words == "The mill reopened.\n")
    #expect(article.url == "https://n.example/e1")
    #expect(article.byline == "Ib Strand")
    #expect(article.source == "Notes")
  }

  /// Entities that double each other, and one that would read a file.
  @Test(arguments: [
    "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><rss><channel><item><description>&c;</description></item></channel></rss>",
    "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss><channel><item><description>&a;</description></item></channel></rss>",
    "<!DOCTYPE rss SYSTEM \"file:///etc/hostname\" [<!ENTITY % p SYSTEM \"http://localhost:9/\"> %p;]><rss><channel/></rss>",
  ])
  func refusesEntitiesOfADocumentsOwn(xml: String) throws {
    #expect(
      try read(xml).failed == [.init(item: "f.xml", reason: "it declares entities of its own, which are not read")])
  }

  @Test func keepsWhatStandsBeforeABreak() throws {
    let reading = try read("<rss><channel><item><description>One.</description></item><item><descr")
    #expect(reading.articles.map(\.words) == ["One.\n"])
    #expect(reading.failed.count == 1)
  }

  @Test func leavesOutOtherXML() throws {
    #expect(try read("<svg/>").leftOut == [.init(item: "f.xml", reason: "XML, but neither RSS nor Atom")])
  }
}

import Testing

@testable import Importers

@Suite struct DateTests {
  @Test(arguments: [
    ("Tue, 04 Mar 2031 08:15:00 +0100", "2031-03-04T08:15:00+01:00"),
    ("Sat, 1 Mar 2031 10:00 GMT", "2031-03-01T10:00:00Z"),
    ("4 March 2031", "2031-03-04"), ("March 4, 2031", "2031-03-04"), ("Mar. 4th, 2031", "2031-03-04"),
    ("Tuesday, 4 March 2031", "2031-03-04"), ("4. März 2031", "2031-03-04"), ("4 mars 2031", "2031-03-04"),
    ("4 de marzo de 2031", "2031-03-04"), ("4 марта 2031 г.", "2031-03-04"), ("2031/03/04", "2031-03-04"),
    ("04.03.2031", "2031-03-04"), ("20310304", "2031-03-04"), ("23/03/2031", "2031-03-23"),
    ("03/23/2031", "2031-03-23"),
    ("2031-03-04T08:15:00Z", "2031-03-04T08:15:00Z"),
  ])
  func readsDatesAsPeopleWriteThem(text: String, iso: String) { #expect(DateText.iso8601(text) == iso) }

  @Test(arguments: [
    "03/04/2031", "1-1-19", "March 2031", "31 February 2031", "soon", "", "12", "4 March", "12345678", "may",
    "99999999999999999999 March 2031", "the 4 of 3 of 2031", "2031-02-30",
  ])
  func refusesWhatIsNoDateOrSeveral(text: String) { #expect(DateText.iso8601(text) == nil) }

  @Test(arguments: [
    ("https://a.example/2031/03/04/bridge", "2031-03-04"), ("https://a.example/news/2031/mar/04/x", "2031-03-04"),
    ("http://a.example/bridge-2031-03-04.html", "2031-03-04"), ("http://a.example/20310304/x", "2031-03-04"),
  ])
  func findsTheDayInAnAddress(url: String, day: String) { #expect(DateFinder.inURL(url) == day) }

  @Test(arguments: [
    "https://2031-03-04.example/a", "https://a.example/?d=2031-03-04", "https://a.example/id/12345678", "x",
  ])
  func findsNoDayWhereAnAddressHasOtherNumbers(url: String) { #expect(DateFinder.inURL(url) == nil) }

  @Test(arguments: [
    "OSTRY, 4 March 2031 (Wire) – The mill reopened.", "OSTRY, Lowland, March 4, 2031 — The mill reopened.",
    "Mill reopens\n\nOSTRY, 4 March 2031 - The mill reopened.", "Mill reopens\n4 March 2031\nThe mill reopened.",
    "Date: 2031-03-04\n\nThe mill reopened.",
  ])
  func findsTheDayInADateline(text: String) { #expect(DateFinder.inDateline(Array(text.utf8)) == "2031-03-04") }

  @Test(arguments: [
    "OSTRY, March 4 – The mill reopened.", "The mill closed on 4 March 2030 and reopened – at last.",
    "Since 4 March 2030 – a Monday – nobody had come.", "",
    "The mill closed in 2030, and for a long time nobody came to open it ",
  ])
  func findsNoDayInRunningText(text: String) { #expect(DateFinder.inDateline(Array(text.utf8)) == nil) }

  private func settled(_ stated: [(DateOrigin, String)], seen: String? = nil) -> ImportedArticle {
    var article = ImportedArticle(text: [], name: "a", item: "a")
    article.settleDate(stated.compactMap { StatedDate($0.0, $0.1) }, seen: seen)
    return article
  }

  @Test func trustsMetadataMostAndTheAddressLeast() {
    let article = settled([(.url, "2031-03-04"), (.dateline, "2031-03-05"), (.metadata, "2031-03-05")])
    #expect(article.published == "2031-03-05")
    #expect(article.publishedFrom == .metadata)
    #expect(article.notes.isEmpty)
  }

  @Test func notesWhereTwoSayDifferentDays() {
    let article = settled([(.url, "2031-12-10"), (.metadata, "2031-01-02")])
    #expect(article.published == "2031-01-02")
    #expect(article.notes == ["its URL says 2031-12-10, its metadata 2031-01-02, which counts"])
  }

  /// A date that lies after the day on which the article was seen cannot be the day of its publication.
  @Test func refusesADateAfterTheDayItWasSeen() {
    let article = settled([(.metadata, "2032-12-10"), (.url, "2031-03-04")], seen: "2031-03-05T10:00:00Z")
    #expect(article.published == "2031-03-04")
    #expect(article.publishedFrom == .url)
    #expect(article.notes == ["the date 2032-12-10 of its metadata lies after 2031-03-05, when it was seen; not taken"])
    #expect(settled([(.metadata, "2031-03-06")], seen: "2031-03-05").published == "2031-03-06")
  }

  @Test func countsDaysOverMonthsAndLeapYears() {
    let days = ["2031-12-31", "2032-01-01", "2032-02-29", "2032-03-01"].compactMap(DateText.dayNumber)
    #expect(days.map { $0 - days[0] } == [0, 1, 60, 61])
  }
}

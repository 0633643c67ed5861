import Importers
import Testing

@Suite struct TableReaderTests {
  private func read(_ table: String, named name: String = "a.csv") throws -> Reading {
    try Reading(of: table.utf8, named: name)
  }

  @Test(arguments: [
    ("id,date,text\n7,2031-03-04,The mill reopened.\n", "a.csv"),
    ("id;date;text\r\n7;2031-03-04;The mill reopened.\r\n", "a.csv"),
    ("id\tdate\ttext\n7\t2031-03-04\tThe mill reopened.\n", "a.tsv"),
    ("\u{FEFF}ID,Date,TEXT\n7,2031-03-04,\"The mill reopened.\"\n", "a.csv"),
  ])
  func readsARowAsAnArticle(table: String, name: String) throws {
    let article = try #require(try read(table, named: name).articles.first)
    #expect(article.name == "\(name)/7.txt")
    #expect(article.item == "\(name):1")
    #expect(article.published == "2031-03-04")
    #expect(article.words == "The mill reopened.")
  }

  @Test func readsQuotedFieldsWithLineEndsAndMarks() throws {
    let reading = try read("title,text\n\"A \"\"mill\"\"\",\"One.\r\n\r\nTwo, three.\"\nB,Four.\n")
    #expect(reading.articles.map(\.words) == ["One.\r\n\r\nTwo, three.", "Four."])
    #expect(reading.articles.map(\.title) == ["A \"mill\"", "B"])
  }

  @Test func keepsLeadingZeros() throws {
    #expect(try read("id,text\n007,Words.\n").articles.first?.name == "a.csv/007.txt")
  }

  @Test func namesRowsThatDoNotFitTheHeading() throws {
    let reading = try read("id,text\n1\n2,Words.\n3,a,b\n")
    #expect(reading.failed.map(\.item) == ["a.csv:1", "a.csv:3"])
    #expect(reading.failed.first?.reason == "has 1 fields where the heading has 2")
    #expect(reading.articles.count == 1)
  }

  @Test(arguments: [
    ("", "empty", true), ("id,text\n", "a heading without rows", true),
    (
      "id,words\n1,x\n",
      "no column 'text', 'body', 'content', 'articleBody', 'maintext' in its heading (--field text=NAME)", false
    ),
  ])
  func saysWhyATableHasNoArticles(table: String, reason: String, isLeftOut: Bool) throws {
    let reading = try read(table)
    #expect((isLeftOut ? reading.leftOut : reading.failed) == [.init(item: "a.csv", reason: reason)])
  }

  @Test func saysThatATableIsCutOff() throws {
    #expect(try read("id,text\n1,\"Some wor").failed.map(\.reason) == ["the file is cut off inside a quoted field"])
    #expect(
      try read("id,text\n1,Some wor").articles.first?.notes == ["the last row has no line end: the file may be cut off"]
    )
    #expect(
      try read("id,text\n1").failed.map(\.reason) == [
        "has 1 fields where the heading has 2: the file may be cut off here"
      ])
  }
}

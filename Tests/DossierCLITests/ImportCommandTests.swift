import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private let desk: Desk

  init() throws { desk = try Desk([]) }

  @Test func readsAgainWhatFailed() throws {
    try desk.folder.write("{\"id\": 1, \"text\": \"One.\"}\n{broken\n", to: "pile/a.jsonl")
    try desk.folder.write("Two.", to: "pile/b.txt")
    #expect(try desk.run("dossier create x.dossier pile").status == 3)
    try desk.folder.write("{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2, \"text\": \"Mended.\"}\n", to: "pile/a.jsonl")
    let again = try desk.run("dossier add x.dossier --retry-failed")
    #expect(again.status == 0)
    #expect(again.messages.contains("Read 2 items from pile/a.jsonl"))
    #expect(try desk.run("dossier problems x.dossier").messages == "No problems.\n")
    #expect(try desk.run("dossier add x.dossier --retry-failed").messages.hasPrefix("Nothing that failed"))
  }

  @Test func readsTheOthersAgainWhereOneThatFailedIsGone() throws {
    for name in ["a", "b"] { try desk.folder.write("{broken\n", to: "pile/\(name).jsonl") }
    #expect(try desk.run("dossier create x.dossier pile").status == 3)
    try desk.run("rm pile/a.jsonl")
    try desk.folder.write("{\"id\": 2, \"text\": \"Mended.\"}\n", to: "pile/b.jsonl")
    let again = try desk.run("dossier add x.dossier --retry-failed")
    #expect(again.status == 3)
    #expect(again.messages.contains("1 article added"))
    #expect(again.messages.contains("failed    pile/a.jsonl"))
    #expect(try desk.run("dossier problems x.dossier").output.contains("pile/a.jsonl"))
  }

  @Test func letsANewerTextTakeTheName() throws {
    try desk.folder.write("The old text.", to: "a.txt")
    try desk.run("dossier create x.dossier a.txt")
    try desk.folder.write("The new text.", to: "a.txt")
    #expect(
      try desk.run("dossier add x.dossier a.txt --replace").messages.contains("1 article gave way to a newer text"))
    #expect(try desk.run("sqlite3 x.dossier 'SELECT name FROM sqlar'").output == "a.txt\n")
    #expect(try desk.run("dossier check x.dossier").status == 0)
  }

  @Test func removesArticlesOrNone() throws {
    for name in ["a", "b", "c"] { try desk.folder.write("Text \(name).", to: "pile/\(name).txt") }
    try desk.run("dossier create x.dossier pile && dossier run x.dossier figures")
    #expect(try desk.run("dossier remove x.dossier pile/a.txt nothing.txt").status == 2)
    #expect(try desk.run("dossier remove x.dossier 'pile/[ab].txt' --dry-run").messages.contains("2 articles would go"))
    #expect(try desk.run("dossier remove x.dossier 'pile/[ab].txt'").status == 0)
    #expect(try desk.run("sqlite3 x.dossier 'SELECT name FROM sqlar'").output == "pile/c.txt\n")
    #expect(try desk.run("dossier check x.dossier").status == 0)
  }

  @Test func setsAFactAndMakesWhatDependsOnItStale() throws {
    try desk.folder.write("It rained for 3 days.", to: "a.txt")
    try desk.run("dossier create x.dossier a.txt && dossier run x.dossier figures")
    #expect(try desk.run("dossier run x.dossier figures").messages.contains("1 current"))
    #expect(try desk.run("dossier set x.dossier a.txt date=2031-03-04 source=Post").status == 0)
    #expect(try desk.run("dossier run x.dossier figures").messages.contains("1 done"))
    let row = "sqlite3 x.dossier 'SELECT published, published_from, source FROM article_list'"
    #expect(try desk.run(row).output == "2031-03-04|analyst|Post\n")
    try desk.run("dossier set x.dossier a.txt date= source=")
    #expect(try desk.run(row).output == "||\n")
    for wrong in ["date=soon", "colour=red", "language=english"] {
      #expect(try desk.run("dossier set x.dossier a.txt \(wrong)").status == 2)
    }
  }

  @Test(arguments: [
    ("text", "Just words."), ("csv", "text\nWords in a row.\n"),
    ("html", "<p>The ferry was cancelled on Monday after a storm.</p>"), ("eml", "Subject: x\n\nWords.\n"),
    ("json", "[{\"text\": \"Words.\"}]"),
  ])
  func readsStandardInputAsAnyFormat(format: String, content: String) throws {
    try desk.folder.write(content, to: "input")
    #expect(try desk.run("dossier create x.dossier - --format \(format) < input").messages.contains("1 article added"))
  }

  @Test func refusesOptionsThatMeanNothing() throws {
    for option in ["--format word", "--encoding klingon", "--seen soon", "--near 0.2", "--near 7", "--field x=y"] {
      #expect(try desk.run("dossier create x.dossier - \(option) < /dev/null").status == 2)
    }
    #expect(try desk.folder.names.isEmpty)
  }
}

import Foundation
import TestSupport
import Testing

/// What comes out can be read by others, and appears whole or not at all.
@Suite struct ExportPromiseTests {
  private static func desk(_ analyzers: String = "figures") throws -> Desk {
    let desk = try Desk([Place.reports])
    try desk.run("dossier create x.dossier reports -q; dossier run x.dossier \(analyzers) -q")
    return desk
  }

  @Test func aReaderThatStopsEarlyDoesNoHarm() throws {
    let desk = try Self.desk()
    let outcome = try desk.run(
      "dossier export x.dossier figures -o - | head -n 1; dossier export x.dossier figures -o - | true; dossier show x.dossier figures -n 300 | head -n 1"
    )
    #expect(outcome.output.hasPrefix("row,article,sha256,"))
    #expect(!outcome.messages.contains("Fatal"))
    #expect(try desk.run("dossier check x.dossier").status == 0)
  }

  /// Python's csv module reads the text, and SQLite's own reading of the table agrees.
  @Test(.enabled(if: OutsideProgram.python3.isThere && OutsideProgram.sqlite3.isThere))
  func othersReadTheSameValues() throws {
    let desk = try Self.desk("figures entities")
    try desk.run("dossier export x.dossier articles figures entities_overall -o t/ --raw -q")
    try desk.folder.write(
      """
      import csv, hashlib, sqlite3
      archive = sqlite3.connect("x.dossier")
      def table(name):
          return list(csv.DictReader(open(f"t/{name}.csv", newline="", encoding="utf-8")))
      def text(value):
          return "" if value is None else str(int(value)) if isinstance(value, float) and value == int(value) else str(value)
      for name, select in [
          ("articles", "SELECT article, sha256, published, source, title, language FROM article_list ORDER BY article"),
          ("entities_overall", "SELECT qid, name, type, mentions, articles FROM entities_overall"),
          ("figures", "SELECT article, start, \\"end\\", value, low, high, kind, unit, thing_head, rule FROM figures JOIN article_list USING (article_id) ORDER BY article, start, \\"end\\""),
      ]:
          cursor = archive.execute(select)
          names = [column[0] for column in cursor.description]
          stored = [tuple(text(value) for value in row) for row in cursor]
          exported = [tuple(row[name] for name in names) for row in table(name)]
          assert stored == exported, (name, [pair for pair in zip(stored, exported) if pair[0] != pair[1]][:3])
          assert stored
      """, to: "compare.py")
    let outcome = try desk.run("python3 compare.py")
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test(.enabled(if: OutsideProgram.python3.isThere && OutsideProgram.sqlite3.isThere))
  func theArchiveUnpacksWithoutDossier() throws {
    let desk = try Self.desk()
    try desk.run(
      "dossier export x.dossier articles figures -o t/ --raw -q; mkdir out; cd out; sqlite3 ../x.dossier -A -x")
    try desk.folder.write(
      """
      import csv, hashlib
      articles = list(csv.DictReader(open("t/articles.csv", newline="", encoding="utf-8")))
      texts = {}
      for row in articles:
          data = open("out/" + row["article"], "rb").read()
          assert hashlib.sha256(data).hexdigest() == row["sha256"], row["article"]
          texts[row["article"]] = data.decode()
          assert len(texts[row["article"]]) == int(row["length"]), row["article"]
      for row in csv.DictReader(open("t/figures.csv", newline="", encoding="utf-8")):
          assert texts[row["article"]][int(row["start"]):int(row["end"])] == row["quote"], row["row"]
      print(len(articles))
      """, to: "compare.py")
    let outcome = try desk.run("python3 compare.py")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output == "32\n")
  }

  @Test func everyExportIsVerified() throws {
    let desk = try Self.desk("figures sentiment")
    for table in ["figures", "entities", "sentiment"] {
      try desk.run("dossier export x.dossier \(table) -o \(table).csv -q")
      let outcome = try desk.run("dossier verify x.dossier \(table).csv")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.messages.contains("rows agree with the archive in all"))
    }
  }

  @Test func aFolderThatCannotBeWrittenIsLeftAsItWas() throws {
    let desk = try Desk()
    try desk.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    try desk.run("mkdir locked; chmod 555 locked")
    let outcome = try desk.run(Self.asGuest + "dossier export x.dossier figures -o locked/figures.csv")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("figures.csv' cannot be written: "), "\(outcome.messages)")
    #expect(Place.names(in: desk.folder.url.appending(path: "locked")).isEmpty)
    let onFile = try desk.run("dossier export x.dossier figures -o pile/vote.txt/")
    #expect(onFile.status == 1, "\(onFile.messages)")
    #expect(try desk.folder.names == ["locked", "pile", "x.dossier"])
  }

  /// For root no folder is locked; the commands are then those of a user without rights.
  private static let asGuest = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  @Test func aWorkspaceThatCannotBeWrittenCanBeRead() throws {
    let desk = try Desk()
    try desk.run(
      "dossier create x.dossier pile -q; dossier run x.dossier figures -q; dossier export x.dossier figures -o figures.csv -q; mkdir locked; mv x.dossier locked; chmod 444 locked/x.dossier; chmod 555 locked"
    )
    defer { _ = try? desk.run("chmod 755 locked") }
    for command in [
      "status x", "tables x", "show x figures", "why x figures 1", "export x figures -o -", "verify x figures.csv",
      "check x", "problems x",
    ] {
      let outcome = try desk.run(Self.asGuest + "dossier " + command.replacing(" x", with: " locked/x.dossier"))
      #expect(outcome.status == 0, "\(command): \(outcome.messages)")
    }
    #expect(Place.names(in: desk.folder.url.appending(path: "locked")) == ["x.dossier"])
  }
}

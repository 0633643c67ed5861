import Foundation
import TestSupport
import Testing

/// Archives and texts from strangers do nothing but be read.
@Suite(.enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3")) struct StrangerTests {
  /// What is done to an archive, and the exit codes with which reading it may end.
  @Test(arguments: [
    ("CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM sqlar; END", 6),
    ("ALTER TABLE sqlar RENAME TO texts; CREATE VIEW sqlar AS SELECT * FROM texts", 6),
    ("PRAGMA user_version = 99", 6), ("PRAGMA application_id = 1", 6),
    ("UPDATE sqlar SET sz = sz + 1", 4), ("UPDATE sqlar SET sz = 1000000000", 4), ("UPDATE sqlar SET sz = -1", 4),
    ("UPDATE sqlar SET data = NULL", 4), ("UPDATE sqlar SET data = zeroblob(100000000), sz = 100000000", 4),
    ("PRAGMA foreign_keys = OFF; UPDATE sqlar SET name = '../' || name", 4),
    ("UPDATE sqlar SET name = '../../etc/' || rowid", 4), ("UPDATE sqlar SET sz = 200000000, data = 'x' || data", 4),
  ])
  func aHostileArchiveIsRefusedOrNamed(change: String, status: Int32) throws {
    let workshop = try Desk(reports: 2)
    try workshop.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    let whole = try workshop.run("dossier export x.dossier figures -o - -q").output
    try OutsideProgram.sqlite3.run([workshop.folder.path("x.dossier"), change])
    let check = try workshop.run("ulimit -v 4000000; dossier check x.dossier")
    let export = try workshop.run("dossier export x.dossier figures -o - -q")
    #expect(
      check.status == status || (check.status == 0 && export.output == whole), "\(check.status) \(check.messages)")
    #expect(export.status != 0 || export.output.replacing("../../etc/", with: "") != "", "\(export.messages)")
    #expect(try workshop.folder.names.contains("etc") == false)
  }

  @Test func aLinkInAnArchiveIsNoFile() throws {
    let workshop = try Desk(reports: 2)
    try workshop.run("dossier create x.dossier pile -q")
    try OutsideProgram.sqlite3.run([
      workshop.folder.path("x.dossier"),
      "INSERT INTO sqlar(name, mode, mtime, sz, data) VALUES('link', 41471, 0, -1, '/etc/passwd')",
    ])
    let check = try workshop.run("dossier check x.dossier")
    #expect(check.output.contains("the text 'link' belongs to no article"), "\(check.output)")
    #expect(!check.output.contains("root:"))
  }

  @Test(arguments: Array(stride(from: 0, to: 100, by: 9))) func aTruncatedArchiveIsNamed(percent: Int) throws {
    let workshop = try Desk(reports: 4)
    try workshop.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    let archive = try workshop.keepArchive()
    try workshop.putBack(Array(archive.prefix(archive.count * percent / 100)))
    #expect([4, 6].contains(try workshop.run("dossier check x.dossier").status))
    #expect(try workshop.run("dossier export x.dossier figures -o - -q").status != 0)
  }

  private static let payloads = [
    "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\u{1B}[31mred\u{1B}[0m", "\u{202E}drowssap", "a\u{0}b",
    "one\" two", "'=1", "\u{FF1D}1+1", "line\u{2028}end", "\u{1B}]8;;http://x\u{7}",
  ]

  @Test func whatStandsInATextRunsNowhere() throws {
    let workshop = try Desk(reports: 0)
    let lines = try Self.payloads.enumerated().map { number, payload in
      let object = [
        "id": "\(number)\(payload)", "title": payload, "source": payload, "byline": payload, "url": payload,
        "text": "\(payload) 12 barges sank. \(payload)",
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
    try workshop.folder.write(lines.joined(separator: "\n"), to: "wire.jsonl")
    try workshop.run("dossier create x.dossier wire.jsonl -q; dossier run x.dossier -q")
    for command in [
      "status x.dossier", "show x.dossier articles -n 50 --columns article,title,source,byline,url",
      "show x.dossier figures -n 50", "problems x.dossier", "why x.dossier figures 1", "check x.dossier",
    ] {
      let outcome = try workshop.run("dossier \(command)")
      let shown = outcome.output + outcome.messages
      #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" }, "\(command)")
    }
    try workshop.run("dossier export x.dossier articles -o a.csv -q; dossier export x.dossier articles -o a.jsonl -q")
    let cells = try workshop.folder.text(of: "a.csv").split(separator: "\r\n").dropFirst().flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    for cell in cells.map({ $0.drop { $0 == "\"" } }) {
      #expect(cell.isEmpty || !"=+-@\u{FF1D}".contains(cell.first ?? " "), "\(cell)")
    }
    #expect(try workshop.run("dossier verify x.dossier - --table figures < /dev/null").status != 0)
  }

  @Test(.enabled(if: OutsideProgram.libreOffice.isThere, "needs LibreOffice"))
  func libreOfficeRunsNoFormula() throws {
    let workshop = try Desk(reports: 0)
    try workshop.folder.write(#"{"title": "=1+1", "text": "12 barges sank."}"#, to: "wire.jsonl")
    try workshop.run(
      "dossier create x.dossier wire.jsonl -q; dossier export x.dossier articles --columns title -o a.csv -q")
    try OutsideProgram.libreOffice.run(
      ["--headless", "--convert-to", "html", "--outdir", workshop.folder.path, workshop.folder.path("a.csv")])
    #expect(try workshop.folder.text(of: "a.html").contains("=1+1"))
  }
}

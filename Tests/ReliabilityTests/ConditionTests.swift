import Foundation
import TestSupport
import Testing

/// What a machine can lack: room on the disk, a home, somebody who reads on.
@Suite struct ConditionTests {
  @Test func doesItsWorkWithoutAHome() throws {
    let workshop = try Desk(reports: 3)
    for command in [
      "create x.dossier pile", "run x.dossier -q", "export x.dossier figures -o f.csv", "verify x.dossier f.csv",
      "status x.dossier",
    ] {
      #expect(try workshop.run("env -u HOME dossier \(command)").status == 0, "\(command)")
    }
  }

  @Test func aFullDiskIsSaidInWordsAndTheSameCommandGoesOnLater() throws {
    let workshop = try Desk(reports: 3)
    try workshop.run("dossier create x.dossier -q")
    let full = [
      "FAULT_KIND": "write", "FAULT_AT": "3", "FAULT_ERROR": "\(ENOSPC)", "FAULT_STAYS": "1",
      "LD_PRELOAD": Desk.shim,
    ]
    let add = try workshop.run("dossier add x.dossier pile", full)
    #expect(add.status == 1 && add.messages.contains("the disk is full"), "\(add.messages)")
    #expect(try workshop.run("dossier add x.dossier pile && dossier run x.dossier -q").status == 0)
    let export = try workshop.run("dossier export x.dossier figures -o f.csv", full.merging(["FAULT_AT": "1"]) { $1 })
    #expect(export.status == 1 && export.messages.contains("No part of it was left behind"), "\(export.messages)")
    #expect(try workshop.folder.names == ["pile", "x.dossier"])
  }

  @Test(arguments: ["export x.dossier figures -o -", "tables x.dossier", "show x.dossier figures", "status x.dossier"])
  func endsQuietlyWhenNobodyReadsOn(command: String) throws {
    let workshop = try Desk(reports: 12)
    try workshop.run("dossier create x.dossier pile -q; dossier run x.dossier -q")
    let outcome = try workshop.run("dossier \(command) | head -c 1 > /dev/null")
    #expect(outcome.status == 0)
    #expect(!outcome.messages.contains("rror"), "\(outcome.messages)")
    let closed = try workshop.run("dossier \(command) >&-")
    #expect([0, 1].contains(closed.status), "\(closed.messages)")
    #expect(try workshop.run("dossier \(command) > /dev/full").status == 1)
  }

  @Test func theDebugAndTheReleaseProgramGiveTheSameBytes() throws {
    let workshop = try Desk()
    try workshop.run("dossier create x.dossier pile -q && dossier run x.dossier -q")
    let here = try workshop.exported()
    try workshop.run("rm x.dossier")
    let other = BuildFolder.url.path
    try workshop.run("\(other)/dossier create x.dossier pile -q && \(other)/dossier run x.dossier -q")
    #expect(try workshop.exported() == here)
  }
}

/// The same bytes on a day of another year, and in languages that write numbers and capitals otherwise.
@Suite(.serialized) struct ElsewhereTests {
  private func bytes(_ environment: [String: String] = [:]) throws -> [UInt8] {
    let workshop = try Desk()
    let outcome = try workshop.run(
      "dossier create x.dossier pile -q && dossier run x.dossier -q && dossier export x.dossier articles figures entities sentiment -o out/ -q",
      environment)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try workshop.run("cat out/*").output.utf8.map(\.self)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: Desk.shim), "needs Linux"))
  func aClockAYearAheadChangesNothing() throws {
    let clock = ["FAULT_CLOCK": "31536000", "LD_PRELOAD": Desk.shim]
    let year = try Desk(reports: 1).run("date +%Y", clock).output
    #expect(try year != Desk(reports: 1).run("date +%Y").output)
    #expect(try bytes(clock) == bytes())
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/tr_TR"), "needs sources of locales"),
    arguments: ["de_DE", "tr_TR"])
  func anotherLocaleChangesNothing(locale: String) throws {
    let folder = try TemporaryFolder()
    let made = try OutsideProgram.localedef.run(["-i", locale, "-f", "UTF-8", folder.path("\(locale).UTF-8")])
    #expect(made.status == 0, "\(made.complaints)")
    #expect(try bytes(["LOCPATH": folder.path, "LC_ALL": "\(locale).UTF-8", "LANG": "\(locale).UTF-8"]) == bytes())
  }
}

import Foundation
import TestSupport
import Testing

/// A fault costs one article, and what is done is kept.
@Suite struct FaultTests {
  /// A desk with a workspace of calm articles and some that ask for a fault.
  private static func desk(calm: Int, faults: [String: String] = [:]) throws -> Desk {
    let desk = try Desk([])
    for number in 0..<calm { try desk.folder.write("Calm day number \(number).", to: "f/calm\(1_000 + number).txt") }
    for (name, text) in faults { try desk.folder.write(text, to: "f/\(name).txt") }
    try desk.run("FaultyDossier create f.dossier f -q")
    return desk
  }

  private static func rows(_ desk: Desk, _ table: String = "faulty") throws -> [UInt8] {
    try desk.run("FaultyDossier export f.dossier \(table) -o \(table).csv -q")
    return try desk.bytes("\(table).csv")
  }

  private static func failures(_ desk: Desk) throws -> [String] {
    try desk.run("FaultyDossier problems f.dossier").output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(
    arguments: [
      ("They CRASH here.", "crashed"), ("They HANG here.", "took longer than 1 s"),
      ("They THROW here.", "asked for it"),
    ])
  func aFaultCostsOneArticle(text: String, reason: String) throws {
    let desk = try Self.desk(calm: 40, faults: ["calm1020-bad": text])
    let outcome = try desk.run("FaultyDossier run f.dossier --deadline 1 --jobs 4")
    #expect(outcome.status == 3)
    let failures = try Self.failures(desk)
    #expect(failures.count == 1)
    #expect(failures.allSatisfy { $0.contains("faulty failed on f/calm1020-bad.txt") && $0.contains(reason) })
    let undisturbed = try Self.desk(calm: 40)
    try undisturbed.run("FaultyDossier run f.dossier -q")
    #expect(try Self.rows(desk) == Self.rows(undisturbed))
    #expect(try Self.rows(desk, "words").count > Self.rows(undisturbed, "words").count)
  }

  @Test(.enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3"))
  func anArticleOfWhichFactsAreDamagedCostsItselfAlone() throws {
    let desk = try Self.desk(calm: 3)
    try desk.run("sqlite3 f.dossier \"UPDATE sightings SET source = 'Wirf' WHERE article_id = 2\"")
    #expect(try desk.run("FaultyDossier run f.dossier").status == 3)
    let failures = try Self.failures(desk)
    #expect(failures.count == 2)
    #expect(failures.allSatisfy { $0.contains("f/calm1001.txt") && $0.contains("is not what was written") })
    #expect(
      try desk.run("FaultyDossier status f.dossier").output.contains("words         1         2         0       1"))
  }

  @Test func severalFaultsCostAnArticleEach() throws {
    let desk = try Self.desk(
      calm: 8,
      faults: ["a": "They CRASH.", "calm1003-b": "They CRASH too.", "calm1005-c": "They THROW.", "z": "They HANG."])
    #expect(try desk.run("FaultyDossier run f.dossier --deadline 1 --jobs 4").status == 3)
    #expect(try Self.failures(desk).count == 4)
    #expect(
      try desk.run("FaultyDossier status f.dossier").output.contains(
        "faulty        1         8         0       4      0     8"))
  }

  /// A run of many articles with one on which it stays until it is stopped.
  private static func stuckDesk() throws -> Desk { try desk(calm: 300, faults: ["calm1200": "They HANG here."]) }

  /// Begins the run, and waits until it has kept something or is surely at work.
  private static func begin(_ desk: Desk, into captured: TemporaryFolder) throws -> Process {
    let run = try desk.start("exec FaultyDossier run f.dossier --deadline 300 --jobs 2", into: captured)
    var tries = 0
    while tries < 100, try !desk.run("FaultyDossier status f.dossier").output.contains("\nfaulty ") {
      Thread.sleep(forTimeInterval: 0.05)
      tries += 1
    }
    #expect(tries < 100, "the run has kept nothing")
    return run
  }

  @Test func aRunThatWasKilledGoesOn() throws {
    let (desk, captured) = (try Self.stuckDesk(), try TemporaryFolder())
    let run = try Self.begin(desk, into: captured)
    kill(run.processIdentifier, SIGKILL)
    run.waitUntilExit()
    // The process that did the work ends with the one that started it.
    var outcome = try desk.run("FaultyDossier run f.dossier --deadline 1")
    while outcome.status == 6 {
      Thread.sleep(forTimeInterval: 0.1)
      outcome = try desk.run("FaultyDossier run f.dossier --deadline 1")
    }
    #expect(outcome.status == 3, "\(outcome.messages)")
    #expect(try Self.failures(desk) == ["  faulty failed on f/calm1200.txt: took longer than 1 s"])
    #expect(try desk.run("FaultyDossier check f.dossier").status == 0)
    let undisturbed = try Self.stuckDesk()
    try undisturbed.run("FaultyDossier run f.dossier --deadline 1 -q")
    #expect(try Self.rows(desk) == Self.rows(undisturbed))
    #expect(try Self.rows(desk, "words") == Self.rows(undisturbed, "words"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedRunSaysWhatIsKept(number: Int32) throws {
    let (desk, captured) = (try Self.stuckDesk(), try TemporaryFolder())
    let run = try Self.begin(desk, into: captured)
    kill(run.processIdentifier, number)
    Thread.sleep(forTimeInterval: 0.5)
    // It waits for what is under way, which never ends; the second one ends it at once.
    kill(run.processIdentifier, number)
    run.waitUntilExit()
    #expect(run.terminationReason == .exit && run.terminationStatus == 130)
    #expect(try captured.text(of: "messages").contains("What is done is kept; the same command goes on from there."))
    #expect(try desk.run("FaultyDossier run f.dossier --deadline 1").status == 3)
  }

  @Test func anInterruptedImportSaysWhatIsKept() throws {
    let (desk, captured) = (try Desk([]), try TemporaryFolder())
    try desk.run("dossier create x.dossier; mkfifo wire")
    let add = try desk.start("exec dossier add x.dossier - --format jsonl < wire", into: captured)
    let feed = try desk.start(
      "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo '{\"text\": \"Day '$i' was calm.\"}'; done > wire; sleep 5",
      into: TemporaryFolder())
    Thread.sleep(forTimeInterval: 0.5)
    kill(add.processIdentifier, SIGINT)
    add.waitUntilExit()
    feed.terminate()
    #expect(add.terminationReason == .exit && add.terminationStatus == 130)
    #expect(try captured.text(of: "messages").contains("Stopped. Done and kept: "))
    #expect(try desk.run("dossier check x.dossier").status == 0)
  }
}

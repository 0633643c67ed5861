import Foundation
import TestSupport
import Testing

/// `kill -9` at any moment costs nothing that was acknowledged, and the same command goes on from there.
@Suite(.serialized) struct KillTests {
  enum Step: String, CaseIterable {
    case add, run, export

    var command: String {
      switch self {
      case .add: "dossier add x.dossier pile -q"
      case .run: "dossier run x.dossier -q --jobs 2"
      case .export: "dossier export x.dossier articles figures entities -o out2/ -q"
      }
    }
  }

  @Test(arguments: Step.allCases)
  func theSameCommandAgainGivesTheSameBytes(step: Step) throws {
    let workshop = try Desk(reports: Scale.count(24, full: 120))
    #expect(try workshop.run("dossier create x.dossier -q && printf 'First of 3 days.' > first.txt").status == 0)
    try workshop.run("dossier add x.dossier first.txt -q")
    for earlier in Step.allCases.prefix(while: { $0 != step }) { try workshop.run(earlier.command) }
    let before = try workshop.keepArchive()
    let began = ContinuousClock.now
    try workshop.run(step.command)
    let lasted = Double((ContinuousClock.now - began) / .milliseconds(1)) / 1e3
    try workshop.run("dossier run x.dossier -q")
    let undisturbed = try workshop.exported()
    var dice = Dice(UInt64(step.rawValue.utf8.count))
    for round in 0..<Scale.count(4, full: 70) {
      try workshop.putBack(before)
      try kill(step.command, after: Double.random(in: 0...lasted * 1.1, using: &dice), child: round % 3 == 2, workshop)
      let moment = "round \(round) of \(step)"
      #expect(try workshop.runWhenFree("dossier check x.dossier").status == 0, "\(moment)")
      // What an earlier command acknowledged is there.
      #expect(try workshop.run("sqlite3 x.dossier -A -t").output.contains("first.txt"), "\(moment)")
      let again = try workshop.runWhenFree(step.command)
      #expect(again.status == 0, "\(moment): \(again.messages)")
      if step == .export {
        for table in ["articles", "figures", "entities"] {
          #expect(try workshop.run("dossier export x.dossier \(table) -o - -q | cmp - out2/\(table).csv").status == 0)
        }
      }
      try workshop.run("dossier run x.dossier -q")
      #expect(try workshop.exported() == undisturbed, "\(moment)")
      #expect(try workshop.folder.names.filter { $0.contains("-wal") || $0.contains(".new-") } == [], "\(moment)")
    }
  }

  /// - Parameter child: whether the process that does the work of a run is killed, rather than the one that watches it.
  private func kill(_ command: String, after seconds: Double, child: Bool, _ workshop: Desk) throws {
    let process = try workshop.start("exec \(command)", into: TemporaryFolder())
    Thread.sleep(forTimeInterval: seconds)
    let parent = process.processIdentifier
    let children = (try? String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)) ?? ""
    let victim = child ? children.split(separator: " ").first.flatMap { pid_t($0) } ?? parent : parent
    Foundation.kill(victim, SIGKILL)
    process.waitUntilExit()
  }

  @Test func ofTwoWritersOneKilledTheOtherGoesOn() throws {
    let workshop = try Desk()
    try workshop.run("dossier create x.dossier -q; mkfifo wire")
    let waiting = try workshop.start("exec dossier add x.dossier - --format jsonl -q < wire", into: TemporaryFolder())
    let feed = try workshop.start("exec sleep 60 > wire", into: TemporaryFolder())
    Thread.sleep(forTimeInterval: 0.5)
    #expect(try workshop.run("dossier add x.dossier pile -q").status == 6)
    Foundation.kill(waiting.processIdentifier, SIGKILL)
    waiting.waitUntilExit()
    #expect(try workshop.runWhenFree("dossier add x.dossier pile -q").status == 0)
    #expect(try workshop.run("dossier check x.dossier").status == 0)
    feed.terminate()
  }
}

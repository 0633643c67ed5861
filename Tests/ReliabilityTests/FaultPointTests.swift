import Foundation
import TestSupport
import Testing

/// The n-th write, sync, rename or start of a program fails, or is where the power goes: afterwards all is as before or
/// as after, never between.
@Suite(.serialized, .enabled(if: FileManager.default.fileExists(atPath: Desk.shim), "needs Linux"))
struct FaultPointTests {
  /// What happens at the call.
  enum Fault: CaseIterable {
    /// It reports an error, once.
    case fails
    /// It and all after it report a full disk.
    case full
    /// The program is gone.
    case killed

    var environment: [String: String] {
      switch self {
      case .fails: ["FAULT_ERROR": "\(EIO)"]
      case .full: ["FAULT_ERROR": "\(ENOSPC)", "FAULT_STAYS": "1"]
      case .killed: ["FAULT_ERROR": "0"]
      }
    }
  }

  static let kinds = ["write", "sync", "rename", "spawn"]

  @Test(arguments: KillTests.Step.allCases)
  func leavesAllAsBeforeOrAsAfter(step: KillTests.Step) throws {
    let workshop = try Desk(reports: 6)
    try workshop.run("dossier create x.dossier -q")
    for earlier in KillTests.Step.allCases.prefix(while: { $0 != step }) { try workshop.run(earlier.command) }
    let before = try workshop.keepArchive()
    let states = [try state(after: step, workshop), try undisturbed(step, workshop)]
    var trial = 0
    for kind in Self.kinds {
      try workshop.putBack(before)
      let calls = try count(kind, in: step.command, workshop)
      let stride = Scale.isFull ? 1 : max(1, calls / 2)
      for place in Swift.stride(from: 1, through: calls, by: stride) {
        for fault in Scale.isFull ? Fault.allCases : [Fault.allCases[trial % 3]] {
          trial += 1
          try workshop.putBack(before)
          let what = "\(kind) \(place) of \(calls), \(fault), in \(step)"
          let place = ["FAULT_KIND": kind, "FAULT_AT": "\(place)", "LD_PRELOAD": Desk.shim]
          let outcome = try workshop.run(step.command, fault.environment.merging(place) { $1 })
          // Either it was done, or it says that it was not.
          let isDone = outcome.status == 0
          #expect([0, 1, 3, 6, 137].contains(outcome.status), "\(what): \(outcome.status) \(outcome.messages)")
          #expect(!outcome.messages.isEmpty || isDone || fault == .killed, "\(what)")
          #expect(try workshop.runWhenFree("dossier check x.dossier").status == 0, "\(what)")
          let now = try state(after: step, workshop)
          #expect(now == states[1] || (!isDone && now == states[0]) || (step == .export && !isDone), "\(what)")
          #expect(try step != .export || filesAreWhole(workshop), "\(what)")
          #expect(try workshop.runWhenFree(step.command).status == 0, "\(what)")
          #expect(try state(after: step, workshop) == states[1], "\(what)")
          #expect(try workshop.run("ls . out2 2>/dev/null | grep partial").output.isEmpty, "\(what)")
        }
      }
    }
  }

  /// A file of format 3 is one of today's afterwards or still what it was: its articles are the same in either case.
  @Test func takesTheStepsToANewerFormatAllOrNone() throws {
    let workshop = try Desk(reports: 1)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "WorkspaceTests/Formats/format-3.dossier")
    let before = [UInt8](try Data(contentsOf: file))
    let command = "dossier remove x.dossier later/copy.txt -q"
    func state() throws -> [UInt8] { try workshop.exported("articles figures") }
    try workshop.putBack(before)
    let calls = try Dictionary(
      uniqueKeysWithValues: ["write", "sync"].map { kind in
        try workshop.putBack(before)
        return (kind, try count(kind, in: command, workshop))
      })
    let after = try state()
    try workshop.putBack(before)
    let states = [try state(), after]
    #expect(states[0] != states[1])
    for (kind, calls) in calls.sorted(by: { $0.key < $1.key }) {
      let stride = Scale.isFull ? 1 : max(1, calls / 5)
      for place in Swift.stride(from: 1, through: calls, by: stride) {
        let fault = Fault.allCases[place % 3]
        let what = "\(kind) \(place) of \(calls), \(fault)"
        try workshop.putBack(before)
        let place = ["FAULT_KIND": kind, "FAULT_AT": "\(place)", "LD_PRELOAD": Desk.shim]
        let outcome = try workshop.run(command, fault.environment.merging(place) { $1 })
        #expect(try workshop.runWhenFree("dossier check x.dossier").status == 0, "\(what)")
        let now = try state()
        #expect(now == states[1] || (outcome.status != 0 && now == states[0]), "\(what): \(outcome.messages)")
      }
    }
  }

  private func undisturbed(_ step: KillTests.Step, _ workshop: Desk) throws -> [UInt8] {
    try workshop.run(step.command)
    return try state(after: step, workshop)
  }

  /// What a step can have changed.
  private func state(after step: KillTests.Step, _ workshop: Desk) throws -> [UInt8] {
    switch step {
    case .add: return try workshop.exported("articles")
    case .run:
      // Tables without rows and tables that are not there are the same to their reader.
      return try workshop.run(
        "for t in figures entities; do dossier export x.dossier $t -o - -q 2>/dev/null | tail -n +2; done"
      ).output.utf8.map(\.self)
    case .export:
      return try workshop.run("cat out2/*.csv out2/*.json 2>/dev/null").output.utf8.map(\.self)
    }
  }

  /// Whether each file of an export is there whole or not at all.
  private func filesAreWhole(_ workshop: Desk) throws -> Bool {
    for table in ["articles", "figures", "entities"] {
      let comparison = try workshop.run(
        "[ ! -e out2/\(table).csv ] || dossier export x.dossier \(table) -o - -q | cmp - out2/\(table).csv")
      if comparison.status != 0 { return false }
    }
    return true
  }

  /// How many calls of a kind the process that has most of them makes.
  private func count(_ kind: String, in command: String, _ workshop: Desk) throws -> Int {
    let counts = workshop.folder.path("counts")
    try workshop.run(
      "rm -f counts; \(command)", ["FAULT_KIND": kind, "FAULT_COUNT": counts, "LD_PRELOAD": Desk.shim])
    return try workshop.folder.text(of: "counts").split(separator: "\n").compactMap { Int($0) }.max() ?? 0
  }
}

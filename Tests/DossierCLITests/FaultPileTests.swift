import Foundation
import TestSupport
import Testing
import Workspace

/// Piles made by number: `DOSSIER_PILES` says how many; 25 unless it is set, 2,000 in `make piles`.
@Suite struct FaultPileTests {
  private static let count = UInt64(ProcessInfo.processInfo.environment["DOSSIER_PILES"] ?? "") ?? 25

  @Test func closesTheSumAndNamesEveryFault() throws {
    let desk = try Desk([])
    for number in 0..<Self.count {
      let pile = FaultPile(number: number)
      try? FileManager.default.removeItem(atPath: desk.folder.path("pile"))
      try? FileManager.default.removeItem(atPath: desk.folder.path("p.dossier"))
      for file in pile.files { try desk.folder.write(file.content, to: "pile/\(file.name)") }
      let outcome = try desk.run("dossier create p.dossier pile")
      #expect(outcome.messages.contains("\(pile.found) of \(pile.found) items accounted for."), "pile \(number)")
      let hasFailures = pile.faults.contains { $0.outcome == "failed" }
      #expect(outcome.status == (hasFailures ? 3 : 0), "pile \(number)")
      let workspace = try Workspace(at: desk.folder.path("p.dossier"), for: .reading)
      let problems = try workspace.importProblems().filter { $0.outcome != .noted }
      let named = Set(problems.map { FaultPile.Fault(item: $0.item, outcome: $0.outcome.rawValue) })
      #expect(named == pile.faults, "pile \(number)")
      #expect(problems.allSatisfy { !$0.reason.isEmpty })
      let whole = try workspace.fileAccounts().first { $0.item == "pile" }?.account
      #expect(whole?.found == pile.found, "pile \(number)")
      #expect((whole?.added ?? 0) + (whole?.copies ?? 0) == pile.sound, "pile \(number)")
      try workspace.close()
    }
  }
}

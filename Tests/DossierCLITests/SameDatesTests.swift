import Foundation
import TestSupport
import Testing

/// The same archive gives the same dates on whatever day and in whatever zone it is read.
@Suite struct SameDatesTests {
  /// The bytes of the table `times` of the sample reports.
  private static func times(clock: String = "", in environment: [String: String] = [:]) throws -> [UInt8] {
    let desk = try Desk([Place.reports])
    let outcome = try desk.run(
      """
      dossier create x.dossier reports -q
      \(clock) dossier run x.dossier times -q && dossier export x.dossier times -o times.csv -q
      """, environment)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try desk.bytes("times.csv")
  }

  private static let reference = Result { try times() }

  /// Fourteen hours ahead of Greenwich and twelve behind: never the same day.
  @Test(arguments: ["Pacific/Kiritimati", "Etc/GMT+12"])
  func anyZoneGivesTheSameDates(zone: String) throws {
    #expect(try Self.times(in: ["TZ": zone]) == Self.reference.get())
  }

  @Test(.enabled(if: OutsideProgram.faketime.isThere))
  func anyDayOfTheClockGivesTheSameDates() throws {
    #expect(try Self.times(clock: "faketime '2001-02-03 04:05:06'") == Self.reference.get())
  }
}

import Foundation
import TestSupport
import Testing

/// The whole tables of the pile, byte for byte.
@Suite struct GoldenTableTests {
  static let desk = Result {
    let desk = try Desk()
    try desk.run(
      "dossier create x.dossier pile -q && dossier run x.dossier -q && dossier export x.dossier \(tables.joined(separator: " ")) -o t/ -q"
    )
    return desk
  }
  static let tables = ["articles", "figures", "entities", "sentiment", "entities_overall", "sentiment_by_article"]

  @Test(arguments: tables)
  func everyTableIsAsItWas(table: String) throws {
    try GoldenFile(url: Place.golden.appending(path: "\(table).csv")).expect(
      Self.desk.get().folder.text(of: "t/\(table).csv"))
  }
}

import Foundation
import TestSupport
import Testing

/// The whole tables of the pile, byte for byte.
@Suite struct GoldenTableTests {
  @Test func everyTableIsAsItWas() throws {
    let tables = ["articles", "figures", "entities", "sentiment", "entities_overall", "sentiment_by_article"]
    let desk = try Desk()
    try desk.run("dossier create x.dossier pile -q && dossier run x.dossier -q")
    for table in tables {
      try desk.run("dossier export x.dossier \(table) -o \(table).csv -q")
      try GoldenFile(url: Place.golden.appending(path: "\(table).csv")).expect(desk.folder.text(of: "\(table).csv"))
    }
  }
}

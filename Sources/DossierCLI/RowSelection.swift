import AnalyzerKit
import ArgumentParser
import Exporters
import Foundation
import Workspace

/// Which rows and columns of a table are wanted.
struct RowSelection: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only these columns, in this order, with commas between.", valueName: "names"))
  var columns: String?
  @Option(
    help: ArgumentHelp(
      "Only rows of articles whose name fits this pattern, as 'reports/flood/*'. Views are not filtered.",
      valueName: "pattern"))
  var articles: String?

  /// Says so where a pattern does not change anything.
  func noteUnfiltered(_ source: ExportSource) {
    guard articles != nil, !source.hasProof else { return }
    Console.note("'\(source.name)' is made of all articles: --articles does not change it.")
  }

  func table(_ source: ExportSource) throws -> (table: ExportedTable, indices: [Int]) {
    let names = columns.map { $0.components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
    return try ExportedTable(name: source.name, summary: source.summary, columns: source.columns).selection(names)
  }
}

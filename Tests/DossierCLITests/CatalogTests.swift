import AnalyzerCatalog
import AnalyzerKit
import AnalyzerTesting
import Foundation
import Testing

@Suite struct CatalogTests {
  static let names = AnalyzerCatalog.all.map(\.name)

  @Test(arguments: names)
  func everyAnalyzerKeepsTheLaws(name: String) throws {
    let analyzer = try #require(AnalyzerCatalog.all.first { $0.name == name })
    let providers = Self.providers(of: analyzer)
    for violation in try AnalyzerLaws(analyzer, after: providers).violations() { Issue.record("\(name): \(violation)") }
  }

  /// Those that fill the layers it requires, with what they require before them.
  private static func providers(of analyzer: InstalledAnalyzer) -> [InstalledAnalyzer] {
    analyzer.description.requires.flatMap { layer in
      AnalyzerCatalog.all.filter { $0.description.provides == layer }.flatMap { providers(of: $0) + [$0] }
    }
  }

  @Test func everyLayerThatIsRequiredHasOneProvider() {
    for layer in Layer.allCases {
      #expect(AnalyzerCatalog.all.filter { $0.description.provides == layer }.count == 1, "\(layer)")
    }
  }

  @Test func everyPlugInIsInTheCatalog() throws {
    let catalog = try String(
      contentsOf: Place.package.appending(path: "Sources/AnalyzerCatalog/AnalyzerCatalog.swift"), encoding: .utf8)
    let folders = Place.names(in: Place.package.appending(path: "Plugins"))
    #expect(!folders.isEmpty)
    for folder in folders {
      #expect(catalog.contains("import \(folder)\n"), "\(folder) is not imported")
      let types = Set(try Self.analyzerTypes(in: folder))
      #expect(!types.isEmpty, "\(folder) has no analyzer")
      for type in types { #expect(catalog.contains("InstalledAnalyzer(\(type).self)"), "\(type) is not listed") }
    }
  }

  private static func analyzerTypes(in plugin: String) throws -> [String] {
    let folder = Place.package.appending(path: "Plugins/\(plugin)")
    return try Place.names(in: folder).filter { $0.hasSuffix(".swift") }.flatMap { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        .matches(of: /(?:struct|class|enum|extension) (\w+): (?:\w+, )*Analyzer\b/).map { String($0.output.1) }
    }
  }

  @Test(arguments: Place.names(in: Place.package.appending(path: "Plugins")))
  func everyPlugInSaysWhatItFindsMissesAndMeasures(plugin: String) throws {
    let readme = try String(contentsOf: Place.package.appending(path: "Plugins/\(plugin)/README.md"), encoding: .utf8)
    let headings = readme.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.lowercased() }
    for words in [["find", "does"], ["miss"], ["measured"]] {
      #expect(
        headings.contains { heading in words.contains { heading.contains($0) } }, "\(plugin): no section on \(words)")
    }
  }

  @Test func noNameIsTakenTwice() {
    let descriptions = AnalyzerCatalog.all.map(\.description)
    let tables = ["articles"] + descriptions.flatMap { [$0.name] + $0.views.map(\.name) }
    #expect(Set(tables).count == tables.count)
    for description in descriptions {
      let columns = AnalyzerLaws.reservedNames + description.columns.flatMap(Self.stored)
      #expect(Set(columns).count == columns.count, "\(description.name) has a column twice")
      for view in description.views {
        #expect(Set(view.columns.map(\.name)).count == view.columns.count, "\(view.name) has a column twice")
      }
      let options = description.options.map(\.name)
      #expect(Set(options).count == options.count, "\(description.name) has an option twice")
    }
  }

  private static func stored(_ column: ColumnDescription) -> [String] {
    column.type == .span ? [column.name, "\(column.name)_start", "\(column.name)_end"] : [column.name]
  }
}

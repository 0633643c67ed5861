import AnalyzerKit
import Digests
import Exporters
import Foundation
import TestSupport
import Testing

@Suite struct DataPackageTests {
  private func resource(_ path: String, rows: Int = 2) -> DataPackage.Resource {
    let columns = [
      column("value", .real, unit: "days"), column("kind", .text, values: ["a", "b"]), column("n", .integer),
      column("sure", .boolean),
    ]
    return DataPackage.Resource(
      table: ExportedTable(name: "figure_claims", summary: "A figure.", columns: columns), path: path, format: "csv",
      bytes: 10,
      digest: SHA256Digest(of: "abc"), rows: rows, guardedCells: 1,
      origins: [DataPackage.Origin(analyzer: "figures", version: 3, settingsHash: "0123abcd", settings: "as of: none")])
  }

  private func package(_ resources: [DataPackage.Resource], continuing earlier: Data? = nil, there: Set<String> = [])
    -> Data
  {
    var package = DataPackage(continuing: earlier) { there.contains($0) }
    for resource in resources { package.add(resource) }
    return package.json()
  }

  private func paths(_ json: Data) throws -> [String] {
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    return try #require(object["resources"] as? [[String: Any]]).compactMap { $0["path"] as? String }
  }

  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func isJSONThatPythonReads() throws {
    let summary = """
      (lambda r: [r['path'], r['hash'], str(r['bytes']), str(r['dossier']['rows']), str(r['dossier']['guardedCells']), \
      r['dossier']['origins'][0]['settings'], r['encoding'], r['mediatype']])(json.load(open(p))['resources'][0])
      """
    #expect(
      try python(summary, of: [UInt8](package([resource("a.csv")])), as: [String].self) == [
        "a.csv", "sha256:\(SHA256Digest(of: "abc").hex)", "10", "2", "1", "0123abcd", "utf-8", "text/csv",
      ])
  }

  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func describesEveryColumn() throws {
    let fields =
      "[[f['name'], f['type'], f.get('unit', '')] for f in json.load(open(p))['resources'][0]['schema']['fields']]"
    #expect(
      try python(fields, of: [UInt8](package([resource("a.csv")])), as: [[String]].self) == [
        ["value", "number", "days"], ["kind", "string", ""], ["n", "integer", ""], ["sure", "boolean", ""],
      ])
  }

  @Test func continuesTheEarlierOneWithTheFilesThatAreStillThere() throws {
    let earlier = package([resource("a.csv"), resource("b.csv")])
    #expect(try paths(package([resource("c.csv")], continuing: earlier, there: ["a.csv"])) == ["a.csv", "c.csv"])
  }

  @Test func replacesTheEntryOfAFileThatIsWrittenAgain() throws {
    let earlier = package([resource("a.csv", rows: 1)])
    #expect(package([resource("a.csv")], continuing: earlier, there: ["a.csv"]) == package([resource("a.csv")]))
  }

  @Test(arguments: [
    "", "{", "[]", "{\"name\": \"someone's\", \"resources\": [{\"path\": \"a.csv\"}]}",
    "{\"name\": \"dossier-export\", \"resources\": 5}",
  ])
  func beginsAnewWhereTheEarlierOneIsNotOurs(earlier: String) throws {
    #expect(try paths(package([resource("c.csv")], continuing: Data(earlier.utf8), there: ["a.csv"])) == ["c.csv"])
  }

  @Test func isTheSameInWhateverOrderFilesWereAdded() {
    let resources = ["b.csv", "a.csv", "c.csv", "d.csv"].map { resource($0) }
    let expected = package(resources)
    #expect(package(resources.reversed()) == expected)
    #expect(package([], continuing: expected, there: ["a.csv", "b.csv", "c.csv", "d.csv"]) == expected)
  }

  @Test func namesEachFileDifferently() throws {
    let text = String(
      decoding: package([resource("figure_claims.csv"), resource("figure_claims.jsonl")]), as: UTF8.self)
    #expect(text.contains("\"name\" : \"figure-claims.csv\""))
    #expect(text.contains("\"name\" : \"figure-claims.jsonl\""))
  }

  @Test(arguments: [#"{"name": "my-own", "resources": []}"#, "[]", "{", "", #"{"resources": []}"#])
  func knowsAPackageThatNoExportMade(content: String) {
    #expect(!DataPackage.isOurs(Data(content.utf8)))
    #expect(DataPackage.rows(of: "a.csv", in: Data(content.utf8)) == nil)
  }
}

@Suite struct ExportedTableTests {
  private let table = ExportedTable(
    name: "words", summary: "A word.", columns: [column("a", .text), column("b", .text)])

  @Test func givesChosenColumnsInTheOrderAsked() throws {
    let (chosen, indices) = try table.selection(["b", "a"])
    #expect(chosen.columns.map(\.name) == ["b", "a"])
    #expect(indices == [1, 0])
    #expect(try table.selection(nil).indices == [0, 1])
  }

  @Test func refusesAColumnThatIsNotThere() {
    #expect(throws: ExportError.unknownColumn("c", table: "words", known: ["a", "b"])) {
      try table.selection(["a", "c"])
    }
  }
}

import AnalyzerKit
import EntityBaseFormat
import Foundation
import TestSupport
import Testing

@testable import KnowledgeBases

@Suite struct EntityReaderTests {
  private let folder: TemporaryFolder
  private let countries: EntityBase

  init() throws {
    folder = try TemporaryFolder()
    let builder = try BaseBuilder()
    try builder.add(EntityRow(id: "Q900", name: "Vesk", type: .place, country: "NO"))
    let path = folder.url.appending(path: "countries.kb").path
    try builder.write(to: path, title: "countries", version: "")
    countries = try BaseFile.open(path)
  }

  @Test func readsPeoplePlacesAndOrganizationsOfADump() throws {
    let rows = try rows([
      "[",
      Self.item(
        7, "Ilse Tarrow", aliases: ["I. Tarrow", "Tarrow", "илзе"], ["P31": #"{"id":"Q5"}"#, "P27": #"{"id":"Q900"}"#])
        + ",",
      Self.item(8, "Port Emmerick", ["P625": "{}", "P1082": "{}", "P17": #"{"id":"Q900"}"#]) + ",",
      Self.item(9, "Emmerick Mills", ["P625": "{}", "P159": #"{"id":"Q8"}"#]),
      "]",
    ])
    #expect(rows.map(\.id) == ["Q7", "Q8", "Q9"])
    #expect(rows.map(\.type) == [.person, .place, .organization])
    #expect(rows.map(\.country) == ["NO", "NO", ""])
    #expect(rows[0].aliases == ["I. Tarrow"])
  }

  @Test func leavesOutWhatIsTooLittleKnownOrOfNoKind() throws {
    let reader = try read(
      [
        Self.item(1, "A hill", ["P625": "{}"], sitelinks: 2), Self.item(2, "A song", ["P136": "{}"]),
        #"{"type":"property","id":"P31"}"#, "{\"type\":\"item\",\"id\":", Self.item(3, "Kept", ["P625": "{}"]),
      ].joined(separator: "\n")
    ).reader
    #expect(reader.account.found == 5)
    #expect(reader.account.taken == 1)
    #expect(reader.account.leftOut.values.reduce(0, +) == 4)
  }

  @Test func readsThePeopleOfACountry() throws {
    let demonym = #"{"text":"Veskian","language":"en"}"#
    let rows = try rows([Self.item(4, "Vesk", ["P1082": "{}", "P297": #""VK""#, "P1549": demonym])])
    #expect(rows.map(\.name) == ["Vesk", "Veskian"])
    #expect(rows.map(\.type) == [.place, .nationality])
    #expect(rows.map(\.country) == ["VK", "VK"])
  }

  @Test func readsATableOfGeoNames() throws {
    func line(_ id: Int, _ name: String, _ others: String, _ population: Int) -> String {
      "\(id)\t\(name)\t\(name)\t\(others)\t59.1\t10.2\tP\tPPL\tNO\t\t01\t\t\t\t\(population)\t\t5\tEurope/Oslo\t2020-01-01"
    }
    let rows = try rows([line(11, "Emmerick", "Emmerik,эммерик", 64_000), line(12, "Little Emmerick", "", 90)])
    #expect(rows.map(\.id) == ["geonames:11"])
    #expect(rows[0].aliases == ["Emmerik"])
  }

  @Test func readsLinesOfFollowTheMoney() throws {
    let rows = try rows([
      #"{"id":"NK-1","caption":"Tarrow Shipping","schema":"Company","properties":{"name":["Tarrow Shipping"],"#
        + #""alias":["Tarrow Line"],"jurisdiction":["no"]}}"#,
      #"{"id":"NK-2","caption":"12 Quay","schema":"Address","properties":{}}"#,
      #"{"id":"NK-3","caption":"Ilse Tarrow","schema":"Person","properties":{"wikidataId":["Q7"]}}"#,
    ])
    #expect(rows.map(\.id) == ["NK-1", "Q7"])
    #expect(rows[0].aliases == ["Tarrow Line"])
    #expect(rows[0].country == "NO")
  }

  @Test func readsEscapesAndStrangeShapes() {
    func value(_ json: String) -> String? {
      Array(json.utf8).withUnsafeBufferPointer { bytes in
        var cursor = JSONCursor(bytes)
        var found: String?
        cursor.members { name, value in if name == "a" { found = value.string() } }
        return found
      }
    }
    #expect(value(#"{"b":[{"a":1},"}"],"a":"\u00d8st \"\ud83d\ude00\""}"#) == "Øst \"😀\"")
    for broken in ["", "{", #"{"a"#, #"{"a":"#, #"{"a":"\"#, #"{"a":"\u12"#, "[[[[", "{]", "null", #"{"a":}"#] {
      _ = value(broken)
    }
  }

  @Test func unpacksGzip() throws {
    let path = try folder.write("qid\tname\ttype\nQ1\tVesk\tplace\n", to: "table.tsv")
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/sh")
    gzip.arguments = ["-c", "gzip -c \(path) > \(path).gz && gzip -c /dev/null >> \(path).gz"]
    try gzip.run()
    gzip.waitUntilExit()
    let builder = try BaseBuilder()
    let reader = EntityReader(into: builder, EntityReader.Filter(), countries: countries)
    try reader.read("\(path).gz")
    #expect(builder.count == 1)
  }

  private static func item(
    _ id: Int, _ label: String, aliases: [String] = [], _ claims: [String: String], sitelinks: Int = 3
  ) -> String {
    let statements = claims.sorted { $0.key < $1.key }.map { property, value in
      #""\#(property)":[{"mainsnak":{"snaktype":"value","datavalue":{"value":\#(value)}}}]"#
    }
    let others = aliases.map { #"{"language":"en","value":"\#($0)"}"# }.joined(separator: ",")
    let links = (0..<sitelinks).map { #""l\#($0)wiki":{"title":"x"}"# }.joined(separator: ",")
    return #"{"type":"item","id":"Q\#(id)","labels":{"en":{"language":"en","value":"\#(label)"}},"#
      + #""aliases":{"en":[\#(others)]},"claims":{\#(statements.joined(separator: ","))},"sitelinks":{\#(links)}}"#
  }

  private func read(_ text: String) throws -> (reader: EntityReader, base: EntityBase) {
    let builder = try BaseBuilder()
    let reader = EntityReader(into: builder, EntityReader.Filter(), countries: countries)
    try reader.read(folder.write(text, to: "dump"))
    let path = folder.url.appending(path: "made.kb").path
    try builder.write(to: path, title: "made", version: "")
    return (reader, try BaseFile.open(path))
  }

  private func rows(_ lines: [String]) throws -> [EntityRow] {
    let base = try read(lines.joined(separator: "\n")).base
    return (0..<base.count).map { BaseFile.row($0, of: base) }
  }
}

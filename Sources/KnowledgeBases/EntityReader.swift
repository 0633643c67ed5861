public import AnalyzerKit
public import EntityBaseFormat

/// Reads entities from tables and dumps, whichever a file is, and keeps account of every line.
public final class EntityReader {
  /// Which entities of a dump are wanted; a table is taken as it is.
  public struct Filter: Sendable {
    public var types: Set<Mention.EntityType> = [.person, .place, .organization, .nationality]
    /// In how many Wikipedias there must be an article on it.
    public var leastSitelinks = 3
    /// How many people a populated place of GeoNames must have.
    public var leastPopulation = 1_000

    public init() {}
  }

  /// What became of the lines.
  public struct Account: Hashable, Sendable {
    public var found = 0
    public var taken = 0
    /// How many were left out, by reason.
    public var leftOut: [String: Int] = [:]
  }

  public private(set) var account = Account()
  private let builder: BaseBuilder
  private let filter: Filter
  private let countries: EntityBase

  /// - Parameter countries: a base that knows the codes of countries by their Wikidata ids.
  public init(into builder: BaseBuilder, _ filter: Filter, countries: EntityBase) {
    self.builder = builder
    self.filter = filter
    self.countries = countries
  }

  /// - Throws: `BaseFileError`: also for a line of a table that is not understood, and a file of no known kind.
  public func read(_ path: String) throws {
    var kind: Kind?
    var number = 0
    try LineReader(path).forEach { line in
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
      if line.isEmpty { return }
      guard let known = kind else {
        let begun = try Kind(line, path)
        if case .wikidata = begun, line.count < 3 {
          // The bracket that opens the list.
          kind = begun
          return
        }
        kind = begun
        if case .table = begun { return }
        try take(line, begun, path, number)
        return
      }
      try take(line, known, path, number)
    }
  }

  private enum Kind {
    case table(EntityTable)
    case wikidata
    case geoNames
    case followTheMoney

    init(_ line: UnsafeBufferPointer<UInt8>, _ path: String) throws {
      if line[0] == UInt8(ascii: "[") {
        self = .wikidata
      } else if line[0] == UInt8(ascii: "{") {
        self = FollowTheMoneyEntity(line) == nil ? .wikidata : .followTheMoney
      } else if GeoName(line) != nil {
        self = .geoNames
      } else {
        do { self = .table(try EntityTable(header: line)) } catch {
          throw BaseFileError.cannotUse(path: path, why: "\(error)")
        }
      }
    }
  }

  private func take(_ line: UnsafeBufferPointer<UInt8>, _ kind: Kind, _ path: String, _ number: Int) throws {
    switch kind {
    case .table(let table):
      do { try add(try table.row(line)) } catch let error as TableProblem {
        throw BaseFileError.cannotUse(path: path, why: "line \(number): \(error)")
      }
    case .wikidata:
      // The brackets around the list.
      if line.count < 3 { return }
      try takeItem(line)
    case .geoNames:
      guard let place = GeoName(line) else { return leaveOut("a line that is not understood") }
      guard filter.types.contains(.place) else { return leaveOut("of another type") }
      guard !place.isPopulated || place.population >= filter.leastPopulation else { return leaveOut("too small") }
      try add(place.row)
    case .followTheMoney:
      guard let entity = FollowTheMoneyEntity(line) else { return leaveOut("a line that is not understood") }
      guard let row = entity.row, filter.types.contains(row.type) else { return leaveOut("of another type") }
      try add(row)
    }
  }

  private func takeItem(_ line: UnsafeBufferPointer<UInt8>) throws {
    guard let item = WikidataItem(line) else { return leaveOut("no item, or a line that is not understood") }
    guard let name = item.label else { return leaveOut("without an English name") }
    guard item.sitelinks >= filter.leastSitelinks else { return leaveOut("in too few Wikipedias") }
    guard let type = item.type, filter.types.contains(type) else { return leaveOut("of another type") }
    let code =
      item.code ?? item.country.flatMap { countries.entity(withId: $0) }.map { countries[$0].countryCode } ?? ""
    let row = EntityRow(
      id: item.id, name: name, type: type, country: code, prior: item.prior,
      aliases: item.aliases.filter { AliasForm.isUsable($0, of: type) }, source: "Wikidata")
    try add(row)
    guard item.code != nil, let demonym = item.demonyms.first, filter.types.contains(.nationality) else { return }
    var people = row
    (people.name, people.type, people.aliases) = (demonym, .nationality, Array(item.demonyms.dropFirst()))
    try builder.add(people)
  }

  private func add(_ row: EntityRow) throws {
    try builder.add(row)
    account.found += 1
    account.taken += 1
  }

  private func leaveOut(_ reason: String) {
    account.found += 1
    account.leftOut[reason, default: 0] += 1
  }
}

import AnalyzerKit

/// A line of a table of GeoNames: `allCountries.txt`, `cities15000.txt`.
/// - Source: the column list in download.geonames.org/export/dump/readme.txt (CC BY 4.0).
struct GeoName {
  let population: Int
  /// Whether it is of class P: a city, a village.
  let isPopulated: Bool
  let row: EntityRow

  /// - Returns: nil where the line has not the nineteen columns of such a table.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    func text(_ place: Int) -> String { String(decoding: fields[place], as: UTF8.self) }
    guard fields.count == 19, let id = Int(text(0)), !fields[1].isEmpty else { return nil }
    population = Int(text(14)) ?? 0
    isPopulated = text(6) == "P"
    let others = [text(2)] + text(3).split(separator: ",").map(String.init)
    var aliases: [String] = []
    for name in others where name != text(1) && AliasForm.isUsable(name, of: .place) && !aliases.contains(name) {
      aliases.append(name)
    }
    row = EntityRow(
      id: "geonames:\(id)", name: text(1), type: .place, country: text(8), prior: Self.prior(population),
      aliases: Array(aliases.prefix(12)), source: "GeoNames")
  }

  /// Three and a half points for each doubling: a thousand people give 12, a million 48.
  private static func prior(_ population: Int) -> Int {
    var (rest, doublings) = (max(population, 128) >> 7, 0)
    while rest > 1 { (rest, doublings) = (rest >> 1, doublings + 1) }
    return min(doublings * 7 / 2, 60)
  }
}

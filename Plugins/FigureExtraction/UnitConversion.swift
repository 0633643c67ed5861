/// How a unit is reckoned in the base unit of its kind: base = value × factor + offset.
struct UnitConversion: Sendable {
  let unit: String
  let factor: Double
  /// Nil but for temperatures.
  var offset: Double?

  /// The conversion of a unit as `UnitTable` names it; nil for money and for what has no base.
  static func of(_ unit: String) -> UnitConversion? { table[unit] }

  /// - Source: BIPM, The International System of Units, 9th edition 2019; NIST Special Publication 811, appendix B,
  ///   2008, for customary units. A barrel is one of oil, a ton the short one, a gallon the American one. Calendar units
  ///   have the month as base, since months differ in days.
  private static let table: [String: UnitConversion] = {
    var table: [String: UnitConversion] = [:]
    func add(_ base: String, _ units: [(String, Double)]) {
      for (unit, factor) in units { table[unit] = UnitConversion(unit: base, factor: factor) }
    }
    add(
      "m",
      [
        ("km", 1000), ("m", 1), ("cm", 0.01), ("mm", 0.001), ("µm", 1e-6), ("nm", 1e-9), ("mile", 1609.344),
        ("yard", 0.9144), ("foot", 0.3048), ("inch", 0.0254), ("nautical mile", 1852), ("ly", 9.460_730_472_580_8e15),
      ])
    add(
      "m²",
      [
        ("square metre", 1), ("square foot", 0.092_903_04), ("square mile", 2_589_988.110_336), ("square km", 1e6),
        ("acre", 4_046.856_422_4), ("hectare", 10_000), ("square yard", 0.836_127_36),
      ])
    add(
      "m³",
      [
        ("cubic metre", 1), ("cubic foot", 0.028_316_846_592), ("litre", 0.001), ("ml", 1e-6),
        ("gallon", 0.003_785_411_784), ("pint", 0.000_473_176_473), ("quart", 0.000_946_352_946),
        ("barrel", 0.158_987_294_928),
      ])
    add(
      "kg",
      [
        ("kg", 1), ("g", 0.001), ("mg", 1e-6), ("µg", 1e-9), ("lb", 0.453_592_37), ("ounce", 0.028_349_523_125),
        ("ton", 907.184_74), ("tonne", 1000), ("carat", 0.0002), ("kiloton", 1e6), ("megaton", 1e9), ("gigaton", 1e12),
      ])
    add(
      "s",
      [
        ("second", 1), ("millisecond", 0.001), ("minute", 60), ("hour", 3600), ("day", 86_400), ("week", 604_800),
        ("fortnight", 1_209_600),
      ])
    add("month", [("month", 1), ("quarter", 3), ("year", 12), ("decade", 120), ("century", 1200)])
    add("month of age", [("month of age", 1), ("year of age", 12)])
    add("m/s", [("m/s", 1), ("km/h", 1 / 3.6), ("mph", 0.447_04), ("knot", 1852.0 / 3600)])
    add("w", [("w", 1), ("kw", 1000), ("mw", 1e6), ("gw", 1e9), ("hp", 745.699_871_582_270_2)])
    add("j", [("j", 1), ("kwh", 3.6e6), ("mwh", 3.6e9), ("gwh", 3.6e12)])
    add("hz", [("hz", 1), ("khz", 1000), ("mhz", 1e6), ("ghz", 1e9)])
    add("pa", [("pa", 1), ("mpa", 1e6), ("gpa", 1e9)])
    add("v", [("v", 1), ("kv", 1000)])
    add("1", [("percent", 0.01), ("percentage point", 0.01), ("basis point", 0.0001), ("ppm", 1e-6), ("ppb", 1e-9)])
    table["celsius"] = UnitConversion(unit: "kelvin", factor: 1, offset: 273.15)
    table["fahrenheit"] = UnitConversion(unit: "kelvin", factor: 5.0 / 9, offset: 459.67 * 5 / 9)
    table["kelvin"] = UnitConversion(unit: "kelvin", factor: 1)
    return table
  }()
}

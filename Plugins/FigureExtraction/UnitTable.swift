import AnalyzerKit

/// A unit of measure, as it is named in the table of figures.
struct UnitEntry: Sendable {
  let name: String
  let kind: Figure.Kind
  /// Too short to be trusted unless it touches the number: “5m”, “30C”.
  var gluedOnly = false
  /// Of a short one: whether its first letter is a capital, which tells “30C” from “30c”.
  var isCapital = false
}

/// The spellings of units.
///
/// - Source: BIPM, The International System of Units, 9th edition 2019, for SI names; customary units as in NIST
///   Handbook 44, appendix C.
enum UnitTable {
  static let units: PhraseTable<UnitEntry> = {
    var entries: [(String, UnitEntry)] = []
    func add(_ kind: Figure.Kind, _ table: [(String, String)], glued: Bool = false) {
      for (name, spellings) in table {
        for spelling in spellings.split(separator: "|") {
          let isCapital = glued && spelling.utf8.first.map { $0 < UInt8(ascii: "a") } == true
          entries.append(
            (String(spelling), UnitEntry(name: name, kind: kind, gluedOnly: glued, isCapital: isCapital)))
        }
      }
    }
    add(.percent, [("percent", "%|percent|per cent|pct|percentage|percents|％")])
    add(
      .points,
      [
        ("percentage point", "percentage point|percentage points|pct point|pct points|percent point|percent points"),
        ("point", "point|points|pts"),
      ])
    add(.basisPoints, [("basis point", "basis point|basis points|basis-point|basis-points|bps")])
    add(.multiplier, [("times", "times|fold|-fold")])
    add(.duration, durations)
    add(.age, ages)
    add(.measure, measures)
    add(.measure, short, glued: true)
    add(.percent, [("percent", "pc")], glued: true)
    return PhraseTable(entries)
  }()

  /// First words of units of two words.
  static let beginnings = PhraseTable<Bool>(
    ["percentage", "basis", "square", "sq", "cubic", "nautical", "metric", "degrees", "parts"].map { ($0, true) })

  /// What a rate can be of after “a”, “an” or “each”; after “per” any noun can stand.
  static let rates = PhraseTable<String>([
    ("day", "day"), ("week", "week"), ("month", "month"), ("year", "year"), ("hour", "hour"), ("minute", "minute"),
    ("second", "second"), ("night", "night"), ("quarter", "quarter"), ("decade", "decade"), ("annum", "year"),
    ("barrel", "barrel"), ("bbl", "barrel"), ("tonne", "tonne"), ("ton", "ton"), ("bushel", "bushel"), ("pound", "lb"),
    ("lb", "lb"), ("ounce", "ounce"), ("oz", "ounce"), ("share", "share"), ("shr", "share"), ("gallon", "gallon"),
    ("litre", "litre"), ("liter", "litre"), ("kilo", "kg"), ("kilogram", "kg"), ("kg", "kg"), ("gram", "g"),
    ("square foot", "square foot"), ("square metre", "square metre"), ("square meter", "square metre"),
    ("square mile", "square mile"), ("square km", "square km"), ("square kilometre", "square km"),
    ("square kilometer", "square km"), ("acre", "acre"), ("hectare", "hectare"), ("head", "head"), ("person", "person"),
    ("capita", "person"), ("household", "household"), ("unit", "unit"), ("piece", "piece"), ("mile", "mile"),
    ("km", "km"), ("kilometre", "km"), ("kilometer", "km"), ("vote", "vote"), ("ticket", "ticket"), ("game", "game"),
    ("metric ton", "tonne"), ("metric tonne", "tonne"), ("troy ounce", "ounce"), ("megawatt hour", "MWh"),
    ("MWh", "MWh"), ("kWh", "kWh"), ("m", "month"), ("pop", "piece"), ("dozen", "dozen"),
  ])

  private static let durations: [(String, String)] = [
    ("year", "year|years|yr|yrs"), ("month", "month|months"), ("week", "week|weeks"), ("day", "day|days"),
    ("night", "night|nights"), ("hour", "hour|hours|hr|hrs"), ("minute", "minute|minutes|min|mins"),
    ("second", "second|seconds|sec|secs"),
    ("decade", "decade|decades"), ("century", "century|centuries"), ("fortnight", "fortnight|fortnights"),
    ("quarter", "quarters"), ("millisecond", "millisecond|milliseconds"),
  ]

  private static let ages: [(String, String)] = [
    (
      "year of age",
      "year-old|year-olds|years-old|year old|year olds|years old|years of age|yr-old|yrs old|year-old's|yo"
    ),
    ("month of age", "month-old|month-olds|months old|months of age|month old"),
    ("week of age", "week-old|week-olds|weeks old|weeks of age|week old"), ("day of age", "day-old|days old|day old"),
  ]

  private static let measures: [(String, String)] = [
    ("km", "kilometre|kilometres|kilometer|kilometers|km|kms"), ("m", "metre|metres|meter|meters"),
    ("cm", "centimetre|centimetres|centimeter|centimeters|cm|cms"),
    ("mm", "millimetre|millimetres|millimeter|millimeters|mm"), ("µm", "micrometre|micrometres|micron|microns|µm|μm"),
    ("nm", "nanometre|nanometres|nanometer|nanometers|nm"), ("mile", "mile|miles|mi"),
    ("yard", "yard|yards|yd|yds"), ("foot", "foot|feet|ft"), ("inch", "inch|inches"),
    ("nautical mile", "nautical mile|nautical miles|nmi"), ("ly", "light-year|light-years|light year|light years"),
    ("square metre", "square metre|square metres|square meter|square meters|sq m|sqm|m²|m2|sq. m"),
    ("square foot", "square foot|square feet|square-foot|sq ft|sq. ft.|sqft|ft2|ft²"),
    ("square mile", "square mile|square miles|square-mile|sq mi|sq miles"),
    (
      "square km",
      "square kilometre|square kilometres|square kilometer|square kilometers|square-kilometre|sq km|km²|km2"
    ),
    ("acre", "acre|acres"), ("hectare", "hectare|hectares|ha"), ("square yard", "square yard|square yards"),
    ("cubic metre", "cubic metre|cubic metres|cubic meter|cubic meters|m³|m3|cu m"),
    ("cubic foot", "cubic foot|cubic feet|cu ft"), ("litre", "litre|litres|liter|liters"),
    ("ml", "millilitre|millilitres|milliliter|milliliters|ml|mls|cc|cubic centimetres"),
    ("gallon", "gallon|gallons|gal"),
    ("pint", "pint|pints"), ("quart", "quart|quarts"), ("barrel", "barrel|barrels|bbl|bbls|bpd"),
    ("bushel", "bushel|bushels"), ("cup", "cup|cups"),
    ("kg", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs"),
    ("g", "gram|grams|gramme|grammes"), ("mg", "milligram|milligrams|mg"), ("µg", "microgram|micrograms|µg|mcg"),
    ("lb", "lb|lbs|pound|pounds"), ("ounce", "ounce|ounces|oz|fluid ounce|fluid ounces|US fluid ounce|US fluid ounces"),
    ("ton", "ton|tons|short tons|long tons"),
    ("tonne", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes"), ("carat", "carat|carats"),
    ("kiloton", "kiloton|kilotons"), ("megaton", "megaton|megatons"),
    ("gigaton", "gigaton|gigatons|gigatonne|gigatonnes"),
    ("km/h", "km/h|kph|kmh|kmph|km/hr|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour"),
    ("mph", "mph|miles per hour|miles an hour|m.p.h."), ("m/s", "m/s|metres per second|meters per second"),
    ("knot", "knot|knots|kt"), ("mpg", "mpg|miles per gallon"), ("rpm", "rpm|revolutions per minute"),
    ("hz", "hertz|hz"), ("khz", "kilohertz|khz"), ("mhz", "megahertz|mhz"), ("ghz", "gigahertz|ghz"),
    ("w", "watt|watts"), ("kw", "kilowatt|kilowatts|kw"), ("mw", "megawatt|megawatts|mw"),
    ("gw", "gigawatt|gigawatts|gw"), ("kwh", "kilowatt-hour|kilowatt-hours|kilowatt hours|kwh"),
    ("mwh", "megawatt-hour|megawatt-hours|megawatt hours|mwh"), ("gwh", "gigawatt-hours|gigawatt hours|gwh"),
    ("hp", "horsepower|hp|bhp"), ("j", "joule|joules"), ("calorie", "calorie|calories|kcal"), ("v", "volt|volts"),
    ("db", "decibel|decibels|dB"), ("mah", "mAh"), ("lb-ft", "pound-feet|pound-foot|lb-ft|foot-pounds"),
    ("gb", "gigabyte|gigabytes|gb"), ("mb", "megabyte|megabytes|mb"), ("tb", "terabyte|terabytes|tb"),
    ("kb", "kilobyte|kilobytes|kb"), ("mbit/s", "mbps|megabits per second"),
    ("celsius", "°C|° C|°Celsius|° Celsius|degrees Celsius|degree Celsius|degrees Centigrade|Celsius|degrees C|deg C"),
    ("fahrenheit", "°F|° F|°Fahrenheit|° Fahrenheit|degrees Fahrenheit|degree Fahrenheit|Fahrenheit|degrees F|deg F"),
    ("degree", "°|degree|degrees"), ("kelvin", "kelvin|kelvins"), ("ppm", "ppm|parts per million"),
    ("ppb", "ppb|parts per billion"), ("pa", "pascal|pascals"), ("mpa", "megapascal|megapascals|MPa"), ("ksi", "ksi"),
    ("gpa", "GPa"),
    ("a/cm²", "A/cm2|A/cm²"), ("ampere", "ampere|amperes|amps"), ("btu", "btu|btus"), ("dram", "dram|drams"),
    ("kv", "kilovolt|kilovolts|kv"), ("bit", "bits"),
    ("radian", "rad|radian|radians"),
  ]

  private static let short: [(String, String)] = [
    ("m", "m"), ("g", "g"), ("litre", "l"), ("tonne", "t"), ("hour", "h"), ("second", "s"), ("inch", "in|\"|″"),
    ("celsius", "C"), ("fahrenheit", "F"), ("foot", "′|'"), ("w", "W"), ("v", "V"),
  ]
}

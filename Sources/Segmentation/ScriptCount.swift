/// How many letters of each script a text has, and of those that tell languages of one script apart.
struct ScriptCount {
  private var latin = 0
  /// Of all others; empty while there are none, as in most texts.
  private var counts: [Int] = []
  /// In the order of `telling`.
  private var tellingCounts: [Int] = []

  func of(_ script: Script) -> Int { script == .latin ? latin : counts.isEmpty ? 0 : counts[script.rawValue] }

  mutating func add(latinLetters: Int) { latin += latinLetters }

  mutating func add(_ scalar: UInt32) {
    guard let script = Script(scalar) else { return }
    guard script != .latin else { return latin += 1 }
    if counts.isEmpty {
      counts = Array(repeating: 0, count: Script.allCases.count)
      tellingCounts = Array(repeating: 0, count: Self.telling.count)
    }
    counts[script.rawValue] += 1
    guard script == .cyrillic || script == .arabic else { return }
    for (index, entry) in Self.telling.enumerated() where entry.letters.contains(scalar) { tellingCounts[index] += 1 }
  }

  /// The script of more than half of the letters; nil where there is none.
  var dominant: Script? {
    let total = counts.reduce(latin, +)
    if latin * 2 > total { return .latin }
    let eastAsian = of(.han) + of(.kana)
    if eastAsian * 2 > total { return .han }
    return Script.allCases.first { of($0) * 2 > total }
  }

  var cyrillicLanguage: String { telling(of: Self.cyrillic, otherwise: "ru") }

  var arabicLanguage: String { telling(of: Self.arabic, otherwise: "ar") }

  /// The language whose own letters are the most; at least one of a hundred letters must be.
  private func telling(of range: Range<Int>, otherwise language: String) -> String {
    var best = range.lowerBound
    for index in range where tellingCounts[index] > tellingCounts[best] { best = index }
    let letters = of(.cyrillic) + of(.arabic)
    return tellingCounts[best] * 100 >= letters && tellingCounts[best] > 0 ? Self.telling[best].language : language
  }

  private static let cyrillic = 0..<8
  private static let arabic = 8..<11

  /// - Source: the alphabets of these languages; a letter stands with the one that uses it alone, or far the most.
  private static let telling: [(language: String, letters: [UInt32])] = [
    ("ru", "ыэё"), ("uk", "іїєґ"), ("be", "ўі"), ("bg", "ъщ"), ("sr", "ђћљњџј"), ("mk", "ѓќѕљњџј"), ("kk", "әқңғұһ"),
    ("mn", "өү"),
    ("fa", "پچژگکی"), ("ur", "ٹڈڑںےہ"), ("ps", "ښځڅړډ"),
  ].map { ($0.0, $0.1.unicodeScalars.map(\.value)) }
}

import AnalyzerKit

/// How an alias is to be matched, and whether at all.
enum AliasForm {
  /// Up to three letters, all capital: “US”, “U.N.”. In small letters it is another word.
  static func isShortAcronym(_ name: String) -> Bool {
    var letters = 0
    for byte in name.utf8 where byte != UInt8(ascii: ".") {
      guard byte &- UInt8(ascii: "A") < 26 else { return false }
      letters += 1
    }
    return letters <= 3
  }

  /// Whether an alias of a dump can be looked for in reports: it begins with a Latin capital or a figure, is no single
  /// letter, and, for a person, has two words: a bare surname means anyone.
  static func isUsable(_ alias: String, of type: Mention.EntityType) -> Bool {
    guard let first = alias.unicodeScalars.first, first.value < 0x250, alias.utf8.count > 1, alias.utf8.count < 200
    else { return false }
    guard first.properties.isUppercase || "0"..."9" ~= first else { return false }
    if alias.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 < 0x20 }) { return false }
    return type != .person || alias.utf8.contains(UInt8(ascii: " "))
  }
}

/// A system of writing, as far as it tells the language.
enum Script: Int, CaseIterable {
  case latin
  case cyrillic
  case greek
  case arabic
  case hebrew
  case han
  case kana
  case hangul
  case devanagari
  case thai
  case armenian
  case georgian
  case bengali
  case tamil
  case ethiopic

  /// The script of a letter; nil for any other code point, or a script that is not told apart.
  /// - Source: Unicode Character Database, Blocks.txt.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5F2: self = .hebrew
    case 0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6EF, 0x6FA...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x963, 0x970...0x97F: self = .devanagari
    case 0x980...0x9E5: self = .bengali
    case 0xB80...0xBE5: self = .tamil
    case 0xE00...0xE4F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    case 0x1200...0x135F: self = .ethiopic
    case 0x3040...0x30FA, 0x30FC...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    default: return nil
    }
  }

  /// The language of a text that is mainly in this script: the script alone tells it, or the letters do that only one of
  /// its languages has. Nil for Latin.
  func language(_ letters: ScriptCount) -> String? {
    switch self {
    case .latin: nil
    case .greek: "el"
    case .hebrew: "he"
    case .hangul: "ko"
    case .devanagari: "hi"
    case .thai: "th"
    case .armenian: "hy"
    case .georgian: "ka"
    case .bengali: "bn"
    case .tamil: "ta"
    case .ethiopic: "am"
    case .kana: "ja"
    case .han: letters.of(.kana) * 20 > letters.of(.han) ? "ja" : "zh"
    case .cyrillic: letters.cyrillicLanguage
    case .arabic: letters.arabicLanguage
    }
  }
}

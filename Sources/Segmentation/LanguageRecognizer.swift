import AnalyzerKit

/// Recognises the language of a text, well enough to leave out what an analyzer cannot read.
///
/// The script decides where it can (Greek, Hangul), or with letters that only one language of it has (“ї” for Ukrainian).
/// For Latin letters small words are counted. Only the first 4096 bytes are looked at, and no more than it takes to be
/// sure.
public enum LanguageRecognizer {
  /// - Parameter text: valid UTF-8.
  /// - Returns: an ISO 639-1 code; nil for a text too short to say, or without words, or in a language not known here.
  public static func recognize(_ text: [UInt8]) -> String? {
    var end = min(text.count, range)
    while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text.withUnsafeBufferPointer { bytes in
      let head = UnsafeBufferPointer(rebasing: bytes[..<end])
      if let language = plainLanguage(head) { return language }
      var tokenizer = Tokenizer(head)
      var (count, beginning) = (LanguageCount(), String?.none)
      while true {
        tokenizer.run(words: beginningWords).withUnsafeBufferPointer {
          count.add(TokenizedText(bytes: head, tokens: $0))
        }
        // A report may have tables behind it, or names.
        if count.isSure || tokenizer.index >= end { return count.language ?? beginning }
        beginning = beginning ?? count.language
      }
    }
  }

  /// The language that the words tell where they are in ASCII and leave no doubt, as in most texts in English.
  ///
  /// Runs of letters are counted as they stand, without being made tokens.
  private static func plainLanguage(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let table = FunctionWords.plain
    var (runs, words) = (LetterRuns(bytes), FunctionWordCount())
    while let run = runs.next() {
      words.add(table[run])
      if words.isSure { return words.language }
    }
    return runs.hasOtherLetters ? nil : words.clearLanguage
  }

  /// The ISO 639-1 code in a declaration like “en-GB”, “EN” or “eng”; nil for one that is none.
  public static func code(declared language: String) -> String? {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard primary.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 }) else { return nil }
    switch primary.utf8.count {
    case 2: return primary
    case 3: return threeLetterCodes[primary]
    default: return nil
    }
  }

  private static let range = 4096
  /// How many words are made tokens at a time; the first so many may tell a language that all together do not.
  private static let beginningWords = 64

  static func recognize(_ text: TokenizedText) -> String? {
    var count = LanguageCount()
    count.add(text)
    return count.language
  }

  /// What is counted of a text.
  private struct LanguageCount {
    private var letters = ScriptCount()
    private var words = FunctionWordCount()

    /// Whether the words so far leave no doubt.
    var isSure: Bool { words.isSure }

    mutating func add(_ text: TokenizedText) {
      for token in text.tokens {
        if token.start >= range || words.isSure { break }
        guard token.kind == .word else { continue }
        if isASCIILetter(text.bytes[token.start]) {
          letters.add(latinLetters: token.span.count)
        } else {
          add(token.span, of: text)
        }
        words.add(token.key)
      }
    }

    private mutating func add(_ span: TextSpan, of text: TokenizedText) {
      var index = span.start
      while index < min(span.end, range) {
        let (scalar, length) = decodeScalar(text.bytes, at: index)
        letters.add(scalar)
        index += length
      }
    }

    var language: String? {
      guard let script = letters.dominant else { return nil }
      return script == .latin ? words.language : script.language(letters)
    }
  }

  /// - Source: ISO 639-2, terminological and bibliographic codes.
  private static let threeLetterCodes = [
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl", "swe": "sv", "nor": "no", "dan": "da", "fin": "fi", "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk",
    "slo": "sk", "ron": "ro", "rum": "ro", "tur": "tr", "hun": "hu", "ind": "id", "msa": "ms", "may": "ms", "hrv": "hr",
    "cat": "ca", "vie": "vi", "rus": "ru", "ukr": "uk", "bel": "be", "bul": "bg", "srp": "sr", "mkd": "mk", "ell": "el",
    "gre": "el", "ara": "ar", "fas": "fa", "per": "fa", "urd": "ur", "heb": "he", "zho": "zh", "chi": "zh", "jpn": "ja",
    "kor": "ko", "hin": "hi", "tha": "th", "hye": "hy", "kat": "ka", "ben": "bn", "tam": "ta",
  ]
}

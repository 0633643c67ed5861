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
        tokenizer.run(words: FunctionWordCount.step).withUnsafeBufferPointer {
          count.add(TokenizedText(bytes: head, tokens: $0))
        }
        // A report may have tables behind it, or names.
        if count.isPlain || tokenizer.index >= end { return count.language ?? beginning }
        beginning = beginning ?? count.language
      }
    }
  }

  /// The language that the first words tell where they are in ASCII and leave no doubt, as in most texts in English.
  ///
  /// Runs of letters are counted as they stand, without being made tokens.
  private static func plainLanguage(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var words = FunctionWordCount()
    var (key, isWord, index) = (WordKey(), false, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isASCIILetter(byte) {
        key.append(byte | 0x20)
        isWord = true
        continue
      }
      if byte >= 0x80 {
        // Dashes and quotation marks part words; other letters than those of ASCII are read by the tokenizer.
        guard byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80 else { return nil }
        index += 2
      }
      guard isWord else { continue }
      words.add(key)
      if words.count == FunctionWordCount.step { return words.isPlain ? words.language : nil }
      (key, isWord) = (WordKey(), false)
    }
    return nil
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
    var isPlain: Bool { words.isPlain }

    mutating func add(_ text: TokenizedText) {
      for token in text.tokens {
        if token.start >= range || words.isPlain { break }
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

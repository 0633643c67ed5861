/// A word, number, mark or symbol of the text.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// Starts with a letter: “ministry”, “don't”, “G20”, “U.S.”, “'s”.
    case word
    /// Digits with the marks inside them: “12”, “1,200”, “4.2”, “17:30”, “½”. What is glued on is a token of its own:
    /// “4” “bn”, “35” “th”.
    case number
    /// A mark of punctuation: one character, or a run of the same (“...”, “--”).
    case punctuation
    /// Anything else that shows: “$”, “%”, “°”, “🙂”.
    case symbol
  }

  /// How the letters of a word are written.
  public enum LetterCase: UInt8, Sendable {
    /// No letter that has a case.
    case none
    case lower
    /// The first letter only: “Kyiv”; a single capital, as “A”.
    case capitalized
    /// Two letters or more, all capital: “NATO”, “U.S.”.
    case upper
    /// “McCain”, “iPhone”.
    case mixed
  }

  private let startByte: UInt32
  private let endByte: UInt32
  public let kind: Kind
  public let letterCase: LetterCase
  /// The same for every spelling in capitals or small letters.
  public let key: WordKey

  public init(span: TextSpan, kind: Kind, letterCase: LetterCase, key: WordKey) {
    startByte = UInt32(span.start)
    endByte = UInt32(span.end)
    self.kind = kind
    self.letterCase = letterCase
    self.key = key
  }

  public var span: TextSpan { TextSpan(start: Int(startByte), end: Int(endByte)) }
  public var start: Int { Int(startByte) }
  public var end: Int { Int(endByte) }

  /// Whether it begins with a capital letter.
  public var isCapitalized: Bool { letterCase == .capitalized || letterCase == .upper || letterCase == .mixed }
}

import AnalyzerKit

/// A sentence as a row of units: words, marks, and names as one unit each, whatever they are called.
///
/// Mentions, and other words with a capital inside a sentence, lose their words: what is learned is never about a name.
struct SentenceUnits {
  struct Unit {
    /// A key of the word, lower-cased; the same for all names, and for all numbers.
    var word: UInt64
    /// A key of the word without its ending.
    var stem: UInt64
    /// Its first token.
    var token: Int
    /// An index of the reading's cues; −1 for none.
    var cue: Int32 = -1
    /// An index of the article's mentions; −1 for none.
    var mention: Int32 = -1
    var clause: Int32
    var kind = Kind.word
    var isQuoted = false
    var topic: UInt8 = 0
    var role = LexiconEntry.Role.none
  }

  enum Kind: UInt8 {
    case word, name, number, mark
  }

  private(set) var units: [Unit] = []

  /// The units of a mention; nil where it has none.
  /// - Parameter start: where to begin to look, as mentions stand in reading order; moved to where it begins.
  func place(of mention: Int, from start: inout Int) -> Range<Int>? {
    var first = start
    while first < units.count, units[first].mention < mention { first += 1 }
    guard first < units.count, units[first].mention == mention else { return nil }
    start = first
    var end = first + 1
    while end < units.count, units[end].mention == mention { end += 1 }
    return first..<end
  }

  /// The units of the mention that holds a token, or the one unit that does; nil before the first.
  func place(around token: Int) -> Range<Int>? {
    guard let last = units.lastIndex(where: { $0.token <= token }) else { return nil }
    let mention = units[last].mention
    var first = last
    while mention >= 0, first > 0, units[first - 1].mention == mention { first -= 1 }
    var end = last + 1
    while mention >= 0, end < units.count, units[end].mention == mention { end += 1 }
    return first..<end
  }

  static let name = WordKey("<name>").hash
  static let number = WordKey("<number>").hash
  static let outside = WordKey("<outside>").hash

  mutating func fill(_ reading: SentenceReading, _ article: Article, _ tokens: [Token]) {
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(reading.tokens.count)
    let quotations = article.quotations
    var quotation = quotations.firstIndex { $0.end > tokens[reading.tokens.lowerBound].start } ?? quotations.count
    article.text.withUnsafeBufferPointer { bytes in
      for index in reading.tokens {
        let mark = reading[index]
        if mark.isName, let last = units.last, last.kind == .name,
          last.mention == mark.mention || mark.mention < 0 || last.mention < 0
        {
          // Names that follow each other are one.
          if mark.mention >= 0 || last.mention < 0 { units[units.count - 1].mention = max(mark.mention, last.mention) }
          continue
        }
        let token = tokens[index]
        while quotation < quotations.count, quotations[quotation].end <= token.start { quotation += 1 }
        var unit = Unit(
          word: token.key.hash, stem: 0, token: index, cue: mark.cue, mention: mark.mention, clause: mark.clause,
          topic: mark.topic, role: mark.role)
        unit.isQuoted = quotation < quotations.count && quotations[quotation].start <= token.start
        if mark.isName {
          unit.kind = .name
          unit.word = Self.name
          unit.stem = Self.name
        } else if token.kind == .number {
          unit.kind = .number
          unit.word = Self.number
          unit.stem = Self.number
        } else if token.kind == .word {
          unit.stem = WordStem.key(UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]), whole: token.key)
        } else {
          unit.kind = .mark
          unit.stem = unit.word
        }
        units.append(unit)
      }
    }
  }
}

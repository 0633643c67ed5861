import CSentimentAnalysisData

/// The sections of the lexicon's text: `[name]`, then lines `HEAD: entry, entry, …`; a line that begins with a space
/// goes on with the one before, and one that begins with `#` is a remark.
struct LexiconText {
  struct Line {
    let head: Substring
    /// The parts between commas; the white space in them counts as one space, that around them not at all.
    let entries: [String]
  }

  private var sections: [(name: Substring, lines: [Line])] = []

  /// - Parameter text: of the form above; anything else is a mistake of ours.
  init(_ text: String) {
    for logical in Self.logicalLines(text) {
      if logical.utf8.first == UInt8(ascii: "[") {
        sections.append((logical.dropFirst().prefix { $0 != "]" }, []))
        continue
      }
      guard let colon = logical.firstIndex(of: ":"), !sections.isEmpty else {
        preconditionFailure("the lexicon has a line outside a section or without a head")
      }
      let entries = logical[logical.index(after: colon)...].utf8.split(separator: UInt8(ascii: ","))
      let line = Line(
        head: logical[..<colon],
        entries: entries.map { part in
          part.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
            .map { String(Substring($0)) }.joined(separator: " ")
        })
      sections[sections.count - 1].lines.append(line)
    }
  }

  /// The text that is compiled in.
  static let builtIn: LexiconText = {
    let bytes = UnsafeBufferPointer(start: sentiment_lexicon_start(), count: sentiment_lexicon_size)
    return LexiconText(String(decoding: bytes, as: UTF8.self))
  }()

  /// The lines of a section, in order; none where there is no such section.
  func lines(_ section: String) -> [Line] { sections.first { $0.name == section }?.lines ?? [] }

  /// All entries of a section whose heads do not matter.
  func entries(_ section: String) -> [String] { lines(section).flatMap(\.entries) }

  private static func logicalLines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) {
      if line.utf8.first == UInt8(ascii: "#") { continue }
      if line.utf8.first == UInt8(ascii: " "), let last = lines.last {
        lines[lines.count - 1] = text[last.startIndex..<line.endIndex]
      } else {
        lines.append(line)
      }
    }
    return lines
  }
}

/// The tone that a head gives: valence, actor, affected; a single number stands for all three.
struct Tones {
  let valence: Float
  let actor: Float
  let affected: Float

  /// - Parameter head: one number or three, −4 to 4, between spaces; anything else is a mistake of ours.
  init(_ head: Substring) {
    let numbers = head.split(separator: " ").compactMap { Float($0) }
    precondition(numbers.count == 1 || numbers.count == 3, "'\(head)' is not one number or three")
    valence = numbers[0]
    actor = numbers.count == 3 ? numbers[1] : valence
    affected = numbers.count == 3 ? numbers[2] : valence
  }
}

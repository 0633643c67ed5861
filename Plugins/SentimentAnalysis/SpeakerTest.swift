/// Whether a target hands on what others did: “X said that …”, “…,” said X, “according to X”.
///
/// What is said then throws no light on the one who says it.
struct SpeakerTest {
  let holds: Bool

  init(_ reading: SentenceReading, _ target: Range<Int>) {
    holds = Self.speaksAfter(target, in: reading) || Self.speaksBefore(target, in: reading)
  }

  /// The tokens of the one whose words a mention stands in: another in its sentence who says something, where the mention
  /// is quoted or stands in a clause of what is said; nil for the author's words, or where nobody is named.
  static func holder(of mention: Int32, at token: Int, isQuoted: Bool, in reading: SentenceReading) -> Range<Int>? {
    guard reading.tokens.contains(token) else { return nil }
    let role = reading.clauses[Int(reading[token].clause)].role
    guard isQuoted || role == .that else { return nil }
    let window = (token - reach..<token + reach).clamped(to: reading.tokens)
    var index = window.lowerBound
    while index < window.upperBound {
      let mark = reading[index]
      guard mark.isName || mark.role == .person || mark.mention >= 0, mark.mention != mention else {
        index += 1
        continue
      }
      var end = index + 1
      while end < window.upperBound, mark.isName || mark.mention >= 0, reading[end].isName == mark.isName,
        reading[end].mention == mark.mention
      { end += 1 }
      if SpeakerTest(reading, index..<end).holds { return index..<end }
      index = end
    }
    return nil
  }

  /// How many tokens away a speaker is looked for.
  private static let reach = 60

  /// “X said”, “X also told”, “X, the chairman, said”.
  private static func speaksAfter(_ target: Range<Int>, in reading: SentenceReading) -> Bool {
    var index = target.upperBound
    var isInserted = false
    while index < reading.tokens.upperBound, reading.steps(from: target.upperBound - 1, to: index) < 15 {
      let mark = reading[index]
      if mark.role == .reporting || mark.role == .denial { return !isInserted && reading.role(index - 1) != .be }
      if mark.sign == .comma {
        isInserted.toggle()
      } else if !isInserted {
        let isLight = mark.role == .have || mark.role == .factor || mark.role == .none && index - target.upperBound < 3
        guard isLight, mark.mention < 0, mark.sign == .none, mark.cue < 0, !mark.isPossessive else { return false }
      }
      index += 1
    }
    return false
  }

  /// “said X”, “according to the minister X”.
  private static func speaksBefore(_ target: Range<Int>, in reading: SentenceReading) -> Bool {
    var index = target.lowerBound - 1
    while index >= reading.tokens.lowerBound, target.lowerBound - index <= 5 {
      let mark = reading[index]
      if mark.role == .reporting {
        return index == reading.tokens.lowerBound || reading.sign(index - 1) != .none || mark.isPhrase
          || reading.role(index - 1) == .coordinator
      }
      guard mark.role == .none || mark.role == .determiner, mark.mention < 0, mark.sign == .none else { return false }
      index -= 1
    }
    return false
  }
}

/// What speaks for a labelling as a whole: its pieces from end to end, and how they go together. The labels of single
/// tokens know nothing of that.
struct LabellingFeatures {
  private let reading: PassageReading
  private(set) var hashes: [UInt64] = []

  init(_ reading: PassageReading) { self.reading = reading }

  private typealias Piece = LabelledPiece

  /// What a cue has of its own, as numbers of pieces.
  private struct Parts {
    var source: Int?
    /// The last content before it, and the first behind.
    var ahead: Int?
    var behind: Int?
    var countAhead: UInt64 = 0
    var countBehind: UInt64 = 0
  }

  /// Reads the features of a labelling into `hashes`.
  mutating func read(_ labels: [ClaimLabel]) {
    hashes.removeAll(keepingCapacity: true)
    let pieces = LabelledPiece.pieces(of: labels, from: 0)
    for piece in pieces { read(piece) }
    var parts = [Parts](repeating: Parts(), count: pieces.count)
    var orphans = 0
    for (number, piece) in pieces.enumerated() where piece.role != .cue {
      let before = pieces[..<number].lastIndex { $0.role == .cue }
      let after = pieces[number...].firstIndex { $0.role == .cue }
      guard let owner = piece.isAhead ? after ?? before : before ?? after else {
        orphans += 1
        continue
      }
      if piece.role == .source {
        if parts[owner].source == nil { parts[owner].source = number }
      } else if number < owner {
        parts[owner].ahead = number
        parts[owner].countAhead = min(2, parts[owner].countAhead + 1)
      } else {
        if parts[owner].behind == nil { parts[owner].behind = number }
        parts[owner].countBehind = min(2, parts[owner].countBehind + 1)
      }
    }
    for number in pieces.indices where pieces[number].role == .cue { read(number, parts[number], pieces) }
    readRest(labels, cues: pieces.count { $0.role == .cue }, orphans: orphans)
  }

  // MARK: Pieces

  private mutating func read(_ piece: Piece) {
    let tokens = piece.tokens
    let (first, last) = (reading.tokens[tokens.lowerBound], reading.tokens[tokens.upperBound - 1])
    let (before, after) = (at(tokens.lowerBound - 1), at(tokens.upperBound))
    let kind = UInt64(piece.role.rawValue) << 1 | (piece.isAhead ? 1 : 0)
    let counts = Counts(reading.tokens[tokens])
    let length = Self.bucket(tokens.count)
    add(1, kind, length)
    add(2, kind, first.category << 10 | before.category)
    add(3, kind, last.category << 10 | after.category)
    add(4, kind, first.word)
    add(5, kind, last.word)
    add(6, kind, before.word)
    add(7, kind, after.word)
    add(8, kind, pair(before.category << 10 | first.category, last.category << 10 | after.category))
    add(9, kind, pair(last.word, after.word))
    add(10, kind, pair(before.word, first.word))
    if tokens.count <= 7 { add(11, kind, counts.categories) }
    let isStart = reading.sentenceStarts[Int(first.sentence)] == tokens.lowerBound
    let end = reading.sentenceStarts[Int(last.sentence) + 1]
    let isEnd = tokens.upperBound >= end - 1
    let sentences = UInt64(min(3, last.sentence - first.sentence))
    let span: UInt64 = (isStart ? 32 : 0) | (isEnd ? 16 : 0) | sentences << 2
    add(12, kind, span | min(2, counts.speech))
    add(13, kind, min(3, counts.commas) << 6 | min(3, counts.verbs) << 4 | min(2, counts.relatives) << 2)
    switch piece.role {
    case .cue: break
    case .source:
      add(19, pair(first.category, last.category), min(3, counts.commas) << 2 | min(2, counts.relatives))
      add(20, first.word, last.word)
    case .content:
      let marks =
        UInt64(first.quote.rawValue) << 6 | UInt64(last.quote.rawValue) << 4 | min(2, counts.opening) << 2
        | min(2, counts.closing)
      let quotation = first.quote != .outside && first.lastQuote >= 0 ? reading.quotes[Int(first.lastQuote)].kind : 255
      let ending: UInt64 = (isEnd ? 4 : 0) | UInt64(last.quote.rawValue)
      add(14, kind, marks)
      add(15, kind, pair(marks, span))
      add(16, kind, pair(quotation, ending << 2 | sentences))
      add(17, kind, pair(after.category, ending))
      add(18, pair(kind, first.category), min(2, counts.verbs) << 4 | UInt64(min(6, tokens.count)))
    }
  }

  /// What stands inside a piece.
  private struct Counts {
    var commas: UInt64 = 0
    var verbs: UInt64 = 0
    var relatives: UInt64 = 0
    var speech: UInt64 = 0
    var opening: UInt64 = 0
    var closing: UInt64 = 0
    /// All categories in one number.
    var categories: UInt64 = 0

    init(_ tokens: ArraySlice<TokenReading>) {
      for token in tokens {
        categories = categories &* 1_003 &+ token.category &+ 1
        switch token.tag {
        case .comma: commas += 1
        case .openQuote: opening += 1
        case .closeQuote: closing += 1
        case .relative, .that: relatives += 1
        case .modal, .be, .have, .auxiliaryDo, .past: verbs += 1
        default: if token.tag.isCueVerb, token.isFinite { verbs += 1 }
        }
        if token.reports { speech += 1 }
      }
    }
  }

  // MARK: Attributions

  private mutating func read(_ number: Int, _ parts: Parts, _ pieces: [Piece]) {
    let cue = pieces[number].tokens
    let last = reading.tokens[cue.upperBound - 1]
    let verb = cue.first { reading.tokens[$0].isCue }.map { reading.tokens[$0] }
    let head = verb ?? last
    let category = head.category | (verb == nil ? 1 << 12 : 0)
    let isBehind = parts.source.map { $0 > number } ?? false
    let pattern: UInt64 =
      (parts.source == nil ? 0 : isBehind ? 32 : 16) | parts.countAhead << 2 | parts.countBehind
    add(40, pattern, head.word)
    add(41, pattern, category)
    add(42, pattern, 0)
    add(43, pattern, last.word)
    add(44, category, head.word)
    if let source = parts.source {
      let tokens = pieces[source].tokens
      let (first, end) = (reading.tokens[tokens.lowerBound], reading.tokens[tokens.upperBound - 1])
      let gap = isBehind ? tokens.lowerBound - cue.upperBound : cue.lowerBound - tokens.upperBound
      let between = gap > 0 ? at(isBehind ? cue.upperBound : tokens.upperBound) : .border
      let side: UInt64 = isBehind ? 1 : 0
      add(45, pattern, Self.bucket(gap) << 8 | UInt64(between.tag.rawValue))
      add(46, pair(first.category, end.category), category << 1 | side)
      add(47, category << 1 | side, Self.bucket(gap) << 8 | Self.bucket(tokens.count))
      add(48, pair(head.word, side), end.word)
      add(58, pair(head.word, side), end.category << 10 | first.category)
    } else {
      add(49, category, at(cue.lowerBound - 1).category)
      add(50, head.word, at(cue.lowerBound - 1).word)
      add(59, head.word, category)
    }
    if let behind = parts.behind {
      readBehind(pieces[behind].tokens, cue, head, last, pattern, category)
    } else {
      add(55, pattern, pair(head.word, at(cue.upperBound).word))
      add(56, pattern, pair(category, at(cue.upperBound).category))
    }
    if let ahead = parts.ahead {
      let tokens = pieces[ahead].tokens
      let source = parts.source.map { pieces[$0].tokens.lowerBound } ?? cue.lowerBound
      let rest = source >= tokens.upperBound && source < cue.lowerBound ? source : cue.lowerBound
      let (first, end) = (reading.tokens[tokens.lowerBound], reading.tokens[tokens.upperBound - 1])
      let isStart = reading.sentenceStarts[Int(first.sentence)] == tokens.lowerBound
      add(57, pair(category, end.category), Self.bucket(rest - tokens.upperBound) << 8 | pattern)
      add(63, head.word, UInt64(end.tag.rawValue) << 8 | pattern)
      add(64, pair(category, first.category), UInt64(end.tag.rawValue) << 1 | (isStart ? 1 : 0))
    }
  }

  private mutating func readBehind(
    _ tokens: Range<Int>, _ cue: Range<Int>, _ head: TokenReading, _ last: TokenReading, _ pattern: UInt64,
    _ category: UInt64
  ) {
    let (first, end) = (reading.tokens[tokens.lowerBound], reading.tokens[tokens.upperBound - 1])
    let gap = tokens.lowerBound - cue.upperBound
    let between = gap > 0 ? at(cue.upperBound) : .border
    let after = at(tokens.upperBound)
    add(51, last.word, first.word)
    add(52, last.word, first.category)
    add(53, pair(category, first.category), Self.bucket(gap))
    add(54, pair(UInt64(between.tag.rawValue), Self.bucket(gap)), first.category << 8 | pattern)
    add(60, pair(head.word, first.category), UInt64(first.quote.rawValue))
    add(61, last.word, Self.bucket(tokens.count))
    add(62, head.word, after.category)
    add(65, pair(category, first.category), after.category << 10 | end.category)
  }

  // MARK: What is left over

  private mutating func readRest(_ labels: [ClaimLabel], cues: Int, orphans: Int) {
    var left = 0
    for index in reading.tokens.indices where labels[index].role == nil {
      let token = reading.tokens[index]
      guard token.reports else { continue }
      left += 1
      add(70, token.word, 0)
      add(71, token.word, at(index - 1).category)
      add(72, token.word, at(index + 1).category)
    }
    for quote in reading.quotes {
      let covered = quote.tokens.count { labels[$0].role == .content }
      let share: UInt64 = covered == 0 ? 0 : covered == quote.tokens.count ? 2 : 1
      add(73, quote.kind, share)
      add(74, pair(quote.kind, share), at(quote.tokens.lowerBound - 1).category)
    }
    add(75, UInt64(min(3, left)), 0)
    add(76, UInt64(min(3, orphans)), 0)
    add(77, UInt64(min(4, cues)), Self.bucket(reading.sentenceStarts.count - 1))
  }

  // MARK: Numbers

  private func at(_ index: Int) -> TokenReading {
    reading.tokens.indices.contains(index) ? reading.tokens[index] : .border
  }

  private mutating func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64) {
    hashes.append(ClaimFeatures.mix(kind, pair(first, second)))
  }

  private func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { ClaimFeatures.pair(first, second) }

  private static func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<4: UInt64(max(0, count))
    case ..<6: 4
    case ..<9: 5
    case ..<14: 6
    case ..<22: 7
    case ..<35: 8
    default: 9
    }
  }
}

/// What the features of a token are made of.
struct TokenReading {
  var word: UInt64
  var suffix: UInt64
  var tag: WordTag
  var form: VerbForm
  /// Kind and letter case.
  var shape: UInt8
  var quote: QuotePlace = .outside
  /// An index of `PassageReading.quotes`: the quotation it stands in, or the last one before it; −1 for none.
  var lastQuote: Int32 = -1
  /// The index of its sentence within the passage.
  var sentence: Int32 = 0
  /// How many commas, quotation marks and verbs stand before it in the passage.
  var commas: Int32 = 0
  var marks: Int32 = 0
  var verbs: Int32 = 0
  /// The nearest words before and after it, outside quotations, by which something may be said, thought or done; −1.
  var cueBefore: Int32 = -1
  var cueAfter: Int32 = -1
  /// The same for words of saying alone.
  var speechBefore: Int32 = -1
  var speechAfter: Int32 = -1

  /// The nearest marks of punctuation before and after it, quotation marks included; −1.
  var markBefore: Int32 = -1
  var markAfter: Int32 = -1

  /// Tag and form in one number.
  var category: UInt64 { UInt64(tag.rawValue) << 2 | UInt64(form.rawValue) }

  /// Whether it may be the word by which something is said, thought or done.
  var isCue: Bool { tag.isCueVerb || tag == .according || tag == .claimNoun }

  /// Whether it is a verb in a form that only a subject of its own has, or may have.
  var isFinite: Bool { form == .past || form == .third }

  /// Whether it reports in the reporter's own words: “said”, “according”.
  var reports: Bool {
    quote == .outside
      && (tag == .according
        || isFinite && tag.rawValue >= WordTag.say.rawValue && tag.rawValue <= WordTag.warn.rawValue)
  }

  /// Beyond the ends of a passage.
  static let border = TokenReading(word: 1, suffix: 1, tag: .mark, form: .gerund, shape: 0xFF)

  init(word: UInt64, suffix: UInt64, tag: WordTag, form: VerbForm, shape: UInt8) {
    self.word = word
    self.suffix = suffix
    self.tag = tag
    self.form = form
    self.shape = shape
  }
}

/// Where a token stands towards quotation marks.
enum QuotePlace: UInt8 {
  case outside, opening, inside, closing
}

/// A quotation within a passage.
struct QuoteReading {
  /// Indices of the passage's tokens, the marks included.
  var tokens: Range<Int>
  /// Its length, whether it begins with a capital, and the mark before its end.
  var kind: UInt64
}

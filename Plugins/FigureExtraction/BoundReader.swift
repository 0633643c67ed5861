import AnalyzerKit

/// Reads what bounds a number or makes it approximate, before it or behind it.
struct BoundReader {
  let passage: Passage

  /// A bound and the place where it ends or begins.
  struct Bound {
    var sense: Sense
    /// The token it begins at, for one before a figure.
    var start: Int
    /// The token behind it, for one behind a figure.
    var end: Int
    var modifier: Figure.Modifier { sense.modifier }
  }

  /// What a phrase says of a number.
  struct Sense: Sendable {
    var modifier: Figure.Modifier
    /// “More than”: the number itself is left out.
    var isStrict = false
  }

  /// The bound that ends right before token `index`; the longest one.
  func before(_ index: Int) -> Bound? {
    var index = index
    // An article may stand between: “an estimated”, “more than a”, “nearly the”.
    let hasArticle = passage.isWord(index - 1, Self.the)
    if hasArticle || passage.isWord(index - 1, Self.an) { index -= 1 }
    guard passage.has(index - 1) else { return nil }
    for length in stride(from: 4, through: 1, by: -1) where passage.has(index - length) {
      let start = index - length
      guard let match = Self.leading.longestMatch(at: start, in: passage.article, before: index),
        match.tokens.upperBound == index
      else { continue }
      // “Around the 37 m”, “over the 12 months”, “the run-up to 40” are no bounds.
      if hasArticle, length == 1, passage.roles(start).contains(.preposition) { return nil }
      if Self.beforeUp[passage.key(start - 1)] != nil, passage.isWord(start, Self.up) { return nil }
      if length == 1, passage.isWord(start, Self.over), Self.beforeOver[passage.key(start - 1)] != nil { return nil }
      return Bound(sense: match.value, start: start, end: index)
    }
    return nil
  }

  /// The bound behind the figure: “or more”, “or so”, “-odd”, “+”.
  func after(_ index: Int) -> Bound? {
    guard passage.has(index) else { return nil }
    let next = passage.afterJoin(index)
    let limit = passage.range.upperBound
    guard let match = Self.trailing.longestMatch(at: next, in: passage.article, before: limit) else { return nil }
    if passage.isMark(next, "+"), !passage.isGlued(next) { return nil }
    return Bound(sense: match.value, start: next, end: match.tokens.upperBound)
  }

  static let leading = PhraseTable<Sense>(
    phrases(
      .approx,
      """
      about|around|roughly|approximately|approx|approx.|nearly|almost|some|circa|estimated|an estimated|close to|near|\
      in the region of|in the order of|on the order of|something like|more or less|or so|ca|ca.|~|≈|∼|virtually|\
      plus or minus|±|well-nigh|perhaps|probably|an average of about|maybe|\
      just about|just around|somewhere around|in the neighborhood of|towards|nearer|practically|barely|closer to|about some
      """)
      + phrases(
        .atLeast,
        """
        at least|at the very least|no fewer than|no less than|not less than|not fewer than|upwards of|upward of|\
        a minimum of|minimum|≥|>=|=>|and over|equal or greater than
        """)
      + phrases(
        .atLeast, strict: true,
        """
        more than|over|over than|well over|just over|a little over|a little more than|slightly more than|well above|\
        above|exceeding|in excess of|greater than|higher than|larger than|bigger than|longer than|>|just above|\
        older than|beyond|exceeds|exceeded|surpassing|surpassed|topped|topping|far more than|much more than|\
        way more than|even more than|slightly over|slightly above|passed
        """)
      + phrases(
        .atMost,
        """
        up to|at most|at the most|no more than|not more than|as many as|as much as|as high as|as long as|a maximum of|\
        maximum|≤|<=|=<|within|capped at|limited to|not exceeding|less or equal than|less than or equal to
        """)
      + phrases(
        .atMost, strict: true,
        """
        fewer than|less than|under|below|just under|well under|just below|slightly less than|a little less than|\
        a little under|slightly under|slightly below|lower than|smaller than|shorter than|<|sub-|younger than|\
        far fewer than|far less than|much less than
        """))

  private static let trailing = PhraseTable<Sense>(
    phrases(
      .atLeast,
      """
      or more|or higher|or above|or over|or older|or greater|or longer|or better|and above|and over|and older|and up|\
      at least|plus|+|and more
      """)
      + phrases(
        .atMost,
        "or less|or fewer|or below|or under|or lower|or younger|or shorter|at most|at the most|and under|tops|maximum")
      + phrases(
        .approx, "or so|odd|or thereabouts|or thereabout|approximately|more or less|give or take|or more or less|ish"))

  private static func phrases(
    _ modifier: Figure.Modifier, strict: Bool = false, _ list: String
  ) -> [(String, Sense)] {
    list.split(separator: "|").map { (String($0), Sense(modifier: modifier, isStrict: strict)) }
  }

  private static let beforeUp = PhraseTable<Bool>(["lead", "run", "build", "add"].map { ($0, true) })
  /// What is done over something: “spread over 3 sites”.
  private static let beforeOver = PhraseTable<Bool>(
    ["spread", "scattered", "distributed", "divided", "staggered", "phased", "spilled", "spilt"].map { ($0, true) })
  private static let over = WordKey("over")
  private static let up = WordKey("up")
  private static let the = WordKey("the")
  private static let an = WordKey("an")
}

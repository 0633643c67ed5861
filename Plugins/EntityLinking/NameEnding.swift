import AnalyzerKit

/// How names of one type often end.
///
/// - Source: written for this project.
struct NameEnding {
  private let endings: [[UInt8]]

  static let person = NameEnding(
    "ov ova ev eva sky ski skiy skyy ska enko chuk son sen ez vić vic ić oğlu oglu dze shvili yan uk off berger stein mann"
  )
  static let place = NameEnding(
    "ville burg burgh stan grad land shire abad pur polis stadt hausen dorf ovo sk ia mouth haven ford ham wick ton")
  static let nationality = NameEnding("ian ean ish ese can qi ni ti si sh")
  static let gerund = NameEnding("ing")
  static let follower = NameEnding("ist")
  static let process = NameEnding("tion sion ment ness")
  static let abstract = NameEnding("tion sion ment ness ance ence ity ism ing logy")

  private init(_ endings: String) { self.endings = endings.split(separator: " ").map { Array($0.utf8) } }

  /// Whether a word ends so, with three bytes or more before the ending.
  func ends(_ words: ArticleWords, _ index: Int) -> Bool {
    let word = words.article.bytes(words.tokens[index].span)
    return endings.contains { word.count >= $0.count + 3 && word.suffix($0.count).elementsEqual($0) }
  }
}

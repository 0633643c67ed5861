/// What is wrong with the analyst's word list.
public enum LexiconError: Error, Equatable, CustomStringConvertible {
  case notText
  /// Lines are counted from 1.
  case notTwoFields(line: Int)
  case noWord(line: Int)
  case notAValence(line: Int)

  public var description: String {
    switch self {
    case .notText:
      "The option 'sentiment.lexicon' takes a text file in UTF-8."
    case .notTwoFields(let line):
      "Line \(line) of the 'sentiment.lexicon' file is not 'word or phrase<TAB>valence'."
    case .noWord(let line):
      "Line \(line) of the 'sentiment.lexicon' file has no word before its tab."
    case .notAValence(let line):
      "Line \(line) of the 'sentiment.lexicon' file needs a valence from -4 (worst) to 4 (best) after its tab."
    }
  }
}

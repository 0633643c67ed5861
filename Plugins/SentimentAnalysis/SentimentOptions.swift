public import AnalyzerKit

/// What can be set for `sentiment`.
public struct SentimentOptions: AnalyzerOptions {
  /// The analyst's own words: lines of `word or phrase<TAB>valence`; nil for none.
  var lexicon: [UInt8]?

  public init() {}
}

import AnalyzerKit

/// Finds the names of an article, in reading order, without overlap.
///
/// Sentences written as titles, where every word has a capital, give only what the knowledge base knows; the rest of them
/// is left for those who know the article's names.
struct NameFinder {
  let words: ArticleWords
  let base: KnowledgeBase
  let runs: NameRuns
  let titles: TitleReader

  init(_ words: ArticleWords, _ base: KnowledgeBase) {
    self.words = words
    self.base = base
    runs = NameRuns(words: words)
    titles = TitleReader(words: words)
  }

  /// The names of all sentences that are not written as titles.
  func namesInProse() -> [FoundName] {
    guard let first = words.article.sentences.first else { return [] }
    var splitter = RunSplitter(self, first)
    for (index, sentence) in words.article.sentences.enumerated() where !words.isTitle[index] {
      let limit = sentence.tokens.upperBound
      var token = sentence.tokens.lowerBound
      while token < limit {
        if runs.begins(at: token, before: limit) {
          token = splitter.split(token..<runs.end(from: token, before: limit), of: sentence)
        } else {
          token += 1
        }
      }
    }
    return splitter.names
  }

  /// Whether what the base knows by this one word may be another word here.
  func isDoubtful(_ hit: KnowledgeBase.Hit) -> Bool {
    guard hit.tokens.count == 1 else { return false }
    let index = hit.tokens.lowerBound
    if words.has(index, [.unnamed, .function, .plainAcronym]), words.tokens[index].letterCase != .upper { return true }
    guard words.opens[index], words.tokens[index].letterCase != .upper else { return false }
    if words.isCapitalizedElsewhere(index) { return false }
    return words.isInLowerCase(index) || words.has(index, .common)
  }
}

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
    var names: [FoundName] = []
    for (index, sentence) in words.article.sentences.enumerated() where !words.isTitle[index] {
      var splitter = RunSplitter(self, sentence)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard runs.begins(at: token, before: sentence.tokens.upperBound) else {
          token += 1
          continue
        }
        var end = runs.end(from: token, before: sentence.tokens.upperBound)
        end = max(end, splitter.split(token..<end))
        token = end
      }
      names += splitter.names
    }
    return names
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

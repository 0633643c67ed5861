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

  /// The longest name that the base knows from token `index`; a shorter one where the longest goes on in small letters, as
  /// no name does.
  func hit(at index: Int, before limit: Int) -> KnowledgeBase.Hit? {
    if let hit = base.longestHit(at: index, in: words.article, before: limit) { return withoutRegion(hit) }
    guard index + 1 < limit, words.tokens[index].isCapitalized, words.tokens[index + 1].letterCase == .lower else {
      return nil
    }
    return base.longestHit(at: index, in: words.article, before: index + 1)
  }

  /// “Clearwater, Florida” is two names: the second says which place the first means.
  private func withoutRegion(_ hit: KnowledgeBase.Hit) -> KnowledgeBase.Hit {
    guard hit.tokens.count > 2, let comma = hit.tokens.first(where: { words.isByte($0, ",") }),
      base.type(of: hit) == .place,
      let region = base.longestHit(at: comma + 1, in: words.article, before: hit.tokens.upperBound),
      region.tokens.upperBound == hit.tokens.upperBound, region.candidates[0].entity != hit.candidates[0].entity
    else { return hit }
    return KnowledgeBase.Hit(
      tokens: hit.tokens.lowerBound..<comma, candidates: hit.candidates, isInCapitals: hit.isInCapitals)
  }

  /// The names in prose, with titles of works in the place of names inside them.
  func namesWithTitles() -> [FoundName] {
    let titles = QuotedTitles(words: words).titles()
    guard !titles.isEmpty else { return namesInProse() }
    var names: [FoundName] = []
    var rest = titles[...]
    for name in namesInProse() {
      while let title = rest.first, title.upperBound <= name.tokens.lowerBound {
        names.append(work(title))
        rest.removeFirst()
      }
      guard let title = rest.first, title.overlaps(name.tokens) else {
        names.append(name)
        continue
      }
      // The title is a name that is known, or stands between the parts of one.
      if name.tokens.lowerBound <= title.lowerBound, name.tokens.upperBound >= title.upperBound {
        names.append(name)
        rest.removeFirst()
      }
    }
    return names + rest.map(work)
  }

  private func work(_ title: Range<Int>) -> FoundName {
    let section = words.article.sentence(at: words.tokens[title.lowerBound].start)?.section ?? .body
    var name = FoundName(tokens: title, hit: nil, section: section)
    name.votes.add(TypeVotes.certain, for: .other)
    return name
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
    // “Economist Ana Silva”, but “the Economist”; “DAM IS GONE”.
    if words.has(index, .title), !words.isThe(index - 1), words.tokens[index].letterCase != .upper { return true }
    if words.has(index, .small), isInCapitals(index - 1) || isInCapitals(index + 1) { return true }
    guard words.opens[index], words.tokens[index].letterCase != .upper else { return false }
    if words.isCapitalizedElsewhere(index) { return false }
    return words.isInLowerCase(index) || words.has(index, .common)
  }

  private func isInCapitals(_ index: Int) -> Bool {
    words.tokens.indices.contains(index) && words.tokens[index].letterCase == .upper
      && words.tokens[index].span.count > 2
  }
}

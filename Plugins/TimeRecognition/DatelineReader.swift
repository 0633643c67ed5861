import AnalyzerKit

/// Finds when the article was written: from what is known of it, otherwise from its dateline.
struct DatelineReader {
  let passage: Passage

  func timeline() -> Timeline {
    let article = passage.article
    if let day = article.metadata.published { return Timeline(reference: day, source: .article, missing: .articleDate) }
    guard let dateline = article.dateline else {
      return Timeline(reference: nil, source: .article, missing: .articleDate)
    }
    passage.range = article.tokens(in: dateline)
    var finder = TimeFinder(passage)
    finder.run()
    for reading in finder.readings {
      guard case .date(let sense) = reading.sense else { continue }
      switch sense.what {
      case .place(.day(let day)): return Timeline(reference: day, source: .dateline, missing: .articleDate)
      case .named(.day, _): return Timeline(reference: nil, source: .dateline, missing: .year)
      default: break
      }
    }
    return Timeline(reference: nil, source: .article, missing: .articleDate)
  }
}

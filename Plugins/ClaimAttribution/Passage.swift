package import AnalyzerKit

/// Tokens that are labelled together: a paragraph, or a line of it that ends a sentence.
package struct Passage: Sendable {
  /// Indices of the article's tokens.
  package var tokens: Range<Int>
  /// Indices of its sentences.
  package var sentences: Range<Int>
  /// Indices of the quotations that begin in it.
  package var quotations = 0..<0

  /// The passages of an article, in reading order; each token belongs to exactly one.
  package static func all(in article: Article) -> [Passage] {
    var passages: [Passage] = []
    for (index, sentence) in article.division.sentences.enumerated() {
      if let last = passages.last, goesOn(last, with: sentence, in: article) {
        passages[passages.count - 1].tokens = last.tokens.lowerBound..<sentence.tokens.upperBound
        passages[passages.count - 1].sentences = last.sentences.lowerBound..<index + 1
      } else {
        passages.append(Passage(tokens: sentence.tokens, sentences: index..<index + 1))
      }
    }
    var quotation = 0
    for index in passages.indices {
      let first = quotation
      let end = article.division.tokens[passages[index].tokens.upperBound - 1].end
      while quotation < article.division.quotations.count, article.division.quotations[quotation].start < end {
        quotation += 1
      }
      passages[index].quotations = first..<quotation
    }
    return passages
  }

  /// A part of the passage, to be read by itself.
  /// - Parameter tokens: inside the passage, at least one.
  func part(_ tokens: Range<Int>, in article: Article) -> Passage {
    var part = Passage(tokens: tokens, sentences: sentences)
    while article.division.sentences[part.sentences.lowerBound].tokens.upperBound <= tokens.lowerBound {
      part.sentences = part.sentences.dropFirst()
    }
    while article.division.sentences[part.sentences.upperBound - 1].tokens.lowerBound >= tokens.upperBound {
      part.sentences = part.sentences.dropLast()
    }
    let span = article.span(of: tokens)
    let held = quotations.filter {
      article.division.quotations[$0].start >= span.start && article.division.quotations[$0].start < span.end
    }
    if let first = held.first, let last = held.last { part.quotations = first..<last + 1 }
    return part
  }

  /// More tokens than any paragraph of news has; it only bounds the memory that a strange text takes.
  private static let longest = 4_000

  private static func goesOn(_ passage: Passage, with sentence: Sentence, in article: Article) -> Bool {
    let last = article.division.sentences[passage.sentences.upperBound - 1]
    guard last.paragraph == sentence.paragraph, sentence.tokens.upperBound - passage.tokens.lowerBound <= longest else {
      return false
    }
    return !article.text[last.span.end..<max(last.span.end, sentence.span.start)].contains(UInt8(ascii: "\n"))
  }
}

import AnalyzerKit

/// Joins a quotation that is left open at the end of a paragraph with the one that goes on in the next.
struct OpenQuotations {
  let article: Article

  /// - Parameter found: the attributions of each passage; pieces of open quotations are added to them.
  func join(_ passages: [Passage], _ found: inout [[Attribution]]) {
    // Backwards, so that a quotation over several paragraphs comes to the cue at its end.
    for index in passages.indices.dropLast().reversed() {
      guard let open = openQuotation(of: passages[index]), let next = firstQuotation(of: passages[index + 1]) else {
        continue
      }
      let owner = found[index].firstIndex { $0.content.contains { $0.overlaps(open) } }
      let follower = found[index + 1].firstIndex { $0.content.first.map { $0.overlaps(next) } ?? false }
      if let follower, owner == nil {
        found[index + 1][follower].content.insert(open, at: 0)
      } else if let owner, follower == nil {
        found[index][owner].content.append(next)
      }
    }
    // Forwards, for one that goes on over several paragraphs behind its cue.
    for index in passages.indices.dropFirst().dropLast() where found[index].isEmpty && found[index + 1].isEmpty {
      guard let open = openQuotation(of: passages[index]), let next = firstQuotation(of: passages[index + 1]),
        let owner = found[index - 1].firstIndex(where: { $0.content.last == open })
      else { continue }
      found[index - 1][owner].content.append(next)
    }
  }

  /// The last quotation of a passage, where it ends with it and without a closing mark.
  private func openQuotation(of passage: Passage) -> Range<Int>? {
    guard let last = passage.quotations.last else { return nil }
    let tokens = article.tokens(in: article.division.quotations[last]).clamped(to: passage.tokens)
    guard tokens.count > 2, tokens.upperBound == passage.tokens.upperBound else { return nil }
    let mark = article.tokens[tokens.upperBound - 1]
    return mark.kind == .punctuation && PassageReading.markTag(mark, in: article) == .mark ? nil : tokens
  }

  /// The quotation that a passage begins with.
  private func firstQuotation(of passage: Passage) -> Range<Int>? {
    guard let first = passage.quotations.first else { return nil }
    let tokens = article.tokens(in: article.division.quotations[first]).clamped(to: passage.tokens)
    return tokens.lowerBound == passage.tokens.lowerBound && !tokens.isEmpty ? tokens : nil
  }
}

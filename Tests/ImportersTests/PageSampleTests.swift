import Foundation
import Importers
import TestSupport
import Testing

/// Sixty pages in the manner of twenty kinds of sites, written by `Pages/make.py`, each with the text it should give.
@Suite struct PageSampleTests {
  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func findsTheRunningTextOfEveryKindOfSite()
    throws
  {
    let folder = try TemporaryFolder()
    let maker = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Pages/make.py")
    try #require(OutsideProgram.python3.run([maker.path, folder.path]).status == 0)
    let pages = try folder.names.filter { $0.hasSuffix(".html") }
    #expect(pages.count == 60)
    var sum = 0.0
    for page in pages {
      let words = try Reading([folder.path(page)]).articles.first?.words ?? ""
      let score = agreement(words, try folder.text(of: page.replacing(".html", with: ".txt")))
      #expect(score >= 0.9, "\(page): \(score)")
      sum += score
    }
    #expect(sum / Double(pages.count) >= 0.95)
  }

  /// F1 of the words of two texts, as bags.
  private func agreement(_ found: String, _ expected: String) -> Double {
    func bag(_ text: String) -> [Substring: Int] {
      text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let (found, expected) = (bag(found), bag(expected))
    let common = found.reduce(0) { $0 + min($1.value, expected[$1.key, default: 0]) }
    let total = found.values.reduce(0, +) + expected.values.reduce(0, +)
    return total == 0 ? 0 : 2 * Double(common) / Double(total)
  }
}

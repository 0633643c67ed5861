import AnalyzerKit
import Testing

@testable import Workspace

/// Texts made from a stock of words, and changed in known ways.
@Suite struct NearCopiesTests {
  private struct Words {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func text(_ count: Int) -> [String] { (0..<count).map { _ in "w\(below(4_000))" } }
  }

  private func groups(_ texts: [String], near: Double? = nil) throws -> [String] {
    let sample = try Sample()
    if let near { try sample.use { try $0.setNearness(near) } }
    try sample.add(texts.enumerated().map { article($0.element, "\(1_000 + $0.offset).txt") })
    return try sample.rows(of: "articles").map { if case .text(let group) = $0[12] { group } else { "" } }
  }

  @Test func groupsWhatIsNearlyTheSameAndNothingElse() throws {
    var words = Words(state: 1)
    let base = words.text(120)
    var comma = base
    comma[60] += ","
    let longer = base + words.text(8)
    let other = words.text(120)
    let found = try groups([base, comma, longer, other].map { $0.joined(separator: " ") })
    #expect(found[0] == found[1] && found[1] == found[2])
    #expect(found[3] != found[0])
    #expect(found.allSatisfy { $0.utf8.count == 12 })
  }

  @Test func countsATextOnceHoweverManyCopiesThereAre() throws {
    let text = Array(repeating: "The mill at Ostry reopened on Monday with guests from far away.", count: 3).joined(
      separator: "\n")
    let found = try groups((0..<40).map { "\(text) Copy \($0)." })
    #expect(Set(found).count == 1)
  }

  @Test func doesNotDependOnTheOrderOfImport() throws {
    var words = Words(state: 2)
    var texts: [String] = []
    for _ in 0..<10 {
      let base = words.text(80)
      for changes in [0, 2, 4, 9] {
        var copy = base
        for _ in 0..<changes { copy[words.below(80)] = "x\(words.below(99))" }
        texts.append(copy.joined(separator: " "))
      }
    }
    func grouped(_ texts: [String]) throws -> Set<[Cell]> {
      let sample = try Sample(texts.map { article($0, "t.txt") })
      return Set(try sample.rows(of: "articles").map { [$0[1], $0[12]] })
    }
    #expect(try grouped(texts) == grouped(texts.reversed()))
  }

  /// Copies with one word in forty changed share 86 of 100 runs of three words, those with one in eight 50.
  @Test func findsNearlyAllThatIsNearAndHardlyAnythingThatIsNot() throws {
    var words = Words(state: 3)
    var (texts, families) = ([String](), [Int]())
    for family in 0..<120 {
      let base = words.text(160)
      texts.append(base.joined(separator: " "))
      families.append(family)
      var near = base
      for place in stride(from: 7, to: 160, by: 40) { near[place] = "n\(words.below(9_999))" }
      texts.append(near.joined(separator: " "))
      families.append(family)
      var far = base
      for place in stride(from: 3, to: 160, by: 8) { far[place] = "f\(words.below(9_999))" }
      texts.append(far.joined(separator: " "))
      families.append(1_000 + family)
    }
    let found = try groups(texts)
    var (right, wrong, missed) = (0, 0, 0)
    for left in texts.indices {
      for other in texts.indices where other > left {
        let (isNear, isGrouped) = (families[left] == families[other], found[left] == found[other])
        if isNear { if isGrouped { right += 1 } else { missed += 1 } } else if isGrouped { wrong += 1 }
      }
    }
    #expect(right >= 112 && missed <= 8 && wrong <= 2, "right \(right), missed \(missed), wrong \(wrong)")
  }

  @Test func takesTheUsersShare() throws {
    var words = Words(state: 4)
    let base = words.text(160)
    var changed = base
    for place in stride(from: 3, to: 160, by: 16) { changed[place] = "x\(place)" }
    let texts = [base, changed].map { $0.joined(separator: " ") }
    #expect(Set(try groups(texts)).count == 2)
    #expect(Set(try groups(texts, near: 0.5)).count == 1)
  }

  /// What is kept is read a thousand articles at a time; groups come and go between those that stay.
  @Test func keepsEachOfThousandsOfGroupsInStep() throws {
    var words = Words(state: 5)
    var texts: [[String]] = []
    for _ in 0..<550 {
      let (base, other) = (words.text(60), words.text(60))
      var (near, half) = (base, other)
      near[30] = "x"
      for place in stride(from: 5, to: 60, by: 12) { half[place] = "y" }
      texts += [base, other, near, half]
    }
    let sample = try Sample(texts.enumerated().map { article($1.joined(separator: " "), "\(10_000 + $0).txt") })
    // Reading them holds what is known of each article against its sum.
    func groups(near: Double) throws -> [Cell] {
      try sample.use {
        try $0.setNearness(near)
        try $0.groupNearCopies()
      }
      return try sample.rows(of: "articles").map { $0[12] }
    }
    let (few, many) = (try groups(near: 0.8), try groups(near: 0.5))
    #expect(1_600...1_750 ~= Set(few).count && 1_100...1_300 ~= Set(many).count)
    #expect(try groups(near: 0.8) == few)
    #expect(try groups(near: 0.5) == many)
  }

  @Test(arguments: ["", "one", "one two", "…", "ein Wort – noch eins"]) func takesTextsOfAFewWords(text: String) throws
  {
    #expect(try groups([text + "a", text + "b", "another text"]).count == 3)
  }
}

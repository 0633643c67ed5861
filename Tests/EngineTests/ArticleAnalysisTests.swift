import AnalyzerKit
import Engine
import Segmentation
import Testing

@Suite struct ArticleAnalysisTests {
  /// An analyzer with one column, which gives one row over the whole text with this value.
  private func giving(_ cell: Cell, as type: ColumnType) -> InstalledAnalyzer {
    analyzer("values", columns: [column("value", type)]) { article in
      FoundRows(spans: [TextSpan(start: 0, end: article.text.count)], cells: [cell], width: 1)
    }
  }

  /// An analyzer that gives rows at these places, whatever the text.
  private func giving(_ spans: [TextSpan]) -> InstalledAnalyzer {
    analyzer("places") { _ in FoundRows(spans: spans, width: 0) }
  }

  @Test func countsPlacesInCodePoints() async throws {
    let words = InstalledAnalyzer(LongWords.self)
    let outcomes = try await run([words], over: ["👩‍👧 Žižek – dams"])
    // The family is three code points, and “Žižek” five, in seven bytes.
    #expect(
      outcomes[0][0].cells?.suffix(6) == [
        .integer(4), .integer(9), .integer(7), .integer(12), .integer(16), .integer(4),
      ])
  }

  @Test func givesASpanColumnAsTwoPlacesInCodePoints() async throws {
    let text = "é said é"
    let outcomes = try await run([giving(.span(TextSpan(start: 8, end: 10)), as: .span)], over: [text])
    #expect(outcomes[0][0].cells == [.integer(0), .integer(8), .integer(7), .integer(8)])
  }

  @Test func givesAnEmptySpanColumnAsTwoNulls() async throws {
    let outcomes = try await run([giving(.null, as: .span)], over: ["a"])
    #expect(outcomes[0][0].cells == [.integer(0), .integer(1), .null, .null])
  }

  @Test(arguments: [
    (TextSpan(start: 0, end: 4), "bytes 0 to 4"), (TextSpan(start: 9, end: 9), "bytes 9 to 9"),
    (TextSpan(start: 1, end: 3), "bytes 1 to 3"), (TextSpan(start: 0, end: 1), "bytes 0 to 1"),
    (TextSpan(start: 0, end: .max), "bytes 0 to \(Int.max)"),
  ])
  func refusesARowOutsideTheTextOrThroughACodePoint(span: TextSpan, place: String) async throws {
    let outcomes = try await run([giving([span])], over: ["éx"])
    #expect(outcomes[0][0].failure == "the analyzer gave a row at \(place), which is no place in the text")
    let column = try await run([giving(.span(span), as: .span)], over: ["éx"])
    #expect(column[0][0].failure == "the analyzer gave a row at \(place), which is no place in the text")
  }

  @Test func refusesRowsOutOfReadingOrder() async throws {
    let spans = [TextSpan(start: 1, end: 2), TextSpan(start: 0, end: 1)]
    #expect(
      try await run([giving(spans)], over: ["abc"])[0][0].failure
        == "the analyzer gave its row at byte 0 out of reading order")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesWhatIsNoFiniteNumber(value: Double) async throws {
    #expect(
      try await run([giving(.real(value), as: .real)], over: ["abc"])[0][0].failure
        == "the analyzer gave a value for 'value' that is no finite number")
  }

  @Test(arguments: [
    (Cell.integer(1), ColumnType.text), (.text("1"), .integer), (.integer(1), .real), (.real(1), .integer),
    (.integer(1), .boolean), (.boolean(true), .integer), (.span(TextSpan(start: 0, end: 1)), .text),
    (.text("x"), .span),
  ])
  func refusesAValueOfAnotherType(cell: Cell, type: ColumnType) async throws {
    #expect(
      try await run([giving(cell, as: type)], over: ["abc"])[0][0].failure
        == "the analyzer gave a value for 'value' that is not of its type")
  }

  @Test func replacesNULAtWhichSQLiteWouldCutAText() async throws {
    let outcome = try await run([giving(.text("a\0b\0"), as: .text)], over: ["abc"])[0][0]
    #expect(outcome.cells?.last == .text("a\u{FFFD}b\u{FFFD}"))
  }

  @Test func refusesMoreOrFewerValuesThanColumns() async throws {
    let narrow = analyzer("narrow", columns: [column("value", .text)]) { _ in
      FoundRows(spans: [TextSpan(start: 0, end: 1)], width: 0)
    }
    let torn = analyzer("torn", columns: [column("value", .text)]) { _ in
      var rows = FoundRows(width: 1)
      rows.spans.append(TextSpan(start: 0, end: 1))
      return rows
    }
    let outcomes = try await run([narrow, torn], over: ["abc"])
    #expect(
      outcomes[0].map(\.failure)
        == Array(repeating: "the analyzer gave more or fewer values than it has columns", count: 2))
  }

  @Test func losesOneArticleToAnAnalyzerThatThrows() async throws {
    let picky = analyzer("picky") { article in
      if article.text == Array("bad".utf8) { throw Refusal(description: "cannot read this") }
      return FoundRows(width: 0)
    }
    let outcomes = try await run([picky, analyzer("other")], over: ["good", "bad", "fine"])
    #expect(outcomes.map { $0[0].failure } == [nil, "cannot read this", nil])
    #expect(outcomes.map { $0[1].failure } == [nil, nil, nil])
  }

  @Test func passesAFailureOnToWhatBuildsOnIt() async throws {
    let names = analyzer("names", provides: .mentions) { _ in throw Refusal(description: "cannot read this") }
    let tone = analyzer("tone", requires: [.mentions]) { _ in FoundRows(width: 0) }
    #expect(
      try await run([tone, names], over: ["text"])[0].map(\.failure) == [
        "cannot read this", "builds on 'names', which failed: cannot read this",
      ])
  }

  @Test func losesAnArticleWhoseTextCannotBeRead() async throws {
    let plan = try RunPlan([], from: [analyzer("one"), analyzer("two")])
    var source = ListedTexts([
      PendingArticle(id: 7, metadata: ArticleMetadata(), wanted: [0, 1]) { throw Refusal(description: "it is damaged") }
    ])
    var sink = Kept()
    _ = try await Engine(plan, jobs: 1).run(&source, into: &sink) { _ in true }
    #expect(sink.results.first?.outcomes.map(\.outcome.failure) == ["it is damaged", "it is damaged"])
  }

  @Test func leavesOutLanguagesThatAnAnalyzerDoesNotRead() async throws {
    let outcomes = try await run(
      [analyzer("english", languages: ["en", "de"]), analyzer("any")], over: ["x"], language: "fr")
    #expect(outcomes[0].map(\.omission) == ["language 'fr': reads en, de", nil])
  }

  @Test func readsAnyLanguageOnRequest() async throws {
    let outcomes = try await run(
      [analyzer("english", languages: ["en"])], over: ["x"], language: "fr", anyLanguage: true)
    #expect(outcomes[0][0].cells == [])
  }

  @Test func readsAnArticleWhoseLanguageNobodyKnows() async throws {
    #expect(try await run([analyzer("english", languages: ["en"])], over: ["x"])[0][0].cells == [])
  }

  @Test func handsLayersOnToThoseWhoBuildOnThem() async throws {
    let plan = try RunPlan(["tone"], from: [tone, names])
    var source = ListedTexts(["text"], plan)
    var sink = Kept()
    _ = try await Engine(plan, jobs: 1).run(&source, into: &sink) { _ in true }
    #expect(sink.results.first?.outcomes.map(\.outcome.cells?.count) == [0, 2])
  }

  @Test func runsWhatIsNeededWithoutWritingItAgain() async throws {
    let plan = try RunPlan([], from: [names, tone])
    var source = ListedTexts([PendingArticle(id: 1, metadata: ArticleMetadata(), wanted: [1]) { Array("text".utf8) }])
    var sink = Kept()
    _ = try await Engine(plan, jobs: 1).run(&source, into: &sink) { _ in true }
    #expect(sink.results.first?.outcomes.map(\.analyzer) == [1])
    #expect(sink.results.first?.outcomes.first?.outcome.cells?.count == 2)
  }

  /// Provides one mention of the whole text.
  private let names = analyzer("names", provides: .mentions) { article in
    let span = TextSpan(start: 0, end: article.text.count)
    article.layers.mentions.append(Mention(span: span, entity: "Q1", name: "It", type: .other))
    return FoundRows(width: 0)
  }

  /// Gives a row for each mention.
  private let tone = analyzer("tone", requires: [.mentions]) { article in
    FoundRows(spans: article.layers.mentions.map(\.span), width: 0)
  }
}

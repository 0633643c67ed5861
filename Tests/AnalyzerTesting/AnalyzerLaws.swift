public import AnalyzerKit

/// The promises that every analyzer keeps, each checked against its own examples.
public struct AnalyzerLaws: Sendable {
  private let analyzer: InstalledAnalyzer
  private let providers: [InstalledAnalyzer]

  /// - Parameter providers: analyzers that fill the layers it requires, in running order.
  public init(_ analyzer: InstalledAnalyzer, after providers: [InstalledAnalyzer] = []) {
    self.analyzer = analyzer
    self.providers = providers
  }

  /// What is broken, one sentence each; empty where all holds.
  public func violations() throws -> [String] {
    var violations = descriptionViolations()
    for example in analyzer.description.examples {
      violations += try exampleViolations(example)
      violations += try exampleViolations("👩‍👧 Žižek – " + example, from: "👩‍👧 Žižek – ".utf8.count)
      violations += try rowViolations(in: example.split(separator: " ").joined(separator: " \r\n"))
      for metadata in Self.awkwardMetadata { violations += try rowViolations(in: example, metadata) }
    }
    for text in Self.awkwardTexts { violations += try rowViolations(in: text) }
    return violations
  }

  /// Every example finds what it marks, and nothing else. What is found before `start` is cut off there, so that a
  /// sentence that begins in the prefix is compared by its rest.
  private func exampleViolations(_ example: String, from start: Int = 0) throws -> [String] {
    let sample = MarkedArticle(example)
    let rows = try self.rows(in: sample)
    var found: [TextSpan] = []
    for span in rows.spans where span.end > start {
      let rest = TextSpan(start: max(span.start, start), end: span.end)
      if found.last != rest { found.append(rest) }
    }
    guard found == sample.spans else {
      return ["'\(example)' gives \(found.map { sample.article[$0] }), its marks say \(sample.words)"]
    }
    return rowViolations(rows, in: sample)
  }

  /// Rows lie inside the text, on borders of code points, in reading order, and come out the same again.
  private func rowViolations(
    in text: String, _ metadata: ArticleMetadata = ArticleMetadata(language: "en")
  ) throws -> [String] {
    let sample = MarkedArticle(text, metadata)
    let rows = try self.rows(in: sample)
    guard try rows == self.rows(in: sample) else { return ["gives other rows the second time: '\(text)'"] }
    return rowViolations(rows, in: sample)
  }

  private func rowViolations(_ rows: FoundRows, in sample: MarkedArticle) -> [String] {
    let text = sample.article.text
    func isBorder(_ place: Int) -> Bool { place == text.count || (place < text.count && text[place] & 0xC0 != 0x80) }
    var places = rows.spans
    for cell in rows.cells {
      if case .span(let span) = cell { places.append(span) }
    }
    var violations = places.filter { !isBorder($0.start) || !isBorder($0.end) || $0.isEmpty }.map {
      "row at \($0.start)..<\($0.end) cuts a code point, is empty or leaves '\(sample.text)'"
    }
    if rows.spans != rows.spans.sorted() { violations.append("rows out of reading order in '\(sample.text)'") }
    return violations
  }

  private func rows(in sample: MarkedArticle) throws -> FoundRows {
    var article = sample.article
    for provider in providers { _ = try provider.configured().work(&article) }
    return try analyzer.configured().work(&article)
  }

  /// The table is described: names in snake_case and unique, every column explained, examples there.
  private func descriptionViolations() -> [String] {
    let description = analyzer.description
    var violations: [String] = []
    let viewColumns = description.views.flatMap(\.columns)
    for name in [description.name] + (description.columns + viewColumns).map(\.name) + description.views.map(\.name) {
      let isSnakeCase = name.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      if name.isEmpty || !isSnakeCase { violations.append("'\(name)' is not snake_case") }
    }
    for name in description.columns.map(\.name) where Self.reservedNames.contains(name) {
      violations.append("column '\(name)' bears a name of the host's own columns")
    }
    for column in description.columns + viewColumns where !column.explanation.hasSuffix(".") {
      violations.append("column '\(column.name)' is not explained in a sentence")
    }
    if Set(description.columns.map(\.name)).count < description.columns.count { violations.append("a column twice") }
    if description.examples.count < 3 { violations.append("fewer than three examples") }
    if !description.examples.contains(where: { $0.contains("⟦") }) { violations.append("no example finds anything") }
    for view in description.views
    where !view.name.hasPrefix(description.name + "_") && !view.name.hasSuffix("_" + description.name) {
      violations.append("view '\(view.name)' neither begins with '\(description.name)_' nor ends with its name")
    }
    return violations
  }

  /// The host's own columns.
  public static let reservedNames: Set = [
    "row", "row_id", "article", "article_id", "sha256", "published", "source", "start", "end", "quote", "analyzer",
    "version", "settings", "copies_group",
  ]

  /// What is known of an article may be nothing, or odd: a date before or after all that a knowledge base knows.
  private static let awkwardMetadata = [
    ArticleMetadata(),
    ArticleMetadata(title: "", published: CalendarDate(year: 1, month: 1, day: 1), source: "", language: "en"),
    ArticleMetadata(title: "U.S. LINES “👩‍👧", published: CalendarDate(year: 9999, month: 12, day: 31), language: "en"),
  ]

  private static let awkwardTexts = [
    "", " ", "\r\n\r\n", ".", "\u{0}", "1", "$", "“", "”“", "a\u{301}\u{301} 12\u{301}", "👩‍👧‍👦 12 👩‍👧 killed 🇩🇪",
    "ПРАВДА: 12 убитых, 3,5 млн. رقم ١٢٣ شخص 約三百人が避難した。",
    "-5 −5 +5 1/2 ½ 1½ 1,2,3 1.2.3 1..2 12:34:56 1e9 0x1F NaN inf",
    "The The the THE U.S. U.S U.S.A. Mr. Mr. Dr. “’s” 's ’s n't", "He said: \"She said: 'It said: \u{201C}No",
    String(repeating: "9", count: 400) + " people", String(repeating: "million ", count: 200),
    String(repeating: "“", count: 500), String(repeating: "New York ", count: 200),
  ]
}

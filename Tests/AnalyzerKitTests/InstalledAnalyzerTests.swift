import AnalyzerKit
import AnalyzerTesting
import Testing

/// Finds words, long ones where told to.
private struct WordFinder: Analyzer {
  struct Options: AnalyzerOptions {
    var capitalsOnly = false
    var leastLength = 1.0
    var list: [UInt8]?
  }

  struct Row: ResultRow {
    var span: TextSpan
    var length: Int
  }

  static let manifest = Manifest<WordFinder>(
    name: "words", summary: "A word.", version: 1,
    columns: [
      .integer("length", "Its length.", unit: "bytes", \.length), .text("note", "Nothing.", { _ in nil }),
      .boolean("is_long", "Whether it is long.", { $0.length > 4 }), .span("place", "Its place.", \.span),
      .real("half", "Half the length.", { Double($0.length) / 2 }),
    ],
    options: [
      .flag("capitals-only", "Leaves out others.", \.capitalsOnly),
      .number("least-length", "Leaves out shorter ones.", in: 1...9, \.leastLength),
      .file("list", "Leaves out all others.", \.list),
    ],
    provides: .mentions { row in
      row.length > 4 ? Mention(span: row.span, entity: "e", name: "n", type: .other) : nil
    },
    examples: ["⟦Kyiv⟧", "⟦Oslo⟧ ⟦fell⟧", "1"])

  let options: Options

  init(options: Options) { self.options = options }

  func analyze(_ article: Article) -> [Row] {
    let words = article.tokens.filter {
      $0.kind == .word && Double($0.span.count) >= options.leastLength && (!options.capitalsOnly || $0.isCapitalized)
    }
    return words.reversed().map { Row(span: $0.span, length: $0.span.count) }
  }
}

@Suite struct InstalledAnalyzerTests {
  private let analyzer = InstalledAnalyzer(WordFinder.self)

  private func lengths(_ inputs: [String: OptionInput]) throws -> [Cell] {
    var article = MarkedArticle("Kyiv fell to them").article
    let rows = try analyzer.configured(with: inputs).work(&article)
    return (0..<rows.count).map { rows[$0][rows[$0].startIndex] }
  }

  @Test func describesItself() {
    #expect(analyzer.name == "words")
    #expect(analyzer.description.languages == ["en"])
    #expect(analyzer.description.options.map(\.preset) == ["false", "1.0", nil])
    #expect(analyzer.description.columns.map(\.type) == [.integer, .text, .boolean, .span, .real])
    #expect(analyzer.description.provides == .mentions)
  }

  @Test func givesRowsInReadingOrderWithACellPerColumn() throws {
    var article = MarkedArticle("a Žižek").article
    let rows = try analyzer.configured().work(&article)
    #expect(rows.spans == [TextSpan(start: 0, end: 1), TextSpan(start: 2, end: 9)])
    #expect(Array(rows[1]) == [.integer(7), .null, .boolean(true), .span(TextSpan(start: 2, end: 9)), .real(3.5)])
    #expect(article.layers.mentions.map(\.span) == [TextSpan(start: 2, end: 9)])
  }

  @Test func readsOptions() throws {
    #expect(try lengths([:]) == [.integer(4), .integer(4), .integer(2), .integer(4)])
    #expect(try lengths(["capitals-only": .text("true")]) == [.integer(4)])
    #expect(try lengths(["least-length": .text("3"), "list": .file([1])]) == [.integer(4), .integer(4), .integer(4)])
  }

  @Test(arguments: [
    ("capitals-only", OptionInput.text("yes"), "'true' or 'false'"),
    ("least-length", .text("10"), "a number from 1.0 to 9.0"),
    ("least-length", .text("nan"), "a number from 1.0 to 9.0"), ("least-length", .file([]), "a number from 1.0 to 9.0"),
    ("list", .text("x"), "the path of a file"),
  ])
  func saysWhatAnOptionTakes(option: String, input: OptionInput, wanted: String) {
    let error = OptionError.wrongValue(analyzer: "words", option: option, wanted: wanted)
    #expect(throws: error) { _ = try analyzer.configured(with: [option: input]) }
    #expect(error.description == "The option 'words.\(option)' takes \(wanted).")
  }

  @Test func namesTheOptionsThereAre() {
    let error = OptionError.unknown(analyzer: "words", option: "x", known: ["capitals-only", "least-length", "list"])
    #expect(throws: error) { _ = try analyzer.configured(with: ["x": .text("1")]) }
    #expect(error.description == "'words' has no option 'x'. It has: capitals-only, least-length, list.")
    let none = OptionError.unknown(analyzer: "words", option: "x", known: [])
    #expect(none.description == "'words' has no option 'x': it has none at all.")
  }

  @Test func keepsTheLaws() throws {
    #expect(try AnalyzerLaws(analyzer).violations().isEmpty)
  }
}

import AnalyzerKit
import TestSupport
import Testing

@testable import Exporters

@Suite struct CSVFormatterTests {
  static let awkward = [
    "plain", "", "a,b", "a;b", "say \"no\"", "\"", "\"\"", "line\nbreak", "line\r\nbreak", "\r", " spaces ",
    "Žižek 👩‍👧 約三百人",
    "tab\tin", "\tlead", "=1+1", "+1", "-1", "@x", "'quoted'", "'=1", "''=1", "'", "\u{FEFF}mark", "\u{2028}", "\u{1}",
    "=\u{338}",
  ]

  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3"), arguments: [true, false])
  func isReadBackByPythonCellForCell(raw: Bool) throws {
    var rows = Self.awkward.map { ["1", $0, "3"] }
    rows.append(Array(Self.awkward.prefix(3)))
    let read = try python(
      "list(csv.reader(open(p, encoding='utf-8', newline='')))", of: csv(rows, raw: raw), as: [[String]].self)
    #expect(read.first == ["c0", "c1", "c2"])
    let found = read.dropFirst().map { $0.map { raw ? $0 : FormulaGuard.unguarded($0) } }
    #expect(found == rows)
  }

  @Test func isReadBackByItsOwnReader() throws {
    let rows = Self.awkward.map { ["1", $0, "3"] }
    var reader = try CSVReader(csv(rows))
    for row in rows { #expect(try reader.next()?.fields.map { Array($0.utf8) } == row.map { Array($0.utf8) }) }
    #expect(try reader.next() == nil)
  }

  @Test func endsEveryLineWithCRLFBeginningWithTheHeader() {
    #expect(csv([["a", "b"]]) == Array("c0,c1\r\na,b\r\n".utf8))
  }

  @Test func tellsNothingFromEmptyText() {
    let columns = [column("a", .text), column("b", .text), column("c", .integer)]
    let bytes = write([[.null, .text(""), .null]], columns, as: CSVFormatter()).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "a,b,c\r\n,\"\",\r\n")
  }

  @Test func losesNoRowOfASingleColumn() throws {
    let bytes = write([[.null], [.text("x")], [.text("")]], [column("a", .text)], as: CSVFormatter()).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "a\r\n\"\"\r\nx\r\n\"\"\r\n")
  }

  @Test(arguments: [
    (Cell.integer(0), "0"), (.integer(.min), "-9223372036854775808"), (.real(4_200_000_000), "4200000000"),
    (.real(0.1), "0.1"),
    (.real(-0.0), "0"), (.real(1e300), "1e+300"), (.real(.leastNonzeroMagnitude), "5e-324"),
    (.real(1.0 / 3), "0.3333333333333333"),
    (.real(999_999_999_999_999), "999999999999999"), (.real(9_007_199_254_740_992), "9007199254740992"),
    (.real(1e17), "1e+17"), (.boolean(true), "true"),
    (.boolean(false), "false"),
  ])
  func writesValuesTheSameEverywhere(cell: Cell, text: String) {
    #expect(CellText.text(of: cell) == text)
  }

  @Test func writesNumbersInTheFewestDigitsThatGiveThemAgain() {
    let shares = (0...10_000).map { Double($0) / 10_000 } + (0...1_000).map { Double($0) / 7 }
    let others = [0.00005, 0.0001, 0.00011, 0.12345, 1.00005, 99_999_999_999.9999, 1e11 + 0.5, -0.25, 0.1 + 0.2]
    let values = (shares + others).filter { CellText.whole($0) == nil }
    let bytes = write(values.map { [.real($0)] }, [column("a", .real)], as: CSVFormatter()).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
    #expect(lines.map(String.init) == values.map(\.description))
  }

  @Test func findsAMarkAtAnyPlaceOfAnyLength() {
    for length in 1...20 {
      for place in 0..<length {
        for mark in [",", "\"", ";", "\n", "\u{1F}", "~", "\u{7F}"] {
          let before = String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2)
          let text = before + mark + String(repeating: "x", count: length - place - 1)
          let isQuoted = mark != "~" && mark != "\u{7F}"
          let field = String(decoding: csv([[text]], raw: true).dropFirst(4).dropLast(2), as: UTF8.self)
          #expect(field.hasPrefix("\"") == isQuoted, "\(text.debugDescription)")
        }
      }
    }
  }

  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func writesNumbersThatPythonReadsAsTheSame()
    throws
  {
    let values = [
      0.1, 1.0 / 3, 1e15, 123_456_789.125, 2.5e-8, .pi, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e16 + 2,
    ]
    let bytes = write(values.map { [.real($0)] }, [column("a", .real)], as: CSVFormatter()).bytes
    let read = try python("[float(r[0]).hex() for r in list(csv.reader(open(p)))[1:]]", of: bytes, as: [String].self)
    #expect(read.compactMap(Double.init) == values)
  }

  @Test func doesNotGuardNumbers() {
    let (bytes, guarded) = write([[.integer(-5)]], [column("a", .integer)], as: CSVFormatter())
    #expect(String(decoding: bytes, as: UTF8.self) == "a\r\n-5\r\n")
    #expect(guarded == 0)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM", "\t=1", "\rx", "\nx", "＝1", "'=1", "''@x"])
  func guardsAndCountsWhatASpreadsheetWouldRun(text: String) {
    let (bytes, guarded) = write(
      [[.text(text), .text("x")]], [column("a", .text), column("b", .text)], as: CSVFormatter())
    #expect(guarded == 1)
    #expect(String(decoding: bytes, as: UTF8.self).contains("'" + text))
    #expect(FormulaGuard.unguarded("'" + text) == text)
  }

  @Test(arguments: ["plain", "'tis", "'90s", "1-1", "a=b", "", "'"])
  func leavesOtherTextAsItIs(text: String) {
    #expect(!FormulaGuard.needsGuard(text))
    #expect(FormulaGuard.unguarded(text) == text)
  }

  @Test func leavesFormulasOnRequest() {
    let (bytes, guarded) = write(
      [[.text("=1"), .null]], [column("a", .text), column("b", .text)], as: CSVFormatter(raw: true))
    #expect(String(decoding: bytes, as: UTF8.self) == "a,b\r\n=1,\r\n")
    #expect(guarded == 0)
  }

  @Test func beginsWithAMarkForExcel() {
    let bytes = write([], [column("a", .text)], as: CSVFormatter(excel: true)).bytes
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
  }
}

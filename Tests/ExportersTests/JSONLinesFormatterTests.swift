import AnalyzerKit
import Exporters
import TestSupport
import Testing

@Suite struct JSONLinesFormatterTests {
  @Test(.enabled(if: OutsideProgram.python3.isThere, "needs python3")) func isReadByPythonAsTheSameText() throws {
    let texts = CSVFormatterTests.awkward + ["\0", "\u{7F}", "\u{85}", "\u{202E}txt", "\\", "/", "\u{10FFFF}"]
    let bytes = write(texts.map { [.text($0)] }, [column("a", .text)], as: JSONLinesFormatter()).bytes
    let read = try python(
      "[json.loads(l)['a'] for l in open(p, encoding='utf-8', newline='\\n')]", of: bytes, as: [String].self)
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func writesColumnsInOrderAndNullWhereThereIsNothing() {
    let columns = [column("b", .text), column("a", .integer), column("c", .real), column("d", .boolean)]
    let bytes = write([[.null, .integer(-1), .real(0.5), .boolean(true)]], columns, as: JSONLinesFormatter()).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"b\":null,\"a\":-1,\"c\":0.5,\"d\":true}\n")
  }

  @Test func letsNoTextEndALine() {
    let bytes = write([[.text("a\nb\r\u{2028}\u{85}")]], [column("a", .text)], as: JSONLinesFormatter()).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":"a\nb\r\u2028\u0085"}"# + "\n")
  }

  @Test func writesNothingForNoRows() {
    #expect(write([], [column("a", .text)], as: JSONLinesFormatter()).bytes.isEmpty)
  }
}

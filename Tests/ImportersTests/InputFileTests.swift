import Foundation
import TestSupport
import Testing

@testable import Importers

@Suite struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ content: String) throws -> InputFile {
    let path = try folder.write(content, to: "file")
    return InputFile(try #require(FileHandle(forReadingAtPath: path)), name: "file")
  }

  /// The lines of a content, nil for each that is too long.
  private func lines(of content: String, limit: Int) throws -> [String?] {
    var file = try file(content)
    var lines: [String?] = []
    while let line = try file.line(limit: limit) {
      switch line {
      case .line(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append(nil)
      }
    }
    return lines
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\n\nb", ["a", "", "b"]), ("", []), ("\n", [""]), ("a\r\nb", ["a\r", "b"]),
  ])
  func readsLineByLine(content: String, expected: [String]) throws {
    #expect(try lines(of: content, limit: 100) == expected)
  }

  @Test func skipsALineThatIsTooLongAndGoesOnBehindIt() throws {
    let long = String(repeating: "x", count: 2_000_000)
    #expect(try lines(of: "a\n\(long)\nb\n\(long)", limit: 300_000) == ["a", nil, "b", nil])
  }

  @Test func refusesARestThatIsTooLong() throws {
    var file = try file(String(repeating: "x", count: 11))
    #expect(try file.rest(limit: 10) == nil)
  }

  @Test func givesARestThatJustFits() throws {
    var file = try file(String(repeating: "x", count: 10))
    #expect(try file.rest(limit: 10)?.count == 10)
  }

  @Test func looksAheadWithoutTaking() throws {
    var file = try file("abc")
    #expect(try file.peek(2).elementsEqual("ab".utf8))
    #expect(try file.rest(limit: 10).map { String(decoding: $0, as: UTF8.self) } == "abc")
  }
}

import Foundation

/// Reads CSV as it comes back from people and spreadsheets: with or without a byte-order mark, CRLF or LF, split at
/// commas, semicolons or tabs.
public struct CSVReader {
  public enum Problem: Error, Equatable, CustomStringConvertible {
    case notUTF8
    case empty
    case openQuote(line: Int)

    public var description: String {
      switch self {
      case .notUTF8: "it is not UTF-8; save it as “CSV UTF-8”"
      case .empty: "it is empty"
      case .openQuote(let line): "a quotation mark opened in line \(line) is never closed"
      }
    }
  }

  public private(set) var header: [String] = []
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line = 1

  public init(_ content: [UInt8]) throws(Problem) {
    guard String(validating: content, as: UTF8.self) != nil else { throw .notUTF8 }
    bytes = content
    index = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let firstLine = content.prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { mark in firstLine.count { $0 == mark } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    guard let first = try next() else { throw .empty }
    header = first.fields
  }

  /// The next record, and the line it begins in, from 1; nil at the end. Empty lines are passed over.
  public mutating func next() throws(Problem) -> (fields: [String], line: Int)? {
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { step() }
    guard index < bytes.count else { return nil }
    let start = line
    var fields = [try field()]
    while index < bytes.count, bytes[index] == separator {
      index += 1
      fields.append(try field())
    }
    if index < bytes.count, bytes[index] == 0x0D { step() }
    if index < bytes.count, bytes[index] == 0x0A { step() }
    return (fields, start)
  }

  /// Passes over a line, line end included, where the file goes on with exactly that.
  package mutating func pass(_ expected: ArraySlice<UInt8>) -> Bool {
    guard separator == UInt8(ascii: ","), bytes.count - index >= expected.count else { return false }
    let isSame = bytes.withUnsafeBytes { bytes in
      expected.withUnsafeBytes { expected in
        guard let start = bytes.baseAddress, let other = expected.baseAddress else { return false }
        return memcmp(start + index, other, expected.count) == 0
      }
    }
    guard isSame else { return false }
    for byte in expected where byte == 0x0A { line += 1 }
    index += expected.count
    return true
  }

  private mutating func step() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }

  private mutating func field() throws(Problem) -> String {
    var field: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      let start = line
      index += 1
      while true {
        guard index < bytes.count else { throw .openQuote(line: start) }
        if bytes[index] == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        field.append(bytes[index])
        step()
      }
      index += 1
    }
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      field.append(bytes[index])
      index += 1
    }
    return String(decoding: field, as: UTF8.self)
  }
}

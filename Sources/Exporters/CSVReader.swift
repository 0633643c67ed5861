import Foundation

/// Reads CSV as it comes back from people and spreadsheets: with or without a byte-order mark, CRLF or LF, split at
/// commas, semicolons or tabs. Memory holds a piece of the file, and the longest record.
public struct CSVReader {
  public enum Problem: Error, Equatable, CustomStringConvertible {
    case notUTF8
    case empty
    case openQuote(line: Int)
    /// In the system's words.
    case unreadable(why: String)

    public var description: String {
      switch self {
      case .notUTF8: "it is not UTF-8; save it as “CSV UTF-8”"
      case .empty: "it is empty"
      case .openQuote(let line): "a quotation mark opened in line \(line) is never closed"
      case .unreadable(let why): why
      }
    }
  }

  /// Gives the next piece of a file; an empty one at its end.
  public typealias Source = () throws(Problem) -> [UInt8]

  public private(set) var header: [String] = []
  private let source: Source
  private var bytes: [UInt8] = []
  private var separator = UInt8(ascii: ",")
  private var index = 0
  private var line = 1
  /// How far the bytes are known to be UTF-8.
  private var valid = 0
  private var isAtEnd = false

  /// Longer records are taken for a quotation mark that is never closed: 512 MiB.
  private static let recordLimit = 512 << 20

  public init(_ content: [UInt8]) throws(Problem) {
    var content = content
    try self.init { () throws(Problem) in
      defer { content = [] }
      return content
    }
  }

  public init(_ source: @escaping Source) throws(Problem) {
    self.source = source
    repeat { try fill() } while !isAtEnd && !bytes.contains(0x0A)
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let firstLine = bytes.prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { mark in firstLine.count { $0 == mark } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
    guard let first = try next() else { throw .empty }
    header = first.fields
  }

  /// Reads a further piece, and lets go of what was passed over.
  private mutating func fill() throws(Problem) {
    guard !isAtEnd else { return }
    bytes.removeSubrange(..<index)
    (valid, index) = (max(0, valid - index), 0)
    let aim = bytes.count
    // As much again as there is, so that a long record is not gone through too often.
    repeat {
      let piece = try source()
      isAtEnd = piece.isEmpty
      bytes += piece
    } while !isAtEnd && bytes.count < aim * 2
    // The last character may go on in the next piece.
    var end = bytes.count
    if !isAtEnd, let lead = bytes[valid...].suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes[lead] >= 0xC0 {
      end = lead
    }
    guard (try? UTF8Span(validating: bytes.span.extracting(valid..<end))) != nil else { throw .notUTF8 }
    valid = end
  }

  /// The next record, and the line it begins in, from 1; nil at the end. Empty lines are passed over.
  public mutating func next() throws(Problem) -> (fields: [String], line: Int)? {
    while true {
      while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { step() }
      let (start, place) = (line, index)
      let fields = try record()
      // A record that ends with the piece may go on in the next one.
      guard index == bytes.count, !isAtEnd else { return fields.isEmpty ? nil : (fields, start) }
      (line, index) = (start, place)
      guard bytes.count - index < Self.recordLimit else { throw .openQuote(line: start) }
      try fill()
    }
  }

  /// - Returns: no fields at the end.
  private mutating func record() throws(Problem) -> [String] {
    guard index < bytes.count else { return [] }
    var fields = [try field()]
    while index < bytes.count, bytes[index] == separator {
      index += 1
      fields.append(try field())
    }
    if index < bytes.count, bytes[index] == 0x0D { step() }
    if index < bytes.count, bytes[index] == 0x0A { step() }
    return fields
  }

  /// Passes over a line, line end included, where the file goes on with exactly that.
  package mutating func pass(_ expected: ArraySlice<UInt8>) throws(Problem) -> Bool {
    guard separator == UInt8(ascii: ",") else { return false }
    while bytes.count - index < expected.count, !isAtEnd { try fill() }
    guard bytes.count - index >= expected.count else { return false }
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
        guard index < bytes.count else {
          if isAtEnd { throw .openQuote(line: start) }
          return ""
        }
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

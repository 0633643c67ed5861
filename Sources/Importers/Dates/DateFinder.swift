import Foundation

/// Dates in addresses and at the head of texts.
enum DateFinder {
  /// A day in an address's path: `/2031/08/12/`, `/2031/aug/12/`, `2031-08-12`, `20310812`.
  static func inURL(_ url: String) -> String? {
    var path = Substring(url)
    if let scheme = path.range(of: "://") { path = path[scheme.upperBound...].drop { $0 != "/" } }
    path = path.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(whereSeparator: { "/-_.".contains($0) })
    for (index, part) in parts.enumerated() {
      if part.utf8.count == 8, let day = DateText.iso8601(String(part)), isRecent(day) { return day }
      guard index + 2 < parts.count, part.utf8.count == 4, let year = Int(part), parts[index + 2].utf8.count <= 2,
        let month = Int(parts[index + 1]) ?? MonthNames.month(parts[index + 1].lowercased()),
        parts[index + 1].utf8.count <= 9, let day = Int(parts[index + 2]), let date = DateText.day(year, month, day),
        isRecent(date)
      else { continue }
      return date
    }
    return nil
  }

  /// Years that an address on the web can speak of; others are numbers of something else.
  private static func isRecent(_ date: String) -> Bool { ("1990"..."2100").contains(date.prefix(4)) }

  /// A full date at the head of a text: in a line of its own, or with a place before the dash of the first sentence.
  static func inDateline(_ text: [UInt8]) -> String? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return nil }
      let end = min(text.count, 900)
      var (lines, start) = (0, 0)
      while start < end {
        let stop = memchr(base + start, 0x0A, end - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? end
        defer { start = stop + 1 }
        guard (start..<stop).contains(where: { text[$0] > 0x20 }) else { continue }
        lines += 1
        guard lines <= 5 else { return nil }
        guard mayHaveDate(text, start..<stop) else { continue }
        var last = min(stop, start + 160)
        while last < stop, last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
        let words = String(decoding: UnsafeBufferPointer(rebasing: text[start..<last]), as: UTF8.self)
        if let date = ofLine(words.trimmed) { return date }
      }
      return nil
    }
  }

  /// Whether there is a number of four digits, as any full date has one.
  private static func hasYear(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound + 3
    // Of four digits in a row the fourth is met first.
    while place < range.upperBound {
      guard text[place] &- 0x30 < 10 else {
        place += 4
        continue
      }
      var (start, end) = (place, place + 1)
      while start > range.lowerBound, text[start - 1] &- 0x30 < 10 { start -= 1 }
      while end < range.upperBound, text[end] &- 0x30 < 10 { end += 1 }
      if end - start == 4 || end - start == 8 { return true }
      place = end + 4
    }
    return false
  }

  /// Whether a line has a year, and is short or has a dash behind the year: Strings are made of few lines only.
  private static func mayHaveDate(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard hasYear(text, line.lowerBound..<min(line.upperBound, line.lowerBound + 117)) else { return false }
    if line.count <= 60 { return true }
    // A dash is not the last of a line.
    for place in line.dropLast(2).prefix(117) {
      let isLong =
        text[place] == 0xE2 && text[place + 1] == 0x80 && (text[place + 2] == 0x93 || text[place + 2] == 0x94)
      let isDash = isLong || text[place] == 0x20 && text[place + 1] == 0x2D
      if isDash { return hasYear(text, line.lowerBound..<place) }
    }
    return false
  }

  private static func ofLine(_ line: String) -> String? {
    if line.utf8.count <= 60, let date = DateText.iso8601(withoutLabel(line)) { return date }
    guard let first = line.unicodeScalars.first, first.properties.isUppercase else { return nil }
    guard line.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return nil }
    for dash in ["—", "–", " -- ", " - ", " — "] {
      guard let place = place(of: dash, in: line) else { continue }
      // The place comes first, an agency in brackets last: the date is what can be read between.
      let head = line[..<place].prefix { $0 != "(" }
      guard head.utf8.count <= 100 else { continue }
      let words = head.split(separator: " ")
      for start in words.indices.dropFirst() where words.count - start >= 3 {
        guard let date = DateText.iso8601(words[start...].joined(separator: " ")) else { continue }
        // Sentences begin with a word and a date too; places have a comma behind them, or stand in capitals.
        let isPlace = words[start - 1].hasSuffix(",") || words[0].utf8.count > 2 && words[0] == words[0].uppercased()
        return isPlace ? date : nil
      }
    }
    return nil
  }

  private static func place(of mark: String, in line: String) -> String.Index? {
    var rest = line.utf8[...]
    while let place = rest.firstIndex(where: { $0 == mark.utf8.first }) {
      if rest[place...].starts(with: mark.utf8) { return place }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }

  private static func withoutLabel(_ line: String) -> String {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")),
      ["date", "published", "posted", "datum", "publié le"].contains(line[..<colon].lowercased())
    else { return line }
    return String(line[line.index(after: colon)...])
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    return String(self[...].trimming(\.isWhitespace))
  }
}

extension Substring {
  /// Without such characters at its ends.
  func trimming(_ isCut: (Character) -> Bool) -> Substring {
    var text = self
    while let first = text.first, isCut(first) { text.removeFirst() }
    while let last = text.last, isCut(last) { text.removeLast() }
    return text
  }
}

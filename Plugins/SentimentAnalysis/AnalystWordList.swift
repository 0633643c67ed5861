/// Reads the analyst's own words: a line each, `word or phrase<TAB>valence`.
///
/// Blank lines and lines that begin with `#` are passed over. A carriage return at the end of a line is dropped.
struct AnalystWordList {
  let entries: [(phrase: String, valence: Float)]

  init(_ bytes: [UInt8]) throws(LexiconError) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    var entries: [(String, Float)] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let entry = try Self.entry(Substring(line), line: index + 1) { entries.append(entry) }
    }
    self.entries = entries
  }

  private static func entry(_ written: Substring, line: Int) throws(LexiconError) -> (String, Float)? {
    let text = written.drop { $0 == "\u{FEFF}" }
    guard !text.hasPrefix("#"), text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 2 else { throw .notTwoFields(line: line) }
    let phrase = fields[0].unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
    guard !phrase.isEmpty else { throw .noWord(line: line) }
    let number = fields[1].unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
    guard number.count == 1, let valence = Float(number[0]), (-4...4).contains(valence) else {
      throw .notAValence(line: line)
    }
    return (phrase, valence)
  }
}

/// Reads the lines of the word tables: `HEAD: entry, entry, …`; a line without a head goes on with the one before.
enum WordTable {
  static func lines(_ text: String) -> [(head: String, entries: [Substring])] {
    var lines: [(head: String, text: String)] = []
    for line in text.split(separator: "\n") {
      if let colon = line.firstIndex(of: ":") {
        lines.append((String(line[..<colon]), String(line[line.index(after: colon)...])))
      } else {
        precondition(!lines.isEmpty, "a word table begins with a head")
        lines[lines.count - 1].text += "\n" + line
      }
    }
    return lines.map { ($0.head, entries(Substring($0.text))) }
  }

  /// The parts between commas; the white space in them counts as one space, that around them not at all.
  static func entries(_ text: Substring) -> [Substring] {
    text.split(separator: ",").map { part in
      Substring(part.split { $0 == " " || $0 == "\n" }.joined(separator: " "))
    }.filter { !$0.isEmpty }
  }

  /// The numbers of a head: valence, actor, affected; a single one stands for all three.
  static func valences(_ head: String) -> (valence: Float, actor: Float, affected: Float) {
    let numbers = head.split(separator: " ").compactMap { Float($0) }
    precondition(numbers.count == 1 || numbers.count == 3, "'\(head)' is not one number or three")
    return numbers.count == 1 ? (numbers[0], numbers[0], numbers[0]) : (numbers[0], numbers[1], numbers[2])
  }
}

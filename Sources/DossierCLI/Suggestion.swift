/// Finds what a mistyped word was meant to be.
enum Suggestion {
  /// The known word that is fewest typing errors away; nil where none is near.
  static func nearest(to word: String, among known: [String]) -> String? {
    let ranked = known.map { ($0, distance(Array(word.lowercased().utf8), Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, word.utf8.count / 3) else { return nil }
    return best.0
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  /// - Source: optimal string alignment, a form of Damerau 1964, “A technique for computer detection and correction of
  ///   spelling errors”.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

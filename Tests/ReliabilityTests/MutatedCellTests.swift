import Foundation
import TestSupport
import Testing

/// Whatever cell of an exported file is changed, `verify` names its line, and names no other.
@Suite struct MutatedCellTests {
  @Test(arguments: ["figures", "entities"])
  func isNamedAndNothingElseIs(table: String) throws {
    let workshop = try Desk(reports: 60)
    try workshop.run(
      "dossier create x.dossier pile -q; dossier run x.dossier -q; dossier export x.dossier \(table) -o whole.csv -q")
    #expect(try workshop.run("dossier verify x.dossier whole.csv").status == 0)
    let lines = try workshop.folder.text(of: "whole.csv").split(separator: "\r\n").map(String.init)
    let records = lines.map { Self.fields($0) }
    var dice = Dice(UInt64(table.utf8.count))
    let wanted = Scale.count(120, full: 5_000)
    var changed = 0
    while changed < wanted {
      var copy = records
      var named: Set<String> = []
      for row in 1..<records.count where Bool.random(using: &dice) {
        let column = Int.random(in: 0..<records[0].count, using: &dice)
        // Whether a file has a table's name and version is said once, for all its rows.
        let cell = Self.mutated(records[row][column], other: records[row % (records.count - 1) + 1][column], &dice)
        guard let cell else { continue }
        copy[row][column] = cell
        named.insert("line \(row + 1)")
      }
      changed += named.count
      try workshop.folder.write(copy.map(Self.line).joined(), to: "changed.csv")
      let outcome = try workshop.run("dossier verify x.dossier changed.csv --table \(table)")
      #expect(outcome.status == 4, "\(outcome.messages)")
      let found = Set(outcome.output.split(separator: "\n").map { Self.line(of: $0) })
      #expect(found == named, "\(found.symmetricDifference(named).sorted())")
    }
    print("mutated cells in \(table): \(changed)")
  }

  /// “line 12” of “line 12  9b1c44e0a1b2:12-14  value: …”.
  private static func line(of finding: Substring) -> String {
    finding.split(separator: " ").prefix(2).joined(separator: " ")
  }

  /// Another content for a cell; nil where a spreadsheet might have written it, too.
  private static func mutated(_ cell: String, other: String, _ dice: inout Dice) -> String? {
    var scalars = Array(cell.unicodeScalars)
    let result: String
    switch Int.random(in: 0..<5, using: &dice) {
    case 0 where !scalars.isEmpty:
      let place = Int.random(in: scalars.indices, using: &dice)
      scalars[place] = scalars[place] == "7" ? "8" : "7"
      result = string(scalars)
    case 1 where !scalars.isEmpty:
      scalars.remove(at: Int.random(in: scalars.indices, using: &dice))
      result = string(scalars)
    case 2:
      scalars.insert("3", at: Int.random(in: 0...scalars.count, using: &dice))
      result = string(scalars)
    case 3: result = other
    default: result = ""
    }
    return isSame(result, cell) ? nil : result
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// “01” and “1”, “0.50” and “0.5” are the same number.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let left = Double(left), let right = Double(right) else { return false }
    return left == right
  }

  private static func fields(_ line: String) -> [String] {
    var (fields, field, isQuoted) = ([String](), "", false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return fields + [field]
  }

  private static func line(_ fields: [String]) -> String {
    fields.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
  }
}

import AnalyzerKit
import Testing

@testable import Exporters

@Suite struct VerificationTests {
  private let columns = [
    column("row", .text), column("article", .text), column("start", .integer), column("end", .integer),
    column("quote", .text),
    column("value", .real), column("note", .text), column("sure", .boolean), column("n", .integer),
  ]
  private let rows: [[Cell]] = [
    [
      .text("aaaa:4-9"), .text("a.txt"), .integer(4), .integer(9), .text("Žižek"), .real(0.25), .text("=1"),
      .boolean(true), .null,
    ],
    [
      .text("aaaa:12-14"), .text("a.txt"), .integer(12), .integer(14), .text("no"), .real(1_200), .null,
      .boolean(false), .integer(-3),
    ],
    [
      .text("bbbb:0-3"), .text("b.txt"), .integer(0), .integer(3), .text("a,\n\"b"), .null, .text(""), .null,
      .integer(1 << 60 + 1),
    ],
  ]

  /// What is found in a file, and the check itself.
  private func verify(_ text: String) throws -> (findings: [Verification.Finding], check: Verification) {
    var reader = try CSVReader(Array(text.utf8))
    var check = Verification(header: reader.header, columns: columns)
    var findings: [Verification.Finding] = []
    while let (fields, line) = try reader.next() {
      findings += check.check(fields, line: line, against: answer(check.locator(of: fields)))
    }
    return (findings, check)
  }

  /// What an archive with these rows has at some place.
  private func answer(_ locator: RowLocator) -> ArchiveAnswer {
    let found = rows.filter { row in
      if let name = locator.row { return row[0] == .text(name) }
      return locator.article.map(Cell.text) == row[1] && locator.start.map(Cell.integer) == row[2]
    }
    guard locator.row != nil || (locator.article != nil && locator.start != nil) else { return .unlocated }
    return found.isEmpty ? .nothing("the archive has no such row") : .rows(found)
  }

  private func file(_ rows: [[Cell]]) -> String {
    String(decoding: write(rows, columns, as: CSVFormatter()).bytes, as: UTF8.self)
  }

  @Test func findsNothingInAFileThatIsAsItWasWritten() throws {
    let (findings, check) = try verify(file(rows))
    #expect(findings.isEmpty)
    #expect((check.rows, check.disagreeing, check.uncheckable) == (3, 0, 0))
    #expect(check.knownColumns == 9)
  }

  @Test func namesEveryCellThatWasChanged() throws {
    for row in rows.indices {
      for place in columns.indices.dropFirst() {
        for mutant in mutants(of: rows[row][place]) {
          var changed = rows
          changed[row][place] = mutant
          let (findings, check) = try verify(file(changed))
          #expect(findings.map { String($0.what.prefix(while: { $0 != ":" })) } == [columns[place].name])
          #expect(check.disagreeing == 1)
        }
      }
    }
  }

  /// Values that differ a little.
  private func mutants(of cell: Cell) -> [Cell] {
    switch cell {
    case .null: [.text("x"), .text("0")]
    case .text("Žižek"): [.text("Žižek "), .text("Zižek"), .null, .text("Z\u{30C}iz\u{30C}ek"), .text("žižek")]
    case .text(let text): [.text(text + "."), .text("?" + text)]
    case .integer(let value): [.integer(value + 1), .integer(-value - 1), .null]
    case .real(let value): [.real(value.nextUp), .real(-value), .null]
    case .boolean(let value): [.boolean(!value), .null]
    case .span: []
    }
  }

  @Test func namesTheLineTheRowAndBothValues() throws {
    let (findings, _) = try verify(file(rows).replacing("0.25", with: "0.5"))
    #expect(findings == [.init(line: 2, row: "aaaa:4-9", what: "value: archive “0.25”, file “0.5”")])
  }

  @Test func doesNotMindAnotherOrder() throws {
    #expect(try verify(file(rows.reversed())).findings.isEmpty)
  }

  @Test func checksTheColumnsThatAreThere() throws {
    #expect(try verify("value,row\n0.25,aaaa:4-9\n").findings.isEmpty)
    #expect(try verify("value,row\n0.26,aaaa:4-9\n").findings.count == 1)
    #expect(try verify("article,start,quote\na.txt,12,no\n").findings.isEmpty)
  }

  @Test func copesWithAFileThatASpreadsheetSaved() throws {
    let saved = """
      \u{FEFF}row;article;start;end;quote;value;note;sure;n\r
      aaaa:4-9;a.txt;4;9;Žižek;0,25;=1;TRUE;\r
      aaaa:12-14;a.txt;12,0;14;no;1,2E+03;;FALSE;-3\r
      """
    #expect(try verify(saved).findings.isEmpty)
  }

  @Test func acceptsATextWithoutItsGuardOrWithIt() throws {
    for note in ["=1", "'=1"] { #expect(try verify("row,note\naaaa:4-9,\(note)\n").findings.isEmpty) }
    #expect(try verify("row,note\naaaa:4-9,''=1\n").findings.count == 1)
  }

  @Test(arguments: ["01.04.2031", "4-Jan", "12-Apr-31"])
  func suspectsADateThatASpreadsheetMade(field: String) throws {
    let finding = try #require(try verify("row,quote\naaaa:4-9,\(field)\n").findings.first)
    #expect(finding.what.hasSuffix("(a spreadsheet's date conversion?)"))
  }

  @Test func suspectsNoDateBehindANumber() throws {
    let finding = try #require(try verify("row,value\naaaa:4-9,12.50\n").findings.first)
    #expect(finding.what == "value: archive “0.25”, file “12.50”")
  }

  @Test func namesColumnsThatItCannotCheck() throws {
    let (findings, check) = try verify("row,quote,my remarks\naaaa:4-9,Žižek,look here\n")
    #expect(findings.isEmpty)
    #expect(check.unknownColumns == ["my remarks"])
    #expect(check.knownColumns == 2)
  }

  @Test func namesARecordWithFewerFieldsThanTheHeader() throws {
    #expect(try verify("row,quote\naaaa:4-9\n").findings.map(\.what) == ["has 1 fields where the header has 2"])
  }

  @Test func namesARowThatTheArchiveDoesNotHave() throws {
    let (findings, check) = try verify("row,quote\ncccc:4-9,Žižek\n")
    #expect(findings.map(\.what) == ["the archive has no such row"])
    #expect(check.disagreeing == 1)
  }

  @Test func countsRowsThatDoNotSayWhereTheyStand() throws {
    let (findings, check) = try verify("quote,value\nŽižek,0.25\n")
    #expect(findings.map(\.what) == ["cannot be checked: the file does not say where it stands"])
    #expect((check.rows, check.disagreeing, check.uncheckable) == (1, 0, 1))
  }

  @Test func acceptsAnyOfSeveralRowsAtOnePlace() {
    let columns = [column("article", .text), column("value", .integer)]
    let there = ArchiveAnswer.rows([[.text("a.txt"), .integer(1)], [.text("a.txt"), .integer(2)]])
    var check = Verification(header: ["article", "value"], columns: columns)
    #expect(check.check(["a.txt", "2"], line: 2, against: there).isEmpty)
    #expect(check.check(["a.txt", "3"], line: 3, against: there).count == 1)
  }

  @Test func doesNotTakeNoRowsForAgreement() {
    var check = Verification(header: ["a"], columns: [column("a", .text)])
    #expect(check.check(["x"], line: 2, against: .rows([])).map(\.what) == ["the archive has no such row"])
  }

  @Test func findsWhereARowStandsBehindAGuard() {
    let check = Verification(header: ["article", "start", "end"], columns: columns)
    let locator = check.locator(of: ["'-a.txt", "12,0", "1.4E1"])
    #expect((locator.article, locator.start, locator.end) == ("-a.txt", 12, 14))
    #expect(locator.description == "-a.txt:12-14")
  }
}

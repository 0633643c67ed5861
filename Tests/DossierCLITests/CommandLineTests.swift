import TestSupport
import Testing

/// What is typed wrongly, or asks for little, is answered in words.
@Suite struct CommandLineTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test(arguments: [
    ("statu", "There is no command 'statu'. 'dossier --help' lists them. Did you mean 'status'?"),
    ("help statu", "There is no command 'statu'. 'dossier --help' lists them. Did you mean 'status'?"),
    ("kb fnd Paris", "There is no command 'fnd'. 'dossier kb --help' lists them. Did you mean 'find'?"),
  ])
  func namesACommandThatIsNotThere(line: String, message: String) throws {
    let outcome = try desk.run("dossier \(line)")
    #expect(outcome.status == 2)
    #expect(outcome.messages == "dossier: \(message)\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func saysWhichAnalyzerMakesAView() throws {
    try desk.run("dossier create x.dossier pile -q")
    let outcome = try desk.run("dossier show x.dossier entities_overall")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("'dossier run FILE entities' makes it."))
  }

  @Test(arguments: ["", ",", "quote,", "quote,,value"])
  func refusesAColumnWithoutAName(columns: String) throws {
    try desk.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    let outcome = try desk.run("dossier export x.dossier figures -o - --columns '\(columns)'")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("'figures' has no column ''."))
    #expect(try desk.run("dossier export x.dossier figures -o - -q --columns ' quote , value '").status == 0)
  }

  @Test func showsNoColumnThatHasNothingUnlessItIsNamed() throws {
    try desk.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    let shown = try desk.run("dossier show x.dossier figures -n 1").output
    #expect(shown.contains("  quote") && !shown.contains("low"))
    #expect(try desk.run("dossier show x.dossier figures -n 1 --columns quote,low").output.contains("low"))
  }

  /// The language of a text is whatever a file from a stranger says.
  @Test(.enabled(if: OutsideProgram.sqlite3.isThere)) func countsALanguageThatIsCalledUnclear() throws {
    try desk.run("dossier create x.dossier pile -q; printf 'Seven ships.' | dossier add x.dossier - -q")
    try desk.run(#"sqlite3 x.dossier "UPDATE sightings SET language = 'unclear' WHERE id = 1; DELETE FROM counts""#)
    let outcome = try desk.run("dossier status x.dossier --json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"unclear\" : 2"))
  }

  @Test(.enabled(if: OutsideProgram.sqlite3.isThere)) func keepsTheShareOfNearCopiesThatAnEmptyWorkspaceWasMadeWith()
    throws
  {
    try desk.run("dossier create x.dossier --near 0.6")
    #expect(try desk.run("sqlite3 x.dossier \"SELECT value FROM settings WHERE name = 'near'\"").output == "0.6\n")
  }

  @Test func takesADateAndALanguageAsFilesGiveThem() throws {
    try desk.run("dossier create x.dossier pile -q")
    let columns = "dossier export x.dossier articles -o - --columns published,language -q"
    #expect(try desk.run("dossier set x.dossier pile/vote.txt date='3 March 2031' language=EN-gb").status == 0)
    #expect(try desk.run(columns).output.contains("2031-03-03,en\r\n"))
    #expect(try desk.run("dossier set x.dossier pile/vote.txt 'date=2031-03-04 or so'").status == 0)
    #expect(try desk.run(columns).output.contains("2031-03-04,en\r\n"))
    for wrong in ["'date=or so'", "language=12"] {
      #expect(try desk.run("dossier set x.dossier pile/vote.txt \(wrong)").status == 2)
    }
  }

  @Test func readsNoTableThatItIsToWriteABaseOver() throws {
    try desk.folder.write("qid\tname\ttype\nQ5\tVesk\tplace\n", to: "mine.tsv")
    #expect(try desk.run("dossier kb import mine.tsv -o mine.tsv").status == 2)
    #expect(try desk.folder.text(of: "mine.tsv").hasPrefix("qid\t"))
  }

  /// What is in its place is described, although the next table stopped the export.
  @Test(.enabled(if: OutsideProgram.sqlite3.isThere)) func describesTheTablesThatWereWrittenBeforeOneThatWasNot() throws
  {
    try desk.run("dossier create x.dossier pile -q; dossier run x.dossier figures entities -q")
    try desk.run("sqlite3 x.dossier 'DELETE FROM entities'")
    #expect(try desk.run("dossier export x.dossier figures entities -o t/").status == 4)
    #expect(try desk.folder.text(of: "t/datapackage.json").contains("\"path\" : \"figures.csv\""))
  }

  @Test func saysOfTheWholeTableWhatAPatternDoesNotChange() throws {
    try desk.run("dossier create x.dossier pile -q; dossier run x.dossier figures -q")
    let outcome = try desk.run("dossier export x.dossier figures -o - --articles 'nowhere/*'")
    #expect(outcome.messages.contains("no row is of an article whose name fits 'nowhere/*'"))
    #expect(outcome.messages.contains("the whole table is from 3 articles; 1 left out for their language"))
  }
}

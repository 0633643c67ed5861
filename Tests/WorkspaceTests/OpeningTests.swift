import Foundation
import TestSupport
import Testing
import Workspace

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func createsOneFileAndNothingBesideIt() throws {
    try Workspace.create(at: folder.path("x.dossier"))
    #expect(try folder.names == ["x.dossier"])
  }

  @Test func leavesAFileThatIsThereAlone() throws {
    let path = try folder.write("mine", to: "x.dossier")
    #expect(throws: WorkspaceError.alreadyThere(path: path)) { try Workspace.create(at: path) }
    #expect(try folder.text(of: "x.dossier") == "mine")
    #expect(try folder.names == ["x.dossier"])
  }

  @Test func leavesNothingBehindWhereItCannotCreate() throws {
    let path = folder.path("nowhere/x.dossier")
    #expect(throws: WorkspaceError.cannotWrite(path: path, why: "its folder is not there or cannot be written")) {
      try Workspace.create(at: path)
    }
    #expect(try folder.names.isEmpty)
  }

  @Test func touchesNoFileOfASimilarName() throws {
    try folder.write("mine", to: "x.dossier-new")
    try Workspace.create(at: folder.path("x.dossier"))
    #expect(try folder.text(of: "x.dossier-new") == "mine")
  }

  @Test(arguments: ["-wal", "-journal"])
  func refusesToCreateBesideTheRestOfAnotherFile(ending: String) throws {
    try folder.write("rest", to: "x.dossier\(ending)")
    let path = folder.path("x.dossier")
    #expect(throws: WorkspaceError.cannotWrite(path: path, why: "'\(path)\(ending)' is left there from another file")) {
      try Workspace.create(at: path)
    }
  }

  @Test func saysWhatIsNotThere() {
    let path = folder.path("x.dossier")
    #expect(throws: WorkspaceError.notFound(path: path)) { try Workspace(at: path, for: .reading) }
  }

  @Test func saysThatAFolderIsNoWorkspace() {
    #expect(throws: WorkspaceError.notAnArchive(path: folder.path, why: "it is a folder")) {
      try Workspace(at: folder.path, for: .reading)
    }
  }

  @Test func saysThatAPipeIsNoWorkspaceWithoutWaitingForIt() {
    let path = folder.path("x.dossier")
    #expect(mkfifo(path, 0o600) == 0)
    let why = "it is no file but a pipe, socket or device"
    #expect(throws: WorkspaceError.notAnArchive(path: path, why: why)) { try Workspace(at: path, for: .reading) }
  }

  @Test(arguments: [
    ("", "it is empty"), ("Just some text.", "it is another kind of file"),
    ("SQLite format 3\0", "it is another kind of file"),
  ])
  func saysThatAnotherFileIsNoWorkspace(content: String, why: String) throws {
    let path = try folder.write(content, to: "x.dossier")
    #expect(throws: WorkspaceError.notAnArchive(path: path, why: why)) { try Workspace(at: path, for: .reading) }
    #expect(try folder.text(of: "x.dossier") == content)
  }

  @Test(.needsSQLite)
  func saysThatAnotherProgramsDatabaseIsNoWorkspace() throws {
    let path = folder.path("x.dossier")
    try OutsideProgram.sqlite3.run([path, "CREATE TABLE t(x)"])
    #expect(throws: WorkspaceError.notAnArchive(path: path, why: "it is an SQLite database of another program")) {
      try Workspace(at: path, for: .writing)
    }
  }

  @Test func saysThatATruncatedFileIsDamaged() throws {
    try Workspace.create(at: folder.path("x.dossier"))
    let path = try folder.write(try folder.bytes(of: "x.dossier").prefix(40_000), to: "x.dossier")
    let error = #expect(throws: WorkspaceError.self) { try Workspace(at: path, for: .reading) }
    #expect("\(try #require(error))".contains("the file is damaged"))
  }

  @Test(
    .needsSQLite,
    arguments: [
      ("CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM sqlar; END", "a trigger, 't'"),
      ("CREATE TEMP VIEW v AS SELECT 1; DROP VIEW article_list", "no table 'article_list'"),
      (
        "DROP VIEW article_list; CREATE VIEW article_list AS SELECT 1 AS article_id", "a 'article_list' of another make"
      ),
      ("DROP VIEW article_list; DROP TABLE sqlar; CREATE VIEW sqlar AS SELECT 1", "a 'sqlar' of another make"),
      (
        "INSERT INTO result_tables(name, description) VALUES ('figures', '{}')",
        "a table whose description cannot be read"
      ),
    ])
  func refusesASchemaThatNoWorkspaceHas(change: String, what: String) throws {
    let sample = try Sample()
    try sample.sql(change)
    for purpose in [Workspace.Purpose.reading, .writing] {
      #expect(throws: WorkspaceError.suspicious(path: sample.path, what: what)) {
        try Workspace(at: sample.path, for: purpose)
      }
    }
  }

  @Test(.needsSQLite) func refusesAResultTableOfAnotherMake() throws {
    let sample = try Sample()
    try sample.use { _ = try $0.configuration(for: describe(), settings: "") }
    try sample.sql("DROP TABLE words; CREATE TABLE words(value TEXT)")
    #expect(throws: WorkspaceError.suspicious(path: sample.path, what: "a 'words' of another make")) {
      try Workspace(at: sample.path, for: .reading)
    }
  }

  @Test(.needsSQLite) func namesForeignTablesAndLeavesThemAlone() throws {
    let sample = try Sample()
    try sample.sql(
      "CREATE TABLE notes(x); CREATE INDEX notes_x ON notes(x); INSERT INTO notes VALUES ('mine'); CREATE VIEW v AS SELECT 1"
    )
    #expect(try sample.use { $0.foreign } == ["table 'notes'", "index 'notes_x'", "view 'v'"])
    try sample.add([article("Text.", "a.txt")])
    #expect(try sample.sql("SELECT x FROM notes") == "mine")
  }

  @Test func hasNothingForeignOfItsOwn() throws {
    let sample = try Sample([article("Text.", "a.txt")])
    try sample.use { _ = try $0.configuration(for: describe(), settings: "") }
    #expect(try sample.use(for: .reading) { $0.foreign } == [])
  }

  @Test(.needsSQLite) func leavesANewerFormatToANewerDossier() throws {
    let sample = try Sample()
    try sample.sql("PRAGMA user_version = 5")
    #expect(throws: WorkspaceError.newerFormat(path: sample.path, format: 5, known: 4)) {
      try Workspace(at: sample.path, for: .reading)
    }
  }

  @Test(.needsSQLite) func isMarkedAsADossierFile() throws {
    let sample = try Sample()
    #expect(try sample.sql("PRAGMA application_id; PRAGMA user_version; PRAGMA page_size") == "1146049363\n4\n16384")
  }

  @Test(.needsSQLite) func holdsEveryTableOfItsOwnToItsTypes() throws {
    let sample = try Sample()
    try sample.use { _ = try $0.configuration(for: describe(), settings: "") }
    let lax =
      "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    #expect(try sample.sql(lax) == "sqlar")
  }
}

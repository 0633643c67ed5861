import AnalyzerKit
import Testing

@testable import Workspace

@Suite struct ChangingTests {
  private func original(_ text: String, _ name: String, of bytes: String) -> NewArticle {
    NewArticle(
      text: Array(text.utf8), sighting: Sighting(name: name), recognizedLanguage: nil,
      origin: NewOrigin(publishedFrom: nil, original: (Array(bytes.utf8), "html")))
  }

  @Test func keepsTheBytesThatATextWasReadFromOnce() throws {
    let sample = try Sample([original("One.", "a", of: "<p>One."), original("Two.", "b", of: "<p>One.")])
    let names = try sample.rows(of: "articles").map { $0[13] }
    #expect(Set(names).count == 1)
    #expect("\(names[0])".contains("%originals/"))
    #expect(try sample.use(for: .reading) { try $0.integrityProblems() }.isEmpty)
  }

  @Test(.needsSQLite) func removesAnArticleWithAllThatIsItsOwn() throws {
    let sample = try Sample([
      original("One.", "a", of: "<p>One."), original("Two.", "b", of: "<p>Two."), article("Old.", "c", "2031-01-01"),
      article("New.", "c", "2031-01-02"),
    ])
    try sample.use { workspace in
      try workspace.remove(workspace.articles(named: ["a"]))
      #expect(try workspace.integrityProblems().isEmpty)
    }
    #expect(try sample.names().first == "b")
    #expect(
      try sample.sql("SELECT count(*) FROM originals; SELECT count(*) FROM sqlar; SELECT article FROM removals")
        == "1\n4\na")
    // The other text of a name gets the name itself.
    try sample.use { try $0.remove($0.articles(named: ["c"])) }
    #expect(try sample.names() == ["b", "c"])
  }

  @Test(.needsSQLite) func removesAllOfAnArticleAfterAnImportThatWasGivenUp() throws {
    let sample = try Sample()
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: [], program: "test")
      try workspace.keep(ImportBatch([.article(article("One.", "a"))]), in: &ledger)
      try sample.sql("ALTER TABLE imports RENAME TO gone")
      #expect(throws: WorkspaceError.self) { try workspace.keep(ImportBatch([]), in: &ledger) }
      try sample.sql("ALTER TABLE gone RENAME TO imports")
      try workspace.remove(workspace.articles(named: ["a"]))
      #expect(try workspace.integrityProblems().isEmpty)
    }
    #expect(try sample.sql("SELECT count(*) FROM sightings; SELECT count(*) FROM sqlar") == "0\n0")
  }

  @Test func replacesOnlyWhatWasThereBefore() throws {
    let sample = try Sample([article("Old.", "a"), article("Other.", "b")])
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: [], program: "test", replaces: true)
      let batch = ImportBatch([.article(article("New.", "a")), .article(article("Newer.", "a"))])
      try workspace.keep(batch, in: &ledger)
      #expect(ledger.replaced == 1)
      #expect(try workspace.integrityProblems().isEmpty)
    }
    #expect(try sample.names().count == 3)
  }

  /// A text that was seen under another name too is still there under that.
  @Test func keepsATextThatHasAnotherName() throws {
    let sample = try Sample([article("Shared.", "a"), article("Shared.", "z")])
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: [], program: "test", replaces: true)
      try workspace.keep(ImportBatch([.article(article("New.", "a"))]), in: &ledger)
      #expect(ledger.replaced == 0)
    }
    #expect(try sample.names() == ["a", "z"])
  }

  @Test func keepsAnAccountOfEachFileWithMoreThanOneItem() throws {
    let sample = try Sample()
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: ["p"], program: "test")
      try workspace.keep(
        ImportBatch([
          .began(file: "p", path: "p"), .began(file: "p/a.txt", path: "p/a.txt"), .article(article("One.", "p/a.txt")),
          .ended, .began(file: "p/b.zip", path: "p/b.zip"),
          .article(article("Two.", "p/b.zip/x")),
          .problem(ImportProblem(item: "p/b.zip:y", outcome: .failed, reason: "broken")), .ended,
          .ended,
        ]), in: &ledger)
      let accounts = try workspace.fileAccounts()
      #expect(accounts.map(\.item) == ["p", "p/b.zip"])
      #expect(accounts.map(\.account.found) == [3, 2])
      #expect(accounts.map(\.account.failed) == [1, 1])
      #expect(try workspace.failedFiles().map(\.path) == ["p/b.zip"])
    }
  }
}

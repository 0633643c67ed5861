import Testing

@testable import Workspace

@Suite struct ImportAccountTests {
  private func problem(_ item: String, _ outcome: ImportProblem.Outcome = .failed, _ reason: String = "broken")
    -> ImportProblem
  {
    ImportProblem(item: item, outcome: outcome, reason: reason)
  }

  /// Imports one batch.
  @discardableResult
  private func bring(
    _ articles: [NewArticle] = [], _ problems: [ImportProblem] = [], begun: [String] = [], into sample: Sample
  ) throws -> ImportAccount {
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: ["reports"], program: "dossier 1")
      let files: [ImportBatch.Entry] = begun.flatMap { [.began(file: $0, path: nil), .ended] }
      let batch = ImportBatch(files + articles.map { .article($0) } + problems.map { .problem($0) })
      try workspace.keep(batch, in: &ledger)
      try workspace.finish(ledger)
      return ledger.account
    }
  }

  private func problems(in sample: Sample) throws -> [ImportProblem] {
    try sample.use(for: .reading) { try $0.importProblems() }
  }

  @Test func countsEveryItemOnce() throws {
    let sample = try Sample()
    let account = try bring(
      [article("One.", "a.txt"), article("One.", "b.txt"), article("One.", "a.txt"), article("Two.", "c.txt")],
      [problem("d"), problem("e", .leftOut), problem("a.txt", .noted)], into: sample)
    #expect([account.added, account.copies, account.leftOut, account.failed] == [2, 2, 1, 1])
    #expect(account.found == 6)
  }

  @Test(.needsSQLite) func keepsTheAccountInTheFile() throws {
    let sample = try Sample()
    try bring([article("One.", "a.txt")], [problem("d")], into: sample)
    #expect(
      try sample.sql("SELECT program, inputs, found, added, copies, left_out, failed, finished >= started FROM imports")
        == "dossier 1|[\"reports\"]|2|1|0|0|1|1")
  }

  @Test func listsProblemsByItem() throws {
    let sample = try Sample()
    try bring([], [problem("b", .leftOut), problem("a"), problem("C", .noted)], into: sample)
    #expect(try problems(in: sample) == [problem("C", .noted), problem("a"), problem("b", .leftOut)])
    let counts = try sample.use(for: .reading) { try $0.status().problems }
    #expect([counts.leftOut, counts.failed, counts.noted] == [1, 1, 1])
  }

  @Test func keepsEveryProblemOfOneItem() throws {
    let sample = try Sample()
    let two = [problem("a", .noted, "no date"), problem("a", .noted, "no language")]
    try bring([], two, into: sample)
    #expect(try problems(in: sample) == two)
  }

  @Test func takesProblemsOffTheListWhenTheirFileIsReadAgain() throws {
    let sample = try Sample()
    try bring(
      [], [problem("a"), problem("b"), problem("n.jsonl:12"), problem("n.jsonl:3"), problem("n.jsonl2:1")], into: sample
    )
    try bring([], [problem("n.jsonl:3")], begun: ["a", "n.jsonl"], into: sample)
    #expect(try problems(in: sample).map(\.item) == ["b", "n.jsonl2:1", "n.jsonl:3"])
  }

  /// Two files of one name in different folders are two items of one import.
  @Test func keepsTheProblemsOfTwoFilesOfOneName() throws {
    let sample = try Sample()
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: ["x/a", "y/a"], program: "dossier 1")
      for _ in 0..<2 {
        try workspace.keep(
          ImportBatch([.began(file: "a", path: nil), .problem(problem("a")), .ended]), in: &ledger)
      }
      #expect(ledger.account.failed == 2)
    }
    #expect(try problems(in: sample).count == 2)
  }

  @Test(.needsSQLite) func countsNothingOfABatchThatIsNotKept() throws {
    let sample = try Sample()
    try sample.use { workspace in
      var ledger = try workspace.beginImport(of: ["a.txt"], program: "dossier 1")
      // The account, which is written last, has no place any more.
      try sample.sql("ALTER TABLE imports RENAME TO gone")
      let batch = ImportBatch([.article(article("One.", "a.txt")), .problem(problem("b"))])
      #expect(throws: WorkspaceError.self) { try workspace.keep(batch, in: &ledger) }
      #expect(ledger.account.found == 0)
      let kept = (try workspace.articleCount(), try workspace.importProblems().count)
      #expect(kept == (0, 0))
    }
  }
}

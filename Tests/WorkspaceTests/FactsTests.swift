import AnalyzerKit
import TestSupport
import Testing
import Workspace

/// What is known of articles: changed on the disk it is reported, changed by Dossier it is not.
@Suite(.enabled(if: OutsideProgram.sqlite3.isThere, "needs sqlite3")) struct FactsTests {
  private func sample() throws -> Sample {
    let text = String(repeating: "The bridge at Ostry was closed for the night. ", count: 9)
    return try Sample([
      article(text, "a.txt", "2031-04-02", source: "Wire"),
      article(text + "Again.", "b.txt", "2031-04-03", source: "Wire"),
      article("Something else altogether.", "c.txt"),
    ])
  }

  private func reads(_ sample: Sample) throws {
    try sample.use(for: .reading) { workspace in
      _ = try workspace.articles(after: 0, limit: 10)
      try workspace.forEachRow(of: try workspace.exportSource("articles")) { _ in true }
    }
  }

  @Test(arguments: [
    "UPDATE sightings SET published = '2031-04-12' WHERE article_id = 1",
    "UPDATE sightings SET source = 'Wirf' WHERE article_id = 1", "UPDATE sightings SET title = '' WHERE article_id = 1",
    "UPDATE near_copies SET copies_group = '000000000000' WHERE article_id = 1",
    "UPDATE articles SET length_code_points = 2 WHERE id = 1",
    "INSERT INTO sighting_origins(sighting_id, published_from) VALUES (1, 'dateline')",
    "INSERT INTO sightings(article_id, name) VALUES (1, 'x.txt')",
    "DELETE FROM near_copies WHERE article_id = 1", "UPDATE articles SET recognized_language = 'xx' WHERE id = 1",
  ]) func reportsAChangeMadeOutside(change: String) throws {
    let sample = try sample()
    try reads(sample)
    try sample.sql(change)
    #expect(throws: WorkspaceError.damagedFacts(article: "a.txt")) { try reads(sample) }
    let problems = try sample.use(for: .reading) { try $0.integrityProblems() }
    #expect(problems == ["What is known of 'a.txt' is not what was written."])
  }

  @Test func keepsStepWithEveryChangeOfItsOwn() throws {
    let sample = try sample()
    let text = String(repeating: "The bridge at Ostry was closed for the night. ", count: 9)
    // An earlier sighting under another name, a revision, a correction, a removal.
    try sample.add([
      article(text, "0.txt", "2031-04-01"), article("Another text.", "c.txt", "2030-01-01"),
      article("A third.", "c.txt"),
    ])
    try sample.use { workspace in
      try workspace.correct(try #require(try workspace.article("b.txt")), [.source: "Desk", .language: "de"])
      try workspace.remove([try #require(try workspace.article("0.txt"))])
    }
    try reads(sample)
    #expect(try sample.use(for: .reading) { try $0.integrityProblems() } == [])
    #expect(try sample.rows(of: "articles").count == 4)
  }

  @Test func countsAnewAfterAChangeAndWhereTheCountsAreLost() throws {
    let sample = try sample()
    func articles() throws -> Int { try sample.use(for: .reading) { try $0.status().articles } }
    #expect(try sample.sql("SELECT count(*) FROM counts") == "1")
    #expect(try articles() == 3)
    try sample.add([article("One more.", "d.txt")])
    #expect(try articles() == 4)
    try sample.sql("UPDATE counts SET value = replace(value, '4', '5')")
    #expect(try articles() == 4)
    try sample.sql("DELETE FROM counts")
    #expect(try articles() == 4)
  }
}

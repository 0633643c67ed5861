import Foundation
import Testing

@Suite struct DossierEvalTests {
  @Test func givesFiguresTheirPlacesInCodePoints() throws {
    let outcome = try EvalProgram.run(
      ["figures"], input: [#"{"id":"a","text":"👩‍👧 Mills shut. Crude fell to $71 a barrel.","reference_date":null}"#])
    #expect(
      outcome.lines == [
        #"{"figures":[{"concept":"Crude","end":42,"high":null,"low":null,"modifier":"exact","start":30,"#
          + #""surface":"$71 a barrel","thing":"Crude","trend":"down","unit":"USD/barrel","value":71}],"id":"a"}"#
      ])
    #expect(outcome.exitCode == 0)
  }

  @Test func leavesTheConceptOfACountEmpty() throws {
    let outcome = try EvalProgram.run(["figures"], input: [#"{"id":"a","text":"Nearly 3,100 bakers struck."}"#])
    #expect(
      outcome.lines == [
        #"{"figures":[{"concept":null,"end":12,"high":null,"low":null,"modifier":"approx","start":7,"#
          + #""surface":"3,100","thing":"bakers","trend":null,"unit":null,"value":3100}],"id":"a"}"#
      ])
  }

  @Test func joinsWhereAChangeCameFromAndWentToInOneUnit() throws {
    let text = "Mills cut prices from 9 to 7 percent, and rye fell from $8 to 6 cents."
    let outcome = try EvalProgram.run(["figures"], input: [#"{"id":"a","text":"\#(text)"}"#])
    let line = try #require(outcome.lines.first)
    #expect(
      line.contains(#""surface":"9 to 7 percent","thing":"prices, Mills","trend":null,"unit":"percent","value":null"#))
    #expect(line.contains(#""value":8"#))
  }

  @Test func givesMentionsTheirLinksAndClusters() throws {
    let outcome = try EvalProgram.run(
      ["entities"], input: [#"{"id":"a","text":"👩‍👧 Mayor Ilse Tarrow met Kenya.","title":"A visit"}"#])
    #expect(
      outcome.lines == [
        #"{"id":"a","mentions":[{"cluster":"~10-ilse-tarrow","end":21,"kind":"name","qid":null,"start":10,"#
          + #""surface":"Ilse Tarrow","type":"person"},{"cluster":"Q114","end":31,"kind":"name","qid":"Q114","#
          + #""start":26,"surface":"Kenya","type":"place"}]}"#
      ])
  }

  @Test func spellsOrganisationAsTheTestSetsDo() throws {
    let outcome = try EvalProgram.run(
      ["entities"], input: [#"{"id":"a","text":"The World Health Organization will send doctors."}"#])
    #expect(try #require(outcome.lines.first).contains(#""type":"organisation""#))
  }

  @Test func saysHowGivenTargetsArePortrayedInTheOrderGiven() throws {
    let line =
      #"{"id":"a","text":"👩‍👧 Brell accused Tarrow of fraud.","targets":[{"start":18,"end":24,"surface":"Tarrow"},"#
      + #"{"start":4,"end":9,"surface":"Brell"}]}"#
    let outcome = try EvalProgram.run(["sentiment"], input: [line])
    let answer = try JSONDecoder().decode(TargetsAnswer.self, from: Data(try #require(outcome.lines.first).utf8))
    #expect(answer.targets.map(\.surface) == ["Tarrow", "Brell"])
    #expect(answer.targets.map(\.start) == [18, 4])
    #expect(answer.targets.map(\.end) == [24, 9])
    #expect(answer.targets.map(\.label) == ["negative", "neutral"])
    for target in answer.targets {
      #expect((-1...1).contains(target.score))
      #expect(Set(target.probabilities.keys) == ["negative", "neutral", "positive"])
      #expect(abs(target.probabilities.values.reduce(0, +) - 1) < 2e-4)
      #expect(target.probabilities.max { $0.value < $1.value }?.key == target.label)
    }
  }

  @Test func givesAWholeTextTheToneOfItsSentences() throws {
    let outcome = try EvalProgram.run(
      ["sentiment"],
      input: [
        #"{"id":"a","text":"👩‍👧 The rescue was a triumph. It took nine hours."}"#,
        #"{"id":"b","text":"The meeting is on the second floor."}"#,
      ])
    let answer = try JSONDecoder().decode(ToneAnswer.self, from: Data(try #require(outcome.lines.first).utf8))
    #expect(answer.label == "positive")
    #expect(answer.score > 0.2 && answer.score <= 1)
    #expect(try #require(outcome.lines.last).hasPrefix(#"{"id":"b","label":"neutral","score":0"#))
  }

  @Test func answersEveryLineInOrder() throws {
    let names = (0..<50).map { "text \($0)" }
    let outcome = try EvalProgram.run(["figures"], input: names.map { #"{"id":"\#($0)","text":"Nobody came."}"# })
    #expect(outcome.lines == names.map { #"{"figures":[],"id":"\#($0)"}"# })
  }

  @Test(arguments: [
    ("no JSON", "not valid JSON"), ("", "not valid JSON"), ("[1]", "not a JSON object"), (#"{"text":"x"}"#, "no 'id'"),
    (#"{"id":"a"}"#, "no 'text'"), (#"{"id":"a","text":7}"#, "'text' is of the wrong type"),
    (#"{"id":"a","text":null}"#, "'text' is null"),
    (#"{"id":"a","text":"x","reference_date":"May"}"#, "'reference_date'"),
    (#"{"id":"a","text":"xyz","targets":[{"start":0}]}"#, "no 'end' in 'targets.[0]'"),
    (#"{"id":"a","text":"👩‍👧","targets":[{"start":0,"end":4}]}"#, "target 1 is no place"),
    (#"{"id":"a","text":"xyz","targets":[{"start":2,"end":1}]}"#, "target 1 is no place"),
  ])
  func namesTheLineThatIsMalformed(line: String, reason: String) throws {
    let outcome = try EvalProgram.run(["sentiment"], input: [#"{"id":"a","text":"Rain fell."}"#, line])
    #expect(outcome.exitCode == 1)
    #expect(outcome.message.hasPrefix("dossier-eval: line 2 is malformed: "))
    #expect(outcome.message.contains(reason))
    #expect(outcome.lines.count == 1)
  }

  @Test(arguments: ["source-type", "figure"])
  func saysWhichAnalyzersThereAre(name: String) throws {
    let outcome = try EvalProgram.run([name], input: [#"{"id":"a","text":"Rain fell."}"#])
    #expect(outcome.exitCode == 2)
    let known = "figures, entities, sentiment, times, claims, claim-rows, source-types"
    #expect(outcome.message == "dossier-eval: no analyzer '\(name)' yet. There are: \(known).\n")
    #expect(outcome.lines.isEmpty)
  }

  @Test func linksToAFurtherKnowledgeBase() throws {
    let table = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).tsv")
    defer { try? FileManager.default.removeItem(at: table) }
    try Data("qid\tname\ttype\nQ77\tPort Emmerick\tplace\n".utf8).write(to: table)
    let outcome = try EvalProgram.run(
      ["entities", "--kb", table.path], input: [#"{"id":"a","text":"It rained in Port Emmerick."}"#])
    #expect(try #require(outcome.lines.first).contains(#""qid":"Q77""#))
  }

  @Test func refusesAKnowledgeBaseThatIsNotThere() throws {
    let outcome = try EvalProgram.run(["entities", "--kb", "no-such.tsv"], input: [])
    #expect(outcome.exitCode == 2)
    #expect(outcome.message == "dossier-eval: 'no-such.tsv' cannot be used: No such file or directory.\n")
  }
}

private struct TargetsAnswer: Decodable {
  let targets: [Target]

  struct Target: Decodable {
    let start: Int
    let end: Int
    let surface: String
    let label: String
    let score: Double
    let probabilities: [String: Double]
  }
}

private struct ToneAnswer: Decodable {
  let label: String
  let score: Double
}

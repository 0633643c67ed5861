import AnalyzerKit
import Engine
import Testing

@Suite struct RunPlanTests {
  private let installed = [
    analyzer("tone", requires: [.mentions]), analyzer("figures"), analyzer("names", provides: .mentions),
  ]

  @Test func ordersEachAnalyzerBehindThoseItBuildsOn() throws {
    let plan = try RunPlan([], from: installed)
    #expect(plan.analyzers.map(\.name) == ["names", "tone", "figures"])
    #expect(plan.requirements == [[], [0], []])
    #expect(plan.added == [])
  }

  @Test func leavesOutOfARunOfAllWhatWaitsToBeNamed() throws {
    let installed = installed + [analyzer("rest", onRequest: true)]
    #expect(!(try RunPlan([], from: installed)).analyzers.contains { $0.name == "rest" })
    #expect(try RunPlan(["rest"], from: installed).analyzers.map(\.name) == ["rest"])
  }

  @Test func addsWhatTheChosenOnesBuildOn() throws {
    let plan = try RunPlan(["tone"], from: installed)
    #expect(plan.analyzers.map(\.name) == ["names", "tone"])
    #expect(plan.added == ["names"])
  }

  @Test func doesNotDependOnTheOrderInWhichTheyAreNamed() throws {
    let plans = try [["figures", "tone"], ["tone", "figures", "tone"]].map { try RunPlan($0, from: installed) }
    #expect(plans[0].analyzers.map(\.name) == plans[1].analyzers.map(\.name))
  }

  @Test func refusesANameThatNoAnalyzerHas() {
    #expect(throws: RunPlanError.unknownAnalyzer("figure", installed: ["tone", "figures", "names"])) {
      try RunPlan(["figure"], from: installed)
    }
  }

  @Test func refusesWhatNobodyProvides() {
    #expect(throws: RunPlanError.noProvider(of: .mentions, neededBy: "tone")) {
      try RunPlan([], from: Array(installed.prefix(2)))
    }
  }

  @Test func refusesACircle() {
    #expect(throws: RunPlanError.circle(["names", "names"])) {
      try RunPlan([], from: [analyzer("names", requires: [.mentions], provides: .mentions)])
    }
  }

  @Test func refusesOptionsOfAnAnalyzerThatIsNotThere() {
    #expect(throws: RunPlanError.unknownAnalyzer("figure", installed: ["tone", "figures", "names"])) {
      try RunPlan([], from: installed, options: ["figure": ["step": .text("1")]])
    }
  }

  @Test func refusesOptionsOfAnAnalyzerThatIsNotInTheRun() {
    #expect(throws: RunPlanError.optionOfAnother("tone")) {
      try RunPlan(["figures"], from: installed, options: ["tone": ["step": .text("1")]])
    }
  }

  @Test func passesOnWhatAnAnalyzerSaysOfItsOptions() {
    #expect(throws: OptionError.unknown(analyzer: "words", option: "step", known: ["shortest"])) {
      try RunPlan([], from: [InstalledAnalyzer(LongWords.self)], options: ["words": ["step": .text("1")]])
    }
    #expect(throws: OptionError.wrongValue(analyzer: "words", option: "shortest", wanted: "a number from 1.0 to 40.0"))
    {
      try RunPlan([], from: [InstalledAnalyzer(LongWords.self)], options: ["words": ["shortest": .text("many")]])
    }
  }

  @Test func setsTheOptionsOfAnAnalyzerThatWasAdded() throws {
    let plan = try RunPlan(["tone"], from: installed, options: ["names": ["list": .text("x")]])
    #expect(plan.analyzers[0].inputs == ["list": .text("x")])
  }
}

/// Finds words of some length.
struct LongWords: Analyzer {
  static let manifest = Manifest<Self>(
    name: "words", summary: "A long word.", version: 1, languages: [],
    columns: [.integer("length_bytes", "Length.", \.span.count)],
    options: [.number("shortest", "How long at least.", in: 1...40, \.shortest)], examples: [])

  struct Options: AnalyzerOptions {
    var shortest = 4.0
  }

  struct Row: ResultRow {
    let span: TextSpan
  }

  private let shortest: Double

  init(options: Options) { shortest = options.shortest }

  func analyze(_ article: Article) -> [Row] {
    article.tokens.filter { Double($0.span.count) >= shortest }.map { Row(span: $0.span) }
  }
}

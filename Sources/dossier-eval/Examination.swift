import AnalyzerKit
import Engine
import Foundation
import Segmentation
import SentimentAnalysis

/// Asks one analyzer line by line.
struct Examination {
  private let plan: RunPlan
  private let analyzer: ConfiguredAnalyzer
  private let answer: any AnswerForm

  /// The forms of answers: what is asked for, and the analyzer that gives it.
  private static let forms: [(name: String, analyzer: String, form: any AnswerForm)] = [
    ("figures", "figures", FiguresAnswer()), ("entities", "entities", EntitiesAnswer()),
    ("sentiment", "sentiment", SentimentAnswer()), ("times", "times", TimesAnswer()),
    ("claims", "claims", ClaimsAnswer()), ("claim-rows", "claims", ClaimRowsAnswer()),
    ("source-types", "claims", SourceTypesAnswer()),
  ]

  /// - Throws: `Refusal` where there is no such analyzer or no form for its answers; `OptionError`.
  init(_ name: String, from installed: [InstalledAnalyzer], options: [String: OptionInput]) throws {
    let known = Self.forms.filter { form in installed.contains { $0.name == form.analyzer } }
    guard let form = known.first(where: { $0.name == name }) else {
      throw Refusal.noAnalyzer(name, known: known.map(\.name))
    }
    plan = try RunPlan([form.analyzer], from: installed, options: [form.analyzer: options])
    guard let analyzer = plan.analyzers.last else { throw Refusal.noAnalyzer(name, known: known.map(\.name)) }
    self.analyzer = analyzer
    answer = form.form
  }

  /// Hands on a line for each line of `input`, line feed included, in order.
  /// - Throws: `MalformedLine` at the first line that is not understood; those before it are answered.
  func answer(_ input: Data, _ handOn: (Data) throws -> Void) throws {
    var lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      let question = try Question(json: line, line: index + 1)
      try handOn(try answer(to: question).line())
    }
  }

  private func answer(to question: Question) throws -> JSONValue {
    var article = Segmenter.prepare(Array(question.text.utf8), question.metadata)
    for provider in plan.analyzers.dropLast() { _ = try provider.work(&article) }
    if let targets = question.targets {
      article.layers.mentions = GivenTargets.mentions(at: targets, found: article.layers.mentions)
    }
    let rows = AnswerRows(try analyzer.work(&article), of: analyzer.description, in: article)
    var members = answer.members(rows, question)
    members["id"] = .text(question.id)
    return .object(members)
  }
}

/// How the rows of an analyzer become the answer that scorers read.
protocol AnswerForm: Sendable {
  /// The answer's members beside `id`.
  func members(_ rows: AnswerRows, _ question: Question) -> [String: JSONValue]
}

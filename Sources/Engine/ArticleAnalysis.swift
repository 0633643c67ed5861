import AnalyzerKit
import Segmentation

/// Analyzes one article: prepares it once and shows it to each analyzer in order.
struct ArticleAnalysis: Sendable {
  private let plan: RunPlan
  private let placers: [RowPlacer]
  private let anyLanguage: Bool
  private let watch: any RunWatch

  init(plan: RunPlan, anyLanguage: Bool, watch: any RunWatch) {
    self.plan = plan
    placers = plan.analyzers.map { RowPlacer($0.description.columns) }
    self.anyLanguage = anyLanguage
    self.watch = watch
  }

  func results(of pending: PendingArticle, slot: Int) -> ArticleResults {
    let text: [UInt8]
    watch.begin(slot: slot, article: pending.id, analyzer: nil)
    defer { watch.end(slot: slot) }
    do {
      text = try pending.text()
    } catch {
      return ArticleResults(article: pending.id, outcomes: pending.wanted.map { ($0, .failed("\(error)")) })
    }
    var article = Segmenter.prepare(text, pending.metadata)
    let index = CodePointIndex(text)
    var troubles: [Int: Outcome] = [:]
    var outcomes: [(analyzer: Int, outcome: Outcome)] = []
    for number in analyzers(for: pending.wanted) {
      watch.begin(slot: slot, article: pending.id, analyzer: number)
      let outcome = self.outcome(of: number, in: &article, index, after: troubles)
      if case .rows = outcome {} else { troubles[number] = outcome }
      if pending.wanted.contains(number) { outcomes.append((number, outcome)) }
    }
    return ArticleResults(article: pending.id, outcomes: outcomes)
  }

  /// The wanted analyzers and all that they build on, in running order.
  private func analyzers(for wanted: [Int]) -> [Int] {
    var needed = Set(wanted)
    for number in plan.analyzers.indices.reversed() where needed.contains(number) {
      needed.formUnion(plan.requirements[number])
    }
    return needed.sorted()
  }

  private func outcome(
    of number: Int, in article: inout Article, _ index: CodePointIndex, after troubles: [Int: Outcome]
  ) -> Outcome {
    let analyzer = plan.analyzers[number]
    if let reason = unreadable(article.metadata.language, for: analyzer.description) { return .leftOut(reason) }
    for required in plan.requirements[number] {
      if case .failed(let reason)? = troubles[required] {
        return .failed("builds on '\(plan.analyzers[required].name)', which failed: \(reason)")
      }
    }
    do {
      return .rows(try placers[number].place(analyzer.work(&article), index))
    } catch {
      return .failed("\(error)")
    }
  }

  /// Why an analyzer leaves out an article in this language; nil where it reads it, or nobody knows the language.
  private func unreadable(_ language: String?, for analyzer: AnalyzerDescription) -> String? {
    guard !anyLanguage, let language, !analyzer.languages.isEmpty, !analyzer.languages.contains(language) else {
      return nil
    }
    return "language '\(language)': reads \(analyzer.languages.joined(separator: ", "))"
  }
}

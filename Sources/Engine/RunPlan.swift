public import AnalyzerKit

/// The analyzers of a run, each after those it builds on.
public struct RunPlan: Sendable {
  /// In running order.
  public let analyzers: [ConfiguredAnalyzer]
  /// For each analyzer, those that must run before it in the same article, nearest last: indices of `analyzers`.
  public let requirements: [[Int]]
  /// The names that were added because others build on them, in running order.
  public let added: [String]

  /// Chooses and orders.
  /// - Parameters:
  ///   - names: what to run; empty for all that are installed and do not wait to be named.
  ///   - options: what the user set, by analyzer and option name.
  /// - Throws: `RunPlanError`, `OptionError`, or what an analyzer says of its options.
  public init(
    _ names: [String], from installed: [InstalledAnalyzer], options: [String: [String: OptionInput]] = [:]
  ) throws {
    for name in names + options.keys.sorted() where !installed.contains(where: { $0.name == name }) {
      throw RunPlanError.unknownAnalyzer(name, installed: installed.map(\.name))
    }
    var ordering = Ordering(installed: installed)
    for analyzer in installed
    where names.isEmpty ? analyzer.description.onRequest != true : names.contains(analyzer.name) {
      try ordering.add(analyzer)
    }
    let order = ordering.order
    for name in options.keys.sorted() where !order.contains(where: { $0.name == name }) {
      throw RunPlanError.optionOfAnother(name)
    }
    analyzers = try order.map { try $0.configured(with: options[$0.name] ?? [:]) }
    requirements = order.map { analyzer in
      let providers = ordering.providers(of: analyzer).map(\.name)
      return order.indices.filter { providers.contains(order[$0].name) }
    }
    added = names.isEmpty ? [] : order.map(\.name).filter { !names.contains($0) }
  }

  /// Depth first over the layers that analyzers require.
  private struct Ordering {
    let installed: [InstalledAnalyzer]
    var order: [InstalledAnalyzer] = []
    var open: [String] = []

    init(installed: [InstalledAnalyzer]) { self.installed = installed }

    func providers(of analyzer: InstalledAnalyzer) -> [InstalledAnalyzer] {
      installed.filter { provider in
        analyzer.description.requires.contains { $0 == provider.description.provides }
      }
    }

    mutating func add(_ analyzer: InstalledAnalyzer) throws {
      guard !order.contains(where: { $0.name == analyzer.name }) else { return }
      guard !open.contains(analyzer.name) else { throw RunPlanError.circle(open + [analyzer.name]) }
      open.append(analyzer.name)
      for layer in analyzer.description.requires {
        let providers = installed.filter { $0.description.provides == layer }
        guard !providers.isEmpty else { throw RunPlanError.noProvider(of: layer, neededBy: analyzer.name) }
        for provider in providers { try add(provider) }
      }
      open.removeLast()
      order.append(analyzer)
    }
  }
}

/// Why a run cannot be planned.
public enum RunPlanError: Error, Equatable, CustomStringConvertible {
  case unknownAnalyzer(String, installed: [String])
  case noProvider(of: Layer, neededBy: String)
  case circle([String])
  case optionOfAnother(String)

  public var description: String {
    switch self {
    case .unknownAnalyzer(let name, let installed):
      "There is no analyzer '\(name)'. Installed: \(installed.joined(separator: ", "))."
    case .noProvider(let layer, let analyzer):
      "'\(analyzer)' builds on \(layer.rawValue), which no installed analyzer provides."
    case .circle(let names):
      "These analyzers build on each other in a circle: \(names.joined(separator: " → "))."
    case .optionOfAnother(let name):
      "An option is set for '\(name)', which this run does not use. Name it too, or leave out the option."
    }
  }
}

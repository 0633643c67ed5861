import AnalyzerKit
import ArgumentParser
import Engine

struct AnalyzersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyzers",
    abstract: "List the analyzers, or describe one with its columns, options and examples.",
    discussion: """
      Examples:
        dossier analyzers
        dossier analyzers figures
      """)

  @Argument(help: "The analyzer to describe.")
  var name: String?
  @OptionGroup var json: JSONFlag

  func run() throws {
    guard let name else { return try list() }
    guard let analyzer = Dossier.analyzers.first(where: { $0.name == name }) else {
      throw RunPlanError.unknownAnalyzer(name, installed: Dossier.analyzers.map(\.name))
    }
    if json.isOn { try Console.print(json: analyzer.description) } else { describe(analyzer.description) }
  }

  private func list() throws {
    let descriptions = Dossier.analyzers.map(\.description)
    if json.isOn { return try Console.print(json: descriptions) }
    let rows = descriptions.map { description in
      let builds = description.requires.map(\.rawValue).joined(separator: ", ")
      return [
        description.name, "\(description.version)", builds.isEmpty ? "-" : builds,
        description.summary + description.whenItRuns,
      ]
    }
    TextTable(
      header: ["analyzer", "version", "builds on", "one row is"], rows: rows, left: [0, 2, 3], width: Console.width
    ).print()
  }

  private func describe(_ description: AnalyzerDescription) {
    let languages = description.languages.isEmpty ? "any language" : description.languages.joined(separator: ", ")
    Console.print("\(description.name) \(description.version): \(description.summary)")
    Console.print("Reads: \(languages).\(description.whenItRuns)\n\nColumns, beside those that every table has:")
    ColumnList(description.columns).print()
    for view in description.views {
      Console.print("\nView \(view.name): \(view.summary)")
      ColumnList(view.columns).print()
    }
    if !description.options.isEmpty { Console.print("\nOptions:") }
    for option in description.options {
      let preset = option.preset.map { " (default: \($0))" } ?? ""
      Console.print(
        "  --option \(description.name).\(option.name)=\(option.type.valueForm)  \(option.explanation)\(preset)"
      )
    }
    Console.print("\nExamples, with ⟦ ⟧ around what is found:")
    for example in description.examples { Console.print("  \(example)") }
  }
}

extension AnalyzerDescription {
  fileprivate var whenItRuns: String { onRequest == true ? " Runs only where it is named." : "" }
}

extension OptionType {
  /// What stands for a value in help.
  fileprivate var valueForm: String {
    switch self {
    case .flag: "true|false"
    case .number: "NUMBER"
    case .file, .bases: "PATH"
    }
  }
}

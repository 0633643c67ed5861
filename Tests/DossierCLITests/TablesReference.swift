import AnalyzerCatalog
import AnalyzerKit

/// `docs/tables.md`, made from what the analyzers say of themselves.
enum TablesReference {
  static var text: String {
    let descriptions = AnalyzerCatalog.all.map(\.description)
    return """
      # Tables

      Made from the manifests of the analyzers: `RECORD_GOLDEN=1 swift test --filter DossierCLITests` writes this file \
      anew. `dossier analyzers NAME` and `dossier tables WORKSPACE NAME` say the same.

      \(descriptions.map { contents(of: $0) }.joined(separator: "\n"))

      Every table of an analyzer also has, before its own columns, `row`, `article`, `sha256`, `published`, `source`, \
      `start`, `end` and `quote`, and after them `analyzer`, `version`, `settings` and \
      `copies_group`: see the [user's guide](guide.md). A column of type span is exported as three: the words, and their place as \
      `NAME_start` and `NAME_end` in code points.

      \(descriptions.map { section($0) }.joined(separator: "\n\n"))

      """
  }

  private static func contents(of description: AnalyzerDescription) -> String {
    let views = description.views.map { ", [\($0.name)](#\($0.name))" }.joined()
    return "- [\(description.name)](#\(description.name))\(views)"
  }

  private static func section(_ description: AnalyzerDescription) -> String {
    var parts = ["## \(description.name)", description.summary, facts(description), columns(description.columns)]
    if !description.options.isEmpty { parts += ["Options:", options(description)] }
    parts += [
      "Examples, with ⟦ ⟧ around what is found:", description.examples.map { "- \($0)" }.joined(separator: "\n"),
    ]
    for view in description.views { parts += ["### \(view.name)", view.summary, columns(view.columns)] }
    return parts.joined(separator: "\n\n")
  }

  private static func facts(_ description: AnalyzerDescription) -> String {
    var facts = ["Version \(description.version)."]
    facts.append(
      description.languages.isEmpty
        ? "Reads any language." : "Reads: \(description.languages.joined(separator: ", ")).")
    if !description.requires.isEmpty {
      facts.append("Builds on: \(description.requires.map(\.rawValue).joined(separator: ", ")).")
    }
    if description.onRequest == true { facts.append("Runs only where it is named.") }
    if let layer = description.provides { facts.append("Provides: \(layer.rawValue).") }
    return facts.joined(separator: " ")
  }

  private static func columns(_ columns: [ColumnDescription]) -> String {
    let rows = columns.map { column in
      let values = column.values.isEmpty ? "" : " One of: \(column.values.map { "`\($0)`" }.joined(separator: ", "))."
      return "| `\(column.name)` | \(column.type.rawValue) | \(column.unit ?? "") | \(column.explanation)\(values) |"
    }
    return (["| column | type | unit | |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func options(_ description: AnalyzerDescription) -> String {
    let rows = description.options.map { option in
      "| `--option \(description.name).\(option.name)=…` | \(option.type.rawValue) | \(option.preset ?? "") | \(option.explanation) |"
    }
    return (["| option | type | default | |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }
}

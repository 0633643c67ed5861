public import AnalyzerKit
import EntityBaseFormat

/// The analyst's decisions as a base that goes before all others.
public enum DecisionBase {
  /// - Parameters:
  ///   - decisions: names as they are written, each with the id it stands for; nil for nothing, “~” and a name for an
  ///     entity that no base knows.
  ///   - bases: where what is known of the ids is taken from, the first that has it.
  /// - Returns: nil for no decisions.
  public static func make(_ decisions: [(name: String, id: String?)], above bases: [MappedFile]) throws -> MappedFile? {
    if decisions.isEmpty { return nil }
    let known = try bases.map { try EntityBase($0.bytes) }
    let decided = Set(decisions.map(\.name))
    let base = try BaseFile.made(title: "decisions") { builder in
      for decision in decisions {
        var row = row(decision.name, decision.id, known)
        // What an entity is called that no base knows is a name of it, too.
        if row.id.hasPrefix("~"), !decided.contains(row.name) { row.aliases.append(row.name) }
        try builder.add(row)
      }
    }
    return MappedFile(bytes: base.bytes, digest: "")
  }

  private static func row(_ name: String, _ id: String?, _ bases: [EntityBase]) -> EntityRow {
    var row = EntityRow(id: id ?? "~", name: name, type: .other, prior: 100)
    if let id, id.hasPrefix("~") { row.name = String(id.dropFirst()) }
    for base in bases {
      guard let id, let entity = base.entity(withId: id) else { continue }
      row = BaseFile.row(entity, of: base)
      break
    }
    row.aliases = [name]
    row.source = "decided by the analyst"
    row.isDecision = true
    return row
  }
}

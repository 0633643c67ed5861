package import AnalyzerKit

/// Mentions at places that are given, as in a test set, instead of found.
package enum GivenTargets {
  /// A mention for each place, in reading order, each of an entity of its own.
  /// - Parameter found: mentions that another analyzer found; a place takes over the type of the first that overlaps it
  ///   where that is an entity known by a QID or an organization, and is a person otherwise.
  package static func mentions(at places: [TextSpan], found: [Mention]) -> [Mention] {
    places.sorted().enumerated().map { nth, span in
      let type = found.first { $0.span.overlaps(span) && (isKnown($0) || $0.type == .organization) }?.type ?? .person
      return Mention(span: span, entity: "~\(nth)", name: "~\(nth)", type: type)
    }
  }

  private static func isKnown(_ mention: Mention) -> Bool { mention.entity.utf8.first == UInt8(ascii: "Q") }
}

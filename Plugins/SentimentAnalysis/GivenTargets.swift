package import AnalyzerKit

/// Mentions at places that are given, as in a test set, instead of found.
package enum GivenTargets {
  /// A mention for each place, in reading order, each of an entity of its own.
  /// - Parameter found: mentions that another analyzer found; a place takes over the type of the first that overlaps it,
  ///   and is a person without one.
  package static func mentions(at places: [TextSpan], found: [Mention]) -> [Mention] {
    places.sorted().enumerated().map { nth, span in
      let type = found.first { $0.span.overlaps(span) }?.type ?? .person
      return Mention(span: span, entity: "~\(nth)", name: "~\(nth)", type: type)
    }
  }
}

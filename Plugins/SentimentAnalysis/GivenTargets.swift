package import AnalyzerKit

/// Mentions at places that are given, as in a test set, instead of found.
package enum GivenTargets {
  /// A mention for each place, in reading order, each of an entity of its own.
  /// - Parameter found: mentions that another analyzer found; a place takes over the type of the first that overlaps it
  ///   where that is an entity known by a QID or surely an organization, and is a person otherwise.
  package static func mentions(at places: [TextSpan], found: [Mention]) -> [Mention] {
    places.sorted().enumerated().map { nth, span in
      let type = found.first { $0.span.overlaps(span) && ($0.isKnown || $0.isSurelyOrganization) }?.type ?? .person
      return Mention(span: span, entity: "~\(nth)", name: "~\(nth)", type: type)
    }
  }
}

extension Mention {
  /// Whether it is an entity known by a QID.
  var isKnown: Bool { entity.utf8.first == UInt8(ascii: "Q") }

  /// Whether it is an organization by more than its surroundings: known, or not a single word like a surname, as in
  /// “the Hollis administration”.
  var isSurelyOrganization: Bool { type == .organization && (isKnown || !isLikeSurname) }

  private var isLikeSurname: Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
    return first &- UInt8(ascii: "A") < 26 && second &- UInt8(ascii: "a") < 26 && !bytes.contains(UInt8(ascii: " "))
  }
}

import AnalyzerKit

/// How much speaks for each type of entity.
struct TypeVotes {
  private var person = 0
  private var place = 0
  private var organization = 0
  /// An event, a work, a law, a product: what is named and of no type of ours.
  private var thing = 0

  mutating func add(_ weight: Int, for type: Mention.EntityType) {
    switch type {
    case .person: person += weight
    case .place: place += weight
    case .organization: organization += weight
    case .other: thing += weight
    case .nationality: break
    }
  }

  mutating func add(_ other: TypeVotes) {
    person += other.person
    place += other.place
    organization += other.organization
    thing += other.thing
  }

  /// What most speaks for; other where nothing does. A person goes before an organisation before a place.
  var winner: Mention.EntityType {
    let most = max(person, organization, place, thing)
    if most <= 0 || thing == most { return .other }
    if person == most { return .person }
    return organization == most ? .organization : .place
  }

  /// Whether it can be nobody but a person: a title stands before it.
  var isSurelyPerson: Bool { person >= Self.certain }

  /// Whether more than the mere look of the name speaks for a person.
  var isLikelyPerson: Bool { person >= 5 && winner == .person }

  static let certain = 8

  /// Outweighs whatever all mentions of a name may say.
  static let decisive = 10_000
}

import AnalyzerKit

/// A name that stands in the text, before it is known whose it is.
struct FoundName {
  let tokens: Range<Int>
  /// What the knowledge base offers for these words; nil where it does not know them.
  let hit: KnowledgeBase.Hit?
  /// The title before it, without a stop at its end.
  var role: TextSpan?
  /// What its surroundings say of its type.
  var votes = TypeVotes()
  let section: Sentence.Section
}

/// How much speaks for each type of entity.
struct TypeVotes {
  private var person = 0
  private var place = 0
  private var organization = 0

  mutating func add(_ weight: Int, for type: Mention.EntityType) {
    switch type {
    case .person: person += weight
    case .place: place += weight
    case .organization: organization += weight
    case .nationality, .other: break
    }
  }

  mutating func add(_ other: TypeVotes) {
    person += other.person
    place += other.place
    organization += other.organization
  }

  /// What most speaks for; other where nothing does. A person goes before an organisation before a place.
  var winner: Mention.EntityType {
    let most = max(person, organization, place)
    if most <= 0 { return .other }
    if person == most { return .person }
    return organization == most ? .organization : .place
  }

  /// Whether it can be nobody but a person: a title stands before it.
  var isSurelyPerson: Bool { person >= Self.certain }

  /// Whether more than the mere look of the name speaks for a person.
  var isLikelyPerson: Bool { person >= 5 && winner == .person }

  static let certain = 8
}

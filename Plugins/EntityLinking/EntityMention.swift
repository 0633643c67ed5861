public import AnalyzerKit

/// One mention of an entity, as it stands in the text.
public struct EntityMention: ResultRow, Hashable {
  /// How the entity is named.
  public enum Kind: String, Sendable, CaseIterable {
    /// By a name: “Sabrina Singh”, “Baghdad”.
    case name
    /// By where it belongs: “Iraqi”.
    case demonym
    /// By initials: “IAEA”.
    case acronym
    /// By a title and part of the name: “Mr ⟦Haddad⟧”.
    case title
    /// By part of a name that the article gives in full: “Haddad”.
    case short
  }

  /// Where in the article it stands.
  public enum Section: String, Sendable, CaseIterable {
    case headline, byline, body
  }

  /// What tied the mention to its entity.
  public enum Rule: String, Sendable, CaseIterable {
    /// The words are a name in the knowledge base.
    case alias
    /// The words were there before.
    case sameName = "same_name"
    /// They are part of a name that was there before.
    case partOfName = "part_of_name"
    /// They are the initials of a name in the article.
    case initials
    /// They look like a name.
    case pattern
  }

  /// Why a mention is not linked.
  public enum Reason: String, Sendable, CaseIterable {
    case noCandidate = "no candidate"
    case ambiguous
    case typeConflict = "type conflict"
  }

  public let span: TextSpan
  public var kind: Kind
  public var type: Mention.EntityType
  public var entity: String
  public var qid: String?
  public var name: String
  public var roleSeen: String?
  public var section: Section
  public var rule: Rule
  public var score: Double?
  public var reason: Reason?
}

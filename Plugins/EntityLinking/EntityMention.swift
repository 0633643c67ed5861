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
    /// By the place where it sits or that it stands for: “⟦Pyongyang⟧ rejected the offer”.
    case metonym
    /// By a title and part of the name: “Mr ⟦Haddad⟧”.
    case title
    /// By part of a name that the article gives in full: “Haddad”.
    case short
    /// By a pronoun: “she”.
    case pronoun
    /// By what it is: “the ministry”.
    case nominal

    /// As the layer of mentions has it.
    var form: Mention.Form {
      switch self {
      case .pronoun: .pronoun
      case .nominal: .nominal
      default: .name
      }
    }

    /// Whether a name stands there, not a word for it.
    public var isName: Bool { form == .name }
  }

  /// What a place or a nationality stands for.
  public enum Sense: String, Sendable, CaseIterable {
    /// The place itself.
    case literal
    /// Those who govern it.
    case government
    /// Those who live there or come from there.
    case people
    /// A team that bears its name.
    case team
  }

  /// Where in the article it stands.
  public enum Section: String, Sendable, CaseIterable {
    case headline, byline, body
  }

  /// What tied the mention to its entity.
  public enum Rule: String, Sendable, CaseIterable {
    /// The words are a name in the knowledge base.
    case alias
    /// The analyst decided what the words stand for.
    case decided
    /// The words were there before.
    case sameName = "same_name"
    /// They are part of a name in the article.
    case partOfName = "part_of_name"
    /// They are the initials of a name in the article, or it is spelt out of them.
    case initials
    /// They spell a name in the article differently: “Zelenskyy”.
    case spelling
    /// They are formed from the name of a place in the article: “Karvonian”.
    case derived
    /// The nearest entity that the word can mean.
    case nearest
    /// The only entity in the article of that office or kind: “the mayor”.
    case role
    /// They look like a name.
    case pattern
  }

  /// Why a mention is not linked.
  public enum Reason: String, Sendable, CaseIterable {
    case noCandidate = "no candidate"
    case ambiguous
    case typeConflict = "type conflict"
    /// What is said of it does not fit whom the knowledge base knows by the name.
    case lowScore = "low score"
    /// The analyst said that it is not to be.
    case decided
  }

  public let span: TextSpan
  public var kind: Kind
  public var type: Mention.EntityType
  public var entity: String
  public var qid: String?
  public var name: String
  public var sense: Sense?
  public var roleSeen: String?
  public var section: Section
  /// Whether it stands inside a longer mention: “Florida” in “Clearwater, Florida”.
  public var isInside = false
  public var rule: Rule
  public var alias: String?
  public var base: String?
  public var score: Double?
  public var margin: Double?
  public var rivals: String?
  public var reason: Reason?
}

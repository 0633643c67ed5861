/// Findings that analyzers build on: filled by the host from those that provide them, before one that requires them.
public struct Layers: Sendable {
  /// Who and what is named, in reading order.
  public var mentions: [Mention] = []
  /// Expressions of time, in reading order.
  public var times: [TimeExpression] = []

  public init() {}
}

/// The kinds of findings that one analyzer can hand to another.
///
/// A further one is a case here, a field of `Layers`, and a factory of `LayerProvider`.
public enum Layer: String, Hashable, Codable, Sendable, CaseIterable {
  case mentions
  case times
}

/// How the rows of an analyzer become a layer for others.
public struct LayerProvider<Row>: Sendable {
  public let layer: Layer
  @usableFromInline let add: @Sendable ([Row], inout Layers) -> Void

  @usableFromInline
  init(layer: Layer, add: @escaping @Sendable ([Row], inout Layers) -> Void) {
    self.layer = layer
    self.add = add
  }

  /// Hands on the mention that a row stands for; a row for which it is nil is not handed on.
  @inlinable
  public static func mentions(_ mention: @escaping @Sendable (Row) -> Mention?) -> LayerProvider {
    LayerProvider(layer: .mentions) { rows, layers in layers.mentions += rows.lazy.compactMap(mention) }
  }

  /// Hands on the expression of time that a row stands for; a row for which it is nil is not handed on.
  @inlinable
  public static func times(_ time: @escaping @Sendable (Row) -> TimeExpression?) -> LayerProvider {
    LayerProvider(layer: .times) { rows, layers in layers.times += rows.lazy.compactMap(time) }
  }
}

/// A place in the text that says when, how long or how often.
public struct TimeExpression: Hashable, Sendable {
  /// As in TIMEX3.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  public let span: TextSpan
  public let kind: Kind
  /// The first and the last day it covers; nil where that end is open or not known.
  public let begin: CalendarDate?
  public let end: CalendarDate?

  public init(span: TextSpan, kind: Kind, begin: CalendarDate?, end: CalendarDate?) {
    self.span = span
    self.kind = kind
    self.begin = begin
    self.end = end
  }
}

/// A place in the text that names a person, place, organisation or nationality.
public struct Mention: Hashable, Sendable {
  /// How the words stand for the entity.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A name in full or in part, an acronym, a nationality.
    case name
    /// “the ministry”, “the general”.
    case nominal
    /// “she”, “their”.
    case pronoun
  }

  public enum EntityType: String, Hashable, Sendable, CaseIterable {
    case person
    case place
    case organization
    case nationality
    case other
  }

  public let span: TextSpan
  /// The same for all mentions of one entity in the article: a QID, or an id of the article's own.
  public let entity: String
  /// What the entity is called in full.
  public let name: String
  public let type: EntityType
  public let form: Form

  public init(span: TextSpan, entity: String, name: String, type: EntityType, form: Form = .name) {
    self.span = span
    self.entity = entity
    self.name = name
    self.type = type
    self.form = form
  }
}

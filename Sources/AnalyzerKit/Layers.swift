/// Findings that analyzers build on: filled by the host from those that provide them, before one that requires them.
public struct Layers: Sendable {
  /// Who and what is named, in reading order.
  public var mentions: [Mention] = []

  public init() {}
}

/// The kinds of findings that one analyzer can hand to another.
///
/// A further one is a case here, a field of `Layers`, and a factory of `LayerProvider`.
public enum Layer: String, Hashable, Codable, Sendable, CaseIterable {
  case mentions
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
}

/// A place in the text that names a person, place, organisation or nationality.
public struct Mention: Hashable, Sendable {
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

  public init(span: TextSpan, entity: String, name: String, type: EntityType) {
    self.span = span
    self.entity = entity
    self.name = name
    self.type = type
  }
}

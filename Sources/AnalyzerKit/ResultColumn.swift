/// A column of an analyzer's table: what it is called, what it means, and how a row fills it.
///
/// Values are given as key paths into the row; nil is NULL in the table and an empty field in CSV.
public struct ResultColumn<Row>: Sendable {
  public let description: ColumnDescription
  @usableFromInline let cell: @Sendable (Row) -> Cell

  @inlinable
  public static func text(
    _ name: String, _ explanation: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> ResultColumn {
    ResultColumn(name, .text, explanation) { row in value(row).map(Cell.text) ?? .null }
  }

  /// Text from a closed list: the raw values of an enumeration.
  @inlinable
  public static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ explanation: String, _ value: @escaping @Sendable (Row) -> Choice?
  ) -> ResultColumn where Choice.RawValue == String {
    ResultColumn(name, .text, explanation, values: Choice.allCases.map(\.rawValue)) { row in
      value(row).map { .text($0.rawValue) } ?? .null
    }
  }

  /// - Parameter unit: what one is one of, as “days”; nil where the row says it or there is none.
  @inlinable
  public static func integer(
    _ name: String, _ explanation: String, unit: String? = nil, _ value: @escaping @Sendable (Row) -> Int?
  ) -> ResultColumn {
    ResultColumn(name, .integer, explanation, unit: unit) { row in value(row).map(Cell.integer) ?? .null }
  }

  /// A finite number. The host refuses a row whose value is infinite or not a number.
  @inlinable
  public static func real(
    _ name: String, _ explanation: String, unit: String? = nil, _ value: @escaping @Sendable (Row) -> Double?
  ) -> ResultColumn {
    ResultColumn(name, .real, explanation, unit: unit) { row in value(row).map(Cell.real) ?? .null }
  }

  /// Stored as 0 and 1, exported as `false` and `true`.
  @inlinable
  public static func boolean(
    _ name: String, _ explanation: String, _ value: @escaping @Sendable (Row) -> Bool?
  ) -> ResultColumn {
    ResultColumn(name, .boolean, explanation) { row in value(row).map(Cell.boolean) ?? .null }
  }

  /// A further place in the text. The table holds its code points as `NAME_start` and `NAME_end`; an export adds the
  /// words themselves as `NAME`.
  @inlinable
  public static func span(
    _ name: String, _ explanation: String, _ value: @escaping @Sendable (Row) -> TextSpan?
  ) -> ResultColumn {
    ResultColumn(name, .span, explanation) { row in value(row).map(Cell.span) ?? .null }
  }

  @inlinable
  init(
    _ name: String, _ type: ColumnType, _ explanation: String, unit: String? = nil, values: [String] = [],
    cell: @escaping @Sendable (Row) -> Cell
  ) {
    description = ColumnDescription(name: name, type: type, explanation: explanation, unit: unit, values: values)
    self.cell = cell
  }
}

/// What a column holds.
public enum ColumnType: String, Hashable, Codable, Sendable, CaseIterable {
  case text
  case integer
  case real
  case boolean
  /// A place in the article's text.
  case span
}

/// A column as help, schema, sidecar and reference show it.
public struct ColumnDescription: Hashable, Codable, Sendable {
  /// Singular, snake_case.
  public let name: String
  public let type: ColumnType
  /// One sentence or two; says what an empty value means where that is not plain.
  public let explanation: String
  public let unit: String?
  /// All values it can take; empty where they are not a closed list.
  public let values: [String]

  public init(name: String, type: ColumnType, explanation: String, unit: String? = nil, values: [String] = []) {
    self.name = name
    self.type = type
    self.explanation = explanation
    self.unit = unit
    self.values = values
  }
}

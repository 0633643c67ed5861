/// A range of an article's text, in UTF-8 bytes, its end excluded.
///
/// Result tables hold the same range in Unicode code points; the host converts it once.
public struct TextSpan: Hashable, Sendable {
  /// The place of the first byte, from 0.
  public var start: Int
  /// The place after the last byte, at least `start`.
  public var end: Int

  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The length in bytes.
  public var count: Int { end - start }

  public var isEmpty: Bool { start == end }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether `other` lies wholly inside, the same span included.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The shortest span that covers both.
  public func joined(to other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Reading order: by start, the shorter one first.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

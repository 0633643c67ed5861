/// Names a row by its place: twelve digits of the text's SHA-256, start and end in code points, and from the second row
/// at one place on its number there: “9b1c44e0a1b2:1204-1222”, “9b1c44e0a1b2:1204-1222.2”.
public struct RowReference: Hashable, Sendable, CustomStringConvertible {
  public let digestPrefix: String
  public let start: Int
  public let end: Int
  /// From 0, among the rows of the same place.
  public let nth: Int

  public init(digestPrefix: String, start: Int, end: Int, nth: Int = 0) {
    self.digestPrefix = digestPrefix
    self.start = start
    self.end = end
    self.nth = nth
  }

  /// - Returns: nil for a text of another form.
  public init?(_ text: String) {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, (4...64).contains(halves[0].utf8.count), halves[0].allSatisfy(\.isHexDigit) else {
      return nil
    }
    let places = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    let ends = places[0].split(separator: "-", omittingEmptySubsequences: false)
    guard places.count <= 2, ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]) else { return nil }
    guard start >= 0, start <= end else { return nil }
    let number = places.count == 2 ? Int(places[1]) : 1
    guard let number, number >= 1 else { return nil }
    self.init(digestPrefix: String(halves[0]).lowercased(), start: start, end: end, nth: number - 1)
  }

  public var description: String {
    var text = digestPrefix
    text += ":"
    text += String(start)
    text += "-"
    text += String(end)
    if nth > 0 { text += ".\(nth + 1)" }
    return text
  }
}

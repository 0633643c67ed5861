public import Digests

/// Where and how a text was seen: what the article's export columns come from.
public struct Sighting: Hashable, Sendable {
  /// A relative path with `/`, without `.` and `..`.
  public var name: String
  /// ISO 8601, day or day and time, as it was given.
  public var published: String?
  public var source: String?
  public var url: String?
  public var title: String?
  public var byline: String?
  /// ISO 639-1, as declared.
  public var language: String?

  public init(
    name: String, published: String? = nil, source: String? = nil, url: String? = nil, title: String? = nil,
    byline: String? = nil, language: String? = nil
  ) {
    self.name = name
    self.published = published
    self.source = source
    self.url = url
    self.title = title
    self.byline = byline
    self.language = language
  }

  /// The order in which copies are told apart: by date, those without one last, then by name, then by all the rest.
  ///
  /// It goes by bytes: `String` takes two names for one where they differ in how an accent is encoded.
  static func precedes(_ left: Sighting, _ right: Sighting) -> Bool {
    for (left, right) in zip(left.orderKey, right.orderKey) where !left.utf8.elementsEqual(right.utf8) {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }

  private var orderKey: [String] {
    [published ?? "~", name] + [source, url, title, byline, language].map { $0.map { "=" + $0 } ?? "" }
  }
}

/// An article ready to be stored: the costly part of adding one, which many threads can do side by side.
public struct NewArticle: Sendable {
  public let sighting: Sighting
  public let digest: SHA256Digest
  let data: [UInt8]
  let lengthBytes: Int
  let lengthCodePoints: Int
  let recognizedLanguage: String?

  /// Compresses and counts.
  /// - Parameters:
  ///   - text: valid UTF-8, at most `maximumTextBytes`.
  ///   - recognizedLanguage: ISO 639-1, read off the text; nil where it is not clear.
  public init(text: [UInt8], sighting: Sighting, recognizedLanguage: String?) {
    self.init(
      sighting: sighting, digest: SHA256Digest(of: text), data: Zlib.compressed(text), lengthBytes: text.count,
      lengthCodePoints: text.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } },
      recognizedLanguage: recognizedLanguage)
  }

  init(
    sighting: Sighting, digest: SHA256Digest, data: [UInt8], lengthBytes: Int, lengthCodePoints: Int,
    recognizedLanguage: String?
  ) {
    self.sighting = sighting
    self.digest = digest
    self.data = data
    self.lengthBytes = lengthBytes
    self.lengthCodePoints = lengthCodePoints
    self.recognizedLanguage = recognizedLanguage
  }
}

/// What became of an article that was given.
public enum AddOutcome: Hashable, Sendable {
  case added
  /// The text was there; this is one more sighting of it.
  case copy(of: String)
  /// The text was there with this very name, date and source: nothing had to be kept.
  case known(String)
}

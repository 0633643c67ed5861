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
///
/// It is handed from room to room, and has a dozen parts that a struct would count references of at each step.
public final class NewArticle: Sendable {
  public let sighting: Sighting
  public let digest: SHA256Digest
  let data: [UInt8]
  let lengthBytes: Int
  let lengthCodePoints: Int
  let recognizedLanguage: String?
  /// Nil for a text without words.
  let signature: MinHash?
  let origin: NewOrigin?

  /// Compresses and counts.
  /// - Parameters:
  ///   - text: valid UTF-8, at most `maximumTextBytes`.
  ///   - recognizedLanguage: ISO 639-1, read off the text; nil where it is not clear.
  ///   - origin: what the text and its date were read from; nil where there is nothing to say of that.
  public convenience init(
    text: [UInt8], sighting: Sighting, recognizedLanguage: String?, origin: NewOrigin? = nil
  ) {
    self.init(
      sighting: sighting, digest: SHA256Digest(of: text), data: Zlib.compressed(text), lengthBytes: text.count,
      lengthCodePoints: codePoints(in: text),
      recognizedLanguage: recognizedLanguage, signature: MinHash(of: text), origin: origin)
  }

  init(
    sighting: Sighting, digest: SHA256Digest, data: [UInt8], lengthBytes: Int, lengthCodePoints: Int,
    recognizedLanguage: String?, signature: MinHash? = nil, origin: NewOrigin? = nil
  ) {
    self.sighting = sighting
    self.digest = digest
    self.data = data
    self.lengthBytes = lengthBytes
    self.lengthCodePoints = lengthCodePoints
    self.recognizedLanguage = recognizedLanguage
    self.signature = signature
    self.origin = origin
  }
}

/// How many code points valid UTF-8 has: the bytes that go on with one, `10…`, are left out, 32 at a time.
private func codePoints(in text: [UInt8]) -> Int {
  text.withUnsafeBytes { text in
    var (count, place) = (text.count, 0)
    while place + 32 <= text.count {
      // How many there are in each place, 255 at most.
      var marks = SIMD4<UInt64>()
      for _ in 0..<min(255, (text.count - place) / 32) {
        let bytes = text.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
        marks &+= (bytes & ~(bytes &<< 1)) &>> 7 & 0x0101_0101_0101_0101
        place += 32
      }
      let pairs = (marks & 0x00FF_00FF_00FF_00FF) &+ (marks &>> 8 & 0x00FF_00FF_00FF_00FF)
      count -= Int((pairs.wrappedSum() &* 0x0001_0001_0001_0001) >> 48)
    }
    for byte in text[place...] where byte & 0xC0 == 0x80 { count -= 1 }
    return count
  }
}

/// What a text and its date were read from.
public struct NewOrigin: Sendable {
  /// In a word: `header`, `dateline`; nil for metadata, and where there is no date.
  let publishedFrom: String?
  let original: Original?

  struct Original: Sendable {
    let digest: SHA256Digest
    let data: [UInt8]
    let lengthBytes: Int
    let ending: String
  }

  /// Compresses the bytes.
  /// - Parameters:
  ///   - publishedFrom: where the date is from; “metadata” is taken for granted.
  ///   - original: the bytes that the text was read from, with the ending that files of their format have.
  /// - Returns: nil where there is nothing to keep.
  public init?(publishedFrom: String?, original: (bytes: [UInt8], ending: String)?) {
    guard publishedFrom != nil && publishedFrom != "metadata" || original != nil else { return nil }
    self.publishedFrom = publishedFrom == "metadata" ? nil : publishedFrom
    self.original = original.map { bytes, ending in
      Original(digest: SHA256Digest(of: bytes), data: Zlib.compressed(bytes), lengthBytes: bytes.count, ending: ending)
    }
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

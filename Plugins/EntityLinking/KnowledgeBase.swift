import AnalyzerKit
import CEntityLinkingData
public import EntityBaseFormat

/// The entities that names are linked to, and the names they go by: one base or several, of which the first goes before
/// the others.
struct KnowledgeBase: Sendable {
  let entities: Entities
  /// For each entity what stands for it, whichever base it is from: the first with the same id.
  let primary: Primaries
  private let bases: [EntityBase]
  private let labels: [String]

  /// Entities by number: that of the base, then that in the base.
  struct Entities: Sendable {
    fileprivate let bases: [EntityBase]

    subscript(entity: Int) -> KnownEntity { KnownEntity(bases[entity >> 32], entity & 0xFFFF_FFFF) }
  }

  struct Primaries: Sendable {
    fileprivate let bases: [EntityBase]

    subscript(entity: Int) -> Int {
      let number = entity >> 32
      let record = bases[number][entity & 0xFFFF_FFFF]
      // What is decided on a name changes nothing for the entity's other names.
      if number > 0 || record.isDecision {
        let id = bases[number].id(of: record)
        for (other, base) in bases.enumerated() where other < number || record.isDecision {
          if let found = base.entity(withId: id), !base[found].isDecision { return other << 32 | found }
        }
      }
      return number << 32 | Int(record.primary)
    }
  }

  /// One reading of a name.
  struct Candidate: Hashable, Sendable {
    /// A number of `entities`.
    let entity: Int
    /// Whether the name must be written in capitals: “WHO”, “US”.
    let inCapitals: Bool
  }

  /// A name found in an article.
  struct Hit {
    let tokens: Range<Int>
    /// What it may mean, never empty, those of the first base first.
    let candidates: [Candidate]
    /// Whether the words are written so that those in capitals are meant, too.
    let isInCapitals: Bool
  }

  /// The base that is compiled in.
  static let builtIn = KnowledgeBase([EntityLinker.builtInBase])

  /// How many can stand on top of each other.
  static let maximumBases = 8

  /// - Parameter bases: the first `maximumBases` of them are used.
  init(_ bases: [EntityBase]) {
    self.bases = Array(bases.prefix(Self.maximumBases))
    entities = Entities(bases: self.bases)
    primary = Primaries(bases: self.bases)
    labels = self.bases.map { $0.version.isEmpty ? $0.title : "\($0.title) \($0.version)" }
  }

  /// The base that an entity is from, and its version.
  func label(of entity: Int) -> String { labels[entity >> 32] }

  // MARK: Names

  /// The longest known name that begins with token `index`, in a spelling that a name can have.
  /// - Parameter endsSmall: whether its last word may stand in small letters, as in “U.S. government”.
  func longestHit(at index: Int, in article: Article, before limit: Int, endsSmall: Bool = false) -> Hit? {
    let tokens = article.division.tokens
    let limit = min(limit, tokens.count)
    guard index < limit, tokens[index].isCapitalized else { return nil }
    let isInCapitals = tokens[index].letterCase == .upper
    var key = tokens[index].key
    var isAlive = (1 << bases.count) - 1
    var best = Found()
    var end = index + 1
    article.text.withUnsafeBufferPointer { bytes in
      var next = index + 1
      while true {
        let found = look(key.hash, &isAlive)
        let last = tokens[next - 1]
        if found.isThere {
          best = found
          end = next
        }
        guard isAlive != 0, next < limit else { break }
        let token = tokens[next]
        if last.end < token.start { key.append(UInt8(ascii: " ")) }
        key.extend(with: UnsafeBufferPointer(rebasing: bytes[token.start..<token.end]))
        next += 1
      }
    }
    let last = tokens[end - 1]
    guard best.isThere, endsSmall || last.kind != .word || last.isCapitalized || article.isGlued(end - 1) else {
      return nil
    }
    let candidates = candidates(best)
    guard isInCapitals || candidates.contains(where: { !$0.inCapitals }), !candidates.isEmpty else { return nil }
    return Hit(tokens: index..<end, candidates: candidates, isInCapitals: isInCapitals)
  }

  /// What is known by two phrases together, as if the second followed the first: “North” and “Korea”.
  func hit(_ phrase: Range<Int>, and rest: Range<Int>, in words: ArticleWords) -> Hit? {
    var isAlive = (1 << bases.count) - 1
    let candidates = candidates(look(words.key(of: phrase, and: rest), &isAlive))
    return candidates.isEmpty ? nil : Hit(tokens: phrase, candidates: candidates, isInCapitals: false)
  }

  /// What each base has under a name.
  private struct Found {
    var values = SIMD8<UInt32>(repeating: NameValue.beginning)
    var isThere = false
  }

  /// - Parameter isAlive: a bit for each base; cleared where no name begins so.
  private func look(_ hash: UInt64, _ isAlive: inout Int) -> Found {
    var found = Found()
    for base in bases.indices where isAlive & 1 << base != 0 {
      guard let value = bases[base].value(ofName: hash) else {
        isAlive &= ~(1 << base)
        continue
      }
      guard value != NameValue.beginning else { continue }
      found.values[base] = value
      found.isThere = true
    }
    return found
  }

  private func candidates(_ found: Found) -> [Candidate] {
    var candidates: [Candidate] = []
    for base in bases.indices {
      bases[base].forEachCandidate(of: found.values[base]) { entity, inCapitals in
        candidates.append(Candidate(entity: base << 32 | entity, inCapitals: inCapitals))
      }
    }
    // What the analyst decided goes before all else.
    guard let first = candidates.first, entities[first.entity].isDecision else { return candidates }
    return [first]
  }

  /// The entity of a candidate; nil where the spelling of the hit rules it out.
  func entity(_ candidate: Candidate, of hit: Hit) -> Int? {
    hit.isInCapitals || !candidate.inCapitals ? candidate.entity : nil
  }

  /// The type of the first entity that a hit may mean.
  func type(of hit: Hit) -> Mention.EntityType { entities[hit.candidates[0].entity].type }
}

extension KnowledgeBase {
  /// This base with others before it.
  /// - Throws: `BaseProblem` where a file is no base, `TooManyBases`.
  func below(_ files: [MappedFile]) throws -> KnowledgeBase {
    guard files.count + bases.count <= Self.maximumBases else { throw TooManyBases() }
    return KnowledgeBase(try files.map { try EntityBase($0.bytes) } + bases)
  }
}

/// More knowledge bases were given than can stand on top of each other.
struct TooManyBases: Error, CustomStringConvertible {
  var description: String {
    "There are more than \(KnowledgeBase.maximumBases - 1) knowledge bases; import some into one."
  }
}

extension EntityLinker {
  /// The base that is compiled in.
  public static var builtInBase: EntityBase {
    let bytes = UnsafeRawBufferPointer(start: entity_data_start(), count: entity_data_size)
    guard let base = try? EntityBase(bytes) else { preconditionFailure("the compiled-in base is damaged") }
    return base
  }
}

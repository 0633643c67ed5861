import AnalyzerKit
import CEntityLinkingData

/// The entities that names are linked to, and the names they go by.
struct KnowledgeBase: Sendable {
  /// In the order of the file.
  private(set) var entities: [KnownEntity] = []
  /// For each entity the first one with the same id: a country for its demonym.
  private(set) var primary: [Int] = []
  /// The entities that a name may mean, as ranges of `candidates`.
  private var names = PhraseTable<Range<Int>>([])
  private(set) var candidates: [Candidate] = []

  /// One reading of a name.
  struct Candidate: Hashable, Sendable {
    /// An index of `entities`.
    let entity: Int
    /// Whether the name must be written in capitals: “WHO”, “US”.
    let inCapitals: Bool
  }

  /// A name found in an article.
  struct Hit {
    let tokens: Range<Int>
    /// Indices of the base's `candidates`, never empty.
    let candidates: Range<Int>
    /// Whether the words are written so that those in capitals are meant, too.
    let isInCapitals: Bool
  }

  /// The base that is compiled in, from Data/entities.tsv.
  static let builtIn = KnowledgeBase(UnsafeBufferPointer(start: entity_data_start(), count: entity_data_size))

  /// - Parameter table: lines of tab-separated fields in the order of `KnownEntity.Field`, the first being their names.
  init(_ table: UnsafeBufferPointer<UInt8>) {
    var aliases: [(key: UInt64, name: String, candidate: Candidate)] = []
    var firstOfId: [String: Int] = [:]
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let entity = KnownEntity(line: line) else { continue }
      let index = entities.count
      primary.append(firstOfId[entity.qid] ?? index)
      if primary[index] == index { firstOfId[entity.qid] = index }
      entities.append(entity)
      for name in [entity.name] + entity.aliases {
        let candidate = Candidate(entity: index, inCapitals: Self.isShortAcronym(name))
        aliases.append((WordKey(name).hash, name, candidate))
      }
    }
    index(aliases)
  }

  private mutating func index(_ aliases: [(key: UInt64, name: String, candidate: Candidate)]) {
    let order = aliases.indices.sorted { (aliases[$0].key, $0) < (aliases[$1].key, $1) }
    var groups: [(String, Range<Int>)] = []
    candidates.reserveCapacity(aliases.count)
    for (place, index) in order.enumerated() {
      let alias = aliases[index]
      let isNew = place == 0 || aliases[order[place - 1]].key != alias.key
      if isNew { groups.append((alias.name, candidates.count..<candidates.count)) }
      if isNew || candidates.last?.entity != alias.candidate.entity { candidates.append(alias.candidate) }
      groups[groups.count - 1].1 = groups[groups.count - 1].1.lowerBound..<candidates.count
    }
    names = PhraseTable(groups)
  }

  /// Up to three letters, all capital: “US”, “U.N.”. In small letters it is another word.
  private static func isShortAcronym(_ name: String) -> Bool {
    var letters = 0
    for byte in name.utf8 where byte != UInt8(ascii: ".") {
      guard byte &- UInt8(ascii: "A") < 26 else { return false }
      letters += 1
    }
    return letters <= 3
  }

  /// The longest known name that begins with token `index`, in a spelling that a name can have.
  func longestHit(at index: Int, in article: Article, before limit: Int) -> Hit? {
    guard let match = names.longestMatch(at: index, in: article, before: limit) else { return nil }
    let tokens = article.division.tokens
    let first = tokens[match.tokens.lowerBound]
    let last = tokens[match.tokens.upperBound - 1]
    guard first.isCapitalized, last.kind != .word || last.isCapitalized || article.isGlued(match.tokens.upperBound - 1)
    else { return nil }
    let isInCapitals = first.letterCase == .upper
    guard isInCapitals || match.value.contains(where: { !candidates[$0].inCapitals }) else { return nil }
    return Hit(tokens: match.tokens, candidates: match.value, isInCapitals: isInCapitals)
  }

  /// The entity of a candidate; nil where the spelling of the hit rules it out.
  func entity(_ candidate: Int, of hit: Hit) -> Int? {
    hit.isInCapitals || !candidates[candidate].inCapitals ? candidates[candidate].entity : nil
  }

  /// The type of the first entity that a hit may mean.
  func type(of hit: Hit) -> Mention.EntityType {
    entities[candidates[hit.candidates.lowerBound].entity].type
  }
}

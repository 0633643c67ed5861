import AnalyzerKit

/// What else a name may mean, the likeliest first.
struct Rivals {
  /// How far the best reading is ahead of the next, 0 to 1; nil where there is no other.
  var margin: Double?
  /// Up to three readings that were not chosen: indices of the base's entities, and their weights.
  var others: [(entity: Int, weight: Int)] = []

  static let most = 3
}

extension EntityChoice {
  /// The readings of a name beside the chosen one; all of them where none was chosen.
  func rivals(of hit: KnowledgeBase.Hit, for name: FoundName, beside chosen: Int?) -> Rivals {
    var weighed: [(entity: Int, weight: Int)] = []
    for candidate in hit.candidates {
      guard let entity = base.entity(candidate, of: hit) else { continue }
      let primary = base.primary[entity]
      if !weighed.contains(where: { $0.entity == primary }) { weighed.append((primary, weight(of: entity, in: name))) }
    }
    weighed.sort { ($1.weight, $0.entity) < ($0.weight, $1.entity) }
    var rivals = Rivals()
    let best = weighed.first { $0.entity == chosen } ?? weighed.first
    let others = weighed.filter { $0.entity != chosen }
    let next = chosen == nil ? others.dropFirst().first : others.first
    if let best, let next { rivals.margin = Double(best.weight - next.weight) / 100 }
    rivals.others = Array(others.prefix(Rivals.most))
    return rivals
  }
}

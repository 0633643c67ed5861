import AnalyzerKit

/// Chooses among the entities that a name may mean.
struct EntityChoice {
  let base: KnowledgeBase
  let published: CalendarDate?
  /// How often the article names a country or a place in it beyond doubt, by the country's index.
  private var countries = [Int32](repeating: 0, count: KnownEntity.countryCount)
  /// The country that is named more often than any other; nil where none is.
  private let leading: Int?

  enum Outcome {
    /// An index of the base's entities, and the share of its weight among the two heaviest, 0 to 1.
    case linked(Int, score: Double)
    case unlinked(EntityMention.Reason)
  }

  init(_ base: KnowledgeBase, _ names: [FoundName], published: CalendarDate?) {
    self.base = base
    self.published = published
    for name in names {
      guard let candidates = name.hit?.candidates, candidates.count == 1 else { continue }
      let entity = candidates[0].entity
      if base.entities[entity].type != .person, let country = base.entities[entity].countryIndex {
        countries[country] += 1
      }
    }
    let most = countries.max() ?? 0
    leading = most > 0 && countries.count(where: { $0 == most }) == 1 ? countries.firstIndex(of: most) : nil
  }

  /// The entity that clearly outweighs the others which the name may mean.
  func choose(_ hit: KnowledgeBase.Hit, for name: FoundName) -> Outcome {
    if let decided = hit.candidates.first?.entity, base.entities[decided].isDecision {
      return base.entities[decided].qid == "~" ? .unlinked(.decided) : .linked(decided, score: 1)
    }
    var best: Weighed?
    var second: Weighed?
    for candidate in hit.candidates {
      guard let entity = base.entity(candidate, of: hit), fits(entity, name) else { continue }
      let weighed = Weighed(entity, base.primary[entity], weight(of: entity, in: name))
      if weighed.primary == best?.primary {
        // The same in another base.
        if weighed.weight > best?.weight ?? .min { best = weighed }
      } else if weighed.weight > best?.weight ?? .min {
        second = best
        best = weighed
      } else if weighed.weight > second?.weight ?? .min {
        second = weighed
      }
    }
    guard let best else { return .unlinked(.typeConflict) }
    guard best.weight > 0 else { return .unlinked(.ambiguous) }
    guard let second else { return .linked(best.entity, score: alone(best.entity, hit)) }
    let isOneCountry =
      base.entities[best.entity].countryIndex != nil
      && base.entities[best.entity].countryIndex == base.entities[second.entity].countryIndex
      && base.entities[best.entity].type == .place
    guard best.weight >= second.weight + Self.margin || isOneCountry && best.weight > second.weight else {
      return .unlinked(.ambiguous)
    }
    return .linked(best.entity, score: Double(best.weight) / Double(best.weight + max(second.weight, 0)))
  }

  /// A reading, what stands for it in all bases, and how much speaks for it.
  private struct Weighed {
    let entity, primary, weight: Int

    init(_ entity: Int, _ primary: Int, _ weight: Int) {
      (self.entity, self.primary, self.weight) = (entity, primary, weight)
    }
  }

  /// How far the best must be ahead, in points of weight.
  private static let margin = 12

  /// The weight of a body that every country has, where its country is the article's.
  private static let local = 90

  /// What one candidate's link is worth: a name of several words is rarely another's.
  private func alone(_ entity: Int, _ hit: KnowledgeBase.Hit) -> Double {
    let isLong = hit.tokens.count > 1
    return (isLong ? 0.8 : 0.6) + (isLong ? 0.15 : 0.35) * Double(base.entities[entity].prior) / 100
  }

  /// A title stands before persons, not before a place.
  func fits(_ entity: Int, _ name: FoundName) -> Bool {
    !(name.votes.isSurelyPerson && name.tokens.count == 1 && base.entities[entity].type == .place)
  }

  func weight(of entity: Int, in name: FoundName) -> Int {
    var weight = base.entities[entity].prior
    // What many countries have, “the Senate”: it is that of the country which the article is about, or nobody's.
    guard weight > 0 else { return leading != nil && leading == base.entities[entity].countryIndex ? Self.local : 0 }
    if let country = base.entities[entity].countryIndex { weight += 25 * Int(min(countries[country], 2)) }
    if name.votes.winner == base.entities[entity].type { weight += 10 }
    if let published, let years = base.entities[entity].years {
      let isInOffice = published.year >= years.first - 1 && years.last.map { published.year <= $0 + 6 } ?? true
      weight += isInOffice ? 15 : -40
    }
    return weight
  }
}

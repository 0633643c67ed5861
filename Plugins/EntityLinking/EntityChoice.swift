import AnalyzerKit

/// Chooses among the entities that a name may mean.
struct EntityChoice {
  let base: KnowledgeBase
  let published: CalendarDate?
  /// How often the article names a country or a place in it beyond doubt, by ISO 3166-1 alpha-2.
  private var countries: [String: Int] = [:]

  enum Outcome {
    /// An index of the base's entities, and the share of its weight among the two heaviest, 0 to 1.
    case linked(Int, score: Double)
    case unlinked(EntityMention.Reason)
  }

  init(_ base: KnowledgeBase, _ names: [FoundName], published: CalendarDate?) {
    self.base = base
    self.published = published
    for case let hit? in names.map(\.hit) where hit.candidates.count == 1 {
      let entity = base.entities[hit.candidates[hit.candidates.startIndex].entity]
      if !entity.country.isEmpty, entity.type != .person { countries[entity.country, default: 0] += 1 }
    }
  }

  /// The entity that clearly outweighs the others.
  /// - Parameter name: one that the base knows.
  func choose(_ hit: KnowledgeBase.Hit, for name: FoundName) -> Outcome {
    var best: (entity: Int, weight: Int)?
    var second: (entity: Int, weight: Int)?
    for candidate in hit.candidates where fits(base.entities[candidate.entity], name) {
      let weighed = (entity: candidate.entity, weight: weight(of: base.entities[candidate.entity], in: name))
      if weighed.weight > best?.weight ?? .min {
        second = best
        best = weighed
      } else if weighed.weight > second?.weight ?? .min {
        second = weighed
      }
    }
    guard let best else { return .unlinked(.typeConflict) }
    guard best.weight > 0 else { return .unlinked(.ambiguous) }
    guard let second, base.primary[second.entity] != base.primary[best.entity] else {
      return .linked(best.entity, score: alone(best.entity, hit))
    }
    let isOneCountry =
      !base.entities[best.entity].country.isEmpty
      && base.entities[best.entity].country == base.entities[second.entity].country
      && base.entities[best.entity].type == .place
    guard best.weight >= second.weight + Self.margin || isOneCountry && best.weight > second.weight else {
      return .unlinked(.ambiguous)
    }
    return .linked(best.entity, score: Double(best.weight) / Double(best.weight + max(second.weight, 0)))
  }

  /// How far the best must be ahead, in points of weight.
  private static let margin = 12

  /// What one candidate's link is worth: a name of several words is rarely another's.
  private func alone(_ entity: Int, _ hit: KnowledgeBase.Hit) -> Double {
    let isLong = hit.tokens.count > 1
    return (isLong ? 0.8 : 0.6) + (isLong ? 0.15 : 0.35) * Double(base.entities[entity].prior) / 100
  }

  /// A title stands before persons, not before a place.
  private func fits(_ entity: KnownEntity, _ name: FoundName) -> Bool {
    !(name.votes.isSurelyPerson && name.tokens.count == 1 && entity.type == .place)
  }

  private func weight(of entity: KnownEntity, in name: FoundName) -> Int {
    var weight = entity.prior
    weight += 25 * min(countries[entity.country] ?? 0, 2)
    if name.votes.winner == entity.type { weight += 10 }
    if let published, let years = entity.years {
      let isInOffice = (years.first - 1...(years.last ?? published.year) + 6).contains(published.year)
      weight += isInOffice ? 15 : -40
    }
    return weight
  }
}

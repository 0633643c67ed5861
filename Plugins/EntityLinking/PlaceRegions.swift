import AnalyzerKit

/// Joins a place with the region or country behind a comma: “Clearwater, ⟦Florida⟧” is one mention, and the region is
/// mentioned inside it. In the dateline they stay apart, as in “ORLE, Velmark, May 4”.
struct PlaceRegions {
  let words: ArticleWords
  let base: KnowledgeBase

  /// - Parameter names: in reading order.
  func join(_ names: inout [FoundName]) {
    var head: Int?
    for place in names.indices.dropLast() {
      guard joins(names[place], names[place + 1], isHead: head == nil) else {
        head = nil
        continue
      }
      let first = head ?? place
      names[first].region = names[first].tokens.upperBound + 1..<names[place + 1].tokens.upperBound
      names[place + 1].isInside = true
      head = first
    }
  }

  /// Whether the second name says where the first is.
  private func joins(_ place: FoundName, _ region: FoundName, isHead: Bool) -> Bool {
    let comma = place.tokens.upperBound
    guard region.tokens.lowerBound == comma + 1, words.isByte(comma, ","), !words.isInDateline(comma),
      place.borrowed == nil, place.role == nil, region.role == nil, let whole = region.hit,
      !(isHead && isListed(place.tokens)), isEnded(region.tokens.upperBound)
    else { return false }
    let regions = places(whole)
    guard let hit = place.hit else {
      return place.votes.winner == .place && !words.has(place.tokens.lowerBound, .organization)
        && isLed(place.tokens) && regions.contains { base.entities[$0].prior >= 50 }
    }
    return places(hit).contains { town in regions.contains { isIn(town, $0) } }
  }

  /// What a name may mean among places.
  private func places(_ hit: KnowledgeBase.Hit) -> [Int] {
    hit.candidates.compactMap { base.entity($0, of: hit) }.filter { base.entities[$0].type == .place }
  }

  /// Whether a place can be in a region: of one country, and not much better known; two of one rank stand in a list.
  private func isIn(_ town: Int, _ region: Int) -> Bool {
    let (inner, outer) = (base.entities[town], base.entities[region])
    return inner.countryIndex != nil && inner.countryIndex == outer.countryIndex && outer.prior >= 50
      && inner.prior != outer.prior && inner.prior <= outer.prior + 15 && base.primary[town] != base.primary[region]
  }

  /// Whether a name stands before: “Orle, ⟦Velm⟧”.
  private func isListed(_ name: Range<Int>) -> Bool {
    words.isByte(name.lowerBound - 1, ",") && name.lowerBound > 1 && words.tokens[name.lowerBound - 2].isCapitalized
      && !words.opens[name.lowerBound]
  }

  /// Whether neither a possessive nor a further place follows: “Orle, Velmark⟦'s capital⟧”, “Orle, Velm ⟦and Tarn⟧”.
  private func isEnded(_ next: Int) -> Bool {
    guard next < words.tokens.count else { return true }
    if words.article.isGlued(next), words.tokens[next].kind == .word || words.isInnerHyphen(next) { return false }
    guard next + 1 < words.tokens.count, words.tokens[next + 1].isCapitalized else { return true }
    return !words.isAnd(next) && words.tokens[next].key != SmallWord.or
  }

  /// “in ⟦Orle⟧”, “of ⟦Orle⟧”, “from ⟦Orle⟧”, “to ⟦Orle⟧”.
  private func isLed(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before >= 0
      && (words.has(before, [.placePreposition, .bordering])
        || [SmallWord.of, SmallWord.from, SmallWord.to].contains(words.tokens[before].key))
  }
}

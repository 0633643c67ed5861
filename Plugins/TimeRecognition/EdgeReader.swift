import AnalyzerKit

/// Reads what stands before an expression and belongs to it: “early”, “the end of”, “about”, “at least”.
struct EdgeReader {
  let passage: Passage
  let floor: Int

  func extend(_ reading: inout Reading) {
    switch reading.sense {
    case .date:
      addEdge(&reading)
      if reading.rule == .distance { addBound(&reading) }
      addApproximation(&reading, [Self.about, Self.around])
    case .amount: addBound(&reading)
    case .set, .reference: break
    }
  }

  // MARK: Edges

  private func addEdge(_ reading: inout Reading) {
    let start = reading.tokens.lowerBound
    guard start - 1 >= floor else { return }
    let place = passage.isHyphen(start - 1) ? start - 2 : start - 1
    let entry = passage.entry(place)
    if place >= floor, entry.roles.contains(.edge), !entry.roles.contains(.edgeNoun) {
      return take(&reading, from: place, entry.number)
    }
    // “Late on Sunday”, “early in the year”, “earlier in the week”.
    let isIn = passage.isRole(start - 1, [.on, .within])
    let before = isIn ? start - 2 : start - 1
    let edge = passage.entry(before)
    if isIn, before >= floor, edge.roles.contains(.edge), !edge.roles.contains(.edgeNoun) {
      return take(&reading, from: before, edge.number)
    }
    if before >= floor, isHere(reading), passage.isWord(before, Self.earlier) || passage.isWord(before, Self.later) {
      reading.tokens = before..<reading.tokens.upperBound
      reading.modifier = passage.isWord(before, Self.earlier) ? .before : .after
      return
    }
    // “The end of 1990”, “the very beginning of this month”.
    guard passage.isRole(start - 1, .of), start - 2 >= floor, passage.isRole(start - 2, .edgeNoun) else { return }
    var first = start - 2
    if first - 1 >= floor, passage.isWord(first - 1, Self.very) { first -= 1 }
    if first - 1 >= floor, passage.isRole(first - 1, .the) {
      take(&reading, from: first - 1, passage.entry(start - 2).number)
    } else if passage.isRole(first - 1, [.since, .until, .by, .at]) {
      take(&reading, from: first, passage.entry(start - 2).number)
    }
  }

  private func take(_ reading: inout Reading, from start: Int, _ edge: Int) {
    var start = start
    if start - 1 >= floor, passage.isRole(start - 1, .the), !passage.isRole(start, .the) { start -= 1 }
    reading.tokens = start..<reading.tokens.upperBound
    reading.edge = Edge(rawValue: edge)
  }

  /// Whether it is a stretch of time around now or the one spoken of, of which “earlier” takes a part.
  private func isHere(_ reading: Reading) -> Bool {
    guard case .date(let sense) = reading.sense else { return false }
    switch sense.what {
    case .moved, .spoken: return true
    case .named(_, .this): return true
    default: return false
    }
  }

  private static let earlier = WordKey("earlier")
  private static let later = WordKey("later")
  private static let very = WordKey("very")

  // MARK: How exactly

  private func addApproximation(_ reading: inout Reading, _ words: [WordKey]) {
    let place = reading.tokens.lowerBound - 1
    guard place >= floor, words.contains(passage.key(place)) else { return }
    switch reading.rule {
    case .clock, .date, .year: break
    default: return
    }
    reading.tokens = place..<reading.tokens.upperBound
    reading.modifier = .approx
  }

  /// “Nearly”, “more than”, “at least”, “up to” before an amount.
  private func addBound(_ reading: inout Reading) {
    let place = reading.tokens.lowerBound - 1
    guard place >= floor, passage.isWord(place) else { return }
    let key = passage.key(place)
    if passage.isRole(place, .approximate) {
      reading.modifier = key == Self.over ? .moreThan : key == Self.under ? .lessThan : .approx
      if key == Self.over, !mayBeMore(place) {
        reading.modifier = nil
        return
      }
      return widen(&reading, to: place)
    }
    let before = passage.key(place - 1)
    guard place - 1 >= floor else { return }
    if passage.isRole(place, .than) {
      guard let modifier = Self.comparisons[before] else { return }
      let hasNo = place - 2 >= floor && passage.isWord(place - 2, Self.no)
      reading.modifier = !hasNo ? modifier : modifier == .moreThan ? .equalOrLess : .equalOrMore
      return widen(&reading, to: hasNo ? place - 2 : place - 1)
    }
    if key == Self.least, passage.isRole(place - 1, .at) {
      reading.modifier = .equalOrMore
    } else if key == Self.most, passage.isRole(place - 1, .at) || passage.isRole(place, .to) && before == Self.up {
      reading.modifier = .equalOrLess
    } else if key == Self.to, before == Self.up {
      reading.modifier = .equalOrLess
    } else {
      return
    }
    widen(&reading, to: place - 1)
  }

  private func widen(_ reading: inout Reading, to start: Int) {
    reading.tokens = start..<reading.tokens.upperBound
  }

  /// “Over a week” is more than one where it lasts; “over three years” in a sum is during them.
  private func mayBeMore(_ place: Int) -> Bool {
    passage.isRole(place - 1, [.lasting, .within, .after]) || passage.isWord(place - 1, Self.just)
      || passage.isWord(place - 1, Self.last)
  }

  private static let about = WordKey("about")
  private static let around = WordKey("around")
  private static let over = WordKey("over")
  private static let under = WordKey("under")
  private static let no = WordKey("no")
  private static let least = WordKey("least")
  private static let most = WordKey("most")
  private static let up = WordKey("up")
  private static let to = WordKey("to")
  private static let just = WordKey("just")
  private static let last = WordKey("last")
  private static let comparisons = PhraseTable<Modifier>([
    ("more", .moreThan), ("less", .lessThan), ("fewer", .lessThan), ("longer", .moreThan),
  ])
}

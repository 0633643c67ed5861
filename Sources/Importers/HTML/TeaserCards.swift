/// Pointers to other reports: a headline that is a link, with a few words below it, three times or more on a page.
struct TeaserCards {
  /// The places of their blocks.
  private(set) var places: Set<Int> = []

  init(_ tree: PageTree, _ blocks: [PageBlock]) {
    let headlines = blocks.indices.filter { Self.isLinkedHeadline(blocks[$0]) }
    guard headlines.count >= 3 else { return }
    var cards: [[Int]] = []
    for (number, headline) in headlines.enumerated() {
      let card = Self.card(of: blocks[headline].owner, tree)
      let next = number + 1 < headlines.count ? headlines[number + 1] : blocks.count
      let below = (headline + 1..<next).prefix { blocks[$0].owner > card && blocks[$0].owner < tree.nodes[card].end }
      // A report below a headline that links to itself is longer.
      if below.reduce(0, { $0 + blocks[$1].words }) <= 70 { cards.append([headline] + below) }
    }
    if cards.count >= 3 { places = Set(cards.joined()) }
  }

  private static func isLinkedHeadline(_ block: PageBlock) -> Bool {
    block.isHeading && block.kind != "h1" && block.linkDensity > 0.8
  }

  /// The element around a headline, links and heads apart.
  private static func card(of headline: Int, _ tree: PageTree) -> Int {
    var card = tree.nodes[headline].parent
    while card > 0, ["a", "header", "span"].contains(tree.nodes[card].tag) { card = tree.nodes[card].parent }
    return max(0, card)
  }
}

/// The running text of a page.
struct MainText {
  private let tree: PageTree
  private let noise: PageNoise
  /// Bytes of prose in each element.
  private var prose: [Int]

  init(_ tree: PageTree) {
    self.tree = tree
    noise = PageNoise(tree)
    prose = []
    // What is noise by its name may hold the text after all: its share is measured first, with little left out.
    prose = weights(leavingOut: {
      ["script", "style", "noscript", "template", "nav", "form", "head"].contains(tree.nodes[$0].tag)
    })
    prose = weights(leavingOut: isNoise)
  }

  private func isNoise(_ index: Int) -> Bool {
    let total = prose.first ?? 0
    return noise.isNoise(index, weight: prose.isEmpty || total == 0 ? 0 : Double(prose[index]) / Double(total))
  }

  private func weights(leavingOut isLeftOut: (Int) -> Bool) -> [Int] {
    var weights = [Int](repeating: 0, count: tree.nodes.count)
    guard !tree.nodes.isEmpty else { return weights }
    for block in reading(0, leavingOut: isLeftOut) where block.isProse {
      var index = block.owner
      while index >= 0 {
        weights[index] += block.bytes - block.linkBytes
        index = tree.nodes[index].parent
      }
    }
    return weights
  }

  /// The paragraphs, an empty line between them; nil where the page has no running text.
  func paragraphs(title: String?) -> [String]? {
    guard !tree.nodes.isEmpty else { return nil }
    let total = prose[0]
    guard total > 0 else { return nil }
    let container = container(total)
    let blocks = reading(container, leavingOut: isNoise).filter { $0.kind != "h1" && $0.text != title }
    let texts = trimmed(blocks).map(\.text)
    return texts.isEmpty ? nil : texts
  }

  /// The blocks of an element without those that point elsewhere.
  private func reading(_ element: Int, leavingOut isLeftOut: (Int) -> Bool) -> [PageBlock] {
    let blocks = tree.blocks(in: element, leavingOut: isLeftOut)
    let teasers = TeaserCards(tree, blocks).places
    return blocks.indices.filter { !teasers.contains($0) && !isAside(blocks[$0]) }.map { blocks[$0] }
  }

  /// The smallest element that has nearly all of the text.
  private func container(_ total: Int) -> Int {
    func heaviest(_ isMeant: (PageTree.Node) -> Bool, share: Double) -> Int? {
      let found = tree.nodes.indices.filter { isMeant(tree.nodes[$0]) }.max { prose[$0] < prose[$1] }
      return found.flatMap { Double(prose[$0]) >= share * Double(total) ? $0 : nil }
    }
    var place =
      heaviest(PageNoise.saysItHoldsTheText, share: 0.4) ?? heaviest({ $0.tag == "article" }, share: 0.5)
      ?? heaviest({ $0.tag == "main" || $0.attributes["role"] == "main" }, share: 0.5) ?? 0
    while let child = heaviestChild(of: place), isText(child, of: place) { place = child }
    return place
  }

  /// Whether what is in an element beside one of its children is no part of the text: next to nothing, or a smaller
  /// part that stands below the child, or above the headline.
  private func isText(_ child: Int, of element: Int) -> Bool {
    let share = Double(prose[child]) / Double(max(1, prose[element]))
    if share >= 0.95 { return true }
    guard share >= 0.7 else { return false }
    let headline = tree.nodes[element..<child].lastIndex { $0.tag == "h1" } ?? element
    var index = element + 1
    var above = 0
    while index < child {
      if index > headline { above += prose[index] }
      index = tree.nodes[index].end
    }
    return above == 0
  }

  private func heaviestChild(of element: Int) -> Int? {
    var best: Int?
    var index = element + 1
    while index < tree.nodes[element].end {
      if prose[index] > best.map({ prose[$0] }) ?? 0 { best = index }
      index = tree.nodes[index].end
    }
    // A paragraph is no container.
    return best.flatMap { ["p", "li", "blockquote", "td", "pre"].contains(tree.nodes[$0].tag) ? nil : $0 }
  }

  /// Whether a block is a pointer to something else.
  private func isAside(_ block: PageBlock) -> Bool {
    if block.linkDensity > 0.5, block.words < 40 { return true }
    if block.linkDensity > 0.3, !block.endsSentence { return true }
    if block.words <= 80, AsidePhrases.speakOfCookies(block.text) { return true }
    return block.words <= 30 && AsidePhrases.begin(block.text)
  }

  /// Without what stands before and after the prose, and headings with nothing below them.
  private func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let first = blocks.firstIndex(where: \.isProse), let last = blocks.lastIndex(where: \.isProse) else {
      return []
    }
    var start = first
    while start > 0,
      blocks[start - 1].isHeading && blocks[start - 1].kind != "h1" && start == first || isLine(blocks[start - 1])
    { start -= 1 }
    var end = last
    while end + 1 < blocks.count, isLine(blocks[end + 1]) { end += 1 }
    let inner = Array(blocks[start...end])
    return inner.indices.filter { index in
      let block = inner[index]
      if block.isProse || isLine(block) { return true }
      if block.isHeading { return index + 1 < inner.count && !inner[index + 1].isHeading }
      return ["p", "li", "blockquote", "pre", "dd"].contains(block.kind) || block.words >= 8
    }.map { inner[$0] }
  }

  /// Whether a short block is a sentence, or an item of a list of them.
  private func isLine(_ block: PageBlock) -> Bool {
    ["p", "li", "blockquote", "pre"].contains(block.kind) && block.endsSentence && block.linkDensity < 0.4
  }
}

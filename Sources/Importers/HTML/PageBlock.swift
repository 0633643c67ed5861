/// A paragraph of a page, or what stands like one: a heading, an item of a list, a cell.
struct PageBlock {
  /// White space run together, but for line ends that the page sets.
  var text: String
  /// The element that it is in.
  let owner: Int
  /// The nearest of `p`, `h1` to `h6`, `li`, `blockquote`, `td`, `pre` around it; else the element's tag.
  let kind: String
  /// How many bytes of it are links.
  let linkBytes: Int
  let words: Int

  var bytes: Int { text.utf8.count }
  var linkDensity: Double { Double(linkBytes) / Double(max(1, bytes)) }
  var isHeading: Bool { kind.utf8.count == 2 && kind.hasPrefix("h") && kind != "hr" }

  /// Whether it ends as sentences do, a mark of quotation or a bracket behind the stop perhaps.
  var endsSentence: Bool {
    let last = text.unicodeScalars.last { !"”\"’')»“]".unicodeScalars.contains($0) }
    return last.map { ".!?…。।؟".unicodeScalars.contains($0) } ?? false
  }

  /// Whether it reads like running text.
  var isProse: Bool {
    !isHeading && linkDensity < 0.4 && (endsSentence ? words >= 4 || bytes >= 40 : words >= 18)
  }
}

extension PageTree {
  private static let blockTags: Set = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "summary", "details",
  ]
  private static let kinds: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "pre", "th", "dd",
  ]

  /// The blocks in an element.
  /// - Parameter isLeftOut: elements that are passed over with all that is in them.
  func blocks(in element: Int, leavingOut isLeftOut: (Int) -> Bool) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var gathered = GatheredText()
    var open = [element]
    var links = 0
    var index = element
    func flush() {
      if let (text, linkBytes) = gathered.take() {
        let owner = open.last ?? element
        blocks.append(
          PageBlock(
            text: text, owner: owner, kind: kind(of: owner), linkBytes: linkBytes,
            words: text.split(whereSeparator: \.isWhitespace).count))
      }
    }
    while index < nodes[element].end {
      while let last = open.last, nodes[last].end <= index {
        flush()
        open.removeLast()
      }
      let node = nodes[index]
      if node.isText {
        gathered.add(node.text, isLink: index < links)
      } else if node.tag == "br" {
        if gathered.addLineEnd() { flush() }
      } else if isLeftOut(index) {
        if Self.blockTags.contains(node.tag) { flush() }
        index = node.end
        continue
      } else if Self.blockTags.contains(node.tag) {
        flush()
        open.append(index)
      } else if node.tag == "a" {
        links = max(links, node.end)
      }
      index += 1
    }
    flush()
    return blocks
  }

  private func kind(of owner: Int) -> String {
    var index = owner
    while index >= 0 {
      let tag = nodes[index].tag
      if Self.kinds.contains(tag) { return tag }
      if tag == "div" || tag == "section" || tag == "article" || tag == "body" { break }
      index = nodes[index].parent
    }
    return nodes[owner].tag
  }
}

/// Text as it is gathered for a block.
private struct GatheredText {
  private var bytes: [UInt8] = []
  private var linkBytes = 0
  private var blankIsDue = false
  private var lineEnds = 0

  mutating func add(_ text: String, isLink: Bool) {
    let before = bytes.count
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      // Blanks of Unicode in the middle of a line are kept but for the no-break space, which pages use for any.
      let isNoBreak = byte == 0xC2 && rest.first == 0xA0
      if byte <= 0x20 || isNoBreak {
        if isNoBreak { rest.removeFirst() }
        blankIsDue = true
        continue
      }
      if lineEnds > 0, !bytes.isEmpty { bytes.append(0x0A) } else if blankIsDue, !bytes.isEmpty { bytes.append(0x20) }
      (blankIsDue, lineEnds) = (false, 0)
      bytes.append(byte)
    }
    if isLink { linkBytes += bytes.count - before }
  }

  /// - Returns: whether it is the second in a row, so that a new block begins.
  mutating func addLineEnd() -> Bool {
    lineEnds += 1
    return lineEnds > 1
  }

  mutating func take() -> (String, Int)? {
    defer { self = GatheredText() }
    return bytes.isEmpty ? nil : (String(decoding: bytes, as: UTF8.self), linkBytes)
  }
}

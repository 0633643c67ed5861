import CLibXML2

/// The elements and texts of a page in the order in which they stand; what is in an element follows it.
struct PageTree {
  struct Node {
    /// Small; empty for text.
    let tag: String
    /// What it is in; −1 for the outermost.
    let parent: Int
    /// The place after the last of what is in it.
    var end: Int
    let attributes: [String: String]
    let text: String

    var isText: Bool { tag.isEmpty }
  }

  private(set) var nodes: [Node] = []
  /// Whether the parser gave up before the end.
  private(set) var isCut = false

  /// - Parameter markup: valid UTF-8. No network, no entity from outside, no file.
  init(_ markup: [UInt8]) {
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let document = markup.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
        Int32(options))
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    isCut = context.pointee.instate == XML_PARSER_EOF && context.pointee.disableSAX != 0
    walk(xmlDocGetRootElement(document))
  }

  /// Goes through the parser's tree without recursion, however deep it is.
  private mutating func walk(_ root: xmlNodePtr?) {
    var open: [Int] = []
    var next = root
    while let node = next {
      guard nodes.count < ImportLimits.pageNodes else {
        isCut = true
        for place in open { nodes[place].end = nodes.count }
        return
      }
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement || node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        nodes.append(
          Node(
            tag: isElement ? Self.string(node.pointee.name).lowercased() : "", parent: open.last ?? -1,
            end: nodes.count + 1,
            attributes: isElement ? Self.attributes(node) : [:],
            text: isElement ? "" : Self.string(node.pointee.content)))
      }
      if isElement, let child = node.pointee.children {
        open.append(nodes.count - 1)
        next = child
        continue
      }
      next = following(node, root, &open)
    }
  }

  private mutating func following(_ node: xmlNodePtr, _ root: xmlNodePtr?, _ open: inout [Int]) -> xmlNodePtr? {
    var node = node
    while node != root {
      if let sibling = node.pointee.next { return sibling }
      guard let parent = node.pointee.parent, let place = open.popLast() else { return nil }
      nodes[place].end = nodes.count
      node = parent
    }
    return nil
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      attributes[string(attribute.pointee.name).lowercased()] = string(attribute.pointee.children?.pointee.content)
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// All text in an element, white space run together.
  func text(in index: Int) -> String {
    var words: [Substring] = []
    for node in nodes[index..<nodes[index].end] where node.isText {
      words += node.text.split(whereSeparator: \.isWhitespace)
    }
    return words.joined(separator: " ")
  }
}

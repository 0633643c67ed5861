import CLibXML2
import Foundation

/// The elements of an XML document in the order in which they stand, names without prefixes.
struct XMLTree {
  struct Node {
    /// Without its prefix; empty for text.
    let name: String
    let parent: Int
    /// The place after the last of what is in it.
    var end: Int
    let attributes: [String: String]
    let text: String
  }

  private(set) var tree: [Node] = []
  /// Why some of it is missing; nil for a document that is well formed.
  private(set) var damage: String?

  /// Nothing from outside is read, and a document that declares entities is refused.
  init(_ bytes: [UInt8], _ options: ImportOptions) throws {
    let head = String(decoding: bytes.prefix(64 << 10).filter { $0 != 0 }, as: UTF8.self)
    if head.contains("<!DOCTYPE"), head.contains("<!ENTITY") || head.contains("[") && Self.declares(head) {
      throw ReadingError("it declares entities of its own, which are not read")
    }
    var bytes = bytes
    if let charset = options.charset, let text = charset.decode(bytes).text { bytes = text }
    guard let context = xmlNewParserCtxt() else { throw ReadingError("no memory") }
    defer { xmlFreeParserCtxt(context) }
    let flags =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_RECOVER.rawValue
      | XML_PARSE_NOCDATA.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
        options.charset == nil ? nil : "UTF-8", Int32(flags))
    }
    if context.pointee.wellFormed == 0 {
      damage = "not well-formed XML (line \(context.pointee.lastError.line)): it may be cut off"
    }
    guard let document else { throw ReadingError("not XML") }
    defer { xmlFreeDoc(document) }
    if document.pointee.intSubset?.pointee.entities != nil {
      throw ReadingError("it declares entities of its own, which are not read")
    }
    walk(xmlDocGetRootElement(document))
  }

  private static func declares(_ head: String) -> Bool {
    guard let start = head.range(of: "<!DOCTYPE") else { return false }
    return head[start.upperBound...].prefix { $0 != ">" }.contains("[")
  }

  private mutating func walk(_ root: xmlNodePtr?) {
    var open: [Int] = []
    var next = root
    while let node = next {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement || node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        tree.append(
          Node(
            name: isElement ? String(cString: node.pointee.name) : "", parent: open.last ?? -1, end: tree.count + 1,
            attributes: isElement ? Self.attributes(node) : [:],
            text: isElement ? "" : node.pointee.content.map { String(cString: $0) } ?? ""))
      }
      if isElement, let child = node.pointee.children {
        open.append(tree.count - 1)
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
      tree[place].end = tree.count
      node = parent
    }
    return nil
  }

  private static func attributes(_ node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      if let content = attribute.pointee.children?.pointee.content {
        attributes[String(cString: attribute.pointee.name)] = String(cString: content)
      }
      next = attribute.pointee.next
    }
    return attributes
  }

  /// The elements right inside one.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var index = element + 1
    while index < tree[element].end {
      if !tree[index].name.isEmpty { children.append(index) }
      index = tree[index].end
    }
    return children
  }

  /// The text of the first child of a name; nil where there is none, or it is blank.
  func text(of name: String, in element: Int) -> String? {
    for child in children(of: element) where tree[child].name == name {
      let text = tree[child..<tree[child].end].map(\.text).joined().trimmed
      if !text.isEmpty { return text.replacing("\0", with: "\u{FFFD}") }
    }
    return nil
  }
}

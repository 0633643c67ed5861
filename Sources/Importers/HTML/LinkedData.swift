import Foundation

/// What JSON-LD in a page says of its article.
/// - Source: schema.org, `Article` and the types below it.
struct LinkedData {
  private(set) var headline: String?
  private(set) var author: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var body: [String]?

  init(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() where node.tag == "script" {
      guard node.attributes["type"]?.lowercased().contains("ld+json") == true else { continue }
      let text = tree.nodes[index..<node.end].map(\.text).joined()
      guard text.utf8.count < 4 << 20, let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else {
        continue
      }
      if let article = Self.article(in: value, depth: 0) {
        take(article)
        return
      }
    }
  }

  /// The first object of a type that is an article.
  private static func article(in value: Any, depth: Int) -> [String: Any]? {
    guard depth < 6 else { return nil }
    if let list = value as? [Any] { return list.lazy.compactMap { article(in: $0, depth: depth + 1) }.first }
    guard let object = value as? [String: Any] else { return nil }
    let types = (object["@type"] as? [String]) ?? [object["@type"] as? String].compactMap(\.self)
    if types.contains(where: {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" || $0.hasSuffix("NewsReport")
    }) {
      return object
    }
    return ["@graph", "mainEntity", "hasPart"].lazy.compactMap {
      object[$0].flatMap { article(in: $0, depth: depth + 1) }
    }.first
  }

  private mutating func take(_ article: [String: Any]) {
    func text(_ key: String) -> String? {
      let text = (article[key] as? String)?.trimmed
      return text?.isEmpty == true ? nil : text?.replacing("\0", with: "\u{FFFD}")
    }
    (headline, published, language) = (text("headline") ?? text("name"), text("datePublished"), text("inLanguage"))
    author = Self.names(article["author"])
    publisher = Self.names(article["publisher"])
    url = text("url") ?? text("mainEntityOfPage") ?? (article["mainEntityOfPage"] as? [String: Any])?["@id"] as? String
    if let text = text("articleBody"), text.utf8.count > 200 {
      body = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    }
  }

  /// “A, B” for people and organisations, however they are given.
  private static func names(_ value: Any?) -> String? {
    let list = value as? [Any] ?? [value].compactMap(\.self)
    let names = list.compactMap { ($0 as? String ?? ($0 as? [String: Any])?["name"] as? String)?.trimmed }.filter {
      !$0.isEmpty
    }
    return names.isEmpty ? nil : names.joined(separator: ", ").replacing("\0", with: "\u{FFFD}")
  }
}

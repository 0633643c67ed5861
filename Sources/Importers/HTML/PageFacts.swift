import Foundation

/// What a page says of itself: in JSON-LD, OpenGraph, other `<meta>`, `<time>`, and in what stands on it.
struct PageFacts {
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var dates: [StatedDate] = []
  /// The text that JSON-LD repeats, in paragraphs.
  private(set) var body: [String]?

  init(_ tree: PageTree) {
    let data = LinkedData(tree)
    let meta = Self.meta(tree)
    func first(_ names: [String]) -> String? { names.lazy.compactMap { meta[$0] }.first }
    title =
      data.headline ?? first(["og:title", "twitter:title", "dc.title"]) ?? Self.text(tree) { $0.tag == "h1" }
      ?? Self.text(tree) { $0.tag == "title" }
    byline =
      data.author ?? first(["author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl"])
      ?? Self.text(tree) {
        $0.attributes["rel"] == "author" || $0.attributes["itemprop"] == "author"
          || ($0.attributes["class"] ?? "").split(separator: " ").contains { $0 == "byline" || $0 == "author-name" }
      }
    byline = byline.flatMap(Self.name)
    url = [Self.link(tree, "canonical"), first(["og:url"]), data.url].lazy.compactMap(\.self).first {
      $0.hasPrefix("http")
    }
    source = data.publisher ?? first(["og:site_name", "application-name", "dc.publisher"]) ?? url.flatMap(Self.host)
    language =
      (tree.nodes.first { $0.tag == "html" }?.attributes).flatMap { $0["lang"] ?? $0["xml:lang"] } ?? data.language
      ?? first(["og:locale", "language", "content-language"])
    if language?.isEmpty == true { language = nil }
    let stated = [data.published] + Self.dateNames.map { meta[$0] }
    dates = stated.compactMap { StatedDate(.metadata, $0) }
    // Of several that say the same way, the first that is there is meant; the others tell of other things.
    dates = Array(dates.prefix(1)) + Self.times(tree)
    body = data.body
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued",
    "publishdate", "publish-date", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date",
    "article.published", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "published_at", "release_date",
  ]

  /// `name`, `property` and `itemprop` of `<meta>`, small; the first of a name counts.
  private static func meta(_ tree: PageTree) -> [String: String] {
    var meta: [String: String] = [:]
    for node in tree.nodes where node.tag == "meta" {
      guard let content = node.attributes["content"]?.trimmed, !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        if let name = node.attributes[key]?.lowercased(), meta[name] == nil { meta[name] = content }
      }
    }
    return meta
  }

  private static func text(_ tree: PageTree, _ isMeant: (PageTree.Node) -> Bool) -> String? {
    guard let index = tree.nodes.firstIndex(where: isMeant) else { return nil }
    let text = tree.text(in: index)
    return text.isEmpty || text.utf8.count > 500 ? nil : text
  }

  private static func link(_ tree: PageTree, _ relation: String) -> String? {
    tree.nodes.first { $0.tag == "link" && $0.attributes["rel"]?.lowercased() == relation }?.attributes["href"]?.trimmed
  }

  /// “By Jane Doe” without the word; nil for an address or something long.
  private static func name(_ text: String) -> String? {
    var name = text.trimmed
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)).trimmed }
    return name.isEmpty || name.contains("://") || name.utf8.count > 200 ? nil : name
  }

  static func host(_ url: String) -> String? {
    guard let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The first `<time>` that is marked as the day of publication, or else the first at all.
  private static func times(_ tree: PageTree) -> [StatedDate] {
    let times = tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      return node.tag == "time" || node.attributes["itemprop"]?.lowercased() == "datepublished"
    }
    func isMarked(_ index: Int) -> Bool {
      let attributes = tree.nodes[index].attributes
      return attributes["pubdate"] != nil || attributes["itemprop"]?.lowercased() == "datepublished"
        || (attributes["class"] ?? "").lowercased().contains("publish")
    }
    guard let index = times.first(where: isMarked) ?? times.first else { return [] }
    let attributes = tree.nodes[index].attributes
    return [StatedDate(.time, attributes["datetime"] ?? attributes["content"] ?? tree.text(in: index))].compactMap(
      \.self)
  }
}

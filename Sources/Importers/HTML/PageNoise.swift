/// Which elements of a page are not its text: menus, captions, share bars, comments, notices.
struct PageNoise {
  private let tree: PageTree
  /// The headline, and elements that say that they hold the text; what they are in is never noise.
  private var kept: Set<Int> = []

  init(_ tree: PageTree) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated()
    where node.tag == "h1" || node.tag == "article" || Self.saysItHoldsTheText(node) {
      var place = index
      while place >= 0, kept.insert(place).inserted { place = tree.nodes[place].parent }
    }
  }

  /// - Parameter weight: the share of the page's prose that is in the element.
  func isNoise(_ index: Int, weight: Double) -> Bool {
    let node = tree.nodes[index]
    if Self.tags.contains(node.tag) { return true }
    if node.tag == "header" || node.tag == "aside" { return weight < 0.5 || !kept.contains(index) }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if let style = node.attributes["style"]?.filter({ $0 != " " }).lowercased(), style.contains("display:none") {
      return true
    }
    if ["body", "html", "main", "article", "a", "em", "strong", "b", "i"].contains(node.tag) { return false }
    if let role = node.attributes["role"], Self.roles.contains(role.lowercased()) { return !kept.contains(index) }
    guard !kept.contains(index) else { return false }
    let names = [
      node.attributes["class"], node.attributes["id"], node.attributes["data-component"],
      node.attributes["data-testid"],
    ]
    for name in names {
      switch Self.judge(name) {
      case .surely: return true
      case .likely: if weight < 0.4 { return true }
      case .no: break
      }
    }
    return false
  }

  private static let tags: Set = [
    "script", "style", "noscript", "template", "nav", "footer", "form", "button", "input", "select", "textarea",
    "iframe", "svg", "canvas", "video", "audio", "object", "embed", "figure", "figcaption", "dialog", "menu", "head",
    "label", "map",
  ]

  private static let roles: Set = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "form", "alert",
  ]

  static func saysItHoldsTheText(_ node: PageTree.Node) -> Bool {
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return true }
    guard ["div", "section", "article", "main", "td"].contains(node.tag) else { return false }
    return [node.attributes["class"], node.attributes["id"]].contains { name in
      (name ?? "").split(separator: " ").contains { word in
        let bare = word.lowercased().filter { $0.isLetter }
        return bodyNames.contains { bare == $0 || bare.hasSuffix($0) && bare.utf8.count <= $0.utf8.count + 6 }
      }
    }
  }

  /// Names that pages give to the element with the text, letters only.
  private static let bodyNames: Set = [
    "articlebody", "articletext", "articlecontent", "storybody", "storytext", "storycontent", "entrycontent",
    "postcontent", "postbody", "newsbody", "newstext", "newscontent", "contentbody", "bodytext", "bodycopy",
    "articlemaintext", "maintext", "pagetext", "fulltext", "articlefulltext", "textbody", "reporttext", "richtext",
    "copytext",
  ]

  private enum Judgement {
    case surely, likely, no
  }

  private static func judge(_ name: String?) -> Judgement {
    guard let name, !name.isEmpty else { return .no }
    var judgement = Judgement.no
    for word in name.split(separator: " ") {
      let parts = parts(of: word)
      for (index, part) in parts.enumerated() {
        if surely.contains(part) { return .surely }
        if likely.contains(part) { judgement = .likely }
        if index > 0, pairs.contains(parts[index - 1] + part) { return .surely }
      }
    }
    return judgement
  }

  /// `readMore-box` in its words, small.
  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var wasSmall = false
    for letter in name.unicodeScalars {
      let isLetter = letter.properties.isAlphabetic
      if !isLetter || wasSmall && letter.properties.isUppercase, !part.isEmpty {
        parts.append(part)
        part = ""
      }
      if isLetter { part += letter.properties.lowercaseMapping }
      wasSmall = letter.properties.isLowercase
    }
    return part.isEmpty ? parts : parts + [part]
  }

  private static let surely: Set = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "share",
    "sharing", "sharebar", "sharetools", "social", "related", "recommended", "recommendations", "recirc",
    "recirculation",
    "newsletter", "subscribe", "subscription", "signup", "promo", "promotion", "advert", "adverts", "advertisement",
    "advertising", "ad", "ads", "adslot", "sponsored", "sponsor", "cookie", "cookies", "consent", "gdpr", "comment",
    "comments",
    "disqus", "taglist", "caption", "credit", "outbrain", "taboola", "copyright", "disclaimer", "donate", "donation",
    "pagination", "pager", "skiplink", "masthead", "login", "trending", "readmore", "mostread", "mostpopular",
    "teaser", "teasers", "popup", "modal", "overlay", "toolbar", "byline", "timestamp", "pubdate", "wp-caption",
    "kicker", "carousel",
    "slideshow", "gallery", "tweet", "instagram", "pullquote", "paywall", "survey", "shares", "followus", "topics",
  ]

  private static let likely: Set = [
    "tags", "widget", "tools", "banner", "popular", "more", "bio", "aside", "links", "rail", "player", "meta", "author",
    "search",
    "poll", "standfirst", "print", "notice", "premium", "callout", "box", "hub", "rating", "reactions", "feedback",
  ]

  private static let pairs: Set = [
    "readmore", "mostread", "mostcommented", "mostpopular", "mostviewed", "alsoread", "seealso", "moreon",
    "morestories", "morefrom", "authorbio", "aboutauthor", "articlemeta", "postmeta", "entrymeta", "storymeta",
    "taglist",
    "editorspicks", "skipto", "jumpto", "followus", "signin", "wpcaption", "readnext", "upnext", "backtop",
    "articletags",
    "posttags", "entrytags", "storytags", "leavereply", "socialmedia", "inlinelink", "linkbox", "photocredit",
  ]
}

/// How lines begin, on pages of news, that belong to the site and not to the report.
enum AsidePhrases {
  static func begin(_ text: String) -> Bool {
    let line = text.prefix(80).lowercased()
    return openings.contains { opening in
      guard line.hasPrefix(opening) else { return false }
      // A whole word.
      return line.dropFirst(opening.count).first.map { !$0.isLetter } ?? true
    }
  }

  /// Whether a block asks for consent to cookies.
  static func speakOfCookies(_ text: String) -> Bool {
    let line = text.lowercased()
    return line.contains("cookies") && consent.contains { line.contains($0) }
  }

  private static let consent = [
    "use cookies", "uses cookies", "verwendet cookies", "verwenden cookies", "nutzt cookies", "utilise des cookies",
    "utilisons des cookies", "utiliza cookies", "utilizamos cookies", "utilizza cookie", "gebruikt cookies",
    "your consent",
  ]

  private static let openings = [
    "read more", "read also", "also read", "read next", "see also", "related", "more on this", "more from", "most read",
    "most commented", "most popular", "most viewed", "advertisement", "ad feedback", "story continues below",
    "article continues after", "article continues below", "continue reading", "share this", "share on", "follow us",
    "sign up for", "sign up to",
    "subscribe to our", "subscribe now", "subscribe for", "click here", "tap here", "download our app", "get our app",
    "join our",
    "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to", "accept all",
    "all rights reserved", "copyright", "©", "(c) 20", "photo:", "photograph:", "image:", "picture:", "image source",
    "image credit",
    "file photo", "photo by", "watch:", "listen:", "listen to this", "video:", "tags:", "topics:", "filed under",
    "categories:",
    "leave a comment", "comments", "add a comment", "view comments", "post a comment", "recommended",
    "you may also like",
    "you might also like", "don't miss", "editor's picks", "editors' picks", "trending now", "reporting by",
    "editing by",
    "our standards", "got a tip", "contact the author", "contact us", "send us", "support our", "become a member",
    "log in", "sign in",
    "print this", "email this", "skip to", "back to top", "loading", "min read", "last updated", "updated",
    "published on", "posted on",
    "lesen sie auch", "mehr zum thema", "anzeige", "lire aussi", "à lire aussi", "publicité", "lea también", "leer más",
    "leggi anche",
  ]
}

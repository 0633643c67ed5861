/// What an article's date was read from, the more trustworthy first.
public enum DateOrigin: String, Hashable, Sendable, CaseIterable {
  /// A field that is there to say it: JSON-LD, OpenGraph, a field or column, a document's properties.
  case metadata
  /// The head of a mail.
  case header
  /// A `<time>` element of a page.
  case time
  /// A place and a date before the first sentence.
  case dateline
  /// The address.
  case url

  var words: String {
    switch self {
    case .metadata: "metadata"
    case .header: "header"
    case .time: "<time>"
    case .dateline: "dateline"
    case .url: "URL"
    }
  }
}

/// Something that says when an article was published.
struct StatedDate {
  let origin: DateOrigin
  let text: String

  init?(_ origin: DateOrigin, _ text: String?) {
    guard let text else { return nil }
    self.origin = origin
    self.text = text
  }
}

extension ImportedArticle {
  /// Settles on a date: the first in the order of origins that is a date, and not after the day on which it was seen.
  ///
  /// What is not a date, or cannot be true, or says otherwise, is noted.
  /// - Parameter seen: ISO 8601; a date more than a day later, as clocks and zones allow, is refused.
  mutating func settleDate(_ stated: [StatedDate], seen: String?) {
    for origin in DateOrigin.allCases {
      for date in stated where date.origin == origin { takeDate(date.text, from: origin, seen: seen) }
    }
  }

  /// Goes on to settle on a date: takes this one where none was taken from a more trustworthy origin.
  mutating func takeDate(_ text: String, from origin: DateOrigin, seen: String?) {
    guard let read = DateText.iso8601(text) else {
      if published == nil, origin == .metadata || origin == .header {
        notes.append("the date '\(text.prefix(60))' is not understood; not taken")
      }
      return
    }
    if let seen, let last = DateText.dayNumber(seen), let day = DateText.dayNumber(read), day > last + 1 {
      notes.append(
        "the date \(read.prefix(10)) of its \(origin.words) lies after \(seen.prefix(10)), when it was seen; not taken")
      return
    }
    guard let taken = published, let from = publishedFrom else {
      (published, publishedFrom) = (read, origin)
      return
    }
    if from != origin, origin != .time, let day = DateText.dayNumber(read), let other = DateText.dayNumber(taken),
      abs(day - other) > 1
    {
      notes.append("its \(origin.words) says \(read.prefix(10)), its \(from.words) \(taken.prefix(10)), which counts")
    }
  }
}

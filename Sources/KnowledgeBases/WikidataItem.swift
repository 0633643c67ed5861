import AnalyzerKit

/// What of an item of a Wikidata dump matters for linking.
///
/// Its type is read off its properties, so that no tree of classes is needed: a human by P31; a place by population,
/// capital or GeoNames id; an organization by seat, industry, employees, head, exchange, parent, parts, legal form; else a
/// place by coordinates.
/// - Source: the Wikibase JSON format, doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html; the properties' pages
///   on wikidata.org.
struct WikidataItem {
  private(set) var id = ""
  private(set) var label: String?
  private(set) var aliases: [String] = []
  private(set) var sitelinks = 0
  /// P17 and P27: the first country or citizenship.
  private(set) var country: String?
  /// P1549 in English: what its people are called.
  private(set) var demonyms: [String] = []
  private var isHuman = false
  private var isPlace = false
  private var isOrganization = false
  private var isSomewhere = false
  /// P297: it is a country with a code of its own.
  private(set) var code: String?

  /// - Parameter line: a line of the dump, with or without the comma at its end.
  /// - Returns: nil for what is no item.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var cursor = JSONCursor(line)
    cursor.members { name, value in
      if name == "id" {
        id = value.string() ?? ""
      } else if name == "labels" {
        value.members { language, text in
          if language == "en" || language == "mul" && label == nil { label = Self.value(&text) }
        }
      } else if name == "aliases" {
        value.members { language, texts in
          if language == "en" { texts.elements { text in if let alias = Self.value(&text) { aliases.append(alias) } } }
        }
      } else if name == "claims" {
        value.members { property, statements in readClaim(property, &statements) }
      } else if name == "sitelinks" {
        value.members { site, _ in if site.suffix(4).elementsEqual("wiki".utf8) { sitelinks += 1 } }
      }
    }
    guard id.utf8.first == UInt8(ascii: "Q") else { return nil }
  }

  /// nil where nothing says what it is.
  var type: Mention.EntityType? {
    if isHuman { return .person }
    if isPlace { return .place }
    if isOrganization { return .organization }
    return isSomewhere ? .place : nil
  }

  /// How likely a name means it, from how many Wikipedias have an article on it: 3 give 24, 30 give 59, 250 give 95.
  var prior: Int {
    // The integer logarithm to the base of 2, in twelfths.
    var (rest, prior) = ((sitelinks + 1) << 8, -96)
    while rest >= 512 { (rest, prior) = (rest >> 1, prior + 12) }
    return min(prior + 96 + (rest - 256) * 12 / 256, 95)
  }

  private mutating func readClaim(_ property: UnsafeBufferPointer<UInt8>, _ statements: inout JSONCursor) {
    if property == "P31" {
      for id in Self.items(&statements) where id == "Q5" { isHuman = true }
    } else if property == "P17" || property == "P27" {
      let items = Self.items(&statements)
      if country == nil || property == "P17" { country = items.first ?? country }
    } else if property == "P297" {
      Self.mainValues(&statements) { value in code = value.string() ?? code }
    } else if property == "P1549" {
      Self.mainValues(&statements) { value in
        var (language, text): (String?, String?)
        value.members { name, value in
          if name == "text" { text = value.string() } else if name == "language" { language = value.string() }
        }
        if language == "en", let text { demonyms.append(text) }
      }
    } else if property == "P1082" || property == "P36" || property == "P1566" {
      isPlace = true
    } else if property == "P625" {
      isSomewhere = true
    } else if Self.organizational.contains(where: { property == $0 }) {
      isOrganization = true
    }
  }

  /// Seat, industry, employees, head of the firm, exchange, parent, subsidiary, legal form, members, chair.
  private static let organizational: [StaticString] = [
    "P159", "P452", "P1128", "P169", "P414", "P749", "P355", "P1454", "P2124", "P488",
  ]

  /// The text of `{"language":…,"value":…}`.
  private static func value(_ cursor: inout JSONCursor) -> String? {
    var found: String?
    cursor.members { name, value in if name == "value" { found = value.string() } }
    return found
  }

  /// The ids of a claim's items, without those that are deprecated, the preferred ones first.
  private static func items(_ statements: inout JSONCursor) -> [String] {
    var found: [String] = []
    mainValues(&statements) { value in
      value.members { name, value in if name == "id", let id = value.string() { found.append(id) } }
    }
    return found
  }

  private static func mainValues(_ statements: inout JSONCursor, _ body: (inout JSONCursor) -> Void) {
    statements.elements { statement in
      statement.members { name, snak in
        guard name == "mainsnak" else { return }
        snak.members { name, datavalue in
          guard name == "datavalue" else { return }
          datavalue.members { name, value in if name == "value" { body(&value) } }
        }
      }
    }
  }
}

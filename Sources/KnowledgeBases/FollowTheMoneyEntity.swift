import AnalyzerKit

/// A line of entities in the format of FollowTheMoney, as OpenSanctions gives them out.
/// - Source: followthemoney.tech, opensanctions.org/docs/bulk/json.
struct FollowTheMoneyEntity {
  private var id = ""
  private var caption = ""
  private var schema = ""
  private var properties: [String: [String]] = [:]

  /// - Returns: nil for what is no such entity.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var cursor = JSONCursor(line)
    cursor.members { name, value in
      if name == "id" {
        id = value.string() ?? ""
      } else if name == "caption" {
        caption = value.string() ?? ""
      } else if name == "schema" {
        schema = value.string() ?? ""
      } else if name == "properties" {
        value.members { property, values in
          let key = String(decoding: property, as: UTF8.self)
          if Self.wanted.contains(key) { properties[key] = values.strings() }
        }
      }
    }
    guard !id.isEmpty, !schema.isEmpty else { return nil }
  }

  /// nil for what is not named in reports: addresses, passports, payments.
  var row: EntityRow? {
    let names = properties["name", default: []]
    guard let type = Self.types[schema], let name = caption.isEmpty ? names.first : caption else { return nil }
    var aliases: [String] = []
    for other in names + properties["alias", default: []] + properties["abbreviation", default: []]
    where other != name && AliasForm.isUsable(other, of: type) && !aliases.contains(other) {
      aliases.append(other)
    }
    let countries = ["country", "nationality", "jurisdiction"].flatMap { properties[$0, default: []] }
    let country = countries.first { $0.utf8.count == 2 }?.uppercased() ?? ""
    return EntityRow(
      id: properties["wikidataId"]?.first ?? id, name: name, type: type, country: country, aliases: aliases,
      source: "FollowTheMoney")
  }

  private static let wanted: Set = [
    "name", "alias", "abbreviation", "country", "nationality", "jurisdiction", "wikidataId",
  ]

  private static let types: [String: Mention.EntityType] = [
    "Person": .person, "Company": .organization, "Organization": .organization, "PublicBody": .organization,
    "LegalEntity": .organization, "Vessel": .other, "Airplane": .other,
  ]
}

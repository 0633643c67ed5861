import AnalyzerKit
public import Digests
public import Foundation

/// The `datapackage.json` beside exported files: what each column is, and what the file was made from.
///
/// It holds no time and no path of the machine: the same export gives the same bytes.
/// - Source: Data Package v2, datapackage.org/standard/data-package.
public struct DataPackage {
  /// One exported file.
  public struct Resource {
    public var table: ExportedTable
    /// The file's name, in the same folder.
    public var path: String
    /// `csv` or `jsonl`.
    public var format: String
    public var bytes: Int
    public var digest: SHA256Digest
    public var rows: Int
    public var guardedCells: Int
    public var origins: [Origin]
    /// Nil where the table is not made article by article.
    public var coverage: Coverage?

    public init(
      table: ExportedTable, path: String, format: String, bytes: Int, digest: SHA256Digest, rows: Int,
      guardedCells: Int, coverage: Coverage? = nil, origins: [Origin]
    ) {
      self.table = table
      self.path = path
      self.format = format
      self.bytes = bytes
      self.digest = digest
      self.rows = rows
      self.guardedCells = guardedCells
      self.origins = origins
      self.coverage = coverage
    }
  }

  /// Which articles a table speaks of, in numbers.
  public struct Coverage: Sendable {
    let analyzed: Int
    let leftOut: Int
    let failed: Int
    let toDo: Int
    let pattern: String?

    /// - Parameter pattern: what the names of the exported articles had to fit; nil for all.
    public init(analyzed: Int, leftOut: Int, failed: Int, toDo: Int, pattern: String?) {
      self.analyzed = analyzed
      self.leftOut = leftOut
      self.failed = failed
      self.toDo = toDo
      self.pattern = pattern
    }

    var json: [String: Any] {
      var json: [String: Any] = ["analyzed": analyzed, "leftOut": leftOut, "failed": failed, "notYetAnalyzed": toDo]
      json["onlyArticlesLike"] = pattern
      return json
    }
  }

  /// What rows were made by.
  public struct Origin: Sendable {
    let analyzer: String
    let version: Int
    let settingsHash: String
    let settings: String

    public init(analyzer: String, version: Int, settingsHash: String, settings: String) {
      self.analyzer = analyzer
      self.version = version
      self.settingsHash = settingsHash
      self.settings = settings
    }
  }

  private var resources: [String: Any] = [:]

  /// Begins with what an earlier export left in the same folder, where that is ours and its files are still there.
  /// - Parameter earlier: the content of the `datapackage.json` there.
  public init(continuing earlier: Data?, whereThere isThere: (_ path: String) -> Bool) {
    guard let earlier, let object = try? JSONSerialization.jsonObject(with: earlier) as? [String: Any] else { return }
    guard object["name"] as? String == Self.name, let list = object["resources"] as? [[String: Any]] else { return }
    for resource in list {
      if let path = resource["path"] as? String, isThere(path) { resources[path] = resource }
    }
  }

  private static let name = "dossier-export"

  /// Whether a `datapackage.json` was made by an export, and may be added to.
  public static func isOurs(_ content: Data) -> Bool {
    (try? JSONSerialization.jsonObject(with: content) as? [String: Any])?["name"] as? String == name
  }

  /// How many rows an exported file had when it was written; nil where the `datapackage.json` beside it does not say.
  public static func rows(of path: String, in content: Data) -> Int? {
    let object = try? JSONSerialization.jsonObject(with: content) as? [String: Any]
    let resources = object?["resources"] as? [[String: Any]] ?? []
    let resource = resources.first { $0["path"] as? String == path }
    return (resource?["dossier"] as? [String: Any])?["rows"] as? Int
  }

  public mutating func add(_ resource: Resource) { resources[resource.path] = Self.json(resource) }

  /// The file's content: keys and resources in the order of their names.
  public func json() -> Data {
    let object: [String: Any] = [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": Self.name,
      "resources": resources.sorted { $0.key < $1.key }.map(\.value),
    ]
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? JSONSerialization.data(withJSONObject: object, options: options)) ?? Data()) + Data("\n".utf8)
  }

  private static func json(_ resource: Resource) -> [String: Any] {
    let isCSV = resource.format == "csv"
    return [
      // A name has to be the resource's own: one table may stand there in two formats.
      "name": resource.path.lowercased().replacing("_", with: "-"), "path": resource.path, "format": resource.format,
      "description": resource.table.summary, "mediatype": isCSV ? "text/csv" : "application/jsonl",
      "encoding": "utf-8", "bytes": resource.bytes, "hash": "sha256:\(resource.digest.hex)",
      "schema": ["fields": resource.table.columns.map(field), "missingValues": [""]],
      "dossier": dossier(resource),
    ]
  }

  private static func dossier(_ resource: Resource) -> [String: Any] {
    var dossier: [String: Any] = [
      "rows": resource.rows, "guardedCells": resource.guardedCells, "offsets": "Unicode code points, end excluded",
      "origins": resource.origins.map { origin in
        [
          "analyzer": origin.analyzer, "version": origin.version, "settings": origin.settingsHash,
          "settingsText": origin.settings,
        ] as [String: Any]
      },
    ]
    dossier["articles"] = resource.coverage?.json
    return dossier
  }

  private static func field(_ column: ColumnDescription) -> [String: Any] {
    var field: [String: Any] = ["name": column.name, "description": column.explanation]
    field["type"] =
      switch column.type {
      case .text, .span: "string"
      case .integer: "integer"
      case .real: "number"
      case .boolean: "boolean"
      }
    field["unit"] = column.unit
    if !column.values.isEmpty { field["constraints"] = ["enum": column.values] }
    return field
  }
}

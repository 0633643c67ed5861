import EntityBaseFormat
import Foundation
import KnowledgeBases

@testable import EntityLinking

/// A base that a test makes. Its file is gone at once, its bytes stay.
struct TemporaryBase {
  let base: EntityBase

  init(_ fill: (BaseBuilder) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).kb").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let builder = try BaseBuilder()
    try fill(builder)
    try builder.write(to: path, title: "test", version: "")
    base = try BaseFile.open(path)
  }
}

/// The tables that the default base is made from.
enum DefaultBase {
  /// In the order in which they are read.
  static var tables: [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Plugins/EntityLinking/Data").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().map { folder.appendingPathComponent($0).path }
  }
}

extension EntityLinker {
  /// As it is without options.
  static let preset: EntityLinker = {
    guard let linker = try? EntityLinker(options: EntityLinkerOptions()) else {
      preconditionFailure("no options are refused")
    }
    return linker
  }()
}

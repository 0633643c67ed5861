import Foundation

/// Goes through what the user named: files, folders with all that is in them, and `-` for standard input.
public struct InputWalk {
  private let format: ImportFormat?
  private let fields: JSONFields

  /// - Parameter format: what every input is read as; nil to tell by the name, and for standard input by its first byte.
  public init(format: ImportFormat? = nil, fields: JSONFields = JSONFields()) {
    self.format = format
    self.fields = fields
  }

  /// Checks that what the user named is there, before any work begins.
  /// - Throws: `InputError` for the first that is not.
  public static func check(_ paths: [String]) throws(InputError) {
    for path in paths where path != "-" && !FileManager.default.fileExists(atPath: path) {
      throw .notFound(path)
    }
  }

  /// Reads everything, in the order given; folders in the order of their names' bytes.
  public func read(_ paths: [String], _ handOn: (ImportedItem) throws -> Void) throws {
    for path in paths {
      if path == "-" {
        try readStandardInput(handOn)
      } else {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        try read(url, as: [url.lastPathComponent], named: true, handOn)
      }
    }
  }

  /// - Parameters:
  ///   - components: the path from what the user named.
  ///   - named: whether the user named this very thing, so that a link is followed.
  private func read(
    _ url: URL, as components: [String], named: Bool, _ handOn: (ImportedItem) throws -> Void
  ) throws {
    let name = ItemName.path(components)
    switch kind(of: url, named: named) {
    case .folder:
      try handOn(.began(file: name))
      guard let children = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
        return try handOn(.failed(item: name, reason: "the folder cannot be read"))
      }
      for child in children.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let parts = components + [child]
        guard !child.hasPrefix(".") else {
          try handOn(.leftOut(item: ItemName.path(parts), reason: "hidden; name it to add it"))
          continue
        }
        try read(url.appending(path: child), as: parts, named: false, handOn)
      }
    case .file: try readFile(url, name, handOn)
    case .link: try handOn(.leftOut(item: name, reason: "a symbolic link; name its target to add it"))
    case .other: try handOn(.leftOut(item: name, reason: "neither a file nor a folder"))
    case .lost: try handOn(.failed(item: name, reason: "cannot be found again: it is gone, or its name is not UTF-8"))
    }
  }

  private enum Kind {
    case file, folder, link, other, lost
  }

  private func kind(of url: URL, named: Bool) -> Kind {
    let target = named ? url.resolvingSymlinksInPath() : url
    switch try? FileManager.default.attributesOfItem(atPath: target.path)[.type] as? FileAttributeType {
    case .typeRegular: return .file
    case .typeDirectory: return .folder
    case .typeSymbolicLink: return .link
    case nil: return .lost
    default: return .other
    }
  }

  private func readFile(_ url: URL, _ name: String, _ handOn: (ImportedItem) throws -> Void) throws {
    try handOn(.began(file: name))
    guard let format = format ?? ImportFormat(fileName: url.lastPathComponent) else {
      let ending = url.pathExtension
      let kind = ending.isEmpty ? "a file without an ending" : "a .\(ending) file"
      return try handOn(.leftOut(item: name, reason: "\(kind) is not read (--format text takes it for plain text)"))
    }
    guard let handle = FileHandle(forReadingAtPath: url.path) else {
      return try handOn(.failed(item: name, reason: "cannot be opened: \(String(cString: strerror(errno)))"))
    }
    defer { try? handle.close() }
    try read(InputFile(handle, name: name), format, handOn)
  }

  private func readStandardInput(_ handOn: (ImportedItem) throws -> Void) throws {
    var file = InputFile(.standardInput, name: "stdin")
    let first = try? file.peek(4_096).first { $0 > 0x20 && $0 < 0x80 }
    try handOn(.began(file: "stdin"))
    try read(file, format ?? (first == UInt8(ascii: "{") ? .jsonl : .text), handOn)
  }

  /// Whatever goes wrong while reading costs this file alone; what the taker throws ends the import.
  private func read(_ file: InputFile, _ format: ImportFormat, _ handOn: (ImportedItem) throws -> Void) throws {
    var file = file
    var reader = format.reader(fields)
    do {
      try reader.read(&file) { item in
        do { try handOn(item) } catch { throw TakerError(cause: error) }
      }
    } catch let error as TakerError {
      throw error.cause
    } catch {
      try handOn(.failed(item: file.name, reason: "reading stopped: \((error as NSError).localizedDescription)"))
    }
  }

  private struct TakerError: Error {
    let cause: any Error
  }
}

/// The user named something that is not there.
public enum InputError: Error, Equatable, CustomStringConvertible {
  case notFound(String)

  public var description: String {
    switch self {
    case .notFound(let path): "There is no '\(path)'. Nothing was added."
    }
  }
}

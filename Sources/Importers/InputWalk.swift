import Foundation

/// Goes through what the user named: files, folders with all that is in them, and `-` for standard input.
public struct InputWalk {
  private let options: ImportOptions

  public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

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
        let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
        try read(Place(path: path, name: ItemName.path([name])), named: true, handOn)
      }
    }
  }

  /// Reads a file or a folder again under the name that it had.
  public func read(again item: String, at path: String, _ handOn: (ImportedItem) throws -> Void) throws {
    try read(Place(path: path, name: item), named: true, handOn)
  }

  /// Something on the disk.
  private struct Place {
    /// As the user named it, or below that.
    let path: String
    /// Its path from what the user named, as an item is called.
    let name: String

    var fileName: String { (path as NSString).lastPathComponent }

    func child(_ child: String) -> Place {
      Place(
        path: path.hasSuffix("/") ? path + child : "\(path)/\(child)", name: "\(name)/\(ItemName.path([child]))")
    }
  }

  /// - Parameter named: whether the user named this very thing, so that a link is followed.
  private func read(_ place: Place, named: Bool, _ handOn: Taker) throws {
    let name = place.name
    switch kind(of: place.path, named: named) {
    case .folder:
      try handOn(.began(file: name, path: place.path))
      if let children = try? FileManager.default.contentsOfDirectory(atPath: place.path) {
        for child in children.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
          let below = place.child(child)
          if child.hasPrefix(".") {
            try handOn(.leftOut(item: below.name, reason: "hidden; name it to add it"))
          } else {
            try read(below, named: false, handOn)
          }
        }
      } else {
        try handOn(.failed(item: name, reason: "the folder cannot be read"))
      }
      try handOn(.ended)
    case .file: try readFile(place, handOn)
    case .link: try handOn(.leftOut(item: name, reason: "a symbolic link; name its target to add it"))
    case .other: try handOn(.leftOut(item: name, reason: "neither a file nor a folder"))
    case .lost: try handOn(.failed(item: name, reason: "cannot be found again: it is gone, or its name is not UTF-8"))
    }
  }

  private enum Kind {
    case file, folder, link, other, lost
  }

  private func kind(of path: String, named: Bool) -> Kind {
    var status = stat()
    guard (named ? stat(path, &status) : lstat(path, &status)) == 0 else { return .lost }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private func readFile(_ place: Place, _ handOn: Taker) throws {
    let name = place.name
    guard let format = options.format ?? ImportFormat(fileName: place.fileName) else {
      try handOn(.began(file: name, path: place.path))
      try handOn(.leftOut(item: name, reason: ImportFormat.unknown(place.fileName)))
      return try handOn(.ended)
    }
    guard let handle = FileHandle(forReadingAtPath: place.path) else {
      let reason = "cannot be opened: \(String(cString: strerror(errno)))"
      try handOn(.began(file: name, path: place.path))
      try handOn(.failed(item: name, reason: reason))
      return try handOn(.ended)
    }
    defer { try? handle.close() }
    var status = stat()
    let size = fstat(handle.fileDescriptor, &status) == 0 ? Int(status.st_size) : nil
    try ReadingContext(options, size: size).read(
      InputFile(handle, name: name, path: place.path), as: format, path: place.path, handOn)
  }

  private func readStandardInput(_ handOn: Taker) throws {
    var file = InputFile(.standardInput, name: "stdin")
    let first = (try? file.peek(4_096)) ?? []
    try ReadingContext(options, size: nil).read(file, as: options.format ?? ImportFormat(firstBytes: first), handOn)
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

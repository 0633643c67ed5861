import Foundation

/// The first bytes of a file, looked at before SQLite is let near it.
/// - Source: sqlite.org/fileformat2.html, “The Database Header”.
enum FileHeader {
  /// - Throws: `WorkspaceError` where the file is not there, no workspace, or of a newer format.
  static func check(_ path: String) throws(WorkspaceError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .notFound(path: path) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw .notAnArchive(path: path, why: "it is a folder") }
    // A pipe would be waited for.
    guard kind == S_IFREG else { throw .notAnArchive(path: path, why: "it is no file but a pipe, socket or device") }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .notAnArchive(path: path, why: "it cannot be read (\(String(cString: strerror(errno))))")
    }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
      throw .notAnArchive(path: path, why: header.isEmpty ? "it is empty" : "it is another kind of file")
    }
    guard number(at: 68, in: header) == Int(Schema.applicationID) else {
      throw .notAnArchive(path: path, why: "it is an SQLite database of another program")
    }
    let format = number(at: 60, in: header)
    guard format <= Schema.format else { throw .newerFormat(path: path, format: format, known: Schema.format) }
  }

  private static func number(at offset: Int, in header: [UInt8]) -> Int {
    header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}

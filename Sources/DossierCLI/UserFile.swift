import Foundation

/// A file that the user named.
enum UserFile {
  /// Its content.
  /// - Throws: `UsageError.cannotRead`, in the system's words.
  static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UsageError.cannotRead(path, why: String(cString: strerror(errno))) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw UsageError.cannotRead(path, why: "it is no file")
    }
  }
}

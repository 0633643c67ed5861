import Exporters
import Foundation

/// A file that the user named.
enum UserFile {
  /// Its content.
  /// - Throws: `UsageError.cannotRead`, in the system's words.
  static func bytes(of path: String) throws -> [UInt8] {
    do {
      return [UInt8](try handle(of: path).readToEnd() ?? Data())
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError.cannotRead(path, why: "it is no file")
    }
  }

  /// Opens it.
  /// - Throws: `UsageError.cannotRead`, in the system's words.
  static func handle(of path: String) throws -> FileHandle {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UsageError.cannotRead(path, why: String(cString: strerror(errno))) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR else {
      throw UsageError.cannotRead(path, why: "it is no file")
    }
    return handle
  }

  /// The next megabyte of one, or what there is of it; empty at the end.
  static func piece(of handle: FileHandle) throws(CSVReader.Problem) -> [UInt8] {
    var status = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { room, count in
      repeat { status = read(handle.fileDescriptor, room.baseAddress, room.count) } while status < 0 && errno == EINTR
      count = max(0, status)
    }
    guard status >= 0 else { throw .unreadable(why: String(cString: strerror(errno))) }
    return piece
  }
}

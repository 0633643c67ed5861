import Foundation

/// Keeps a second writer away from a file; the system lets go of it when the program ends, however it ends.
///
/// It is taken before SQLite opens the file and given back after, as closing a descriptor drops SQLite's own locks.
final class WriterLock: Sendable {
  private let descriptor: Int32

  /// - Returns: nil where another program holds it.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit {
    // A program that is just being started may hold a copy of the descriptor for a moment, and the lock with it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

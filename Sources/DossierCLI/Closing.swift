import Workspace

/// Closes a workspace after writing.
enum Closing {
  /// Says so where others still read, and a copy of the file alone would not be whole.
  static func close(_ workspace: Workspace) throws {
    guard try !workspace.close() else { return }
    Console.note(
      "'\(workspace.path)' is being read by others: until the next time it is written, copy it with '\(workspace.path)-wal'."
    )
  }
}

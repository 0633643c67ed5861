import Foundation

/// A file without a name, gone when it is let go of, for what would be too much for memory.
final class ScratchFile {
  private var descriptor: Int32 = -1

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// - Throws: `WorkspaceError.cannotWrite`.
  func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws {
    try open()
    var done = 0
    while done < bytes.count {
      let count = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      guard count > 0 || count < 0 && errno == EINTR else { throw failure() }
      done += max(0, count)
    }
  }

  /// Reads as much as there is; the rest of the room stays as it is.
  func read(into room: UnsafeMutableRawBufferPointer, at place: Int) throws {
    var done = 0
    while descriptor >= 0, done < room.count {
      let count = pread(descriptor, room.baseAddress.map { $0 + done }, room.count - done, off_t(place + done))
      guard count >= 0 || errno == EINTR else { throw failure() }
      if count == 0 { return }
      done += max(0, count)
    }
  }

  private func open() throws {
    guard descriptor < 0 else { return }
    var name = Array("\(Self.folder)/dossier-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure() }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  private static var folder: String { FileManager.default.temporaryDirectory.path }

  private func failure() -> WorkspaceError {
    .cannotWrite(path: Self.folder, why: String(cString: strerror(errno)))
  }
}

/// Numbers by index, 0 where none was set: in memory for four million places, beyond on the disk.
final class PagedNumbers {
  private static let perPage = 2_048
  private static let slots = 2_048
  private let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: perPage * slots)
  /// Which page is in a slot, and whether it has changed; no page yet is −1.
  private var pages = [Int](repeating: -1, count: slots)
  private var isChanged = [Bool](repeating: false, count: slots)
  private let file = ScratchFile()

  deinit { memory.deallocate() }

  func get(_ index: UInt64) throws -> UInt64 { try place(of: index).pointee }

  func set(_ index: UInt64, _ number: UInt64) throws {
    try place(of: index).pointee = number
    isChanged[Int(index) / Self.perPage % Self.slots] = true
  }

  @inline(__always)
  private func place(of index: UInt64) throws -> UnsafeMutablePointer<UInt64> {
    let (page, offset) = Int(index).quotientAndRemainder(dividingBy: Self.perPage)
    let slot = page % Self.slots
    if pages[slot] != page { try bring(page, into: slot) }
    return memory + slot * Self.perPage + offset
  }

  private func bring(_ page: Int, into slot: Int) throws {
    let room = UnsafeMutableRawBufferPointer(start: memory + slot * Self.perPage, count: Self.perPage * 8)
    if isChanged[slot] { try file.write(UnsafeRawBufferPointer(room), at: pages[slot] * room.count) }
    room.initializeMemory(as: UInt8.self, repeating: 0)
    try file.read(into: room, at: page * room.count)
    (pages[slot], isChanged[slot]) = (page, false)
  }
}

/// Entries divided into partitions that are read one at a time; the first 255 of each are in memory, others on the disk.
final class SpilledEntries {
  struct Entry {
    /// By what entries are sorted.
    var key: UInt64
    var value: UInt64
  }

  private static let perBlock = 256
  /// Of each partition the block that is not yet full. It begins with the number of the block before it; 0 for none.
  private var open: [[Entry]]
  private var blocks = 0
  private let file = ScratchFile()

  init(partitions: Int) { open = Array(repeating: [], count: partitions) }

  var partitions: Range<Int> { open.indices }

  func append(_ entry: Entry, to partition: Int) throws {
    if open[partition].isEmpty { open[partition].append(Entry(key: 0, value: 0)) }
    open[partition].append(entry)
    guard open[partition].count == Self.perBlock else { return }
    try open[partition].withUnsafeBytes { try file.write($0, at: blocks * $0.count) }
    blocks += 1
    open[partition].removeAll(keepingCapacity: true)
    open[partition].append(Entry(key: UInt64(blocks), value: 0))
  }

  /// In no order.
  func entries(of partition: Int) throws -> [Entry] {
    guard var block = open[partition].first?.key else { return [] }
    var entries = Array(open[partition].dropFirst())
    var page = [Entry](repeating: Entry(key: 0, value: 0), count: Self.perBlock)
    while block > 0 {
      try page.withUnsafeMutableBytes { try file.read(into: $0, at: (Int(block) - 1) * $0.count) }
      entries += page.dropFirst()
      block = page[0].key
    }
    return entries
  }
}

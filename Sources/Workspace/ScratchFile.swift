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

/// Numbers by index, 0 where none was set: in memory for so many pages of 2,048, beyond on the disk.
final class PagedNumbers {
  private static let perPage = 2_048
  private let slots: Int
  private let memory: UnsafeMutablePointer<UInt64>
  /// Which page is in a slot, and whether it has changed; no page yet is −1.
  private let pages: UnsafeMutablePointer<Int>
  private let isChanged: UnsafeMutablePointer<Bool>
  private let file = ScratchFile()

  /// - Parameter slots: how many pages memory holds, a power of two; a few do where indices come in order.
  init(slots: Int = 2_048) {
    self.slots = slots
    memory = .allocate(capacity: Self.perPage * slots)
    pages = .allocate(capacity: slots)
    isChanged = .allocate(capacity: slots)
    pages.initialize(repeating: -1, count: slots)
    isChanged.initialize(repeating: false, count: slots)
  }

  deinit {
    memory.deallocate()
    pages.deallocate()
    isChanged.deallocate()
  }

  @inline(__always)
  func get(_ index: UInt64) throws -> UInt64 { try place(of: index).pointee }

  func set(_ index: UInt64, _ number: UInt64) throws {
    try place(of: index).pointee = number
    isChanged[Int(index) / Self.perPage % slots] = true
  }

  @inline(__always)
  private func place(of index: UInt64) throws -> UnsafeMutablePointer<UInt64> {
    let (page, offset) = (Int(index / UInt64(Self.perPage)), Int(index % UInt64(Self.perPage)))
    let slot = page & (slots - 1)
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

/// Entries divided into partitions that are read one at a time: a million in memory, others on the disk.
final class SpilledEntries {
  struct Entry {
    /// By what entries are sorted.
    var key: UInt64
    var value: UInt64
  }

  private static let perBlock = 1_024
  /// In blocks.
  private static let inMemory = 1_024
  /// Of each partition the block that is not yet full. It begins with the number of the block before it; 0 for none.
  private let open: UnsafeMutableBufferPointer<Entry>
  /// How much of each is taken.
  private let taken: UnsafeMutableBufferPointer<Int>
  /// Blocks that are full, from the first on. The system gives memory as it is written to.
  private let memory = UnsafeMutablePointer<Entry>.allocate(capacity: perBlock * inMemory)
  private var blocks = 0
  private let file = ScratchFile()

  init(partitions: Int) {
    open = .allocate(capacity: partitions * Self.perBlock)
    taken = .allocate(capacity: partitions)
    taken.initialize(repeating: 1)
    removeAll()
  }

  deinit {
    open.deallocate()
    taken.deallocate()
    memory.deallocate()
  }

  var partitions: Range<Int> { taken.indices }

  func removeAll() {
    for partition in partitions {
      open[partition * Self.perBlock] = Entry(key: 0, value: 0)
      taken[partition] = 1
    }
    blocks = 0
  }

  @inline(__always)
  func append(_ entry: Entry, to partition: Int) throws {
    open[partition * Self.perBlock + taken[partition]] = entry
    taken[partition] += 1
    if taken[partition] == Self.perBlock { try close(partition) }
  }

  private func close(_ partition: Int) throws {
    let block = UnsafeMutableBufferPointer(rebasing: open[partition * Self.perBlock..<(partition + 1) * Self.perBlock])
    if blocks < Self.inMemory {
      _ = UnsafeMutableBufferPointer(start: memory + blocks * Self.perBlock, count: block.count)
        .initialize(fromContentsOf: block)
    } else {
      let bytes = UnsafeRawBufferPointer(block)
      try file.write(bytes, at: (blocks - Self.inMemory) * bytes.count)
    }
    blocks += 1
    block[0] = Entry(key: UInt64(blocks), value: 0)
    taken[partition] = 1
  }

  /// Puts those of a partition in the place of others, in no order.
  func read(_ partition: Int, into entries: inout [Entry]) throws {
    entries.removeAll(keepingCapacity: true)
    let first = partition * Self.perBlock
    entries.append(contentsOf: open[first + 1..<first + taken[partition]])
    var before = Int(open[first].key)
    var page: [Entry] = []
    while before > 0 {
      if before <= Self.inMemory {
        let block = UnsafeBufferPointer(start: memory + (before - 1) * Self.perBlock, count: Self.perBlock)
        entries.append(contentsOf: block.dropFirst())
        before = Int(block[0].key)
      } else {
        if page.isEmpty { page = [Entry](repeating: Entry(key: 0, value: 0), count: Self.perBlock) }
        try page.withUnsafeMutableBytes { try file.read(into: $0, at: (before - 1 - Self.inMemory) * $0.count) }
        entries.append(contentsOf: page.dropFirst())
        before = Int(page[0].key)
      }
    }
  }

  /// Sorts by 24 bits of the keys from a place on, twelve at a time; those with the same are left in their order.
  /// - Parameter room: is used again.
  static func sort(_ entries: inout [Entry], by place: UInt64, _ room: inout [Entry]) {
    room.removeAll(keepingCapacity: true)
    room.append(contentsOf: entries)
    var ends = [Int](repeating: 0, count: 4_096)
    for shift in [place, place + 12] {
      for digit in ends.indices { ends[digit] = 0 }
      for entry in entries { ends[Int(entry.key >> shift & 0xFFF)] += 1 }
      var end = 0
      for digit in ends.indices { (ends[digit], end) = (end, end + ends[digit]) }
      for entry in entries {
        let digit = Int(entry.key >> shift & 0xFFF)
        room[ends[digit]] = entry
        ends[digit] += 1
      }
      swap(&entries, &room)
    }
  }
}

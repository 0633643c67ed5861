/// Sorts any number of keys in flat memory: in runs, which are merged at the end.
struct KeySorter {
  /// A key and what it stands for.
  struct Entry: Comparable, BitwiseCopyable {
    let key: UInt64
    let value: UInt64

    @inline(__always)
    static func < (left: Entry, right: Entry) -> Bool { (left.key, left.value) < (right.key, right.value) }
  }

  private(set) var count = 0
  private var entries: [Entry] = []
  private var runs: [Scratch] = []
  private let folder: String
  private let limit: Int

  /// - Parameter limit: how many entries stay in memory, 16 bytes each.
  init(in folder: String, limit: Int) {
    self.folder = folder
    self.limit = limit
  }

  mutating func add(_ key: UInt64, _ value: UInt64) throws {
    entries.append(Entry(key: key, value: value))
    count += 1
    if entries.count >= limit { try endRun() }
  }

  private mutating func endRun() throws {
    sortRun()
    let run = try Scratch(in: folder)
    for start in stride(from: 0, to: entries.count, by: 4_096) {
      let part = entries[start..<min(start + 4_096, entries.count)]
      try part.withUnsafeBytes { bytes in try run.append(bytes) }
    }
    runs.append(run)
    entries.removeAll(keepingCapacity: true)
  }

  /// Sorts, and drops what stands there twice.
  private mutating func sortRun() {
    entries.sort()
    var kept = 0
    for index in entries.indices where kept == 0 || entries[kept - 1] != entries[index] {
      entries[kept] = entries[index]
      kept += 1
    }
    entries.removeLast(entries.count - kept)
  }

  /// Hands on the entries in ascending order, each once, and forgets them.
  mutating func drain(_ body: (Entry) throws -> Void) throws {
    if runs.isEmpty {
      sortRun()
      for entry in entries { try body(entry) }
    } else {
      if !entries.isEmpty { try endRun() }
      try merge(body)
    }
    entries = []
    runs = []
  }

  private func merge(_ body: (Entry) throws -> Void) throws {
    var readers: [RunReader] = []
    for run in runs { readers.append(try RunReader(run)) }
    var last: Entry?
    // There are few runs: some ten for fifty million keys.
    while true {
      var least: (reader: Int, entry: Entry)?
      for (index, reader) in readers.enumerated() {
        guard let head = reader.head else { continue }
        if least.map({ head < $0.entry }) ?? true { least = (index, head) }
      }
      guard let least else { return }
      if least.entry != last { try body(least.entry) }
      last = least.entry
      try readers[least.reader].advance()
    }
  }
}

/// Reads a sorted run.
private struct RunReader {
  private let run: Scratch
  private var place = 0
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var used = 0
  private var filled = 0
  /// The next entry; nil at the end.
  private(set) var head: KeySorter.Entry?

  init(_ run: Scratch) throws {
    self.run = run
    try advance()
  }

  mutating func advance() throws {
    if used == filled {
      filled = place < run.length ? try run.fill(&piece, at: place) : 0
      place += filled
      used = 0
    }
    guard used < filled else {
      head = nil
      return
    }
    head = piece.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: used, as: KeySorter.Entry.self) }
    used += MemoryLayout<KeySorter.Entry>.size
  }
}

import Engine
import Foundation

/// Says which article each job is working on, in memory that outlives the process: a small file that the run and the
/// process that keeps watch over it both map.
final class RunJournal: RunWatch, @unchecked Sendable {
  /// The most jobs there can be.
  static let slots = 1_024

  /// What a job was doing.
  struct Entry: Hashable {
    let article: Int64
    /// An index of the plan; nil while the article was prepared.
    let analyzer: Int?
  }

  struct NoPlace: Error, CustomStringConvertible {
    let path: String
    let why: String

    var description: String {
      "A run needs a small file for the time it takes, and '\(path)' cannot be made: \(why). "
        + "Set TMPDIR to a folder that can be written."
    }
  }

  /// The exit code of a process that ended itself because an analyzer took too long.
  static let overdueStatus: Int32 = 75

  let path: String
  /// One number for the overdue slot (0 for none), then for each slot: article (0 for idle), analyzer, and how often it
  /// was taken. Each slot is written by one thread at a time.
  private let numbers: UnsafeMutablePointer<Int64>
  private static let fields = 3
  private static let length = (1 + slots * fields) * MemoryLayout<Int64>.size

  /// Makes an empty one in the folder for temporary files.
  convenience init() throws {
    let path = NSTemporaryDirectory() + "dossier-run-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0, ftruncate(descriptor, off_t(Self.length)) == 0 else {
      throw NoPlace(path: path, why: String(cString: strerror(errno)))
    }
    try self.init(mapping: descriptor, path)
  }

  /// Maps one that the watching process made, and takes its name off the disk.
  convenience init(continuing path: String) throws {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_size == off_t(Self.length) else {
      throw UsageError.cannotRead(path, why: "it is no journal of a run")
    }
    try self.init(mapping: descriptor, path)
    unlink(path)
  }

  private init(mapping descriptor: Int32, _ path: String) throws {
    defer { close(descriptor) }
    let memory = mmap(nil, Self.length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard let memory, memory != MAP_FAILED else {
      throw UsageError.cannotRead(path, why: String(cString: strerror(errno)))
    }
    numbers = memory.assumingMemoryBound(to: Int64.self)
    self.path = path
  }

  deinit { munmap(numbers, Self.length) }

  func begin(slot: Int, article: Int64, analyzer: Int?) {
    let place = 1 + slot * Self.fields
    numbers[place + 1] = Int64(analyzer ?? -1)
    numbers[place + 2] &+= 1
    numbers[place] = article
  }

  func end(slot: Int) { numbers[1 + slot * Self.fields] = 0 }

  /// What was under way; only the overdue one where there is one.
  var entries: [Entry] {
    let slots = numbers[0] > 0 ? Int(numbers[0] - 1)..<Int(numbers[0]) : 0..<Self.slots
    return slots.compactMap { slot in
      let place = 1 + slot * Self.fields
      guard numbers[place] != 0 else { return nil }
      let analyzer = Int(numbers[place + 1])
      return Entry(article: numbers[place], analyzer: analyzer >= 0 ? analyzer : nil)
    }
  }

  /// Ends this process when the one that started it is gone, which shows as the end of standard input.
  func endWithParent() {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(STDIN_FILENO, &byte, 1) > 0 || errno == EINTR { errno = 0 }
      _exit(ExitStatus.failed.rawValue)
    }
  }

  /// Ends this process when a job stays with one article for too long. Time in which the process is stopped does not
  /// count: the watch is stopped with it.
  func keepDeadline(seconds: Int) {
    Thread.detachNewThread { [self] in
      var serials = [Int64](repeating: 0, count: Self.slots)
      var age = [Int](repeating: 0, count: Self.slots)
      while true {
        Thread.sleep(forTimeInterval: 1)
        for slot in 0..<Self.slots {
          let place = 1 + slot * Self.fields
          let isSame = numbers[place] != 0 && numbers[place + 2] == serials[slot]
          age[slot] = isSame ? age[slot] + 1 : 0
          serials[slot] = numbers[place + 2]
          guard age[slot] >= seconds else { continue }
          numbers[0] = Int64(slot + 1)
          _exit(Self.overdueStatus)
        }
      }
    }
  }
}

/// An analyzer that cost a process its life, and the article it did that on.
struct Blame: Hashable, CustomStringConvertible {
  let entry: RunJournal.Entry
  let reason: String

  init(_ entry: RunJournal.Entry, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  /// - Returns: nil for text of another form than `description`.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, let article = Int64(parts[0]), let analyzer = Int(parts[1]) else { return nil }
    self.init(RunJournal.Entry(article: article, analyzer: analyzer >= 0 ? analyzer : nil), reason: parts[2])
  }

  var description: String { "\(entry.article):\(entry.analyzer ?? -1):\(reason)" }
}

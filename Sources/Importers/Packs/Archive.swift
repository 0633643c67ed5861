import CArchive
import Foundation

/// A pack being read: ZIP, tar in all its packings, or one packed file.
///
/// Nothing is written to the disk, so that no name in a pack leads anywhere.
final class Archive {
  private let handle: OpaquePointer
  private let source: Source?
  private let bytes: [UInt8]
  private let budget: UnpackingBudget

  enum Kind {
    /// Many files in one.
    case files
    /// One file, packed by itself.
    case single
  }

  /// Where the library reads on.
  private final class Source {
    var file: InputFile
    var piece: [UInt8] = []
    var trouble: ReadingError?

    init(_ file: InputFile) { self.file = file }
  }

  /// - Throws: `ReadingError` where it is no pack.
  init(_ file: inout InputFile, _ kind: Kind, _ budget: UnpackingBudget) throws {
    guard let handle = archive_read_new() else { throw ReadingError("no memory") }
    self.handle = handle
    self.budget = budget
    Self.speakUTF8()
    archive_read_support_filter_all(handle)
    switch kind {
    case .single: archive_read_support_format_raw(handle)
    case .files:
      archive_read_support_format_zip(handle)
      archive_read_support_format_tar(handle)
    }
    let head = try file.peek(2)
    let isZip = kind == .files && head.elementsEqual("PK".utf8)
    var status = ARCHIVE_OK
    // What lies in a ZIP is listed at its end, so the library must be able to go there.
    if isZip, let path = file.path {
      (source, bytes) = (nil, [])
      status = archive_read_open_filename(handle, path, 1 << 16)
    } else if isZip {
      guard let whole = try file.rest(limit: ImportLimits.textBytes) else {
        archive_read_free(handle)
        throw ReadingError("a ZIP of more than \(ImportLimits.textBytes >> 20) MiB is read from a file only")
      }
      (source, bytes) = (nil, whole)
      status = bytes.withUnsafeBytes { archive_read_open_memory(handle, $0.baseAddress, $0.count) }
    } else {
      let source = Source(file)
      (self.source, bytes) = (source, [])
      status = archive_read_open(handle, Unmanaged.passUnretained(source).toOpaque(), nil, Self.read, nil)
    }
    guard status == ARCHIVE_OK else { throw failure("not a pack that can be read") }
  }

  deinit { archive_read_free(handle) }

  private static let read:
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?
    ) -> Int = { _, data, place in
      guard let data, let place else { return -1 }
      let source = Unmanaged<Source>.fromOpaque(data).takeUnretainedValue()
      do {
        source.piece = try source.file.take(64 << 10)
      } catch {
        source.trouble = error as? ReadingError
        return -1
      }
      // The piece stays where it is until the next one is asked for.
      place.pointee = source.piece.withUnsafeBytes { $0.baseAddress }
      return source.piece.count
    }

  /// Names in packs are turned into UTF-8 by the thread's locale; this one is the same everywhere.
  private static func speakUTF8() {
    if let locale = Self.locale { uselocale(locale) }
  }

  nonisolated(unsafe) private static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  private func failure(_ fallback: String) -> ReadingError {
    source?.trouble
      ?? ReadingError(archive_error_string(handle).map { "\(fallback): \(String(cString: $0))" } ?? fallback)
  }

  /// Something in a pack.
  struct Entry {
    /// Its path as it stands there.
    let path: String
    let kind: Kind

    enum Kind {
      case file, folder, encrypted, other
    }
  }

  private var isDrained = true
  /// - Source: POSIX, `S_IFREG` and `S_IFDIR`.
  private static let (plainFile, folder): (mode_t, mode_t) = (0o100000, 0o040000)

  /// The next entry; nil at the end.
  func next() throws -> Entry? {
    if !isDrained, !isZip { try drain() }
    var entry: OpaquePointer?
    let status = archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry else { throw failure("the pack is damaged or cut off") }
    isDrained = false
    let path =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) } ?? archive_entry_pathname(entry).map {
        String(cString: $0)
      } ?? ""
    let type = archive_entry_filetype(entry)
    let isLink = archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: Entry.Kind =
      if type == Self.folder {
        .folder
      } else if type != Self.plainFile && type != 0 || isLink {
        .other
      } else {
        archive_entry_is_encrypted(entry) != 0 ? .encrypted : .file
      }
    return Entry(path: path, kind: kind)
  }

  private var isZip: Bool { archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

  /// Whether anything is packed around the files.
  var isPacked: Bool { archive_filter_count(handle) > 1 }

  var isTar: Bool { archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR }

  /// Bytes of the entry at hand, as many as there is room for; 0 at its end.
  func data(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = archive_read_data(handle, room.baseAddress, room.count)
    guard count >= 0 else { throw failure("damaged or cut off") }
    try budget.spend(bytes: count)
    if count == 0 { isDrained = true }
    return count
  }

  /// Passes over what is left of an entry, in a pack where that means unpacking it.
  private func drain() throws {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while try room.withUnsafeMutableBytes(data) > 0 {}
  }
}

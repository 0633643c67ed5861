/// Finds values by hash in sorted keys, by way of buckets.
@usableFromInline
struct HashIndex {
  private let bits: Int
  private let directory: UnsafeBufferPointer<UInt32>
  let keys: UnsafeBufferPointer<UInt32>
  private let values: UnsafeBufferPointer<UInt32>

  init(
    bits: Int, _ directory: UnsafeBufferPointer<UInt32>, keys: UnsafeBufferPointer<UInt32>,
    values: UnsafeBufferPointer<UInt32>
  ) throws(BaseProblem) {
    guard (1...28).contains(bits), directory.count == 1 << bits + 1, keys.count == values.count else {
      throw .cutShort
    }
    self.bits = bits
    self.directory = directory
    self.keys = keys
    self.values = values
  }

  /// The value of a key; nil without one.
  @usableFromInline
  func value(of spread: UInt64) -> UInt32? { first(spread) { _ in true } }

  /// The first value of a key that fits.
  func first(_ spread: UInt64, where fits: (UInt32) -> Bool) -> UInt32? {
    let bucket = Int(spread >> UInt64(64 - bits))
    let key = BaseLayout.key(spread, bits: bits)
    var index = Int(directory[bucket])
    let end = min(Int(directory[bucket + 1]), keys.count)
    while index < end, keys[index] <= key {
      if keys[index] == key, fits(values[index]) { return values[index] }
      index += 1
    }
    return nil
  }
}

/// Reads the header of a base.
struct Header {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var fileSize: UInt64 { number(BaseLayout.Field.fileSize) }
  var nameBits: Int { Int(bytes[BaseLayout.Field.nameBits]) }
  var idBits: Int { Int(bytes[BaseLayout.Field.idBits]) }

  func text(_ field: Range<Int>) -> String { String(decoding: bytes[field].prefix { $0 != 0 }, as: UTF8.self) }

  /// Where a section stands; nil where that is not in the file.
  func range(of section: BaseLayout.Section) -> Range<Int>? {
    let field = BaseLayout.Field.sections + 16 * section.rawValue
    let (start, length) = (number(field), number(field + 8))
    let (end, overflow) = start.addingReportingOverflow(length)
    guard !overflow, start % 8 == 0, end <= UInt64(bytes.count) else { return nil }
    return Int(start)..<Int(end)
  }

  private func number(_ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

/// A learned linear model: for each class a bias and, for each feature that hashing gives, a weight.
///
/// Features are 64-bit hashes; the low bits say which row of weights is added. Two features may share a row: training
/// saw the same collisions. Scores are sums of integers, so they are the same on every machine and in every order.
///
/// The bytes, little-endian: “DHW1”, the number of classes (1 byte), the number of index bits (1 byte, 1 to 24), two
/// zero bytes, the scale (Float32: what a weight of 1 is worth), a bias for each class (Int32, in weights), then
/// 2^bits rows of one Int8 per class.
public struct HashedWeights: @unchecked Sendable {
  /// How many classes there are, 1 to 255.
  public let classes: Int
  /// What a score of 1 is worth in the unit of the trained model.
  public let scale: Float
  /// What each class scores without any feature.
  public let biases: [Int32]
  // Read-only and alive as long as the program: that makes it safe to share.
  @usableFromInline let rows: UnsafePointer<Int8>
  @usableFromInline let mask: UInt64

  /// - Parameter bytes: in the format above, unchanged for the life of the program, as embedded data is.
  /// - Returns: nil where they are not of that format, or of another length than they say.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 12, bytes.prefix(4).elementsEqual("DHW1".utf8), let start = bytes.baseAddress else {
      return nil
    }
    let classes = Int(bytes[4])
    let bits = Int(bytes[5])
    let head = 12 + 4 * classes
    guard classes > 0, (1...24).contains(bits), bytes.count == head + classes << bits else { return nil }
    func word(at place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
    }
    self.classes = classes
    scale = Float(bitPattern: word(at: 8))
    biases = (0..<classes).map { Int32(bitPattern: word(at: 12 + 4 * $0)) }
    rows = UnsafeRawPointer(start + head).assumingMemoryBound(to: Int8.self)
    mask = 1 << UInt64(bits) - 1
  }

  /// Adds the weights of a feature to the scores of the classes.
  /// - Parameter scores: as many as there are classes.
  @inlinable
  public func add(_ feature: UInt64, to scores: UnsafeMutableBufferPointer<Int32>) {
    let row = rows + Int(feature & mask) * classes
    for index in 0..<classes { scores[index] &+= Int32(row[index]) }
  }

  /// What features give to the first three classes of a model of three or more, biases left out: the sums of `add`,
  /// kept in registers.
  @inlinable
  public func sums(of features: some Sequence<UInt64>) -> (Int32, Int32, Int32) {
    precondition(classes >= 3, "a model of three classes")
    // The row's three weights with the byte before them, which is there: the first row follows the biases.
    let start = UnsafeRawPointer(rows) - 1
    var sums = SIMD4<Int32>()
    for feature in features {
      let four = start.loadUnaligned(fromByteOffset: Int(feature & mask) &* classes, as: SIMD4<Int8>.self)
      sums &+= SIMD4<Int32>(truncatingIfNeeded: four)
    }
    return (sums.y, sums.z, sums.w)
  }
}

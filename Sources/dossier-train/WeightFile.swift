import AnalyzerKit

/// Packs a trained model into the bytes that `HashedWeights` reads.
enum WeightFile {
  /// - Parameters:
  ///   - weights: 2^bits rows of one weight per class.
  ///   - biases: one per class, in the same unit.
  /// - Returns: the bytes. The largest weight becomes 127; each is rounded to the nearest, ties to even.
  static func bytes(weights: [Float], biases: [Float], bits: Int) -> [UInt8] {
    precondition(weights.count == biases.count << bits, "as many weights as rows times classes")
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? largest / 127 : 1
    func word(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    var bytes = Array("DHW1".utf8) + [UInt8(biases.count), UInt8(bits), 0, 0] + word(scale.bitPattern)
    for bias in biases { bytes += word(UInt32(bitPattern: Int32((bias / scale).rounded(.toNearestOrEven)))) }
    bytes.reserveCapacity(bytes.count + weights.count)
    for weight in weights { bytes.append(UInt8(bitPattern: Int8((weight / scale).rounded(.toNearestOrEven)))) }
    return bytes
  }
}

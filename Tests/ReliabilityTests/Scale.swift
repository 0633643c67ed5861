import Foundation

/// How much is tried: a share in every run of the tests, all of it where `DOSSIER_TORTURE` is set (`make torture`).
enum Scale {
  static let isFull = ProcessInfo.processInfo.environment["DOSSIER_TORTURE"] != nil

  static func count(_ quick: Int, full: Int) -> Int { isFull ? full : quick }
}

/// Numbers that look random and are the same in every run; `DOSSIER_SEED` gives others.
/// - Source: xorshift64*, Vigna 2016, “An experimental exploration of Marsaglia's xorshift generators, scrambled”.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    let given = ProcessInfo.processInfo.environment["DOSSIER_SEED"].flatMap { UInt64($0) } ?? 1
    state = (seed &* 0x9E37_79B9_7F4A_7C15 ^ given) | 1
    for _ in 0..<4 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

@testable import Importers

/// Unpacks as much as is asked for, without doing it.
struct UnpackingBudgetProbe {
  func spend(gigabytes: Int, of packedBytes: Int) throws {
    let budget = UnpackingBudget(packedBytes: packedBytes)
    for _ in 0..<(gigabytes * 1_024) { try budget.spend(bytes: 1 << 20) }
  }
}

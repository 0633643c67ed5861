import CReference

/// Processor time, and what follows from it.
enum Speed {
  /// Megabytes per second of processor time at which zlib inflates article by article on the machine that figures are
  /// scaled to.
  static let referenceInflation = 190.0

  /// Processor time of this process that something takes, all threads together, in seconds.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let begin = reference_cpu_seconds()
    try work()
    return reference_cpu_seconds() - begin
  }

  /// The least of several rounds of each, taken in turn, so that what else the machine does falls on all of them.
  static func least<Failure>(
    rounds: Int, _ works: [() throws(Failure) -> Double]
  ) throws(Failure) -> [Double] {
    var least = [Double](repeating: .infinity, count: works.count)
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() { least[index] = min(least[index], try work()) }
    }
    return least
  }

  /// What it takes to inflate texts, article by article, in seconds.
  static func inflation(of streams: Blocks, longest: Int) -> Double {
    seconds { precondition(streams.with { reference_inflate($0, longest) } >= 0, "zlib could not inflate") }
  }
}

/// One line of what was measured.
struct Measure {
  enum Bound {
    case atMost(Double)
    case atLeast(Double)
    /// Only to be seen.
    case none

    func holds(for value: Double) -> Bool {
      switch self {
      case .atMost(let limit): value <= limit
      case .atLeast(let limit): value >= limit
      case .none: true
      }
    }

    var words: String {
      switch self {
      case .atMost(let limit): "at most \(limit.short)"
      case .atLeast(let limit): "at least \(limit.short)"
      case .none: "-"
      }
    }
  }

  let name: String
  let value: Double
  let unit: String
  let bound: Bound
  /// What the value is made of.
  let detail: String

  func print() {
    let isKept =
      switch bound {
      case .none: ""
      default: bound.holds(for: value) ? "ok" : "MISSED"
      }
    let columns = [
      name.filled(to: 34), value.short.filled(to: 8, left: true), unit.filled(to: 12), bound.words.filled(to: 14),
      isKept.filled(to: 7), detail,
    ]
    Swift.print(columns.joined(separator: " "))
  }
}

extension Double {
  /// With as many digits as can be relied on.
  var short: String {
    let digits = magnitude >= 100 ? 1.0 : magnitude >= 10 ? 10 : 100
    let rounded = (self * digits).rounded() / digits
    return rounded == rounded.rounded() && digits == 1 ? String(Int(rounded)) : String(rounded)
  }
}

extension String {
  func filled(to width: Int, left: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, width - count))
    return left ? blanks + self : self + blanks
  }
}

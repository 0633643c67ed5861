import Foundation

/// One line on the terminal that says how far something is; draws nothing elsewhere.
struct ProgressLine {
  private let isDrawing: Bool
  private let started = ContinuousClock.now
  private var drawn = ContinuousClock.now
  private var hasDrawn = false

  init(quiet: Bool) { isDrawing = !quiet && Console.canDraw }

  /// Seconds since the beginning.
  var seconds: Double { Self.seconds(ContinuousClock.now - started) }

  /// Shows `done` of `total` things, at most ten times a second.
  /// - Parameter total: nil where it is not known.
  mutating func show(_ done: Int, of total: Int?, _ what: String) {
    guard isDrawing, ContinuousClock.now - drawn > .milliseconds(100) else { return }
    drawn = .now
    hasDrawn = true
    let rate = Double(done) / max(seconds, 0.001)
    var line = "\(done.grouped) \(what), \(Int(rate).grouped) a second"
    if let total, total > 0 {
      let share = min(1, Double(done) / Double(total))
      let filled = Int(share * 24)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let left = rate > 0 ? Double(max(0, total - done)) / rate : 0
      line = "\(bar) \(Int(share * 100)) %  \(line), \(Self.duration(left)) left"
    }
    Console.write("\r\u{1B}[K\(line)", to: .standardError)
  }

  /// Takes the line away.
  func clear() { if hasDrawn { Console.write("\r\u{1B}[K", to: .standardError) } }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

/// Finds where a smooth convex function is least: L-BFGS with backtracking, the same steps every time.
///
/// - Source: Nocedal & Wright 2006, Numerical Optimization, algorithms 7.4 and 7.5, with a memory of eight steps.
struct QuasiNewton {
  let iterations: Int

  /// - Parameters:
  ///   - start: where to begin.
  ///   - value: gives the function's value at a point and fills in the gradient there.
  func minimum(from start: [Double], _ value: (_ point: [Double], _ gradient: inout [Double]) -> Double) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var least = value(point, &gradient)
    var memory: [Step] = []
    for _ in 0..<iterations {
      let direction = Self.direction(gradient, memory)
      let slope = Self.dot(direction, gradient)
      guard slope < -1e-9 * max(1, abs(least)) else { break }
      var length = memory.isEmpty ? 1 / Self.dot(gradient, gradient).squareRoot() : 1
      var next = point
      var nextGradient = gradient
      var nextValue = Double.infinity
      for _ in 0..<30 {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = value(next, &nextGradient)
        if nextValue <= least + 1e-4 * length * slope { break }
        length /= 2
      }
      guard nextValue < least else { break }
      let step = Step(zip(next, point).map { $0 - $1 }, zip(nextGradient, gradient).map { $0 - $1 })
      if step.curvature > 1e-12 { memory.append(step) }
      if memory.count > 8 { memory.removeFirst() }
      point = next
      gradient = nextGradient
      least = nextValue
    }
    return point
  }

  private struct Step {
    let move: [Double]
    let change: [Double]
    let curvature: Double

    init(_ move: [Double], _ change: [Double]) {
      self.move = move
      self.change = change
      curvature = dot(move, change)
    }
  }

  private static func direction(_ gradient: [Double], _ memory: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares: [Double] = []
    for step in memory.reversed() {
      let share = dot(step.move, direction) / step.curvature
      add(step.change, times: -share, to: &direction)
      shares.append(share)
    }
    if let last = memory.last {
      let scale = last.curvature / dot(last.change, last.change)
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, share) in zip(memory, shares.reversed()) {
      add(step.move, times: share - dot(step.change, direction) / step.curvature, to: &direction)
    }
    return direction
  }

  private static func add(_ other: [Double], times factor: Double, to vector: inout [Double]) {
    for index in vector.indices { vector[index] += factor * other[index] }
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }
}

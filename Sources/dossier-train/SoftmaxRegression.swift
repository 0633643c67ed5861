import Foundation

/// Learns a weight per class for each row of hashed features: multinomial logistic regression with a squared penalty,
/// lower for the rows that tell the classes apart.
///
/// - Source: Wang & Manning 2012, Baselines and Bigrams (naive Bayes ratios as a prior), here as penalties.
struct SoftmaxRegression {
  struct Example {
    /// The rows of its features; one that is named twice counts twice.
    let rows: [Int32]
    let label: Int
    /// How much the example counts.
    let weight: Double
  }

  let classes: Int
  let bits: Int
  /// What half the squared sum of the weights is multiplied by.
  let penalty: Double
  /// Rows in fewer examples get no weight.
  let leastCount: Int

  struct Model {
    /// 2^bits rows of one weight per class.
    var weights: [Double]
    var biases: [Double]

    /// The classes' probabilities, in order.
    func probabilities(_ rows: [Int32]) -> [Double] {
      var scores = biases
      for row in rows { for index in scores.indices { scores[index] += weights[Int(row) * scores.count + index] } }
      return SoftmaxRegression.softmax(scores)
    }
  }

  /// - Parameter scale: how freely a row may be used: its weight is penalised as if divided by this.
  func fit(_ examples: [Example], scale: (Int32) -> Double) -> Model {
    let columns = Columns(examples, bits: bits, leastCount: leastCount)
    let scales = columns.rows.map(scale)
    let size = columns.rows.count * classes
    let penalties = penalties(examples, columns)
    let start = [Double](repeating: 0, count: size + classes)
    let found = QuasiNewton(iterations: 60).minimum(from: start) { point, gradient in
      loss(examples, columns, scales, penalties, point, &gradient)
    }
    var model = Model(weights: Array(repeating: 0, count: classes << bits), biases: Array(found[size...]))
    for (column, row) in columns.rows.enumerated() {
      for index in 0..<classes {
        model.weights[Int(row) * classes + index] = found[column * classes + index] * scales[column]
      }
    }
    return model
  }

  /// What the squared weights cost, one by one: a row that is about as frequent in a class as in the others costs four
  /// times the penalty, one that is 1.35 times as frequent or as rare costs the penalty, and so down.
  private func penalties(_ examples: [Example], _ columns: Columns) -> [Double] {
    var counts = [Double](repeating: 2, count: columns.rows.count * classes)
    for (example, rows) in zip(examples, columns.of) {
      for column in Set(rows) { counts[Int(column) * classes + example.label] += example.weight }
    }
    var totals = [Double](repeating: 0, count: classes)
    for (index, count) in counts.enumerated() { totals[index % classes] += count }
    let all = totals.reduce(0, +)
    return counts.indices.map { index in
      let label = index % classes
      let others = counts[(index - label)..<(index - label + classes)].reduce(0, +) - counts[index]
      let ratio = log(counts[index] / totals[label]) - log(others / (all - totals[label]))
      let freedom = (Self.least + abs(ratio)) / (2 * Self.least)
      return penalty / (freedom * freedom)
    }
  }

  /// What is added to the logarithm of every ratio.
  private static let least = 0.3

  private func loss(
    _ examples: [Example], _ columns: Columns, _ scales: [Double], _ penalties: [Double], _ point: [Double],
    _ gradient: inout [Double]
  ) -> Double {
    let size = columns.rows.count * classes
    var sum = 0.0
    for index in 0..<size {
      gradient[index] = penalties[index] * point[index]
      sum += 0.5 * penalties[index] * point[index] * point[index]
    }
    for index in size..<size + classes { gradient[index] = 0 }
    var scores = [Double](repeating: 0, count: classes)
    for (number, example) in examples.enumerated() {
      for index in 0..<classes { scores[index] = point[size + index] }
      for column in columns.of[number] {
        let scale = scales[Int(column)]
        for index in 0..<classes { scores[index] += scale * point[Int(column) * classes + index] }
      }
      scores = Self.softmax(scores)
      sum -= example.weight * log(max(scores[example.label], 1e-300))
      scores[example.label] -= 1
      for index in 0..<classes {
        scores[index] *= example.weight
        gradient[size + index] += scores[index]
      }
      for column in columns.of[number] {
        let scale = scales[Int(column)]
        for index in 0..<classes { gradient[Int(column) * classes + index] += scale * scores[index] }
      }
    }
    return sum
  }

  static func softmax(_ scores: [Double]) -> [Double] {
    let top = scores.max() ?? 0
    let parts = scores.map { exp($0 - top) }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }

  /// The rows that get a weight, numbered.
  private struct Columns {
    private(set) var rows: [Int32] = []
    /// For each example the numbers of its rows.
    private(set) var of: [[Int32]] = []

    init(_ examples: [Example], bits: Int, leastCount: Int) {
      var counts = [Int](repeating: 0, count: 1 << bits)
      for example in examples { for row in example.rows { counts[Int(row)] += 1 } }
      var numbers = [Int32](repeating: -1, count: 1 << bits)
      for row in counts.indices where counts[row] >= leastCount {
        numbers[row] = Int32(rows.count)
        rows.append(Int32(row))
      }
      of = examples.map { example in example.rows.map { numbers[Int($0)] }.filter { $0 >= 0 } }
    }
  }
}

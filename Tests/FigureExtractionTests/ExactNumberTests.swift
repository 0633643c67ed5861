import Testing

@testable import FigureExtraction

@Suite struct ExactNumberTests {
  @Test func multipliesWithoutNoise() throws {
    let product = try #require(ExactNumber(42, power: -1).times(ExactNumber(1, power: 6)))
    #expect(product.value == 4_200_000)
    #expect(product.isWhole)
  }

  @Test(
    arguments: [(1, -1, 0.1), (123_456_789_012_345, -5, 1_234_567_890.12345), (7, 23, 7e23), (0, 12, 0)]
      as [(UInt64, Int, Double)])
  func roundsToTheNearestDouble(mantissa: UInt64, power: Int, value: Double) {
    #expect(ExactNumber(mantissa, power: power).value == value)
  }

  @Test func addsAFractionExactly() {
    #expect(ExactNumber(1).plus(ExactNumber(1, divisor: 2))?.value == 1.5)
    #expect(ExactNumber(2).plus(ExactNumber(1, divisor: 3))?.value == 7.0 / 3)
  }

  @Test func hasNoValueBeyondReason() {
    #expect(ExactNumber(1, power: 100).value == nil)
    #expect(ExactNumber(.max).times(ExactNumber(.max)) == nil)
  }
}

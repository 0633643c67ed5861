import Testing

@testable import ClaimAttribution

@Suite struct ClaimLabelTests {
  @Test func aPieceGoesOnOnlyFromItsOwnKind() {
    for label in ClaimLabel.allCases where label.begins {
      #expect(ClaimLabel.allCases.filter { label.continued.mayFollow($0) } == [label, label.continued])
    }
  }
}

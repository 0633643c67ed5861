import Testing

@testable import Segmentation

@Suite struct LetterRunsTests {
  /// The runs of a text, “-” for each of more than eight letters.
  private func runs(of text: String) -> (runs: [String], hasOtherLetters: Bool) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var (runs, found) = (LetterRuns(bytes), [String]())
      while let run = runs.next() {
        let letters = (0..<8).map { UInt8(truncatingIfNeeded: run >> UInt64($0 * 8)) }.prefix { $0 != 0 }
        found.append(letters.isEmpty ? "-" : String(decoding: letters, as: UTF8.self))
      }
      return (found, runs.hasOtherLetters)
    }
  }

  @Test func givesRunsOfLettersSmall() {
    #expect(
      runs(of: "The mayor's 2 DEPUTIES left Whitehorse\n@[`{ at 9pm.").runs
        == ["the", "mayor", "s", "deputies", "left", "-", "at", "pm"])
  }

  /// Bytes are looked at 64 at a time.
  @Test(arguments: 0..<80)
  func cutsNoRunWhereItsBytesAreParted(shift: Int) {
    let text = String(repeating: "7", count: shift) + "a bridge over deep water"
    #expect(runs(of: text).runs == ["a", "bridge", "over", "deep", "water"])
    #expect(runs(of: text + String(repeating: ".", count: shift)).runs == ["a", "bridge", "over", "deep", "water"])
  }

  @Test(arguments: [0, 63, 64, 65, 200])
  func goesOnBehindARunOfAnyLength(length: Int) {
    let (found, _) = runs(of: "so " + String(repeating: "x", count: length) + " long")
    #expect(found.first == "so" && found.last == "long")
  }

  @Test func partsRunsAtDashesAndQuotationMarks() {
    let (found, hasOtherLetters) = runs(of: "“Not now” – he said…")
    #expect(found == ["not", "now", "he", "said"])
    #expect(!hasOtherLetters)
  }

  @Test(arguments: ["Žižek left.", "He met Žižek.", "Пётр", "The price is 5 €, in 日本."])
  func endsWhereThereIsALetterBeyondASCII(text: String) { #expect(runs(of: text).hasOtherLetters) }
}

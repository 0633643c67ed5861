import Testing
import Workspace

@Suite struct RowReferenceTests {
  @Test(arguments: ["9b1c44e0a1b2:1204-1222", "9b1c44e0a1b2:0-0", "9b1c44e0a1b2:1204-1222.2"])
  func comesBackFromItsText(text: String) {
    #expect(RowReference(text)?.description == text)
  }

  @Test func countsRowsAtOnePlaceFromNought() {
    #expect(RowReference("9b1c44e0a1b2:1-2") == RowReference(digestPrefix: "9b1c44e0a1b2", start: 1, end: 2))
    #expect(RowReference("9B1C44E0A1B2:1-2.3") == RowReference(digestPrefix: "9b1c44e0a1b2", start: 1, end: 2, nth: 2))
  }

  @Test(arguments: [
    "", ":", "9b1c:", "9b1:1-2", "9b1c44e0:2-1", "9b1c44e0:1", "9b1c44e0:1-2-3", "9b1c44e0:-1-2", "9b1c44e0:1-2.0",
    "9b1c44e0:1-2.2.2",
    "xyzw:1-2", "9b1c44e0:1-99999999999999999999", "9b1c44e0:a-b",
  ])
  func refusesAnythingElse(text: String) {
    #expect(RowReference(text) == nil)
  }
}

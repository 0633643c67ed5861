import Testing

@testable import Workspace

@Suite struct TextMemoryTests {
  @Test func keepsEachTextWhereItIsWhileOthersCome() {
    var memory = TextMemory()
    let texts = (0..<500).map { String(repeating: "\($0) ", count: $0 % 97) }
    for _ in 0..<2 {
      let places = texts.map { memory.copy($0) }
      #expect(places.map { String(decoding: $0, as: UTF8.self) } == texts)
      memory.clear()
    }
  }
}

import Digests
import Testing

@testable import Workspace

@Suite struct SeenDigestsTests {
  @Test func knowsEveryTextThatItTookIn() {
    let seen = SeenDigests()
    let digests = (0..<20_000).map { SHA256Digest(of: "text \($0)") }
    for digest in digests { _ = seen.takeIn(digest) }
    #expect(digests.allSatisfy { seen.takeIn($0) })
  }

  @Test func takesHardlyANewTextForAnOldOne() {
    let seen = SeenDigests()
    let mistaken = (0..<100_000).filter { seen.takeIn(SHA256Digest(of: "text \($0)")) }
    #expect(mistaken.count < 20)
  }
}

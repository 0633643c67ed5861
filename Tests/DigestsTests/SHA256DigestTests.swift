import Digests
import Testing

@Suite struct SHA256DigestTests {
  /// The examples of FIPS 180-4, as NIST publishes them with the standard.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func givesTheDigestsOfTheStandard(text: String, hex: String) {
    #expect(SHA256Digest(of: text).hex == hex)
  }

  @Test func givesTheStandardsDigestOfAMillionLetters() {
    let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256Digest(of: letters).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [1, 3, 63, 64, 65, 1_000])
  func givesTheSamePieceByPieceAsAtOnce(size: Int) {
    let content = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var hasher = SHA256Hasher()
    for start in stride(from: 0, to: content.count, by: size) {
      hasher.update(with: content[start..<min(start + size, content.count)])
    }
    #expect(hasher.current() == SHA256Digest(of: content))
  }

  @Test func goesOnAfterTellingTheDigestSoFar() {
    var hasher = SHA256Hasher()
    hasher.update(with: "ab".utf8)
    #expect(hasher.current() == SHA256Digest(of: "ab"))
    hasher.update(with: "c".utf8)
    #expect(hasher.current() == SHA256Digest(of: "abc"))
  }

  @Test func takesBytesThatDoNotLieInOnePiece() {
    #expect(SHA256Digest(of: "abc".utf8.reversed().reversed().lazy.map(\.self)) == SHA256Digest(of: "abc"))
  }

  @Test func cutsTheFirstDigits() {
    #expect(SHA256Digest(of: "abc").prefix(8) == "ba7816bf")
    #expect(SHA256Digest(of: "abc").prefix(12) == "ba7816bf8f01")
  }

  @Test(arguments: [0, 31, 33])
  func isMadeFromThirtyTwoBytesAlone(count: Int) {
    #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: count)) == nil)
  }

  @Test func comesBackFromItsBytes() {
    let digest = SHA256Digest(of: "abc")
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
  }
}

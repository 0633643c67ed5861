import CCrypto

/// The SHA-256 of some bytes.
/// - Source: FIPS 180-4; computed by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// - Parameter bytes: 32 bytes, as stored before.
  /// - Returns: nil for any other number of bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  public init(of content: some Collection<UInt8>) {
    let direct: [UInt8]? = content.withContiguousStorageIfAvailable { content in
      [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        crypto_sha256(content.baseAddress, content.count, digest.baseAddress)
        count = 32
      }
    }
    if let direct { self.init(unchecked: direct) } else { self.init(of: Array(content)) }
  }

  public init(of text: String) { self.init(of: Array(text.utf8)) }

  /// Whether it is the digest of some bytes.
  public func isDigest(of content: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      crypto_sha256(content.baseAddress, content.count, digest.baseAddress)
      return bytes.elementsEqual(digest)
    }
  }

  fileprivate init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// 64 hexadecimal digits, lower case.
  public var hex: String { Self.hex(bytes) }

  /// The first `count` hexadecimal digits.
  public func prefix(_ count: Int) -> String { String(Self.hex(bytes).prefix(count)) }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[index * 2] = digits[Int(byte >> 4)]
        buffer[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}

/// Computes a SHA-256 piece by piece.
public struct SHA256Hasher: ~Copyable {
  private let context: OpaquePointer

  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func update(with content: some Collection<UInt8>) {
    let done: Void? = content.withContiguousStorageIfAvailable { buffer in
      _ = EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
    if done == nil { update(with: Array(content)) }
  }

  /// The digest of all that was given so far.
  public func current() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard let copy = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    defer { EVP_MD_CTX_free(copy) }
    EVP_MD_CTX_copy_ex(copy, context)
    EVP_DigestFinal_ex(copy, &bytes, nil)
    return SHA256Digest(unchecked: bytes)
  }
}

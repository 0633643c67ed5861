import CCrypto

/// The SHA-256 of some bytes.
/// - Source: FIPS 180-4; computed by the system's libcrypto.
public struct SHA256Digest: Hashable, Sendable {
  // The bytes as they lie in memory; an array would be a piece of memory of its own for each digest.
  private var first = 0 as UInt64, second = 0 as UInt64, third = 0 as UInt64, fourth = 0 as UInt64

  /// - Parameter bytes: 32 bytes, as stored before.
  /// - Returns: nil for any other number of bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    fill { $0.copyBytes(from: bytes) }
  }

  public init(of content: some Collection<UInt8>) {
    let done: Void? = content.withContiguousStorageIfAvailable { content in
      fill { crypto_sha256(content.baseAddress, content.count, $0.baseAddress) }
    }
    if done == nil { self = SHA256Digest(of: Array(content)) }
  }

  public init(of text: String) { self.init(of: Array(text.utf8)) }

  fileprivate init(finishing context: OpaquePointer) { fill { _ = EVP_DigestFinal_ex(context, $0.baseAddress, nil) } }

  private mutating func fill(_ write: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &self, write)
  }

  /// Gives its 32 bytes where they lie.
  public func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try withUnsafeBytes(of: self, body)
  }

  /// 32 bytes.
  public var bytes: [UInt8] { withBytes { [UInt8]($0) } }

  /// Whether it is the digest of some bytes.
  public func isDigest(of content: UnsafeBufferPointer<UInt8>) -> Bool { self == SHA256Digest(of: content) }

  /// 64 hexadecimal digits, lower case.
  public var hex: String { prefix(64) }

  /// The first `count` hexadecimal digits.
  public func prefix(_ count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return withBytes { bytes in
      String(unsafeUninitializedCapacity: count) { buffer in
        for place in 0..<count { buffer[place] = digits[Int(bytes[place / 2] >> (place % 2 == 0 ? 4 : 0) & 15)] }
        return count
      }
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
    guard let copy = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    defer { EVP_MD_CTX_free(copy) }
    EVP_MD_CTX_copy_ex(copy, context)
    return SHA256Digest(finishing: copy)
  }
}

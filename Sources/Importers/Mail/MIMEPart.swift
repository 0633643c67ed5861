/// A mail, or a part of one: what its head says, and what it holds.
struct MIMEPart {
  let header: MIMEHeader
  /// Parts of a `multipart`; empty for any other.
  private(set) var parts: [MIMEPart] = []
  /// What it holds, as it is carried.
  private let carried: ArraySlice<UInt8>
  /// Why some of it may be missing; nil where nothing speaks for that.
  private(set) var damage: String?

  /// - Throws: `ReadingError` where parts are within each other deeper than any mail.
  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) throws(ReadingError) {
    guard depth < ImportLimits.mailDepth else {
      throw ReadingError("parts within each other more than \(ImportLimits.mailDepth) deep")
    }
    var header = MIMEHeader()
    let start = header.read(bytes)
    self.header = header
    carried = bytes[start...]
    guard type.hasPrefix("multipart/") else { return }
    guard let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty else {
      damage = "its parts have no boundary"
      return
    }
    let (pieces, isClosed) = Self.pieces(of: carried, boundary: Array("--\(boundary)".utf8))
    for piece in pieces { parts.append(try MIMEPart(piece, depth: depth + 1)) }
    if !isClosed { damage = "its last part does not end: the mail may be cut off" }
  }

  /// `text/plain` where nothing is said.
  var type: String { header.value("content-type") ?? "text/plain" }

  var isAttachment: Bool {
    header.value("content-disposition") == "attachment" || fileName != nil && !type.hasPrefix("text/")
  }

  var fileName: String? {
    header.parameter("filename", of: "content-disposition") ?? header.parameter("name", of: "content-type")
  }

  /// What it holds, as it was before it was carried.
  func content() -> (bytes: [UInt8], damage: String?) {
    switch header.value("content-transfer-encoding") {
    case "base64":
      let (bytes, isWhole) = TransferEncoding.base64(carried)
      return (bytes, isWhole ? nil : "its base64 is cut off")
    case "quoted-printable": return (TransferEncoding.quotedPrintable(carried), nil)
    default: return (Array(carried), nil)
    }
  }

  /// Cuts a multipart at its boundary lines.
  private static func pieces(of bytes: ArraySlice<UInt8>, boundary: [UInt8]) -> (
    pieces: [ArraySlice<UInt8>], isClosed: Bool
  ) {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = bytes[index..<end]
      if line.starts(with: boundary) {
        let tail = line.dropFirst(boundary.count).drop { $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
        let closes = tail.starts(with: [0x2D, 0x2D])
        if tail.isEmpty || closes {
          // The line end before a boundary belongs to it.
          if let start { pieces.append(bytes[start..<max(start, trimmed(index, bytes))]) }
          if closes { return (pieces, true) }
          start = min(end + 1, bytes.endIndex)
        }
      }
      index = end + 1
    }
    if let start { pieces.append(bytes[start...]) }
    return (pieces, false)
  }

  private static func trimmed(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    guard index > bytes.startIndex, bytes[index - 1] == 0x0A else { return index }
    return index - 1 > bytes.startIndex && bytes[index - 2] == 0x0D ? index - 2 : index - 1
  }
}

/// Reads a box of mails, each beginning with a line “From ”.
/// - Source: RFC 4155; lines that begin so inside a mail have a “>” before it.
struct MailboxReader: FormatReader {
  private static let mailLimit = 128 << 20
  private static let mark = Array("From ".utf8)

  func read(_ file: inout InputFile, _ context: ReadingContext, _ handOn: Taker) throws {
    var mail: [UInt8] = []
    var (number, isTooLong, wasBlank) = (0, false, true)
    func finish() throws {
      guard number > 0 else { return }
      let item = "\(file.item):\(number)"
      if isTooLong {
        return try handOn(.failed(item: item, reason: "the mail is longer than \(Self.mailLimit >> 20) MiB"))
      }
      do {
        try MailReader.read(mail, name: "\(file.name)/\(number)", item: item, context, handOn)
      } catch let error as ReadingError {
        try handOn(.failed(item: item, reason: error.reason))
      }
    }
    while let line = try file.line(limit: Self.mailLimit) {
      guard case .line(var bytes) = line else {
        isTooLong = true
        continue
      }
      if wasBlank, bytes.starts(with: Self.mark) {
        try finish()
        (mail, isTooLong, wasBlank) = ([], false, false)
        number += 1
        continue
      }
      guard number > 0 else {
        if TextCheck.isBlank(bytes) { continue }
        throw ReadingError("not a box of mails: it does not begin with “From ”")
      }
      wasBlank = bytes.isEmpty || bytes == [0x0D]
      if bytes.first == UInt8(ascii: ">"), bytes.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: Self.mark) {
        bytes = bytes.dropFirst()
      }
      if mail.count + bytes.count > Self.mailLimit { isTooLong = true }
      if !isTooLong {
        mail += bytes
        mail.append(0x0A)
      }
    }
    if number == 0 { throw ReadingError("empty", isLeftOut: true) }
    try finish()
  }
}

import Foundation

/// Results go to standard output, messages to standard error.
enum Console {
  /// A result. Where it cannot be written, nothing that follows could be either: the program ends.
  static func print(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      note("dossier: standard output cannot be written: \(String(cString: strerror(errno))).")
      exit(ExitStatus.failed.rawValue)
    }
  }

  /// A message.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }

  /// Whether progress may be drawn: a terminal that can, and nobody who asked for quiet.
  static var canDraw: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Columns of the terminal behind standard output; nil where it goes elsewhere.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Prints an object as JSON, its keys in order.
  static func print(json object: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(object), as: UTF8.self))
  }
}

extension String {
  /// Text from an archive as a terminal may show it: control characters, and marks that turn the direction of writing,
  /// are spelled out.
  var terminalSafe: String {
    var safe = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: safe += " "
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Padded with blanks to a width; longer text is as it is.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

  func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

  /// Cut to a width, with “…” where something is missing.
  func cut(to width: Int) -> String { count <= width ? self : prefix(max(0, width - 1)) + "…" }
}

extension Int {
  /// With commas between thousands, in any locale: “12,345”.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }

  /// “1 article”, “2 articles”.
  func of(_ singular: String, _ plural: String? = nil) -> String {
    "\(grouped) \(self == 1 ? singular : plural ?? singular + "s")"
  }
}

extension Double {
  /// With one digit after the point, in any locale.
  var oneDigit: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}

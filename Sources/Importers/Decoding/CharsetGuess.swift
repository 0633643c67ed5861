/// Which encoding bytes are in that are not UTF-8 and declare nothing.
enum CharsetGuess {
  /// UTF-16 without a mark, told by every other byte being NUL, as in text with some Latin letters or blanks.
  static func wide(_ bytes: [UInt8]) -> Charset? {
    let head = bytes.prefix(4_096)
    guard head.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd * 5 > head.count, zeros.even * 20 < zeros.odd { return Charset(known: "UTF-16LE") }
    return zeros.even * 5 > head.count && zeros.odd * 20 < zeros.even ? Charset(known: "UTF-16BE") : nil
  }

  /// The encoding in which bytes make words of some language.
  /// - Returns: nil where none does.
  static func charset(of bytes: [UInt8]) -> Charset? {
    if let wide = wide(bytes) { return wide }
    let sample = bytes.prefix(32 << 10)
    guard !bytes.contains(0), !looksLikeBrokenUTF8(sample) else { return nil }
    var best: (charset: Charset, score: Double)?
    for reading in readings {
      guard let score = reading.score(sample), score >= 1.2, score > best?.score ?? 0 else { continue }
      best = (reading.charset, score)
    }
    return best?.charset
  }

  /// Whether upper bytes come in the runs of UTF-8: then it is UTF-8 with something wrong, and no other encoding.
  private static func looksLikeBrokenUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (runs, others, letters) = (0, 0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        letters += (byte | 0x20) &- 0x61 < 26 ? 1 : 0
        continue
      }
      guard byte >= 0xC0, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 else {
        others += 1
        continue
      }
      runs += 1
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return runs > 0 && runs * 2 >= others || letters + others < 4
  }

  private static let readings: [CharsetReading] = CharsetAlphabets.all.flatMap { entry in
    entry.charsets.compactMap { CharsetReading(Charset(known: $0), letters: entry.letters) }
  }
}

/// How text of one language looks in one encoding.
struct CharsetReading: Sendable {
  let charset: Charset
  /// What each of the 128 upper bytes is.
  private let kinds: [Kind]
  /// What each speaks for where it is a letter.
  private let weights: [Double]

  /// Letters that make up most of a text in Cyrillic, Greek, Hebrew or Arabic. Others speak less for an encoding, as
  /// any encoding of a whole alphabet has letters in nearly all places.
  private static let common = Set(
    "оеаинтсрвліОЕАИНТСРВЛІαοιετσνρηυκςάόίέήύώΑΟΙΕΤΣΝΡΗΥΚיוהלאתמרבשנالينموترب".unicodeScalars)

  private enum Kind {
    case lower, upper, caseless, foreignLetter, apostrophe, dash, mark, odd, nothing
  }

  init?(_ charset: Charset, letters: String) {
    let alphabet = Set(letters.unicodeScalars)
    var kinds: [Kind] = []
    var weights: [Double] = []
    for byte in UInt8(128)...255 {
      guard let text = charset.decode([byte]).text,
        let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first
      else {
        kinds.append(.nothing)
        weights.append(0)
        continue
      }
      kinds.append(Self.kind(of: scalar, alphabet))
      weights.append(alphabet.count > 20 && !Self.common.contains(scalar) ? 1.2 : 2)
    }
    (self.charset, self.kinds, self.weights) = (charset, kinds, weights)
  }

  private static func kind(of scalar: Unicode.Scalar, _ alphabet: Set<Unicode.Scalar>) -> Kind {
    if alphabet.contains(scalar) { return scalar.properties.isLowercase ? .lower : .caseless }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    if let first = lower.first, scalar.properties.isUppercase {
      return alphabet.contains(first) ? .upper : .foreignLetter
    }
    if scalar.properties.isAlphabetic { return .foreignLetter }
    switch scalar {
    case "’", "‘", "\u{AD}", "·": return .apostrophe
    case "–", "—", "\u{A0}": return .dash
    case "“", "”", "„", "‚", "«", "»", "‹", "›", "…", "€", "£", "§", "°", "•", "№", "©", "®", "™", "¿", "¡", "½", "¼",
      "º", "ª":
      return .mark
    default: return scalar.value < 0xA0 ? .nothing : .odd
    }
  }

  /// The mean of what the upper bytes speak for, 2 for letters where they should be.
  /// - Returns: nil where one stands for nothing.
  func score(_ bytes: ArraySlice<UInt8>) -> Double? {
    var (sum, count) = (0.0, 0)
    var (before, isUpper) = (false, false)
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        before = (byte | 0x20) &- 0x61 < 26
        isUpper = byte &- 0x41 < 26
        continue
      }
      let after = index + 1 < bytes.endIndex && isLetter(bytes[index + 1])
      count += 1
      let kind = kinds[Int(byte) - 128]
      switch kind {
      case .lower: sum += isUpper && !startsWord(index - 1, bytes) ? -2 : weights[Int(byte) - 128]
      case .caseless: sum += weights[Int(byte) - 128]
      case .upper: sum += !before ? weights[Int(byte) - 128] : isUpper ? 0.8 * weights[Int(byte) - 128] : -4
      case .foreignLetter, .odd: sum -= 3
      case .apostrophe, .dash: sum += 1.5
      case .mark: sum += before && after ? -3 : 1.5
      case .nothing: return nil
      }
      before = [.lower, .upper, .caseless, .foreignLetter].contains(kind)
      isUpper = kind == .upper
    }
    return count == 0 ? nil : sum / Double(count)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    guard byte >= 0x80 else { return (byte | 0x20) &- 0x61 < 26 }
    return [.lower, .upper, .caseless, .foreignLetter].contains(kinds[Int(byte) - 128])
  }

  private func startsWord(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
    index <= bytes.startIndex || !isLetter(bytes[index - 1])
  }
}

/// The formats that can be read.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// Plain text, one article per file.
  case text
  /// JSON lines, one article per line.
  case jsonl
  /// A JSON array with an article per element, or one object.
  case json
  /// A table with an article per row.
  case csv, tsv
  /// A saved web page.
  case html
  /// A mail, or a box of mails.
  case eml, mbox
  /// RSS or Atom.
  case feed
  /// A web archive.
  case warc
  /// Files packed together: ZIP, tar.
  case pack
  /// One file packed by itself: gzip and its like.
  case packed
  case docx
  case pdf

  /// The format that a file's name tells; nil for one that is not read.
  init?(fileName: String) {
    let parts = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return nil }
    switch ending {
    case "txt", "text", "md": self = .text
    case "jsonl", "ndjson": self = .jsonl
    case "json": self = .json
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "html", "htm", "xhtml", "shtml": self = .html
    case "eml": self = .eml
    case "mbox", "mbx": self = .mbox
    case "rss", "atom", "xml": self = .feed
    case "warc": self = .warc
    case "zip", "tar", "tgz", "tbz2", "txz": self = .pack
    case "gz", "bz2", "xz", "zst": self = parts.count > 2 && parts[parts.count - 2] == "tar" ? .pack : .packed
    case "docx": self = .docx
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// The format that the first bytes tell, for what has no name; plain text where they tell nothing.
  init(firstBytes bytes: ArraySlice<UInt8>) {
    let marked = bytes.drop { $0 >= 0x80 }
    let first = marked.first { $0 > 0x20 && $0 < 0x80 }
    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    switch first {
    case _ where begins("PK\u{3}\u{4}"): self = .pack
    case _ where bytes.starts(with: [0x1F, 0x8B]) || begins("BZh"): self = .packed
    case _ where begins("%PDF-"): self = .pdf
    case _ where begins("WARC/"): self = .warc
    case _ where begins("From "): self = .mbox
    case UInt8(ascii: "{"): self = .jsonl
    case UInt8(ascii: "["): self = .json
    case UInt8(ascii: "<"): self = PageSniffer.looksLikeFeed(bytes) ? .feed : .html
    default: self = .text
    }
  }

  /// Why a file of this name is not read.
  static func unknown(_ fileName: String) -> String {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    let kind =
      parts.count > 1 && !parts[1...].allSatisfy(\.isEmpty) ? "a .\(parts.last ?? "") file" : "a file without an ending"
    return "\(kind) is not read (--format text takes it for plain text)"
  }

  func reader(_ options: ImportOptions) -> any FormatReader {
    switch self {
    case .text: TextReader()
    case .jsonl: JSONLinesReader()
    case .json: JSONReader()
    case .csv: TableReader(delimiter: nil)
    case .tsv: TableReader(delimiter: UInt8(ascii: "\t"))
    case .html: HTMLReader()
    case .eml: MailReader()
    case .mbox: MailboxReader()
    case .feed: FeedReader()
    case .warc: WARCReader()
    case .pack: PackReader()
    case .packed: PackedFileReader()
    case .docx: DOCXReader()
    case .pdf: PDFReader()
    }
  }
}

/// Tells kinds of markup from each other.
enum PageSniffer {
  /// Whether markup begins as a feed does.
  static func looksLikeFeed(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
    return ["<rss", "<feed", "<rdf:rdf"].contains { head.contains($0) }
  }
}

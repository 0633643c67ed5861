import AnalyzerKit
import ArgumentParser
import Importers

/// What is to be read, and how.
struct InputArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Files and folders to read; '-' for standard input.", valueName: "files"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read every input as this: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")). Without it the file's name tells."
    ))
  var format: String?

  @Option(help: "The encoding of all text, whatever it declares: utf-8, windows-1251, koi8-r, ...")
  var encoding: String?

  @Option(help: ArgumentHelp("The last day on which anything can have been published.", valueName: "YYYY-MM-DD"))
  var seen: String?

  @Option(
    help: ArgumentHelp("From which share of common runs of words on texts are near copies; 0.8.", valueName: "share"))
  var near: Double?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Which JSON field or column holds id, title, published, source, url, byline, language or text.",
      valueName: "what=NAME"))
  var fields: [String] = []

  func walk() throws -> InputWalk {
    var options = ImportOptions()
    var names = RecordFields()
    for field in fields {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Self.places[parts[0]] else {
        throw UsageError.badOption(
          "--field \(field)",
          why: "it takes WHAT=NAME, where WHAT is one of \(Self.places.keys.sorted().joined(separator: ", "))")
      }
      names[keyPath: place] = [parts[1]]
    }
    options.fields = names
    if let format {
      guard let known = ImportFormat(rawValue: format) else {
        let formats = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError.badOption("--format \(format)", why: "the formats are \(formats)")
      }
      options.format = known
    }
    if let encoding {
      guard let charset = Charset(label: encoding) else {
        throw UsageError.badOption("--encoding \(encoding)", why: "this system cannot convert it")
      }
      options.charset = charset
    }
    if let seen {
      guard CalendarDate(iso8601: seen) != nil else {
        throw UsageError.badOption("--seen \(seen)", why: "it takes a day, YYYY-MM-DD")
      }
      options.seen = seen
    }
    return InputWalk(options)
  }

  /// - Returns: nil where nothing was said.
  func nearness() throws -> Double? {
    guard let near else { return nil }
    guard (0.5...1).contains(near) else {
      throw UsageError.badOption("--near \(near)", why: "it takes a share from 0.5 to 1")
    }
    return near
  }

  private static var places: [String: WritableKeyPath<RecordFields, [String]>] {
    [
      "id": \.id, "title": \.title, "published": \.published, "source": \.source, "url": \.url, "byline": \.byline,
      "language": \.language, "text": \.text,
    ]
  }
}

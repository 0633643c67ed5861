/// What a user can set for an analyzer: a value type whose `init()` gives the defaults.
public protocol AnalyzerOptions: Sendable {
  init()
}

/// For an analyzer that has nothing to set.
public struct NoOptions: AnalyzerOptions {
  public init() {}
}

/// One option, as `--option ANALYZER.NAME=VALUE` sets it.
public struct AnalyzerOption<Options: AnalyzerOptions>: Sendable {
  public let description: OptionDescription
  let set: @Sendable (OptionInput, inout Options) throws(OptionProblem) -> Void

  /// `true` or `false`.
  public static func flag(
    _ name: String, _ explanation: String, _ path: any WritableKeyPath<Options, Bool> & Sendable
  ) -> AnalyzerOption {
    AnalyzerOption(name, .flag, explanation, preset: String(Options()[keyPath: path])) {
      input, options throws(OptionProblem) in
      guard let value = Bool(input.text) else { throw OptionProblem("'true' or 'false'") }
      options[keyPath: path] = value
    }
  }

  /// A number within `range`.
  public static func number(
    _ name: String, _ explanation: String, in range: ClosedRange<Double>,
    _ path: any WritableKeyPath<Options, Double> & Sendable
  ) -> AnalyzerOption {
    AnalyzerOption(name, .number, explanation, preset: String(Options()[keyPath: path])) {
      input, options throws(OptionProblem) in
      guard let value = Double(input.text), range.contains(value) else {
        throw OptionProblem("a number from \(range.lowerBound) to \(range.upperBound)")
      }
      options[keyPath: path] = value
    }
  }

  /// A file of the user's, whose content becomes part of the settings that the results are kept under.
  public static func file(
    _ name: String, _ explanation: String, _ path: any WritableKeyPath<Options, [UInt8]?> & Sendable
  ) -> AnalyzerOption {
    AnalyzerOption(name, .file, explanation, preset: nil) { input, options throws(OptionProblem) in
      guard case .file(let bytes) = input else { throw OptionProblem("the path of a file") }
      options[keyPath: path] = bytes
    }
  }

  /// Knowledge bases of the user's, each a mapped file, the first going before the others.
  public static func bases(
    _ name: String, _ explanation: String, _ path: any WritableKeyPath<Options, [MappedFile]> & Sendable
  ) -> AnalyzerOption {
    AnalyzerOption(name, .bases, explanation, preset: nil) { input, options throws(OptionProblem) in
      guard case .bases(let files) = input else { throw OptionProblem("the path of a knowledge base") }
      options[keyPath: path] = files
    }
  }

  private init(
    _ name: String, _ type: OptionType, _ explanation: String, preset: String?,
    set: @escaping @Sendable (OptionInput, inout Options) throws(OptionProblem) -> Void
  ) {
    description = OptionDescription(name: name, type: type, explanation: explanation, preset: preset)
    self.set = set
  }
}

/// What kind of value an option takes.
public enum OptionType: String, Hashable, Codable, Sendable {
  case flag
  case number
  case file
  /// May be given several times.
  case bases
}

/// An option as help shows it.
public struct OptionDescription: Hashable, Codable, Sendable {
  public let name: String
  public let type: OptionType
  public let explanation: String
  /// The value without the option; nil for none.
  public let preset: String?

  public init(name: String, type: OptionType, explanation: String, preset: String?) {
    self.name = name
    self.type = type
    self.explanation = explanation
    self.preset = preset
  }
}

/// The value that a user gave for an option; the host has read the file of an option that takes one.
public enum OptionInput: Hashable, Sendable {
  case text(String)
  case file([UInt8])
  case bases([MappedFile])

  var text: String {
    switch self {
    case .text(let text): text
    case .file, .bases: ""
    }
  }
}

/// A file that the host has mapped into memory: it may be larger than that.
public struct MappedFile: Hashable, @unchecked Sendable {
  /// Aligned to 8 bytes, and unchanged for the life of the program: that makes them safe to share.
  public let bytes: UnsafeRawBufferPointer
  /// Stands for the content, in hexadecimal: what results made with it are kept under. Empty for a
  /// base of decisions: what a new one changes is found by the host.
  public let digest: String

  public init(bytes: UnsafeRawBufferPointer, digest: String) {
    self.bytes = bytes
    self.digest = digest
  }

  public static func == (left: MappedFile, right: MappedFile) -> Bool { left.digest == right.digest }

  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// What an option wants instead of the value it was given, as in “a number from 0 to 1”.
struct OptionProblem: Error {
  let wanted: String

  init(_ wanted: String) { self.wanted = wanted }
}

/// The user's mistake in setting an option.
public enum OptionError: Error, Equatable, CustomStringConvertible {
  case unknown(analyzer: String, option: String, known: [String])
  case wrongValue(analyzer: String, option: String, wanted: String)

  public var description: String {
    switch self {
    case .unknown(let analyzer, let option, let known) where known.isEmpty:
      "'\(analyzer)' has no option '\(option)': it has none at all."
    case .unknown(let analyzer, let option, let known):
      "'\(analyzer)' has no option '\(option)'. It has: \(known.joined(separator: ", "))."
    case .wrongValue(let analyzer, let option, let wanted):
      "The option '\(analyzer).\(option)' takes \(wanted)."
    }
  }
}

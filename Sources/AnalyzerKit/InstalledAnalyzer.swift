/// An analyzer as the host holds it, whatever its types and wherever it lives.
///
/// A built-in one wraps a type; one in another process will wrap a pipe, with the same description and the same work.
public struct InstalledAnalyzer: Sendable {
  public let description: AnalyzerDescription
  private let configure: @Sendable ([String: OptionInput]) throws -> ArticleWork

  public init(
    description: AnalyzerDescription, configure: @escaping @Sendable ([String: OptionInput]) throws -> ArticleWork
  ) {
    self.description = description
    self.configure = configure
  }

  /// An analyzer that is compiled in.
  @inlinable
  public init<A: Analyzer>(_ type: A.Type) {
    let manifest = A.manifest
    self.init(description: manifest.description) { inputs in
      let analyzer = try A(options: try manifest.readOptions(inputs))
      return { article in try manifest.rows(of: analyzer, in: &article) }
    }
  }

  public var name: String { description.name }

  /// Makes it ready to run.
  /// - Parameter inputs: what the user set, by option name.
  /// - Throws: `OptionError`, or what the analyzer says of its options.
  public func configured(with inputs: [String: OptionInput] = [:]) throws -> ConfiguredAnalyzer {
    ConfiguredAnalyzer(description: description, inputs: inputs, work: try configure(inputs))
  }
}

/// What an analyzer does with an article: finds rows, and adds the layer that it provides.
public typealias ArticleWork = @Sendable (inout Article) throws -> FoundRows

/// An analyzer with its options set, ready for articles.
public struct ConfiguredAnalyzer: Sendable {
  public let description: AnalyzerDescription
  /// What the user set, by option name; what is not there has its preset.
  public let inputs: [String: OptionInput]
  public let work: ArticleWork

  public var name: String { description.name }
}

extension Manifest {
  @usableFromInline
  func readOptions(_ inputs: [String: OptionInput]) throws(OptionError) -> A.Options {
    var values = A.Options()
    for (name, input) in inputs.sorted(by: { $0.key < $1.key }) {
      guard let option = options.first(where: { $0.description.name == name }) else {
        throw .unknown(analyzer: description.name, option: name, known: options.map(\.description.name))
      }
      do {
        try option.set(input, &values)
      } catch {
        throw .wrongValue(analyzer: description.name, option: name, wanted: error.wanted)
      }
    }
    return values
  }

  /// The analyzer's rows in reading order, with the layer they provide added to the article.
  @inlinable
  func rows(of analyzer: A, in article: inout Article) throws -> FoundRows {
    var rows = try analyzer.analyze(article)
    var spans = Self.spans(of: rows)
    if zip(spans, spans.dropFirst()).contains(where: { $1 < $0 }) {
      let order = rows.indices.sorted { (spans[$0], $0) < (spans[$1], $1) }
      rows = order.map { rows[$0] }
      spans = Self.spans(of: rows)
    }
    provides?.add(rows, &article.layers)
    var cells = [Cell](repeating: .null, count: rows.count * columns.count)
    let width = columns.count
    cells.withUnsafeMutableBufferPointer { cells in
      rows.withUnsafeBufferPointer { rows in
        for index in rows.indices {
          let row = rows[index]
          for place in 0..<width { cells[index * width + place] = columns[place].cell(row) }
        }
      }
    }
    return FoundRows(spans: spans, cells: cells, width: columns.count)
  }

  @inlinable
  static func spans(of rows: [A.Row]) -> [TextSpan] {
    rows.withUnsafeBufferPointer { rows in
      var spans: [TextSpan] = []
      spans.reserveCapacity(rows.count)
      for index in rows.indices { spans.append(rows[index].span) }
      return spans
    }
  }
}

import AnalyzerCatalog
import AnalyzerKit
import Engine
import Exporters
import Foundation
import Importers
import Segmentation

/// A part of the program that takes bytes from strangers, with what must hold whatever they are. What does not hold
/// stops the process, so that a fuzzer sees it.
public struct FuzzTarget: Sendable {
  public let name: String
  private let body: @Sendable ([UInt8]) -> Void

  /// Runs it on an input.
  public func run(_ input: [UInt8]) { body(input) }

  /// Preparing a text, every analyzer, every reader, reading CSV back, and what is written of cells.
  public static let all: [FuzzTarget] =
    [FuzzTarget(name: "prepare", body: prepare), FuzzTarget(name: "csv", body: readCSV)]
    + [FuzzTarget(name: "cells", body: writeCells)] + AnalyzerCatalog.all.map(analyzer)
    + ImportFormat.allCases.map(reader)

  /// - Returns: nil where there is none of this name.
  public init?(_ name: String) {
    guard let target = Self.all.first(where: { $0.name == name }) else { return nil }
    self = target
  }

  private init(name: String, body: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.body = body
  }

  /// As text: what is not UTF-8 is replaced, as no reader hands on anything else.
  private static func text(_ input: [UInt8]) -> [UInt8] { Array(String(decoding: input, as: UTF8.self).utf8) }

  @Sendable private static func prepare(_ input: [UInt8]) {
    let text = text(input)
    let article = Segmenter.prepare(text)
    var end = 0
    for token in article.tokens {
      precondition(token.start >= end && token.start < token.end && token.end <= text.count, "a token out of place")
      end = token.end
    }
    var next = 0
    for sentence in article.sentences {
      precondition(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "a token outside its sentence")
      next = sentence.tokens.upperBound
    }
    precondition(next == article.tokens.count, "tokens without a sentence")
  }

  /// Rows are held to what the engine asks of them.
  private static func analyzer(_ analyzer: InstalledAnalyzer) -> FuzzTarget {
    let plan = Result { try RunPlan([analyzer.name], from: AnalyzerCatalog.all) }
    return FuzzTarget(name: analyzer.name) { input in
      guard let plan = try? plan.get() else { preconditionFailure("'\(analyzer.name)' cannot be run") }
      let text = text(input)
      let metadata = ArticleMetadata(published: CalendarDate(iso8601: "2031-05-06"), language: "en")
      var article = Segmenter.prepare(text, metadata)
      let index = CodePointIndex(text)
      for analyzer in plan.analyzers {
        do {
          _ = try RowPlacer(analyzer.description.columns).place(analyzer.work(&article), index)
        } catch {
          preconditionFailure("'\(analyzer.name)': \(error)")
        }
      }
    }
  }

  /// Articles have a name and a text in UTF-8; all else has a reason.
  private static func reader(_ format: ImportFormat) -> FuzzTarget {
    FuzzTarget(name: "read-\(format.rawValue)") { input in
      let path = NSTemporaryDirectory() + "dossier-fuzz-\(getpid())"
      guard FileManager.default.createFile(atPath: path, contents: Data(input)) else { return }
      defer { unlink(path) }
      try? InputWalk(ImportOptions(format: format)).read([path]) { item in
        switch item {
        case .article(let box):
          let article = box.article
          precondition(String(validating: article.text, as: UTF8.self) != nil, "a text that is not UTF-8")
          precondition(!article.name.isEmpty && !article.name.hasPrefix("/"), "a name outside the archive")
          precondition(!article.name.split(separator: "/").contains(".."), "a name outside the archive")
        case .leftOut(_, let reason), .failed(_, let reason): precondition(!reason.isEmpty, "no reason")
        default: break
        }
      }
    }
  }

  @Sendable private static func readCSV(_ input: [UInt8]) {
    guard var reader = try? CSVReader(input) else { return }
    var line = 0
    while let record = try? reader.next() {
      precondition(record.line >= line && !record.fields.isEmpty, "a record out of place")
      line = record.line
    }
  }

  /// What is written as CSV is read back as it was, and no field begins like a formula.
  @Sendable private static func writeCells(_ input: [UInt8]) {
    let texts = String(decoding: input, as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false)
    var formatter = CSVFormatter()
    var bytes = formatter.begin(texts.indices.map { ColumnDescription(name: "c\($0)", type: .text, explanation: "") })
    formatter.append(texts.map { .text(String($0)) }, to: &bytes)
    guard var reader = try? CSVReader(bytes), let fields = try? reader.next()?.fields else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(fields.count == texts.count, "fields were lost")
    for (field, text) in zip(fields, texts) {
      precondition(FormulaGuard.unguarded(field).utf8.elementsEqual(text.utf8), "a field came back otherwise")
      precondition(!"=+-@\t\r".utf8.contains(field.utf8.first ?? 0x41), "a field begins like a formula")
    }
  }
}

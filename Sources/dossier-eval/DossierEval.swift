import AnalyzerCatalog
import AnalyzerKit
import ArgumentParser
import Foundation
import KnowledgeBases

/// The command `dossier-eval`: what an analyzer says of texts whose answers others know.
@main
struct DossierEval: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier-eval",
    abstract: "Answers questions of a test set with an analyzer, through the code that 'dossier run' uses.",
    discussion: """
      Reads JSON lines on standard input, each an object with 'id' and 'text' and perhaps 'title', 'reference_date' \
      and 'targets' or 'sources'. Writes one JSON line for each, in order; its places count code points. The language of a text is \
      not asked, as in 'dossier run --any-language'.

      Exit codes: 0 done, 1 an input line is malformed or an analyzer failed, 2 wrong command line.
      """)

  @Argument(help: "figures, entities, sentiment, times, claims, claim-rows or source-types.")
  var analyzer: String
  @Option(help: ArgumentHelp("A further knowledge base for 'entities'.", valueName: "file.tsv"))
  var kb: String?

  func run() throws {
    let options = try kb.map { try knowledgeBase($0) } ?? [:]
    let examination = try Examination(analyzer, from: AnalyzerCatalog.all, options: options)
    try examination.answer(FileHandle.standardInput.readToEnd() ?? Data()) { line in
      try FileHandle.standardOutput.write(contentsOf: line)
    }
  }

  /// Parses, runs, and ends with the exit code.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as Refusal {
      end("\(error)", .wrongCommandLine)
    } catch let error as OptionError {
      end("\(error)", .wrongCommandLine)
    } catch let error where [.success, .validationFailure].contains(exitCode(for: error)) {
      let text = fullMessage(for: error)
      guard exitCode(for: error) == .validationFailure else {
        print(text)
        return
      }
      end(String(text.trimmingPrefix("Error: ")), .wrongCommandLine)
    } catch {
      end("\(error)", .failed)
    }
  }

  /// - Throws: `Refusal` where `entities` takes no base, or the file cannot be read.
  private func knowledgeBase(_ path: String) throws(Refusal) -> [String: OptionInput] {
    let installed = AnalyzerCatalog.all.first { $0.name == analyzer }
    guard installed?.description.options.contains(where: { $0.name == "kb" && $0.type == .bases }) == true else {
      throw .noKnowledgeBase(analyzer: analyzer)
    }
    do {
      return ["kb": .bases([try BaseFile.map(path)])]
    } catch {
      throw .unusable("\(error)")
    }
  }

  private static func end(_ message: String, _ status: Status) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data("dossier-eval: \(message)\n".utf8))
    Foundation.exit(status.rawValue)
  }

  private enum Status: Int32 {
    case failed = 1
    case wrongCommandLine = 2
  }
}

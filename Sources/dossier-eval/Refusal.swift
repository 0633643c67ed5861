/// What was asked for on the command line and is not there.
enum Refusal: Error, Equatable, CustomStringConvertible {
  case noAnalyzer(String, known: [String])
  case noKnowledgeBase(analyzer: String)
  case unusable(String)

  var description: String {
    switch self {
    case .noAnalyzer(let name, let known): "no analyzer '\(name)' yet. There are: \(known.joined(separator: ", "))."
    case .noKnowledgeBase(let analyzer): "'\(analyzer)' takes no further knowledge base yet; leave --kb out."
    case .unusable(let why): why
    }
  }
}

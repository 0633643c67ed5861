public import AnalyzerKit
public struct SentimentAnalyzer: Analyzer {
  public static let manifest = Manifest<SentimentAnalyzer>(name: "sentiment", summary: "A number.", version: 1, columns: [.integer("value", "It.", \.value)], examples: [])
  public init(options: NoOptions) {}
  public func analyze(_ article: Article) -> [Found] { article.tokens.filter { $0.kind == .number }.map { Found(span: $0.span, value: $0.start) } }
}
public struct Found: ResultRow { public var span: TextSpan; var value: Int }

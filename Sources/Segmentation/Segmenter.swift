public import AnalyzerKit

/// Divides texts into tokens, sentences, paragraphs and quotations: the only place in Dossier that does.
public enum Segmenter {
  /// Divides a text.
  /// - Parameter text: valid UTF-8, in any script.
  public static func divide(_ text: [UInt8]) -> TextDivision {
    text.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.run()
      return SentenceSplitter(bytes, tokenizer.tokens, tokenizer.gaps).divide()
    }
  }

  /// Divides a text and joins it with what is known of it.
  public static func prepare(_ text: [UInt8], _ metadata: ArticleMetadata = ArticleMetadata()) -> Article {
    Article(text: text, metadata: metadata, division: divide(text))
  }
}

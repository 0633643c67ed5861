public import AnalyzerKit

/// Divides texts into tokens, sentences, paragraphs and quotations: the only place in Dossier that does.
public enum Segmenter {
  /// Divides a text.
  ///
  /// Each token belongs to exactly one sentence and each sentence to one paragraph. A dateline behind which a sentence
  /// begins (“KYIV, Dec. 30 (Reuters) - The”) is a sentence of its own, so that the one after it is clean.
  /// - Parameter text: valid UTF-8, in any script.
  /// - Returns: spans in bytes, in reading order.
  public static func divide(_ text: [UInt8]) -> TextDivision {
    text.withUnsafeBufferPointer { bytes in
      var tokenizer = Tokenizer(bytes)
      let tokens = tokenizer.run()
      return divide(bytes, tokens, tokenizer.lineBreaks)
    }
  }

  /// Divides a text and joins it with what is known of it; the language is recognised where none is declared.
  public static func prepare(_ text: [UInt8], _ metadata: ArticleMetadata = ArticleMetadata()) -> Article {
    let division = divide(text)
    var metadata = metadata
    metadata.language =
      metadata.language.flatMap(LanguageRecognizer.code(declared:))
      ?? TokenizedText.with(text, division.tokens) { LanguageRecognizer.recognize($0) }
    return Article(text: text, metadata: metadata, division: division)
  }

  private static func divide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ lines: [LineBreak]
  ) -> TextDivision {
    tokens.withUnsafeBufferPointer { buffer in
      var divider = Divider(TokenizedText(bytes: bytes, tokens: buffer), lines)
      divider.run()
      return TextDivision(
        tokens: tokens, sentences: divider.sentences, paragraphs: divider.paragraphs, quotations: divider.quotations,
        dateline: divider.dateline)
    }
  }
}

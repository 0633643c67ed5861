package import AnalyzerKit

/// What the model sees of one mention.
package struct MentionExample: Sendable {
  package let span: TextSpan
  package let features: [Feature]
}

extension SentimentAnalyzer {
  /// What the model sees of each mention of an article that ends in a sentence, in reading order: training and running
  /// share it.
  package func examples(_ article: Article) -> [MentionExample] {
    var reader = MentionReader(lexicon: lexicon, article: article)
    var examples: [MentionExample] = []
    for sentence in article.sentences {
      for number in reader.read(sentence) {
        let features = reader.example(number, in: sentence)
        if !features.isEmpty {
          examples.append(MentionExample(span: article.layers.mentions[number].span, features: features))
        }
      }
    }
    return examples
  }
}

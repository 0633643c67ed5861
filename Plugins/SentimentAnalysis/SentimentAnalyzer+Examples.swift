package import AnalyzerKit

/// What the model sees of one mention.
package struct MentionExample: Sendable {
  package let span: TextSpan
  package let features: [Feature]
  /// Those of its sentence.
  package let sentence: [Feature]
}

/// What the models see of one sentence.
package struct SentenceExample: Sendable {
  package let features: [Feature]
  /// What the lexicon alone makes of it, from −1 to 1.
  package let lexiconScore: Double
}

extension SentimentAnalyzer {
  /// What the model sees of each mention of an article that ends in a sentence, in reading order: training and running
  /// share it.
  package func examples(_ article: Article) -> [MentionExample] {
    var reader = MentionReader(lexicon: lexicon, article: article)
    var examples: [MentionExample] = []
    for sentence in article.sentences {
      let mentions = reader.read(sentence)
      let whole = reader.sentenceExample()
      for number in mentions {
        let features = reader.example(number, in: sentence)
        guard !features.isEmpty else { continue }
        let span = article.layers.mentions[number].span
        examples.append(MentionExample(span: span, features: features, sentence: whole))
      }
    }
    return examples
  }

  /// What the models see of each sentence of an article, in reading order.
  package func sentenceExamples(_ article: Article) -> [SentenceExample] {
    var reader = MentionReader(lexicon: lexicon, article: article)
    return article.sentences.map { sentence in
      _ = reader.read(sentence)
      let sum = RowMaker(article: article).cueSum(reader.reading)
      let tone = Tone(good: sum.good, bad: sum.bad).probabilities
      return SentenceExample(features: reader.sentenceExample(), lexiconScore: tone.score)
    }
  }
}

extension SentimentAnalyzer {
  /// How much of a sentence's score the lexicon alone decides.
  package static let lexiconShare = Tone.lexiconShare
}

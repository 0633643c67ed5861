public import AnalyzerKit

/// Finds who and what is named, ties the mentions of one entity together, and links them to Wikidata where the knowledge
/// base knows them.
///
/// A name is a run of capitalised words that is no title and no ordinary word. It is looked up as it is written; what is
/// not known keeps an id of its own and the reason, so that nobody is dropped for being unknown.
public struct EntityLinker: Analyzer {
  private let base: KnowledgeBase
  private let lexicon: WordLexicon

  public init(options: EntityLinkerOptions) throws {
    base = try KnowledgeBase.builtIn.below(options.bases)
    lexicon = WordLexicon.english
  }

  public func analyze(_ article: Article) -> [EntityMention] {
    let words = ArticleWords(article, lexicon)
    let finder = NameFinder(words, base)
    var names = finder.namesWithTitles()
    ListedNames(words: words, base: base).compare(&names)
    PlaceRegions(words: words, base: base).join(&names)
    var resolver = EntityResolver(words, base, names)
    let titles = TitleNames(finder: finder)
    for (index, sentence) in article.sentences.enumerated() where words.isTitle[index] {
      for name in titles.names(of: sentence, isKnown: resolver.knows) { resolver.add(name) }
    }
    for name in InnerNames(finder, resolver).names() { resolver.add(name) }
    let rows = EntityRows(resolver)
    return rows.names() + Anaphora(resolver, rows).mentions()
  }
}

/// What can be set for `entities`.
public struct EntityLinkerOptions: AnalyzerOptions {
  var bases: [MappedFile] = []

  public init() {}
}

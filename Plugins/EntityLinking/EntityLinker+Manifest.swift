public import AnalyzerKit

extension EntityLinker {
  public static let manifest = Manifest<EntityLinker>(
    name: "entities",
    summary: "Who and what is named: each mention of a person, place, organization or nationality.",
    version: 5,
    columns: [
      .choice("kind", "How it is named, or “pronoun” or “nominal” where a word stands for it.", \.kind),
      .choice("type", "What is named; “other” where nothing tells.", \.type),
      .text(
        "entity",
        "The same for all mentions of one entity in the article: its QID, or “~”, the place of its first mention and its "
          + "name.", \.entity),
      .text("qid", "Its Wikidata id; empty where it is not linked.", \.qid),
      .text("name", "What it is called: in the knowledge base, or where the article gives the fullest name.", \.name),
      .choice(
        "sense", "What a place or nationality stands for; empty for other types and where a nationality only narrows.",
        \.sense),
      .text("role_seen", "The title that stands before the mention; empty without one.", \.roleSeen),
      .choice("section", "Which part of the article the mention stands in.", \.section),
      .boolean(
        "inside", "Whether it stands inside a longer mention: “Florida” in “Clearwater, Florida”.", \.isInside),
      .choice("rule", "What tied the mention to its entity.", \.rule),
      .text("alias", "The words of the article by which the entity was looked up or got its name.", \.alias),
      .text("base", "The knowledge base that it is linked by, and its version; empty where it is not linked.", \.base),
      .real("score", "How sure the link of the entity is, from 0 to 1; empty where it is not linked.", \.score),
      .real(
        "margin",
        "How far the reading is ahead of the next, from 0 up; empty where the words have one reading or none.",
        \.margin),
      .text(
        "rivals", "Up to three other readings of the alias with their weights, the heaviest first; empty without any.",
        \.rivals),
      .choice("reason", "Why it is not linked; empty where it is.", \.reason),
    ],
    views: [EntityViews.byArticle, EntityViews.overall, EntityViews.unlinked],
    options: [
      .bases("kb", "A knowledge base of your own, which goes before the one that is built in.", \.bases)
    ],
    provides: .mentions { row in
      row.isInside
        ? nil : Mention(span: row.span, entity: row.entity, name: row.name, type: row.type, form: row.kind.form)
    },
    examples: [
      "Talks in ⟦Lisbon⟧ ended without a deal, the ⟦Portuguese⟧ envoy said.",
      "Deputy Press Secretary ⟦Moira Tellerby⟧ spoke first. ⟦Tellerby⟧ took no questions.",
      "The ⟦World Health Organization⟧ praised ⟦Kenya⟧. The ⟦WHO⟧ will send doctors to ⟦Nairobi⟧.",
      "It rained all day, and nobody came.",
    ])
}

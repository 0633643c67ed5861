import AnalyzerKit

/// A name that stands in the text, before it is known whose it is.
struct FoundName {
  let tokens: Range<Int>
  /// What the knowledge base offers for these words; nil where it does not know them.
  let hit: KnowledgeBase.Hit?
  /// The title before it, without a stop at its end.
  var role: TextSpan?
  /// Whether it names a people or a creed: “Kurdish”.
  var isPeople = false
  /// What it shares with the name behind it: “Korea” in “⟦North⟧ and South Korea”.
  var borrowed: Range<Int>?
  /// The places behind a comma that say where it is: “Clearwater, ⟦Florida⟧”. They belong to the mention, not to the name.
  var region: Range<Int>?
  /// Whether it stands inside a longer mention.
  var isInside = false
  /// What its surroundings say of its type.
  var votes = TypeVotes()
  let section: Sentence.Section
}

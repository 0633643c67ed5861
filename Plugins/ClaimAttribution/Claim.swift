public import AnalyzerKit

/// One attribution: somebody says, thinks or does something with words.
public struct Claim: ResultRow, Hashable {
  /// From the first of its source, cue and content to the last.
  public var span: TextSpan
  public internal(set) var source: TextSpan?
  public internal(set) var entity: String?
  public internal(set) var name: String?
  public internal(set) var sourceType: SourceType
  public internal(set) var role: TextSpan?
  public internal(set) var anonymity: TextSpan?
  public internal(set) var cue: TextSpan
  public internal(set) var cueClass: CueClass
  public internal(set) var stance: Stance
  public internal(set) var isNegated: Bool
  public internal(set) var hedge: TextSpan?
  public internal(set) var recipient: TextSpan?
  public internal(set) var content: TextSpan?
  public internal(set) var contentRest: TextSpan?
  public internal(set) var quoteType: QuoteType?
  public internal(set) var saidAt: TextSpan?
  public internal(set) var saidFrom: CalendarDate?
  public internal(set) var saidTo: CalendarDate?
  /// The cue of the claim in whose content this one stands.
  public internal(set) var outerCue: TextSpan?
  /// From 1.
  public internal(set) var paragraph: Int
  public internal(set) var rule = ClaimRule.labels

  /// How often claims of this kind were right, from 0 to 1.
  public var confidence: Double { ClaimConfidence.share(of: self) }
}

/// What kind of source it is.
public enum SourceType: String, CaseIterable, Sendable {
  /// “Mara Lind”, “Lind's deputy, Tom Oye”.
  case namedPerson = "named_person"
  /// One person that the article knows by a description: “the minister”.
  case describedPerson = "described_person"
  /// Somebody whose name is held back: “a senior official”, “two aides”.
  case unnamed
  /// “critics”, “most voters”.
  case group
  case organization
  /// “a draft audit”, “the poll”.
  case document
  case pronoun
  /// Anything else; also where no source is given.
  case other
}

/// How the source stands to what is said.
public enum Stance: String, CaseIterable, Sendable {
  /// Says that it is so.
  case asserts
  /// Says so of what others said before.
  case confirms
  /// Says that it is not so.
  case denies
  /// Says so against somebody, without proof.
  case alleges
  /// Does not know or is not sure.
  case doubts
  /// Wants to know, or wants others to do it.
  case asks
  /// Will not say, or will not do it.
  case declines
  /// Takes it to come.
  case expects
  /// Means to do it, or wishes it.
  case intends
  /// Thinks well of it.
  case approves
  /// Thinks ill of it.
  case objects
}

/// How much of the content stands between quotation marks.
public enum QuoteType: String, CaseIterable, Sendable {
  /// All of it.
  case direct
  /// Some of it.
  case mixed
  /// None of it.
  case indirect
}

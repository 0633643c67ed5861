import AnalyzerKit

/// What a word does at the border of a sentence, as far as a list can say.
struct WordRole: OptionSet {
  let rawValue: UInt32

  /// Stands before a name: no sentence ends with it unless the paragraph does.
  static let title = WordRole(rawValue: 1)
  /// A shortened word that ends a sentence only before a clear start of the next.
  static let shortened = WordRole(rawValue: 2)
  /// The same, but only where it is written with a capital: “Calif.”, “Dec.”.
  static let shortenedName = WordRole(rawValue: 4)
  /// Stands before a number: “No.”, “p.”.
  static let numbered = WordRole(rawValue: 8)
  /// Never ends a sentence: “vs.”, “approx.”.
  static let inner = WordRole(rawValue: 16)
  /// “a.m.”, “p.m.”.
  static let timeOfDay = WordRole(rawValue: 32)
  /// Follows a time of day: weekdays, time zones.
  static let afterTime = WordRole(rawValue: 64)
  /// Begins sentences, and hardly ever a name.
  static let starter = WordRole(rawValue: 128)
  /// Tells who spoke: “asked”.
  static let reporting = WordRole(rawValue: 256)
  /// Hardly ever ends a line of a heading, so that the next line goes on.
  static let joining = WordRole(rawValue: 512)
  static let month = WordRole(rawValue: 1024)
  static let weekday = WordRole(rawValue: 2048)

  static func of(_ token: Token) -> WordRole { WordRole(rawValue: table[token.key]) }

  /// - Source: own list, from the usage of English newspapers and wire services; a few for names in other languages.
  private static let table = KeyTable(
    [
      (
        """
        mr mrs ms messrs mx dr prof gen lt col maj capt cmdr cdr cpl sgt pvt adm brig sen sens rep reps gov govs lieut \
        rev fr msgr hon pres supt insp det amb sec asst assoc dep atty mme mlle sra dra hr ing dott st ste mt ft wm chas geo thos
        """, [.title]
      ),
      (
        "inc corp ltd co cos bros plc jr sr esq phd md dept govt univ assn intl natl mfg dist est ave blvd rd hwy etc al yahoo",
        [.shortened]
      ),
      (
        """
        alex ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn \
        tex va vt wash wis wyo ont que alta sask jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu \
        thur thurs fri sat
        """, [.shortenedName]
      ),
      ("no nos nr vol vols art arts sec fig figs p pp ch chap para paras tel ext op rs", [.numbered]),
      ("vs v approx e.g. i.e. eg ie cf viz incl excl bzw", [.inner]),
      ("a.m. p.m. am pm", [.timeOfDay]),
      (
        "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist local eastern central pacific",
        [.afterTime]
      ),
      ("monday tuesday wednesday thursday friday saturday sunday", [.weekday, .afterTime]),
      (
        """
        january february march april may june july august september october november december jan feb mar apr jun jul \
        aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember
        """, [.month, .afterTime]
      ),
      (
        """
        the a an this that these those it its he his she her they their we our you your i in on at by for from with \
        without after before during since until while when where why what who whose which how if as although though \
        because but and nor so yet however meanwhile moreover also another both each every some many most much \
        several few all no not there here then now under over about among between despite according last earlier later \
        still only even i'm i've i'd i'll we're we've we'll they're you're don't once such
        """, [.starter]
      ),
      (
        "said says say asked asks told tells added adds wrote writes replied shouted cried warned wondered recalled tweeted",
        [.reporting]
      ),
      (
        "the a an of in to and or for on at by with from that its their his her as than is are was were has have be",
        [.joining]
      ),
    ].map { (words: String, role: WordRole) in (words: words, bits: role.rawValue) })
}

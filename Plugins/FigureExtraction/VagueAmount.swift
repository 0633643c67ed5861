import AnalyzerKit

/// An amount that names only its order: “dozens”, “tens of thousands”.
///
/// The table is ours: a plural of N stands for N to ten times N, as CQE's annotation of news has it too (dozens 12 to
/// 120, thousands 1,000 to 10,000). A lone “scores” or “tens” counts only before “of”.
/// - Source: Almasian et al. 2023, CQE, EMNLP, for the ends.
struct VagueAmount: Sendable {
  let low: UInt64
  let high: UInt64
  /// Needs “of” behind it, since it means something else otherwise.
  var needsOf = false

  static let table = PhraseTable<VagueAmount>([
    ("tens", VagueAmount(low: 10, high: 100, needsOf: true)),
    ("dozens", VagueAmount(low: 12, high: 120)),
    ("scores", VagueAmount(low: 20, high: 200, needsOf: true)),
    ("hundreds", VagueAmount(low: 100, high: 1_000)),
    ("thousands", VagueAmount(low: 1_000, high: 10_000)),
    ("millions", VagueAmount(low: 1_000_000, high: 10_000_000)),
    ("billions", VagueAmount(low: 1_000_000_000, high: 10_000_000_000)),
    ("trillions", VagueAmount(low: 1_000_000_000_000, high: 10_000_000_000_000)),
    ("tens of thousands", VagueAmount(low: 10_000, high: 100_000)),
    ("tens of millions", VagueAmount(low: 10_000_000, high: 100_000_000)),
    ("tens of billions", VagueAmount(low: 10_000_000_000, high: 100_000_000_000)),
    ("dozens of thousands", VagueAmount(low: 12_000, high: 120_000)),
    ("hundreds of thousands", VagueAmount(low: 100_000, high: 1_000_000)),
    ("hundreds of millions", VagueAmount(low: 100_000_000, high: 1_000_000_000)),
    ("hundreds of billions", VagueAmount(low: 100_000_000_000, high: 1_000_000_000_000)),
    ("thousands of millions", VagueAmount(low: 1_000_000_000, high: 10_000_000_000)),
    ("millions of millions", VagueAmount(low: 1_000_000_000_000, high: 10_000_000_000_000)),
  ])

  /// What comes before a single magnitude to make it vague, with how many of it that is: “several hundred”.
  static let multiples = PhraseTable<VagueAmount>([
    ("a few", VagueAmount(low: 2, high: 5)), ("few", VagueAmount(low: 2, high: 5)),
    ("a couple of", VagueAmount(low: 2, high: 3)), ("a couple", VagueAmount(low: 2, high: 3)),
    ("several", VagueAmount(low: 3, high: 9)), ("many", VagueAmount(low: 3, high: 9)),
  ])
}

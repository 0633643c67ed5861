import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import FigureExtraction

/// What the words around a figure tell: thing, event, role, whole, equivalent, stance.
@Suite struct FigureContextTests {
  @Test(arguments: [
    ("Of the 640 miners, 17 are missing.", "miners"), ("The number of injured bakers rose to 52.", "injured bakers"),
    ("Clerks put the number of evicted at 310.", "evicted"), ("The number of those rescued rose to 12.", "rescued"),
    ("The mill baked 20 percent more loaves.", "loaves"),
    ("Loaves from the old mill fell 9%.", "Loaves from the old mill"),
    ("They lifted the flour levy to 12%.", "flour levy"),
    ("The mill paid a toll of $40.", "toll"),
    ("Nine of the city's 14 old mills burned, six of them badly.", "old mills"),
    ("A two-day, 30-mile march began.", "march"), ("Salt ended higher, up 4%, at $11.", "Salt"),
    ("Flour, meanwhile, cost $30 a sack.", "Flour"),
    ("Mayor Ada Holm told Radio Norr that the toll \"could rise to 60\".", "toll"),
  ])
  func findsTheThingOfTheLastFigure(text: String, thing: String) {
    let found = figures(text)
    #expect(found.figures.last.flatMap { $0.thing.map { found.article[$0] } } == thing)
  }

  @Test(
    arguments: [
      ("Some 900 bakers have been sacked or fined.", "sacked or fined"), ("The storm destroyed 31 barns.", "destroyed"),
      ("There were 31 barns.", nil), ("A wall fell, killing at least six masons.", "killing"),
      ("They saw the killing of six masons.", nil),
    ] as [(String, String?)])
  func saysWhatHappenedToTheThing(text: String, event: String?) {
    let found = figures(text)
    #expect(found.figures.first.flatMap { $0.event.map { found.article[$0] } } == event)
  }

  @Test(
    arguments: [
      ("Wheat rose 3% to $218 a tonne.", [.delta, .level]), ("The crew shrank from 70 men to 45.", [.from, .to]),
      ("Bakers will pay 30 percent more for salt.", [.delta]), ("It has 40 more barns.", [.new]),
      ("The bank cut its rate by a quarter point to 5.25 percent.", [.delta, .level]),
      ("Another 40 barns burned.", [.new]), ("A total of 40 barns burned.", [.cumulative]), ("It has 40 barns.", [nil]),
      ("It saw a 5% drop.", [.delta]),
    ] as [(String, [Figure.Role?])])
  func tellsThePartInAChange(text: String, roles: [Figure.Role?]) {
    #expect(figures(text).figures.map(\.role) == roles)
  }

  @Test(
    arguments: [
      ("About 60% of voters agree.", "voters"), ("They freed 300 of the 1,200 goats.", "1,200 goats"),
      ("Of the 640 miners, 17 are missing.", "640 miners"), ("They freed 300 goats.", nil),
    ] as [(String, String?)])
  func namesTheWholeBehindAPart(text: String, whole: String?) {
    let found = figures(text)
    let part = found.figures.first { $0.whole != nil }
    #expect(part.flatMap { $0.whole.map { found.article[$0] } } == whole)
  }

  @Test func tiesTheEquivalentInBracketsToWhatItSaysAgain() {
    let found = figures("The fine was 61 million kroner ($8.8 million), not 5 million.")
    #expect(found.figures.map { $0.equivalent.map { found.article[$0] } } == [nil, "61 million kroner", nil])
  }

  @Test(
    arguments: [
      ("The army said 40 barns burned.", .asserted), ("The army denied that 40 barns burned.", .denied),
      ("The mill will need 40 bakers.", .forecast), ("The mill plans to hire 40 bakers.", .target),
      ("If 40 bakers leave, it closes.", .conditional), ("The ministry revised the toll to 40.", .revised),
      ("Some 40 bakers are expected to leave.", .forecast), ("Holm said the mill would hire 40 bakers.", .forecast),
      ("Holm said that if it rained, 40 barns would flood.", .conditional), ("It would need 40 bakers.", .conditional),
    ] as [(String, Figure.Stance)])
  func tellsHowTheTextStandsToIt(text: String, stance: Figure.Stance) {
    #expect(figures(text).figures.first?.stance == stance)
  }

  @Test(
    arguments: [
      ("More than 40 barns burned.", true), ("At least 40 barns burned.", false), ("Some 40 barns burned.", nil),
    ] as [(String, Bool?)])
  func tellsWhetherABoundIsStrict(text: String, isStrict: Bool?) {
    #expect(figures(text).figures.first?.isStrict == isStrict)
  }

  @Test(arguments: [
    ("It ran 5 miles.", "m", 1609.344), ("It took 3 weeks.", "s", 604_800), ("It lasted two years.", "month", 12),
    ("It held 50 basis points.", "1", 0.0001),
  ])
  func reckonsUnitsInTheBaseUnitOfTheirKind(text: String, base: String, factor: Double) {
    let conversion = figures(text).figures.first?.conversion
    #expect(conversion?.unit == base)
    #expect(conversion?.factor == factor)
  }

  @Test(
    arguments: [
      ("On 9 July 2011 it rained.", [.date]), ("It opens at 14:20.", [.time]), ("It fell in 1998.", [.year]),
      ("The 21st goat fled.", [.ordinal]), ("Two F-18 jets met the G8.", [.name, .name]),
      ("He was one of the oldest.", [.idiom]), ("They lost 2-1 at home.", [.score]), ("See 555-123-4567.", [.code]),
      ("They counted 31 goats.", []),
    ] as [(String, [RejectedFigure.Reason])])
  func saysWhyANumberIsNoFigure(text: String, reasons: [RejectedFigure.Reason]) {
    let rejecter = FigureRejecter(options: NoOptions())
    #expect(rejecter.analyze(MarkedArticle(text).article).map(\.reason) == reasons)
  }

  @Test func keepsThePromisesOfEveryAnalyzer() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(FigureRejecter.self)).violations() == [])
  }

  /// A text of one endless sentence stays linear: twice the words take about twice the work, whatever they are.
  @Test(arguments: ["one ", "million ", "5-4 ", "and 3% ", "\"12\" ", "hundred and ", "two hundred and ", "from 4 to "])
  func readsTenThousandNumberWordsInARow(word: String) {
    let article = MarkedArticle(String(repeating: word, count: 10_000)).article
    #expect(FigureExtractor(options: NoOptions()).analyze(article).count <= 30_000)
  }

  private func figures(_ text: String) -> (article: Article, figures: [Figure]) {
    let article = MarkedArticle(text).article
    return (article, FigureExtractor(options: NoOptions()).analyze(article))
  }
}

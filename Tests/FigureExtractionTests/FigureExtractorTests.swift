import AnalyzerKit
import AnalyzerTesting
import FigureExtraction
import Testing

@Suite struct FigureExtractorTests {
  @Test func keepsThePromisesOfEveryAnalyzer() throws {
    #expect(try AnalyzerLaws(InstalledAnalyzer(FigureExtractor.self)).violations() == [])
  }

  @Test(
    arguments: [
      ("They counted ⟦1,200⟧ votes.", 1_200.0), ("It cost ⟦$4.2 million⟧.", 4_200_000), ("It cost ⟦£2.7m⟧.", 2_700_000),
      ("Flats stood empty in ⟦6 300⟧ houses.", 6_300), ("Some ⟦1\u{202F}250\u{202F}000⟧ people", 1_250_000),
      ("Rates rose ⟦7 3/4 pct⟧.", 7.75), ("It lasted ⟦2½ hours⟧.", 2.5), ("About ⟦6-3/4 pct⟧ of it", 6.75),
      ("They sold ⟦0.1 mln barrels⟧.", 100_000), ("It was ⟦−12 °C⟧ in Oslo.", -12), ("It was ⟦minus 12 degrees⟧.", -12),
      ("The fund paid ⟦EUR50m⟧.", 50_000_000), ("The loss came to ⟦$-3.5bn⟧.", -3_500_000_000),
      ("It is ⟦1.5e9⟧ in all.", 1.5e9), ("It is ⟦6.2x10^-3⟧ in all.", 0.0062),
      ("It was ⟦3 million and a half⟧.", 3.5e6),
      ("They counted ⟦4 thousand 3 hundred and 21⟧.", 4321), ("They had ⟦80, 000⟧ seats.", 80_000),
      ("It stood ⟦5 feet 6 inches⟧ tall.", 5.5), ("It cost ⟦3 dollars 50 cents⟧.", 3.5), ("It lost ⟦30 MUSD⟧.", 30e6),
      ("The fee is ⟦US$ 1MM⟧.", 1e6), ("It owns ⟦1/8 of a mile⟧.", 0.125), ("Some ⟦8 B⟧ people live.", 8e9),
    ] as [(String, Double)])
  func readsNumbersInDigitsExactly(marked: String, value: Double) throws {
    let sample = MarkedArticle(marked)
    let figure = try #require(figures(sample).first)
    #expect(figure.value == value)
    #expect(figure.span == sample.spans[0])
  }

  @Test(
    arguments: [
      ("⟦Twenty-three⟧ goats escaped.", 23.0), ("⟦One and a half million⟧ bees swarmed.", 1_500_000),
      ("⟦A hundred⟧ goats escaped.", 100), ("⟦Half a dozen⟧ bakers quit.", 6), ("⟦Two dozen⟧ goats slept.", 24),
      ("⟦A million and a half⟧ bees swarmed.", 1_500_000), ("⟦Two hundred and six⟧ bones were found.", 206),
      ("It takes ⟦half a million euros⟧.", 500_000), ("About ⟦a third⟧ of the herd died.", 1.0 / 3),
      ("⟦Two-thirds⟧ of the herd died.", 2.0 / 3), ("⟦Three quarters⟧ of it burned.", 0.75),
      ("⟦Two in seven⟧ bakers agree.", 2.0 / 7), ("⟦A hundred and two⟧ goats escaped.", 102),
      ("It took ⟦two point five million euros⟧.", 2.5e6), ("It is ⟦nought point nought four⟧.", 0.04),
      ("⟦A quarter million⟧ bees swarmed.", 250_000), ("It holds ⟦half a litre⟧.", 0.5),
      ("It makes ⟦one billion and a half million⟧.", 1_000_500_000), ("There were ⟦forty-five (45)⟧ of them.", 45),
      ("⟦Three billions⟧ were lost.", 3e9), ("It takes ⟦a litre⟧.", 1),
    ] as [(String, Double)])
  func readsNumbersInWords(marked: String, value: Double) throws {
    let sample = MarkedArticle(marked)
    let figure = try #require(figures(sample).first)
    #expect(figure.value == value)
    #expect(figure.span == sample.spans[0])
  }

  @Test(
    arguments: [
      ("Between ⟦30 and 70⟧ barns burned.", 30.0, 70.0), ("The plan needs ⟦$6-8 billion⟧.", 6e9, 8e9),
      ("It reached ⟦3 to 9 million⟧ homes.", 3e6, 9e6), ("⟦Dozens⟧ of barns burned.", 12, 120),
      ("⟦Tens of thousands⟧ marched.", 10_000, 100_000), ("⟦Several hundred⟧ barns burned.", 300, 900),
      ("Girls aged ⟦9 to 14⟧ sang.", 9, 14), ("A nurse in her ⟦30s⟧ called.", 30, 39),
      ("Hens in their ⟦seventies⟧ are rare.", 70, 79), ("It takes ⟦three or four weeks⟧.", 3, 4),
      ("More than ⟦10 and fewer than 20⟧ came.", 10, 20), ("Between ⟦2 g and about 7 g⟧ is enough.", 2, 7),
      ("It holds ⟦20~100⟧ hens.", 20, 100),
      ("Between ⟦two hundred and two hundred and fifty⟧ came.", 200, 250),
    ] as [(String, Double, Double)])
  func givesBothEndsOfARange(marked: String, low: Double, high: Double) throws {
    let sample = MarkedArticle(marked)
    let figure = try #require(figures(sample).first)
    #expect(figure.value == nil)
    #expect(figure.low == low)
    #expect(figure.high == high)
    #expect(figure.span == sample.spans[0])
  }

  @Test(arguments: [
    ("It cost HK$71m.", "HKD"), ("It cost 82 million rubles.", "RUB"), ("It cost 61 million kroner.", "DKK"),
    ("It cost 14 mln dlrs.", "USD"), ("It cost C$5.9bn.", "CAD"), ("It cost 5 million Australian dollars.", "AUD"),
    ("It cost 35 cents.", "USC"), ("It grew 4 per cent.", "percent"),
    ("It fell two percentage points.", "percentage point"),
    ("It rose 50 basis points.", "basis point"), ("It is 40 km long.", "km"), ("It was 30C there.", "celsius"),
    ("It took 12 weeks.", "week"), ("A 58-year-old baker won.", "year of age"), ("Ana Ruiz, 58, won.", "year of age"),
    ("It weighs 9.1m tonnes.", "tonne"), ("Output doubled.", "times"),
  ])
  func namesTheUnit(text: String, unit: String) throws {
    #expect(figures(MarkedArticle(text)).first?.unit == unit)
  }

  @Test(arguments: [
    ("Crude fell to $71 a barrel.", "barrel"), ("They pump 3 million barrels a day.", "day"),
    ("Land costs 12 euros per square metre.", "square metre"),
  ])
  func saysWhatItIsARateOf(text: String, per: String) {
    #expect(figures(MarkedArticle(text)).first?.per == per)
  }

  @Test func takesAComparisonWithAYearAgoForNoRate() {
    #expect(figures(MarkedArticle("It was 31 pct a year earlier.")).first?.per == nil)
  }

  @Test(
    arguments: [
      ("Some 40 barns burned.", Figure.Modifier.approx), ("Nearly 40 barns burned.", .approx),
      ("At least 40 barns burned.", .atLeast), ("No fewer than six barns burned.", .atLeast),
      ("As many as 45 barns burned.", .atMost), ("Up to 60 barns burned.", .atMost),
      ("Fully 40 barns or more burned.", .exact), ("It takes 40 days or more.", .atLeast),
      ("40-odd barns burned.", .approx),
      ("Exactly 40 barns burned.", .exact),
    ] as [(String, Figure.Modifier)])
  func readsBounds(text: String, modifier: Figure.Modifier) {
    #expect(figures(MarkedArticle(text)).first?.modifier == modifier)
  }

  @Test(arguments: [
    ("Some 3,100 ⟦Danish bakers⟧ met.", "bakers"), ("Dozens of ⟦barns⟧ burned.", "barns"),
    ("About 60% of ⟦voters⟧ agree.", "voters"), ("An 800-strong ⟦choir⟧ was there.", "choir"),
    ("They dug a 70-mile ⟦canal⟧.", "canal"), ("Some 12 ⟦people⟧ were killed.", "people"),
    ("⟦Wheat⟧ rose 3%.", "wheat"), ("They posted a ⟦loss⟧ of $3 million.", "loss"),
  ])
  func findsTheThing(marked: String, head: String) throws {
    let sample = MarkedArticle(marked)
    let figure = try #require(figures(sample).first)
    #expect(figure.thing == sample.spans[0])
    #expect(figure.thingHead == head)
  }

  @Test(
    arguments: [
      ("Wheat rose 3%.", Figure.Trend.up), ("Wheat fell by 3%.", .down), ("Wheat was up 3 percent.", .up),
      ("Wheat closed 3% lower.", .down), ("Wheat stood at 3%.", nil),
    ] as [(String, Figure.Trend?)])
  func tellsWhichWayItWent(text: String, trend: Figure.Trend?) {
    #expect(figures(MarkedArticle(text)).first?.trend == trend)
  }

  @Test func keepsStepAndLevelApart() {
    let found = figures(MarkedArticle("Wheat rose from 3% to 5%."))
    #expect(found.map(\.value) == [3, 5])
    #expect(found.map(\.role) == [.from, .to])
  }

  @Test(
    arguments: [
      ("The highest bid is 84 cents, while the lowest is 74.", ["USC", "USC"]),
      ("The state paid 2 million euros. It had asked for 9 million.", ["EUR", "EUR"]),
      ("Wheat rose 3 points to 41.", ["point", "point"]), ("Wheat rose 3% to 41.", ["percent", nil]),
      ("They paid 2 euros for 9 hens.", ["EUR", nil]),
    ] as [(String, [String?])])
  func lendsTheUnitToAFigureThatLeavesItOut(text: String, units: [String?]) {
    #expect(figures(MarkedArticle(text)).map(\.unit) == units)
  }

  @Test(arguments: ["“At least 60” left.", "\"At least 60\" left."])
  func takesAQuotationMarkForNoInch(text: String) {
    #expect(figures(MarkedArticle(text)).first?.unit == nil)
  }

  private func figures(_ sample: MarkedArticle) -> [Figure] {
    FigureExtractor(options: NoOptions()).analyze(sample.article)
  }
}

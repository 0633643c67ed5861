import AnalyzerKit
import AnalyzerTesting
import Testing

@testable import FigureExtraction

/// A sentence or more for each of the hard phenomena: what one would cite from each row, in order.
///
/// A row is told as value or range, a sign for the bound (“~”, “>=”, “>” and so on), unit and rate, and the thing.
@Suite struct FigurePhenomenaTests {
  @Test(arguments: [
    // Approximators, bounds, ranges.
    ("Around 640 dock workers walked out.", ["640 ~ [dock workers]"]),
    ("At least 23 miners and up to nine cooks are trapped.", ["23 >= [miners]", "9 <= [cooks]"]),
    ("No fewer than three must speak Farsi, fewer than 30 do.", ["3 >= []", "30 < []"]),
    (
      "The ministry expects 5-7 million tonnes of maize, worth $1.1-1.4 billion.",
      ["5000000..7000000 tonne [maize]", "1100000000..1400000000 USD [maize]"]
    ),
    ("Rain fell for two to three nights.", ["2..3 night [Rain]"]),
    // From and to, step and level.
    ("The number of police posts dropped from 64 in 2015 to 41.", ["64 [police posts]", "41 [police posts]"]),
    (
      "Consumption rose from 21 miles per gallon to 23, and pay from $4 an hour to $5.",
      ["21 mpg [Consumption]", "23 mpg [Consumption]", "4 USD/hour [pay]", "5 USD [pay]"]
    ),
    ("The garrison grew from 300 to 1,200 soldiers.", ["300 [soldiers]", "1200 [soldiers]"]),
    ("Copper fell 2.4% to $9,310 a tonne.", ["2.4 percent [Copper]", "9310 USD/tonne [Copper]"]),
    (
      "Profit fell by a fifth to 340 million euros, with fares down by half.",
      ["0.2 [Profit]", "340000000 EUR [Profit]", "0.5 [fares]"]
    ),
    // Vague plurals, dozens.
    (
      "Tens of thousands marched; scores of huts burned.",
      ["10000..100000 ~ []", "20..200 ~ [huts]"]
    ),
    ("Losses run into the billions of dollars.", ["1000000000..10000000000 ~ USD [Losses]"]),
    ("Half a dozen trawlers and two dozen sailors vanished.", ["6 [trawlers]", "24 [sailors]"]),
    // Fractions, ratios, multipliers.
    ("A quarter of the hotels and one in four inns shut.", ["0.25 [hotels]", "0.25 [inns]"]),
    ("Exports more than doubled and rents tripled.", ["2 > times [Exports]", "3 times [rents]"]),
    // Hyphens.
    (
      "The 6,500-strong force will get a three-year, $80-million training package.",
      ["6500 [force]", "3 year [training package]", "80000000 USD [training package]"]
    ),
    ("The flat has a 7- or 8-inch screen.", ["7 inch [screen]", "8 inch [screen]"]),
    // Currencies, conversions.
    (
      "It paid A$45m, 600,000 Swiss francs and 2 trillion rupiah.",
      ["45000000 AUD []", "600000 CHF []", "2000000000000 IDR []"]
    ),
    ("The depot cost 74 million zlotys ($18.5 million).", ["74000000 PLN [depot]", "18500000 USD [depot]"]),
    ("Petrol went to 7.40 zlotys ($1.90) a litre.", ["7.4 PLN/litre [Petrol]", "1.9 USD/litre [Petrol]"]),
    ("They paid HK$900 (£90) for flights.", ["900 HKD [flights]", "90 GBP [flights]"]),
    // Typography, words.
    ("It was −8 °C for 3½ months in a town of 12\u{202F}500.", ["-8 celsius []", "3.5 month []", "12500 [town]"]),
    ("One and a quarter million voters chose forty-two mayors.", ["1250000 [voters]", "42 [mayors]"]),
    // Names, dates, ordinals and idioms.
    ("Four F-16s passed Checkpoint 9 after the G7 tested 5G masts.", ["4 [F-16s]"]),
    ("On 12 May 2021 at 6:45 p.m., 31 lawyers met in Room 302.", ["31 [lawyers]"]),
    ("On the one hand, the second-largest port was at one point one of the favourites.", []),
    // Votes, percent and points.
    ("The council voted 9-4 to close the 3 schools.", ["9 []", "4 []", "3 [schools]"]),
    ("They won by 312 votes to 104, with 17 abstentions.", ["312 [votes]", "104 [votes]", "17 [abstentions]"]),
    (
      "The lead narrowed by 4 points, bond yields rose 25 basis points.",
      ["4 point [lead]", "25 basis point [bond yields]"]
    ),
    // Coordination.
    (
      "The blast killed 14 people and wounded 37, six of them badly.",
      ["14 [people]", "37 [people]", "6 [people]"]
    ),
    (
      "Imports and exports rose 4 and 7 percent respectively.",
      ["4 percent [Imports]", "7 percent [exports]"]
    ),
    // Zero, negatives, ages.
    ("It made zero arrests in frost of minus 31 degrees.", ["0 [arrests]", "-31 degree [frost]"]),
    (
      "Maria Ortez, 44, has two sons aged 9 and 12.",
      [
        "44 year of age [Maria Ortez]", "2 [sons]", "9 year of age [sons]", "12 year of age [sons]",
      ]
    ),
    // Distant things, rates.
    ("The death toll stands at 210.", ["210 [death toll]"]),
    ("Aid was sent, with the number of injured put at 2,060.", ["2060 [injured]"]),
    (
      "Rents average $28 a square foot; 310 cases per 100,000 people were seen.",
      ["28 USD/square foot [Rents]", "310 /100,000 people [cases]", "100000 [people]"]
    ),
    // As news has them.
    (
      "The storm killed 34 people and displaced some 120,000.", ["34 [people]", "120000 ~ [people]"]
    ),
    ("The ministry revised the toll down to 31 from 34.", ["31 [toll]", "34 [toll]"]),
    ("Revenue edged up 1.2% to 41 million.", ["1.2 percent [Revenue]", "41000000 [Revenue]"]),
    ("Fees, which start at 45 dollars, rise by 10 to 15 percent.", ["45 USD [Fees]", "10..15 percent [Fees]"]),
    (
      "Drought cut the harvest by almost half, to 3 tonnes from 6.",
      ["0.5 ~ [harvest]", "3 tonne [harvest]", "6 tonne [harvest]"]
    ),
    (
      "About 70% of the 5.2 million listed voters came.", ["70 ~ percent [listed voters]", "5200000 [listed voters]"]
    ),
    (
      "Wheat for July delivery slid 4 cents to $6.12 a bushel.",
      ["4 USC [Wheat for July delivery]", "6.12 USD/bushel [Wheat for July delivery]"]
    ),
    (
      "Joblessness among people under 25 stood at 32 percent.",
      [
        "25 < year of age [people]", "32 percent [Joblessness among people]",
      ]
    ),
    ("At one point one of the mills burned.", []),
    ("The virus has killed at least 813 in a month.", ["813 >= []"]),
    ("Another brother, 22, was freed after two-and-a-half years.", ["22 year of age [brother]", "2.5 year [brother]"]),
    ("She has one half-sister 70 miles south of Oslo.", ["1 [half-sister]", "70 mile [half-sister]"]),
    ("Rebels hold 17 out of 18 districts.", ["17 [districts]", "18 [districts]"]),
    // Periods are no bounds.
    ("The firm spent $3 million over ten years.", ["3000000 USD [firm]", "10 year [firm]"]),
    ("He waited for over ten years.", ["10 > year []"]),
    ("Rain is spread over 3 regions.", ["3 [regions]"]),
  ])
  func givesRowsOneWouldCite(text: String, rows: [String]) {
    let found = figures(text)
    #expect(found.figures.map { told($0, in: found.article) } == rows)
  }

  @Test(
    arguments: [
      ("Prices will grow 3%.", [.up]), ("Wages may lose 1.5 percent.", [.down]),
      ("The gap narrowed by 12 points.", [.down]),
      ("The airline shed 700 jobs.", [.down]), ("A cut of 70 posts came.", [.down]),
      ("A drop in sales of 8 percent followed.", [.down]), ("A rise of 4% came.", [.up]),
      ("The rate climbed from 4% to 5%.", [nil, .up]), ("Aid was cut to $3 million from $4 million.", [.down, nil]),
      ("Duties rose 4 and 7 percent respectively.", [.up, .up]),
      ("It raised $250 million.", [nil]), ("The planes dropped 40 bombs.", [nil]),
      ("It works in a market of 40 million.", [nil]), ("It added a 30-metre wing.", [nil]),
      ("The army shot down 14 of 17 drones.", [nil, nil]), ("Output grew 4% on May and 9% on June.", [.up, .up]),
    ] as [(String, [Figure.Trend?])])
  func tellsWhichWayItWent(text: String, trends: [Figure.Trend?]) {
    #expect(figures(text).figures.map(\.trend) == trends)
  }

  @Test(
    arguments: [
      ("Tesla delivered 40 cars.", "Tesla"), ("Tesla jumped 8% and Saab gained 3%.", nil),
      ("Dozens of goats drowned and 40 huts burned.", nil),
      ("Ann Ek and Bo Lund signed the lease within six weeks.", "Ann Ek and Bo Lund"),
      ("Bakers say it will have a range of 400 kilometres.", nil),
      ("The levy was $11 million, which includes fees of $6 million.", "levy"),
    ] as [(String, String?)])
  func namesTheSubjectOfTheLastFigure(text: String, subject: String?) {
    let found = figures(text)
    #expect(found.figures.last.flatMap { $0.subject.map { found.article[$0] } } == subject)
  }

  @Test(
    arguments: [
      ("They denied losing 60 men and put their losses at 11.", [.denied, .asserted]),
      ("It plans to build 40 homes and expects growth of 2%.", [.target, .forecast]),
      ("It will cut 40 jobs and hire 30 cooks.", [.forecast, .forecast]),
      ("The army first reported 18 dead.", [.revised]),
    ] as [(String, [Figure.Stance])])
  func keepsTheStanceToItsVerb(text: String, stances: [Figure.Stance]) {
    #expect(figures(text).figures.map(\.stance) == stances)
  }

  private func told(_ figure: Figure, in article: Article) -> String {
    let value = figure.value.map(plain) ?? "\(plain(figure.low ?? .nan))..\(plain(figure.high ?? .nan))"
    let bound: String? =
      switch figure.modifier {
      case .exact: nil
      case .approx: "~"
      case .atLeast: figure.isStrict == true ? ">" : ">="
      case .atMost: figure.isStrict == true ? "<" : "<="
      }
    let unit = (figure.unit ?? "") + (figure.per.map { "/\($0)" } ?? "")
    let thing = figure.thing.map { article[$0] } ?? ""
    return [value, bound, unit.isEmpty ? nil : unit, "[\(thing)]"].compactMap { $0 }.joined(separator: " ")
  }

  private func plain(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }

  private func figures(_ text: String) -> (article: Article, figures: [Figure]) {
    let article = MarkedArticle(text).article
    return (article, FigureExtractor(options: NoOptions()).analyze(article))
  }
}

import AnalyzerKit
import Segmentation
import Testing

@Suite struct ParagraphTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func blankLinesDivide(end: String) {
    let text =
      "The dam above the town of Plauen broke on\nMonday, police said.\n\n\nTwo towns below it were flooded at noon and\nnobody came.\n \t\nHelp came."
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    let paragraphs = Divided(lines).paragraphs
    #expect(paragraphs.count == 3)
    #expect(paragraphs.last == "Help came.")
  }

  @Test func indentedLinesDivideAWireReport() {
    let text = """
      OSLO, June 3 - Norway said on Tuesday that it would sell
      Oslo Shipping Co to a group of investors led by Roe
      Holdings.
          The price was not told.
          Roe Holdings owns two other yards in Norway and one in
      Denmark.
       Northwire
      """
    let divided = Divided(text)
    #expect(divided.paragraphs.count == 4)
    #expect(divided.sentences.count == 5)
    #expect(divided.sentences.last == "Northwire")
  }

  /// One wrapped line says nothing by itself; that others are indented does.
  @Test func aLineMayEndBeforeACapitalInAWireReport() {
    let text =
      "OSLO, June 3 - The yard was bought by Holdings of North\nNorway Inc for cash.\n    It lost money.\n Northwire"
    #expect(Divided(text).sentences[1] == "The yard was bought by Holdings of North\nNorway Inc for cash.")
  }

  @Test func wrappedLinesAreOneParagraph() {
    let text = """
      The government said on Monday that it would lower the tax on
      diesel by a third. Farmers in the north, who had blocked the
      Brenner road for a week, went home.
      The price of bread, which had doubled since the spring, is to
      be frozen until the harvest.
      """
    let paragraphs = Divided(text).paragraphs
    #expect(paragraphs.count == 2)
    #expect(paragraphs.last?.hasPrefix("The price") == true)
  }

  @Test func linesAreParagraphsWhereNoneBreaksOffInASentence() {
    let text = "The dam broke on Monday.\nTwo towns were flooded, and help came late.\nThe Red Cross sent tents."
    #expect(Divided(text).paragraphs.count == 3)
  }

  @Test func eachRowOfATableStandsAlone() {
    let text =
      "OSLO, June 3 -\n    Shr 31 cts vs 23 cts\n    Net 1,234,000 vs 987,000\n    Revs 12.3 mln vs 10.1 mln\n Northwire"
    let sentences = Divided(text).sentences
    #expect(
      sentences.suffix(4) == [
        "Shr 31 cts vs 23 cts", "Net 1,234,000 vs 987,000", "Revs 12.3 mln vs 10.1 mln", "Northwire",
      ])
  }

  @Test(arguments: [
    "The list:\n- flour\n- salt, which was short in the\nsouth\n- oil",
    "The list:\n* flour\n* salt, which was short in the\nsouth\n* oil",
    "The list:\n1. flour\n2. salt, which was short in the\nsouth\n3. oil",
    "The list:\n• flour\n• salt, which was short in the\nsouth\n• oil",
    "The list:\n(a) flour\n(b) salt, which was short in the\nsouth\n(c) oil",
  ])
  func itemsOfAListStandAlone(text: String) {
    let divided = Divided(text)
    #expect(divided.paragraphs.count == 4)
    #expect(divided.sentences.count == 4)
  }

  @Test func aNumberAtTheStartOfAWrappedLineIsNoItem() {
    let text =
      "The town has lost people in every year since its mill closed in\n12. A dash may well stand where one of its lines begins, as it does\n- or so they say - in prose that is wrapped."
    #expect(Divided(text).paragraphs.count == 1)
  }
}

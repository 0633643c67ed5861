import AnalyzerKit
import Segmentation
import Testing

@Suite struct SectionTests {
  @Test func headlineAndBylineAreToldFromTheBody() {
    let divided = Divided("Dam breaks in Saxony\n\nBy Ana Silva and J. Roe, Northwire\n\nThe dam broke. Help came.")
    #expect(divided.sections == [.headline, .byline, .body, .body])
  }

  @Test(arguments: ["DAM BREAKS IN SAXONY", "U.S. DAM BREAKS!"])
  func capitalsAreAHeadlineWhateverFollows(text: String) {
    #expect(Divided(text).sections == [.headline])
    #expect(Divided(text + "\nThe dam broke.").sections == [.headline, .body])
  }

  @Test func aLineBeforeAWholeSentenceIsAHeadline() {
    #expect(Divided("Dam breaks in Saxony\nThe dam near Plauen broke on Monday.").sections == [.headline, .body])
  }

  @Test func theDayOfPublicationIsNoHeadline() {
    #expect(Divided("Friday, January 4, 2019\n\nThe dam broke.").sections == [.byline, .body])
  }

  @Test(arguments: [
    "Nobody came", "The dam broke.\n\nHelp came.", "Shr 31 cts vs 23 cts\nNet 1.2 mln vs 900,000\nRevs 3 mln vs 2 mln",
    "KYIV, Dec. 30 (Northwire) - Dam breaks\n\nHelp came.", "The winners:\n\nRoe and Poe.", "- flour\n\n- salt",
    "By midnight all was over.\n\nHelp came.",
  ])
  func anythingElseIsBody(text: String) {
    let isBody = Divided(text).sections.allSatisfy { $0 == .body }
    #expect(isBody)
  }
}

@Suite struct DatelineTests {
  @Test(arguments: [
    "KYIV, Dec. 30 (Reuters) -", "DRESDEN, Germany, June 3 (Northwire) -", "LONDON -", "WASHINGTON (AP) —",
    "SALVADOR, Feb 26 -",
    "NEW YORK, March 4 --", "ST. PETERSBURG, Russia -", "RIO DE JANEIRO, 5 May -", "WASHINGTON, D.C. (AP) –",
    "Lagos, Sept. 2, 2024 (Northwire) -",
    "VIENNA, Narch 2 -", "OSLO, June 3-",
  ])
  func standsAtTheHeadAndIsASentenceOfItsOwn(dateline: String) {
    let divided = Divided("Dam breaks\n\n" + dateline + " The dam broke. Help came.")
    #expect(divided.dateline == dateline)
    #expect(divided.sentences == ["Dam breaks", dateline, "The dam broke.", "Help came."])
  }

  @Test func hasTheBulletBeforeItInItsSentence() {
    let divided = Divided("Dam breaks\n\n* KYIV, Dec. 30 (Northwire) - The dam broke. Help came.")
    #expect(divided.dateline == "KYIV, Dec. 30 (Northwire) -")
    #expect(divided.sentences == ["Dam breaks", "* KYIV, Dec. 30 (Northwire) -", "The dam broke.", "Help came."])
  }

  @Test func belongsToTheSentenceThatGoesOnInSmallLetters() {
    let divided = Divided("BOGOTA, March 4 - the price of coffee fell.")
    #expect(divided.dateline == "BOGOTA, March 4 -")
    #expect(divided.sentences.count == 1)
  }

  @Test(arguments: [
    "The mayor of Lima - a lawyer - left.", "On Thursday, the court (ECJ) - it sits there - met.",
    "NATO - the alliance - met.",
    "Weekly report 3 - Feb 26", "PRICES RISE - OFFICIAL SAYS", "Kyiv fell.",
  ])
  func isNotSeenInOtherDashes(text: String) {
    #expect(Divided(text).dateline == nil)
  }

  @Test func thereIsOneAtMost() {
    #expect(Divided("OSLO - The sea rose.\n\nROME - The sea fell.").dateline == "OSLO -")
  }
}

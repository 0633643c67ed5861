import AnalyzerKit
import Segmentation
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    "The bridge fell. |Nobody was hurt.",
    "U.S. officials met U.S. President Doe in the U.S. |The talks failed.",
    "Lt. Gen. Ana Silva and Mr. Roe met Sen. Poe. |Dr. Who came late.",
    "It began on Dec. 17 and ended in Dec. |The result is open.",
    "She came in at No. 2 of 40. |He said no. |Then he left.",
    "It closed at 5 p.m. on Monday. |It closed at 5 p.m. |Officials left at 6 p.m. EST on foot.",
    "It opens at 9 a.m. Monday, or 8 a.m. Central European Time. |It is full.",
    "J. K. Roe, George W. Poe and R.E. Lee spoke. |Plan B. |He failed.",
    "Prices rose 4.2 percent to 1,000. |They fell 3.5 percent to 12. |That was all.",
    "Acme Inc. Chief Executive Ana Silva bought Roe Ltd. |She sold Poe Corp. |It lost money.",
    "Roe vs. Poe took approx. 5 days, i.e. Monday to Friday. |It ended.",
    "The pact (signed in the U.N.) holds. |The rest (see p. 5) does not. |(It never did.) |So what?",
    "Is it true? |Yes! |It is… |Perhaps... |But then he said ... nothing.",
    "He lives on Main St. near St. Paul in Calif. and Mass. |His mother does, too.",
    "Yahoo! News reported it. |Others did not.",
    "iPhone sales fell. |eBay's rose. |iPads sold out.",
    "It was cold. |4,000 people came. |$5 was the price. |— Ana Silva, the mayor |",
    "The storm came.[3] |It went.",
    "He was there with John Jr. |The boy slept.",
    "It is run by the SEC. |The agency is old.",
    "Wayne A. I. Roe spoke. |He left.",
    "He saw the film ‘Up.’ |She saw “It.” |They left.",
  ])
  func endsSentencesAsNewsDoes(marked: String) {
    let (text, sentences) = parts(marked)
    #expect(Divided(text).sentences == sentences)
  }

  @Test(arguments: [
    "“We will stay,” he said. |“We must.” |She left.",
    "“Will it hold?” he asked. |“No!” she said.",
    "“Will it hold?” Ms. Ana Silva asked. |“Will it?” |Nobody knew.",
    "“It is over.” |Silva said the rest.",
    "“We go. |You stay,” he said.",
    "\"We go.\" |\"You stay.\" |The rest slept.",
    "He said: \"Stop!\" |Then he ran.",
    "``Stop it.'' |They stopped.",
    "„Es ist aus.“ |Er ging.",
    "\" We go . \" |They went .",
    "“He said ‘no.’” |She agreed.",
  ])
  func keepsClosingMarksAndAttributionsWithTheirSentence(marked: String) {
    let (text, sentences) = parts(marked)
    #expect(Divided(text).sentences == sentences)
  }

  @Test(arguments: [
    "彼は来た。|彼女は「行く。」|と言った。|終わり？|はい！",
    "هل انتهت الحرب؟ |نعم. |انتهت الحرب.",
    "यह समाप्त है। |वह गया।",
    "Он пришёл. |Она ушла. |А. Б. Петров остался.",
    "Η συνάντηση έγινε. |Τελείωσε.",
  ])
  func readsTheStopsOfOtherScripts(marked: String) {
    let (text, sentences) = parts(marked)
    #expect(Divided(text).sentences == sentences)
  }

  @Test(arguments: [
    "It was a good year.|The next was bad.", "It rained in 1987.|Then it stopped.", "“It rained.”|The end.",
    "See Znak.com for more.", "Amazon.Com fell.", "Mr.Roe met Dr.Poe.", "He used foo.bar for it.",
  ])
  func findsTheEndWhereTheSpaceIsLost(marked: String) {
    let (text, sentences) = parts(marked)
    #expect(Divided(text).sentences == sentences)
  }

  @Test func aDayWithAStopIsNoEndInGerman() {
    #expect(Divided("Er kam am 3. Oktober. Sie blieb.").sentences == ["Er kam am 3. Oktober.", "Sie blieb."])
  }
}

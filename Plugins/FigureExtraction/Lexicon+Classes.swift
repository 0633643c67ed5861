extension LexiconBuilder {
  /// What `WordClassifier` needs beside the roles that the readers of numbers know.
  mutating func addClasses() {
    add(
      .pronoun,
      """
      i you he she it we they me him us them himself herself itself themselves nobody somebody someone anyone everyone \
      nothing something everything there those these none others many both most ones neither either enough
      """)
    add(
      .auxiliary,
      """
      is are was were be been being am isn't aren't wasn't weren't has have had having hasn't haven't hadn't do does did \
      don't doesn't didn't will would shall should can could may might must cannot won't wouldn't shouldn't can't couldn't \
      ought
      """)
    add(.conjunction, "and or nor")
    add(
      .link,
      """
      that which who whom whose when where while because although though if whether as than but what how why so yet until \
      unless since once after before whereas whichever whatever
      """)
    add(
      .adjective,
      """
      wide long tall high deep old short strong big large small great new good bad best worst biggest largest smallest \
      highest lowest latest first last next previous recent past current available due likely alive open free full empty \
      ready responsible worth total overall average net gross main major key top whole entire public private local \
      international federal foreign human few fewer several many more less other same such different own young late \
      early later earlier able unable further additional extra another hefty steep sharp record median annual daily weekly monthly \
      quarterly yearly thick away apart low lower higher upper straight light heavy common dead missing maximum minimum \
      domestic national regional central financial economic political military commercial industrial corporate social \
      medical monetary nuclear civil criminal rural urban global northern southern eastern western electoral \
      presidential parliamentary agricultural environmental technical historic strategic nominal real external internal
      """)
    add(.adverb, "just only however not n't ever though quite rather even still nearly also")
    add(
      .opener,
      """
      third quarter fifth tenth hundredth pair couple point nought half twenties thirties forties fifties sixties seventies eighties \
      nineties litre liter millilitre milliliter kilogram kilo kg gram kilometre kilometer mile metre meter gallon pint \
      tonne hectare acre penny
      """
    )
    add(
      .time,
      """
      today yesterday tomorrow tonight year years month months week weeks day days quarter quarters decade decades night \
      nights morning evening afternoon weekend weekends season summer winter spring autumn century centuries hour hours \
      minute minutes period moment noon midnight ago earlier later yesterday's today's year's week's month's overnight
      """)
    add(
      .noun,
      """
      family supply ally assembly rally reply italy july monopoly anomaly butterfly belly bully jelly \
      building buildings meeting meetings spending earnings savings housing training funding holding holdings rating \
      ratings warning warnings hearing hearings ruling rulings filing filings offering offerings reading readings \
      listing listings wedding evening beginning thing things being beings king wing ring spring string ceiling shilling \
      polling tally pricing shipping banking mining farming fishing manufacturing engineering advertising marketing trading lending \
      borrowing parking shopping feeling fighting killing killings bombing bombings shooting shootings shelling \
      stabbing beating beatings crossing crossings sibling siblings offspring bed speed seed deed weed breed \
      creed greed sled
      """)
  }
}

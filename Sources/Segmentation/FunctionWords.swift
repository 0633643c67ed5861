import AnalyzerKit

/// The commonest small words of languages that are written with Latin letters.
enum FunctionWords {
  /// In the order of the bits of `table`.
  static let languages = lists.map(\.language)

  /// Per word a bit for each language that has it.
  static let table = KeyTable(lists.enumerated().map { (words: $0.element.words, bits: 1 << UInt32($0.offset)) })

  /// Those of at most eight letters, all ASCII, by their letters as `LetterRuns` has them.
  static let plain = PlainWordTable(lists.map(\.words))

  /// - Source: own lists of articles, pronouns, prepositions, conjunctions and auxiliaries; for English also the words
  ///   that reports of figures are made of.
  private static let lists: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in a is was for that on with by as at from said has have had were are be been will would its it he \
      his she her they their this which not but or an after who about more than into over also could when there we you \
      year years last first one two new says no up out against before during between per cent pct dlrs mln billion \
      million vs cts shr qtr net loss profit sales week month day people government company april march share shares \
      stock bank prior record each today reuter inc corp bought sold price prices rate rates quarter dividend sets pay \
      payout common offering completed acquired sees may march june july january february
      """
    ),
    (
      "de",
      "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei um wird einer sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch"
    ),
    (
      "fr",
      "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette ont mais ou été elle leur être nous ses comme c'est d'une qu'il n'est après entre fait"
    ),
    (
      "es",
      "de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha sí porque esta entre cuando muy sin sobre también fue hasta desde están son según este años"
    ),
    (
      "it",
      "di e il la che in un a per è una con non del si da come le dei nel alla più anche al i sono della ha gli lo delle ma dal nella su dalla stato degli questo essere hanno tra ai dopo due"
    ),
    (
      "pt",
      "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também foi são pelo pela até isso está entre depois sobre segundo"
    ),
    (
      "nl",
      "de van een en het in is dat op te zijn met voor niet die er aan om ook als maar door bij hij naar uit dan nog werd wordt heeft over tot deze hebben worden wat geen ze meer kan al onder na tegen"
    ),
    (
      "sv",
      "och i att det som en på är av för med till den har de inte om ett han var från vi men så kan efter ska eller säger när nu också under vid mot där skulle hade mycket alla sig blev blir än"
    ),
    (
      "no",
      "og i det på som er en til å av for med at har de ikke den om et han var fra vi men så kan etter skal eller sier når nå også under ved mot der skulle hadde mye alle seg ble blir enn være opp"
    ),
    (
      "da",
      "og i det på som er en til at af for med har de ikke den om et han var fra vi men så kan efter skal eller siger når nu også under ved mod der skulle havde meget alle sig blev bliver end være op"
    ),
    (
      "fi",
      "ja on ei että se oli hän mutta ovat kun myös joka tai kuin mukaan sekä ole jos niin sen ollut mitä hänen vain nyt kanssa jälkeen sanoi eivät voi vielä olisi jo noin tämä sitä ne joka vuoden"
    ),
    (
      "pl",
      "w i na z się do nie że jest o to po a jak za od jego ale oraz dla przez był są co tym tego może ich ma który która które także przed czy już będzie by było tylko ze jej przy roku"
    ),
    (
      "cs",
      "a v se na je že s z do o i to k ve pro za by ale jako po od podle jsou si byl jeho které který která nebo už však také není až při bude ještě byla které tak jen před mezi ze může"
    ),
    (
      "sk",
      "a v sa na je že s z do o i to k vo pre za by ale ako po od podľa sú si bol jeho ktoré ktorý ktorá alebo už však tiež nie až pri bude ešte bola tak len pred medzi zo môže"
    ),
    (
      "ro",
      "de și în a la cu pe nu că o un din se care este mai au fost pentru sa al ale sau dar după prin fi sunt ce său lui le i-a spus între când către dintre această și-a va ar"
    ),
    (
      "tr",
      "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ancak ne var ise değil her ama o dedi göre oldu olduğu ya ki mi etti tarafından yeni iki üzerinde önce"
    ),
    (
      "hu",
      "a az és hogy nem is egy van volt ez de meg már csak el mint azt ki sem még ha vagy kell után pedig szerint akkor lesz lehet több ezt minden aki között majd való"
    ),
    (
      "id",
      "yang dan di untuk dengan tidak dari ini itu pada akan dalam telah adalah juga ke oleh karena bisa mereka sebagai tersebut bahwa saat seorang kata sudah atau ada kami saya orang para setelah tahun hingga"
    ),
    (
      "ms",
      "yang dan di untuk dengan tidak dari ini itu pada akan dalam telah adalah juga ke oleh kerana boleh mereka sebagai tersebut bahawa ketika seorang kata sudah atau ada kami saya orang para selepas tahun daripada beliau ialah"
    ),
    (
      "hr",
      "i u je na se da su za od s a koji o kao će ne što to iz bi nije koje ali do koja bio po samo te ili još sve nakon kako prema više bila smo već ima"
    ),
    (
      "ca",
      "de la que i el en a les els per un del amb una es no al són ha més va com però dels seva aquest aquesta també ser seu han entre fins està hi sobre quan pels ja"
    ),
    (
      "vi",
      "và của là có trong cho không được với các những một này đã người khi để từ đến ông về tại cũng ra nhiều năm theo sau sẽ bị nhưng vào"
    ),
  ]
}

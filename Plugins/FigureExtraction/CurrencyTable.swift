import AnalyzerKit

/// The spellings of currencies.
///
/// A bare “$” is taken for the US dollar, a bare “£” and “pound” for sterling, “¥” for the yen, “krone” for the Danish,
/// “peso” for the Mexican one. Cents have the code USC, pence GBX, sen SEN and kopecks UAK, which ISO 4217 does not list: the
/// hundredth is kept as it was written.
/// - Source: ISO 4217, list one, 2024; GBX and USC as stock exchanges write them.
enum CurrencyTable {
  /// Names after a number: “4 million rubles”.
  static let names: PhraseTable<String> = {
    var entries: [(String, String)] = []
    for (code, names) in spellings {
      entries.append((code, code))
      for name in names.split(separator: "|") { entries.append((String(name), code)) }
    }
    for (adjectives, code) in dollars {
      for adjective in adjectives.split(separator: "|") {
        for noun in ["dollar", "dollars", "dlr", "dlrs"] { entries.append(("\(adjective) \(noun)", code)) }
      }
    }
    return PhraseTable(entries)
  }()

  /// Signs before or after a number.
  static let signs = PhraseTable<String>([
    ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("￥", "JPY"), ("₹", "INR"), ("₽", "RUB"), ("₩", "KRW"),
    ("₴", "UAH"), ("₺", "TRY"), ("₪", "ILS"), ("₦", "NGN"), ("₫", "VND"), ("₱", "PHP"), ("฿", "THB"), ("₿", "BTC"),
    ("¢", "USC"), ("₵", "GHS"), ("₡", "CRC"), ("₸", "KZT"), ("₮", "MNT"), ("₼", "AZN"), ("₾", "GEL"),
  ])

  /// What makes another dollar of a “$” behind it: “HK$12”.
  static let signPrefixes = PhraseTable<String>([
    ("US", "USD"), ("U.S.", "USD"), ("HK", "HKD"), ("C", "CAD"), ("CA", "CAD"), ("CDN", "CAD"), ("Can", "CAD"),
    ("A", "AUD"), ("AU", "AUD"), ("Aus", "AUD"), ("NZ", "NZD"), ("S", "SGD"), ("SG", "SGD"), ("NT", "TWD"),
    ("R", "BRL"), ("MX", "MXN"), ("Mex", "MXN"), ("J", "JMD"), ("TT", "TTD"), ("B", "BSD"), ("Bds", "BBD"),
    ("N", "NAD"), ("Z", "ZWL"), ("F", "FJD"),
  ])

  /// Codes that before digits are words or names: “COP 28”.
  private static let words: Set = ["ALL", "TRY", "COP", "CUP", "MAD", "GEL"]

  /// Letters written before the digits: “EUR 50m”, “RM8.20”, “Rs 500”.
  static let letters: PhraseTable<String> = {
    var entries: [(String, String)] = [
      ("RM", "MYR"), ("Rs", "INR"), ("Re", "INR"), ("PS", "GBP"), ("DM", "DEM"), ("FFr", "FRF"), ("SFr", "CHF"),
      ("Stg", "GBP"), ("Rp", "IDR"), ("Dh", "AED"), ("Dhs", "AED"), ("SR", "SAR"), ("Kc", "CZK"), ("Kr", "DKK"),
      ("Skr", "SEK"), ("Nkr", "NOK"), ("Dkr", "DKK"), ("RMB", "CNY"), ("NIS", "ILS"), ("GBP", "GBP"), ("Birr", "ETB"),
    ]
    for (code, _) in spellings where !words.contains(code) && !hundredths.keys.contains(code) {
      entries.append((code, code))
    }
    return PhraseTable(entries)
  }()

  /// The codes of hundredths, with those of what they are hundredths of.
  static let hundredths = [
    "USC": ["USD", "EUR", "CAD", "AUD"], "GBX": ["GBP"], "SEN": ["MYR"], "UAK": ["UAH", "RUB"],
  ]

  private static let dollars: [(String, String)] = [
    ("US|U.S.|American|United States", "USD"), ("Australian|Aussie|A", "AUD"), ("Canadian|Cdn", "CAD"),
    ("New Zealand", "NZD"), ("Hong Kong|H.K.", "HKD"), ("Singapore|Singaporean", "SGD"), ("Taiwan|Taiwanese", "TWD"),
    ("Jamaican", "JMD"), ("Zimbabwe|Zimbabwean", "ZWL"), ("Namibian|Namibia", "NAD"), ("Fijian|Fiji", "FJD"),
  ]

  private static let spellings: [(String, String)] = [
    ("USD", "dollar|dollars|dlr|dlrs|buck|bucks|greenbacks"), ("EUR", "euro|euros"),
    ("GBP", "pound|pounds|pound sterling|pounds sterling|stg|sterling|quid|British pound|British pounds"),
    ("GBX", "pence|penny|p"), ("USC", "cent|cents|ct|cts|US cents|U.S. cents"),
    ("JPY", "yen|Japanese yen"), ("CNY", "yuan|renminbi|Chinese yuan|RMB|元"), ("INR", "rupee|rupees|Indian rupees|Rs"),
    ("PKR", "Pakistani rupees|Pakistan rupees"), ("LKR", "Sri Lankan rupees"), ("NPR", "Nepalese rupees|Nepali rupees"),
    ("MYR", "ringgit|ringgits|Malaysian ringgit|Malaysian ringgits|RM"), ("SEN", "sen|sens"),
    ("IDR", "rupiah|rupiahs|Indonesian rupiah"), ("THB", "baht|Thai baht"), ("VND", "dong|Vietnamese dong"),
    ("PHP", "Philippine pesos|Philippine peso"), ("KRW", "won|South Korean won|Korean won"),
    ("KPW", "North Korean won"), ("HKD", ""), ("SGD", ""), ("TWD", ""), ("AUD", ""), ("CAD", ""), ("NZD", ""),
    ("RUB", "ruble|rubles|rouble|roubles|Russian rubles|Russian roubles"),
    ("UAH", "hryvnia|hryvnias|hryvnya|Ukrainian hryvnia"), ("UAK", "kopiyka|kopiykas|kopecks"),
    ("BYN", "Belarusian rubles|Belarusian roubles"),
    ("KZT", "tenge|Kazakh tenge"), ("PLN", "zloty|zlotys|zlotych|Polish zloty"),
    ("CZK", "koruna|korunas|koruny|Czech crowns|Czech koruna"), ("HUF", "forint|forints|Hungarian forints"),
    ("RON", "lei|Romanian lei"), ("BGN", "leva|Bulgarian leva"), ("RSD", "Serbian dinars"), ("HRK", "kuna|kunas"),
    ("SEK", "krona|kronor|Swedish crowns|Swedish kronor|Swedish krona"),
    ("NOK", "Norwegian crowns|Norwegian kroner|Norwegian krone"),
    ("DKK", "krone|kroner|Danish crowns|Danish kroner|Danish krone"),
    ("ISK", "Icelandic kronur|Icelandic crowns"), ("CHF", "Swiss franc|Swiss francs"),
    ("FRF", "French franc|French francs"), ("BEF", "Belgian francs"), ("XAF", "CFA francs|CFA"),
    ("DEM", "mark|marks|deutschmark|deutschmarks|deutsche marks|German marks"), ("FIM", "Finnish markka|markka"),
    ("ITL", "lire|Italian lire"), ("ESP", "peseta|pesetas"), ("PTE", "escudos"), ("NLG", "guilder|guilders"),
    ("ATS", "schilling|schillings"), ("GRD", "drachma|drachmas"), ("TRY", "lira|liras|Turkish lira|Turkish liras"),
    ("LBP", "Lebanese pounds|Lebanese lira"), ("SYP", "Syrian pounds"), ("EGP", "Egyptian pounds|Egyptian pound"),
    ("SSP", "South Sudanese pounds"), ("SDG", "Sudanese pounds"), ("CYP", "Cyprus pounds"),
    ("IEP", "Irish pounds|punts"), ("ILS", "shekel|shekels|new shekels|Israeli shekels"),
    ("SAR", "riyal|riyals|Saudi riyals"), ("QAR", "Qatari riyals"), ("YER", "Yemeni rials|Yemeni riyals"),
    ("IRR", "rial|rials|Iranian rials"), ("OMR", "Omani rials"), ("AED", "dirham|dirhams|UAE dirhams"),
    ("MAD", "Moroccan dirhams"), ("KWD", "Kuwaiti dinars|Kuwaiti dinar"), ("BHD", "Bahraini dinars"),
    ("IQD", "dinar|dinars|Iraqi dinars"), ("JOD", "Jordanian dinars"), ("LYD", "Libyan dinars"),
    ("DZD", "Algerian dinars"), ("TND", "Tunisian dinars"), ("ZAR", "rand|rands|South African rand"),
    ("NGN", "naira|Nigerian naira"), ("KES", "Kenyan shillings|shillings"), ("TZS", "Tanzanian shillings"),
    ("UGX", "Ugandan shillings"), ("GHS", "cedi|cedis"), ("ETB", "birr"), ("BRL", "real|reais|reals|Brazilian reais"),
    ("MXN", "peso|pesos|Mexican pesos"), ("ARS", "Argentine pesos"), ("CLP", "Chilean pesos"),
    ("COP", "Colombian pesos"), ("CUP", "Cuban pesos"), ("UYU", "Uruguayan pesos"), ("VES", "bolivar|bolivars"),
    ("BOB", "bolivianos"), ("CRC", "colones"), ("GEL", "lari"), ("AMD", "drams of Armenia|Armenian dram"),
    ("AZN", "manat|manats"), ("UZS", "Uzbek soums"), ("AFN", "afghanis"), ("BDT", "taka"), ("MMK", "kyat|kyats"),
    ("BTC", "bitcoin|bitcoins"), ("ALL", "Albanian leke"), ("XDR", "special drawing rights|SDRs"),
    ("ECU", "ECUs"),
  ]
}

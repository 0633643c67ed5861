/// Months and days of the week in words, small: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
/// Russian and Ukrainian, with the short forms in use.
enum MonthNames {
  static func month(_ word: some StringProtocol) -> Int? { table[String(word)] }

  static func isWeekday(_ word: some StringProtocol) -> Bool {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    return weekdays.contains(bare)
  }

  private static let names: [String] = [
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia января січня",
    "february feb februar février févr fév febrero fevereiro fev febbraio februari lutego февраля лютого",
    "march mar märz mrz mars marzo março maart mrt marca марта березня",
    "april apr avril avr abril abr aprile kwietnia апреля квітня",
    "may mai mayo maio maggio mag mei maja мая травня",
    "june jun juni juin junio junho giugno giu czerwca июня червня",
    "july jul juli juillet juil julio julho luglio lug lipca июля липня",
    "august aug août agosto ago augustus sierpnia августа серпня",
    "september sep sept septembre septiembre setembro set settembre września сентября вересня",
    "october oct oktober okt octobre octubre outubro out ottobre ott października октября жовтня",
    "november nov novembre noviembre novembro listopada ноября листопада",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia декабря грудня",
  ]

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
  }()

  private static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
    lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// The letters beyond ASCII of languages, small, with the encodings in which text of them is found.
/// - Source: the alphabets themselves; encodings as in the WHATWG Encoding Standard, “Legacy single-byte encodings”.
enum CharsetAlphabets {
  /// The more common first: it has a tie.
  static let all: [(charsets: [String], letters: String)] = [
    (["WINDOWS-1252"], "éèàçêîôûùâëïüœæ"),
    (["WINDOWS-1252"], "äöüß"),
    (["WINDOWS-1252"], "áéíóúñü"),
    (["WINDOWS-1252"], "áâãàçéêíóôõúü"),
    (["WINDOWS-1252"], "àèéìíòóùúîïüç"),
    (["WINDOWS-1252"], "åäöæøéü"),
    (["WINDOWS-1252"], "áðéíóúýþæö"),
    (["WINDOWS-1250", "ISO-8859-2"], "ąćęłńóśźż"),
    (["WINDOWS-1250", "ISO-8859-2"], "áčďéěíňóřšťúůýž"),
    (["WINDOWS-1250", "ISO-8859-2"], "áäčďéíĺľňóôŕšťúýž"),
    (["WINDOWS-1250", "ISO-8859-2"], "áéíóöőúüű"),
    (["WINDOWS-1250", "ISO-8859-2"], "čćđšž"),
    (["WINDOWS-1250", "ISO-8859-2"], "ăâîşţ"),
    (["WINDOWS-1254"], "çğıöşüâî"),
    (["WINDOWS-1257"], "ąčęėįšųūž"),
    (["WINDOWS-1257"], "āčēģīķļņšūž"),
    (["WINDOWS-1257"], "äöõüšž"),
    (["WINDOWS-1251", "KOI8-R", "ISO-8859-5"], "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    (["WINDOWS-1251", "KOI8-U", "ISO-8859-5"], "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    (["WINDOWS-1251"], "абвгдђежзијклљмнњопрстћуфхцчџш"),
    (["WINDOWS-1253", "ISO-8859-7"], "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"),
    (["WINDOWS-1255"], "אבגדהוזחטיךכלםמןנסעףפץצקרשת"),
    (["WINDOWS-1256"], "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"),
  ]
}

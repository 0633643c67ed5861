import Foundation
import Importers
import Testing

@Suite struct CharsetTests {
  /// Text in an encoding that Foundation can write.
  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: encoding)))
  }

  private func article(_ content: [UInt8], encoding: String? = nil) throws -> ImportedArticle? {
    var options = ImportOptions()
    options.charset = try encoding.map { try #require(Charset(label: $0)) }
    return try Reading(of: content, named: "a.txt", options).articles.first
  }

  @Test func saysWhatToDoWhereThePageDeclaresAnotherEncoding() throws {
    let page = Array("<meta charset=utf-8><p>Die K".utf8) + [0xFC] + Array("he sind ausgebrochen.</p>".utf8)
    #expect(
      try Reading(of: page, named: "a.html").failed.map(\.reason) == [
        "not valid UTF-8 at byte 28, as which it is declared (--encoding NAME overrules)"
      ])
  }

  @Test(arguments: [
    ("Die Brücke über die Sorbe wurde am Montag gesperrt, weil Risse größer wurden.", String.Encoding.windowsCP1252),
    ("Le préfet a déclaré que la rivière était montée de près d’un mètre après l’orage.", .windowsCP1252),
    ("El alcalde señaló que los vecinos volvieron a sus casas en la mañana del miércoles.", .windowsCP1252),
    ("Most został zamknięty w poniedziałek, ponieważ woda wciąż płynęła zbyt wysoko.", .windowsCP1250),
    ("Most byl v pondělí uzavřen, protože řeka stále stoupala, řekl příslušník hasičů.", .windowsCP1250),
    ("Köprü pazartesi günü kapatıldı, çünkü ırmağın suları hâlâ yükseliyordu, dedi şoför.", .windowsCP1254),
    ("Мост закрыли в понедельник, потому что вода всё ещё поднималась, сообщили спасатели.", .windowsCP1251),
    ("Η γέφυρα έκλεισε τη Δευτέρα επειδή το νερό ανέβαινε ακόμη, είπαν οι πυροσβέστες.", .windowsCP1253),
    ("The mayor said “no” – and the bridge at Ostry stayed open…", .windowsCP1252),
    ("The mayor said no, and the bridge at Ostry stayed open.", .utf16),
    ("The mayor said no, and the bridge stayed open.", .utf16LittleEndian),
    ("The mayor said no, and the bridge stayed open.", .utf16BigEndian),
  ])
  func readsTextWhoseEncodingItsBytesTell(text: String, encoding: String.Encoding) throws {
    let given = try bytes(text, encoding)
    let article = try article(given)
    #expect(article?.words == text)
    #expect(article?.original?.bytes == given)
  }

  /// KOI8-R: the lower half of the alphabet lies where other encodings have the upper.
  @Test func tellsKOI8FromWindows() throws {
    let text = "мост закрыли в понедельник, вода поднималась"
    let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ")
    let given = text.map { letter in order.firstIndex(of: letter).map { UInt8(0xC0 + $0) } ?? letter.asciiValue ?? 0x3F
    }
    #expect(try article(given)?.words == text)
    #expect(try article(given)?.notes == ["read as KOI8-R, which its bytes suggest (--encoding NAME overrules)"])
  }

  @Test func takesTheUsersWordOverAllSigns() throws {
    let given = try bytes("Žižek řekl", .windowsCP1250)
    #expect(try article(given, encoding: "windows-1250")?.words == "Žižek řekl")
    #expect(try article(given, encoding: "latin1")?.words == "Žižek øekl")
  }

  @Test func namesTheByteThatTheUsersEncodingDoesNotHave() throws {
    var options = ImportOptions()
    options.charset = Charset(label: "shift_jis")
    let reading = try Reading(of: Array("abc".utf8) + [0x81, 0x20], named: "a.txt", options)
    #expect(reading.failed == [.init(item: "a.txt", reason: "not valid CP932 at byte 3")])
  }

  @Test(arguments: ["no-such-encoding", "", "\0"]) func knowsWhatTheSystemCannotConvert(label: String) {
    #expect(Charset(label: label) == nil)
  }

  @Test func takesATableInAnotherEncodingPieceByPiece() throws {
    let rows = (1...3_000).map { "\($0);Die Brücke Nr. \($0) wurde über Nacht gesperrt." }
    let given = try bytes((["id;text"] + rows).joined(separator: "\r\n") + "\r\n", .windowsCP1252)
    let reading = try Reading(of: given, named: "a.csv")
    #expect(reading.articles.count == 3_000)
    #expect(reading.articles.last?.words == "Die Brücke Nr. 3000 wurde über Nacht gesperrt.")
  }
}

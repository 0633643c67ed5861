import TestSupport
import Testing

@Suite struct KnowledgeBaseCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk([])
    try desk.folder.write("qid\tname\ttype\taliases\nQ77\tPort Emmerick\tplace\tEmmerick Quay\n", to: "mine.tsv")
    try desk.folder.write("Rain fell in Port Emmerick. Ilse Makaryuk spoke in Paris. Makaryuk left.", to: "a.txt")
  }

  @Test func importsAndExportsTheSameTable() throws {
    #expect(try desk.run("dossier kb import mine.tsv -o mine.kb --base-version 3").status == 0)
    let exported = try desk.run("dossier kb export mine.kb").output
    #expect(
      exported == "qid\tname\ttype\tcountry\tprior\tyears\taliases\tsource\n"
        + "Q77\tPort Emmerick\tplace\t\t50\t\tEmmerick Quay\t\n")
    try desk.folder.write(exported, to: "again.tsv")
    try desk.run("dossier kb import again.tsv -o again.kb --title mine --base-version 3")
    #expect(try desk.bytes("again.kb") == desk.bytes("mine.kb"))
  }

  @Test func saysWhetherABaseIsWhole() throws {
    try desk.run("dossier kb import mine.tsv -o mine.kb")
    #expect(try desk.run("dossier kb info mine.kb").output.contains("entities        1\n"))
    var bytes = try desk.bytes("mine.kb")
    bytes[bytes.count - 9] ^= 1
    try desk.folder.write(bytes, to: "mine.kb")
    #expect(try desk.run("dossier kb info mine.kb").status == 4)
  }

  @Test func addsAnEntityOrReplacesIt() throws {
    try desk.run("dossier kb add mine.kb Q5 Vesk place --country NO")
    try desk.run("dossier kb add mine.kb Q5 'Old Vesk' place --alias Vesk")
    let found = try desk.run("dossier kb find vesk mine.kb")
    #expect(found.output == "Q5\tOld Vesk\tplace\t\t50\t\tVesk\tadded by hand\n")
    #expect(try desk.run("dossier kb find Velden mine.kb").status == 4)
  }

  @Test func runsWithABaseOfOnesOwnBeforeTheBuiltIn() throws {
    try desk.run("dossier create w.dossier a.txt && dossier kb import mine.tsv -o mine.kb --base-version 3")
    #expect(try desk.run("dossier run w.dossier entities --option entities.kb=mine.kb").status == 0)
    let rows = try desk.run("dossier export w.dossier entities -o - --columns quote,qid,base").output
    #expect(rows.contains("Port Emmerick,Q77,mine 3\r\n"))
    #expect(rows.contains("Paris,Q90,Dossier"))
    #expect(try desk.run("dossier run w.dossier entities --option entities.kb=mine.kb").messages.contains("0 new rows"))
    let refused = try desk.run("dossier run w.dossier entities --option entities.kb=a.txt")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("'a.txt' cannot be used"))
  }

  @Test func keepsDecisionsOnNamesOverRuns() throws {
    try desk.run("dossier create w.dossier a.txt && dossier run w.dossier entities")
    try desk.run("dossier link w.dossier Makaryuk --local 'Ilse Makaryuk' && dossier link w.dossier Paris --never")
    #expect(
      try desk.run("dossier link w.dossier").output == "Makaryuk\tlocal\tIlse Makaryuk\nParis\tnever\n")
    try desk.run("dossier run w.dossier entities")
    let rows = try desk.run("dossier export w.dossier entities -o - --columns quote,entity,qid,reason").output
    #expect(rows.contains("Makaryuk,~Ilse Makaryuk,,\r\n"))
    #expect(rows.contains(",,decided\r\n"))
    try desk.run("dossier link w.dossier Paris --forget && dossier run w.dossier entities")
    #expect(try desk.run("dossier export w.dossier entities -o - --columns quote,qid").output.contains("Paris,Q90\r\n"))
    #expect(try desk.run("dossier link w.dossier Paris --forget").status == 2)
    #expect(try desk.run("dossier link w.dossier Paris Q90 --never").status == 2)
  }
}

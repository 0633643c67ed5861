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

  /// Decided on in whatever form the names stand; after each step the rows are those of a fresh archive.
  @Test func makesAnewWhatADecisionChangesAndNothingElse() throws {
    let texts = [
      "a": "Ilse Makaryuk spoke in Paris. Nobody asked about Makaryuk's plans.",
      "b": "MAKARYUK LEAVES PARIS\n\nRain fell in the capital of France, the French said.",
      "c": "Old Makaryuk-led crews rested. “Port Emmerick is closed,” she said.",
      "d": "The port of Emmerick froze; Port\nEmmerick did not. The Makaryuks waited.",
      "e": "Nothing is known of Makaryukov, a town in Norway.",
      "f": "Britain and the United Kingdom sent 12 ships to Oslo.",
    ]
    for (name, text) in texts { try desk.folder.write(text, to: "pile/\(name).txt") }
    try desk.run("dossier create w.dossier pile && dossier run w.dossier figures sentiment")
    let steps = [
      ("Makaryuk --local 'Ilse Makaryuk'", 3), ("'Port Emmerick' Q145", 2), ("Paris --never", 2), ("Britain Q20", 1),
      ("Makaryuk Q145", 3), ("Paris --forget", 2), ("'ilse makaryuk' --never", 1),
    ]
    var decided = ""
    for (step, changed) in steps {
      decided += "dossier link fresh.dossier \(step) && "
      try desk.run("dossier link w.dossier \(step)")
      let run = try desk.run("dossier run w.dossier figures sentiment").messages
      #expect(run.contains("entities   \(changed) done, \(6 - changed) current"), "\(step): \(run)")
      #expect(run.contains("figures    0 done, 6 current"), "\(step): \(run)")
      try desk.run("rm -f fresh.dossier && dossier create fresh.dossier pile")
      try desk.run("\(decided) dossier run fresh.dossier sentiment")
      for table in ["entities", "sentiment"] {
        let rows = try desk.run("dossier export w.dossier \(table) -o -").output
        #expect(try desk.run("dossier export fresh.dossier \(table) -o -").output == rows, "\(step), \(table)")
      }
    }
  }

  @Test func countsWhatADecisionMakesStaleOnceItIsFound() throws {
    try desk.folder.write("Makaryuk slept.", to: "b.txt")
    try desk.run("dossier create w.dossier a.txt b.txt && dossier run w.dossier entities figures")
    try desk.run("dossier link w.dossier Paris --never")
    #expect(try desk.run("dossier status w.dossier").output.contains("1 name decided on since"))
    try desk.run("dossier run w.dossier entities && dossier set w.dossier b.txt title=Sleep")
    #expect(try toDo("entities") == 1)
    #expect(try toDo("figures") == 1)
    try desk.run("dossier run w.dossier entities")
    #expect(try toDo("entities") == 0)
    #expect(try toDo("figures") == 1)
  }

  private func toDo(_ table: String) throws -> Int? {
    let lines = try desk.run("dossier status w.dossier").output.split(separator: "\n")
    return lines.first { $0.hasPrefix(table) }.flatMap { Int($0.split(separator: " ")[5]) }
  }

  @Test func takesOneWordAlonePerId() throws {
    let refused = try desk.run("dossier kb add mine.kb 'Q 5' Vesk place")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("an id is one word"))
  }
}

import Exporters
import Testing

@Suite struct CSVReaderTests {
  /// All records of a file, the header first.
  private func records(_ text: String) throws -> [[String]] {
    var reader = try CSVReader(Array(text.utf8))
    var records = [reader.header]
    while let record = try reader.next() { records.append(record.fields) }
    return records
  }

  @Test(arguments: [
    "a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\n1,2", "\u{FEFF}a,b\r\n1,2\r\n", "a;b\r\n1;2\r\n", "a\tb\n1\t2\n",
    "\"a\",\"b\"\n\"1\",\"2\"\n",
    "\na,b\n\n1,2\n\n", "a,b\r1,2\r",
  ])
  func readsTheSameTableHoweverItWasSaved(text: String) throws {
    #expect(try records(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func readsWhatIsQuoted() throws {
    #expect(try records("a,b\n\"x,\"\"y\"\"\r\nz\",\"\"\n") == [["a", "b"], ["x,\"y\"\r\nz", ""]])
  }

  @Test func readsEmptyFieldsAtTheEnd() throws {
    #expect(try records("a,b,c\n1,,\n,,") == [["a", "b", "c"], ["1", "", ""], ["", "", ""]])
  }

  @Test func keepsRecordsOfAnotherWidth() throws {
    #expect(try records("a,b\n1\n1,2,3\n") == [["a", "b"], ["1"], ["1", "2", "3"]])
  }

  @Test func tellsInWhichLineARecordBegins() throws {
    var reader = try CSVReader(Array("a,b\r\n\"x\r\ny\",1\r\n\r\nz,2\r\n".utf8))
    #expect(try reader.next()?.line == 2)
    #expect(try reader.next()?.line == 5)
  }

  @Test(arguments: ["a,b\n\"x,1\ny,2\n", "a,b\nx,\"", "\"a"])
  func saysWhereAQuotationMarkIsNeverClosed(text: String) {
    let line = text.hasPrefix("\"") ? 1 : 2
    #expect(throws: CSVReader.Problem.openQuote(line: line)) { try records(text) }
  }

  @Test(arguments: ["", "\u{FEFF}", "\r\n\r\n"])
  func saysThatAFileIsEmpty(text: String) {
    #expect(throws: CSVReader.Problem.empty) { try records(text) }
  }

  @Test(arguments: 1...9) func readsTheSameInPiecesOfAnySize(size: Int) throws {
    let text = "\u{FEFF}näme,b\r\n\"x,\"\"—é😀\"\"\r\nz\",\"\"\r\n\r\n1,2\r\n3,4"
    var rest = Array(text.utf8)[...]
    var reader = try CSVReader { () throws(CSVReader.Problem) in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var records: [[String]] = []
    var lines: [Int] = []
    while let record = try reader.next() {
      records.append(record.fields)
      lines.append(record.line)
    }
    #expect(reader.header == ["näme", "b"])
    #expect(records == [["x,\"—é😀\"\r\nz", ""], ["1", "2"], ["3", "4"]])
    #expect(lines == [2, 5, 6])
  }

  @Test func saysThatALaterPieceIsNotUTF8() throws {
    var pieces: [[UInt8]] = [[0x61, 0x0A, 0xC3], [0x61, 0x0A], []]
    var reader = try CSVReader { () throws(CSVReader.Problem) in pieces.removeFirst() }
    #expect(throws: CSVReader.Problem.notUTF8) { try reader.next() }
  }

  @Test func saysThatAFileIsNotUTF8() {
    #expect(throws: CSVReader.Problem.notUTF8) { try CSVReader([0x61, 0xFC, 0x0A]) }
  }
}

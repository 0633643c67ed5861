/// Reports to work with, written for these tests.
enum Reports {
  /// Names and contents: text files, and one file of JSON lines with as many reports again.
  static func files(_ count: Int) -> [(name: String, content: String)] {
    let texts = (0..<count).map { ("r\(100 + $0).txt", report($0)) }
    let lines = (0..<count).map { number in
      #"{"id": "w\#(number)", "published": "2031-05-\#(10 + number % 20)", "source": "Northwire", "title": "Day \#(number)", "text": "\#(report(number + count))"}"#
    }
    return texts + [("wire.jsonl", lines.joined(separator: "\n") + "\n")]
  }

  private static func report(_ number: Int) -> String {
    let towns = ["Antwerp", "Tromsø", "Valparaíso", "Leeds", "Hanoi"]
    let town = towns[number % towns.count]
    return
      "\(town) counted \(number * 37 + 12) barges on Monday, up \(number % 9 + 1) percent. Mayor Ana Okafor told “Northwire” that \(number + 3) million euros were lost at \(towns[(number + 2) % towns.count]). Nobody was hurt near pier \(number)."
  }
}

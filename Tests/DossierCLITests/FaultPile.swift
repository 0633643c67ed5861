import TestSupport

/// A pile of files in many formats, made by a number, with faults in it that are known.
struct FaultPile {
  /// What must become of an item.
  struct Fault: Hashable {
    let item: String
    let outcome: String
  }

  private(set) var files: [(name: String, content: [UInt8])] = []
  private(set) var faults: Set<Fault> = []
  /// Items that are sound: articles and copies.
  private(set) var sound = 0
  private var noise: Noise

  init(number: UInt64) {
    noise = Noise(state: number)
    for file in 0..<(2 + noise.below(8)) { addFile(file) }
  }

  var found: Int { sound + faults.count }

  private mutating func sentence() -> String {
    let who = ["The harbour", "A farmer", "The council", "Nobody", "Every nurse"][noise.below(5)]
    let what = ["waited for", "voted on", "closed", "counted", "lost"][noise.below(5)]
    return "\(who) \(what) \(noise.below(900)) boats near pier \(noise.below(40)) on that cold morning."
  }

  private mutating func addFile(_ number: Int) {
    let name = ["", "in/", "in/deep/"][noise.below(3)] + "f\(number)"
    switch noise.below(12) {
    case 0, 1: add("\(name).txt", sentence())
    case 2: addLines(name)
    case 3: addTable(name)
    case 4: add("\(name).txt", [" \n", ""][noise.below(2)], fault: "left_out")
    case 5: add("\(name).txt", bytes: Array(sentence().utf8) + [0xC3, 0x28, 0xE2, 0x82], fault: "failed")
    case 6: add("\(name).xyz", sentence(), fault: "left_out")
    case 7: add("\(name).html", "<html><body><p>\(sentence())</p><p>\(sentence())</p></body></html>")
    case 8: add("\(name).html", "<html><body><nav><a href=/>Home</a></nav></body></html>", fault: "failed")
    case 9: add("\(name).jsonl.gz", bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B], fault: "failed")
    case 10: add("\(name).json", "[{\"text\": \"\(sentence())\"}, {\"te", fault: "failed", soundParts: 1)
    default: add("\(name).eml", "From: a@b.example\r\nSubject: x\r\n\r\n\(sentence())\r\n")
    }
  }

  private mutating func add(_ name: String, _ text: String, fault outcome: String? = nil, soundParts: Int = 0) {
    add(name, bytes: Array(text.utf8), fault: outcome, soundParts: soundParts)
  }

  private mutating func add(_ name: String, bytes: [UInt8], fault outcome: String? = nil, soundParts: Int = 0) {
    files.append((name, bytes))
    sound += outcome == nil ? 1 : soundParts
    if let outcome { faults.insert(Fault(item: "pile/\(name)", outcome: outcome)) }
  }

  private mutating func addLines(_ name: String) {
    var text = ""
    for line in 1...(1 + noise.below(6)) {
      let item = "pile/\(name).jsonl:\(line)"
      switch noise.below(6) {
      case 0: (text, _) = (text + "{\"text\": \"\(sentence())\n", faults.insert(Fault(item: item, outcome: "failed")))
      case 1: (text, _) = (text + "{\"id\": 4}\n", faults.insert(Fault(item: item, outcome: "failed")))
      case 2: (text, _) = (text + "{\"text\": \" \"}\n", faults.insert(Fault(item: item, outcome: "left_out")))
      default: (text, sound) = (text + "{\"text\": \"\(sentence())\"}\n", sound + 1)
      }
    }
    files.append(("\(name).jsonl", Array(text.utf8)))
  }

  private mutating func addTable(_ name: String) {
    var text = "id,text\n"
    for row in 1...(1 + noise.below(6)) {
      let item = "pile/\(name).csv:\(row)"
      switch noise.below(5) {
      case 0: (text, _) = (text + "\(row),\"a\",b\n", faults.insert(Fault(item: item, outcome: "failed")))
      case 1: (text, _) = (text + "\(row),\n", faults.insert(Fault(item: item, outcome: "left_out")))
      default: (text, sound) = (text + "\(row),\"\(sentence())\"\n", sound + 1)
      }
    }
    files.append(("\(name).csv", Array(text.utf8)))
  }
}

/// Numbers that look random and are the same every time.
/// - Source: SplitMix64, Steele, Lea and Flood 2014.
struct Noise {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

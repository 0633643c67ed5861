import Foundation
import FuzzTargets
import Testing

/// A share of what `make fuzz` does: inputs of ours, cut, joined and changed at random, to every target.
@Suite struct FuzzTests {
  /// The files that `make fuzz` begins with, too.
  private static let seeds: [[UInt8]] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.compactMap { try? [UInt8](Data(contentsOf: folder.appending(path: $0))) }
  }()

  @Test(arguments: FuzzTarget.all.map(\.name))
  func noInputStopsTheProgram(name: String) throws {
    let target = try #require(FuzzTarget(name))
    var dice = Dice(UInt64(name.utf8.count))
    for _ in 0..<Scale.count(60, full: 3_000) {
      var input = Self.seeds[Int.random(in: Self.seeds.indices, using: &dice)]
      for _ in 0..<Int.random(in: 0...6, using: &dice) { Self.change(&input, &dice) }
      target.run(input)
    }
  }

  private static func change(_ input: inout [UInt8], _ dice: inout Dice) {
    let place = Int.random(in: 0...input.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: input.insert(UInt8.random(in: 0...255, using: &dice), at: place)
    case 1: input.removeSubrange(place...)
    case 2 where place < input.count: input[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    case 3: input += seeds[Int.random(in: seeds.indices, using: &dice)]
    case 4: input.insert(contentsOf: input.suffix(input.count - place).prefix(40), at: place)
    default: input.insert(contentsOf: "9,999 million. ".utf8, at: place)
    }
  }
}

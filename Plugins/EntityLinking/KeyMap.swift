/// Numbers by word key: the key is its own hash, so that looking up costs a probe or two.
struct KeyMap<Value: FixedWidthInteger & Sendable>: Sendable {
  private var slots: [(key: UInt64, value: Value)]
  private var count = 0

  /// - Parameter capacity: how many keys are expected; more are no harm.
  init(capacity: Int) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// The value of a key; nil without one.
  @inline(__always)
  subscript(key: UInt64) -> Value? {
    // Zero stands for an empty slot; a word has that key with a chance of 1 in 2⁶⁴.
    let place = slot(of: key)
    return slots[place].key == key ? slots[place].value : nil
  }

  @inline(__always)
  func contains(_ key: UInt64) -> Bool { slots[slot(of: key)].key == key }

  mutating func set(_ key: UInt64, to value: Value) {
    let place = slot(of: key)
    if slots[place].key != key {
      count += 1
      if count * 2 > slots.count {
        grow()
        slots[slot(of: key)] = (key, value)
        return
      }
    }
    slots[place] = (key, value)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

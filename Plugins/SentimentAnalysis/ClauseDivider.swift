/// Divides a sentence into clauses by its small words and marks: who acts and who is meant rarely reach further.
struct ClauseDivider {
  func divide(_ reading: inout SentenceReading) {
    reading.clauses.append(SentenceReading.Clause(firstToken: reading.tokens.lowerBound))
    var state = State()
    var step: Int32 = 0
    for index in reading.tokens {
      let isSameName =
        index > reading.tokens.lowerBound && reading[index].isName && reading[index].mention >= 0
        && reading[index - 1].mention == reading[index].mention
      if !isSameName { step += 1 }
      open(at: index, in: &reading, &state)
      state.enter(&reading[index], step: step)
      note(index, clause: state.clause, in: &reading)
      close(after: index, in: &reading, &state)
    }
  }

  private struct State {
    var clause = 0
    var segment = 0
    /// The clause that goes on after an inserted one: “X, who was tired, left”; −1 for none.
    var outer = -1

    @inline(__always)
    func enter(_ mark: inout SentenceReading.Mark, step: Int32) {
      mark.step = step
      mark.clause = Int32(clause)
      mark.segment = Int32(segment)
    }
  }

  private func begin(
    at index: Int, _ role: LexiconEntry.Role, contrast: Bool = false, in reading: inout SentenceReading,
    _ state: inout State
  ) {
    if reading.clauses[state.clause].firstToken == index {
      reading.clauses[state.clause].role = role
      return
    }
    reading.clauses.append(SentenceReading.Clause(firstToken: index, role: role, followsContrast: contrast))
    state.clause = reading.clauses.count - 1
    state.segment += 1
  }

  /// Begins a clause before token `index` where that one opens it.
  private func open(at index: Int, in reading: inout SentenceReading, _ state: inout State) {
    let mark = reading[index]
    switch mark.role {
    case .contrast:
      let isFirst = index == reading.tokens.lowerBound
      begin(at: index, .contrast, contrast: !isFirst, in: &reading, &state)
      state.outer = -1
    case .conditional, .that:
      begin(at: index, mark.role, in: &reading, &state)
      state.outer = -1
    case .relative:
      let outer = reading.sign(index - 1) == .comma ? state.clause : -1
      begin(at: index, .relative, in: &reading, &state)
      state.outer = outer
    case .subordinator where beginsSubject(index + 1, in: reading):
      begin(at: index, .subordinator, in: &reading, &state)
    case .coordinator where beginsFullClause(index + 1, in: reading):
      begin(at: index, .coordinator, in: &reading, &state)
      state.outer = -1
    case .reporting where index == reading.tokens.lowerBound:
      begin(at: index, .reporting, in: &reading, &state)
    case .reporting where reading.sign(index - 1) == .quote || reading.sign(index - 1) == .comma:
      begin(at: index, .reporting, in: &reading, &state)
      state.outer = -1
    default: break
    }
  }

  /// Ends the clause after token `index` where that one closes it.
  private func close(after index: Int, in reading: inout SentenceReading, _ state: inout State) {
    let next = index + 1
    guard next < reading.tokens.upperBound else { return }
    switch reading[index].sign {
    case .stop, .bracket, .question:
      begin(at: next, .none, in: &reading, &state)
      state.outer = -1
    case .comma: comma(before: next, in: &reading, &state)
    case .none where reading[index].role == .reporting && handsOn(index, in: reading):
      begin(at: next, .that, in: &reading, &state)
    default: break
    }
  }

  private func comma(before next: Int, in reading: inout SentenceReading, _ state: inout State) {
    let clause = reading.clauses[state.clause]
    if state.outer >= 0 {
      state.clause = state.outer
      state.outer = -1
      state.segment += 1
    } else if reading.sign(next) == .quote {
      begin(at: next + 1, .none, in: &reading, &state)
    } else if clause.firstToken == reading.tokens.lowerBound, isSubordinate(clause.role) {
      begin(at: next, .none, contrast: clause.role == .contrast, in: &reading, &state)
    } else {
      state.segment += 1
    }
  }

  private func isSubordinate(_ role: LexiconEntry.Role) -> Bool {
    role == .contrast || role == .conditional || role == .subordinator || role == .reporting
  }

  private func beginsSubject(_ index: Int, in reading: SentenceReading) -> Bool {
    guard reading.tokens.contains(index) else { return false }
    switch reading.role(index) {
    case .person, .pronoun, .determiner: return true
    default: return reading[index].mention >= 0
    }
  }

  /// Whether a subject and its verb begin at a token: “she left”, “Kyiv has said”.
  private func beginsFullClause(_ index: Int, in reading: SentenceReading) -> Bool {
    guard reading.tokens.contains(index) else { return false }
    if reading.role(index) == .person || reading.role(index) == .pronoun { return true }
    var end = index
    while end < reading.tokens.upperBound, reading[end].mention >= 0 { end += 1 }
    return end > index && reading.beginsVerb(end)
  }

  /// Whether what is said begins right after a verb of saying.
  private func handsOn(_ index: Int, in reading: SentenceReading) -> Bool {
    if reading.role(index - 1) == .be { return false }
    if reading.sign(index - 1) == .comma || reading.sign(index - 1) == .quote { return false }
    guard reading.sign(index + 1) == .none else { return false }
    switch reading.role(index + 1) {
    case .preposition, .of, .on, .by, .that, .subordinator, .coordinator, .conditional, .none:
      return reading[index + 1].mention >= 0
    default: return true
    }
  }

  private func note(_ index: Int, clause: Int, in reading: inout SentenceReading) {
    if reading[index].mention >= 0 { reading.clauses[clause].hasMention = true }
    guard reading[index].role == .person else { return }
    let current = reading.clauses[clause]
    if current.person < 0, !current.hasMention, index - current.firstToken <= 3 {
      reading.clauses[clause].person = index
    }
  }
}

/// The start of a line that has a token: the first of the text, or the first after one line end or more.
struct LineBreak {
  /// The index of the line's first token.
  let token: Int
  /// The line ends since the token before: 0 at the start of the text, 2 or more where a blank line lies between.
  let newlines: Int
  /// Columns before the token; a tab counts eight.
  let indent: Int
}

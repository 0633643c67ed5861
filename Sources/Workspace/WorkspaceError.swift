/// Why a workspace cannot be used; told to the user as it stands.
public enum WorkspaceError: Error, Equatable, CustomStringConvertible {
  case notFound(path: String)
  case alreadyThere(path: String)
  case notAnArchive(path: String, why: String)
  case newerFormat(path: String, format: Int, known: Int)
  case suspicious(path: String, what: String)
  case locked(path: String)
  case cannotWrite(path: String, why: String)
  case damagedText(article: String, why: String)
  /// What is known of an article is no longer what was written.
  case damagedFacts(article: String)
  /// Rows are no longer what an analyzer gave.
  case damagedRows(article: String, table: String)
  case noTable(String, known: [String])
  case noArticle(String)
  case viewNeeds(view: String, table: String)

  public var description: String {
    switch self {
    case .notFound(let path):
      "No workspace at '\(path)'. Make one with 'dossier create \(path) FILES'."
    case .alreadyThere(let path):
      "'\(path)' is there already; nothing was changed. To add to it: 'dossier add \(path) FILES'."
    case .notAnArchive(let path, let why):
      "'\(path)' is not a Dossier workspace: \(why). Nothing was changed."
    case .newerFormat(let path, let format, let known):
      "'\(path)' has format \(format), this dossier reads up to \(known). Nothing was changed; use a newer dossier."
    case .suspicious(let path, let what):
      "'\(path)' was not opened: it has \(what), which no Dossier workspace has. It may have been tampered with."
    case .locked(let path):
      "'\(path)' is being written by another dossier. Reading works; to write, wait until that one is done and try again."
    case .cannotWrite(let path, let why):
      "'\(path)' cannot be written: \(why). What was there before is kept."
    case .damagedText(let article, let why):
      "The text of '\(article)' is damaged: \(why). 'dossier check' names all that are."
    case .damagedFacts(let article):
      "What is known of '\(article)' is not what was written: the file was changed outside Dossier. 'dossier check' names all such."
    case .noArticle(let name):
      "No article fits '\(name)'. Nothing was changed; 'dossier show FILE articles' lists them."
    case .damagedRows(let article, let table):
      "The rows of '\(article)' in '\(table)' are not those that were written: the file was changed outside Dossier. 'dossier check' names all that are."
    case .noTable(let name, let known) where known.isEmpty:
      "There is no table '\(name)' yet, nor any other: 'dossier run' makes them."
    case .viewNeeds(let view, let table):
      "'\(view)' joins the table '\(table)', which is not there yet or of an older version: 'dossier run' makes it."
    case .noTable(let name, let known):
      "There is no table '\(name)'. There are: \(known.joined(separator: ", "))."
    }
  }

  /// The same, without the advice to look for more of it.
  public var damage: String {
    switch self {
    case .damagedText(let article, let why): "The text of '\(article)' is damaged: \(why)."
    case .damagedFacts(let article): "What is known of '\(article)' is not what was written."
    case .damagedRows(let article, let table): "The rows of '\(article)' in '\(table)' are not those that were written."
    default: description
    }
  }
}

/// What a source does with what it is said to think or say.
public enum CueClass: String, CaseIterable, Sendable {
  /// “said”, “added”, “according to”.
  case say
  /// “wrote”, “tweeted”.
  case write
  /// “told the paper”.
  case tell
  /// “asked”, “urged”.
  case ask
  /// “announced”, “unveiled”.
  case announce
  /// “confirmed”, “acknowledged”.
  case confirm
  /// “denied”, “rejected”.
  case deny
  /// “alleged”, “accused”.
  case allege
  /// “warned”.
  case warn
  /// “expects”, “forecast”.
  case predict
  /// “promised”, “threatened”.
  case promise
  /// “believes”, “thinks”.
  case believe
  /// “wants”, “plans”.
  case want
  /// “ordered”, “ruled”.
  case order
  /// “found”, “shows”.
  case find
  /// “praised”, “backed”.
  case support
  /// “criticised”, “opposed”.
  case criticize
  /// “declined”, “refused”.
  case decline
  /// Anything else.
  case other
}

import Foundation
import Synchronization

/// Ctrl-C: the first asks the work to stop after what is under way, the second ends the program at once.
enum Interruption {
  private static let count = Atomic<Int>(0)

  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }

  /// From now on SIGINT and SIGTERM ask, rather than kill, also where the program was started with them blocked.
  static func watch() {
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&numbers, number)
      signal(number) { _ in
        if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
  }
}

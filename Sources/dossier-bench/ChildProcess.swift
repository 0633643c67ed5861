import Foundation

/// A program that is run to its end and measured.
struct ChildProcess {
  /// Processor time of it and of those it waited for, in seconds.
  let seconds: Double
  /// The most memory that it, or one that it waited for, held at a time, in bytes.
  let peakMemory: Int

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter output: where standard output goes.
  /// - Throws: `Failure` where it cannot be started or ends with anything but 0.
  init(_ path: String, _ arguments: [String], output: String = "/dev/null") throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawnp(&process, path, &actions, nil, words, environ)
    guard error == 0 else {
      throw Failure(description: "'\(path)' cannot be started: \(String(cString: strerror(error)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "'\(path)' is gone") }
    }
    guard status == 0 else { throw Failure(description: "'\(path) \(arguments.joined(separator: " "))' failed") }
    seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMemory = usage.ru_maxrss << 10
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

import CFuzzer
import Foundation
import FuzzTargets

// dossier-fuzz TARGET [FILE...]: runs a target on files; built with libFuzzer (`make fuzz`), on inputs it makes itself.

/// The target, where the C function that libFuzzer calls finds it.
nonisolated(unsafe) private var target: FuzzTarget?

guard CommandLine.arguments.count > 1, let named = FuzzTarget(CommandLine.arguments[1]) else {
  print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
  exit(CommandLine.arguments.count > 1 ? 2 : 0)
}
target = named
var arguments: [UnsafeMutablePointer<CChar>?] =
  ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) }
let count = Int32(arguments.count)
arguments.append(nil)
exit(
  fuzzer_run(count, &arguments) { bytes, length in
    target?.run([UInt8](UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  })

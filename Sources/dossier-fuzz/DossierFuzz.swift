import CFuzzer
import Foundation
import FuzzTargets

/// The command `dossier-fuzz TARGET [FILE...]`: runs a target on files. Built with libFuzzer (`make fuzz`), whose own
/// `main` goes before this one, it runs on inputs that libFuzzer makes. Without a target it lists them.
@main
enum DossierFuzz {
  nonisolated(unsafe) fileprivate static var target: FuzzTarget?

  static func main() {
    choose(CommandLine.arguments.dropFirst().first)
    var arguments: [UnsafeMutablePointer<CChar>?] =
      ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) }
    let count = Int32(arguments.count)
    arguments.append(nil)
    exit(fuzzer_run(count, &arguments) { bytes, length in runTarget(bytes, length) })
  }

  fileprivate static func choose(_ name: String?) {
    guard let name, let named = FuzzTarget(name) else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      exit(name == nil ? 0 : 2)
    }
    target = named
  }
}

/// What libFuzzer calls once: takes the target's name out of the arguments.
/// - Source: llvm.org/docs/LibFuzzer.html, “Startup initialization”.
@_cdecl("LLVMFuzzerInitialize")
func chooseTarget(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  DossierFuzz.choose(count.pointee > 1 ? arguments.pointee[1].map { String(cString: $0) } : nil)
  arguments.pointee[1] = arguments.pointee[0]
  arguments.pointee += 1
  count.pointee -= 1
  return 0
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func runTarget(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
  DossierFuzz.target?.run([UInt8](UnsafeBufferPointer(start: bytes, count: length)))
  return 0
}

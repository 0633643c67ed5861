import Foundation

// A program that does nothing, with what any program with Foundation has to load: what start-up is held against.
exit(ProcessInfo.processInfo.arguments.isEmpty ? 1 : 0)

import Foundation
import Logging

/// What the program does inside, for those who look for a fault: `DOSSIER_LOG=debug dossier run …`, on standard error.
enum Log {
  static let logger: Logger = {
    var logger = Logger(label: "dossier") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel =
      ProcessInfo.processInfo.environment["DOSSIER_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .error
    return logger
  }()
}

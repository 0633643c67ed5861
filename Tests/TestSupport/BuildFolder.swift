public import Foundation

/// Where the build leaves its programs: beside the test bundle.
public enum BuildFolder {
  public static let url: URL = {
    for argument in CommandLine.arguments {
      var url = URL(fileURLWithPath: argument)
      while url.pathComponents.count > 1 {
        let name = url.lastPathComponent
        url.deleteLastPathComponent()
        if name.hasSuffix(".xctest") { return url }
      }
    }
    return Bundle.main.bundleURL
  }()
}

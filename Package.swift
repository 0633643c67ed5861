// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is held to: Swift 6 mode, no warning left standing, imports that say how far they reach.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// The analyzers, each with its tests; those with a knowledge base or weights name the files that are embedded.
let analyzers: [(name: String, data: [String])] = [
  ("FigureExtraction", []),
  (
    "EntityLinking",
    [
      "README.md", "entities.kb", "cities.tsv", "clubs.tsv", "companies.tsv", "entities.tsv", "institutions.tsv",
      "lakes.tsv", "legislators.tsv", "local.tsv", "media.tsv", "news.tsv", "officials.tsv", "people.tsv",
      "regions.tsv", "towns.tsv",
    ]
  ),
  ("TimeRecognition", []),
  ("SentimentAnalysis", ["lexicon.txt", "portrayal.weights", "sentence.weights"]),
  ("ClaimAttribution", ["claims.weights", "labellings.weights"]),
]

/// A room of the host, under `Sources/`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The targets of a plug-in, under `Plugins/`: it sees AnalyzerKit and, where it has one, a C target of its own that
/// embeds its data.
func targets(of name: String, data: [String]) -> [Target] {
  let isLinking = name == "EntityLinking"
  let plugin = Target.target(
    name: name,
    dependencies: ["AnalyzerKit"] + (data.isEmpty ? [] : [.byName(name: "C\(name)Data")])
      + (isLinking ? ["EntityBaseFormat"] : []),
    path: "Plugins/\(name)",
    exclude: ["README.md"] + (data.isEmpty ? [] : ["Data"]) + (isLinking ? ["Base"] : []), swiftSettings: strict)
  let embedded = Target.target(name: "C\(name)Data", path: "Plugins/\(name)/Data", exclude: data)
  let tests = tests(
    name, ["AnalyzerKit", "AnalyzerTesting"] + (isLinking ? ["EntityBaseFormat", "KnowledgeBases"] : []))
  return [plugin, tests] + (data.isEmpty ? [] : [embedded])
}

/// A C library of the system, found by pkg-config.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// The tests of one target, under `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency], golden: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: golden, swiftSettings: strict)
}

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .executable(name: "dossier-eval", targets: ["dossier-eval"]),
    .executable(name: "dossier-train", targets: ["dossier-train"]),
    .executable(name: "dossier-bench", targets: ["dossier-bench"]),
    .executable(name: "dossier-fuzz", targets: ["dossier-fuzz"]),
    .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The system's libraries.
    library("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
    library("CDeflate", pkgConfig: "libdeflate", package: "libdeflate-dev"),
    library("CSQLiteSettings", pkgConfig: "sqlite3", package: "libsqlite3-dev"),
    library("CCrypto", pkgConfig: "libcrypto", package: "libssl-dev"),
    library("CLibXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CArchive", pkgConfig: "libarchive", package: "libarchive-dev"),

    // What an analyzer's author imports. It has no dependency, not even Foundation.
    room("AnalyzerKit"),
    room("Segmentation", ["AnalyzerKit"]),

    // The host: data moves from Importers to Workspace to Engine to Workspace to Exporters, joined by DossierCLI.
    room("Digests", ["CCrypto"]),
    room("Importers", ["CArchive", "CLibXML2"]),
    room(
      "Workspace",
      [
        "AnalyzerKit", "CDeflate", "CSQLiteSettings", "CZlib", "Digests", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Engine", ["AnalyzerKit", "Segmentation"]),
    room("Exporters", ["AnalyzerKit", "Digests"]),
    room("KnowledgeBases", ["AnalyzerKit", "CZlib", "Digests", "EntityBaseFormat"]),
    room("AnalyzerCatalog", ["AnalyzerKit", "EntityBaseFormat"] + analyzers.map { .byName(name: $0.name) }),
    room(
      "DossierCLI",
      [
        "AnalyzerCatalog", "AnalyzerKit", "Digests", "Engine", "EntityBaseFormat", "Exporters", "Importers",
        "KnowledgeBases", "Segmentation", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(name: "dossier", dependencies: ["DossierCLI"], swiftSettings: strict),
    .executableTarget(
      name: "dossier-eval",
      dependencies: [
        "AnalyzerCatalog", "AnalyzerKit", "ClaimAttribution", "Engine", "KnowledgeBases", "Segmentation",
        "SentimentAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "dossier-train",
      dependencies: [
        "AnalyzerCatalog", "AnalyzerKit", "ClaimAttribution", "Segmentation", "SentimentAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // Speed: what Dossier takes, beside what a small program in C takes for the same work.
    .target(name: "CReference", linkerSettings: ["z", "sqlite3", "crypto"].map { .linkedLibrary($0) }),
    .executableTarget(
      name: "dossier-bench",
      dependencies: [
        "AnalyzerCatalog", "AnalyzerKit", "CReference", "Engine", "KnowledgeBases", "Segmentation", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(name: "empty-program", swiftSettings: strict),

    // Reliability: what takes bytes from strangers, for a fuzzer; a library that makes calls of the system fail.
    room("FuzzTargets", ["AnalyzerCatalog", "AnalyzerKit", "Engine", "Exporters", "Importers", "Segmentation"]),
    .target(name: "CFuzzer"),
    .executableTarget(name: "dossier-fuzz", dependencies: ["CFuzzer", "FuzzTargets"], swiftSettings: strict),
    .target(name: "FaultShim", path: "Tests/FaultShim"),
    .testTarget(
      name: "ReliabilityTests",
      dependencies: ["AnalyzerCatalog", "AnalyzerKit", "FuzzTargets", "TestSupport", "Workspace", "dossier"],
      exclude: ["Seeds"], swiftSettings: strict),

    // The format of knowledge bases: what the analyzer reads and the host writes.
    .target(
      name: "EntityBaseFormat", dependencies: ["AnalyzerKit"], path: "Plugins/EntityLinking/Base",
      swiftSettings: strict),

    // Test support and tests.
    .target(
      name: "AnalyzerTesting", dependencies: ["AnalyzerKit", "Segmentation"], path: "Tests/AnalyzerTesting",
      swiftSettings: strict),
    .executableTarget(
      name: "FaultyDossier", dependencies: ["AnalyzerKit", "DossierCLI"], path: "Tests/FaultyDossier",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("AnalyzerKit", ["AnalyzerTesting"]),
    tests("Segmentation", ["AnalyzerKit", "AnalyzerTesting"]),
    tests("Digests", []),
    .testTarget(name: "DossierTrainTests", dependencies: ["dossier-train", "AnalyzerKit"], swiftSettings: strict),
    tests("Importers", ["TestSupport"], golden: ["Pages"]),
    tests("KnowledgeBases", ["AnalyzerKit", "EntityBaseFormat", "TestSupport"]),
    tests("Engine", ["AnalyzerKit", "Segmentation"]),
    tests("Workspace", ["AnalyzerKit", "Digests", "TestSupport"], golden: ["Formats"]),
    tests("Exporters", ["AnalyzerKit", "Digests", "TestSupport"]),
    tests(
      "DossierCLI",
      ["AnalyzerCatalog", "AnalyzerKit", "AnalyzerTesting", "TestSupport", "dossier", "FaultyDossier"],
      golden: ["Golden"]),
    .testTarget(name: "DossierEvalTests", dependencies: ["dossier-eval", "TestSupport"], swiftSettings: strict),
  ] + analyzers.flatMap { targets(of: $0.name, data: $0.data) },
  cLanguageStandard: .c2x
)

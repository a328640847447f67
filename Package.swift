// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A room of the house: the target `Parley<name>` in the folder `Sources/<name>`.
func room(
  _ name: String, _ rooms: [String] = [], _ others: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: "Parley\(name)",
    dependencies: rooms.map { .target(name: "Parley\($0)") } + others,
    path: "Sources/\(name)",
    resources: resources,
    swiftSettings: settings)
}

func tests(
  of name: String, _ rooms: [String] = [], _ others: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "Parley\(name)Tests",
    dependencies: ([name] + rooms).map { .target(name: "Parley\($0)") } + others,
    path: "Tests/\(name)Tests",
    resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "parley",
  products: [
    .executable(name: "parley", targets: ["parley"]),
    .library(name: "Bargaining", targets: ["ParleyBargaining"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
  ],
  targets: [
    room("Text", resources: [.copy("Resources")]),
    room("Dossier", ["Text"], ["Yams"]),
    room("Bargaining", [], [.product(name: "RealModule", package: "swift-numerics"), "BigInt", "Yams"]),
    .systemLibrary(name: "CSodium", path: "Sources/CSodium"),
    room("Team", [], ["CSodium"]),
    .systemLibrary(name: "CMyHTML", path: "Sources/CMyHTML"),
    .systemLibrary(name: "CDeflate", path: "Sources/CDeflate"),
    .systemLibrary(name: "CZstd", path: "Sources/CZstd"),
    .systemLibrary(name: "CGMime", path: "Sources/CGMime", pkgConfig: "gmime-3.0"),
    .systemLibrary(name: "CCurl", path: "Sources/CCurl"),
    .target(name: "CCLD2", path: "Sources/CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    room("Ingest", ["Text"], ["CMyHTML", "CDeflate", "CZstd", "CCLD2", "CGMime", "CCurl"]),
    room("Reading", ["Text"], resources: [.copy("Resources")]),
    room("Coding", ["Text", "Dossier", "Reading"], resources: [.copy("Resources")]),
    room(
      "Ledger", ["Text", "Dossier", "Ingest", "Reading", "Coding"], [.product(name: "GRDB", package: "GRDB.swift")]),
    room(
      "Exchange", ["Text", "Dossier", "Reading", "Coding"], [.product(name: "GRDB", package: "GRDB.swift")]),
    room("Picture", ["Text", "Dossier", "Reading", "Coding"]),
    room("Foresight", ["Text", "Dossier", "Reading", "Coding", "Picture", "Bargaining"]),
    room(
      "Drawing", ["Text", "Dossier", "Reading", "Coding", "Picture", "Bargaining", "Foresight"],
      resources: [.copy("Resources")]),
    room("Remote", ["Text", "Dossier", "Ingest", "Reading", "Coding"]),
    room(
      "Workspace",
      [
        "Text", "Dossier", "Ingest", "Reading", "Coding", "Ledger", "Exchange", "Picture", "Bargaining", "Foresight",
        "Drawing", "Remote",
      ],
      ["Yams"]),
    room(
      "Workbench",
      [
        "Text", "Dossier", "Ingest", "Reading", "Coding", "Ledger", "Picture", "Bargaining", "Foresight", "Drawing",
        "Workspace", "Team",
      ],
      [.product(name: "Hummingbird", package: "hummingbird")], resources: [.copy("Resources")]),
    .executableTarget(
      name: "parley",
      dependencies: [
        "ParleyWorkspace", "ParleyWorkbench", "ParleyTeam", "ParleyCoding", "ParleyReading", "ParleyIngest",
        "ParleyLedger", "ParleyExchange", "ParleyRemote",
        "ParleyText", "ParleyDossier",
        "ParleyBargaining", "ParleyPicture", "ParleyForesight", "ParleyDrawing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/parley",
      swiftSettings: settings),

    .executableTarget(
      name: "bench-bargaining", dependencies: ["ParleyBargaining"], path: "Benchmarks/Bargaining",
      swiftSettings: settings),
    .executableTarget(
      name: "bench-stability", dependencies: ["ParleyBargaining"], path: "Benchmarks/Stability",
      swiftSettings: settings),
    .executableTarget(
      name: "bench-picture",
      dependencies: [
        "ParleyText", "ParleyDossier", "ParleyReading", "ParleyCoding", "ParleyLedger", "ParleyPicture",
        "ParleyForesight",
      ], path: "Benchmarks/Picture",
      swiftSettings: settings),
    .executableTarget(
      name: "bench-ingest", dependencies: ["ParleyIngest", "ParleyText"], path: "Benchmarks/Ingest",
      swiftSettings: settings),
    .executableTarget(
      name: "bench-workbench",
      dependencies: [
        "ParleyText", "ParleyDossier", "ParleyReading", "ParleyCoding", "ParleyLedger", "ParleyWorkspace",
      ], path: "Benchmarks/Workbench",
      swiftSettings: settings),
    .executableTarget(
      name: "bench-reading", dependencies: ["ParleyIngest", "ParleyReading", "ParleyText"],
      path: "Benchmarks/Reading",
      swiftSettings: settings),

    tests(of: "Text"),
    tests(of: "Dossier", ["Text"]),
    tests(of: "Bargaining"),
    tests(of: "Ingest", ["Text"], ["CDeflate", "CZstd", "TestSite"], resources: [.copy("Fixtures")]),
    tests(of: "Reading", ["Text"], resources: [.copy("Resources")]),
    tests(of: "Coding", ["Text", "Dossier", "Reading"]),
    tests(of: "Remote", ["Text", "Dossier", "Ingest", "Reading", "Coding"], ["TestSite"]),
    tests(of: "Ledger", ["Text", "Dossier", "Reading", "Coding"], [.product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "Exchange", ["Text", "Dossier", "Reading", "Coding"]),
    .target(
      name: "TestFishery", dependencies: ["ParleyText", "ParleyDossier", "ParleyReading", "ParleyCoding"],
      path: "Tests/TestFishery", swiftSettings: settings),
    tests(of: "Picture", ["Text", "Dossier", "Reading", "Coding"], ["TestFishery"]),
    tests(of: "Foresight", ["Text", "Dossier", "Reading", "Coding", "Picture", "Bargaining"], ["TestFishery"]),
    tests(of: "Team"),
    tests(of: "Drawing", ["Text", "Dossier", "Reading", "Coding", "Picture", "Foresight"], ["TestFishery"]),
    .target(name: "TestSite", path: "Tests/TestSite", swiftSettings: settings),
    tests(
      of: "Workspace",
      ["Text", "Dossier", "Ingest", "Reading", "Coding", "Ledger", "Exchange", "Picture", "Foresight"],
      ["TestSite"]),
    tests(
      of: "Workbench", ["Workspace", "Team"],
      [.product(name: "Hummingbird", package: "hummingbird"), .product(name: "NIOEmbedded", package: "swift-nio")]),
    .testTarget(name: "CommandTests", dependencies: ["parley", "TestSite"], path: "Tests/CommandTests"),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
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

func tests(of name: String, _ rooms: [String] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: "Parley\(name)Tests",
    dependencies: ([name] + rooms).map { .target(name: "Parley\($0)") },
    path: "Tests/\(name)Tests",
    resources: resources,
    swiftSettings: settings)
}

let package = Package(
  name: "parley",
  targets: [
    room("Text"),
    room("Dossier", ["Text"]),
    room("Reading", ["Text"]),
    room("Coding", ["Text", "Dossier", "Reading"]),
  ]
)

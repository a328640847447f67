import Foundation

/// A negotiation domain in a folder: GENIUS XML, NegMAS JSON or YAML, or Parley JSON.
public struct DomainFolder: Equatable, Sendable {
  /// What the domain calls itself, else the folder's name.
  public let name: String
  /// The issues, the parties in the order of their file names, and their reservation values as disagreement point.
  public let problem: BargainingProblem
  /// Files that were passed over, and why.
  public let notes: [String]

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - profiles: the file names of the profiles to use, in order; all profiles by default.
  /// - Throws: ``BargainingError`` with file and line.
  public init(reading path: String, profiles: [String]? = nil) throws(BargainingError) {
    let names = try Self.files(in: path)
    let trees = names.filter { name in [".json", ".yml", ".yaml"].contains { name.hasSuffix($0) } }
    if !trees.isEmpty, !names.contains(where: { $0.hasSuffix(".xml") }) {
      self = try NegmasFolder.read(path, files: trees, profiles: profiles)
      return
    }
    var files: [GeniusFile] = []
    var notes: [String] = []
    for name in names where name.hasSuffix(".xml") {
      do {
        if let file = try GeniusFile(Self.data(path, name), name: name) {
          files.append(file)
        } else {
          notes.append("\(name): neither a domain nor a profile")
        }
      } catch  where error.code == .malformedInput && !(profiles ?? []).contains(name) {
        notes.append(error.description)
      }
    }
    let chosen = try Self.choose(files.filter(\.isProfile), profiles, path, notes)
    let issues = (files.first { !$0.isProfile } ?? chosen[0]).issues
    var parties: [BargainingProblem.Party] = []
    for file in chosen {
      let values = try file.values(for: issues)
      parties.append(.init(Self.stem(file.name), values: values, disagreement: file.reservation ?? 0))
    }
    self.init(
      name: files.first { !$0.isProfile }?.title ?? chosen[0].title,
      problem: try BargainingProblem(issues: issues.map { .init($0.name, options: $0.options) }, parties: parties),
      notes: notes)
  }

  init(name: String, problem: BargainingProblem, notes: [String]) {
    self.name = name
    self.problem = problem
    self.notes = notes
  }

  private static func choose(
    _ files: [GeniusFile], _ wanted: [String]?, _ path: String, _ notes: [String]
  ) throws(BargainingError) -> [GeniusFile] {
    guard let wanted else {
      guard !files.isEmpty else {
        let seen = notes.isEmpty ? "" : " (passed over: \(notes.joined(separator: "; ")))"
        throw BargainingError(
          .emptyModel, at: .init("domain folder", file: path),
          "there is no profile in it\(seen); expected GENIUS XML profiles beside a domain, or a NegMAS scenario")
      }
      return files
    }
    var chosen: [GeniusFile] = []
    for name in wanted {
      guard let file = files.first(where: { $0.name == name }) else {
        throw BargainingError(
          .unknownName, at: .init("profile \"\(name)\"", file: path),
          "the profiles here are \(files.map(\.name).joined(separator: ", "))")
      }
      chosen.append(file)
    }
    guard !chosen.isEmpty else {
      throw BargainingError(.emptyModel, at: .init("domain folder", file: path), "name at least one profile")
    }
    return chosen
  }

  private static func files(in path: String) throws(BargainingError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw BargainingError(
        .unreadableFile, at: .init("domain folder", file: path), "it cannot be listed; give a folder that exists")
    }
  }

  static func data(_ folder: String, _ name: String) throws(BargainingError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
    } catch {
      throw BargainingError(.unreadableFile, at: .init(file: name), "it cannot be read; check its permissions")
    }
  }

  static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

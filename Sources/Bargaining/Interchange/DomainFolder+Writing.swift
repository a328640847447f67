import Foundation

extension DomainFolder {
  /// The formats that a domain can be written in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// GENIUS XML: a domain and a profile for each party. GENIUS scales each profile so that its best package is
    /// worth 1; the reservation value is scaled with it.
    case genius
    /// NegMAS JSON: an outcome space and a utility function for each party, values as they are.
    case negmas
    /// Parley's own JSON (``ProblemDocument``): everything, constraints too.
    case json
  }

  /// Writes a domain to a folder, which is made if it is missing.
  ///
  /// - Returns: the names of the files written.
  /// - Throws: ``BargainingError`` when the format cannot say what the problem says (constraints; for GENIUS also
  ///   negative values), or a file cannot be written.
  @discardableResult
  public static func write(
    _ problem: BargainingProblem, name: String, to path: String, as format: Format
  ) throws(BargainingError) -> [String] {
    guard problem.constraints.isEmpty || format == .json else {
      throw BargainingError(.unsupported, at: "constraints", "the format cannot hold them; drop them, or write JSON")
    }
    let files =
      switch format {
      case .genius: try GeniusWriter(problem, name: name).files()
      case .negmas: try NegmasWriter(problem, name: name).files()
      case .json:
        [(name: "problem.json", text: String(decoding: try ProblemDocument(problem).json(), as: UTF8.self) + "\n")]
      }
    do {
      let folder = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (file, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(file))
      }
    } catch {
      throw BargainingError(.unreadableFile, at: .init(file: path), "the folder cannot be written; check the path")
    }
    return files.map(\.name)
  }

  /// A file name for each party, safe on any system and different from each other.
  static func fileNames(_ problem: BargainingProblem, besides taken: String) -> [String] {
    var used: Set<String> = [taken]
    return problem.parties.map { party in
      let safe = String(party.name.map { $0.isLetter || $0.isNumber || "-_ .".contains($0) ? $0 : "_" })
      let base = safe.hasPrefix(".") || safe.isEmpty ? "party\(safe)" : safe
      var name = base
      var number = 2
      while !used.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      return name
    }
  }
}

import Foundation
public import ParleyDossier

/// Measures Parley on annotated data, by the definitions that are usual for each kind.
///
/// A folder of cases holds one folder for each set; a set that is not there is skipped by name.
public struct Evaluation: Sendable {
  /// One measured figure.
  public struct Row: Sendable, Hashable, Codable {
    public var set: String
    public var measure: String
    /// Per cent where the measure says nothing else.
    public var figure: Double
    /// How many cases it rests on.
    public var cases: Int
    /// The least that it may be; nil where none is committed.
    public var floor: Double?
    /// What is to be reached; nil where nothing is set.
    public var goal: Double?
    /// What others have reached on the same data.
    public var anchor: String?

    public var key: String { "\(set): \(measure)" }
    public var isUnderFloor: Bool { floor.map { figure < $0 } ?? false }
  }

  public private(set) var rows: [Row] = []
  /// Names of the sets that were not there.
  public private(set) var skipped: [String] = []

  /// Runs all sets.
  /// - Parameters:
  ///   - folder: the folder of cases.
  ///   - dossier: the negotiation to whose codebook the talks are annotated.
  ///   - floors: figures by "set: measure" under which none may fall.
  ///   - progress: called with the name of each set as it begins.
  /// - Throws: ``WorkspaceError`` where a set is there and cannot be read.
  public init(
    cases folder: String, dossier: Dossier, floors: [String: Double] = [:], progress: (String) -> Void = { _ in }
  ) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let sets: [any CaseSet] = [
      PolNeARCases(), TrainedCases(), RussianQuoteCases(), TalksCases(dossier: dossier), SeedCases(dossier: dossier),
      GermanQuoteCases(), PLOVERCases(), OfficialsCases(dossier: dossier), LanguageCases(), SentenceCases(),
      ArticleCases(), TreeCases(), FeedCases(), ModelCases(), SimulationCases(),
    ]
    for set in sets {
      let place = root.appendingPathComponent(set.folder, isDirectory: true)
      guard FileManager.default.fileExists(atPath: place.path) else {
        skipped.append(set.name)
        continue
      }
      progress(set.name)
      rows += try set.rows(in: place).map { row in
        var row = row
        row.floor = floors[row.key]
        row.goal = Anchor.all[row.key]?.goal
        row.anchor = Anchor.all[row.key]?.others
        return row
      }
    }
  }

  public var underFloor: [Row] { rows.filter(\.isUnderFloor) }
}

/// One set of annotated data.
protocol CaseSet: Sendable {
  var name: String { get }
  /// Within the folder of cases.
  var folder: String { get }

  func rows(in folder: URL) throws -> [Evaluation.Row]
}

extension CaseSet {
  func row(_ measure: String, _ figure: Double, cases: Int) -> Evaluation.Row {
    Evaluation.Row(set: name, measure: measure, figure: (figure * 10).rounded() / 10, cases: cases)
  }

  /// The text of a file.
  func text(_ file: URL) throws -> String {
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw WorkspaceError(.input, "\(file.path): there is no such file, or it may not be read.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The files of a folder with an ending, in order.
  func files(in folder: URL, ending: String) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appendingPathComponent($0) }
  }
}

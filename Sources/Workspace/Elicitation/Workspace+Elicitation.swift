import Foundation
public import ParleyDossier

extension Workspace {
  /// Writes a party's weights into outlook.yaml, whole or not at all; comments and everything else stay as they are.
  ///
  /// Issues that were not asked about keep their weights, and those asked about share the weight that they had together. Before
  /// the file is replaced, the new text is read and checked as `parley check` does, and has to differ in these weights only.
  ///
  /// - Throws: ``WorkspaceError`` for a file in flow style, a dossier with mistakes, or a file that cannot be written.
  public static func write(_ elicited: Elicitation, to folder: String) throws {
    let before = try load(folder)
    let file = path(of: "outlook.yaml", in: folder)
    let text = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let points = points(of: elicited, given: before.outlook.salience[elicited.party] ?? [:], dossier: before)
    guard let changed = SalienceText(text).setting(elicited.party, to: points.map { ($0.issue, Self.text($0.points)) })
    else {
      throw WorkspaceError(
        .dossier, "\(file): “salience” is written in braces. Put each party on a line of its own below it.")
    }
    try check(changed, in: folder, before: before, party: elicited.party, points: points)
    do {
      try Data(changed.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw WorkspaceError(
        .output, "\(file): could not be written (\(error.localizedDescription)). Check the folder and your rights.")
    }
  }

  private static func points(
    of elicited: Elicitation, given: [String: Double], dossier: Dossier
  ) -> [(issue: String, points: Double)] {
    let asked = Dictionary(uniqueKeysWithValues: elicited.weights.map { ($0.issue, $0.weight) })
    let had = asked.keys.reduce(0) { $0 + (given[$1] ?? 0) }
    let total = given.values.reduce(0, +)
    // In hundredths of all that the party cares about.
    let share = total > 0 && had > 0 ? had / total : 1
    return dossier.issues.compactMap { issue in
      if let weight = asked[issue.id] { return (issue.id, weight * share * 100) }
      return given[issue.id].map { (issue.id, total > 0 ? $0 / total * 100 : $0) }
    }
  }

  private static func text(_ points: Double) -> String {
    let rounded = (points * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Reads the dossier with the new text in the place of the old.
  private static func check(
    _ outlook: String, in folder: String, before: Dossier, party: String, points: [(issue: String, points: Double)]
  ) throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("parley-elicit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    do {
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in ["dossier.yaml", "people.yaml", "issues.yaml", "facts.yaml"] {
        guard let data = FileManager.default.contents(atPath: path(of: name, in: folder)) else { continue }
        try data.write(to: copy.appendingPathComponent(name))
      }
      try Data(outlook.utf8).write(to: copy.appendingPathComponent("outlook.yaml"))
    } catch {
      throw WorkspaceError(.output, "the new outlook.yaml could not be checked: \(error.localizedDescription)")
    }
    let after = try load(copy.path)
    var expected = before.outlook
    expected.salience[party] = after.outlook.salience[party]
    let isRight = points.allSatisfy { entry in
      abs((after.outlook.salience[party]?[entry.issue] ?? -1) - entry.points) <= 0.006
    }
    guard expected == after.outlook, isRight else {
      throw WorkspaceError(
        .dossier,
        "\(path(of: "outlook.yaml", in: folder)): its “salience” could not be changed safely; edit it by hand.")
    }
  }
}

import Foundation
import ParleyDossier
import ParleyWorkspace
import Testing

@Suite("Elicitation")
struct ElicitationTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "parley-elicit-\(UUID().uuidString)")
  private let dossier: Dossier

  init() throws {
    try Workspace.create(folder.path)
    dossier = try Workspace.load(folder.path)
  }

  private var issues: [String] { dossier.issues.map(\.id) }
  private var side: String { dossier.sides[0].id }
  private var file: URL { folder.appendingPathComponent("outlook.yaml") }

  private func put(_ outlook: String) throws { try outlook.write(to: file, atomically: true, encoding: .utf8) }

  private func swings() -> Elicitation? {
    let answers = issues.enumerated().map { "\($1) \(100 - 10 * $0)" }.joined(separator: "\n")
    return try? Elicitation(party: side, issues: issues, method: .swing, answers: answers)
  }

  private static func areNear(_ elicited: Elicitation, _ weights: [Double]) -> Bool {
    zip(elicited.weights, weights).allSatisfy { abs($0.weight - $1) < 1e-9 }
  }

  @Test("Swings become shares, pairs an eigenvector with its consistency, even swaps a chain")
  func methods() throws {
    let names = ["a", "b", "c"]
    let swing = try Elicitation(party: "P", issues: names, method: .swing, answers: "# mine\na 100\nb 60\n\nc 40\n")
    #expect(swing.weights.map(\.weight) == [0.5, 0.3, 0.2])
    let pairs = try Elicitation(party: "P", issues: names, method: .pairwise, answers: "a b 2\nc b 0.5\na c 4")
    let sevenths: [Double] = [4, 2, 1].map { $0 / 7 }
    #expect(Self.areNear(pairs, sevenths))
    let ratio = try #require(pairs.consistencyRatio)
    #expect(pairs.isConsistent && abs(ratio) < 1e-9)
    let swaps = try Elicitation(party: "P", issues: names, method: .evenSwaps, answers: "a 0.5 = b 1\nb 0.5 = c 1")
    #expect(Self.areNear(swaps, sevenths))
  }

  @Test("Answers that do not fit together say which one fits least")
  func inconsistent() throws {
    let answers = "a b 2\na c 4\na d 0.5\nb c 2\nb d 4\nc d 2"
    let found = try Elicitation(party: "P", issues: ["a", "b", "c", "d"], method: .pairwise, answers: answers)
    #expect(!found.isConsistent)
    #expect(found.worst?.contains("a was said to be 0.5 times as important as d") == true)
  }

  @Test("Every line that cannot be read is named with its number")
  func mistakes() {
    let error = #expect(throws: WorkspaceError.self) {
      try Elicitation(party: "P", issues: ["a", "b"], method: .swing, answers: "a 1\nx 2\nb many\n")
    }
    #expect(error?.messages.count == 2)
    #expect(error?.messages[0].hasPrefix("answers:2:") == true)
    #expect(throws: WorkspaceError.self) {
      try Elicitation(party: "P", issues: ["a", "b"], method: .swing, answers: "a 1")
    }
  }

  @Test("Weights are written in their place; comments and everything else stay")
  func writes() throws {
    try put(
      """
      # Judgements.
      salience:
        # who cares for what
        \(side): {\(issues[0]): 1}  # first guess
      # afterwards

      reservation: {\(side): 0.4}
      """)
    let elicited = try #require(swings())
    try Workspace.write(elicited, to: folder.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    for kept in ["# Judgements.", "# who cares for what", "# first guess", "# afterwards", "reservation:"] {
      #expect(text.contains(kept))
    }
    let outlook = try Workspace.load(folder.path).outlook
    #expect(outlook.reservation == [side: 0.4])
    let given = try #require(outlook.salience[side])
    let total = given.values.reduce(0, +)
    for weight in elicited.weights { #expect(abs((given[weight.issue] ?? 0) / total - weight.weight) < 1e-3) }
  }

  @Test("A party's block over several lines is replaced whole; a missing file is made")
  func blocks() throws {
    try put("salience:\n  \(side):\n    \(issues[0]): 3\n    # a remark\n")
    try Workspace.write(try #require(swings()), to: folder.path)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("# a remark"))
    try FileManager.default.removeItem(at: file)
    try Workspace.write(try #require(swings()), to: folder.path)
    #expect(try Workspace.load(folder.path).outlook.salience[side]?.count == issues.count)
  }

  @Test("Issues that were not asked about keep their share")
  func subset() throws {
    let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples/grain-port-strike")
    let copy = folder.appendingPathComponent("strike")
    try FileManager.default.copyItem(at: example, to: copy)
    func shares() throws -> [String: Double] {
      let given = try #require(try Workspace.load(copy.path).outlook.salience["union"])
      let total = given.values.reduce(0, +)
      return given.mapValues { $0 / total }
    }
    let before = try shares()
    let elicited = try Elicitation(
      party: "union", issues: ["pay", "jobs"], method: .swing, answers: "pay 30\njobs 10")
    try Workspace.write(elicited, to: copy.path)
    let after = try shares()
    for issue in ["cranes", "shifts", "return"] { #expect(abs((after[issue] ?? 0) - (before[issue] ?? 1)) < 1e-3) }
    let together = (before["pay"] ?? 0) + (before["jobs"] ?? 0)
    #expect(abs((after["pay"] ?? 0) - 0.75 * together) < 1e-3)
  }

  @Test("A file in braces, or one with mistakes, is left as it is")
  func refuses() throws {
    for text in ["salience: {\(side): {\(issues[0]): 1}}\n", "salience:\n  nobody: {\(issues[0]): 1}\n"] {
      try put(text)
      #expect(throws: WorkspaceError.self) { try Workspace.write(try #require(swings()), to: folder.path) }
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }
}

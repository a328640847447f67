import Testing

@testable import ParleyBargaining

@Suite("Reading conflicts")
struct ReadingTests {
  static let prisoners = """
    {"options": [{"name": "a", "permittedDirection": "both"}, {"name": "b", "permittedDirection": "fwd"}],
     "decisionMakers": [
       {"name": "One", "options": [0], "preferences": [[[1, "Y"]], [[0, "N"]]]},
       {"name": "Two", "options": [1], "preferences": [{"compound": true, "members": [[[0, "Y"]], [[1, "Y"]]]}]}],
     "infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceRanking": false, "program": "gmcr-py"}
    """

  @Test("GMCR+ files give options, directions, infeasible states and statements in order of priority")
  func gmcr() throws {
    let model = try ConflictModel(gmcr: Self.prisoners.utf8, name: "P")
    #expect(model.name == "P")
    #expect(model.options.map(\.direction) == [.both, .forward])
    let analysis = try model.analysis()
    #expect((0..<analysis.space.count).map { analysis.space.text(at: $0) } == ["NN", "YN", "NY"])
    #expect(analysis.ranks == [[2, 1, 3], [1, 2, 2]])
  }

  @Test(
    "bad files are refused with the place of the mistake",
    arguments: [
      ("", "not JSON"), ("[", "not JSON"), ("{}", "options"), ("[]", "options"), ("{\"options\": 3}", "options"),
      (prisoners.replacingFirst("\"fwd\"", with: "\"up\""), "option 2"),
      (prisoners.replacingFirst("[[1, \"Y\"]]", with: "[[7, \"Y\"]]"), "One"),
      (prisoners.replacingFirst("[[1, \"Y\"]]", with: "[[1, \"X\"]]"), "decision maker 1"),
      (prisoners.replacingFirst("\"options\": [0]", with: "\"options\": [2]"), "One"),
      (prisoners.replacingFirst("\"Two\"", with: "\"One\""), "duplicate"),
      (prisoners.replacingFirst("\"infeasibles\"", with: "\"infeasibles\": [[]], \"x\""), "infeasible"),
      (String(repeating: "[", count: 100_000), "not JSON"),
    ])
  func badFiles(text: String, mentions: String) throws {
    let error = #expect(throws: BargainingError.self) {
      try ConflictModel(gmcr: text.utf8, file: "m.gmcr").analysis()
    }
    #expect(error?.description.contains(mentions) == true, "\(error?.description ?? "")")
  }

  @Test("a damaged file gives an error or a model, never a crash")
  func damagedFiles() {
    var random = TestRandom(seed: 5)
    let original = Array(Self.prisoners.utf8)
    var refused = 0
    for _ in 0..<400 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 32...126, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: Array("[0-9]9e9\"".utf8).shuffled(using: &random).prefix(2), at: place)
        }
      }
      do throws(BargainingError) { _ = try ConflictFile(bytes).report() } catch { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test("a graph gives states and moves outright")
  func graphFile() throws {
    let text = """
      {"name": "G", "states": 3, "decisionMakers": [
        {"name": "A", "moves": [[1, 2]], "ranking": [2, [1, 3]]}, {"name": "B", "moves": [[2, 3]], "payoffs": [0, 0, 1]}]}
      """
    guard case .graph(let graph) = try ConflictFile(text.utf8) else {
      Testing.Issue.record("read as option form")
      return
    }
    #expect(graph.analysis().equilibria(.sequential) == [1, 3])
  }

  @Test(
    "statements are read with their binding",
    arguments: [
      ("1", [2, 4, 6, 8]), ("-1 & 2", [3, 7]), ("not 1 and 2 or 3", [3, 5, 6, 7, 8]), ("NOT (1 OR 2)", [1, 5]),
      ("1 if 2", [1, 2, 4, 5, 6, 8]), ("1 iff 2", [1, 4, 5, 8]), ("- - 3", [5, 6, 7, 8]),
    ])
  func statements(text: String, holds: [Int]) throws {
    let condition = try StateCondition(text, optionCount: 3)
    #expect((0..<8).filter { condition.holds(in: $0) }.map { Int($0) + 1 } == holds)
    let patterns = try #require(condition.patterns())
    #expect((0..<8).filter { bits in patterns.contains { $0.matches(bits) } }.map { Int($0) + 1 } == holds)
    let negated = try #require(condition.patterns(negated: true))
    #expect((0..<8).filter { bits in !negated.contains { $0.matches(bits) } }.map { Int($0) + 1 } == holds)
  }

  @Test(
    "statements that are none are refused",
    arguments: ["", "4", "1 &", "(1", "1 2", "iff", "99999999999999999999", "1)"])
  func badStatements(text: String) {
    #expect(throws: BargainingError.self) { try StateCondition(text, optionCount: 3) }
  }
}

extension String {
  fileprivate func replacingFirst(_ target: String, with replacement: String) -> String {
    guard let range = self.firstRange(of: target) else { return self }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

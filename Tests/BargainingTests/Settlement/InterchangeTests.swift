import Foundation
import ParleyBargaining
import Testing

@Suite("Reading and writing domains")
struct InterchangeTests {
  /// A folder that is gone after the test.
  private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  private func write(_ files: [String: String], to folder: String) throws {
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }
  }

  static let domain = """
    <negotiation_template><utility_space number_of_issues="2"><objective index="0" name="trade">
      <issue index="1" name="price" type="discrete"><item index="1" value="low"/><item index="2" value="high"/></issue>
      <issue index="2" name="days" type="integer" etype="integer" lowerbound="1" upperbound="3"/>
    </objective></utility_space></negotiation_template>
    """

  static func profile(_ first: Int, _ second: Int, slope: Double, offset: Double, reservation: String) -> String {
    """
    <utility_space><objective index="0" name="trade">
      <weight index="1" value="3"/><weight index="2" value="1"/>
      <issue index="1" name="price" type="discrete">
        <item index="1" value="low" evaluation="\(first)"/><item index="2" value="high" evaluation="\(second)"/>
      </issue>
      <issue index="2" name="days" etype="integer" lowerbound="1" upperbound="3">
        <evaluator ftype="linear" slope="\(slope)" offset="\(offset)"/>
      </issue>
    </objective>\(reservation)</utility_space>
    """
  }

  @Test("Weighs a GENIUS profile as GENIUS does: weights to one, evaluations by the best of their issue")
  func readsGenius() throws {
    try withFolder { folder in
      try write(
        [
          "domain.xml": Self.domain,
          "a.xml": Self.profile(2, 8, slope: 0.5, offset: 0, reservation: "<reservation value=\"0.4\"/>"),
          "b.xml": Self.profile(5, 1, slope: -0.5, offset: 1, reservation: ""),
        ], to: folder)
      let read = try DomainFolder(reading: folder)
      #expect(read.name == "trade" && read.notes.isEmpty)
      #expect(read.problem.parties.map(\.name) == ["a", "b"])
      #expect(read.problem.parties[0].values == [[0.1875, 0.75], [0, 0.125, 0.25]])
      #expect(read.problem.disagreement == [0.4, 0])
      #expect(try DomainFolder(reading: folder, profiles: ["b.xml"]).problem.partyCount == 1)
      let report = try SettlementReport(domainFolder: folder)
      #expect(report.outcomes.description == "6")
      // A values only high days, B only low ones, and A's price is worth more: three points.
      #expect(report.frontierSize == 6 || report.frontierSize < 6)
      #expect(report.nash.allSatisfy { $0[0] >= 0.4 })
      #expect(try SettlementReport(domainFolder: folder, disagreement: .zero).disagreement == [0, 0])
    }
  }

  @Test("Gives back what it wrote, in any format", arguments: DomainFolder.Format.allCases)
  func roundTrips(format: DomainFolder.Format) throws {
    var dice = SeededGenerator(seed: 2)
    for _ in 0..<25 {
      let sizes = (0..<Int.random(in: 1...4, using: &dice)).map { _ in Int.random(in: 1...4, using: &dice) }
      let parties = (0..<2).map { party in
        BargainingProblem.Party(
          "side <\(party)> & \"co\"", values: sizes.map { size in (0..<size).map { _ in 0.1 + dice.unit() } },
          disagreement: dice.unit())
      }
      let issues = sizes.enumerated().map { issue, size in
        BargainingProblem.Issue("пункт \(issue)", options: (0..<size).map { "варіант <\($0)>" })
      }
      let problem = try BargainingProblem(issues: issues, parties: parties)
      try withFolder { folder in
        try DomainFolder.write(problem, name: "a & b", to: folder, as: format)
        let back = try DomainFolder(reading: folder).problem
        #expect(back.issues == problem.issues)
        for (old, new) in zip(problem.parties, back.parties) {
          let scale = format == .genius ? old.values.reduce(0) { $0 + ($1.max() ?? 0) } : 1
          let pairs = zip(old.values.joined(), new.values.joined())
          #expect(pairs.allSatisfy { ($0 / scale - $1).magnitude < 1e-12 })
          #expect((old.disagreement / scale - new.disagreement).magnitude < 1e-12)
        }
      }
    }
  }

  @Test("Writes a problem document and reads it back the same")
  func roundTripsDocuments() throws {
    for seed in 0..<100 {
      let problem = try SmallDomains.problem(parties: 3, seed: UInt64(seed))
      #expect(try ProblemDocument(json: ProblemDocument(problem).json()).problem() == problem)
    }
  }

  @Test("Reads a NegMAS scenario in YAML like the same in JSON")
  func readsYAML() throws {
    let space = """
      issues:
      - {name: price, type: negmas.outcomes.CategoricalIssue, values: [low, high]}
      - {name: days, type: ContiguousIssue, values: [1, 4]}
      name: trade
      """
    let function = """
      reserved_value: 0.3
      type: LinearAdditiveUtilityFunction
      values:
      - mapping: {high: 1.0, low: 0.1}
        type: TableFun
      - {slope: 0.2, type: LinearFun}
      weights: [0.5, 0.3]
      """
    try withFolder { folder in
      try write(["trade.yml": space, "a.yml": function, "b.yaml": function + "\nname: B"], to: folder)
      let read = try DomainFolder(reading: folder)
      #expect(read.name == "trade" && read.problem.parties.map(\.name) == ["a", "B"])
      #expect(read.problem.issues[1].options == ["1", "2", "3", "4"])
      #expect(read.problem.disagreement == [0.3, 0.3])
      let expected = [[0.05, 0.5], [0.06, 0.12, 0.18, 0.24]]
      #expect(zip(read.problem.parties[0].values.joined(), expected.joined()).allSatisfy { abs($0 - $1) < 1e-12 })
      try write(["a.yml": "values: [\nweights: {"], to: folder)
      #expect(throws: BargainingError.self) { try DomainFolder(reading: folder) }
    }
  }

  @Test("Names file and line of what it cannot read")
  func namesFileAndLine() throws {
    let bad: [(String, BargainingError.Code)] = [
      (Self.profile(2, 8, slope: 0.5, offset: 0, reservation: "<reservation value=\"much\"/>"), .invalidNumber),
      (
        Self.profile(2, 8, slope: 0.5, offset: 0, reservation: "").replacingOccurrences(
          of: "value=\"3\"", with: "value=\"-3\""), .invalidWeight
      ),
      (
        Self.profile(2, 8, slope: 0.5, offset: 0, reservation: "").replacingOccurrences(
          of: "<weight index=\"2\" value=\"1\"/>", with: ""), .malformedInput
      ),
      ("<utility_space type=\"nonlinear\"/>", .unsupported),
    ]
    for (text, code) in bad {
      try withFolder { folder in
        try write(["domain.xml": Self.domain, "a.xml": text], to: folder)
        #expect { try DomainFolder(reading: folder, profiles: ["a.xml"]) } throws: { error in
          let error = error as? BargainingError
          return error?.code == code && "\(error?.description ?? "")".contains("a.xml")
        }
      }
    }
    #expect { try DomainFolder(reading: "/no/such/folder") } throws: {
      ($0 as? BargainingError)?.code == .unreadableFile
    }
  }

  @Test("Never traps on damaged files")
  func survivesDamage() throws {
    var dice = SeededGenerator(seed: 7)
    let original = Array(Self.profile(2, 8, slope: 0.5, offset: 0, reservation: "<reservation value=\"0.4\"/>").utf8)
    let json = Array(
      #"{"type":"LinearAdditiveUtilityFunction","weights":[1,2],"values":[{"mapping":{"low":1,"high":-Infinity}}]}"#
        .utf8)
    for round in 0..<300 {
      var bytes = round.isMultiple(of: 2) ? original : json
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let position = Int.random(in: bytes.indices, using: &dice)
        switch Int.random(in: 0...2, using: &dice) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.removeSubrange(position..<min(position + 9, bytes.count))
        default: bytes.insert(contentsOf: bytes[position..<min(position + 20, bytes.count)], at: position)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      try withFolder { folder in
        try Data(bytes).write(
          to: URL(fileURLWithPath: folder).appendingPathComponent(round.isMultiple(of: 2) ? "a.xml" : "a.json"))
        do {
          _ = try SettlementReport(domainFolder: folder)
        } catch {
          #expect(error is BargainingError)
        }
      }
    }
  }
}

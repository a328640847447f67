import Foundation
import Testing

@Suite("Commands of the models", .serialized)
struct ModelCommandTests {
  /// A copy of the small example that has been read.
  private static let folder: String = {
    let folder = Command.freshFolder()
    let example = Command.repository.appendingPathComponent("Examples/grain-port-strike")
    try? FileManager.default.copyItem(atPath: example.path, toPath: folder)
    try? FileManager.default.removeItem(atPath: folder + "/parley.sqlite")
    _ = try? Command.run("read", folder, folder + "/sources")
    return folder
  }()

  private func json(_ command: Command) throws -> Any {
    #expect(command.status == 0, "\(command.errors)")
    return try JSONSerialization.jsonObject(with: Data(command.output.utf8))
  }

  private func rows(_ command: Command) throws -> [String: Any] {
    let document = try #require(try json(command) as? [String: Any])
    return try #require(document["rows"] as? [String: Any])
  }

  // MARK: scenario

  @Test("Every shock of the outlook is computed alone, before and after, with who gains and the conditionals judged")
  func scenarioAll() throws {
    let found = try rows(Command.run("scenario", Self.folder, "--all", "--format", "json"))
    let scenarios = try #require(found["scenarios"] as? [[String: Any]])
    #expect(scenarios.count == 4)
    for key in ["before", "after", "change", "standard_error", "zone_before", "fair_point", "blocking_after"] {
      #expect(scenarios.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(found["conditionals"] is [[String: Any]])
    #expect(found["war"] is NSNull, "the example gives reservation values instead of a war outlook")
  }

  @Test("Shocks named together happen together; an unknown one is named with those there are")
  func scenarioShocks() throws {
    let found = try rows(
      Command.run("scenario", Self.folder, "--shock", "injunction", "strike-fund-empty", "--format", "json"))
    #expect((found["scenarios"] as? [[String: Any]])?.count == 1)
    let wrong = try Command.run("scenario", Self.folder, "--shock", "flood")
    #expect(wrong.status == 64 && wrong.errors.contains("injunction"))
    #expect(try Command.run("scenario", Self.folder, "--shock", "injunction").output.contains("P(yes)"))
  }

  // MARK: settle

  @Test("The zone, draws from it, a proposal's review and a played session are one document")
  func settleQuestions() throws {
    let drawn = try rows(
      Command.run("settle", Self.folder, "--zone", "--draw", "3", "--seed", "4", "--format", "json"))
    let draws = try #require(drawn["draws"] as? [[String: Any]])
    #expect(draws.count == 3 && (drawn["zone"] as? [String: Any])?["packages"] is Int)
    let package = try #require(draws[0]["package"] as? [String: String])
    let text = package.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    let other = try rows(
      Command.run("settle", Self.folder, "--proposal", text, "--red-lines", "--opening", "--robust", "--format", "json")
    )
    let review = try #require(other["proposal"] as? [String: Any])
    #expect(review["in_zone"] as? Bool == true)
    #expect(other["red_lines"] != nil && other["opening"] != nil)
    let play = ["settle", Self.folder, "--play", "boulware,conceder", "--seed", "7", "--format", "json"]
    let first = try Command.run(play[0], play[1], play[2], play[3], play[4], play[5], play[6], play[7])
    let second = try Command.run(play[0], play[1], play[2], play[3], play[4], play[5], play[6], play[7])
    #expect(first.output == second.output)
    #expect((try rows(first)["play"] as? [String: Any])?["agreement"] is [String: Any])
  }

  @Test("A question that makes no sense says what would")
  func settleMistakes() throws {
    for (option, value, word) in [
      ("--proposal", "weather=rain", "weather"), ("--play", "boulware", "one for each"),
      ("--play", "shout", "boulware"),
      ("--weights", "nobody=1", "nobody"), ("--proposal", "pay", "name=value"),
    ] {
      let result = try Command.run("settle", Self.folder, option, value)
      #expect(result.status == 64 && result.errors.contains(word), "\(result.errors)")
    }
  }

  @Test("A dossier written as a domain settles to the same frontier", arguments: ["negmas", "json"])
  func writesDomain(_ format: String) throws {
    let target = Command.freshFolder()
    #expect(try Command.run("settle", Self.folder, "--write-domain", target, "--as", format).status == 0)
    let domain = try #require(
      try json(Command.run("settle", "--domain", target, "--format", "json")) as? [String: Any])
    let dossier = try rows(Command.run("settle", Self.folder, "--format", "json"))
    #expect(domain["frontierSize"] as? Int == (dossier["frontier"] as? [Any])?.count)
  }

  @Test("A domain's report has exactly its documented keys, ties and all, with and without a disagreement point")
  func domainKeys() throws {
    let folder = Command.freshFolder()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let issue = #"<issue index="1" name="i"><item value="a" EA/><item value="b" EB/></issue>"#
    func profile(_ a: String, _ b: String, _ reservation: String) -> String {
      let own = issue.replacingOccurrences(of: "EA", with: "evaluation=\"\(a)\"").replacingOccurrences(
        of: "EB", with: "evaluation=\"\(b)\"")
      return "<utility_space><objective>\(own)</objective><reservation value=\"\(reservation)\"/></utility_space>"
    }
    let plain = issue.replacingOccurrences(of: " EA", with: "").replacingOccurrences(of: " EB", with: "")
    try "<negotiation_template><utility_space><objective>\(plain)</objective></utility_space></negotiation_template>"
      .write(toFile: folder + "/domain.xml", atomically: true, encoding: .utf8)
    try profile("1", "0.5", "0.2").write(toFile: folder + "/x.xml", atomically: true, encoding: .utf8)
    try profile("0.5", "1", "0.2").write(toFile: folder + "/y.xml", atomically: true, encoding: .utf8)
    let found = try #require(try json(Command.run("settle", "--domain", folder, "--format", "json")) as? [String: Any])
    for key in [
      "outcomes", "frontierSize", "nash", "egalitarian", "kalaiSmorodinsky", "maximumWelfare", "disagreement",
    ] { #expect(found[key] != nil, "\(key)") }
    #expect((found["nash"] as? [[Double]])?.count == 2, "both points tie")
    #expect((found["maximumWelfare"] as? [[Double]])?.count == 2)
    #expect(found["disagreement"] as? [Double] == [0.2, 0.2])
    let zero = try Command.run("settle", "--domain", folder, "--format", "json", "--disagreement", "zero")
    #expect((try json(zero) as? [String: Any])?["disagreement"] as? [Double] == [0, 0])
  }

  // MARK: elicit

  @Test("Answers from a file become weights, and are written only when asked")
  func elicits() throws {
    let folder = Command.freshFolder()
    try FileManager.default.copyItem(atPath: Self.folder, toPath: folder)
    let before = try String(contentsOfFile: folder + "/outlook.yaml", encoding: .utf8)
    let answers = folder + "/answers.txt"
    try "pay cranes 2\npay jobs 4\ncranes jobs 2\n".write(toFile: answers, atomically: true, encoding: .utf8)
    func elicit(_ flag: String) throws -> Command {
      try Command.run(
        "elicit", folder, "--party", "union", "--method", "pairwise", "--issues", "pay,cranes,jobs", "--answers",
        answers, flag)
    }
    let shown = try elicit("--format=text")
    #expect(shown.status == 0 && shown.output.contains("0.57") && shown.output.contains("Consistency ratio 0.00"))
    #expect(try String(contentsOfFile: folder + "/outlook.yaml", encoding: .utf8) == before)
    #expect(try elicit("--write").status == 0)
    let after = try String(contentsOfFile: folder + "/outlook.yaml", encoding: .utf8)
    #expect(after != before && after.contains("# Judgements for the example"))
    #expect(try Command.run("check", folder).status == 0)
    try "pay cranes 9\npay jobs 0.11\ncranes jobs 9\n".write(toFile: answers, atomically: true, encoding: .utf8)
    let refused = try elicit("--write")
    #expect(refused.status == 64 && refused.errors.contains("consistency"))
    #expect(try String(contentsOfFile: folder + "/outlook.yaml", encoding: .utf8) == after)
  }

  // MARK: stability

  static let prisoners = #"""
    {"options": [{"name": "One holds out"}, {"name": "Two holds out"}],
     "decisionMakers": [
       {"name": "One", "options": [0], "payoffs": [3, 4, 1, 2]},
       {"name": "Two", "options": [1], "payoffs": [3, 1, 4, 2]}]}
    """#

  @Test("A conflict in a file gives states, equilibria, a map, and answers about single states")
  func stability() throws {
    let file = Command.freshFolder() + ".json"
    try Self.prisoners.write(toFile: file, atomically: true, encoding: .utf8)
    let report = try #require(try json(Command.run("stability", file, "--format", "json")) as? [String: Any])
    let equilibria = try #require(report["equilibria"] as? [String: [Int]])
    #expect(equilibria["Nash"] == [4])
    #expect(equilibria["SEQ"] == [1, 4])
    let states = try #require(report["states"] as? [[String: Any]])
    #expect(states.map { $0["options"] as? String } == ["NN", "YN", "NY", "YY"])
    #expect(states.map { $0["number"] as? Int } == [1, 2, 3, 4])
    #expect(try Command.run("stability", file, "--format", "dot").output.hasPrefix("digraph"))
    let picture = try Command.run("stability", file, "--format", "svg").output
    #expect(picture.hasPrefix("<svg") && picture.contains("state-4"))
    #expect(try Command.run("stability", file, "--inverse", "1", "--definition", "Nash").output.contains("not stable"))
    #expect(try Command.run("stability", file, "--sensitivity", "4").status == 0)
    let together = try rows(Command.run("stability", file, "--from", "4", "--to", "1", "--format", "json"))
    let coalitions = try #require(together["coalitions"] as? [[String: Any]])
    #expect(coalitions.map { $0["members"] as? [String] } == [["One", "Two"]])
    #expect(coalitions.map { $0["gainful"] as? Bool } == [true])
    #expect(try Command.run("stability", file, "--inverse", "9").status == 64)
  }

  @Test("A dossier gives a small conflict without typing a model, and the issues may be chosen")
  func dossierStability() throws {
    let small = try #require(
      try json(Command.run("stability", Self.folder, "--format", "json")) as? [String: Any])
    #expect(((small["states"] as? [Any])?.count ?? 0) <= 64)
    #expect(try Command.run("stability", Self.folder, "--format", "svg").output.contains("<title>"))
    #expect(try Command.run("stability", Self.folder, "--issues", "pay").status == 0)
    #expect(try Command.run("stability", Self.folder, "--issues", "weather").errors.contains("pay"))
  }

  // MARK: predict

  @Test("A dossier's speakers are predicted by every model, beside the weighted mean; rounds are a table or a plot")
  func predicts() throws {
    let report = try #require(try json(Command.run("predict", Self.folder, "--format", "json")) as? [String: Any])
    let lines = try #require(report["predictions"] as? [[String: Any]])
    #expect(lines.first?["predictor"] as? String == "weightedMean")
    #expect(lines.contains { ($0["predictor"] as? String)?.hasPrefix("challenge") == true })
    let text = try Command.run("predict", Self.folder)
    #expect(text.status == 0 && text.output.contains("WEIGHTED MEAN"))
    let rounds = try Command.run("predict", Self.folder, "--model", "challenge", "--rounds", "2", "--format", "csv")
    #expect(rounds.status == 0 && rounds.output.hasPrefix("round,issue,mean,median"))
    let plot = try Command.run("predict", Self.folder, "--model", "challenge", "--format", "svg")
    #expect(plot.output.hasPrefix("<svg") && plot.output.contains("weighted mean"))
    #expect(try Command.run("predict", Self.folder, "--model", "oracle").errors.contains("challenge"))
    #expect(try Command.run("predict", "/nowhere/at/all.csv").status == 3)
  }
}

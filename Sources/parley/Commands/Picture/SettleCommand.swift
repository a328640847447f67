public import ArgumentParser
public import ParleyBargaining
import ParleyDrawing
import ParleyText
import ParleyWorkspace

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Which agreements there are: the zone, the frontier, the fair points, who must move.",
    discussion: """
      For a dossier, at the middle of what is known. For a negotiation domain in a folder of GENIUS XML, NegMAS or
      Parley JSON files, give --domain instead. With a question (--zone, --proposal, …) only that is answered.

      Example:
        parley settle Examples/ukraine-2022 --at 2022-03-30
        parley settle Examples/grain-port-strike --zone --draw 3 --red-lines --opening
        parley settle Examples/grain-port-strike --play boulware,conceder --seed 7
        parley settle --domain laptop --format json --disagreement zero
        parley settle --domain laptop --proposal Laptop=Dell,Harddisk=60Gb,Monitor=19inch
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String?
  @OptionGroup var asOf: AsOfOptions
  @Option(help: "A folder with a GENIUS, NegMAS or Parley JSON domain and its profiles.")
  var domain: String?
  @Option(help: "Without an agreement of the domain: the profiles' reservation values, or nothing (zero).")
  var disagreement = Disagreement.reservation
  @OptionGroup var question: SettlementOptions
  @Option(help: "Write the problem as a domain to this folder.")
  var writeDomain: String?
  @Option(name: .customLong("as"), help: "With --write-domain: genius, negmas or json.")
  var target: DomainFolder.Format = .genius
  @OptionGroup var output: FormatOptions

  enum Disagreement: String, ExpressibleByArgument, CaseIterable { case reservation, zero }

  func validate() throws {
    guard (folder == nil) != (domain == nil) else {
      throw ValidationError("Give a dossier's folder, or --domain with a folder of a domain, but not both.")
    }
  }

  func run() throws {
    if let domain { try settle(domain: domain) } else if let folder { try settle(dossier: folder) }
  }

  private func settle(domain path: String) throws {
    let printer = Printer(format: output.format)
    let domain = try Workspace.domain(in: path)
    if let writeDomain {
      try write(domain.problem, name: domain.name, to: writeDomain)
    } else if try !question.question.isEmpty {
      let study = try Workspace.study(try question.question, of: domain, reservation: disagreement == .reservation)
      try printer.value(study, kind: "parley.settlement-study/1") { StudyText(study).text() }
    } else {
      let report = try Workspace.settle(domain: path, reservation: disagreement == .reservation)
      try printer.document(report) { DomainText(report).text() }
    }
  }

  private func settle(dossier folder: String) throws {
    let printer = Printer(format: output.format)
    let workspace = try Workspace(folder: folder)
    if let writeDomain {
      try write(try workspace.settlementProblem(at: asOf.day).problem, name: workspace.dossier.title, to: writeDomain)
    } else if try !question.question.isEmpty {
      let study = try workspace.study(try question.question, at: asOf.day)
      try printer.value(study, kind: "parley.settlement-study/1") { StudyText(study).text() }
    } else {
      let settlement = try workspace.settlement(at: asOf.day)
      try printer.value(SettlementRecord(settlement), kind: "parley.settle/1") {
        SettlementText(settlement, workspace.dossier).text()
      }
    }
  }

  private func write(_ problem: BargainingProblem, name: String, to folder: String) throws {
    let files = try Workspace.write(problem, name: name, to: folder, as: target)
    Output.write("written to \(folder): \(files.joined(separator: ", "))\n")
  }
}

extension DomainFolder.Format: ExpressibleByArgument {}

/// The questions about possible agreements, as they are typed.
struct SettlementOptions: ParsableArguments {
  @Flag(help: "How many packages nobody would rather do without; exactly where that can be counted.")
  var zone = false
  @Option(help: "Draw so many packages from the zone, each as likely as any other.")
  var draw = 0
  @Option(help: "The seed of --draw and --play.")
  var seed: UInt64 = 1
  @Option(help: "What a proposal leaves on the table: issue=option, with commas between them.")
  var proposal: String?
  @Option(help: "The Nash solution with weights: party=weight, with commas between them; 1 for a party not named.")
  var weights: String?
  @Flag(help: "What each red line costs, and which of them stand in the way together.")
  var redLines = false
  @Flag(help: "For a dossier: the package that is a yes under the largest share of what is not known.")
  var robust = false
  @Flag(help: "What would open the zone: concessions, a side payment, a further issue.")
  var opening = false
  @Option(
    help: "Play alternating offers: for each party boulware, linear, conceder, tit-for-tat, hardheaded or an exponent.")
  var play: String?
  @Option(help: "With --play: the rounds until the deadline.")
  var rounds = 100

  var question: SettlementQuestion {
    get throws {
      var question = SettlementQuestion()
      question.zone = zone
      question.draws = draw
      question.seed = seed
      question.proposal = try proposal.map { try Self.pairs($0, of: "--proposal") }
      question.weights = try weights.map { text in
        try Self.pairs(text, of: "--weights").mapValues { value in
          guard let weight = Double(value), weight.isFinite, weight >= 0 else {
            throw ValidationError("--weights: “\(value)” is no number of 0 or more.")
          }
          return weight
        }
      }
      question.redLines = redLines
      question.robust = robust
      question.opening = opening
      question.strategies = try play?.split(separator: ",").map { name in
        guard let strategy = ConcessionStrategy(named: String(name)) else {
          throw ValidationError(
            "--play: no strategy “\(name)”; there are boulware, linear, conceder, tit-for-tat, hardheaded, or an exponent above 0."
          )
        }
        return strategy
      }
      question.rounds = rounds
      return question
    }
  }

  func validate() throws {
    guard (0...100_000).contains(draw) else { throw ValidationError("--draw is \(draw); give 0 to 100000.") }
    _ = try question
  }

  private static func pairs(_ text: String, of option: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingPrefix(while: \.isWhitespace) }
      guard sides.count == 2, pairs.updateValue(String(sides[1]), forKey: String(sides[0])) == nil else {
        throw ValidationError("\(option): found “\(part)”; give each name once, as name=value.")
      }
    }
    return pairs
  }
}

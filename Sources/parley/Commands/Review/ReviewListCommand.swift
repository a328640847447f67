import ArgumentParser
import ParleyCoding
import ParleyWorkspace

struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "What to review next, by how much it would change the answer.",
    discussion: """
      “change” is the expected change of the probability of a yes, in points of a hundred: the claim confirmed, rejected
      or corrected, each as likely as the coder's confidence makes it.
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Option(help: "Your name: what you have reviewed is left out.")
  var coder = "reviewer"
  @Option(help: "At most so many.")
  var limit = 20
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let book = try workspace.reviewBook()
    let queue = try workspace.reviewQueue(for: try workspace.reviewer(coder), limit: max(0, limit), book: book)
    let records = try queue.items.map {
      ReviewItemRecord($0, reviews: try workspace.reviews(visibleTo: coder, on: $0.id, book: book))
    }
    try Printer(format: output.format).list(
      records, kind: "parley.review-queue/1",
      columns: [
        Column("id", \.claim.id), Column("change") { Figure.text(100 * $0.value) }, Column("date", \.claim.date),
        Column("claimant", \.claim.claimant), Column("option") { $0.claim.option ?? $0.claim.issue },
        Column("stance") { $0.claim.stance.rawValue }, Column("confidence") { Figure.text($0.claim.confidence) },
        Column("content", isLong: true, \.claim.content), Column("reviews") { String($0.reviews.count) },
        Column("value", inText: false) { String($0.value) }, Column("issue", inText: false, \.claim.issue),
        Column("party", inText: false, \.claim.party), Column("about", inText: false, \.claim.about),
      ])
    if output.format == .text {
      Output.note("\(queue.waiting) claims wait for \(coder), \(queue.reviewed) reviewed")
    }
  }
}

struct ReviewHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Who said what about a claim, when, and what it said before.")

  @Argument(help: "The dossier's folder.")
  var folder: String
  @Argument(help: "A claim's identifier, or its first letters; all claims where none is given.")
  var claim: String?
  @Option(help: "Your name; decides what you may see where people work blind.")
  var coder = "reviewer"
  @OptionGroup var output: FormatOptions

  func run() throws {
    let workspace = try Workspace(folder: folder)
    let claim = try claim.map { try workspace.claimRow($0).id }
    try Printer(format: output.format).list(
      try workspace.reviews(visibleTo: coder, on: claim), kind: "parley.reviews/1",
      columns: [
        Column("claim", \.claim), Column("coder", \.coder), Column("time") { ReviewText.moment($0.time) },
        Column("verdict") { $0.verdict.rawValue }, Column("before") { ReviewText.text($0.before) },
        Column("correction") { $0.correction.map { ReviewText.text($0) } },
        Column("comment", isLong: true, \.comment),
      ])
  }
}

struct ReviewAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Krippendorff's alpha among people, and with the machine as one more coder.",
    discussion: """
      Nominal over the issues, ordinal over each issue's options, each with a 95% interval. “imported” are coders whose
      codings came by `parley import`, compared where their passages overlap.
      """)

  @Argument(help: "The dossier's folder.")
  var folder: String
  @OptionGroup var output: FormatOptions

  func run() throws {
    let agreement = try Workspace(folder: folder).reviewAgreement()
    try Printer(format: output.format).list(
      agreement.rows, kind: "parley.agreement/1",
      columns: [
        Column("between") { $0.between.rawValue }, Column("issue") { $0.issue ?? "which issue" },
        Column("metric") { $0.metric.rawValue }, Column("alpha") { Figure.text($0.alpha) },
        Column("low") { $0.low.map(Figure.text) }, Column("high") { $0.high.map(Figure.text) },
        Column("units") { String($0.units) },
      ])
    if agreement.rows.isEmpty {
      Output.note("too little to compare: two coders must review, or code, the same; \(agreement.shared) shared so far")
    }
  }
}

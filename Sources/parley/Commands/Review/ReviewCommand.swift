import ArgumentParser
import ParleyCoding
import ParleyWorkspace

/// People's words on what the machine coded.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Confirm, correct or reject claims; what to review next; how far coders agree.",
    discussion: """
      What the machine coded is never overwritten: both stand, and the review wins. Where the dossier says `blind: true`,
      nobody sees the others' reviews.

      Examples:
        parley review Examples/ukraine-2022 --coder Anna
        parley review confirm Examples/ukraine-2022 c3kq9m2 --coder Anna
        parley review correct Examples/ukraine-2022 c3kq9m2 --coder Anna --option nato.0 --comment "neutral status"
        parley review agreement Examples/ukraine-2022
      """,
    subcommands: [
      ReviewListCommand.self, ReviewConfirmCommand.self, ReviewCorrectCommand.self, ReviewRejectCommand.self,
      ReviewCommentCommand.self, ReviewUndoCommand.self, ReviewHistoryCommand.self, ReviewAgreementCommand.self,
    ],
    defaultSubcommand: ReviewListCommand.self)
}

/// Whose word on which claim.
struct ReviewOptions: ParsableArguments {
  @Argument(help: "The dossier's folder.")
  var folder: String
  @Argument(help: "A claim's identifier, or its first letters.")
  var claim: String
  @Option(help: "Your name.")
  var coder: String
  @Option(help: "Why.")
  var comment: String?

  func review(
    _ verdict: Review.Verdict, correction: (Workspace, Review.Coding) throws -> Review.Coding? = { _, _ in nil }
  )
    throws
  {
    let workspace = try Workspace(folder: folder)
    let row = try workspace.claimRow(claim)
    let now = try workspace.reviewBook().resolved(row.claim).map { Review.Coding($0) } ?? Review.Coding(row.claim)
    let review = try workspace.review(
      claim: row.id, by: coder, verdict, correction: try correction(workspace, now), comment: comment)
    let after = try workspace.reviewBook().resolved(row.claim).map { Review.Coding($0) }
    Output.write("\(row.id): \(review.verdict.rawValue) by \(review.coder). It counts as \(ReviewText.text(after)).\n")
  }
}

struct ReviewConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "confirm", abstract: "Say that a claim is right.")
  @OptionGroup var options: ReviewOptions

  func run() throws { try options.review(.confirm) }
}

struct ReviewRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Say that a claim should not be there.")
  @OptionGroup var options: ReviewOptions

  func run() throws { try options.review(.reject) }
}

struct ReviewUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take your last word on a claim back.")
  @OptionGroup var options: ReviewOptions

  func run() throws { try options.review(.undo) }
}

struct ReviewCommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Say something about a claim without a verdict.")
  @OptionGroup var options: ReviewOptions

  func run() throws {
    guard options.comment != nil else { throw ValidationError("Say it with --comment.") }
    try options.review(.comment)
  }
}

struct ReviewCorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Say what a claim should say.",
    discussion: "What is not given stays as it is. “none” takes an option or a party away.")
  @OptionGroup var options: ReviewOptions
  @Option(help: "The issue.")
  var issue: String?
  @Option(help: "The option; its issue need not be named.")
  var option: String?
  @Option(help: "demands, offers, accepts, floats, rejects, denies, threatens or reports.")
  var stance: String?
  @Option(help: "The party whose position the claim describes, where it is not the speaker's own.")
  var about: String?

  func run() throws {
    guard [issue, option, stance, about].contains(where: { $0 != nil }) else {
      throw ValidationError("Say what it should say: --issue, --option, --stance or --about.")
    }
    try options.review(.correct) { workspace, now in
      var coding = now
      if let issue, issue != coding.issue { (coding.issue, coding.option) = (issue, nil) }
      if let option {
        coding.option = option == "none" ? nil : option
        if issue == nil, let named = workspace.dossier.issues.first(where: { $0.index(of: option) != nil }) {
          coding.issue = named.id
        }
      }
      if let stance {
        guard let known = Claim.Stance(rawValue: stance) else {
          throw ValidationError(
            "“\(stance)” is no stance; there are \(Claim.Stance.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        coding.stance = known
      }
      if let about { coding.about = about == "none" ? nil : about }
      return coding
    }
  }
}

import Foundation
public import ParleyCoding
import ParleyLedger

/// What training a coder gave.
public struct TrainingReport: Sendable, Hashable, Codable {
  /// Reviewed and imported statements that it was learned from.
  public var examples: Int
  /// Issues of which the examples show both that they are meant and that they are not.
  public var issues: [String]
  /// Cross-validated F on issues and on exact options, 0…1: of the learned model alone, on texts that it was not learned from.
  public var issueF: Double
  public var exactF: Double
  /// The same of the indicators alone, on the same texts.
  public var indicatorIssueF: Double
  public var indicatorExactF: Double
  /// The file that was written.
  public var file: String

  enum CodingKeys: String, CodingKey {
    case examples, issues, file
    case issueF = "issue_f"
    case exactF = "exact_f"
    case indicatorIssueF = "indicator_issue_f"
    case indicatorExactF = "indicator_exact_f"
  }
}

extension Workspace {
  /// Learns a coder from all that people reviewed or coded elsewhere, and writes it to a file.
  ///
  /// - Parameter file: its name in the dossier's folder; `settings.coder: NAME` in dossier.yaml makes it the dossier's coder.
  /// - Throws: ``WorkspaceError`` where there is too little to learn from.
  public func trainCoder(to file: String = "coder.model") throws -> TrainingReport {
    let examples = try trainingExamples()
    do {
      let codebook = try Codebook(dossier)
      let model = try CoderTraining.train(examples, codebook: codebook)
      let score = try CoderTraining.crossValidated(examples, codebook: codebook)
      let plain = CoderTraining.indicatorsAlone(examples, codebook: codebook)
      let path = Self.path(of: file, in: folder)
      try Self.write(model.text, to: path)
      return TrainingReport(
        examples: examples.count, issues: model.issues, issueF: score.issue.f, exactF: score.exact.f,
        indicatorIssueF: plain.issue.f, indicatorExactF: plain.exact.f, file: path)
    } catch let error as CodingError {
      throw WorkspaceError(.argument, error.description)
    }
  }

  /// Statements of which people said what they claim: those with a reviewed claim, and those that people coded elsewhere.
  private func trainingExamples() throws -> [CoderTraining.Example] {
    let book = try reviewBook()
    let judged = try asking { try ledger.claims(Filter(reviewed: true)) } + asking { try ledger.importedClaims() }
    let statements = Set(judged.compactMap(\.statement))
    let claims = try asking { try ledger.claims(Filter()) }.filter { $0.statement.map(statements.contains) ?? false }
    let byStatement = Dictionary(grouping: claims) { $0.statement ?? "" }
    return try asking { try ledger.statements(Filter(ids: statements.sorted())) }.map { row in
      let kept = book.resolved(byStatement[row.id] ?? []).filter { $0.about == nil }
      var positions: [CodedPosition] = []
      for claim in kept {
        let position = CodedPosition(issue: claim.issue, option: claim.option)
        if !positions.contains(position) { positions.append(position) }
      }
      return CoderTraining.Example(
        text: row.content, language: row.statement.language, party: kept.first?.party ?? row.statement.speaker.party,
        positions: positions)
    }
  }
}

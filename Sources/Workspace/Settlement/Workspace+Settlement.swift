public import ParleyBargaining
public import ParleyForesight
import ParleyPicture
public import ParleyText

extension Workspace {
  /// Looks further into the possible agreements of the dossier, at the middle of what is known.
  ///
  /// Its red lines are those that the dossier gives, else what each side has not signalled that it could accept; the further issues those of which nobody has spoken.
  public func study(_ question: SettlementQuestion, at day: Day? = nil) throws -> SettlementStudy {
    let settled = try settlementProblem(at: day)
    var answers = SettlementAnswers(
      problem: settled.problem, unbound: settled.unbound, redLines: settled.redLines,
      furtherIssues: settled.furtherIssues)
    if question.robust { answers.robust = try robust(at: day) }
    return try answers.study(question)
  }

  /// The negotiation as a problem of the mathematics: issues, options and parties by identifier.
  public func settlementProblem(at day: Day? = nil) throws -> SettlementProblem {
    let picture = try picture(at: day)
    do { return try SettlementProblem(picture) } catch { throw WorkspaceError(.dossier, error.description) }
  }

  private func robust(at day: Day?) throws -> SettlementStudy.Robust? {
    let gap = try gap(at: day)
    guard let robust = gap.result.robust else { return nil }
    let package = zip(gap.issues, robust.package.options).compactMap { issue, option in
      dossier.issue(issue).map { (issue, $0.options[option].id) }
    }
    return .init(
      package: Dictionary(package) { first, _ in first }, probability: robust.probability.value,
      standardError: robust.probability.standardError)
  }

  /// Reads a domain from a folder of GENIUS XML, NegMAS or Parley JSON files.
  public static func domain(in folder: String) throws -> DomainFolder {
    do { return try DomainFolder(reading: folder) } catch { throw WorkspaceError(.input, error.description) }
  }

  /// Looks further into the possible agreements of a domain.
  /// - Parameter reservation: whether the profiles' reservation values are what there is without an agreement.
  public static func study(
    _ question: SettlementQuestion, of domain: DomainFolder, reservation: Bool
  ) throws -> SettlementStudy {
    let problem: BargainingProblem
    do {
      problem =
        reservation ? domain.problem : try domain.problem.withDisagreement(domain.problem.disagreement.map { _ in 0 })
    } catch {
      throw WorkspaceError(.input, error.description)
    }
    return try SettlementAnswers(problem: problem).study(question)
  }

  /// Writes a problem as a domain that other programs read.
  /// - Returns: the names of the files.
  @discardableResult
  public static func write(
    _ problem: BargainingProblem, name: String, to folder: String, as format: DomainFolder.Format
  ) throws -> [String] {
    do { return try DomainFolder.write(problem, name: name, to: folder, as: format) } catch {
      throw WorkspaceError(error.code == .unreadableFile ? .output : .argument, error.description)
    }
  }
}

public import ParleyDossier

extension ReviewBook {
  /// What a coder who rejected the claim gave.
  public static let nothing = "none"
  /// The machine's name among the coders.
  public static let machine = "machine"

  /// How people (and the machine, where asked for) valued the claims on an issue: one unit a claim, its option as the value.
  ///
  /// - Parameter issue: its claims alone, with the options in order as the values (for an ordinal measure, rejected claims are left out);
  ///   nil for all claims, with the issues as the values.
  public func agreementData(
    on claims: [Claim], issue: Issue?, of dossier: Dossier, withMachine: Bool
  ) -> AgreementData {
    let coders = Set(reviews.map(\.coder)).sorted()
    let units = claims.compactMap { claim -> [String?]? in
      if let issue, claim.issue != issue.id { return nil }
      let words = Dictionary(standing(on: claim.id).map { ($0.coder, $0) }) { _, last in last }
      guard !words.isEmpty else { return nil }
      var row = coders.map { coder -> String? in
        guard let review = words[coder] else { return nil }
        return Self.value(Self.coding(of: review, claim: claim), issue: issue)
      }
      if withMachine { row.append(Self.value(Review.Coding(claim), issue: issue)) }
      return row
    }
    let values = issue.map { $0.options.map(\.id) } ?? dossier.issues.map(\.id) + [Self.nothing]
    return AgreementData(units: units, values: values)
  }

  private static func value(_ coding: Review.Coding?, issue: Issue?) -> String? {
    guard let coding else { return nothing }
    guard let issue else { return coding.issue }
    return coding.issue == issue.id ? coding.option : nothing
  }
}

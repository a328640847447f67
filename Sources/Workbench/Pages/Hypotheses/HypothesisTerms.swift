import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyWorkspace

/// One side's hypotheses with their priors and likelihoods, as the dossier has them or as a reader tries them.
struct HypothesisTerms {
  let party: String
  /// As they are tried.
  private(set) var hypotheses: [HypothesisPrior]
  /// The pieces of evidence that the analyst gave, as they are tried.
  private(set) var evidence: [GivenEvidence]
  private(set) var isTried = false
  private let dossier: Dossier
  /// Whether the dossier names none for this side, so that these are the usual four.
  let isUsual: Bool

  /// - Parameter sent: the fields of the form: "prior/sincere", "l/sincere/delay", "e/north-left/sincere".
  init(_ dossier: Dossier, party: String, sent: [String: String] = [:], words: Words = .english) throws {
    self.dossier = dossier
    self.party = party
    hypotheses = dossier.outlook.hypotheses(on: party)
    isUsual = !dossier.outlook.hypotheses.contains { ($0.party ?? party) == party }
    evidence = dossier.outlook.evidence.filter { ($0.party ?? party) == party }
    var reader = FieldReader(Fields(sent), words)
    for index in hypotheses.indices {
      let id = hypotheses[index].id
      if let prior = reader.number(Self.prior(id), "\(words["hypotheses.beforehand"]), \(id)", in: 0...1),
        abs(prior - hypotheses[index].prior) > 0.0006
      {
        hypotheses[index].prior = prior
        isTried = true
      }
      for kind in EvidenceKind.allCases {
        guard
          let value = reader.number(
            Self.likelihood(id, kind), "\(words.term("evidence-kind", kind.rawValue)), \(id)", in: 0...1),
          abs(value - hypotheses[index].likelihood(of: kind)) > 1e-9
        else { continue }
        hypotheses[index].likelihoods[kind.rawValue] = value
        isTried = true
      }
      for number in evidence.indices {
        guard let value = reader.number(Self.given(evidence[number].id, id), evidence[number].text, in: 0...1),
          value != evidence[number].likelihoods[id]
        else { continue }
        evidence[number].likelihoods[id] = value
        isTried = true
      }
    }
    try reader.finish()
    guard hypotheses.contains(where: { $0.prior > 0 }) else {
      throw WorkspaceError(.argument, "at least one hypothesis needs a prior above 0")
    }
  }

  static func prior(_ hypothesis: String) -> String { "prior/\(hypothesis)" }
  static func likelihood(_ hypothesis: String, _ kind: EvidenceKind) -> String { "l/\(hypothesis)/\(kind.rawValue)" }
  static func given(_ evidence: String, _ hypothesis: String) -> String { "e/\(evidence)/\(hypothesis)" }

  /// The dossier's outlook with what is tried in it.
  var outlook: Outlook {
    var outlook = dossier.outlook
    if isUsual {
      outlook.hypotheses += hypotheses.map { hypothesis in
        var own = hypothesis
        own.party = party
        return own
      }
    } else {
      outlook.hypotheses = outlook.hypotheses.map { old in
        hypotheses.first { $0.id == old.id && ($0.party ?? party) == party && (old.party ?? party) == party } ?? old
      }
    }
    outlook.evidence = outlook.evidence.map { old in evidence.first { $0.id == old.id } ?? old }
    return outlook
  }

  /// What is tried, as a change of `outlook.yaml`.
  ///
  /// The usual four are written out for the side, under names of their own where another side has them already.
  var edit: DossierEdit? {
    let taken = Set(dossier.outlook.hypotheses.map(\.id))
    var names: [String: String] = [:]
    var edits: [DossierEdit] = []
    for hypothesis in hypotheses {
      var own = hypothesis
      if isUsual {
        own.party = party
        if taken.contains(own.id) {
          own.id = "\(own.id)-\(party)"
          for kind in EvidenceKind.allCases { own.likelihoods[kind.rawValue] = hypothesis.likelihood(of: kind) }
        }
        names[hypothesis.id] = own.id
      }
      edits.append(.hypothesis(own))
    }
    for piece in evidence {
      var own = piece
      if own.party != nil || !isUsual {
        for (old, new) in names where new != old {
          own.likelihoods[new] = own.likelihoods.removeValue(forKey: old)
        }
      }
      edits.append(.evidence(own, order: hypotheses.map { names[$0.id] ?? $0.id }))
    }
    return DossierEdit.all(edits, "hypotheses on \(dossier.party(party)?.name ?? party)")
  }
}

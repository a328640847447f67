extension DossierEdit {
  /// Writes how much each issue weighs for a side; empty has it estimated.
  public static func salience(_ salience: [String: [String: Double]], of dossier: Dossier) -> DossierEdit {
    DossierEdit(
      .outlook, "how much each issue weighs",
      salience.sorted { $0.key < $1.key }.map { side, weights in
        Setting(["salience", side], .numbers(weights, order: dossier.issues.map(\.id)))
      })
  }

  /// Writes the least that sides accept, 0…1; nil has it estimated.
  public static func reservation(_ reservation: [String: Double?]) -> DossierEdit {
    DossierEdit(
      .outlook, "the least that each side accepts",
      reservation.sorted { $0.key < $1.key }.map { side, value in
        Setting(["reservation", side], value.map(YAMLTree.number) ?? .absent)
      })
  }

  /// Several changes of one file as one.
  public static func all(_ edits: [DossierEdit], _ what: String) -> DossierEdit? {
    guard let first = edits.first, edits.allSatisfy({ $0.file == first.file }) else { return nil }
    var edit = first
    edit.what = what
    edit.settings = edits.flatMap(\.settings)
    return edit
  }

  /// Writes a hypothesis with its prior and the likelihoods that differ from the defaults.
  public static func hypothesis(_ hypothesis: HypothesisPrior) -> DossierEdit {
    let way = ["hypotheses", hypothesis.id]
    return DossierEdit(
      .outlook, "hypothesis “\(hypothesis.text)”",
      [
        Setting(way + ["text"], .word(hypothesis.text)), Setting(way + ["prior"], .number(hypothesis.prior)),
        Setting(way + ["party"], .optional(hypothesis.party)),
        Setting(
          way + ["likelihoods"], .numbers(hypothesis.likelihoods, order: hypothesis.likelihoods.keys.sorted())),
      ])
  }

  /// Writes a piece of evidence.
  /// - Parameter order: the hypotheses, in the order in which their likelihoods are written.
  public static func evidence(_ evidence: GivenEvidence, order: [String]) -> DossierEdit {
    DossierEdit(
      .outlook, "evidence, “\(evidence.text)”",
      [
        Setting(
          ["evidence", evidence.id],
          .record([
            "date": .day(evidence.date), "text": .word(evidence.text), "party": .optional(evidence.party),
            "likelihoods": .numbers(evidence.likelihoods, order: order), "source": .optional(evidence.source),
          ]))
      ])
  }

  public static func removing(_ evidence: GivenEvidence) -> DossierEdit {
    DossierEdit(.outlook, "a piece of evidence taken out", [Setting(["evidence", evidence.id], .absent)])
  }
}

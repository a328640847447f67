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

  /// Writes on what a side's weights and least value rest.
  public static func grounds(_ grounds: [String: Grounds]) -> DossierEdit {
    DossierEdit(
      .outlook, "what weights and least values rest on",
      grounds.sorted { $0.key < $1.key }.map { side, grounds in
        Setting(
          ["grounds", side],
          .record([
            "salience": .optional(grounds.salience), "reservation": .optional(grounds.reservation),
          ]).orAbsent)
      })
  }

  /// Writes the red lines of a side: issue → line; nil takes one out.
  public static func redLines(_ lines: [String: RedLine?], of side: String) -> DossierEdit {
    DossierEdit(
      .outlook, "red lines",
      lines.sorted { $0.key < $1.key }.map { issue, line in
        Setting(["red-lines", side, issue], line.map(redLine) ?? .absent)
      })
  }

  private static func redLine(_ line: RedLine) -> YAMLTree {
    guard line.said != nil || line.source != nil || line.from != nil else { return .word(line.worst) }
    return .record([
      "worst": .word(line.worst), "said": .optional(line.said), "source": .optional(line.source),
      "from": .day(line.from),
    ])
  }

  /// Writes what fighting on is worth; nil takes it out.
  public static func war(_ war: WarOutlook?, of dossier: Dossier) -> DossierEdit {
    let sides = dossier.sides.map(\.id)
    let issues = dossier.issues.map(\.id)
    func bySide<Value>(_ values: [String: Value], _ tree: (Value) -> YAMLTree) -> YAMLTree {
      YAMLTree.mapping(sides.compactMap { side in values[side].map { YAMLTree.Field(side, tree($0)) } }).orAbsent
    }
    return DossierEdit(
      .outlook, "the war outlook",
      [
        Setting(
          ["war", "beliefs"], bySide(war?.beliefs ?? [:]) { .record(["a": .number($0.a), "b": .number($0.b)]) }),
        Setting(["war", "costs"], .numbers(war?.costs ?? [:], order: sides)),
        Setting(["war", "terms"], bySide(war?.terms ?? [:]) { .words(by: issues, $0) }),
      ])
  }

  /// Writes something that could happen.
  public static func shock(_ shock: Shock, of dossier: Dossier) -> DossierEdit {
    let parties = dossier.parties.map(\.id)
    let issues = dossier.issues.map(\.id)
    let acceptance = parties.compactMap { party in
      shock.acceptance[party].map { YAMLTree.Field(party, .words(by: issues, $0)) }
    }
    let way = ["shocks", shock.id]
    return DossierEdit(
      .outlook, "a shock, “\(shock.text)”",
      [
        Setting(way + ["text"], .word(shock.text)), Setting(way + ["texts"], .wordings(shock.texts)),
        Setting(way + ["battles"], .numbers(shock.battles.mapValues(Double.init), order: parties)),
        Setting(way + ["reservation"], .numbers(shock.reservation, order: parties)),
        Setting(way + ["acceptance"], YAMLTree.mapping(acceptance).orAbsent),
        Setting(way + ["facts"], YAMLTree.words(by: issues, shock.facts)),
      ])
  }

  public static func removing(_ shock: Shock) -> DossierEdit {
    DossierEdit(.outlook, "a shock taken out", [Setting(["shocks", shock.id], .absent)])
  }

  public static func removing(_ hypothesis: HypothesisPrior) -> DossierEdit {
    DossierEdit(.outlook, "a hypothesis taken out", [Setting(["hypotheses", hypothesis.id], .absent)])
  }

  /// Writes a hypothesis with its prior and the likelihoods that differ from the defaults.
  public static func hypothesis(_ hypothesis: HypothesisPrior) -> DossierEdit {
    let way = ["hypotheses", hypothesis.id]
    return DossierEdit(
      .outlook, "hypothesis “\(hypothesis.text)”",
      [
        Setting(way + ["text"], .word(hypothesis.text)), Setting(way + ["texts"], .wordings(hypothesis.texts)),
        Setting(way + ["prior"], .number(hypothesis.prior)),
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
            "date": .day(evidence.date), "text": .word(evidence.text), "texts": .wordings(evidence.texts),
            "party": .optional(evidence.party),
            "likelihoods": .numbers(evidence.likelihoods, order: order), "source": .optional(evidence.source),
          ]))
      ])
  }

  public static func removing(_ evidence: GivenEvidence) -> DossierEdit {
    DossierEdit(.outlook, "a piece of evidence taken out", [Setting(["evidence", evidence.id], .absent)])
  }
}

extension YAMLTree {
  /// Words by key, in the order of `keys`.
  fileprivate static func words(by keys: [String], _ words: [String: String]) -> YAMLTree {
    YAMLTree.mapping(keys.compactMap { key in words[key].map { Field(key, .word($0)) } }).orAbsent
  }

  /// Nothing where there is no field.
  fileprivate var orAbsent: YAMLTree { self == .mapping([]) ? .absent : self }
}

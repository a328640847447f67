public import ParleyDossier
public import ParleyPicture
import ParleyText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HypothesisTable {
  /// One table for each side.
  public static func tables(from picture: Picture) -> [HypothesisTable] {
    picture.dossier.sides.map { HypothesisTable(picture: picture, party: $0.id) }
  }

  /// The same evidence under other judgements, which name the same hypotheses or others.
  /// - Complexity: O(evidence × hypotheses), where ``init(picture:party:)`` looks for the evidence first.
  public func under(_ outlook: Outlook) -> HypothesisTable {
    let own = evidence.map(\.evidence).filter { $0.kind != nil }
    let given = EvidenceFinder.given(in: outlook, party: party, by: asOf)
    return HypothesisTable(
      party: party, asOf: asOf, hypotheses: outlook.hypotheses(on: party),
      evidence: (own + given).sorted { ($0.date, $0.id) < ($1.date, $1.id) })
  }

  /// Weighs the hypotheses on one side's behaviour: those that the dossier names for it or for all, else the defaults
  /// with equal priors.
  public init(picture: Picture, party: String) {
    self.init(
      party: party, asOf: picture.asOf, hypotheses: picture.dossier.outlook.hypotheses(on: party),
      evidence: EvidenceFinder(picture: picture, party: party).find())
  }

  init(party: String, asOf: Day, hypotheses: [HypothesisPrior], evidence: [Evidence]) {
    let weights = hypotheses.map { max($0.prior, 0) }
    let total = weights.reduce(0, +)
    let priors = weights.map { total > 0 ? $0 / total : 1 / Double(max(1, hypotheses.count)) }
    var seen: [String: Int] = [:]
    let entries = evidence.map { piece -> Entry in
      let kind = piece.kind?.rawValue ?? piece.id
      seen[kind, default: 0] += 1
      return Entry(
        piece: piece, likelihoods: hypotheses.map { $0.likelihood(of: piece) },
        share: piece.weight / Double(seen[kind] ?? 1))
    }
    let posterior = HypothesisTable.posterior(priors, entries)
    let leader = posterior.indices.max { posterior[$0] < posterior[$1] } ?? 0
    self.party = party
    self.asOf = asOf
    rows = zip(hypotheses.indices, hypotheses).map {
      Row(id: $1.id, text: $1.text, prior: priors[$0], posterior: posterior[$0])
    }
    let logs = HypothesisTable.logs(priors, entries)
    self.evidence = entries.map { entry in
      let without = HypothesisTable.shares(
        hypotheses.indices.map { logs[$0] - entry.share * log(entry.likelihoods[$0]) })
      return Weighed(
        evidence: entry.piece,
        likelihoods: Dictionary(
          zip(hypotheses.map(\.id), entry.likelihoods), uniquingKeysWith: { first, _ in first }),
        share: entry.share, diagnosticity: entry.diagnosticity, leadingWithout: without.isEmpty ? 0 : without[leader])
    }
    deciding = EvidenceKind.allCases.compactMap { kind in
      HypothesisTable.deciding(kind, hypotheses: hypotheses, posterior: posterior, leader: leader)
    }.sorted { $0.information > $1.information }
  }

  private struct Entry {
    var piece: Evidence
    var likelihoods: [Double]
    var share: Double

    var diagnosticity: Double {
      guard let low = likelihoods.min(), let high = likelihoods.max() else { return 0 }
      return share * log2(high / low)
    }
  }

  private static func posterior(_ priors: [Double], _ entries: [Entry]) -> [Double] { shares(logs(priors, entries)) }

  private static func logs(_ priors: [Double], _ entries: [Entry]) -> [Double] {
    var logs = priors.map { log(max($0, 1e-12)) }
    for entry in entries {
      for index in logs.indices { logs[index] += entry.share * log(entry.likelihoods[index]) }
    }
    return logs
  }

  private static func shares(_ logs: [Double]) -> [Double] {
    let peak = logs.max() ?? 0
    let shares = logs.map { exp($0 - peak) }
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }

  private static func deciding(
    _ kind: EvidenceKind, hypotheses: [HypothesisPrior], posterior: [Double], leader: Int
  ) -> Deciding? {
    guard posterior.indices.contains(leader) else { return nil }
    let chances = hypotheses.map { $0.likelihood(of: kind) }
    let seen = zip(posterior, chances).map { $0 * $1 }
    let missed = zip(posterior, chances).map { $0 * (1 - $1) }
    let chance = seen.reduce(0, +)
    guard chance > 0, chance < 1 else { return nil }
    let (ifSeen, ifNot) = (seen.map { $0 / chance }, missed.map { $0 / (1 - chance) })
    let information = entropy(posterior) - chance * entropy(ifSeen) - (1 - chance) * entropy(ifNot)
    return Deciding(
      kind: kind, information: max(0, information), chance: chance, ifSeen: ifSeen[leader], ifNot: ifNot[leader])
  }

  private static func entropy(_ shares: [Double]) -> Double {
    shares.reduce(0) { $1 > 0 ? $0 - $1 * log2($1) : $0 }
  }
}

extension Outlook {
  /// The explanations of a side's conduct that are weighed: those that are named for it or for all, else the usual four,
  /// equally probable.
  public func hypotheses(on party: String) -> [HypothesisPrior] {
    let named = hypotheses.filter { ($0.party ?? party) == party }
    guard named.isEmpty else { return named }
    let usual = DefaultHypothesis.allCases
    return usual.map { HypothesisPrior(id: $0.rawValue, text: $0.text, prior: 1 / Double(usual.count)) }
  }
}

extension HypothesisPrior {
  /// What is assumed of evidence about which neither the dossier nor the defaults say anything.
  private static let unknown = 0.3

  /// Probability of seeing a kind of evidence if the hypothesis holds: the dossier's word, else the usual one; 0.01…0.99.
  public func likelihood(of kind: EvidenceKind) -> Double {
    bounded(likelihoods[kind.rawValue] ?? DefaultHypothesis(name: id)?.likelihood(of: kind) ?? Self.unknown)
  }

  func likelihood(of piece: Evidence) -> Double {
    if let kind = piece.kind { return likelihood(of: kind) }
    return bounded(piece.given[id] ?? Self.unknown)
  }

  /// No single piece settles a question for good.
  private func bounded(_ value: Double) -> Double { value.isFinite ? min(max(value, 0.01), 0.99) : Self.unknown }
}

import ParleyCoding
import ParleyDossier
import ParleyText

/// How often each actor stood for, or refused, each option.
struct StandTable {
  private(set) var actors: [DiscourseNetwork.Node] = []
  private(set) var concepts: [DiscourseNetwork.Node] = []
  private(set) var days: ClosedRange<Day>?
  private var cells: [String: [Stand: Cell]] = [:]
  private let dossier: Dossier

  /// An option with the attitude to it.
  struct Stand: Hashable {
    var issue: Int
    var option: Int
    var refuses: Bool

    /// Stands that cannot both come true: an option against its refusal, or options more than one step apart.
    func conflicts(with other: Stand) -> Bool {
      guard issue == other.issue else { return false }
      if refuses != other.refuses { return option == other.option }
      return !refuses && abs(option - other.option) > 1
    }
  }

  struct Cell {
    var count = 0.0
    var claims: [String] = []
  }

  init(_ claims: [Claim], dossier: Dossier, options: DiscourseNetwork.Options) {
    self.dossier = dossier
    let places = Places(dossier)
    var seen: Set<[String]> = []
    var labels: [String: (label: String, group: String?)] = [:]
    for claim in claims.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) where claim.about == nil {
      guard options.issues?.contains(claim.issue) ?? true, options.days?.contains(claim.day) ?? true,
        options.stances?.contains(claim.stance) ?? (claim.stance != .reports && claim.stance != .denies),
        let issue = places.issues[claim.issue],
        let actor = StandTable.actor(of: claim, options.actor, dossier)
      else { continue }
      let stands = [(claim.option, false), (claim.refuses, true)].compactMap { option, refuses in
        option.flatMap { places.options[issue][$0] }.map { Stand(issue: issue, option: $0, refuses: refuses) }
      }
      for stand in stands {
        var cell = cells[actor.id]?[stand] ?? Cell()
        let occasion = StandTable.occasion(of: claim, options.duplicates)
        let key = [actor.id, "\(stand.issue)", "\(stand.option)", "\(stand.refuses)", occasion]
        if options.duplicates == .all || seen.insert(key).inserted { cell.count += 1 }
        cell.claims.append(claim.id)
        cells[actor.id, default: [:]][stand] = cell
        labels[actor.id] = (actor.label, actor.group)
        days = days.map { min($0.lowerBound, claim.day)...max($0.upperBound, claim.day) } ?? claim.day...claim.day
      }
    }
    for actor in labels.keys where activity(of: actor) < Double(options.minimumClaims) {
      cells[actor] = nil
      labels[actor] = nil
    }
    actors = labels.sorted { $0.key < $1.key }.map { id, shown in
      DiscourseNetwork.Node(id: id, label: shown.label, kind: .actor, group: shown.group, count: Int(activity(of: id)))
    }
    concepts = StandTable.concepts(cells, dossier)
  }

  private static func actor(
    of claim: Claim, _ kind: DiscourseNetwork.Actor, _ dossier: Dossier
  ) -> (id: String, label: String, group: String?)? {
    switch kind {
    case .person:
      let id = claim.person ?? claim.claimant
      return (id, claim.person.flatMap(dossier.person)?.name ?? claim.claimant, claim.party)
    case .party: return claim.party.map { ($0, dossier.party($0)?.name ?? $0, $0) }
    }
  }

  private static func occasion(of claim: Claim, _ duplicates: DiscourseNetwork.Duplicates) -> String {
    switch duplicates {
    case .all, .document: claim.article ?? claim.id
    case .day: claim.day.description
    case .week: "\((claim.day.number + 3) / 7)"
    case .once: ""
    }
  }

  private static func concepts(_ cells: [String: [Stand: Cell]], _ dossier: Dossier) -> [DiscourseNetwork.Node] {
    var counts: [[Int]: Double] = [:]
    for (stand, cell) in cells.values.joined() { counts[[stand.issue, stand.option], default: 0] += cell.count }
    return counts.map { key, count in
      let issue = dossier.issues[key[0]]
      let option = issue.options[key[1]]
      return DiscourseNetwork.Node(
        id: StandTable.concept(issue, key[1]), label: "\(issue.name): \(option.label)", kind: .concept,
        group: issue.id, count: Int(count))
    }.sorted { $0.id < $1.id }
  }

  /// Apart from every actor's identifier.
  fileprivate static func concept(_ issue: Issue, _ option: Int) -> String {
    "concept:\(issue.id)/\(issue.options[option].id)"
  }

  func activity(of actor: String) -> Double { cells[actor]?.values.reduce(0) { $0 + $1.count } ?? 0 }

  /// The stands with their counts, in a fixed order.
  fileprivate func stands(of actor: String) -> [(stand: Stand, cell: Cell)] {
    (cells[actor] ?? [:]).map { ($0.key, $0.value) }.sorted {
      ($0.stand.issue, $0.stand.option, $0.stand.refuses ? 1 : 0)
        < ($1.stand.issue, $1.stand.option, $1.stand.refuses ? 1 : 0)
    }
  }
}

extension StandTable {
  /// Actors to options; refusals count below 0.
  var twoModeEdges: [DiscourseNetwork.Edge] {
    actors.flatMap { actor in
      Dictionary(grouping: stands(of: actor.id)) { [$0.stand.issue, $0.stand.option] }.map { key, entries in
        DiscourseNetwork.Edge(
          a: actor.id, b: StandTable.concept(dossier.issues[key[0]], key[1]),
          weight: entries.reduce(0) { $0 + ($1.stand.refuses ? -$1.cell.count : $1.cell.count) },
          claims: entries.flatMap(\.cell.claims))
      }
    }
  }

  /// Actors to actors. Jaccard weighs stands that are taken at all, everything else how often.
  func oneModeEdges(_ options: DiscourseNetwork.Options) -> [DiscourseNetwork.Edge] {
    let all = actors.map { (id: $0.id, stands: stands(of: $0.id)) }
    var edges: [DiscourseNetwork.Edge] = []
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] {
        var weight = 0.0
        var claims: Set<String> = []
        for a in first.stands {
          for b in second.stands {
            let sign = sign(of: a.stand, b.stand, options.kind)
            guard sign != 0 else { continue }
            weight += sign * (options.normalisation == .jaccard ? 1 : a.cell.count * b.cell.count)
            claims.formUnion(a.cell.claims + b.cell.claims)
          }
        }
        guard !claims.isEmpty else { continue }
        weight /= divisor(first.stands, second.stands, options.normalisation)
        edges.append(DiscourseNetwork.Edge(a: first.id, b: second.id, weight: weight, claims: claims.sorted()))
      }
    }
    return edges
  }

  /// What two stands add to a tie of a kind.
  private func sign(of a: Stand, _ b: Stand, _ kind: DiscourseNetwork.Kind) -> Double {
    switch kind {
    case .twoMode: 0
    case .congruence: a == b ? 1 : 0
    case .conflict: a.conflicts(with: b) ? 1 : 0
    case .subtract: a == b ? 1 : a.conflicts(with: b) ? -1 : 0
    }
  }

  private func divisor(
    _ first: [(stand: Stand, cell: Cell)], _ second: [(stand: Stand, cell: Cell)],
    _ normalisation: DiscourseNetwork.Normalisation
  ) -> Double {
    func total(_ stands: [(stand: Stand, cell: Cell)]) -> Double { stands.reduce(0) { $0 + $1.cell.count } }
    func length(_ stands: [(stand: Stand, cell: Cell)]) -> Double {
      stands.reduce(0) { $0 + $1.cell.count * $1.cell.count }.squareRoot()
    }
    return switch normalisation {
    case .none: 1
    case .averageActivity: (total(first) + total(second)) / 2
    case .jaccard: Double(Set(first.map(\.stand)).union(second.map(\.stand)).count)
    case .cosine: length(first) * length(second)
    }
  }
}

import ParleyBargaining
import ParleyDossier
import ParleyPicture
import ParleyText

/// What is known of one side: given by the outlook, or estimated from the picture.
struct PartyEstimate {
  let side: String
  let bearings: Bearings
  let issues: [ParleyDossier.Issue]

  /// Shares of attention are worth at most so many claims: how often somebody speaks of an issue says only roughly how
  /// much it matters.
  private static let attention = 30.0
  /// Reservation values of which nothing is known.
  private static let unknownReservation = Distribution.uniform(0.1, 0.6)
  private static let unknownCost = Distribution.uniform(0, 0.3)

  private var dossier: Dossier { bearings.dossier }

  var ideals: [Double] { issues.map(ideal) }

  private func ideal(on issue: ParleyDossier.Issue) -> Double {
    dossier.ideal(of: side, on: issue)
      ?? bearings.entry(of: side, on: issue.id).map { issue.options[$0.order[0]].place } ?? 0.5
  }

  var salience: (DistanceToYes.Salience, Gap.Assumption) {
    if let given = dossier.outlook.salience[side], issues.contains(where: { (given[$0.id] ?? 0) > 0 }) {
      return (.fixed(issues.map { max(0, given[$0.id] ?? 0) }), note(.salience, .given, "from the outlook"))
    }
    let counts = issues.map { Double(bearings.entry(of: side, on: $0.id)?.claimCount ?? 0) }
    let total = counts.reduce(0, +)
    let scale = total > Self.attention ? Self.attention / total : 1
    return (
      .dirichlet(counts.map { 1 + $0 * scale }),
      note(.salience, .estimated, "from the shares of \(Int(total)) claims (Dirichlet)")
    )
  }

  var reservation: (DistanceToYes.Reservation, Gap.Assumption) {
    if let given = dossier.outlook.reservation[side] {
      return (.value(.fixed(given)), note(.reservation, .given, "from the outlook"))
    }
    guard let war = dossier.outlook.war, let belief = war.beliefs[side], dossier.sides.count == 2,
      let other = dossier.sides.first(where: { $0.id != side })
    else {
      return (.value(Self.unknownReservation), note(.reservation, .estimated, "unknown: anything from 0.1 to 0.6"))
    }
    let (won, lost) = battles
    let isFirst = side == dossier.sides[0].id
    let (a, b) = (belief.a + Double(won), belief.b + Double(lost))
    let cost = war.costs[side].map { Distribution.fixed($0) }
    let reservation = DistanceToYes.Reservation.fighting(
      prevails: isFirst ? .beta(a, b) : .beta(b, a),
      ifWon: terms(war.terms[side], else: ideals),
      ifLost: terms(
        war.terms[other.id], else: PartyEstimate(side: other.id, bearings: bearings, issues: issues).ideals),
      cost: cost ?? Self.unknownCost)
    return (
      reservation,
      note(
        .reservation, cost == nil ? .estimated : .given,
        "worth of fighting on (Fearon 1995), after \(won + lost) battles; cost \(cost == nil ? "unknown" : "given")")
    )
  }

  var acceptance: ([DistanceToYes.Acceptance], Gap.Assumption) {
    var silent = 0
    let result = issues.map { issue -> DistanceToYes.Acceptance in
      let line = dossier.allowed(by: side, on: issue, at: bearings.asOf)
      guard let entry = bearings.entry(of: side, on: issue.id) else {
        return line.map { .within($0, places: issue.places, ideal: ideal(on: issue)) } ?? .anything
      }
      if entry.isSilent { silent += 1 }
      return DistanceToYes.Acceptance.reach(entry.farthest)
        .bounded(to: line, places: issue.places, ideal: ideal(on: issue))
    }
    let silence = silent == 0 ? "" : "; silent on \(silent), where the opening assumption stands"
    return (result, note(.acceptance, .estimated, "from the claims on \(issues.count - silent) issues" + silence))
  }

  /// The red lines that are given, as one note; nil where none is drawn.
  var redLines: Gap.Assumption? {
    let drawn = issues.filter { dossier.allowed(by: side, on: $0, at: bearings.asOf) != nil }
    guard !drawn.isEmpty else { return nil }
    return note(.redLine, .given, "red lines on \(drawn.count) issues, from the outlook")
  }

  /// Battles known by now that went well for the first side, and for another.
  private var battles: (won: Int, lost: Int) {
    let fought = dossier.milestones.filter { $0.kind == .battle && $0.from <= bearings.asOf && $0.favours != nil }
    let won = fought.count { $0.favours == dossier.sides.first?.id }
    return (won, fought.count - won)
  }

  private func terms(_ given: [String: String]?, else ideals: [Double]) -> [Double] {
    zip(issues, ideals).map { issue, ideal in
      given?[issue.id].flatMap(issue.index(of:)).map { issue.options[$0].place } ?? ideal
    }
  }

  private func note(_ what: Gap.Assumption.What, _ origin: Gap.Assumption.Origin, _ text: String) -> Gap.Assumption {
    Gap.Assumption(party: side, what: what, origin: origin, text: text)
  }
}

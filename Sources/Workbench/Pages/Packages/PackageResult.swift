import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Everything on the page of packages that follows from the weights and least values.
struct PackageResult {
  /// How what was tried is saved.
  struct Saving {
    let desk: Desk
    let token: FormToken
  }

  let choices: PackageChoices
  private let workspace: Workspace
  private let telling: Telling
  private let terms: TriedTerms
  private let settlement: Settlement
  private let gap: Gap
  private let picture: Picture
  private let saving: Saving
  private let fingerprint: String
  private var words: Words { telling.words }

  init(_ workspace: Workspace, _ asking: Asking, _ sliders: PackageSliders, saving: Saving) throws {
    self.workspace = workspace
    self.saving = saving
    telling = Telling(workspace.dossier, asking.words)
    terms = sliders.terms
    let day = try asking.day("at")
    (settlement, gap) = try workspace.trial(terms, at: day)
    picture = try workspace.picture(at: day)
    choices = try PackageChoices(
      asking, settlement, proposals: Self.proposals(of: settlement), words: asking.words)
    fingerprint = terms.isEmpty ? "" : try saving.desk.files().fingerprint(of: WeightsForm.files)
  }

  var day: Day { settlement.asOf }

  private static func proposals(of settlement: Settlement) -> [Settlement.Proposal] {
    (settlement.withinReach.map { [$0] } ?? []) + settlement.proposals
  }

  private var proposals: [Settlement.Proposal] { Self.proposals(of: settlement) }

  /// The reader's own package: the chosen options, the rest as in the first package.
  private var own: Settlement.Proposal? {
    guard !choices.own.isEmpty || choices.first == 0 || choices.second == 0 else { return nil }
    let base = proposals.indices.contains(choices.first - 1) ? proposals[choices.first - 1] : proposals.first
    let start = base?.package ?? gap.nearest?.package ?? [:]
    return settlement.proposal(words["packages.own-name"], start.merging(choices.own) { _, own in own })
  }

  private func proposal(_ number: Int) -> Settlement.Proposal? {
    number == 0 ? own : proposals.indices.contains(number - 1) ? proposals[number - 1] : nil
  }

  var html: HTML {
    HTML { html in
      answer(&html)
      if let first = proposal(choices.first), let second = proposal(choices.second), first != second {
        PackageComparison(first: first, second: second, settlement: settlement, picture: picture, telling: telling)
          .add(to: &html)
      }
      PackageTable(proposals: proposals, settlement: settlement, picture: picture, telling: telling).add(to: &html)
      nearest(&html)
      BlockingText(gap: gap, picture: picture, telling: telling).add(to: &html)
    }
  }

  private func answer(_ html: inout HTML) {
    html.element("section", [.class("verdict"), Attribute("aria-label", words["overview.answer"])]) { box in
      box.element("div") { text in
        text.element(
          "div", [.class("figure"), Attribute("data-spoken", "")], text: words.chance(gap.probability.value))
        text.element(
          "p", [Attribute("data-spoken", "")],
          text: words(
            terms.isEmpty ? "packages.chance" : "packages.chance-tried",
            ["error": Share(gap.probability.standardError)]))
        summary(&text)
        if !terms.isEmpty { keep(&text) }
      }
      if settlement.parties.count == 2 { box.element("figure", [.class("square")]) { chart(&$0) } }
    }
  }

  private func summary(_ html: inout HTML) {
    let none = zip(settlement.parties, settlement.reservation)
      .map { "\(telling.party($0)) \(words.figure($1))" }.joined(separator: ", ")
    html.element(
      "p",
      text: words(
        "packages.counts",
        [
          "packages": words.grouped(settlement.packages.description), "issues": settlement.issues.count,
          "acceptable": words.grouped(settlement.acceptable.description),
        ]))
    html.element(
      "p",
      text: words(
        "packages.frontier", ["count": settlement.frontier.count, "rational": settlement.rational, "none": none]))
    if settlement.withinReach == nil { html.element("p", text: words["packages.none-within"]) }
    if settlement.proposals.isEmpty { html.element("p", text: words["packages.none-rational"]) }
    html.element("p", [.class("meta")]) { line in
      if !terms.isEmpty { line.element("span", [.class("tag tried")], text: words["packages.tried"]) }
      line.text(" ")
      line.element("span", [.class("tag estimated")], text: words["origin.estimated"])
      line.text(" \(Verdict(gap, telling).estimated).")
    }
  }

  /// Writes what was tried into the outlook.
  private func keep(_ html: inout HTML) {
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", "/packages/keep")]) { form in
      form.hidden(FormToken.field, saving.token.text)
      form.hidden("fingerprint", fingerprint)
      for (party, weights) in terms.salience.sorted(by: { $0.key < $1.key }) {
        for (issue, weight) in weights.sorted(by: { $0.key < $1.key }) {
          form.hidden("w.\(party)/\(issue)", FieldReader.shown(weight))
        }
      }
      for (party, least) in terms.reservation.sorted(by: { $0.key < $1.key }) {
        form.hidden("r.\(party)", FieldReader.shown(least))
      }
      form.element("button", [.class("plain")], text: words["packages.keep"])
    }
  }

  private func chart(_ figure: inout HTML) {
    func pair(_ worth: [Double]) -> (Double, Double) { (worth.first ?? 0, worth.dropFirst().first ?? 0) }
    let shown = proposals + (own.map { [$0] } ?? [])
    figure.add(
      FrontierChart(
        sides: settlement.parties.map(telling.party), frontier: settlement.frontier.map(pair),
        proposals: shown.map { (RuleName(words).text($0.rule), pair($0.utilities)) },
        reservation: pair(settlement.reservation), words: words
      ).svg())
    figure.element("figcaption", [.class("meta")], text: words["packages.legend"])
  }

  private func nearest(_ html: inout HTML) {
    html.element("h2", text: words["packages.nearest"])
    html.element("p", text: Verdict(gap, telling).nearest)
    let moves = gap.nearest?.moves ?? []
    FindingList(moves.map { .init(MoveSentence($0, telling).text, claims: $0.claims) }, words: words).add(to: &html)
  }
}

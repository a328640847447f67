import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyText
import ParleyWorkspace

/// The negotiation's own files: whether they pass their checks, everything in them with the form that changes it, and a way
/// to add a source.
struct DossierPage {
  private let workspace: Workspace
  private let desk: Desk
  private let token: FormToken
  private let asking: Asking
  /// Of the files as they are now, which an editor may have changed.
  private let mistakes: [String]
  private let stale: Int
  private let telling: Telling
  /// Told in the reader's language.
  private var dossier: Dossier { telling.dossier }
  private var words: Words { asking.words }

  init(_ workspace: Workspace, desk: Desk, asking: Asking, token: FormToken) throws {
    self.workspace = workspace
    self.desk = desk
    self.token = token
    self.asking = asking
    telling = Telling(workspace.dossier, asking.words)
    stale = try workspace.countStale()
    do {
      // Files that are as they were when they passed their checks pass them again.
      if !workspace.isCurrent { _ = try Workspace.load(workspace.folder) }
      mistakes = []
    } catch let error as WorkspaceError {
      mistakes = error.messages
    }
  }

  func document() throws -> Document {
    let total = try workspace.counts().articles
    let latest = try workspace.articles(Filter(limit: 8, offset: max(0, total - 8)))
    return PageFrame(workspace, asking, title: words["page.dossier"], section: "/dossier", scripts: ["sources.js"])
      .document {
        html in
        html.element("h1", text: dossier.title)
        html.element(
          "p", [.class("meta")],
          text: words(
            "dossier.meta",
            [
              "days": dossier.span,
              "languages": words.list(dossier.languages.map { LanguageName.of($0, words) }),
            ]))
        html.element("p") { $0.link(to: SettingsForm.path, text: words["settings.title"]) }
        state(&html)
        NextSteps(workspace: workspace, articles: total, words: words).add(to: &html)
        html.element("div", [.class("columns even")]) { columns in
          columns.element("div") { column in
            parties(&column)
            issues(&column)
            outlook(&column)
          }
          columns.element("div") { column in
            people(&column)
            facts(&column)
            events(&column)
          }
        }
        html.element("h2", [.id("add")], text: words["empty.add"])
        SourceForm(dossier: dossier, token: token, words: words).add(to: &html)
        sources(total, latest.reversed().map { ($0.id, $0.title ?? $0.origin) }, &html)
      }
  }

  // MARK: What was done, and what is to do

  private func state(_ html: inout HTML) {
    html.element("section", [.class("state"), Attribute("aria-label", words["dossier.state"])]) { box in
      if let done { box.element("p", [Attribute("role", "status")], text: done) }
      if let undoable = desk.undoable {
        act("/dossier/undo", words("dossier.saved-last", ["what": undoable]), words["dossier.take-back"], &box)
      }
      if stale > 0 {
        act(
          "/dossier/read",
          words("dossier.stale", ["count": stale]),
          words["dossier.read-again"], &box)
      }
      checks(&box)
    }
  }

  private var done: String? {
    if let added = asking.text("added") { return words("dossier.added", ["path": added]) }
    return switch asking.text("done") {
    case "saved": words["dossier.saved"]
    case "begun": words["dossier.begun"]
    case "undone": words["dossier.undone"]
    case "reloaded": words["dossier.reloaded"]
    case "read": words[stale == 0 ? "dossier.all-read" : "dossier.some-left"]
    default: nil
    }
  }

  private func checks(_ box: inout HTML) {
    if mistakes.isEmpty {
      act(
        "/dossier/reload", words["dossier.passes"], words["dossier.reload"], &box)
      return
    }
    box.element(
      "p",
      text: words("dossier.mistakes", ["count": mistakes.count])
    )
    box.element("ul", [.class("notes")]) { list in
      for mistake in mistakes { list.element("li", [Attribute("lang", "en")], text: mistake) }
    }
  }

  /// A sentence with the button that follows from it.
  private func act(_ address: String, _ text: String, _ label: String, _ html: inout HTML) {
    html.element("form", [.class("line"), Attribute("method", "post"), Attribute("action", address)]) { form in
      form.hidden(FormToken.field, token.text)
      form.element("span", text: text)
      form.element("button", [.class("plain")], text: label)
    }
  }

  // MARK: What is in it

  private func heading(_ text: String, new: String, _ html: inout HTML) {
    html.element("h2") { title in
      title.text(text + " ")
      title.link(to: new, [.class("add")], text: words["dossier.add-one"])
    }
  }

  private func parties(_ html: inout HTML) {
    heading(words["dossier.parties"], new: PartyForm.path, &html)
    html.element("p", [.class("meta")]) {
      $0.link(to: "\(PartyForm.path)?kind=side", text: words["dossier.add-side"])
    }
    html.element("ul", [.class("plain")]) { list in
      for party in dossier.parties {
        list.element("li") { line in
          line.link(to: "\(PartyForm.path)?id=\(party.id)", text: telling.party(party.id))
          let kind =
            party.speaksFor.map { words("dossier.speaks-for", ["side": telling.party($0)]) }
            ?? words.term("party-kind", party.kind.rawValue)
          let names = party.names.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value)
          line.element(
            "span", [.class("meta")],
            text: " \(kind)" + (names.isEmpty ? "" : " · \(names.prefix(3).joined(separator: ", "))"))
        }
      }
    }
  }

  private func people(_ html: inout HTML) {
    heading(words("dossier.people", ["count": dossier.people.count]), new: PersonForm.path, &html)
    for party in dossier.parties {
      let people = dossier.people.filter { ($0.roles.last?.party ?? "") == party.id }
      guard !people.isEmpty else { continue }
      html.element("details", [Attribute("open", party.kind == .side && people.count <= 12 ? "open" : nil)]) {
        details in
        details.element("summary", text: "\(telling.party(party.id)) (\(people.count))")
        list(people, &details)
      }
    }
    let others = dossier.people.filter { $0.roles.isEmpty }
    if !others.isEmpty { list(others, &html) }
  }

  private func list(_ people: [Person], _ html: inout HTML) {
    html.element("ul", [.class("plain")]) { list in
      for person in people {
        list.element("li") { line in
          line.link(to: "\(PersonForm.path)?id=\(person.id)", text: telling.person(person.id))
          for role in person.roles {
            line.element(
              "div", [.class("meta")],
              text: words(
                "dossier.role",
                ["title": telling.title(role), "days": span(role), "authority": Share(role.authority)]))
          }
        }
      }
    }
  }

  private func span(_ role: Role) -> String {
    switch (role.from, role.to) {
    case (let from?, let to?): words.days(from...max(from, to))
    case (let from?, nil): words("dossier.since", ["day": from])
    case (nil, let to?): words("dossier.until-day", ["day": to])
    case (nil, nil): ""
    }
  }

  private func issues(_ html: inout HTML) {
    heading(words["dossier.issues"], new: IssueForm.path, &html)
    html.element("ul", [.class("plain")]) { list in
      for issue in dossier.issues {
        list.element("li") { line in
          line.link(to: "\(IssueForm.path)?id=\(issue.id)", text: issue.name)
          let phrases = issue.indicators.count + issue.options.reduce(0) { $0 + $1.indicators.count }
          line.element(
            "span", [.class("meta")],
            text: " " + words("dossier.issue", ["options": issue.options.count, "phrases": phrases]))
          line.element("div", [.class("meta")], text: issue.question)
        }
      }
    }
  }

  /// What is given instead of having it estimated.
  private func outlook(_ html: inout HTML) {
    html.element("h2", text: words["dossier.outlook"])
    html.element("ul", [.class("plain")]) { list in
      list.element("li") { $0.link(to: WeightsForm.path, text: words["dossier.weights"]) }
      for side in dossier.sides {
        list.element("li") { line in
          line.link(
            to: "\(RedLinesForm.path)?party=\(side.id)",
            text: words("red-lines.title", ["party": telling.party(side.id)]))
          line.element(
            "span", [.class("meta")],
            text: " " + words("dossier.lines", ["count": dossier.outlook.redLines[side.id]?.count ?? 0]))
        }
      }
      list.element("li") { $0.link(to: WarForm.path, text: words["war.title"]) }
    }
    heading(words["dossier.shocks"], new: ShockForm.path, &html)
    links(dossier.outlook.shocks.map { ("\(ShockForm.path)?id=\($0.id)", $0.text) }, &html)
    heading(words["dossier.hypotheses"], new: HypothesisForm.path, &html)
    links(dossier.outlook.hypotheses.map { ("\(HypothesisForm.path)?id=\($0.id)", $0.text) }, &html)
  }

  private func links(_ entries: [(address: String, text: String)], _ html: inout HTML) {
    guard !entries.isEmpty else { return html.element("p", [.class("soft")], text: words["dossier.none-given"]) }
    html.element("ul", [.class("plain")]) { list in
      for entry in entries { list.element("li") { $0.link(to: entry.address, text: entry.text) } }
    }
  }

  private func events(_ html: inout HTML) {
    heading(words["dossier.events"], new: MilestoneForm.path, &html)
    html.element("ul", [.class("plain")]) { list in
      for one in dossier.milestones.sorted(by: { ($0.from, $0.id) < ($1.from, $1.id) }) {
        list.element("li") { line in
          line.link(to: "\(MilestoneForm.path)?id=\(one.id)", text: one.text)
          line.element(
            "div", [.class("meta")],
            text: words.term("milestone", one.kind.rawValue) + " · "
              + words.days(one.from...max(one.from, one.to ?? one.from)))
        }
      }
    }
  }

  private func facts(_ html: inout HTML) {
    heading(words["dossier.facts"], new: FactForm.path, &html)
    html.element("ul", [.class("plain")]) { list in
      for fact in dossier.facts {
        list.element("li") { line in
          line.link(to: "\(FactForm.path)?id=\(fact.id)", text: fact.text)
          line.element(
            "div", [.class("meta")],
            text: "\(dossier.issue(fact.issue)?.name ?? fact.issue) · "
              + (fact.to.map { words.days(fact.from...max(fact.from, $0)) }
                ?? words("dossier.since", ["day": fact.from])))
        }
      }
    }
  }

  private func sources(_ count: Int, _ latest: [(id: String, title: String)], _ html: inout HTML) {
    html.element("h2", text: words("dossier.sources", ["count": count]))
    guard !latest.isEmpty else {
      html.element("p", [.class("soft")], text: words["dossier.nothing-read"])
      return
    }
    html.element("ul", [.class("plain")]) { list in
      for one in latest { list.element("li") { $0.link(to: "/articles/\(one.id)", text: one.title) } }
    }
    html.element("p") { $0.link(to: "/sources", text: words["dossier.all-sources"]) }
  }
}

import ParleyCoding
import ParleyDossier
import ParleyDrawing
import ParleyLedger
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Who speaks for whom, how much, and who contradicts whom on what.
struct VoicesPage {
  private let workspace: Workspace
  private let picture: Picture
  init(_ workspace: Workspace, at day: Day?) throws {
    self.workspace = workspace
    picture = try workspace.picture(at: day)
  }

  func document() -> Document {
    PageFrame(workspace: workspace, title: "Voices", section: "/voices").document { html in
      html.element("h1", text: "Who speaks for whom")
      html.element(
        "p", [.class("meta")], text: "As of \(picture.asOf.words) · \(Verdict.count(picture.claims.count, "claim"))")
      for side in workspace.dossier.sides { speakers(of: side, &html) }
      html.element("h2", text: "Who contradicts whom")
      contradictions(&html)
      html.element("h2", text: "What one side says of the other")
      mutual(&html)
    }
  }

  private struct Speaker {
    var name: String
    /// nil for those whom people.yaml does not name.
    var title: String?
    var authority: Double
    var claims: Int
    var last: Day
  }

  private func speakers(of side: Party) -> [Speaker] {
    let own = picture.claims.filter { $0.party.flatMap(workspace.dossier.side(of:)) == side.id }
    return Dictionary(grouping: own) { $0.person ?? $0.claimant }.map { id, claims in
      let person = workspace.dossier.person(id)
      let last = claims.map(\.known).max() ?? picture.asOf
      return Speaker(
        name: person?.name ?? id, title: person.map { $0.role(on: last)?.title ?? "no role on that day" },
        authority: claims.map(\.authority).max() ?? 0, claims: claims.count, last: last)
    }.sorted { ($1.claims, $0.name) < ($0.claims, $1.name) }
  }

  private func speakers(of side: Party, _ html: inout HTML) {
    let all = speakers(of: side)
    html.element("h2") { $0.add(SideName(side.id, in: workspace.dossier, text: side.name).html) }
    guard !all.isEmpty else {
      html.element("p", [.class("soft")], text: "Nobody has been heard for this side.")
      return
    }
    table(all.filter { $0.title != nil }, &html)
    let others = all.filter { $0.title == nil }
    if !others.isEmpty {
      html.element("details") { details in
        details.element(
          "summary",
          text: "\(Verdict.count(others.count, "voice")) that people.yaml does not name, as the texts have them")
        table(others, &details)
      }
    }
  }

  private func table(_ speakers: [Speaker], _ html: inout HTML) {
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("th", [.scope("col")], text: "Speaker")
            line.element("th", [.scope("col")], text: "Capacity")
            for name in ["Authority", "Claims", "Last"] {
              line.element("th", [.class("number"), .scope("col")], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for speaker in speakers {
            body.element("tr") { line in
              line.element("th", [.scope("row")]) {
                $0.link(to: "/ledger?speaker=\(speaker.name.percentEncoded)", text: speaker.name)
              }
              line.element("td", text: speaker.title ?? "–")
              line.element("td", [.class("number")], text: Verdict.figure(speaker.authority))
              line.element("td", [.class("number")], text: "\(speaker.claims)")
              line.element("td", [.class("number")], text: speaker.last.words)
            }
          }
        }
      }
    }
  }

  /// By side, a row for each pair of speakers and the issues on which they differ.
  private func contradictions(_ html: inout HTML) {
    let found = picture.contradictions.filter { !$0.acrossShift && !$0.isOneVoice }
    guard !found.isEmpty else {
      html.element("p", [.class("soft")], text: "No side speaks with two voices, as far as the claims show.")
      return
    }
    html.element("p", [.class("meta")], text: "Within two weeks, two options apart or more, and no shift explains it.")
    for side in workspace.dossier.sides {
      let own = found.filter { $0.party == side.id }
      if !own.isEmpty { ContradictionMatrix(own, workspace.dossier, side: side).add(to: &html) }
    }
    html.element("details") { details in
      details.element("summary", text: "The same in words, with the sentences (\(found.count))")
      FindingList(found.map { .init(ContradictionSentence($0, workspace.dossier).text, claims: $0.claims) })
        .add(to: &details)
    }
  }

  private func mutual(_ html: inout HTML) {
    guard !picture.mutualClaims.isEmpty else {
      html.element("p", [.class("soft")], text: "Nothing was found.")
      return
    }
    let dossier = workspace.dossier
    let items = picture.mutualClaims.sorted { ($1.day, $0.id) < ($0.day, $1.id) }.map { one in
      let issue = dossier.issue(one.issue)
      let option = one.option.flatMap { index in issue?.options[index].label }.map { "“\($0)”" } ?? "no clear option"
      let verdict =
        switch one.verdict {
        case .denied: "denied"
        case .confirmed: "borne out by its own words"
        case .contradicted: "against its own words"
        case .unanswered: "unanswered"
        }
      return FindingList.Item(
        "\(one.day.words): \(dossier.person(one.claimant)?.name ?? one.claimant) says of \(dossier.party(one.about)?.name ?? one.about) on \(issue?.name ?? one.issue): \(option); \(verdict).",
        claims: [one.id] + one.denials.map(\.claim) + one.own)
    }
    FoldedFindings(items, shown: 8).add(to: &html)
  }
}

/// Who contradicts whom within one side: soft voices down, hard voices across, the issues in the cells.
private struct ContradictionMatrix {
  private let found: [Contradiction]
  private let dossier: Dossier
  private let side: Party

  init(_ found: [Contradiction], _ dossier: Dossier, side: Party) {
    self.found = found
    self.dossier = dossier
    self.side = side
  }

  func add(to html: inout HTML) {
    let soft = Set(found.map(\.soft.speaker)).sorted()
    let hard = Set(found.map(\.hard.speaker)).sorted()
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table", [.class("matrix")]) { table in
        table.element("caption", text: "\(side.name): the softer voice on the left, the harder above")
        table.element("thead") { head in
          head.element("tr") { line in
            line.element("td") { _ in }
            for speaker in hard { line.element("th", [.scope("col")], text: name(speaker)) }
          }
        }
        table.element("tbody") { body in
          for row in soft {
            body.element("tr") { line in
              line.element("th", [.scope("row")], text: name(row))
              for column in hard {
                line.element("td") { cell(found.filter { $0.soft.speaker == row && $0.hard.speaker == column }, &$0) }
              }
            }
          }
        }
      }
    }
  }

  private func cell(_ own: [Contradiction], _ html: inout HTML) {
    for (issue, group) in Dictionary(grouping: own, by: \.issue).sorted(by: { $0.key < $1.key }) {
      html.element("div") { line in
        let address = group.first?.claims.first.map { "/claims/\($0)" } ?? "/issues/\(issue)"
        line.link(to: address, text: dossier.issue(issue)?.name ?? issue)
        if group.count > 1 { line.text(" × \(group.count)") }
      }
    }
  }

  private func name(_ id: String) -> String { dossier.person(id)?.name ?? id }
}

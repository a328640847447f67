import ParleyDossier
import ParleyDrawing
import ParleyText
import ParleyWorkspace

/// The negotiation's own files as they were read, whether they still pass their checks, and a way to add a source.
struct DossierPage {
  private let workspace: Workspace
  private let token: FormToken
  /// A file that was added just now.
  private let added: String?
  private let mistakes: [String]
  private var dossier: Dossier { workspace.dossier }

  init(_ workspace: Workspace, asking: Asking, token: FormToken) throws {
    self.workspace = workspace
    self.token = token
    added = asking.text("added")
    do {
      _ = try Workspace.load(workspace.folder)
      mistakes = []
    } catch let error as WorkspaceError {
      mistakes = error.messages
    }
  }

  func document() throws -> Document {
    let articles = try workspace.articles()
    return PageFrame(workspace: workspace, title: "Dossier", section: "/dossier", scripts: ["sources.js"]).document {
      html in
      html.element("h1", text: dossier.title)
      html.element(
        "p", [.class("meta")],
        text: "\(dossier.span.words) · read as \(dossier.languages.map(\.rawValue).joined(separator: ", "))")
      checks(&html)
      if let added { html.element("p", [Attribute("role", "status")], text: "Read and kept: \(added).") }
      html.element("h2", [.id("add")], text: "Add a source")
      SourceForm(dossier: dossier, token: token).add(to: &html)
      sources(articles.count, articles.suffix(8).reversed().map { ($0.id, $0.title ?? $0.origin) }, &html)
      parties(&html)
      people(&html)
      issues(&html)
    }
  }

  private func checks(_ html: inout HTML) {
    html.element("h2", text: "Checks")
    guard !mistakes.isEmpty else {
      html.element(
        "p", text: "The files pass all checks. They are edited with any text editor, and read when the server starts.")
      return
    }
    html.element(
      "p",
      text:
        "\(Verdict.count(mistakes.count, "mistake")) in the files as they are now; the pages show them as they were when the server started."
    )
    html.element("ul", [.class("notes")]) { list in
      for mistake in mistakes { list.element("li", text: mistake) }
    }
  }

  private func sources(_ count: Int, _ latest: [(id: String, title: String)], _ html: inout HTML) {
    html.element("h2", text: Verdict.count(count, "source"))
    guard !latest.isEmpty else {
      html.element("p", [.class("soft")], text: "Nothing has been read yet.")
      return
    }
    html.element("ul", [.class("plain")]) { list in
      for one in latest { list.element("li") { $0.link(to: "/articles/\(one.id)", text: one.title) } }
    }
    html.element("p") { $0.link(to: "/sources", text: "All sources") }
  }

  private func parties(_ html: inout HTML) {
    html.element("h2", text: "Parties")
    table(["Party", "Kind", "Also called"], &html) { body in
      for party in dossier.parties {
        body.element("tr") { line in
          line.element("th", [.scope("row")]) { $0.add(SideName(party.id, in: dossier, text: party.name).html) }
          line.element(
            "td",
            text: party.speaksFor.map { "\(party.kind.rawValue), speaks for \(dossier.party($0)?.name ?? $0)" }
              ?? party.kind.rawValue)
          line.element(
            "td",
            text: party.names.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value).prefix(6).joined(
              separator: ", "))
        }
      }
    }
  }

  private func people(_ html: inout HTML) {
    html.element("h2", text: Verdict.count(dossier.people.count, "person", "people and institutions"))
    html.element("details") { details in
      details.element("summary", text: "Who they are, and since when")
      table(["Name", "Role", "Authority"], &details) { body in
        for person in dossier.people {
          body.element("tr") { line in
            line.element("th", [.scope("row")], text: person.name)
            line.element("td") { cell in
              for role in person.roles {
                cell.element("div") { one in
                  one.text(role.title)
                  one.add(SideName(role.party, in: dossier).html)
                  one.element("span", [.class("meta")], text: " \(Self.span(role))")
                }
              }
            }
            line.element("td") { cell in
              for role in person.roles { cell.element("div", text: Verdict.figure(role.authority)) }
            }
          }
        }
      }
    }
  }

  private static func span(_ role: Role) -> String {
    switch (role.from, role.to) {
    case (let from?, let to?): (from...max(from, to)).words
    case (let from?, nil): "since \(from.words)"
    case (nil, let to?): "until \(to.words)"
    case (nil, nil): ""
    }
  }

  private func issues(_ html: inout HTML) {
    html.element("h2", text: Verdict.count(dossier.issues.count, "issue"))
    for issue in dossier.issues {
      html.element("details") { details in
        details.element("summary", text: issue.name)
        details.element("p") { $0.link(to: "/issues/\(issue.id)", text: issue.question) }
        table(["Place", "Option", "Indicators"], &details) { body in
          for option in issue.options {
            body.element("tr") { line in
              line.element("td", [.class("number")], text: Verdict.figure(option.place))
              line.element("td", text: option.label)
              line.element("td", text: Verdict.count(option.indicators.count, "phrase"))
            }
          }
        }
      }
    }
  }

  private func table(_ names: [String], _ html: inout HTML, _ rows: (inout HTML) -> Void) {
    html.element("div", [.class("scroll")]) { scroll in
      scroll.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in names { line.element("th", [.scope("col")], text: name) }
          }
        }
        table.element("tbody", [], rows)
      }
    }
  }
}

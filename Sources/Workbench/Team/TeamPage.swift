import Foundation
import ParleyDrawing
import ParleyTeam
import ParleyWorkspace

/// Comments that name the reader, and for editors who did what.
struct TeamPage {
  private let workspace: Workspace
  private let asking: Asking
  private let mentions: [CommentBook.Comment]
  /// nil for those who may not see it.
  private let trail: [AuditTrail.Entry]?

  init(_ workspace: Workspace, _ asking: Asking, team: TeamDesk) throws {
    self.workspace = workspace
    self.asking = asking
    let name = Member.name(of: asking.request) ?? ""
    mentions = team.comments.mentions(of: name)
    let isEditor = try team.accounts.account(name)?.role == .editor
    trail = isEditor ? team.audit.latest(200) : nil
  }

  func document() throws -> Document {
    let words = asking.words
    return PageFrame(workspace, asking, title: words["team.title"], section: "/team").document { html in
      html.element("h1", text: words["team.title"])
      html.element("h2", text: words["team.mentions"])
      if mentions.isEmpty { html.element("p", [.class("soft")], text: words["team.no-mentions"]) }
      CommentList(mentions, words: words, linksTo: { $0.hasPrefix("c") ? "/claims/\($0)" : nil }).add(to: &html)
      if let trail {
        html.element("h2", text: words["team.audit"])
        table(trail, words, &html)
      }
    }
  }

  private func table(_ trail: [AuditTrail.Entry], _ words: Words, _ html: inout HTML) {
    html.element("div", [.class("scroll"), Attribute("tabindex", "0")]) { scroll in
      scroll.element("table") { table in
        table.element("thead") { head in
          head.element("tr") { line in
            for name in [words["team.when"], words["team.who"], words["team.what"], words["team.status"]] {
              line.element("th", [.scope("col")], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for entry in trail {
            body.element("tr") { line in
              line.element("td", [.class("day")], text: Moment.text(entry.time))
              line.element("td", text: entry.who)
              line.element("td", text: entry.what)
              line.element("td", [.class("number")], text: "\(entry.status)")
            }
          }
        }
      }
    }
  }
}

/// Milliseconds since 1970 as a date and time, UTC.
enum Moment {
  static func text(_ milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
  }
}

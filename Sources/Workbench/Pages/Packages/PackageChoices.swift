import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyWorkspace

/// Which two packages are laid side by side, and the reader's own one.
struct PackageChoices {
  /// Numbers of proposals, from 1; 0 for the reader's own package.
  let first: Int
  let second: Int
  /// The options chosen for one's own package: issue → option; empty where none is made.
  let own: [String: String]
  let names: [String]

  /// - Parameter proposals: those of the rules, before one's own.
  init(_ asking: Asking, _ settlement: Settlement, proposals: [Settlement.Proposal], words: Words) throws {
    let sent = asking.all
    var own: [String: String] = [:]
    for issue in settlement.issues {
      guard let option = sent["p.\(issue)"], !option.isEmpty else { continue }
      guard settlement.worth(of: option, on: issue, to: settlement.parties.first ?? "") != nil else {
        throw WorkspaceError(.argument, "issue “\(issue)” has no option “\(option)” (p.\(issue))")
      }
      own[issue] = option
    }
    self.own = own
    names = proposals.map { RuleName(words).text($0.rule) }
    let last = proposals.count
    let first = try asking.number("a") ?? 1
    let second = try asking.number("b") ?? (own.isEmpty ? min(2, max(1, last)) : 0)
    self.first = first <= last ? first : 1
    self.second = second <= last ? second : 1
  }

  func add(to form: inout HTML, _ settlement: Settlement, _ telling: Telling) {
    let words = telling.words
    form.element("fieldset") { set in
      set.element("legend", text: words["packages.beside"])
      set.element("div", [.class("row")]) { row in
        choice("a", first, words["packages.first"], words, &row)
        choice("b", second, words["packages.second"], words, &row)
      }
      set.element("details", [Attribute("open", own.isEmpty ? nil : "open")]) { details in
        details.element("summary", text: words["packages.own"])
        details.element("p", [.class("meta")], text: words["packages.own-note"])
        for issue in settlement.issues { options(of: issue, telling, &details) }
      }
    }
  }

  private func choice(_ name: String, _ chosen: Int, _ label: String, _ words: Words, _ html: inout HTML) {
    html.element("label") { field in
      field.text(label)
      field.element("select", [Attribute("name", name)]) { select in
        for (number, text) in names.enumerated() {
          select.option("\(number + 1)", "\(number + 1). \(text)", isChosen: chosen == number + 1)
        }
        select.option("0", words["packages.own-name"], isChosen: chosen == 0)
      }
    }
  }

  private func options(of id: String, _ telling: Telling, _ html: inout HTML) {
    guard let issue = telling.dossier.issue(id) else { return }
    html.element("label", [.class("own")]) { field in
      field.text(issue.name)
      field.element("select", [Attribute("name", "p.\(id)")]) { select in
        select.option("", telling.words["packages.as-first"], isChosen: own[id] == nil)
        for option in issue.options { select.option(option.id, option.label, isChosen: own[id] == option.id) }
      }
    }
  }
}

/// What a rule of fair division is called.
struct RuleName {
  private let words: Words

  /// Those that the catalogue has words for.
  private static let known: Set<String> = [
    "nash", "kalai-smorodinsky", "egalitarian", "maximum-welfare", "nash-within-what-all-could-accept",
  ]

  init(_ words: Words) { self.words = words }

  func text(_ rule: String) -> String {
    let key = rule.lowercased().split(whereSeparator: { !$0.isLetter }).joined(separator: "-")
    return Self.known.contains(key) ? words.term("rule", key) : rule
  }
}

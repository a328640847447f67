import ParleyBargaining

/// A stability analysis for a terminal.
struct StabilityText {
  private let report: StabilityReport

  init(_ report: StabilityReport) { self.report = report }

  func text() -> String {
    var lines = ["\(report.name): \(report.states.count) states"]
    lines += report.options.enumerated().map { number, option in
      let owner = report.decisionMakers.first { $0.options.contains(number) }?.name ?? "nobody"
      return "  option \(number + 1), \(owner): \(option.name)"
    }
    lines.append("")
    lines.append("Equilibria, by definition:")
    for (definition, states) in report.equilibria.sorted(by: { $0.key < $1.key }) {
      let shown = states.prefix(24).map(String.init).joined(separator: " ") + (states.count > 24 ? " …" : "")
      lines.append("  " + definition.padding(to: 12) + (states.isEmpty ? "none" : shown))
    }
    lines.append("")
    let equilibria = report.states.filter { !$0.equilibrium.isEmpty }
    lines.append("States that are an equilibrium under some definition:")
    for state in equilibria.prefix(40) {
      lines.append(
        "  \(String(state.number).padding(to: 7))\(state.options)  \(state.equilibrium.joined(separator: " "))")
    }
    if equilibria.count > 40 { lines.append("  and \(equilibria.count - 40) more; --format json lists all") }
    return lines.joined(separator: "\n") + "\n"
  }
}

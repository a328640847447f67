import ParleyDossier
import ParleyReading
import ParleyText

extension CodebookLint {
  /// How often indicators are met in statements, and with which others.
  struct Tally {
    private let coder: IndicatorCoder
    private let owners: [Indicator: (issue: Int, option: Int?)]
    private(set) var statements: [Language: Int] = [:]
    private(set) var firings: [Indicator: Int] = [:]
    /// Firings in statements that were coded to the indicator's issue.
    private(set) var counted: [Indicator: Int] = [:]
    /// By option of the same issue, the statements in which an indicator of it was met too.
    private(set) var rivals: [Indicator: [String: Int]] = [:]

    init(_ codebook: Codebook) {
      coder = IndicatorCoder(codebook)
      owners = Dictionary(codebook.indicators.map { ($0.source, ($0.issue, $0.option)) }) { first, _ in first }
    }

    mutating func count(_ findings: Findings, of article: Article) {
      let dossier = coder.codebook.dossier
      for (statement, coding) in zip(findings.statements, coder.coding(findings, of: article)) {
        statements[statement.language, default: 0] += 1
        let coded = Set(coding.claims.map(\.issue))
        for indicator in Set(coding.fired) {
          firings[indicator, default: 0] += 1
          guard let owner = owners[indicator] else { continue }
          let issue = dossier.issues[owner.issue]
          if coded.contains(issue.id) { counted[indicator, default: 0] += 1 }
          guard let option = owner.option, indicator.weight >= Codebook.hintWeight else { continue }
          let others = coding.fired.compactMap { other -> Int? in
            guard let rival = owners[other], rival.issue == owner.issue, other.weight >= Codebook.hintWeight else {
              return nil
            }
            return rival.option == option ? nil : rival.option
          }
          for other in Set(others) { rivals[indicator, default: [:]][issue.options[other].id, default: 0] += 1 }
        }
      }
    }
  }
}

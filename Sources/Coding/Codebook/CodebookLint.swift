public import ParleyDossier
public import ParleyReading
public import ParleyText

/// Looks for indicators that do no work or the wrong work, in the codebook itself and over texts that were read.
public struct CodebookLint: Sendable {
  /// Something that the author of `issues.yaml` should look at.
  public struct Finding: Sendable, Hashable, CustomStringConvertible {
    public var kind: Kind
    public var place: SourcePlace
    public var message: String
    public var mend: String

    public var description: String { "\(place): \(message) \(mend)" }
  }

  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A pattern that cannot be read.
    case unreadable
    /// The same pattern twice for one issue or option, or for two options of one issue.
    case repeated
    /// Met in no statement.
    case neverFires = "never-fires"
    /// Met in so many statements that it tells nothing.
    case alwaysFires = "always-fires"
    /// Met where an indicator of another option of the same issue is met, most of the time.
    case contradicts
    /// An option's indicator that is met, but never where its issue is spoken of.
    case neverCounts = "never-counts"
  }

  /// An indicator in more than this part of all statements of its language tells nothing.
  public static let alwaysShare = 0.5
  /// Fewest statements of a language for "never" and "always" to be said.
  public static let fewestStatements = 20
  /// Fewest statements in which an indicator is met for a contradiction to be said.
  public static let fewestFirings = 5
  public static let contradictionShare = 0.8

  public private(set) var findings: [Finding] = []
  /// In how many statements each indicator was met, by its place in `issues.yaml` and its pattern.
  public private(set) var counts: [Indicator: Int] = [:]

  /// What the codebook itself shows, without any text.
  public init(_ dossier: Dossier) {
    for mistake in Codebook.mistakes(in: dossier) {
      findings.append(
        Finding(
          kind: .unreadable, place: mistake.place ?? SourcePlace(file: "issues.yaml", line: 1),
          message: mistake.message,
          mend: mistake.mend))
    }
    for issue in dossier.issues {
      findRepeated(issue.indicators, owner: issue.id)
      findRepeated(issue.options.flatMap(\.indicators), owner: issue.id)
    }
    sort()
  }

  /// What the codebook shows over articles with their statements.
  /// - Complexity: O(words of all contents) for a given codebook.
  public init(_ codebook: Codebook, over read: [(article: Article, findings: Findings)]) {
    self.init(codebook.dossier)
    var tally = Tally(codebook)
    for (article, found) in read { tally.count(found, of: article) }
    counts = tally.firings
    for indicator in codebook.indicators { judge(indicator, tally: tally, codebook: codebook) }
    sort()
  }

  private mutating func findRepeated(_ indicators: [Indicator], owner: String) {
    var first: [String: Indicator] = [:]
    for indicator in indicators {
      let key = "\(indicator.language) \(indicator.pattern) \(indicator.by.sorted())"
      if let known = first[key] {
        findings.append(
          Finding(
            kind: .repeated, place: indicator.place,
            message: "“\(indicator.pattern)” of \(owner) stands at line \(known.place.line) already.",
            mend: "Keep it where it decides, and take the other out."))
      } else {
        first[key] = indicator
      }
    }
  }

  private mutating func judge(_ compiled: Codebook.CompiledIndicator, tally: Tally, codebook: Codebook) {
    let indicator = compiled.source
    let total = tally.statements[indicator.language] ?? 0
    let count = tally.firings[indicator] ?? 0
    guard total >= Self.fewestStatements else { return }
    func note(_ kind: Kind, _ message: String, _ mend: String) {
      findings.append(
        Finding(kind: kind, place: indicator.place, message: "“\(indicator.pattern)” \(message)", mend: mend))
    }
    if count == 0 {
      note(.neverFires, "is met in none of \(total) statements.", "Check its spelling, or leave it for texts to come.")
      return
    }
    if Double(count) > Self.alwaysShare * Double(total) {
      note(.alwaysFires, "is met in \(count) of \(total) statements.", "Make it longer, or add “unless”.")
    }
    if compiled.option != nil, !indicator.alone, tally.counted[indicator] == nil {
      note(
        .neverCounts,
        "is met \(count) times, never where “\(codebook.dossier.issues[compiled.issue].id)” is spoken of.",
        "Add an indicator to the issue, or set “alone: true”.")
    }
    guard count >= Self.fewestFirings, let rival = tally.rivals[indicator]?.max(by: { $0.value < $1.value }),
      Double(rival.value) >= Self.contradictionShare * Double(count)
    else { return }
    note(
      .contradicts,
      "is met together with an indicator of “\(rival.key)” in \(rival.value) of \(count) statements.",
      "Move one of them, or make the one that decides heavier.")
  }

  private mutating func sort() {
    findings.sort { ($0.place.file, $0.place.line, $0.message) < ($1.place.file, $1.place.line, $1.message) }
  }
}

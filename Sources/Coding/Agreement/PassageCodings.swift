public import ParleyDossier
public import ParleyText

/// What several coders coded in the same articles, each by marking passages of his own.
///
/// Passages of one article that overlap are one place. Each issue that any coder sees at a place is one unit; a coder who worked on the
/// article and does not see it there gave "none".
public struct PassageCodings: Sendable {
  /// One coder's claim at one passage.
  public struct Coding: Sendable, Hashable {
    public var coder: String
    public var article: String
    public var passage: TextSpan
    public var position: CodedPosition

    public init(coder: String, article: String, passage: TextSpan, position: CodedPosition) {
      self.coder = coder
      self.article = article
      self.passage = passage
      self.position = position
    }
  }

  /// In alphabetical order.
  public let coders: [String]
  /// By place and issue: what each coder says of the issue there.
  private let units: [(issue: String, positions: [String: CodedPosition], present: Set<String>)]

  /// - Complexity: O(codings · log codings).
  public init(_ codings: [Coding]) {
    coders = Set(codings.map(\.coder)).sorted()
    var units: [(issue: String, positions: [String: CodedPosition], present: Set<String>)] = []
    for (_, all) in Dictionary(grouping: codings, by: \.article).sorted(by: { $0.key < $1.key }) {
      let present = Set(all.map(\.coder))
      for place in Self.places(all) {
        for (issue, here) in Dictionary(grouping: place, by: \.position.issue).sorted(by: { $0.key < $1.key }) {
          let positions = Dictionary(here.map { ($0.coder, $0.position) }) { first, _ in first }
          units.append((issue, positions, present))
        }
      }
    }
    self.units = units
  }

  /// - Parameter issue: its units alone, with the options in order as the values; nil for all, with the issues as the values.
  public func agreementData(issue: Issue?, of dossier: Dossier) -> AgreementData {
    let rows = units.filter { issue == nil || $0.issue == issue?.id }.map { unit in
      coders.map { coder -> String? in
        guard unit.present.contains(coder) else { return nil }
        guard let position = unit.positions[coder] else { return issue == nil ? ReviewBook.nothing : nil }
        return issue == nil ? position.issue : position.option
      }
    }
    return AgreementData(
      units: rows, values: issue.map { $0.options.map(\.id) } ?? dossier.issues.map(\.id) + [ReviewBook.nothing])
  }

  /// The codings of one article in runs that overlap.
  private static func places(_ codings: [Coding]) -> [[Coding]] {
    var places: [[Coding]] = []
    var end = -1
    for coding in codings.sorted(by: { ($0.passage, $0.coder) < ($1.passage, $1.coder) }) {
      if coding.passage.start < end {
        places[places.count - 1].append(coding)
      } else {
        places.append([coding])
      }
      end = max(end, coding.passage.end)
    }
    return places
  }
}

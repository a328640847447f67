import ParleyDossier
import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// What stands in the way: each issue by itself, the sets of limits that cannot stand together, and what would have to give.
struct BlockingText {
  let gap: Gap
  let picture: Picture
  let telling: Telling
  private var words: Words { telling.words }
  private static let shown = 3
  private static let most = 12

  func add(to html: inout HTML) {
    html.element("h2", text: words["packages.blocks"])
    let own = gap.blocking.filter { $0.probability >= 0.01 }
    if own.isEmpty { html.element("p", [.class("soft")], text: words["packages.blocks-none"]) }
    FoldedFindings(
      own.map { one in
        .init(
          words(
            "packages.block",
            ["issue": telling.issue(one.issue), "chance": Share(one.probability), "alone": Share(one.alone)]),
          claims: one.claims)
      }, words: words
    ).add(to: &html)
    redLines(&html)
    sets(words["packages.conflicts"], gap.result.blocking.conflicts.map { $0.map { ($0.party, $0.issue) } }, &html)
    sets(words["packages.openings"], gap.result.blocking.openings.map { $0.map { ($0.party, $0.issue) } }, &html)
  }

  /// What the dossier gives, with the sentence that it rests on; those that a side's own words go beyond first.
  private func redLines(_ html: inout HTML) {
    guard !gap.redLines.isEmpty else { return }
    html.element("h3", text: words["packages.red-lines"])
    let ordered = gap.redLines.filter(\.isCrossedInWords) + gap.redLines.filter { !$0.isCrossedInWords }
    FoldedFindings(
      ordered.map { .init(RedLineSentence($0, telling).text, claims: $0.isCrossedInWords ? $0.claims : []) },
      shown: Self.shown, words: words
    ).add(to: &html)
  }

  private func sets(_ title: String, _ sets: [[(party: Int, issue: Int)]], _ html: inout HTML) {
    let told = sets.filter { !$0.isEmpty }
    guard !told.isEmpty else { return }
    html.element("h3", text: title)
    FoldedFindings(
      told.prefix(Self.most).map { limits in
        let sides = Dictionary(grouping: limits, by: \.party).sorted { $0.key < $1.key }
        let parts = sides.map { side, own in
          words(
            "packages.limits",
            [
              "party": telling.party(gap.parties[side]),
              "issues": words.list(
                own.map { words("packages.quoted", ["issue": telling.issue(gap.issues[$0.issue])]) }),
            ])
        }
        let claims = limits.flatMap { limit in
          picture.acceptance(of: gap.parties[limit.party], on: gap.issues[limit.issue])?.claims.suffix(2) ?? []
        }
        return .init(parts.joined(separator: "; ") + ".", claims: Array(claims))
      }, shown: Self.shown, words: words
    ).add(to: &html)
  }
}

import ParleyDrawing
import ParleyForesight
import ParleyPicture
import ParleyText
import ParleyWorkspace

/// Three things to know beside the answer: what changed it last, what stands in the way, and how near the nearest yes is.
struct OverviewCards {
  let picture: Picture
  let gap: Gap
  let history: [HistoryPoint]
  let chanceOfNearest: Double?
  let telling: Telling
  private var words: Words { telling.words }

  func add(to html: inout HTML) {
    html.element("div", [.class("cards")]) { cards in
      cards.element("section") { changed(&$0) }
      cards.element("section") { blocking(&$0) }
      cards.element("section") { nearest(&$0) }
    }
  }

  /// The last step of the history that is more than the drawing's error.
  private var lastChange: (from: HistoryPoint, to: HistoryPoint)? {
    let steps = Array(zip(history, history.dropFirst()))
    return steps.last { from, to in
      let error = (from.standardError * from.standardError + to.standardError * to.standardError).squareRoot()
      return abs(to.probability - from.probability) > max(0.01, 2 * error)
    }.map { ($0, $1) }
  }

  private func changed(_ html: inout HTML) {
    html.element("h2", text: words["overview.changed"])
    var shifts = picture.shifts.filter { $0.what == .position }.sorted { $0.date < $1.date }
    if let change = lastChange {
      html.element(
        "p", [.class("big")],
        text: "\(words.chance(change.from.probability)) → \(words.chance(change.to.probability))")
      html.element("p", [.class("meta")], text: words.days(change.from.day...change.to.day))
      shifts = shifts.filter { $0.date > change.from.day && $0.date <= change.to.day }
      if shifts.isEmpty { html.element("p", text: words["overview.changed-without"]) }
    } else {
      html.element("p", text: words["overview.unchanged"])
    }
    html.element("ul", [.class("plain")]) { list in
      for shift in shifts.suffix(2).reversed() {
        list.element("li") { item in
          let address = shift.claims.first.map { "/claims/\($0)" } ?? "/issues/\(shift.issue)"
          item.link(
            to: address, [.title(ShiftSentence(shift, telling).text)], text: ShiftSentence(shift, telling).short)
          item.element("div", [.class("meta")], text: telling.issue(shift.issue))
        }
      }
    }
  }

  private func blocking(_ html: inout HTML) {
    let now = gap.blocking.filter(\.blocksNow)
    html.element("h2", text: words["report.blocks"])
    html.element(
      "p", [.class("big")], text: words("overview.blocking", ["count": now.count, "all": gap.issues.count]))
    guard !now.isEmpty else {
      html.element("p", [.class("soft")], text: words["report.blocks-none"])
      return
    }
    // What each issue lacks alone says how far the whole is from yes, even where the probability of all at once is nothing.
    let lacking = gap.blocking.reduce(0) { $0 + $1.probability }
    html.element(
      "p", [.class("meta")],
      text: words("overview.lacking", ["count": words.tenths(lacking), "all": gap.issues.count]))
    html.element("ol", [.class("blocking")]) { list in
      for one in now.prefix(5) {
        list.element("li") { item in
          item.link(to: "/issues/\(one.issue)", text: telling.issue(one.issue))
          item.text(" ")
          item.element(
            "span", [.class("meta"), .title(words["overview.no-overlap"])], text: words.odds(one.probability))
        }
      }
    }
    if now.count > 5 {
      html.element("p", [.class("meta")]) { line in
        line.link(to: "/packages", text: words("list.more", ["count": now.count - 5]))
      }
    }
  }

  private func nearest(_ html: inout HTML) {
    html.element("h2", text: words["overview.nearest"])
    guard let nearest = gap.nearest, nearest.steps > 0 else {
      html.element("p", text: Verdict(gap, telling).nearest)
      return
    }
    html.element("p", [.class("big")], text: words("overview.steps", ["steps": nearest.steps]))
    html.element("p", text: Verdict(gap, telling).nearest)
    if let chanceOfNearest {
      html.element("p") { line in
        line.text(
          words, "overview.if-made", parts: ["odds": { $0.element("strong", text: words.odds(chanceOfNearest)) }])
      }
    }
    html.element("details") { details in
      details.element("summary", text: words("overview.moves", ["count": nearest.moves.count]))
      FindingList(nearest.moves.map { .init(MoveSentence($0, telling).text, claims: $0.claims) }, words: words)
        .add(to: &details)
    }
    html.element("p") { $0.link(to: "/packages", text: words["overview.packages"]) }
  }
}

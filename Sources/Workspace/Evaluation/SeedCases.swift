import Foundation
import ParleyCoding
import ParleyDossier
import ParleyIngest
import ParleyText

/// A commentary with annotated events, conditionals and hypotheses.
struct SeedCases: CaseSet {
  let name = "seed"
  let folder = "talks/gold"
  let dossier: Dossier

  /// A plain text with its front matter; the commentary bears no date and is taken as of 14 March 2022.
  static func article(_ file: URL) throws -> Article {
    for result in try Intake().articles(at: file.path, options: IntakeOptions(published: Day("2022-03-14"))) {
      return try result.get()
    }
    throw WorkspaceError(.input, "\(file.path): holds no article.")
  }

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let file = folder.deletingLastPathComponent().appendingPathComponent("articles/seed.txt")
    let read = try Engine(dossier, fingerprint: "").read(Self.article(file))
    let records = MachineRecords(read, withClaims: false)
    var free = Set(records.events.indices)
    var (events, dates) = (Figure(given: records.events.count), Figure())
    let annotatedEvents: [Gold] = try annotated(folder, "seed_events")
    for gold in annotatedEvents {
      events.gold += 1
      guard let index = free.sorted().first(where: { gold.span?.isHeld(by: records.events[$0].span) ?? false }) else {
        continue
      }
      free.remove(index)
      events.right += 1
      if let date = gold.date { dates += Figure(right: records.events[index].date == date ? 1 : 0, given: 1, gold: 1) }
    }
    let conditionals = try matched(folder, "seed_forecasts", records.conditionals) { gold, mine in
      gold.antecedent?.isHeld(by: mine.antecedent) ?? false && gold.consequent?.isHeld(by: mine.consequent) ?? false
    }
    let hypotheses = try matched(folder, "seed_hypotheses", records.hypotheses) { gold, mine in
      gold.span?.isHeld(by: mine.span) ?? false && gold.kind == mine.hypothesis.rawValue
    }
    return [
      row("events F", events.f, cases: events.gold), row("event dates right", dates.precision, cases: dates.gold),
      row("conditionals F", conditionals.f, cases: conditionals.gold),
      row("hypotheses F", hypotheses.f, cases: hypotheses.gold),
    ] + (try SeedShifts(claims: try annotated(folder, "seed"), dossier: dossier).rows(read, in: self))
  }

  private func matched<Mine>(
    _ folder: URL, _ file: String, _ mine: [Mine], _ fits: (Gold, Mine) -> Bool
  ) throws -> Figure {
    let annotated: [Gold] = try annotated(folder, file)
    var free = Set(mine.indices)
    var figure = Figure(given: mine.count)
    for gold in annotated {
      figure.gold += 1
      if let index = free.sorted().first(where: { fits(gold, mine[$0]) }) {
        free.remove(index)
        figure.right += 1
      }
    }
    return figure
  }

  private func annotated<Record: Decodable>(_ folder: URL, _ name: String) throws -> [Record] {
    let file = folder.appendingPathComponent("\(name).jsonl")
    return try CodingEvaluation.records(Record.self, from: text(file), file: file.path)
  }

  private struct Gold: Decodable {
    var span: Place?
    var antecedent: Place?
    var consequent: Place?
    var date: String?
    var hypothesis: String?

    /// Without what is added in brackets; "playing for time" is one word in the machine formats.
    var kind: String? {
      hypothesis?.replacingOccurrences(of: "playing for time", with: "playing-for-time").split(whereSeparator: {
        $0 == " " || $0 == "("
      })
      .first.map(String.init)
    }

    struct Place: Decodable {
      var offsets: [Int]

      /// At least half of it is.
      func isHeld(by span: SpanRecord) -> Bool {
        guard offsets.count == 2 else { return false }
        return max(0, min(span.end, offsets[1]) - max(span.start, offsets[0])) * 2 >= offsets[1] - offsets[0]
      }
    }
  }
}

import Foundation
import ParleyIngest

/// feedparser's tests: feeds that state what one of their fields is to be, and feeds that are no XML.
struct FeedCases: CaseSet {
  let name = "feeds"
  let folder = "feeds"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let figures: IngestEvaluation.FeedFigures
    do { figures = try IngestEvaluation.feeds(folder: folder.path) } catch {
      throw WorkspaceError(.input, error.description)
    }
    var rows = figures.folders.sorted { $0.key < $1.key }.map { kind, count in
      row("\(kind): feeds read", 100 * Double(count.read) / Double(max(1, count.files)), cases: count.files)
    }
    rows.append(
      row(
        "titles, links, identifiers, dates right", 100 * Double(figures.right) / Double(max(1, figures.fields)),
        cases: figures.fields))
    return rows
  }
}

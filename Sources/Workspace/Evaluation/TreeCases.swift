import Foundation
import ParleyIngest

/// html5lib's tests of tree construction: documents and fragments with the trees that browsers make of them.
struct TreeCases: CaseSet {
  let name = "html trees"
  let folder = "html-trees"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let figures: IngestEvaluation.TreeFigures
    do { figures = try IngestEvaluation.trees(folder: folder.path) } catch {
      throw WorkspaceError(.input, error.description)
    }
    let share = 100 * Double(figures.right) / Double(max(1, figures.tests))
    return [row("exactly right", share, cases: figures.tests)]
  }
}

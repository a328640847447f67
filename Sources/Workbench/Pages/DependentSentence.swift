import ParleyDrawing
import ParleyPicture
import ParleyWorkspace

/// What rests on a claim, in the reader's language.
struct DependentSentence {
  private let dependent: Evidence.Dependent
  private let telling: Telling

  init(_ dependent: Evidence.Dependent, _ telling: Telling) {
    self.dependent = dependent
    self.telling = telling
  }

  /// nil where the kind alone says it.
  var text: String? {
    let words = telling.words
    func option(_ index: Int) -> String { telling.option(index, of: dependent.issue) }
    switch dependent.detail {
    case nil, .signals: return nil
    case .stands(let index): return words("claim.stands", ["option": option(index)])
    case .shift(let shift): return ShiftSentence(shift, telling).text
    case .demands(let index, let count): return words("claim.demands", ["option": option(index), "count": count])
    case .contradiction(let found): return ContradictionSentence(found, telling).text
    case .told(let who, let verdict):
      return words("claim.told", ["who": telling.person(who), "verdict": words.term("mutual", verdict.rawValue)])
    }
  }
}

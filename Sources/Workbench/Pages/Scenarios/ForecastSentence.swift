import ParleyDrawing
import ParleyForesight

/// What a forecast says, in the reader's language; what a person wrote stays as it is.
struct ForecastSentence {
  private let forecast: Forecast
  private let telling: Telling

  init(_ forecast: Forecast, _ telling: Telling) {
    self.forecast = forecast
    self.telling = telling
  }

  var text: String {
    let words = telling.words
    return switch forecast.event {
    case .byHand:
      words("forecasts.by-hand", ["chance": chance, "text": forecast.text, "day": forecast.due])
    case .concedes(let party, let issue, let option):
      words("forecasts.concedes", values(party, issue, option))
    case .holds(let party, let issue, let option): words("forecasts.holds", values(party, issue, option))
    }
  }

  private var chance: Share { Share(forecast.probability) }

  private func values(_ party: String, _ issue: String, _ option: String) -> [String: any Filling] {
    [
      "chance": chance, "day": forecast.due, "party": telling.party(party), "issue": telling.issue(issue),
      "option": telling.option(option, of: issue) ?? option,
    ]
  }
}

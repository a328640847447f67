import Foundation
import ParleyReading
import ParleyText

/// Sentences that the authors of PLOVER have coded with the act that they tell of.
struct PLOVERCases: CaseSet {
  let name = "plover"
  let folder = "plover"

  func rows(in folder: URL) throws -> [Evaluation.Row] {
    let file = folder.appendingPathComponent("gold-standard-records.txt")
    let records: [Record]
    do {
      records = try JSONDecoder().decode([Record].self, from: Data(text(file).utf8)).filter { $0.act != nil }
    } catch {
      throw WorkspaceError(.input, "\(file.path): expected one JSON list of records with “event” and “text”.")
    }
    let reader = try ContextReader()
    let right = records.count { record in
      let language = Language(rawValue: record.language ?? "en")
      return Self.coded(reader.act(of: record.text ?? "", language: language)) == record.act
    }
    return [row("speech act accuracy", 100 * Double(right) / Double(max(1, records.count)), cases: records.count)]
  }

  /// PLOVER counts a denial among REJECT.
  private static func coded(_ act: SpeechAct) -> SpeechAct { act == .deny ? .reject : act }

  private struct Record: Decodable {
    var event: String
    var text: String?
    var language: String?

    /// The act by its name of today: the records bear those of 2016.
    var act: SpeechAct? {
      guard text != nil else { return nil }
      switch event {
      case "DEMAND": return .request
      case "DISAPPROVE", "INVESTIGATE": return .accuse
      case "FIGHT": return .assault
      default: return SpeechAct(rawValue: event)
      }
    }
  }
}

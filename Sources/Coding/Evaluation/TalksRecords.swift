import Foundation
import ParleyDossier

/// An option of an issue, as records name it.
public struct CodedPosition: Sendable, Hashable, Codable {
  public var issue: String
  public var option: String?

  public init(issue: String, option: String?) {
    self.issue = issue
    self.option = option
  }
}

/// A statement as `parley code --format jsonl` gives it: the fields that are scored. Offsets count code points.
public struct PredictedRecord: Sendable, Hashable, Decodable {
  public var article: String
  public var content: [Place]
  public var speaker: String?
  public var claims: [CodedPosition]

  public struct Place: Sendable, Hashable, Decodable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  public init(article: String, content: [Place], speaker: String?, claims: [CodedPosition]) {
    self.article = article
    self.content = content
    self.speaker = speaker
    self.claims = claims
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    article = try fields.decode(String.self, forKey: .article)
    content = try fields.decodeIfPresent([Place].self, forKey: .content) ?? []
    speaker = try fields.decodeIfPresent(String.self, forKey: .speaker)
    claims = try fields.decodeIfPresent([CodedPosition].self, forKey: .claims) ?? []
  }

  private enum Field: String, CodingKey { case article, content, speaker, claims }
}

/// One line of an annotated article: a statement, and one issue that it speaks to. Offsets count code points.
public struct AnnotatedRecord: Sendable, Hashable, Decodable {
  public var statement: String
  public var sentence: [Int]
  public var speaker: String?
  /// "author" for what the outlet itself judges, which is not scored.
  public var side: String
  public var cue: [Int]?
  public var content: [Int]
  public var issue: String?
  public var option: String?

  enum CodingKeys: String, CodingKey {
    case statement, side, issue
    case sentence = "sentence_span"
    case speaker = "speaker_id"
    case cue = "cue_offsets"
    case content = "content_offsets"
    case option = "position"
  }
}

extension CodingEvaluation {
  /// Reads JSON lines.
  /// - Throws: the first line that is no record, with its number.
  public static func records<Record: Decodable>(
    _: Record.Type, from text: String, file: String
  ) throws(CodingError) -> [Record] {
    let decoder = JSONDecoder()
    var records: [Record] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      do {
        records.append(try decoder.decode(Record.self, from: Data(line.utf8)))
      } catch {
        throw CodingError(
          .badRecord, at: .init(file: file, line: index + 1), "This is not a record: \(error).",
          mend: "Give one JSON object a line with the fields that the documentation lists.")
      }
    }
    return records
  }
}

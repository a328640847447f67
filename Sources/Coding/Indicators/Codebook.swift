public import ParleyDossier
import ParleyText

/// A dossier's issues, options and indicators, compiled for coding.
public struct Codebook: Sendable {
  public let dossier: Dossier
  let automaton: PatternAutomaton
  let stemmer = Stemmer()
  /// What each pattern of the automaton is for.
  let uses: [Use]
  let indicators: [CompiledIndicator]

  enum Use: Sendable {
    /// Main pattern of an indicator, by its number.
    case indicator(Int)
    /// Silences an indicator.
    case silencer(of: Int)
    case cue(CueLexicon.Section)
    /// A name of a party or of somebody who speaks for it.
    case party(String)
    /// Name of a person, by the person's identifier.
    case person(String)
  }

  struct CompiledIndicator: Sendable {
    var issue: Int
    /// nil for an issue's own indicator.
    var option: Int?
    var weight: Double
    /// Parties for whose speakers it counts; empty for anybody.
    var by: Set<String>
    var alone: Bool
    var source: Indicator

    func counts(for speaker: String?) -> Bool { by.isEmpty || speaker.map(by.contains) == true }
  }

  /// - Throws: the first pattern that cannot be read, with its place; ``mistakes(in:)`` gives all.
  public init(_ dossier: Dossier, cues: CueLexicon) throws(CodingError) {
    var builder = CodebookBuilder(dossier: dossier, cues: cues)
    builder.build()
    if let first = builder.mistakes.first { throw first }
    self.dossier = dossier
    automaton = builder.automaton
    uses = builder.uses
    indicators = builder.indicators
  }

  /// The codebook of a dossier with the word lists that come with Parley.
  public init(_ dossier: Dossier) throws(CodingError) {
    try self.init(dossier, cues: try CueLexicon.shipped())
  }

  /// All patterns of a dossier that cannot be read, with their places.
  public static func mistakes(in dossier: Dossier) -> [CodingError] {
    var builder = CodebookBuilder(dossier: dossier, cues: CueLexicon())
    builder.build()
    return builder.mistakes
  }
}

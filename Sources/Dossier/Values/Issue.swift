public import ParleyText

/// Something that is negotiated, with its possible outcomes in order.
public struct Issue: Sendable, Hashable, Identifiable {
  public var id: String
  /// A few words, for tables and lanes.
  public var name: String
  /// What has to be agreed, as a question.
  public var question: String
  /// In ascending order of their places.
  public var options: [Option]
  /// Words that show that a text is about this issue at all.
  public var indicators: [Indicator]
  /// Each party's ideal place on the scale, 0…1, where it is not the end that the party's order gives it.
  public var ideals: [String: Double]

  public init(
    id: String, name: String, question: String, options: [Option], indicators: [Indicator] = [],
    ideals: [String: Double] = [:]
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.options = options
    self.indicators = indicators
    self.ideals = ideals
  }

  public func index(of option: String) -> Int? { options.firstIndex { $0.id == option } }
  public var places: [Double] { options.map(\.place) }
}

/// One possible outcome on an issue.
public struct Option: Sendable, Hashable, Identifiable {
  public var id: String
  public var label: String
  /// Where it lies on the issue's scale, 0…1.
  public var place: Double
  public var indicators: [Indicator]

  public init(id: String, label: String, place: Double, indicators: [Indicator] = []) {
    self.id = id
    self.label = label
    self.place = place
    self.indicators = indicators
  }
}

/// Words that speak for an issue or an option, as written in `issues.yaml`; `Coding` gives the pattern its meaning.
public struct Indicator: Sendable, Hashable {
  public var language: Language
  public var pattern: String
  /// How much it counts; 1 where the file says nothing. Negative speaks against.
  public var weight: Double
  /// Patterns in the same sentence that silence it.
  public var unless: [String]
  public var place: SourcePlace

  public init(language: Language, pattern: String, weight: Double = 1, unless: [String] = [], place: SourcePlace) {
    self.language = language
    self.pattern = pattern
    self.weight = weight
    self.unless = unless
    self.place = place
  }
}

/// A line of one of the dossier's files, for messages that lead there.
public struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  public var file: String
  /// From 1.
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  public var description: String { "\(file):\(line)" }
}

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
  /// Name and question in further languages.
  public var names: [Language: String]
  public var questions: [Language: String]

  public init(
    id: String, name: String, question: String, options: [Option], indicators: [Indicator] = [],
    ideals: [String: Double] = [:], names: [Language: String] = [:], questions: [Language: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.options = options
    self.indicators = indicators
    self.ideals = ideals
    self.names = names
    self.questions = questions
  }

  public func index(of option: String) -> Int? { options.firstIndex { $0.id == option } }
  public var places: [Double] { options.map(\.place) }

  /// Where somebody stands who rejects an option: the one that the option names, else the far end of the scale.
  public func stand(rejecting option: String) -> Option? {
    guard let refused = options.first(where: { $0.id == option }) else { return nil }
    if let named = refused.rejected { return options.first { $0.id == named } }
    return options.max { abs($0.place - refused.place) < abs($1.place - refused.place) }
  }
}

/// One possible outcome on an issue.
public struct Option: Sendable, Hashable, Identifiable {
  public var id: String
  public var label: String
  /// The label in further languages.
  public var labels: [Language: String]
  /// Where it lies on the issue's scale, 0…1.
  public var place: Double
  public var indicators: [Indicator]
  /// Where somebody stands who rejects this option; nil for the far end of the scale.
  public var rejected: String?

  public init(
    id: String, label: String, place: Double, indicators: [Indicator] = [], rejected: String? = nil,
    labels: [Language: String] = [:]
  ) {
    self.id = id
    self.label = label
    self.labels = labels
    self.place = place
    self.indicators = indicators
    self.rejected = rejected
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
  /// The parties for whose speakers it counts; empty for anybody.
  public var by: [String]
  /// Of an option's indicator: it shows the issue by itself, without one of the issue's own.
  public var alone: Bool
  /// Means the same whether or not a negation stands about it ("weapons that threaten us").
  public var firm: Bool
  public var place: SourcePlace

  public init(
    language: Language, pattern: String, weight: Double = 1, unless: [String] = [], by: [String] = [],
    alone: Bool = false, firm: Bool = false, place: SourcePlace
  ) {
    self.language = language
    self.pattern = pattern
    self.weight = weight
    self.unless = unless
    self.by = by
    self.alone = alone
    self.firm = firm
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

import ParleyDossier
import ParleyText

/// Compiles a dossier's patterns one by one and collects those that cannot be read.
struct CodebookBuilder {
  let dossier: Dossier
  let cues: CueLexicon
  private let stemmer = Stemmer()
  private(set) var automaton = PatternAutomaton()
  private(set) var uses: [Codebook.Use] = []
  private(set) var indicators: [Codebook.CompiledIndicator] = []
  private(set) var mistakes: [CodingError] = []

  init(dossier: Dossier, cues: CueLexicon) {
    self.dossier = dossier
    self.cues = cues
  }

  mutating func build() {
    for (number, issue) in dossier.issues.enumerated() {
      for indicator in issue.indicators { add(indicator, issue: number, option: nil) }
      for (place, option) in issue.options.enumerated() {
        for indicator in option.indicators { add(indicator, issue: number, option: place) }
      }
    }
    for entry in cues.entries {
      compile(entry.pattern, entry.language, at: entry.place, use: .cue(entry.section))
    }
    addNames()
  }

  private mutating func add(_ indicator: Indicator, issue: Int, option: Int?) {
    let number = indicators.count
    indicators.append(
      Codebook.CompiledIndicator(
        issue: issue, option: option, weight: indicator.weight, by: Set(indicator.by), alone: indicator.alone,
        source: indicator))
    compile(indicator.pattern, indicator.language, at: indicator.place, use: .indicator(number))
    for pattern in indicator.unless {
      compile(pattern, indicator.language, at: indicator.place, use: .silencer(of: number))
    }
  }

  private mutating func compile(_ text: String, _ language: Language, at place: SourcePlace, use: Codebook.Use) {
    let dossier = dossier
    var parser = PatternParser(stemmer: stemmer, language: language) { id in
      dossier.party(id).map { [$0.name] + ($0.names[language] ?? []) }
    }
    do {
      let number = automaton.add(try parser.parse(text))
      precondition(number == uses.count, "every pattern has one use")
      uses.append(use)
    } catch {
      var mistake = error
      mistake.place = place
      mistakes.append(mistake)
    }
  }

  /// Names by which a text speaks of the parties and their people.
  private mutating func addNames() {
    for party in dossier.parties {
      addNames(party.name, party.names, use: .party(party.id))
    }
    for person in dossier.people {
      addNames(person.name, person.names, use: .person(person.id))
    }
  }

  private mutating func addNames(_ shown: String, _ names: [Language: [String]], use: Codebook.Use) {
    let place = SourcePlace(file: "dossier.yaml", line: 1)
    for language in [Language.english, .russian, .ukrainian] {
      let spellings = Set((language == .english ? [shown] : []) + (names[language] ?? []))
      for name in spellings.sorted() {
        let plain = String(name.map { "&~|()?*=@.".contains($0) ? " " : $0 })
        guard plain.contains(where: { $0 != " " }) else { continue }
        compile(plain, language, at: place, use: use)
      }
    }
  }
}

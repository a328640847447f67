import ParleyCoding
import ParleyDossier
import ParleyText
import Testing

@Suite("Learning from reviewed claims")
struct LearningTests {
  /// Sentences that speak of the harbour by a word that no indicator knows, and sentences that do not.
  private func examples(_ range: Range<Int>) -> [CoderTraining.Example] {
    range.map { number in
      let isHarbour = number % 2 == 0
      let closed = number % 4 == 0
      return CoderTraining.Example(
        text: isHarbour
          ? "The quay number \(number) \(closed ? "stays barred to" : "welcomes") every ship."
          : "The minister number \(number) praised the weather of the season.",
        language: .english, party: "south",
        positions: isHarbour
          ? [CodedPosition(issue: "harbour", option: closed ? "harbour.closed" : "harbour.open")] : [])
    }
  }

  @Test("Finds what indicators do not know, and leaves the rest alone")
  func learns() throws {
    let codebook = try Codebook(island())
    let model = try CoderTraining.train(examples(0..<60), codebook: codebook)
    let coder = LearnedCoder(model, on: IndicatorCoder(codebook))
    let marked = Marked(
      "{He} [said] <the quay number 900 stays barred to every ship>.\n{He} [said] <the minister praised the weather>.",
      party: "south")
    let claims = coder.code(marked.findings, of: marked.article)
    #expect(claims.map(\.option) == ["harbour.closed"])
    #expect(claims.first?.coder == coder.name && coder.name.hasPrefix("parley-learned/1+"))
  }

  @Test("Is measured on texts that it was not learned from")
  func crossValidation() throws {
    let figures = try CoderTraining.crossValidated(examples(0..<48), codebook: try Codebook(island()), parts: 3)
    #expect(figures.issue.gold == 24 && figures.issue.f > 95)
    #expect(figures.exact.f > 90)
  }

  @Test("The same examples give the same model, which survives its file")
  func file() throws {
    let codebook = try Codebook(island())
    let model = try CoderTraining.train(examples(0..<40), codebook: codebook)
    #expect(try CoderTraining.train(examples(0..<40), codebook: codebook) == model)
    #expect(try CoderModel(text: model.text, file: "coder.model") == model)
  }

  @Test("Too few examples and broken files are told")
  func errors() throws {
    let codebook = try Codebook(island())
    #expect { try CoderTraining.train(examples(0..<10), codebook: codebook) } throws: {
      ($0 as? CodingError)?.code == .tooLittle
    }
    for text in ["", "nonsense", "parley-coder-model 1\n1 2", "parley-coder-model 1\nmodel a 0\n99999999 1"] {
      #expect { try CoderModel(text: text, file: "m") } throws: { ($0 as? CodingError)?.code == .badModel }
    }
  }
}

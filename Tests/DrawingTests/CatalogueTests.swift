import Foundation
import ParleyText
import Testing

@testable import ParleyDrawing

@Suite("The catalogue of texts")
struct CatalogueTests {
  private let catalogue = Catalogue.shipped

  @Test("Its files hold keys and texts, each once")
  func isWellFormed() {
    #expect(!catalogue.keys.isEmpty)
    #expect(catalogue.mistakes == [])
  }

  @Test("Every text is there in every language, with the same gaps", arguments: Words.languages)
  func isComplete(_ language: Language) {
    for key in catalogue.keys {
      guard let phrase = catalogue.phrases[language]?[key] else {
        Issue.record("“\(key)” has no text in “\(language)”")
        continue
      }
      #expect(phrase.gaps == catalogue.phrases[.english]?[key]?.gaps, "\(key), \(language)")
    }
  }

  @Test("Every noun that follows a number has all forms of its language", arguments: Words.languages)
  func hasAllForms(_ language: Language) {
    for (key, phrase) in catalogue.phrases[language] ?? [:] {
      for case .plural(_, let forms) in phrase.pieces {
        #expect(forms.count == PluralRule.forms(in: language), "\(key), \(language)")
      }
    }
  }

  @Test("Every key that the code names is in the catalogue, and every key of the catalogue is named")
  func isUsed() throws {
    let code = try InterfaceSources.files()
    let asked = Set(code.filter(\.isShown).flatMap(\.keys))
    let families = Set(code.flatMap(\.families))
    let known = Set(catalogue.keys)
    func isMember(_ key: String) -> Bool {
      families.contains { key.hasPrefix($0 + ".") && !key.dropFirst($0.count + 1).contains(".") }
    }
    #expect(asked.subtracting(known).sorted() == [])
    #expect(known.filter { key in !isMember(key) && !code.contains { $0.names(key) } }.sorted() == [])
    for family in families { #expect(known.contains { $0.hasPrefix(family + ".") }, "\(family)") }
  }

  @Test("No page and no picture says anything that is not in the catalogue")
  func holdsEverything() throws {
    for file in try InterfaceSources.files() where file.isShown {
      for literal in file.spoken { Issue.record("\(file.name):\(literal.line): “\(literal.text)”") }
    }
  }
}

public import ParleyText

/// An issue that many negotiations have, ready to be taken into a dossier: options in order, with the phrases that show them, in
/// English, Ukrainian and Russian.
public struct IssueTemplate: Sendable, Hashable, Identifiable {
  public let id: String
  /// Its part of `issues.yaml`.
  let text: String

  public static let all = [ceasefire, withdrawal, prisoners, monitoring]

  /// Its name in a language.
  public func name(in language: Language) -> String { issue?.names[language] ?? issue?.name ?? id }

  /// The options in a language, from the first side's ideal to the second's.
  public func options(in language: Language) -> [String] {
    issue?.options.map { $0.labels[language] ?? $0.label } ?? []
  }

  private var issue: Issue? {
    let book = MistakeBook()
    let file = DossierFile.parse(Array("issues:\n\(text)".utf8), name: .issues, book: book)
    return file.flatMap { Issues(known: Known()).read($0).first }
  }
}

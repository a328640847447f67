import Foundation
public import ParleyIngest
import ParleyLedger
public import ParleyText

/// What a run of translations did.
public struct TranslationReport: Sendable, Hashable, Codable {
  /// Articles that were translated.
  public var translated: [String] = []
  /// Articles that are in that language, or have a rendering in it, already.
  public var skipped = 0
  /// Letters and signs that were sent.
  public var characters = 0
  public var maker: String
}

extension Workspace {
  /// The translator of the dossier's settings.
  /// - Parameter environment: where its key is looked for; nil for that of this process.
  /// - Throws: ``WorkspaceError`` `argument` where the settings describe none.
  public func translator(environment: [String: String]? = nil) throws -> any Translator {
    try TranslatorChoice.translator(
      dossier.settings, environment: environment ?? ProcessInfo.processInfo.environment)
  }

  /// Has articles rendered in a language, to be shown beside the originals with the maker's name. Nothing is read in them.
  ///
  /// A rendering that is there already is not asked for again. Each is kept as soon as it came, so that what stops a run
  /// loses nothing.
  /// - Parameters:
  ///   - ids: of articles; nil for all that the ledger holds.
  ///   - translated: called after each article.
  /// - Throws: ``WorkspaceError`` `network` where the service fails, `argument` where the run would send more than the settings
  ///   allow, `notFound` for an unknown article.
  @discardableResult
  public func translate(
    _ ids: [String]?, into language: Language, with translator: any Translator,
    translated: @Sendable (String) -> Void = { _ in }
  ) async throws -> TranslationReport {
    let most = dossier.settings.translation?.characters ?? .max
    var report = TranslationReport(maker: translator.name)
    for id in try ids ?? articles(Filter()).map(\.id) {
      guard !Task.isCancelled else { return report }
      let stored = try article(id)
      guard let file = RenderingFile(of: id, in: language, folder: folder) else {
        throw WorkspaceError(.argument, "“\(language.rawValue)” is no language's code; write such as “en”")
      }
      let counterpart = try counterpart(of: stored)
      guard stored.article.language != language, counterpart?.article.language != language, !file.exists else {
        report.skipped += 1
        continue
      }
      let texts = stored.article.textsToTranslate
      let size = texts.reduce(0) { $0 + $1.count }
      guard report.characters + size <= most else {
        throw WorkspaceError(
          .argument,
          "\(report.characters) characters were sent, and article \(id) has \(size) more, over the \(most) of a run; "
            + "raise settings: translation: characters")
      }
      let renderings = try await translator.renderings(of: texts, from: stored.article.language, to: language)
      try file.write(renderings, of: stored.article, in: language, by: translator.name)
      report.characters += size
      report.translated.append(id)
      translated(id)
    }
    return report
  }
}

extension Translator {
  fileprivate func renderings(of texts: [String], from: Language, to: Language) async throws -> [String] {
    do throws(IngestError) {
      return try await translate(texts, from: from == .undetermined ? nil : from, to: to)
    } catch {
      throw WorkspaceError(.network, error.description)
    }
  }
}

extension Article {
  /// Its title, where it has one, and its paragraphs.
  fileprivate var textsToTranslate: [String] {
    let body = paragraphs.filter { $0.kind != .furniture }.map { self[$0.span] }
    return (title.map { [$0] } ?? []) + body.filter { !$0.isEmpty }
  }
}

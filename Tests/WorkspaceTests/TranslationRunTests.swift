import Foundation
import ParleyIngest
import ParleyText
import ParleyWorkspace
import Synchronization
import TestSite
import Testing

@Suite("Translating articles", .timeLimit(.minutes(1)))
struct TranslationRunTests {
  private let folder: String
  private let server: LoopbackListener
  private let asked = Asked()

  /// How often the service was asked, and what it answers instead of a translation.
  private final class Asked: Sendable {
    let count = Atomic(0)
    let refusal = Mutex<LoopbackAnswer?>(nil)
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-tongue-\(UUID().uuidString)").path
    try Workspace.create(folder)
    let asked = asked
    server = try #require(
      LoopbackListener { connection in
        guard let request = connection.receive() else { return }
        asked.count.add(1, ordering: .relaxed)
        connection.send(asked.refusal.withLock { $0 } ?? Self.translation(of: request))
      })
    try """
    ---
    title: Третій раунд
    language: uk
    published: 2022-03-14
    url: http://news.test/1
    ---
    «Ми готові говорити», — сказала Анна Берг у понеділок.

    Сторони зустрілися втретє.
    """.write(toFile: folder + "/sources/one.txt", atomically: true, encoding: .utf8)
  }

  /// LibreTranslate's answer: each text with its length before it.
  private static func translation(of request: LoopbackRequest) -> LoopbackAnswer {
    let message = try? JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? [String: Any]
    let texts = message?["q"] as? [String] ?? []
    let answer = try? JSONSerialization.data(withJSONObject: ["translatedText": texts.map { "Text of \($0.count)" }])
    return LoopbackAnswer(headers: [:], bytes: Array(answer ?? Data()))
  }

  private func workspace(_ more: String = "") throws -> Workspace {
    let file = folder + "/dossier.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let service = "service: libretranslate, address: \"http://127.0.0.1:\(server.port)/\"\(more)"
    try text.replacing("settings:", with: "settings:\n  translation: {\(service)}")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let workspace = try Workspace(folder: folder)
    try workspace.read([folder + "/sources"])
    return workspace
  }

  @Test("A rendering stands beside its original, with its maker's name, and nothing is read in it")
  func translates() async throws {
    let workspace = try workspace()
    let before = try workspace.ledger.counts()
    let report = try await workspace.translate(nil, into: .english, with: workspace.translator())
    #expect((report.translated.count, report.maker) == (1, "LibreTranslate"))
    let original = try workspace.article(try #require(report.translated.first))
    let counterpart = try #require(try workspace.counterpart(of: original))
    #expect(counterpart.article.rendering == Article.Rendering(from: .ukrainian, maker: "LibreTranslate"))
    #expect(counterpart.article.title == "Text of 12")
    #expect(counterpart.article.paragraphs.count == 2)
    #expect(counterpart.article.language == .english)
    #expect(!counterpart.isStored)
    #expect(try workspace.ledger.counts() == before)
  }

  @Test("What was translated is never sent again, by any process")
  func isKept() async throws {
    let workspace = try workspace()
    try await workspace.translate(nil, into: .english, with: workspace.translator())
    let count = asked.count.load(ordering: .relaxed)
    let again = try Workspace(folder: folder)
    let report = try await again.translate(nil, into: .english, with: again.translator())
    #expect((report.translated, report.skipped, report.characters) == ([], 1, 0))
    #expect(asked.count.load(ordering: .relaxed) == count)
  }

  @Test("A quota, a run's limit, and a missing service are told apart, and nothing is kept")
  func failures() async throws {
    asked.refusal.withLock { $0 = LoopbackAnswer(status: "429 Too Many Requests") }
    let workspace = try workspace()
    let quota = await #expect(throws: WorkspaceError.self) {
      try await workspace.translate(nil, into: .english, with: workspace.translator())
    }
    #expect(quota?.code == .network)
    #expect(quota?.description.contains("quota") == true)
    #expect(!FileManager.default.fileExists(atPath: folder + "/renderings"))
    let unknown = await #expect(throws: WorkspaceError.self) {
      try await workspace.translate(nil, into: Language(rawValue: "../x"), with: workspace.translator())
    }
    #expect(unknown?.code == .argument)
  }

  @Test("Nothing is sent beyond a run's limit")
  func limit() async throws {
    let workspace = try workspace(", characters: 20")
    let error = await #expect(throws: WorkspaceError.self) {
      try await workspace.translate(nil, into: .english, with: workspace.translator())
    }
    #expect(error?.description.contains("characters") == true)
    #expect(asked.count.load(ordering: .relaxed) == 0)
  }

  @Test("Without a service in the settings, or without its key, there is no translator")
  func isOff() throws {
    let error = #expect(throws: WorkspaceError.self) { try Workspace(folder: folder).translator() }
    #expect(error?.code == .argument)
    let keyed = try workspace(", key-from: NO_SUCH_KEY")
    #expect(throws: WorkspaceError.self) { try keyed.translator(environment: [:]) }
    #expect(throws: Never.self) { try keyed.translator(environment: ["NO_SUCH_KEY": "k"]) }
  }
}

import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Pages that are kept")
struct KeptPageTests {
  private let workspace: Workspace
  private let folder: URL

  init() throws {
    workspace = try Talks.opened()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-kept-\(UUID().uuidString)")
  }

  /// A server that has just been started on the folder.
  private func started() throws -> Browser {
    Browser(Desk(try Workspace(folder: workspace.folder)), kept: KeptPages(folder: folder))
  }

  private var files: [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "page" }
  }

  /// Puts a word into every kept file, of the same length as the one it takes the place of, by which it is known again.
  private func mark() throws {
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("</body>"))
      try text.replacingOccurrences(of: "</body>", with: "</BODY>").write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func isFromFile(_ page: Browser.Page) -> Bool { page.text.contains("</BODY>") }

  @Test("After a restart the first screen is the one that was kept, byte for byte")
  func survives() async throws {
    let before = try await started().get("/")
    #expect(try await started().get("/").text == before.text)
    try mark()
    #expect(try await isFromFile(started().get("/")))
    #expect(try await !isFromFile(started().get("/?lang=uk")))
    #expect(try await !isFromFile(started().get("/?at=2024-03-04")))
  }

  @Test("Nothing that was kept is shown once something was read")
  func reading() async throws {
    _ = try await started().get("/")
    try mark()
    let source = URL(fileURLWithPath: workspace.folder).appendingPathComponent("sources/two.txt")
    try "“We demand a pay rise of nine percent,” the union said on Tuesday.".write(
      to: source, atomically: true, encoding: .utf8)
    try workspace.read([source.path])
    #expect(try await !isFromFile(started().get("/")))
    #expect(files.count == 1)
  }

  @Test("Nothing that was kept is shown once something was reviewed, nor after the review is taken back")
  func reviewing() async throws {
    _ = try await started().get("/")
    try mark()
    let claim = try #require(try workspace.claims().first)
    try workspace.review(claim: claim.id, by: "ann", .reject)
    #expect(try await !isFromFile(started().get("/")))
    try mark()
    try workspace.review(claim: claim.id, by: "ann", .undo)
    #expect(try await !isFromFile(started().get("/")))
  }

  @Test(
    "Nothing that was kept is shown once a file of the dossier changed",
    arguments: ["dossier", "people", "facts", "outlook"])
  func editing(name: String) async throws {
    _ = try await started().get("/")
    try mark()
    let file = URL(fileURLWithPath: workspace.folder).appendingPathComponent(name + ".yaml")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    try (text + "\n# A remark.\n").write(to: file, atomically: true, encoding: .utf8)
    #expect(try await !isFromFile(started().get("/")))
  }

  @Test("A ledger made anew from the same sources shows nothing of the one before")
  func anew() async throws {
    _ = try await started().get("/")
    try mark()
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: workspace.folder + "/parley.sqlite" + ending)
    }
    let again = try Workspace(folder: workspace.folder)
    try again.read([workspace.folder + "/sources"])
    #expect(try again.counts() == workspace.counts())
    #expect(try await !isFromFile(started().get("/")))
  }

  @Test("In one process a kept page gives way to a new one as soon as something changes")
  func inMemory() async throws {
    let browser = Browser(workspace)
    let claim = try #require(try workspace.claims().first { $0.option != nil })
    let before = try await browser.get("/ledger?reviewed=yes")
    #expect(try await browser.get("/ledger?reviewed=yes").text == before.text)
    try workspace.review(claim: claim.id, by: "ann", .confirm)
    #expect(try await browser.get("/ledger?reviewed=yes").text.contains(claim.id))
    let gap = try await browser.get("/api/v1/reviews").text
    try workspace.review(claim: claim.id, by: "bob", .reject)
    #expect(try await browser.get("/api/v1/reviews").text != gap)
  }

  @Test("The secret of the forms is each reader's own, and in no file")
  func secrets() async throws {
    let (first, second) = (try started(), try started())
    #expect(first.token() != second.token())
    #expect(try await first.get("/ledger").text.contains(first.token()))
    let page = try await second.get("/ledger").text
    #expect(page.contains(second.token()) && !page.contains(first.token()))
    for file in files { #expect(try !String(contentsOf: file, encoding: .utf8).contains(first.token())) }
  }

  @Test("A file that is cut off, or of another page or state, is as good as none")
  func damage() throws {
    let page = KeptPage("<p>one secret two</p>", token: FormToken("secret"))
    let stored = page.stored(name: "en /", state: "s")
    #expect(
      KeptPage(stored: stored, name: "en /", state: "s").map { String(buffer: $0.bytes(with: FormToken("mine"))) }
        == "<p>one mine two</p>")
    #expect(KeptPage(stored: stored, name: "en /", state: "t") == nil)
    #expect(KeptPage(stored: stored, name: "uk /", state: "s") == nil)
    for length in 0..<stored.count { #expect(KeptPage(stored: stored.prefix(length), name: "en /", state: "s") == nil) }
    #expect(KeptPage(stored: stored + Data("more".utf8), name: "en /", state: "s") == nil)
  }

  @Test("A full memory forgets what it kept first, and nothing is kept of an older state")
  func room() {
    let kept = KeptPages(room: 250)
    for name in ["a", "b", "c"] {
      kept.keep(KeptPage(String(repeating: name, count: 100), token: nil), as: name, in: "s")
    }
    #expect(kept.page("a", in: "s") == nil)
    #expect(kept.page("c", in: "s") != nil)
    #expect(kept.page("c", in: "t") == nil)
  }
}

import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Pages")
struct PageTests {
  private let workspace: Workspace
  private let browser: Browser

  init() throws {
    workspace = try Talks.shared.get()
    browser = Browser(workspace)
  }

  @Test(
    "Every page opens",
    arguments: [
      "/", "/ledger", "/brief", "/timeline", "/voices", "/packages", "/scenarios", "/hypotheses", "/review", "/dossier",
      "/sources", "/ledger?words=raise&limit=5", "/?at=2024-03-05",
    ])
  func opens(_ path: String) async throws {
    let page = try await browser.get(path)
    #expect(page.status == .ok)
    #expect(page.text.hasPrefix("<!doctype html>"))
    #expect(page.text.contains("<main id=\"content\">"))
  }

  @Test("Every issue and article has its page")
  func opensInner() async throws {
    for issue in workspace.dossier.issues { #expect(try await browser.get("/issues/\(issue.id)").status == .ok) }
    for article in try workspace.articles() { #expect(try await browser.get("/articles/\(article.id)").status == .ok) }
  }

  @Test("A translation that was asked for stands beside its original, with the name of its maker")
  func translation() async throws {
    let workspace = try Talks.opened()
    let article = try #require(try workspace.articles().first)
    let folder = URL(fileURLWithPath: workspace.folder).appendingPathComponent("renderings")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "---\nlanguage: uk\ntranslation: \"Example <i>Translate\"\n---\nСпілка не погодиться.\n"
      .write(to: folder.appendingPathComponent("\(article.id).uk.txt"), atomically: true, encoding: .utf8)
    let page = try await Browser(workspace).get("/articles/\(article.id)").text
    #expect(page.contains("Спілка не погодиться."))
    #expect(page.contains("Example &lt;i&gt;Translate"))
  }

  @Test("Text from articles never becomes markup")
  func escapes() async throws {
    let article = try #require(try workspace.articles().first)
    for path in ["/articles/\(article.id)", "/ledger", "/"] {
      let page = try await browser.get(path)
      #expect(!page.text.contains("<script>alert"))
      #expect(!page.text.contains("<b>wire"))
    }
    #expect(try await browser.get("/articles/\(article.id)").text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test(
    "Pages run nothing and load nothing from elsewhere", arguments: ["/", "/ledger", "/brief", "/review", "/dossier"])
  func isClosed(_ path: String) async throws {
    let page = try await browser.get(path)
    let policy = try #require(page.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(!page.text.contains(" style=\""))
    #expect(!page.text.contains("src=\"http"))
  }

  @Test(
    "What is asked wrongly is answered with a page that says how to ask",
    arguments: [
      ("/issues/nothing", 400, "no issue"), ("/claims/nothing", 404, "no claim"),
      ("/articles/..%2F..%2Fetc", 404, "no article"),
      ("/?at=yesterday", 400, "is not a day"), ("/ledger?offset=-1", 400, "is not a number"),
      ("/ledger?party=%3Cb%3E", 400, "&lt;b&gt;"), ("/scenarios?shock=flood", 400, "no shock"),
      ("/review?claim=nothing", 404, "no claim"),
    ])
  func answersMistakes(_ path: String, _ status: Int, _ words: String) async throws {
    let page = try await browser.get(path)
    #expect(page.status.code == status)
    #expect(page.text.contains(words))
  }

  @Test(
    "The interface for programs mirrors the commands",
    arguments: [
      "claims", "statements", "articles", "counts", "positions", "shifts", "gap", "history", "settlement", "reviews",
      "settlement-study", "scenario", "stability", "conflict-map", "predictions",
    ])
  func servesJSON(_ name: String) async throws {
    let page = try await browser.get("/api/v1/\(name)")
    #expect(page.status == .ok)
    #expect(page.headers[.contentType] == "application/json; charset=utf-8")
  }
}

import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Adding sources in the browser")
struct SourceTests {
  private let workspace: Workspace
  private let browser: Browser

  init() throws {
    workspace = try Talks.opened()
    browser = Browser(workspace)
  }

  @Test("A pasted text is kept with what is known of it, and read")
  func pastes() async throws {
    let page = try await browser.post(
      "/sources",
      [
        "title": "Talks: \"day two\"", "publisher": "Harbour post", "published": "2024-03-05",
        "text": "“There will be no deal this week,” the company's director said on Tuesday.",
      ])
    #expect(page.status == .seeOther)
    let article = try #require(try workspace.articles().first { $0.publisher == "Harbour post" })
    #expect(article.title == "Talks: \"day two\"")
    #expect(article.published == "2024-03-05")
  }

  @Test("A file goes into sources/ whatever path its name claims")
  func staysInside() async throws {
    let page = try await browser.upload("../../outside.txt", "The union agrees, its chair Anna Berg said.")
    #expect(page.status == .ok)
    let folder = URL(fileURLWithPath: workspace.folder)
    #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("sources/outside.txt").path))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("../outside.txt").path))
  }

  @Test("What cannot be read is not kept", arguments: ["picture.exe", "noending", ".txt"])
  func refusesKinds(_ name: String) async throws {
    let before = try sources()
    let page = try await browser.upload(name, "words")
    if name != ".txt" { #expect(page.status.code >= 400) }
    if page.status.code >= 400 { #expect(try sources() == before) }
  }

  @Test("A file from elsewhere is refused")
  func refusesForeignFiles() async throws {
    #expect(try await browser.upload("one.txt", "words", token: "guessed").status == .badRequest)
  }

  @Test(
    "A foreign name that leads to this machine reads nothing",
    arguments: ["evil.example", "localhost.evil.example:8080"])
  func refusesForeignNames(_ host: String) async throws {
    #expect(try await browser.get("/", host: host).status == .misdirectedRequest)
  }

  @Test("This machine's own names are answered", arguments: ["localhost:8080", "127.0.0.1", "[::1]:8080"])
  func answersOwnNames(_ host: String) async throws {
    #expect(try await browser.get("/parley.css", host: host).status == .ok)
  }

  private func sources() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/sources").sorted()
  }
}

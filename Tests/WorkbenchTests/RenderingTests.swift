import Foundation
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("A translation beside its original, and names in the reader's alphabet")
struct RenderingTests {
  private let workspace: Workspace
  private let browser: Browser

  init() throws {
    workspace = try Talks.opened()
    let sources = URL(fileURLWithPath: workspace.folder).appendingPathComponent("sources")
    try """
    ---
    publisher: "Портова газета"
    language: uk
    published: 2024-03-05
    title: "Порт і профспілка"
    ---
    «Ми не погодимося на менше робочих місць», — заявив речник порту Петро Гнатів.
    """.write(to: sources.appendingPathComponent("port.uk.txt"), atomically: true, encoding: .utf8)
    try """
    ---
    publisher: "Портова газета"
    language: en
    published: 2024-03-05
    title: "The port and the union"
    translated_by: "Maria Kovalenko"
    translated_from: uk
    ---
    “We will not agree to fewer jobs,” the port's spokesman Petro Hnativ said.
    """.write(to: sources.appendingPathComponent("port.en.txt"), atomically: true, encoding: .utf8)
    try workspace.read([sources.path])
    browser = Browser(workspace)
  }

  private func article(_ title: String) async throws -> String {
    let id = try #require(try workspace.articles().first { $0.title == title }?.id)
    return try await browser.get("/articles/\(id)").text
  }

  @Test(
    "Both stand side by side from either, each in its own language, the translation with the name of who made it",
    arguments: ["Порт і профспілка", "The port and the union"])
  func standsBeside(_ title: String) async throws {
    let page = try await article(title)
    #expect(page.matches(of: #/<article class="text" lang="(uk|en)">/#).count == 2)
    #expect(page.contains("Original · Ukrainian"))
    #expect(page.contains("Translation · English · Maria Kovalenko"))
    #expect(page.contains("Ми не погодимося") && page.contains("We will not agree"))
  }

  @Test("A name that only the text has is shown in the reader's alphabet, and as the text has it when it is pointed at")
  func showsNames() async throws {
    let page = try await article("Порт і профспілка")
    #expect(page.contains("<span class=\"name\" title=\"Петро Гнатів\">Petro Hnativ</span>"))
  }
}

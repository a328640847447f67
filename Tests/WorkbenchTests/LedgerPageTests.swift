import Foundation
import HTTPTypes
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("The ledger in the browser")
struct LedgerPageTests {
  private let workspace: Workspace
  private let browser: Browser

  init() throws {
    workspace = try Talks.shared.get()
    browser = Browser(workspace)
  }

  private func claims(on page: String) -> [String] {
    page.matches(of: #/name="id" value="([^"]+)"/#).map { String($0.output.1) }
  }

  @Test("Pages led to by each other's last row hold every claim once, in order")
  func pagesByKey() async throws {
    var found: [String] = []
    var path: String? = "/ledger?limit=1"
    while let next = path, found.count < 100 {
      let page = try await browser.get(next).text
      found += claims(on: page)
      path = page.firstMatch(of: #/href="([^"]+)" rel="next"/#).map {
        String($0.output.1).replacingOccurrences(of: "&amp;", with: "&")
      }
    }
    let all = try workspace.claims().map(\.id)
    #expect(all.count > 1)
    #expect(found == all)
  }

  @Test("The search narrows by each of its fields", arguments: ["reviewed=yes", "publisher=Nobody", "words=zebra"])
  func narrows(_ query: String) async throws {
    #expect(try claims(on: await browser.get("/ledger?\(query)").text).isEmpty)
    #expect(try !claims(on: await browser.get("/ledger?reviewed=no").text).isEmpty)
  }

  @Test("What was found leaves as a file", arguments: ["csv", "jsonl", "dna-csv"])
  func exportsFound(_ format: String) async throws {
    let page = try await browser.get("/ledger/export?format=\(format)")
    #expect(page.status == .ok)
    #expect(page.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    let content = try #require(try workspace.claims().first).content
    #expect(page.text.contains(content.prefix(20)))
  }

  @Test("What was chosen leaves as a file, and nothing else")
  func exportsChosen() async throws {
    let all = try workspace.claims()
    let (chosen, other) = (try #require(all.first), try #require(all.last))
    let page = try await browser.post("/ledger/export", ["id": chosen.id, "format": "jsonl"])
    #expect(page.text.contains(chosen.id))
    #expect(!page.text.contains(other.id))
  }

  @Test(
    "What cannot be exported is refused with the reason",
    arguments: [("/ledger/export?format=exe", "not one of"), ("/ledger/export?party=none", "no party")])
  func refuses(_ path: String, _ words: String) async throws {
    let page = try await browser.get(path)
    #expect(page.status == .badRequest)
    #expect(page.text.contains(words))
  }

  @Test("A form from elsewhere exports nothing")
  func refusesForeignForms() async throws {
    let page = try await browser.post("/ledger/export", ["id": "c1", "format": "csv"], token: "guessed")
    #expect(page.status == .badRequest)
  }
}

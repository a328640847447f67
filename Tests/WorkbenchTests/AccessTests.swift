import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Rules of accessibility")
struct AccessTests {
  private static let pages = [
    "/", "/timeline", "/voices", "/packages", "/scenarios", "/hypotheses", "/ledger", "/review", "/brief", "/dossier",
  ]

  @Test(
    "A page has a language, a title, one heading of the first level and a way past the navigation", arguments: pages)
  func isOutlined(_ path: String) async throws {
    let page = try await Browser(Talks.shared.get()).get(path)
    #expect(page.text.contains("<html lang=\"en\">"))
    #expect(page.text.contains("<title>"))
    #expect(page.text.matches(of: /<h1[ >]/).count == 1)
    #expect(page.text.contains("class=\"skip\""))
  }

  @Test("Every field is inside a label, every picture has words, no identifier occurs twice", arguments: pages)
  func isNamed(_ path: String) async throws {
    let text = try await Browser(Talks.shared.get()).get(path).text
    for match in text.matches(of: /<(input|select|textarea) [^>]*>/) where !match.output.0.contains("type=\"hidden\"") {
      let before = text[..<match.range.lowerBound]
      let opened = before.matches(of: /<label/).count
      #expect(opened > before.matches(of: /<\/label>/).count, "\(match.output.0) on \(path)")
    }
    for match in text.matches(of: /<svg [^>]*>/) {
      #expect(match.output.contains("aria-label=") || match.output.contains("aria-hidden=\"true\""))
    }
    let identifiers = text.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(identifiers).count == identifiers.count, "\(path)")
  }

  @Test("The open page is marked in the navigation", arguments: pages)
  func marksPlace(_ path: String) async throws {
    let text = try await Browser(Talks.shared.get()).get(path).text
    #expect(text.contains("href=\"\(path)\" aria-current=\"page\""))
  }
}

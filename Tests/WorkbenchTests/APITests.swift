import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("The interface for programs")
struct APITests {
  private let workspace: Workspace
  private let browser: Browser

  init() throws {
    workspace = try Talks.shared.get()
    browser = Browser(workspace)
  }

  @Test("Whether copies count is asked as the document says", arguments: ["true", "false", "yes", "no"])
  func once(_ word: String) async throws {
    #expect(try await browser.get("/api/v1/claims?once=\(word)").status == .ok)
    #expect(try await browser.get("/api/v1/claims?once=perhaps").status == .badRequest)
  }

  @Test("Every address of the router below /api/v1 is in the OpenAPI document, and the other way round")
  func isDocumented() throws {
    let router = WorkbenchRoutes(Desk(workspace)).router()
    let served = Set(
      router.routes.map { $0.path.description }.filter {
        $0.hasPrefix("/api/v1/") && !$0.hasSuffix("openapi.json")
      })
    #expect(served.count > 20)
    let documented = Set(APIRoute.all.map { $0.routerPath.description })
    #expect(served == documented)
  }

  @Test("Every address answers with JSON of the shape that the document gives", arguments: APIRoute.all.map(\.path))
  func answers(_ path: String) async throws {
    let route = try #require(APIRoute.all.first { $0.path == path })
    let claim = try #require(try workspace.claims().first)
    let place = path.hasPrefix("/claims/") ? claim.id : claim.article ?? ""
    let page = try await browser.get("/api/v1" + path.replacingOccurrences(of: "{id}", with: place))
    guard path != "/scenario" else { return }
    #expect(page.status == .ok, "\(page.text.prefix(300))")
    let value = try JSONSerialization.jsonObject(with: Data(page.text.utf8))
    #expect(mismatches(value, route.shape, at: path).isEmpty)
  }

  @Test(
    "A mistake is told as JSON with what to mend",
    arguments: [
      ("/api/v1/claims?at=yesterday", 400), ("/api/v1/claims?limit=-1", 400), ("/api/v1/claims?party=XX", 400),
      ("/api/v1/positions?issue=nothing", 400), ("/api/v1/claims/nothing", 404), ("/api/v1/articles/nothing", 404),
      ("/api/v1/scenario?shock=flood", 400), ("/api/v1/claims?at=", 400), ("/api/v1/positions?issue=", 400),
      ("/api/v1/forecasts?at=%25", 400), ("/api/v1/claims?offset=1000000001", 400),
      ("/api/v1/claims?at=2024-03-04&at=2024-03-05", 400),
    ])
  func tellsMistakes(_ address: String, _ status: Int) async throws {
    let page = try await browser.get(address)
    #expect(page.status.code == status)
    let body = try JSONDecoder().decode([String: [String]].self, from: Data(page.text.utf8))
    #expect(body["error"]?.isEmpty == false)
  }

  @Test("The document names the identifiers of the dossier that is served, and every address only answers questions")
  func namesIdentifiers() async throws {
    let document = try await browser.get("/api/v1/openapi.json").text
    for issue in workspace.dossier.issues { #expect(document.contains("\"\(issue.id)\"")) }
    let page = try await browser.post("/api/v1/claims", [:])
    #expect(page.status == .methodNotAllowed && page.headers[.allow] == "GET, HEAD")
  }

  /// Where a value does not have a shape.
  private func mismatches(_ value: Any, _ shape: Shape, at place: String) -> [String] {
    switch shape {
    case .anything: []
    case .text, .day: value is String ? [] : [place]
    case .choice(let names): (value as? String).map(names.contains) == true ? [] : [place]
    case .whole, .number, .flag: value is NSNumber ? [] : [place]
    case .nullable(let inner): value is NSNull ? [] : mismatches(value, inner, at: place)
    case .list(let inner):
      (value as? [Any])?.enumerated().flatMap { mismatches($1, inner, at: "\(place)/\($0)") } ?? [place]
    case .table(let inner):
      (value as? [String: Any])?.flatMap { mismatches($1, inner, at: "\(place)/\($0)") } ?? [place]
    case .record(let fields):
      fields.flatMap { field -> [String] in
        guard let object = value as? [String: Any] else { return [place] }
        guard let own = object[field.name] else { return field.isRequired ? ["\(place)/\(field.name)"] : [] }
        return mismatches(own, field.shape, at: "\(place)/\(field.name)")
      }
    }
  }
}

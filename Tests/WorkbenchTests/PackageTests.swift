import Foundation
import Hummingbird
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Packages on the page")
struct PackageTests {
  private let desk: Desk
  private let browser: Browser

  init() throws {
    desk = Desk(try Talks.opened())
    browser = Browser(desk)
  }

  @Test("Every issue has a slider for each side, with a label that names both")
  func hasSliders() async throws {
    let page = try await browser.get("/packages").text
    let issues = try desk.workspace().settlement().issues.count
    #expect(page.matches(of: #/<input type="range"/#).count == 2 * issues + 2)
    #expect(page.contains("Wages: weight for Harbour Company"))
  }

  @Test("What is not moved is not tried; what is moved is, and is marked so")
  func tries() async throws {
    #expect(!(try await browser.get("/packages").text.contains("tag tried")))
    let moved = try await browser.get("/packages?w.union%2Fwages=1&w.union%2Fhours=9")
    #expect(moved.text.contains("tag tried"))
    #expect(moved.text.contains("Keep these weights"))
  }

  @Test("A least value above everything leaves no agreement that the side would sign")
  func raisesLeast() async throws {
    let page = try await browser.get("/packages/result?r.union=1&r.employer=1")
    #expect(page.status == .ok)
    #expect(page.text.contains("Every package leaves some side worse off"))
    #expect(page.text.contains("&lt;0.01"))
    #expect(!page.text.contains("<html"))
  }

  @Test("A package of one's own is laid beside another, issue by issue")
  func compares() async throws {
    let page = try await browser.get("/packages/result?a=0&b=1&p.wages=wages.freeze&p.hours=hours.forty")
    #expect(page.text.contains("Where the two differ"))
    #expect(page.text.contains("Your own"))
  }

  @Test("What was tried is kept in outlook.yaml, as given from then on")
  func keeps() async throws {
    let page = try await browser.get("/packages?r.union=0.42")
    let print = try #require(page.text.firstMatch(of: #/name="fingerprint" value="([^"]+)"/#)).output.1
    let kept = try await browser.post("/packages/keep", ["r.union": "0.42", "fingerprint": String(print)])
    #expect(kept.status == .seeOther)
    #expect(try desk.workspace().dossier.outlook.reservation == ["union": 0.42])
  }

  @Test(
    "What makes no sense is refused with the reason",
    arguments: ["w.union%2Fwages=much", "r.union=2", "p.wages=wages.no", "a=x", "w.union%2Fwages=-1"])
  func refuses(_ query: String) async throws {
    for path in ["/packages", "/packages/result"] {
      let page = try await browser.get("\(path)?\(query)")
      #expect(page.status == .badRequest, "\(path)?\(query)")
    }
  }
}

import Foundation
import Hummingbird
import ParleyForesight
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Hypotheses on the page")
struct HypothesisTests {
  private let desk: Desk
  private let browser: Browser

  init() throws {
    desk = Desk(try Talks.opened())
    browser = Browser(desk)
  }

  private func fingerprint() async throws -> String {
    let page = try await browser.get("/hypotheses")
    return String(try #require(page.text.firstMatch(of: #/name="fingerprint" value="([^"]+)"/#)).output.1)
  }

  @Test("A prior that is tried moves what comes after, and leaves the other side alone")
  func tries() async throws {
    let table = try desk.workspace().hypotheses(on: "union")
    let page = try await browser.get(
      "/hypotheses/result?party=union&prior%2Fsincere=1&prior%2Fhead-fake=0&prior%2Fgood-cop-bad-cop=0&prior%2Fplaying-for-time=0"
    )
    #expect(page.status == .ok)
    #expect((table.row("sincere")?.posterior ?? 1) < 0.9)
    #expect(page.text.contains("(1.00)"))
    #expect(page.text.contains("tag tried"))
  }

  @Test("Judgements are kept for one side, and mean the same after they are read back")
  func keeps() async throws {
    let kept = try await browser.post(
      "/hypotheses/keep",
      ["party": "union", "prior/sincere": "0.7", "l/sincere/delay": "0.45", "fingerprint": try await fingerprint()])
    #expect(kept.status == .seeOther)
    let outlook = try desk.workspace().dossier.outlook
    let sincere = try #require(outlook.hypotheses(on: "union").first { $0.id == "sincere" })
    #expect(sincere.prior == 0.7)
    #expect(sincere.likelihood(of: .delay) == 0.45)
    #expect(outlook.hypotheses(on: "employer").allSatisfy { $0.prior == 0.25 })
  }

  @Test("The other side's usual hypotheses get names of their own, with the same likelihoods")
  func keepsBoth() async throws {
    for party in ["union", "employer"] {
      let kept = try await browser.post(
        "/hypotheses/keep", ["party": party, "prior/head-fake": "0.6", "fingerprint": try await fingerprint()])
      #expect(kept.status == .seeOther)
    }
    let outlook = try desk.workspace().dossier.outlook
    #expect(outlook.hypotheses.count == 8)
    for party in ["union", "employer"] {
      let named = outlook.hypotheses(on: party)
      #expect(named.map(\.prior).sorted() == [0.25, 0.25, 0.25, 0.6])
      for (hypothesis, usual) in zip(named, DefaultHypothesis.allCases) {
        for kind in EvidenceKind.allCases {
          #expect(hypothesis.likelihood(of: kind) == usual.likelihood(of: kind))
        }
      }
    }
  }

  @Test("Evidence that is added by hand is weighed, and can be changed and taken out")
  func addsEvidence() async throws {
    var fields = FormFields.read(try await browser.get("/dossier/evidence?party=union").text)
    fields["id"] = "strike-fund"
    fields["text"] = "The union doubles its strike fund"
    fields["date"] = "2024-03-03"
    fields["l/sincere"] = "0.2"
    fields["l/playing-for-time"] = "0.8"
    #expect(try await browser.post("/dossier/evidence", fields).status == .seeOther)
    let table = try desk.workspace().hypotheses(on: "union")
    #expect(table.evidence.contains { $0.evidence.id.contains("strike-fund") })
    #expect(try await browser.get("/hypotheses").text.contains("strike fund"))
    var again = FormFields.read(try await browser.get("/dossier/evidence?id=strike-fund").text)
    again["do"] = "remove"
    #expect(try await browser.post("/dossier/evidence", again).status == .seeOther)
    #expect(try desk.workspace().dossier.outlook.evidence.isEmpty)
  }

  @Test(
    "What makes no sense is refused with the reason",
    arguments: ["party=nobody", "party=union&prior%2Fsincere=2", "party=union&l%2Fsincere%2Fdelay=x", ""])
  func refuses(_ query: String) async throws {
    #expect(try await browser.get("/hypotheses/result?\(query)").status == .badRequest)
  }
}

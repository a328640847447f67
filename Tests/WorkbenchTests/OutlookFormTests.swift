import Foundation
import Hummingbird
import ParleyDossier
import ParleyWorkspace
import Testing

@testable import ParleyWorkbench

@Suite("Forms for everything that a dossier gives")
struct OutlookFormTests {
  private let desk: Desk
  private let browser: Browser

  init() throws {
    desk = Desk(try Talks.opened())
    browser = Browser(desk)
  }

  private func fields(_ path: String) async throws -> [String: String] {
    let page = try await browser.get(path)
    #expect(page.status == .ok, "\(path)")
    return FormFields.read(page.text)
  }

  private func send(_ path: String, query: String = "", _ change: (inout [String: String]) -> Void) async throws
    -> Browser.Page
  {
    var fields = try await fields(path + query)
    change(&fields)
    return try await browser.post(path, fields)
  }

  private var outlook: Outlook { get throws { try desk.workspace().dossier.outlook } }

  @Test("A shock is added, changed and taken out")
  func shocks() async throws {
    let added = try await send("/dossier/shock") { fields in
      fields["text"] = "The port closes"
      fields["texts.uk"] = "Порт закривається"
      fields["least.union"] = "-0.1"
      fields["accepts.employer/wages"] = "wages.three"
      fields["ground.hours"] = "hours.forty"
    }
    #expect(added.status == .seeOther)
    let shock = try #require(try outlook.shocks.first)
    #expect(shock.id == "the-port-closes" && shock.texts == [.ukrainian: "Порт закривається"])
    #expect(shock.acceptance == ["employer": ["wages": "wages.three"]] && shock.facts == ["hours": "hours.forty"])
    #expect(try await browser.get("/scenarios?lang=uk").text.contains("Порт закривається"))
    let changed = try await send("/dossier/shock", query: "?id=the-port-closes") { $0["ground.hours"] = "" }
    #expect(changed.status == .seeOther)
    #expect(try outlook.shocks.first?.facts == [:])
    _ = try await send("/dossier/shock", query: "?id=the-port-closes") { $0["do"] = "remove" }
    #expect(try outlook.shocks.isEmpty)
  }

  @Test("A shock that changes nothing is refused in the reader's language")
  func refusesEmptyShock() async throws {
    let page = try await browser.post(
      "/dossier/shock", ["text": "x", "fingerprint": "0"], cookie: "lang=uk")
    #expect(page.status == .badRequest && page.text.contains("Задайте хоча б одну зміну."))
  }

  @Test("The war outlook is written, changed and taken out; half a belief is refused")
  func war() async throws {
    let written = try await send("/dossier/war") { fields in
      (fields["a.employer"], fields["b.employer"], fields["cost.union"]) = ("6", "2", "0.1")
      fields["terms.employer/wages"] = "wages.freeze"
    }
    #expect(written.status == .seeOther)
    #expect(try outlook.war?.beliefs["employer"] == .init(a: 6, b: 2))
    #expect(try outlook.war?.terms == ["employer": ["wages": "wages.freeze"]])
    #expect(try await send("/dossier/war") { $0["b.employer"] = "" }.status == .badRequest)
    #expect(try await send("/dossier/war") { $0["do"] = "remove" }.status == .seeOther)
    #expect(try outlook.war == nil)
  }

  @Test("A red line is drawn with its sentence, shows among the packages, and is taken back")
  func redLines() async throws {
    let drawn = try await send("/dossier/red-lines", query: "?party=union") { fields in
      fields["worst.wages"] = "wages.inflation"
      fields["said.wages"] = "“Never below inflation,” she said."
      fields["source.wages"] = "Gazette, 5 March"
    }
    #expect(drawn.status == .seeOther)
    let line = try #require(try outlook.redLines["union"]?["wages"])
    #expect(line.worst == "wages.inflation" && line.said == "“Never below inflation,” she said.")
    #expect(try await browser.get("/packages").text.contains("Never below inflation"))
    #expect(try await browser.post("/dossier/undo", [:]).status == .seeOther)
    #expect(try outlook.redLines.isEmpty)
  }

  @Test("Weights that somebody was asked for are written with whom and when")
  func swings() async throws {
    let asked = try await send("/dossier/swing", query: "?party=union") { fields in
      (fields["points.wages"], fields["points.hours"]) = ("100", "25")
      fields["grounds"] = "two delegates, 3 March"
    }
    #expect(asked.status == .seeOther)
    #expect(try outlook.salience["union"] == ["wages": 80, "hours": 20])
    #expect(try outlook.grounds["union"]?.salience == "two delegates, 3 March")
  }

  @Test("A hypothesis of one's own takes the place of the usual ones")
  func hypotheses() async throws {
    let added = try await send("/dossier/hypothesis") { fields in
      (fields["text"], fields["party"], fields["prior"]) = ("Wants to split the union", "employer", "0.5")
    }
    #expect(added.status == .seeOther)
    #expect(try outlook.hypotheses.map(\.party) == ["employer"])
    #expect(try await browser.get("/hypotheses").text.contains("Wants to split the union"))
  }

  @Test("An event is added and stands on the timeline")
  func events() async throws {
    let added = try await send("/dossier/event") { fields in
      (fields["text"], fields["kind"], fields["from"]) = ("The second round", "meeting", "2024-03-20")
      fields["party.union"] = "on"
    }
    #expect(added.status == .seeOther)
    let one = try #require(try desk.workspace().dossier.milestones.last)
    #expect(one.id == "the-second-round" && one.parties == ["union"])
  }

  @Test("Settings keep what is as usual out of the file, and a server without a model is refused")
  func settings() async throws {
    let saved = try await send("/dossier/settings") { fields in
      fields["title"] = "Wages"
      fields["titles.uk"] = "Зарплати"
      fields["feeds"] = "https://example.org/feed"
      (fields["outlet.1.name"], fields["outlet.1.share"]) = ("Port Radio", "0.7")
    }
    #expect(saved.status == .seeOther)
    let dossier = try desk.workspace().dossier
    #expect(dossier.title == "Wages" && dossier.titles == [.ukrainian: "Зарплати"])
    #expect(dossier.settings.reliability == ["Harbour Gazette": 0.9, "Port Radio": 0.7])
    #expect(dossier.settings.feeds == ["https://example.org/feed"])
    #expect(try await browser.get("/?lang=uk").text.contains("Зарплати"))
    let refused = try await send("/dossier/settings") { $0["service/address"] = "http://localhost:1/v1" }
    #expect(refused.status == .badRequest && refused.text.contains("Model"))
  }

  @Test("A third side is added with its ideals, and taken out with everything that is given for it alone")
  func sides() async throws {
    let added = try await send("/dossier/party", query: "?kind=side") { fields in
      (fields["name"], fields["ideal.wages"], fields["ideal.hours"]) = ("The city", "0.5", "0.25")
    }
    #expect(added.status == .seeOther)
    #expect(try desk.workspace().dossier.sides.map(\.id) == ["employer", "union", "the-city"])
    _ = try await send("/dossier/red-lines", query: "?party=the-city") { $0["worst.wages"] = "wages.three" }
    #expect(try outlook.redLines["the-city"] != nil)
    #expect(try await browser.get("/").status == .ok)
    let removed = try await send("/dossier/party", query: "?id=the-city") { $0["do"] = "remove" }
    #expect(removed.status == .seeOther)
    #expect(try desk.workspace().dossier.sides.count == 2 && outlook.redLines.isEmpty)
    #expect(try desk.workspace().dossier.issues.allSatisfy { $0.ideals.isEmpty })
  }

  @Test("A side that somebody speaks for is not taken out, and the checks say who")
  func refusesSide() async throws {
    _ = try await send("/dossier/party", query: "?kind=side") { $0["name"] = "The city" }
    let page = try await send("/dossier/party", query: "?id=union") { $0["do"] = "remove" }
    #expect(page.status == .badRequest && page.text.contains("people.yaml"))
    #expect(try desk.workspace().dossier.sides.count == 3)
  }

  @Test("A new name goes everywhere; one that is taken is refused")
  func renames() async throws {
    let refused = try await send("/dossier/rename", query: "?kind=issue&id=wages") { $0["to"] = "hours" }
    #expect(refused.status == .badRequest)
    let renamed = try await send("/dossier/rename", query: "?kind=issue&id=wages") { $0["to"] = "pay" }
    #expect(renamed.status == .seeOther)
    #expect(try desk.workspace().claims().contains { $0.issue == "pay" })
    #expect(try await browser.get("/issues/pay").status == .ok)
  }

  @Test("A new option needs only its words and its place; an option in three languages is shown in each")
  func options() async throws {
    let saved = try await send("/dossier/issue", query: "?id=hours") { fields in
      (fields["option.3.label"], fields["option.3.place"]) = ("Six-hour days", "0.75")
      fields["option.0.labels.ru"] = "Сорок часов"
      fields["names.ru"] = "Рабочее время"
    }
    #expect(saved.status == .seeOther)
    #expect(try desk.workspace().dossier.issue("hours")?.options.map(\.id).contains("hours.six-hour-days") == true)
    let page = try await browser.get("/issues/hours?lang=ru").text
    #expect(page.contains("Рабочее время") && page.contains("Сорок часов"))
  }

  @Test("Every form opens in every language without a key or a gap", arguments: ["en", "uk", "ru"])
  func speaks(_ language: String) async throws {
    for path in [
      "/dossier", "/dossier/party?id=union", "/dossier/person?id=marsh", "/dossier/issue?id=wages", "/dossier/fact",
      "/dossier/event", "/dossier/weights", "/dossier/swing", "/dossier/red-lines", "/dossier/war", "/dossier/shock",
      "/dossier/hypothesis", "/dossier/evidence", "/dossier/settings", "/dossier/rename?kind=person&id=marsh",
    ] {
      let page = try await browser.get(path + (path.contains("?") ? "&" : "?") + "lang=\(language)")
      #expect(page.status == .ok, "\(path)")
      #expect(!page.text.contains(#/>[^<]*\{[a-z]+\}/#), "\(path)")
      #expect(
        !page.text.contains(#/>(?:dossier|party|shock|war|settings|field|swing|event|steps|source)\.[a-z-]+</#),
        "\(path)")
    }
  }
}

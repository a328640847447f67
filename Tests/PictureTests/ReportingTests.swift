import ParleyCoding
import ParleyDossier
import TestFishery
import Testing

@testable import ParleyPicture

@Suite("The reporting weighed anew")
struct ReportingTests {
  private let claims = [
    claim("C", "none", on: 2, article: "a"), claim("F", "free", on: 3, article: "a"),
    claim("F", "free", on: 3, publisher: "copy", article: "b", confidence: 0.6),
    claim("C", "tenth", on: 9, stance: .offers, article: "c"), claim("C", nil, on: 15, article: "d", refuses: "half"),
    claim("F", "half", on: 20, stance: .accepts, article: "e", confidence: 0.7),
    claim("F", "quarter", on: 20, stance: .floats, article: "f"),
    claim("F", "joint", on: 30, issue: "patrols", article: "g", modality: .init(condition: "if paid")),
  ]

  private func picture(_ claims: [Claim], _ day: Int = 90) -> Picture {
    Picture(Fishery.dossier(), claims: claims, asOf: Fishery.day(day))
  }

  @Test("As the articles are, it gives the picture's own bearings", arguments: [5, 16, 90])
  func same(day: Int) {
    let picture = picture(claims, day)
    expectSame(Reporting(picture).bearings(), picture.bearings)
    expectSame(
      Reporting(Fishery.dossier(), claims: claims, asOf: Fishery.day(day)).bearings(), picture.bearings)
    expectSame(Bearings(Fishery.dossier(), claims: claims, asOf: Fishery.day(day)), picture.bearings)
    #expect(Reporting(picture).bearings().entries.map(\.claimCount) == picture.bearings.entries.map(\.claimCount))
  }

  private func expectSame(_ a: Bearings, _ b: Bearings) {
    #expect(a.entries.map(\.order) == b.entries.map(\.order))
    for (one, other) in zip(a.entries, b.entries) {
      #expect(zip(one.farthest, other.farthest).allSatisfy { abs($0 - $1) < 1e-12 }, "\(one) and \(other)")
    }
  }

  @Test(
    "An article that counts for nothing might not have been written", arguments: ["a", "b", "c", "d", "e", "f", "g"])
  func without(article: String) {
    let bearings = Reporting(picture(claims)).bearings { $0 == article ? 0 : 1 }
    expectSame(bearings, picture(claims.filter { $0.article != article }).bearings)
  }

  @Test("An article that counts for more moves where its side could go")
  func more() throws {
    let reporting = Reporting(picture(claims))
    let before = try #require(reporting.bearings().entry(of: "F", on: "quota"))
    let after = try #require(reporting.bearings { $0 == "f" ? 3 : 1 }.entry(of: "F", on: "quota"))
    func reach(_ entry: Bearings.Entry) -> Double { entry.order.drop { $0 > 2 }.reduce(0) { $0 + entry.farthest[$1] } }
    #expect(reach(after) > reach(before))
  }
}

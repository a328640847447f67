import ParleyCoding
import ParleyText
import TestFishery
import Testing

@testable import ParleyPicture

@Suite struct NetworkTests {
  static let claims = [
    claim("C", "none", on: 1, by: "hawk", article: "a1"),
    claim("C", "none", on: 1, by: "hawk", article: "a1", statement: "x"),
    claim("C", "none", on: 2, by: "eagle", article: "a2"), claim("C", "none", on: 9, by: "hawk", article: "a3"),
    claim("F", "half", on: 3, by: "captain", article: "a2"),
    claim("F", nil, on: 4, by: "mate", stance: .rejects, article: "a4", refuses: "none"),
    claim("F", "none", on: 5, by: "captain", about: "C"),
  ]

  func network(
    _ kind: DiscourseNetwork.Kind, _ change: (inout DiscourseNetwork.Options) -> Void = { _ in }
  ) -> DiscourseNetwork {
    var options = DiscourseNetwork.Options(kind: kind)
    change(&options)
    return DiscourseNetwork(Self.claims, of: Fishery.dossier(), options: options)
  }

  func weight(_ network: DiscourseNetwork, _ a: String, _ b: String) -> Double? {
    network.edges.first { $0.a == a && $0.b == b }?.weight
  }

  @Test("Actors are tied to options once a document; a refusal counts below 0")
  func twoMode() {
    let network = network(.twoMode)
    #expect(weight(network, "hawk", "concept:quota/none") == 2)
    #expect(weight(network, "mate", "concept:quota/none") == -1)
    #expect(
      network.nodes.map(\.id) == ["captain", "eagle", "hawk", "mate", "concept:quota/half", "concept:quota/none"])
  }

  @Test("The same stand ties, opposed stands divide, subtract is the difference")
  func oneMode() {
    #expect(weight(network(.congruence), "eagle", "hawk") == 2)
    #expect(network(.congruence).edges.count == 1)
    let conflict = network(.conflict)
    #expect(weight(conflict, "captain", "hawk") == 2)
    #expect(weight(conflict, "eagle", "mate") == 1)
    #expect(weight(conflict, "captain", "mate") == nil)
    #expect(weight(network(.subtract), "captain", "hawk") == -2)
    #expect(weight(network(.subtract), "eagle", "hawk") == 2)
  }

  @Test(
    "Duplicates count once a document, day, week or in all",
    arguments: [
      (DiscourseNetwork.Duplicates.all, 3.0), (.document, 2), (.day, 2), (.week, 2), (.once, 1),
    ])
  func duplicates(kind: DiscourseNetwork.Duplicates, expected: Double) {
    #expect(weight(network(.twoMode) { $0.duplicates = kind }, "hawk", "concept:quota/none") == expected)
  }

  @Test(
    "Normalised weights take out how much somebody talks",
    arguments: [
      (DiscourseNetwork.Normalisation.averageActivity, 2 / 1.5), (.jaccard, 1), (.cosine, 1),
    ])
  func normalisation(kind: DiscourseNetwork.Normalisation, expected: Double) throws {
    let found = try #require(weight(network(.congruence) { $0.normalisation = kind }, "eagle", "hawk"))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test("Windows, issues, parties and thresholds choose what is drawn")
  func filters() {
    #expect(
      network(.twoMode) { $0.days = Fishery.day(0)...Fishery.day(2) }.nodes.filter { $0.kind == .actor }.count == 2)
    #expect(network(.twoMode) { $0.issues = ["patrols"] }.nodes.isEmpty)
    #expect(weight(network(.conflict) { $0.actor = .party }, "C", "F") == 6)
    #expect(network(.conflict) { $0.threshold = 2 }.nodes.map(\.id) == ["captain", "hawk", "mate"])
    let series = DiscourseNetwork.series(
      Self.claims, of: Fishery.dossier(), options: .init(kind: .congruence), length: 7, step: 7)
    #expect(series.count == 14)
    #expect(series[0].network.edges.count == 1)
    #expect(series[1].network.edges.isEmpty)
  }

  @Test("Every edge names the claims behind it")
  func evidence() {
    #expect(network(.subtract).edges.allSatisfy { !$0.claims.isEmpty })
  }

  @Test("GraphML escapes what XML reserves and keeps weights above 0")
  func graphML() {
    let odd = [claim("C", "none", on: 1, by: "A & \"B\" <c>\u{1}"), claim("C", "half", on: 2, by: "D")]
    let xml = DiscourseNetwork(odd, of: Fishery.dossier(), options: .init(kind: .subtract)).graphML
    #expect(xml.contains("<node id=\"A &amp; &quot;B&quot; &lt;c&gt;\">"))
    #expect(xml.contains("<data key=\"weight\">1.0</data><data key=\"sign\">-1</data>"))
    #expect(!xml.contains("\u{1}"))
    #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml"))
  }
}

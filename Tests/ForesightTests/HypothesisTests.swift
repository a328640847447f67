import ParleyCoding
import ParleyDossier
import ParleyPicture
import ParleyReading
import ParleyText
import TestFishery
import Testing

@testable import ParleyForesight

@Suite struct HypothesisTests {
  static let hard = (0..<4).map { claim("C", "none", on: 2 + 3 * $0) }
  static let soft = (0..<4).map { claim("C", "half", on: 20 + 3 * $0, stance: .offers) }
  static let back = (0..<4).map { claim("C", "none", on: 40 + 3 * $0) }

  func table(_ claims: [Claim], asOf day: Int, dossier: Dossier = Fishery.dossier()) -> HypothesisTable {
    HypothesisTable(picture: Picture(dossier, claims: claims, asOf: Fishery.day(day)), party: "C")
  }

  @Test("Without evidence the priors stand, and they sum to one")
  func priors() {
    let table = table([], asOf: 5)
    #expect(table.evidence.isEmpty)
    #expect(table.rows.map(\.id) == DefaultHypothesis.allCases.map(\.rawValue))
    #expect(table.rows.allSatisfy { abs($0.posterior - 0.25) < 1e-9 })
  }

  @Test("A concession that holds speaks for sincerity, one taken back for a head-fake")
  func outcomes() throws {
    let held = table(Self.hard + Self.soft, asOf: 45)
    let undone = table(Self.hard + Self.soft + Self.back, asOf: 55)
    #expect(held.leading?.id == "sincere")
    #expect(undone.leading?.id == "head-fake")
    #expect(held.evidence.map(\.evidence.kind) == [.concessionHeld])
    #expect(undone.evidence.contains { $0.evidence.kind == .concessionTakenBack })
    #expect(undone.evidence.allSatisfy { !$0.evidence.sources.isEmpty && $0.diagnosticity > 0 })
  }

  @Test("A fresh concession is no evidence yet")
  func fresh() { #expect(table(Self.hard + Self.soft, asOf: 30).evidence.isEmpty) }

  @Test("Two voices speak for good cop, bad cop")
  func voices() {
    let claims = (0..<3).flatMap {
      [claim("C", "none", on: 2 + 2 * $0, by: "hawk \($0)"), claim("C", "half", on: 3 + 2 * $0, by: "dove \($0)")]
    }
    #expect(table(claims, asOf: 12).leading?.id == "good-cop-bad-cop")
  }

  @Test("Deeds are held against the words before them")
  func deeds() {
    let facts = [
      Fact(id: "f1", issue: "quota", option: "half", from: Fishery.day(0), text: "boats fish"),
      Fact(id: "f2", issue: "quota", option: "none", from: Fishery.day(26), text: "a blockade"),
    ]
    let with = table(Self.hard + Self.soft, asOf: 33, dossier: Fishery.dossier(facts: facts))
    #expect(with.evidence.map(\.evidence.kind) == [.deedAgainstWords])
    #expect(with.evidence.first?.evidence.sources.contains("f2") == true)
  }

  @Test("The analyst's hypotheses, likelihoods and evidence are used as given")
  func given() throws {
    let outlook = Outlook(
      hypotheses: [
        HypothesisPrior(id: "sincere", text: "", prior: 1, likelihoods: ["concession-taken-back": 0.9]),
        HypothesisPrior(id: "split", text: "a split cabinet", prior: 3),
      ],
      evidence: [
        GivenEvidence(
          id: "leak", date: Fishery.day(4), text: "minutes leaked", likelihoods: ["sincere": 0.1, "split": 0.8])
      ])
    let dossier = Fishery.dossier(outlook: outlook)
    let table = table([], asOf: 5, dossier: dossier)
    let split = try #require(table.row("split"))
    #expect(abs(split.prior - 0.75) < 1e-9)
    #expect(abs(split.posterior - 3 * 0.8 / (3 * 0.8 + 0.1)) < 1e-9)
    #expect(abs((table.evidence.first?.leadingWithout ?? 0) - 0.75) < 1e-9)
    #expect(self.table([], asOf: 3, dossier: dossier).evidence.isEmpty)
    let undone = self.table(Self.hard + Self.soft + Self.back, asOf: 55, dossier: dossier)
    let back = undone.evidence.first { $0.evidence.kind == .concessionTakenBack }
    #expect(back?.likelihoods["sincere"] == 0.9)
  }

  @Test("Repetitions count less and less")
  func repetitions() {
    let claims = (0..<3).flatMap {
      [claim("C", "none", on: 2 + 2 * $0, by: "hawk \($0)"), claim("C", "half", on: 3 + 2 * $0, by: "dove \($0)")]
    }
    let shares = table(claims, asOf: 12).evidence.map { $0.share / $0.evidence.weight }
    #expect(shares.count == 9)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("What would decide is what tells the hypotheses apart, with both outcomes")
  func deciding() throws {
    let first = try #require(table([], asOf: 5).deciding.first)
    #expect(first.information > 0)
    #expect(table([], asOf: 5).deciding.count == EvidenceKind.allCases.count)
    #expect((first.ifSeen - 0.25) * (first.ifNot - 0.25) < 0)
  }
}

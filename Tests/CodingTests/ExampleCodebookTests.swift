import Foundation
import ParleyCoding
import ParleyDossier
import Testing

@Suite("The codebook of the 2022 talks")
struct ExampleCodebookTests {
  private func dossier() throws -> Dossier {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try DossierLoader.load(root.appendingPathComponent("Examples/ukraine-2022").path)
  }

  @Test("Has no pattern that cannot be read and none twice")
  func sound() throws {
    let findings = CodebookLint(try dossier()).findings
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  @Test("Codes invented sentences as a careful person would, nine in ten")
  func sentences() throws {
    let codebook = try Codebook(dossier())
    var exact = Figure()
    var missed: [String] = []
    for line in (TalksSentences.first + "\n" + TalksSentences.second).split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let expected = Set(parts[2].split(separator: ",").map(String.init))
      let claims = CodebookTrial(parts[1], codebook: codebook, party: parts[0]).claims
      let coded = Set(claims.map { $0.option ?? $0.issue })
      exact += Figure(right: coded.intersection(expected).count, given: coded.count, gold: expected.count)
      if coded != expected { missed.append("\(parts[1]) → \(coded.sorted())") }
    }
    #expect(exact.gold > 200)
    #expect(exact.f > 90, "\(exact.f); \(missed.joined(separator: "\n"))")
  }
}

import ParleyCoding
import ParleyDossier
import Testing

@Suite("Review")
struct ReviewTests {
  private func claim() throws -> Claim {
    try #require(try claims("{He} [demanded] <that they recognise the island as northern>.").first)
  }

  private func review(
    _ coder: String, _ time: Int64, _ claim: Claim, _ verdict: Review.Verdict, option: String? = nil
  ) -> Review {
    let correction = option.map { Review.Coding(issue: "island", option: $0, stance: .offers) }
    return Review(coder: coder, time: time, claim: claim, verdict: verdict, correction: correction)
  }

  @Test("A correction wins over the machine, and the machine's word stays readable")
  func correction() throws {
    let claim = try claim()
    let correction = review("ada", 1, claim, .correct, option: "island.shared")
    let resolved = try #require(ReviewBook([correction]).resolved(claim))
    #expect(resolved.option == "island.shared" && resolved.stance == .offers && resolved.confidence == 1)
    #expect(resolved.coder == "ada" && resolved.id == claim.id)
    #expect(correction.before == Review.Coding(claim))
  }

  @Test("A rejected claim is gone, until the rejection is taken back")
  func undo() throws {
    let claim = try claim()
    let reject = review("ada", 1, claim, .reject)
    #expect(ReviewBook([reject]).resolved([claim]).isEmpty)
    #expect(ReviewBook([reject, review("ada", 2, claim, .undo)]).resolved([claim]) == [claim])
    #expect(ReviewBook([reject, review("bob", 2, claim, .undo)]).resolved([claim]).isEmpty)
  }

  @Test("Where people differ, most voices win, and of equals the latest")
  func votes() throws {
    let claim = try claim()
    let two = [review("ada", 1, claim, .confirm), review("bob", 2, claim, .reject)]
    #expect(ReviewBook(two).resolved(claim) == nil)
    #expect(ReviewBook(two + [review("eve", 0, claim, .confirm)]).resolved(claim)?.option == claim.option)
  }

  @Test("Blind coders see only their own reviews")
  func blind() throws {
    let claim = try claim()
    let book = ReviewBook([review("ada", 1, claim, .confirm), review("bob", 2, claim, .reject)])
    #expect(book.visible(to: "ada", blind: true).map(\.coder) == ["ada"])
    #expect(book.visible(to: "ada", blind: false).count == 2)
  }

  @Test("People and machine are compared unit by unit")
  func agreement() throws {
    let claim = try claim()
    let dossier = try island()
    let book = ReviewBook([
      review("ada", 1, claim, .confirm), review("bob", 2, claim, .correct, option: "island.shared"),
    ])
    let data = book.agreementData(on: [claim], issue: dossier.issue("island"), of: dossier, withMachine: true)
    #expect(data.units == [[0, 1, 0]])
    let issues = book.agreementData(on: [claim], issue: nil, of: dossier, withMachine: false)
    #expect(issues.units == [[0, 0]] && issues.values == ["island", "harbour", "none"])
  }
}

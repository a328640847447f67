import ParleyText
import Testing

@Suite("Quotations")
struct QuotationTests {
  @Test(
    "Pairs marks of every shape, outer before inner",
    arguments: [
      ("“We go,” he said, “now.”", ["“We go,”", "“now.”"]),
      (#"He said "yes" and "no"."#, [#""yes""#, #""no""#]),
      ("«Газета «Труд» закрыта»", ["«Газета «Труд» закрыта»", "«Труд»"]),
      ("„Так“, – сказав він", ["„Так“"]),
      ("“She said ‘no’ to the workers’ union.”", ["“She said ‘no’ to the workers’ union.”", "‘no’"]),
      ("''We are here,'' he said", ["''We are here,''"]),
      ("it's the workers' day", []),
      ("rock 'n' roll of the '90s", []),
    ])
  func pairs(text: String, found: [String]) {
    #expect(segmentation(text).quotations.map { text.slice($0.span) } == found)
  }

  @Test("A quotation without a closing mark runs on into the paragraph that opens anew")
  func runsOn() {
    let text = "He said: “First part.\n“Second part,” he added."
    let found = segmentation(text).quotations
    #expect(found.map { text.slice($0.span) } == ["“First part.", "“Second part,”"])
    #expect(found.map(\.repair) == [.runsOn, .none])
    #expect(found.last?.continues == 0)
  }

  @Test("A closing mark without an opening one begins with the paragraph")
  func unopened() {
    let text = "We will go on,” he said."
    let found = segmentation(text).quotations
    #expect(found.map(\.repair) == [.unopened])
    #expect(found.map { text.slice($0.inner) } == ["We will go on,"])
  }
}

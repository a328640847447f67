import Foundation
import ParleyBargaining
import Testing

@Suite("Odd but legal GENIUS files")
struct GeniusOdditiesTests {
  /// The first party's values and reservation value in a profile that is its own domain.
  private func read(_ body: String) throws -> (values: [[Double]], reservation: Double, options: [[String]]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-odd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(body.utf8).write(to: folder.appendingPathComponent("a.xml"))
    let problem = try DomainFolder(reading: folder.path).problem
    return (problem.parties[0].values, problem.disagreement[0], problem.issues.map(\.options))
  }

  private static let colour = """
    <issue index="1" name="colour"><item value="red" evaluation="30"/><item value="blue" evaluation="60"/></issue>
    """
  private static func space(_ issues: String, weights: String, after: String = "") -> String {
    "<utility_space><objective name=\"o\">\(weights)\(issues)</objective>\(after)</utility_space>"
  }

  @Test("Weights are scaled to sum to one, whatever they sum to", arguments: [0.2, 1, 7, 1e6])
  func weights(_ scale: Double) throws {
    let days = #"<issue index="2" name="days"><item value="a" evaluation="1"/><item value="b" evaluation="4"/></issue>"#
    let found = try read(
      Self.space(
        Self.colour + days,
        weights: "<weight index=\"1\" value=\"\(3 * scale)\"/><weight index=\"2\" value=\"\(scale)\"/>"))
    let expected = [[0.375, 0.75], [0.0625, 0.25]]
    #expect(zip(found.values.joined(), expected.joined()).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("Without weights all issues count the same; a single issue may have any weight")
  func noWeights() throws {
    #expect(try read(Self.space(Self.colour, weights: "")).values == [[0.5, 1]])
    #expect(try read(Self.space(Self.colour, weights: #"<weight index="1" value="0.01"/>"#)).values == [[0.5, 1]])
  }

  @Test("A discount belongs to the protocol; a reservation value is read wherever it stands")
  func tags() throws {
    let discount = #"<discount_factor value="0.5"/>"#
    for after in [discount + #"<reservation value="0.25"/>"#, #"<reservation value=" 0.25"></reservation>"# + discount]
    {
      let found = try read(Self.space(Self.colour, weights: "", after: after))
      #expect(found.reservation == 0.25 && found.values == [[0.5, 1]])
    }
    let inside = try read(Self.space(Self.colour + #"<reservation value="0.25"/>"#, weights: ""))
    #expect(inside.reservation == 0.25)
  }

  @Test("Objectives may be nested, comments and declarations stand anywhere")
  func nested() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><!-- a profile -->
      <utility_space><objective name="any"><objective name="trade"><!-- here -->
      \(Self.colour)</objective></objective></utility_space>
      """
    #expect(try read(text).values == [[0.5, 1]])
  }

  @Test("Evaluations that are all 0 stay 0")
  func zero() throws {
    let flat = #"<issue index="2" name="flat"><item value="a" evaluation="0"/><item value="b" evaluation="0"/></issue>"#
    #expect(try read(Self.space(Self.colour + flat, weights: "")).values == [[0.25, 0.5], [0, 0]])
  }

  @Test("Integer issues count a linear evaluator from the lower bound; it stays within 0…1")
  func integers() throws {
    let issue = """
      <issue index="1" name="n" etype="integer"><range lowerbound="10" upperbound="13"/>
      <evaluator ftype="linear" parameter0="0.2" parameter1="0.4"/></issue>
      """
    let found = try read(Self.space(issue, weights: ""))
    #expect(found.options == [["10", "11", "12", "13"]])
    #expect(zip(found.values[0], [0.2, 0.6, 1, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("Real issues are cut into even steps; evaluators are linear, constant or triangular")
  func reals() throws {
    func issue(_ evaluator: String) throws -> [Double] {
      let found = try read(
        Self.space(
          """
          <issue index="1" name="x" type="real" etype="real" vtype="real"><range lowerbound="0" upperbound="10"/>
          <evaluator \(evaluator)/></issue>
          """, weights: #"<weight index="1" value="1"/>"#))
      #expect(found.options[0].count == 21 && found.options[0].last == "10.0")
      return found.values[0]
    }
    let rising = try issue(#"ftype="linear" slope="0.1" offset="0""#)
    #expect(abs(rising[5] - 0.25) < 1e-12 && abs(rising[20] - 1) < 1e-12)
    #expect(try issue(#"ftype="constant" parameter0="0.5""#).allSatisfy { $0 == 0.5 })
    let peak = try issue(#"ftype="triangular" parameter0="0" parameter1="10" parameter2="4""#)
    #expect(abs(peak[8] - 1) < 1e-12 && peak[20] == 0 && abs(peak[4] - 0.5) < 1e-12)
  }

  @Test(
    "What makes no sense is a typed error with the file's name",
    arguments: [
      (#"<issue index="1" name="x" type="real"><range lowerbound="5" upperbound="5"/></issue>"#, "lowerbound"),
      (#"<issue index="1" name="x" etype="integer" lowerbound="0" upperbound="99999999"/>"#, "values"),
      (#"<issue index="1" name="x"/>"#, "no item"),
      (#"<issue index="1" name="x" type="colour"><item value="a" evaluation="1"/></issue>"#, "colour"),
      (#"<issue index="1" name="x"><item value="a" evaluation="NaN"/></issue>"#, "NaN"),
    ])
  func errors(_ issue: String, _ word: String) {
    let error = #expect(throws: BargainingError.self) { try read(Self.space(issue + Self.colour, weights: "")) }
    #expect(error?.description.contains(word) == true && error?.description.contains("a.xml") == true)
  }
}

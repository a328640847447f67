import Testing

@testable import ParleyCoding

@Suite("Krippendorff's alpha")
struct AgreementTests {
  /// The example of four observers and twelve units in Krippendorff (2011), with missing values.
  static let published: [[String?]] = [
    ["1", "1", nil, "1"], ["2", "2", "3", "2"], ["3", "3", "3", "3"], ["3", "3", "3", "3"], ["2", "2", "2", "2"],
    ["1", "2", "3", "4"], ["4", "4", "4", "4"], ["1", "1", "2", "1"], ["2", "2", "2", "2"], [nil, "5", "5", "5"],
    [nil, nil, "1", "1"], [nil, nil, "3", nil],
  ]

  @Test("Gives the published values", arguments: [(KrippendorffAlpha.Metric.nominal, 0.743), (.ordinal, 0.815)])
  func published(metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let data = AgreementData(units: Self.published, values: ["1", "2", "3", "4", "5"])
    let alpha = try #require(KrippendorffAlpha(data, metric: metric))
    #expect(abs(alpha.value - expected) < 0.0005)
    #expect(alpha.unitCount == 11)
    let interval = try #require(alpha.interval)
    #expect(interval.contains(alpha.value) && interval.lowerBound < interval.upperBound)
  }

  @Test("Does not depend on who is named first, and the interval repeats with its seed")
  func symmetric() throws {
    let data = AgreementData(units: Self.published, values: ["1", "2", "3", "4", "5"])
    let turned = AgreementData(units: Self.published.map { $0.reversed() }, values: ["1", "2", "3", "4", "5"])
    let (a, b) = (KrippendorffAlpha(data, metric: .ordinal), KrippendorffAlpha(turned, metric: .ordinal))
    #expect(abs(try #require(a).value - (try #require(b)).value) < 1e-12)
    #expect(KrippendorffAlpha(data, metric: .ordinal) == a)
  }

  @Test("Is 1 for perfect agreement and says nothing where nothing can be said")
  func edges() throws {
    let perfect = AgreementData(units: [["a", "a"], ["b", "b"], ["a", "a"]], values: ["a", "b"])
    #expect(try #require(KrippendorffAlpha(perfect, metric: .nominal)).value == 1)
    #expect(
      KrippendorffAlpha(AgreementData(units: [["a", "a"], ["a", "a"]], values: ["a", "b"]), metric: .nominal) == nil)
    #expect(KrippendorffAlpha(AgreementData(units: [["a", nil]], values: ["a"]), metric: .nominal) == nil)
    #expect(KrippendorffAlpha(AgreementData(units: [], values: []), metric: .ordinal) == nil)
  }
}

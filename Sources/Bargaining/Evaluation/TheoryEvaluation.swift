public import Foundation

extension BargainingEvaluation {
  /// Compares closed forms of bargaining and war with a file of worked values.
  ///
  /// The file is a list of cases with `id`, `inputs` and `expected`. Values agree within 10⁻⁶ (of the value, where
  /// that is larger than 1). A case that is not known
  /// here, or whose inputs do not fit, is a row that does not agree.
  ///
  /// - Throws: ``BargainingError`` when the file is no such list.
  public static func theory(_ json: Data) throws(BargainingError) -> [Row] {
    guard let cases = try JSONTree.read(json, file: "theory").list else {
      throw BargainingError(.malformedInput, at: .init(file: "theory"), "expected a list of cases")
    }
    var rows: [Row] = []
    for item in cases {
      let id = item["id"]?.name ?? "?"
      let inputs = TheoryInputs(item["inputs"] ?? .null)
      let expected = TheoryInputs(item["expected"] ?? .null)
      do {
        guard let model = TheoryModels.all.first(where: { id.hasPrefix($0.prefix) }) else {
          rows.append(Row(id, "case", found: "not known", expected: "", agrees: false))
          continue
        }
        let found = try model.compute(inputs, expected)
        rows += expected.flattened().map { key, value in compare(id, key, found[key], value) }
      } catch {
        rows.append(Row(id, "case", found: "\(error)", expected: "", agrees: false))
      }
    }
    return rows
  }

  private static func compare(_ id: String, _ key: String, _ found: Double?, _ expected: Double) -> Row {
    let agrees = found.map { ($0 - expected).magnitude <= 1e-6 * max(1, expected.magnitude) } ?? false
    return Row(id, key, found: found.map { "\($0)" } ?? "nothing", expected: "\(expected)", agrees: agrees)
  }
}

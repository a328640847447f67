/// One cell of comma-separated values, quoted after RFC 4180.
///
/// A cell that a spreadsheet would take for a formula is written with an apostrophe before it (OWASP, CSV injection), which
/// ``plain(_:)`` takes away again.
public enum CSVCell {
  public static func written(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// What a cell said before it was kept from being a formula.
  public static func plain(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = String(text.dropFirst())
    return isFormula(rest) ? rest : text
  }

  /// Numbers below zero are no formulas.
  private static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
    case UInt8(ascii: "-"): Double(text) == nil
    default: false
    }
  }
}

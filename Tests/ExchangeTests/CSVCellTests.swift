import ParleyExchange
import Testing

@Suite("Cells of comma-separated values")
struct CSVCellTests {
  @Test(
    "What a spreadsheet would take for a formula is kept from being one, and comes back as it was",
    arguments: [
      "=1+1", "+380 44", "@name", "-cmd|' /C calc'!A0", "\t=1", "\r=1", "=HYPERLINK(\"http://evil.example\",\"a\")",
    ])
  func guards(_ text: String) {
    let written = CSVCell.written(text)
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
    #expect(CSVCell.plain("'" + text) == text)
  }

  @Test(
    "Everything else stays as it is, but for quotation marks round commas, lines and quotation marks",
    arguments: [
      ("", ""), ("-0.25", "-0.25"), ("a - b", "a - b"), ("'quoted'", "'quoted'"), ("a, b", "\"a, b\""),
      ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
    ])
  func quotes(_ text: String, _ written: String) {
    #expect(CSVCell.written(text) == written)
    #expect(CSVCell.plain(text) == text)
  }
}

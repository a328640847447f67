import ParleyIngest
import Testing

@Suite("Trees of pages, by the HTML standard as it is now")
struct TreeTests {
  /// A document or fragment, and its tree, a line an element, written as html5lib writes trees without the bars.
  struct Case: Sendable, CustomTestStringConvertible {
    var markup: String
    var context: String?
    var tree: String

    init(_ markup: String, in context: String? = "body", _ tree: String) {
      self.markup = markup
      self.context = context
      self.tree = tree
    }

    var testDescription: String { markup }

    func holds() throws -> Bool {
      let scratch = try Scratch()
      let place = context.map { "#document-fragment\n\($0)\n" } ?? ""
      let bars = tree.split(separator: "\n").map { "| " + $0 }.joined(separator: "\n")
      try scratch.write("a.dat", "#data\n\(markup)\n#errors\n\(place)#document\n\(bars)\n")
      return try IngestEvaluation.trees(folder: scratch.path).right == 1
    }
  }

  @Test(
    "A select holds any element, ends at the next select or input, and its rules end options",
    arguments: [
      Case("<select><div><b>1</div></select>", "<select>\n  <div>\n    <b>\n      \"1\""),
      Case(
        "<select><option>1<hr><option>2</select>3",
        "<select>\n  <option>\n    \"1\"\n  <hr>\n  <option>\n    \"2\"\n\"3\""),
      Case("<select><optgroup><option>1<optgroup>", "<select>\n  <optgroup>\n    <option>\n      \"1\"\n  <optgroup>"),
      Case("<select><option>1<select>2", "<select>\n  <option>\n    \"1\"\n\"2\""),
      Case("<select><p>1<input>2", "<select>\n  <p>\n    \"1\"\n<input>\n\"2\""),
      Case(
        "<table><tr><td><select><option>1</table>2",
        "<table>\n  <tbody>\n    <tr>\n      <td>\n        <select>\n          <option>\n            \"1\"\n\"2\""),
      Case("<table><select><b>1</select></table>", "<select>\n  <b>\n    \"1\"\n<table>"),
      Case("<p>1<option>2", in: "select", "<p>\n  \"1\"\n  <option>\n    \"2\""),
    ])
  func selects(example: Case) throws { #expect(try example.holds()) }

  @Test(
    "Elements of HTML, and the ends of paragraphs and lines, end SVG and MathML, in fragments too",
    arguments: [
      Case("<svg><g></p><i>1", "<svg svg>\n  <svg g>\n<p>\n<i>\n  \"1\""),
      Case("<math><mi></br>1", "<math math>\n  <math mi>\n    <br>\n    \"1\""),
      Case("<ul><li>1</ul><g>", in: "svg svg", "<ul>\n  <li>\n    \"1\"\n<svg g>"),
      Case("<font size=1>1</font><font>2", in: "svg g", "<font>\n  size=\"1\"\n  \"1\"\n<svg font>\n  \"2\""),
      Case("<svg><desc><p>1", "<svg svg>\n  <svg desc>\n    <p>\n      \"1\""),
    ])
  func foreign(example: Case) throws { #expect(try example.holds()) }

  @Test(
    "Younger and older elements",
    arguments: [
      Case("<p>1<search><p>2</search>3", "<p>\n  \"1\"\n<search>\n  <p>\n    \"2\"\n\"3\""),
      Case("<menuitem>1<menuitem>2", "<menuitem>\n  \"1\"\n  <menuitem>\n    \"2\""),
      Case("<searchbox><p>1</searchbox>2", "<searchbox>\n  <p>\n    \"12\""),
    ])
  func elements(example: Case) throws { #expect(try example.holds()) }

  @Test(
    "A document type of old lets a table stand in a paragraph",
    arguments: [
      (
        #"html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN""#, #"html "-//W3C//DTD HTML 4.0 Transitional//EN" """#,
        true
      ),
      (
        #"html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://a""#,
        #"html "-//W3C//DTD HTML 4.01 Transitional//EN" "http://a""#, false
      ),
      (#"html SYSTEM "about:legacy-compat""#, #"html "" "about:legacy-compat""#, false),
      ("html", "html", false), ("note", "note", true),
    ])
  func quirks(declared: String, written: String, isOld: Bool) throws {
    let table = isOld ? "      <table>" : "    <table>"
    let example = Case(
      "<!DOCTYPE \(declared)><p><table>", in: nil,
      "<!DOCTYPE \(written)>\n<html>\n  <head>\n  <body>\n    <p>\n\(table)")
    #expect(try example.holds())
  }

  @Test("A tree that is another one is counted as wrong, with its place")
  func wrong() throws {
    let scratch = try Scratch()
    try scratch.write("a.dat", "#data\n<p>1\n#errors\n#document-fragment\nbody\n#document\n| <p>\n|   \"2\"\n")
    let figures = try IngestEvaluation.trees(folder: scratch.path)
    #expect((figures.tests, figures.right, figures.failures) == (1, 0, ["a.dat:1"]))
  }
}

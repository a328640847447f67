import ParleyDrawing
import ParleyText
import Testing

@Suite("Markup")
struct MarkupTests {
  @Test(
    "Text from outside never becomes markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onload=\"x", "&quot; onload=&quot;x"),
      ("a & b", "a &amp; b"),
      ("it's", "it&#39;s"),
      ("\u{0}\u{8}", "\u{FFFD}\u{FFFD}"),
      ("«Мы готовы»", "«Мы готовы»"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(HTML { $0.text(text) }.markup == expected)
    #expect(HTML { $0.empty("br", [.title(text)]) }.markup == "<br title=\"\(expected)\"/>")
  }

  @Test(
    "An address leads to the web or to this site, or nowhere",
    arguments: [
      ("https://example.org/a?b=1", "https://example.org/a?b=1"), ("/claims/c1", "/claims/c1"), ("#c1", "#c1"),
      ("javascript:alert(1)", "#"), ("JavaScript:alert(1)", "#"), ("//example.org", "#"), ("data:text/html,x", "#"),
      ("file:///etc", "#"),
    ])
  func checksAddresses(_ address: String, _ expected: String) {
    #expect(HTML { $0.link(to: address, text: "x") }.markup == "<a href=\"\(expected)\">x</a>")
  }

  @Test("Marks that nest and overlap are cut into pieces that carry all their styles")
  func marksOverlap() {
    let marked = MarkedText(
      text: "He said yes.",
      marks: [
        .init(span: TextSpan(0, 2), style: "source", title: "who"),
        .init(span: TextSpan(3, 11), style: "content", title: "what"),
        .init(span: TextSpan(3, 7), style: "cue", title: "cue"),
      ])
    #expect(
      marked.html(in: TextSpan(0, 12)).markup == """
        <mark class="mark source" title="who">He</mark> <mark class="mark content cue" title="cue">said</mark>\
        <mark class="mark content" title="what"> yes</mark>.
        """)
  }

  @Test("A document carries its style when it is to be handed on, and no address of another machine")
  func isSelfContained() {
    let text = Document(title: "A <b>", stylesheet: nil, body: HTML { $0.text("x") }).text()
    #expect(text.contains("<title>A &lt;b&gt;</title>"))
    #expect(text.contains("--side0"))
    #expect(!text.contains("http"))
  }
}

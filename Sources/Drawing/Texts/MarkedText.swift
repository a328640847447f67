public import ParleyText

/// A text with marks over spans of it; marks may nest and overlap.
public struct MarkedText: Sendable {
  public var text: String
  public var marks: [Mark]

  public init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks
  }

  public struct Mark: Sendable {
    public var span: TextSpan
    /// Names of style: "source", "cue", "content", "event".
    public var style: String
    public var title: String
    public var link: String?
    public var id: String?

    public init(span: TextSpan, style: String, title: String, link: String? = nil, id: String? = nil) {
      self.span = span
      self.style = style
      self.title = title
      self.link = link
      self.id = id
    }
  }

  /// The words of `range` with all marks that touch it: cut at every edge of a mark, so that each piece carries the
  /// styles of all marks over it.
  public func html(in range: TextSpan) -> HTML {
    let touching = marks.filter { $0.span.overlaps(range) && !$0.span.isEmpty }
    var edges: Set<Int> = [range.start, range.end]
    for mark in touching {
      edges.insert(max(range.start, mark.span.start))
      edges.insert(min(range.end, mark.span.end))
    }
    let ordered = edges.sorted()
    return HTML { html in
      for (start, end) in zip(ordered, ordered.dropFirst()) {
        let piece = TextSpan(start, end)
        let over = touching.filter { $0.span.contains(piece) }
        let words = text.slice(piece)
        guard let innermost = over.min(by: { $0.span.count < $1.span.count }) else {
          html.text(words)
          continue
        }
        let styles = Set(over.map(\.style)).sorted().joined(separator: " ")
        let starting = over.first { $0.span.start == start && $0.id != nil }
        let attributes: [Attribute] = [
          .class("mark " + styles), .title(innermost.title), Attribute("id", starting?.id),
        ]
        if let link = innermost.link {
          html.link(to: link, attributes, text: words)
        } else {
          html.element("mark", attributes, text: words)
        }
      }
    }
  }
}

/// The elements that reading a page needs to tell apart.
enum HTMLTag: UInt8, CaseIterable {
  /// Not an element, but a run of text.
  case text
  /// An element that reading treats like any inline one.
  case other
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite, code,
    dd, details,
    dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4,
    h5, h6, head,
    header, hgroup, hr, html, i, iframe, img, input, ins, label, li, link, main, map, math, menu, meta, nav, noscript,
    object, ol,
    option, p, picture, pre, q, s, script, section, select, small, source, span, strong, style, sub, summary, sup, svg,
    table, tbody,
    td, template, textarea, tfoot, th, thead, time, title, tr, track, u, ul, video

  /// Whether it begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .div, .dl, .dt,
      .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .li,
      .main, .menu,
      .nav, .ol, .option, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether nothing inside it is ever shown as text.
  var isSilent: Bool {
    switch self {
    case .audio, .button, .canvas, .embed, .head, .iframe, .input, .link, .map, .math, .meta, .noscript, .object,
      .option, .picture,
      .script, .select, .source, .style, .svg, .template, .textarea, .title, .track, .video:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

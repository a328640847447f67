/// The attributes that reading a page looks at.
enum HTMLAttributeName: UInt8, CaseIterable {
  case other
  case alt, `class`, content, datetime, dir, hidden, href, id, itemprop, itemscope, itemtype, lang, name, property, rel,
    reversed, role, src, start, style,
    title, type, value
  case ariaHidden

  /// As HTML writes it.
  var spelling: String { self == .ariaHidden ? "aria-hidden" : "\(self)" }
}

struct HTMLAttribute {
  var name: HTMLAttributeName
  /// Bytes of the tree's store.
  var key: Range<Int32>
  var value: Range<Int32>
}

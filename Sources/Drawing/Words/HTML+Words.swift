extension HTML {
  /// Adds a text of the catalogue in which some gaps are filled with markup, such as a link.
  public mutating func text(
    _ words: Words, _ key: Words.Key, _ values: [String: any Filling] = [:], parts: [String: (inout HTML) -> Void]
  ) {
    for piece in words.phrase(key).pieces {
      switch piece {
      case .text(let text): self.text(text)
      case .gap(let name):
        if let part = parts[name] { part(&self) } else { text(values[name]?.text(in: words) ?? "{\(name)}") }
      case .plural(let name, let forms): text(forms[min(words.plural(of: values[name]), forms.count - 1)])
      }
    }
  }
}

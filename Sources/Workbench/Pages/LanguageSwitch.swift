import ParleyDrawing

/// Leads to the same page in another language.
struct LanguageSwitch {
  let words: Words
  /// The address that was asked for, with its query.
  let address: String

  var html: HTML {
    HTML { html in
      html.element("nav", [.class("languages"), Attribute("aria-label", words["frame.languages"])]) { nav in
        for language in Words.languages {
          let code = language.rawValue
          nav.link(
            to: address.settingQuery(Tongue.name, to: code),
            [
              Attribute("lang", code), Attribute("hreflang", code), .title(words.term("language.own", code)),
              Attribute("aria-current", language == words.language ? "true" : nil),
            ], text: words.term("language.short", code))
        }
      }
    }
  }
}

extension String {
  /// An address with one part of its query set.
  func settingQuery(_ name: String, to value: String) -> String {
    let parts = split(separator: "?", maxSplits: 1)
    let query = (parts.dropFirst().first ?? "").split(separator: "&").filter { !$0.hasPrefix("\(name)=") }
    return (parts.first ?? "/") + "?"
      + (query.map(String.init) + ["\(name)=\(value.percentEncoded)"]).joined(separator: "&")
  }
}

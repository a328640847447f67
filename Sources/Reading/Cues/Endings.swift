import ParleyText

/// Classes of endings, by which one line of a lexicon stands for all forms of a word: `заяви+past` is заявил, заявила, ….
struct Endings: Sendable {
  private var classes: [String: [(form: Cue.Form, ending: String)]] = [:]

  /// Reads `past finite = л ла ло ли`; "-" is the empty ending.
  mutating func define(_ line: String) -> Bool {
    let sides = line.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { return false }
    let head = sides[0].split(separator: " ")
    guard let name = head.first, head.count <= 2 else { return false }
    let form = head.count == 2 ? Cue.Form(rawValue: String(head[1])) : .other
    guard let form else { return false }
    for ending in sides[1].split(separator: " ") {
      classes[String(name), default: []].append((form, ending == "-" ? "" : String(ending)))
    }
    return true
  }

  /// All forms of a word written with classes: `stem+class+class`. Nil where a class is not defined.
  func forms(of word: Substring, default form: Cue.Form) -> [(form: Cue.Form, word: String)]? {
    let parts = word.split(separator: "+")
    guard parts.count > 1, let stem = parts.first else { return [(form, String(word))] }
    var all: [(Cue.Form, String)] = []
    for name in parts.dropFirst() {
      guard let endings = classes[String(name)] else { return nil }
      all += endings.map { ($0.form, stem + $0.ending) }
    }
    return all
  }

  /// All forms of a phrase, each word of which may have classes; the first word that varies gives the form.
  func phrases(_ phrase: Substring, default form: Cue.Form) -> [(form: Cue.Form, words: String)]? {
    var all: [(form: Cue.Form?, words: String)] = [(nil, "")]
    for word in phrase.split(separator: " ") {
      guard let forms = forms(of: word, default: form) else { return nil }
      let varies = word.contains("+")
      all = all.flatMap { begun in
        forms.map { (begun.form ?? (varies ? $0.form : nil), begun.words + (begun.words.isEmpty ? "" : " ") + $0.word) }
      }
    }
    return all.map { ($0.form ?? form, $0.words) }
  }
}

/// The names in a line that says who wrote the text.
enum Byline {
  private static let leads = ["by ", "written by ", "автор: ", "автор ", "авторы: ", "автори: ", "текст: "]

  /// The names after "By" or its like, or none.
  static func names(in line: String) -> [String] {
    let folded = line.lowercased()
    guard let lead = leads.first(where: { folded.hasPrefix($0) }) else { return [] }
    let rest = line.dropFirst(lead.count)
    return split(String(rest))
  }

  /// Names apart: at commas, "and", "&", "и", "та", "і", "/" and semicolons.
  static func split(_ text: String) -> [String] {
    var text = text
    for word in [" and ", " & ", " и ", " та ", " і ", " / ", ";", " with ", " und ", " et ", " y ", " e "] {
      text = text.replacing(word, with: ",")
    }
    return text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }
}

import ParleyWorkspace

extension ReadReport {
  /// What was read, in one or two lines.
  var summary: String {
    var text = """
      \(articles) articles: \(new) new, \(replaced) read again, \(unchanged) unchanged. \
      \(statements) statements and \(claims) claims added.

      """
    if copies > 0 {
      text += "\(copies) of the new ones carry a story that was there: what they only say again counts once.\n"
    }
    if !resumed.isEmpty {
      text += "Went on where an earlier reading had stopped: \(resumed.joined(separator: ", ")).\n"
    }
    if cancelled { text += "Stopped before the end; what was read is kept, and the same command goes on from there.\n" }
    return text
  }
}

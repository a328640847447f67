import Foundation
public import ParleyReading
import ParleyText

/// Articles with marked statements in a folder of brat standoff: each `.ann` file with the `.txt` file that it belongs to.
///
/// The two may lie side by side or in folders of their own. Where several people annotated one article ("news_anna.ann",
/// "news_boris.ann", "news.txt"), the first annotations count.
struct MarkedFolder {
  let folder: String

  func articles() throws -> [MarkedArticle] {
    var texts: [String: String] = [:]
    var annotations: [String] = []
    guard let files = FileManager.default.enumerator(atPath: folder) else {
      throw WorkspaceError(.input, "\(folder): there is no such folder, or it may not be read.")
    }
    for case let file as String in files {
      if file.hasSuffix(".txt") { texts[Self.stem(file)] = file }
      if file.hasSuffix(".ann") { annotations.append(file) }
    }
    guard !annotations.isEmpty else {
      throw WorkspaceError(
        .input,
        "\(folder): holds no .ann files; give a folder of brat standoff, or a dossier whose claims were reviewed.")
    }
    var seen: Set<String> = []
    var articles: [MarkedArticle] = []
    for file in annotations.sorted() {
      let stem = Self.stem(file)
      let shorter = stem.lastIndex(of: "_").map { String(stem[..<$0]) }
      guard let text = texts[stem] ?? shorter.flatMap({ texts[$0] }) else {
        throw WorkspaceError(.input, "\(path(file)): no text belongs to these annotations; expected \(stem).txt.")
      }
      if seen.insert(text).inserted { articles.append(try article(annotations: file, text: text)) }
    }
    return articles
  }

  private func article(annotations: String, text: String) throws -> MarkedArticle {
    let words = try contents(text)
    let article = Article(
      origin: path(text), text: words, paragraphs: Paragraph.lines(of: words), extractor: "plain")
    let markup = try contents(annotations)
    do {
      return MarkedArticle(
        article: article, marks: try BratMarkup.marks(markup, text: words, file: path(annotations)))
    } catch {
      throw WorkspaceError(.input, error.description)
    }
  }

  private func contents(_ file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path(file)), let text = String(bytes: data, encoding: .utf8)
    else { throw WorkspaceError(.input, "\(path(file)): cannot be read as UTF-8 text.") }
    return text
  }

  private func path(_ file: String) -> String {
    URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(file).path
  }

  private static func stem(_ file: String) -> String {
    ((file as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}

extension Workspace {
  /// The articles of a folder of brat standoff, with the statements marked in them.
  /// - Throws: ``WorkspaceError`` with the file, and for a bad annotation its line.
  public static func markedArticles(inFolder folder: String) throws -> [MarkedArticle] {
    try MarkedFolder(folder: folder).articles()
  }
}

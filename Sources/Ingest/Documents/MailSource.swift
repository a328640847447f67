import ParleyText

/// The messages of a mail file (`.eml`, mbox) as articles: newsletters, statements sent to the press.
struct MailSource: ArticleSource {
  private let box: MailBox
  private let path: String
  private let options: IntakeOptions
  private var number = 0

  init(_ path: String, isMailbox: Bool, options: IntakeOptions) throws(IngestError) {
    self.path = path
    self.options = options
    box = MailBox(try InputFile.read(path, limit: options.maximumBytes), isMailbox: isMailbox)
  }

  mutating func next() -> Result<Article, IngestError>? {
    guard box.next() else {
      guard number == 0 else { return nil }
      number = 1
      return .failure(
        IngestError(.malformed, at: .init(path), "there is no message in it; name the file by its real format"))
    }
    number += 1
    do throws(IngestError) {
      return .success(try article())
    } catch {
      return .failure(error)
    }
  }

  private func article() throws(IngestError) -> Article {
    let origin = "\(path)#\(number)"
    var article = try text(of: box.parts(), origin: origin)
    article.title = box.header("Subject") ?? article.title
    if let sender = box.header("From") {
      article.publisher = Self.name(sender)
    }
    article.published = options.published(over: box.day)
    return article
  }

  /// The page of a message; its plain part where there is no page, or none that reads like an article.
  private func text(of parts: [MailBox.Part], origin: String) throws(IngestError) -> Article {
    let page = parts.first { $0.type == "text/html" && !$0.bytes.isEmpty }
    let plain = parts.first { $0.type.hasPrefix("text/") && $0.type != "text/html" && !$0.bytes.isEmpty }
    if let page {
      do throws(IngestError) {
        return try PageReader(options: options).article(page.bytes, origin: origin, charset: page.charset)
      } catch {
        if plain == nil { throw error }
      }
    }
    guard let plain else {
      throw IngestError(.noArticle, at: .init(origin), "the message has no text, only attachments")
    }
    let decoded = PageDecoder.decode(plain.bytes, charset: plain.charset)
    return try PlainTextReader(options: options).article(decoded, path: origin)
  }

  /// The name in "Example News <news@example.org>", else the address.
  private static func name(_ sender: String) -> String {
    let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }.trimmed
    return name.isEmpty ? sender.filter { $0 != "<" && $0 != ">" } : name
  }
}

/// A page saved whole as MHTML (RFC 2557): the first HTML part is the page.
struct SavedPageReader {
  let options: IntakeOptions

  func article(file path: String) throws(IngestError) -> Article {
    let box = MailBox(try InputFile.read(path, limit: options.maximumBytes), isMailbox: false)
    guard box.next(), let page = box.parts().first(where: { $0.type == "text/html" && !$0.bytes.isEmpty }) else {
      throw IngestError(.malformed, at: .init(path), "no page is saved in it; name the file by its real format")
    }
    let address = box.header("Snapshot-Content-Location") ?? page.location
    return try PageReader(options: options).article(page.bytes, origin: path, charset: page.charset, address: address)
  }
}

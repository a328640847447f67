import ParleyIngest
public import ParleyLedger
public import ParleyText

/// The same text in another language.
public struct Counterpart: Sendable {
  public var article: Article
  /// Whether the ledger holds it too; else it stands in the dossier's folder `renderings`.
  public var isStored: Bool
}

extension Workspace {
  /// The translation of an original, or the original of a translation. Told by the same address, by names of files that
  /// differ only in what stands after the first dot, or kept as a rendering of this article.
  /// - Complexity: that of listing the articles of one day.
  public func counterpart(of stored: StoredArticle) throws -> Counterpart? {
    let article = stored.article
    let day = article.published?.first
    let others = try articles(Filter(from: day, to: article.published?.last)).filter {
      $0.id != article.id && $0.language != article.language
        && ($0.url.map { $0 == article.url } ?? false || Self.stem($0.origin) == Self.stem(article.origin))
    }
    for head in others {
      let other = try self.article(head.id)
      if other.article.rendering != nil || article.rendering != nil {
        return Counterpart(article: other.article, isStored: true)
      }
    }
    for path in RenderingFile.all(of: article.id, folder: folder) {
      // What a person wrote into the folder and cannot be read is passed over.
      guard var results = try? Intake().articles(at: path), case .success(let other)? = results.next() else { continue }
      if other.rendering != nil { return Counterpart(article: other, isStored: false) }
    }
    return nil
  }

  private static func stem(_ origin: String) -> Substring {
    let name = origin.split(separator: "/").last ?? ""
    return name.prefix { $0 != "." }
  }
}

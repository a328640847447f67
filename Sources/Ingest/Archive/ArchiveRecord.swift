/// A record of a web archive (WARC 1.0 and 1.1, ISO 28500; ARC 1).
public struct ArchiveRecord: Sendable {
  /// Where it is in the archive.
  public let position: ArchivePosition
  /// `response`, `revisit`, `request`, `resource`, `metadata`, `warcinfo`, `conversion`; for ARC `response` or `warcinfo`.
  public let kind: String
  /// The archive's own headers in their order.
  public let headers: [(name: String, value: String)]
  /// What was fetched, as it should be written: without the brackets that some writers put around it.
  public let target: String?
  /// When it was fetched, as written: ISO 8601 (WARC) or 14 digits (ARC).
  public let date: String?
  /// The block: for a response the HTTP message.
  public let block: [UInt8]
  /// Whether the archive ends before the block does.
  public let isTruncated: Bool

  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

/// A place in an archive at which reading can begin again.
public struct ArchivePosition: Sendable, Hashable, Codable, Comparable {
  /// Byte of the file at which the compressed member, or the record itself, begins.
  public var offset: Int
  /// Bytes of the member's content before the record; 0 where each record is a member of its own.
  public var inside: Int

  public init(offset: Int = 0, inside: Int = 0) {
    self.offset = offset
    self.inside = inside
  }

  public static func < (a: ArchivePosition, b: ArchivePosition) -> Bool { (a.offset, a.inside) < (b.offset, b.inside) }
}

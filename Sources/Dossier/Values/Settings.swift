public import ParleyText

/// Numbers and choices of `dossier.yaml` that steer reading and the picture, each with the default of the documentation.
public struct Settings: Sendable, Hashable {
  /// Daily probability h that a position changes.
  public var changeRate: Double
  /// How reliable an outlet is, 0…1, by its name; others count as `defaultReliability`.
  public var reliability: [String: Double]
  public var defaultReliability: Double
  /// The day from which a page without a date is taken, where the user gives none.
  public var published: Day?
  /// The reader to use: the file of a trained one, seen from the dossier's folder, or ``service``; nil for the shipped one.
  public var reader: String?
  /// The coder to use; nil for the shipped one.
  public var coder: String?
  /// The server that reads or codes where `reader` or `coder` is ``service``.
  public var service: ServiceSettings?
  /// The service that translates; nil where nothing is to be sent to be translated.
  public var translation: TranslationSettings?

  /// Names the server of these settings as reader or coder.
  public static let service = "service"

  /// Addresses of feeds that `parley watch` follows.
  public var feeds: [String]
  /// Coders do not see each other's reviews.
  public var blind: Bool
  /// How what a copy of a story says again counts.
  public var copies: Copies
  /// Whether pages that are fetched are kept under `sources/web/`.
  public var keepsPages: Bool

  /// Whether what copies of one story say counts once.
  public enum Copies: String, Sendable, Hashable, Codable, CaseIterable {
    /// Once, however many outlets carried it.
    case once
    /// Once for each outlet.
    case each
  }

  public init(
    changeRate: Double = 0.02, reliability: [String: Double] = [:], defaultReliability: Double = 0.8,
    published: Day? = nil, reader: String? = nil, coder: String? = nil, service: ServiceSettings? = nil,
    translation: TranslationSettings? = nil, feeds: [String] = [], blind: Bool = false, copies: Copies = .once,
    keepsPages: Bool = true
  ) {
    self.changeRate = changeRate
    self.reliability = reliability
    self.defaultReliability = defaultReliability
    self.published = published
    self.reader = reader
    self.coder = coder
    self.service = service
    self.translation = translation
    self.feeds = feeds
    self.blind = blind
    self.copies = copies
    self.keepsPages = keepsPages
  }
}

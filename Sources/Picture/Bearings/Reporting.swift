public import ParleyCoding
public import ParleyDossier
public import ParleyText

/// The reporting known by a day, ready to be weighed again and again: for the bootstrap over articles, and for days of
/// which nothing but the bearings is asked.
public struct Reporting: Sendable {
  private let dossier: Dossier
  private let model: PictureModel
  private let asOf: Day
  private let days: ClosedRange<Day>
  /// By side and then by issue.
  private let tracks: [Track]
  private let builders: [TrackBuilder]
  /// Articles, or claims without one, that count more or less together.
  private let sources: [String]

  /// The words of one side on one issue with the claims that carry them, in flat arrays.
  private struct Track: Sendable {
    /// In the order of days; the weights are not yet shared within occasions.
    var words: [Utterance] = []
    /// The carriers of words i are `starts[i]..<starts[i + 1]`.
    var starts = [0]
    var carriers: [Carrier] = []

    /// The words as the weightiest of their claims has them.
    func words(under factors: [Double]) -> [Utterance] {
      var result = words
      for index in result.indices {
        result[index].weight = -1
        for carrier in carriers[starts[index]..<starts[index + 1]] {
          let weight = carrier.weight * factors[carrier.source]
          guard weight > result[index].weight else { continue }
          result[index].weight = weight
          result[index].stance = carrier.stance
        }
      }
      return result
    }
  }

  private struct Carrier: Sendable {
    var weight: Double
    var stance: Claim.Stance
    /// Index among the sources.
    var source: Int
  }

  /// - Complexity: O(claims × log claims).
  public init(_ dossier: Dossier, claims: [Claim], asOf: Day, model: PictureModel? = nil) {
    let model = model ?? PictureModel(settings: dossier.settings)
    let known = Picture.known(claims, by: asOf).countedOnce().counted
    let days = Picture.days(of: dossier, until: asOf)
    let testimonies = Testimonies(known, of: dossier, model: model)
    let builders = TrackBuilder.builders(for: dossier, model: model, days: days, testimonies: testimonies)
    self.init(dossier, known, asOf, days, model, testimonies, builders)
  }

  /// The reporting that a picture was made from.
  public init(_ picture: Picture) {
    self.init(
      picture.dossier, picture.claims, picture.asOf, picture.days, picture.model, picture.testimonies, picture.builders)
  }

  private init(
    _ dossier: Dossier, _ claims: [Claim], _ asOf: Day, _ days: ClosedRange<Day>, _ model: PictureModel,
    _ testimonies: Testimonies, _ builders: [TrackBuilder]
  ) {
    let places = Dictionary(claims.indices.map { (claims[$0].id, $0) }) { first, _ in first }
    var numbers: [String: Int] = [:]
    var sources: [String] = []
    func source(of claim: Claim) -> Int {
      let name = claim.article ?? claim.id
      if let number = numbers[name] { return number }
      numbers[name] = sources.count
      sources.append(name)
      return sources.count - 1
    }
    tracks = testimonies.tracks.map { testimonies in
      var track = Track()
      for testimony in testimonies {
        track.words.append(testimony.utterance)
        for place in testimony.claims.lazy.compactMap({ places[$0] }) {
          track.carriers.append(
            Carrier(
              weight: model.weight(of: claims[place], under: dossier.settings), stance: claims[place].stance,
              source: source(of: claims[place])))
        }
        track.starts.append(track.carriers.count)
      }
      return track
    }
    self.sources = sources
    self.dossier = dossier
    self.model = model
    self.asOf = asOf
    self.days = days
    self.builders = builders
  }

  /// The bearings with the claims of each article counting more or less than they would.
  ///
  /// - Parameter emphasis: a factor, of mean 1, for the identifier of an article (or of a claim without one).
  /// - Complexity: O(claims + sides × issues × days × options²).
  public func bearings(emphasis: (String) -> Double = { _ in 1 }) -> Bearings {
    let factors = sources.map(emphasis)
    let entries = tracks.indices.map { index -> Bearings.Entry in
      var words = tracks[index].words(under: factors)
      words.shareOccasions()
      var builder = builders[index]
      let (side, issue) = dossier.track(index)
      if dossier.ideal(of: side, on: issue) == nil {
        builder.orientation = Orientation(
          places: issue.places, ideal: TrackBuilder.meanPlace(of: words, places: issue.places))
      }
      return Bearings.Entry(
        dossier, track: index, claimCount: tracks[index].carriers.count, words: words, builder: builder)
    }
    return Bearings(dossier: dossier, asOf: asOf, day: days.upperBound, entries: entries)
  }
}

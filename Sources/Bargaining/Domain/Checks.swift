/// Checks of single numbers, with one wording.
enum Checks {
  static func probability(_ value: Double, at place: BargainingError.Place) throws(BargainingError) {
    guard value >= 0, value <= 1 else {
      throw BargainingError(.invalidProbability, at: place, "found \(value); give a probability in 0…1")
    }
  }

  static func nonNegative(_ value: Double, at place: BargainingError.Place) throws(BargainingError) {
    guard value >= 0, value.isFinite else {
      throw BargainingError(.outOfRange, at: place, "found \(value); give a finite number of 0 or more")
    }
  }

  static func positive(_ value: Double, at place: BargainingError.Place) throws(BargainingError) {
    guard value > 0, value.isFinite else {
      throw BargainingError(.outOfRange, at: place, "found \(value); give a finite number above 0")
    }
  }
}

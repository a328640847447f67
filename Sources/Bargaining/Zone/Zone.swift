import BigInt

/// The zone of possible agreement: the feasible packages that every party finds at least as good as no agreement.
///
/// ```swift
/// let zone = try Zone(of: problem)
/// print(zone.size.lower, zone.size.isExact)
/// let examples = try zone.draw(5, seed: 1)
/// ```
public struct Zone: Sendable {
  /// How many packages are in the zone.
  public let size: Size
  /// How many packages are feasible.
  public let feasible: Count
  private let compiled: CompiledProblem
  private let method: Method

  private enum Method: Sendable {
    case layers(ZoneLayers)
    case halves(ZoneHalves)
    case bounds
  }

  /// Bounds on a number of packages.
  public struct Size: Hashable, Sendable {
    /// There are at least so many.
    public let lower: Count
    /// There are at most so many.
    public let upper: Count

    /// Whether the bounds meet.
    public var isExact: Bool { lower == upper }
  }

  /// The zone of a problem with respect to its disagreement point.
  ///
  /// The count is exact when sums of utilities repeat enough for a dynamic program of `limit` states a stage, or, for
  /// one and two parties, when two halves of the issues have at most 2,000,000 combinations each. Otherwise utilities
  /// are rounded both ways and the true number lies between the two counts.
  ///
  /// - Throws: ``BargainingError`` when constraints tie too many issues together.
  public init(of problem: BargainingProblem, limit: Int = 200_000) throws(BargainingError) {
    let compiled = try CompiledProblem(problem)
    self.compiled = compiled
    feasible = Count(compiled.blocks.reduce(BigUInt(1)) { $0 * BigUInt($1.points.count) })
    let need = zip(compiled.grids, problem.disagreement).map { $0.threshold($1) }
    if let layers = ZoneLayers(compiled, need: need, step: 1, rounding: .none, limit: limit) {
      size = Size(lower: Count(layers.total), upper: Count(layers.total))
      method = .layers(layers)
    } else if let halves = ZoneHalves(compiled, need: need) {
      size = Size(lower: Count(BigUInt(halves.total)), upper: Count(BigUInt(halves.total)))
      method = .halves(halves)
    } else {
      size = Self.bounds(compiled, need)
      method = .bounds
    }
  }

  /// Whether there is certainly no package in the zone.
  public var isEmpty: Bool { size.upper.value == 0 }

  /// The share of all feasible packages that lies in the zone: bounds, 0…1.
  public var share: ClosedRange<Double> {
    let all = feasible.approximate
    guard all > 0, all.isFinite else { return 0...(isEmpty ? 0 : 1) }
    let low = size.lower.approximate / all
    return low...max(size.upper.approximate / all, low)
  }

  /// Draws packages from the zone, each with the same chance, with replacement.
  ///
  /// - Throws: ``BargainingError`` with the code `infeasible` when the zone is empty, `tooLarge` when it was bounded
  ///   but not counted.
  /// - Complexity: for each package O(issues · options · log states), or O(combinations of half the issues).
  public func draw(_ count: Int, seed: UInt64) throws(BargainingError) -> [Package] {
    guard !isEmpty else {
      throw BargainingError(.infeasible, at: "zone of possible agreement", "it is empty: there is nothing to draw")
    }
    var generator = SeededGenerator(seed: seed)
    var packages: [Package] = []
    for _ in 0..<max(count, 0) {
      switch method {
      case .layers(let layers): packages.append(layers.draw(compiled, &generator))
      case .halves(let halves): packages.append(halves.draw(compiled, &generator))
      case .bounds:
        throw BargainingError(
          .tooLarge, at: "zone of possible agreement",
          "it was bounded, not counted, and cannot be drawn from evenly; round the utilities so that sums meet")
      }
    }
    return packages
  }

  private static func bounds(_ compiled: CompiledProblem, _ need: [Int64]) -> Size {
    // About 100 levels for two parties, fewer for more: 10,000 states a stage in all.
    let levels = [1: 10_000, 2: 100, 3: 24, 4: 10][compiled.grids.count] ?? 5
    func count(_ rounding: ZoneLayers.Rounding) -> BigUInt? {
      let ranges = compiled.grids.indices.map { party in
        compiled.blocks.reduce(Int64(0)) { sum, block in
          let column = (0..<block.points.count).map { block.points.cells[$0 * compiled.grids.count + party] }
          return sum + (column.max() ?? 0) - (column.min() ?? 0)
        }
      }
      let step = max((ranges.max() ?? 0) / Int64(levels), 1)
      return ZoneLayers(compiled, need: need, step: step, rounding: rounding, limit: 4_000_000)?.total
    }
    let all = compiled.blocks.reduce(BigUInt(1)) { $0 * BigUInt($1.points.count) }
    return Size(lower: Count(count(.down) ?? 0), upper: Count(count(.up) ?? all))
  }
}

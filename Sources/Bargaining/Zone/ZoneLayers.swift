import BigInt

/// Counts packages by their sums of utilities, block by block.
///
/// Sums that can no longer reach what is needed are dropped; sums that reach it whatever follows are settled at once.
struct ZoneLayers: Sendable {
  enum Rounding {
    case none
    case down
    case up
  }

  /// Sums that are still open after some blocks, with the number of ways to get there.
  private struct Layer {
    var rows: PointTable
    var ways: [BigUInt]
  }

  /// Sums for which everything that follows is in the zone.
  private struct Settled {
    let layer: Int
    let row: [Int64]
    let packages: BigUInt
  }

  /// How many packages are in the zone.
  private(set) var total = BigUInt(0)
  private var layers: [Layer]
  private var settled: [Settled] = []
  private let step: Int64
  private let rounding: Rounding

  /// Nil if a stage would have more than `limit` sums.
  init?(_ compiled: CompiledProblem, need: [Int64], step: Int64, rounding: Rounding, limit: Int) {
    self.step = step
    self.rounding = rounding
    let width = need.count
    layers = [Layer(rows: .origin(width: width), ways: [1])]
    let tables = compiled.blocks.map { rounded($0.points) }
    guard tables.allSatisfy({ $0.count > 0 }) else { return }
    let wanted = need.map { step > 1 ? -((-$0).dividedDown(by: step)) : $0 }
    for (block, table) in tables.enumerated() {
      let rest = Rest(tables[(block + 1)...], width: width)
      guard layers[block].rows.count * table.count <= limit * 64,
        let next = advance(layers[block], by: table, wanted, rest, layer: block + 1), next.rows.count <= limit
      else { return nil }
      layers.append(next)
    }
  }

  private func rounded(_ table: PointTable) -> PointTable {
    guard step > 1 else { return table }
    let cells = table.cells.map { rounding == .up ? -((-$0).dividedDown(by: step)) : $0.dividedDown(by: step) }
    return PointTable(width: table.width, cells: cells)
  }

  /// What all later blocks together can add at most and at least, and how many combinations they have.
  private struct Rest {
    var most: [Int64]
    var least: [Int64]
    var combinations = BigUInt(1)

    init(_ tables: ArraySlice<PointTable>, width: Int) {
      most = [Int64](repeating: 0, count: width)
      least = most
      for table in tables {
        combinations *= BigUInt(table.count)
        for party in 0..<width {
          let column = (0..<table.count).map { table.cells[$0 * width + party] }
          most[party] += column.max() ?? 0
          least[party] += column.min() ?? 0
        }
      }
    }
  }

  private mutating func advance(
    _ layer: Layer, by table: PointTable, _ need: [Int64], _ rest: Rest, layer number: Int
  ) -> Layer? {
    let width = need.count
    var sums = PointTable(width: width)
    var origins: [Int] = []
    for state in 0..<layer.rows.count {
      for option in 0..<table.count {
        let row = (0..<width).map { layer.rows.cells[state * width + $0] + table.cells[option * width + $0] }
        guard need.indices.allSatisfy({ row[$0] + rest.most[$0] >= need[$0] }) else { continue }
        if need.indices.allSatisfy({ row[$0] + rest.least[$0] >= need[$0] }) {
          let packages = layer.ways[state] * rest.combinations
          total += packages
          settled.append(Settled(layer: number, row: row, packages: packages))
        } else {
          sums.append(row)
          origins.append(state)
        }
      }
    }
    let order = origins.indices.sorted { precedes(sums.row($0), sums.row($1)) }
    var next = Layer(rows: PointTable(width: width), ways: [])
    for index in order {
      if next.rows.cells.suffix(width) == sums.row(index), !next.ways.isEmpty {
        next.ways[next.ways.count - 1] += layer.ways[origins[index]]
      } else {
        next.rows.append(sums.row(index))
        next.ways.append(layer.ways[origins[index]])
      }
    }
    return next
  }

  /// A package of the zone, each with the same chance.
  ///
  /// - Precondition: built without rounding, and the zone is not empty.
  func draw(_ compiled: CompiledProblem, _ generator: inout SeededGenerator) -> Package {
    var package = Package([Int](repeating: 0, count: compiled.issueCount))
    let ending = settled[Self.pick(settled.map(\.packages), &generator)]
    func choose(_ block: Int, _ row: Int) {
      for (issue, option) in zip(compiled.blocks[block].issues, compiled.blocks[block].choice(row)) {
        package[issue] = option
      }
    }
    for block in ending.layer..<compiled.blocks.count {
      choose(block, Int.random(in: 0..<compiled.blocks[block].points.count, using: &generator))
    }
    var sum = ending.row
    for block in (0..<ending.layer).reversed() {
      let table = compiled.blocks[block].points
      let before = (0..<table.count).map { row in zip(sum, table.row(row)).map { $0 - $1 } }
      let ways = before.map { rest in layers[block].rows.position(of: rest).map { layers[block].ways[$0] } ?? 0 }
      let row = Self.pick(ways, &generator)
      choose(block, row)
      sum = before[row]
    }
    return package
  }

  /// A position with a chance in proportion to its weight; at least one weight is above 0.
  private static func pick(_ weights: [BigUInt], _ generator: inout SeededGenerator) -> Int {
    let sum = weights.reduce(0, +)
    var left = BigUInt.randomInteger(lessThan: max(sum, 1), using: &generator)
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return weights.indices.last ?? 0
  }
}

extension Int64 {
  /// The quotient rounded toward minus infinity, for a divisor above 0.
  fileprivate func dividedDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

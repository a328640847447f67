/// The moves of one decision maker over all feasible states, without a list of them.
///
/// Two states are in one *fibre* when they differ in the mover's options only: the mover goes between any two states of a fibre
/// in one move. Options that change in one direction split a fibre into *cells*, one for each pattern of those options; a move
/// leads to cells whose pattern contains the present one (with backward options counted upside down, so that every pattern
/// only grows). Inside a cell the states are sorted from worst to best for the mover, so that the improvements *towards* a state
/// are the beginnings of a few cells.
///
/// - Complexity: built in O(n) for n states; 12 bytes a state.
struct MoveFibres: Sendable {
  /// All states, cell by cell, in each from the mover's worst to its best.
  let order: [Int32]
  /// The mover's rank of every state.
  let ranks: [Int32]
  /// The mover's rank of each of `order`.
  let orderedRanks: [Int32]
  /// The cell of every state.
  let cellOf: [Int32]
  /// Where each cell begins in `order`, and the number of states at the end.
  let cellStart: [Int32]
  /// The one-way options' pattern of each cell.
  let pattern: [UInt64]
  /// The first cell of each cell's fibre.
  let firstCell: [Int32]
  /// The cell after the last of each cell's fibre.
  let endCell: [Int32]

  var cellCount: Int { pattern.count }

  init(space: StateSpace, ranks: PreferenceRanks, options: [ConflictOption], held: [Int]) {
    var movable: UInt64 = 0
    var oneWay: UInt64 = 0
    var upsideDown: UInt64 = 0
    for index in Set(held) {
      let bit: UInt64 = 1 << UInt64(index)
      switch options[index].direction {
      case .both: movable |= bit
      case .forward: (movable, oneWay) = (movable | bit, oneWay | bit)
      case .backward: (movable, oneWay, upsideDown) = (movable | bit, oneWay | bit, upsideDown | bit)
      case .fixed: break
      }
    }
    let fibreKeys = space.bits.map { $0 & ~movable }
    let patterns = space.bits.map { ($0 ^ upsideDown) & oneWay }
    var order = ranks.ascending
    RadixOrder.sort(&order, byKeyOf: patterns)
    RadixOrder.sort(&order, byKeyOf: fibreKeys)
    self.order = order
    self.ranks = ranks.ranks
    orderedRanks = order.map { ranks.ranks[Int($0)] }

    var cellOf = [Int32](repeating: 0, count: order.count)
    var cellStart: [Int32] = []
    var cellPattern: [UInt64] = []
    var firstCell: [Int32] = []
    for (position, state) in order.enumerated() {
      let state = Int(state)
      let last = position == 0 ? nil : Int(order[position - 1])
      let sameFibre = last.map { fibreKeys[$0] == fibreKeys[state] } ?? false
      if !sameFibre || last.map({ patterns[$0] != patterns[state] }) ?? true {
        firstCell.append(sameFibre ? firstCell[firstCell.count - 1] : Int32(cellStart.count))
        cellStart.append(Int32(position))
        cellPattern.append(patterns[state])
      }
      cellOf[state] = Int32(cellStart.count - 1)
    }
    var endCell = [Int32](repeating: 0, count: firstCell.count)
    for cell in firstCell.indices.reversed() {
      let isLast = cell + 1 == firstCell.count || firstCell[cell + 1] == cell + 1
      endCell[cell] = isLast ? Int32(cell + 1) : endCell[cell + 1]
    }
    cellStart.append(Int32(order.count))
    self.cellOf = cellOf
    self.cellStart = cellStart
    self.pattern = cellPattern
    self.firstCell = firstCell
    self.endCell = endCell
  }
}

extension MoveFibres {
  /// For every cell the greatest value over all states that the mover can be in after one move or none from it.
  ///
  /// - Complexity: O(n), times the cells of a fibre where there are one-way options.
  func greatestWithinReach(_ value: [Int32]) -> [Int32] {
    var own = [Int32](repeating: .min, count: cellCount)
    for cell in 0..<cellCount {
      var greatest = Int32.min
      for position in Int(cellStart[cell])..<Int(cellStart[cell + 1]) {
        greatest = max(greatest, value[Int(order[position])])
      }
      own[cell] = greatest
    }
    var result = own
    for cell in 0..<cellCount where endCell[cell] - firstCell[cell] > 1 {
      for other in Int(firstCell[cell])..<Int(endCell[cell]) where pattern[cell] & ~pattern[other] == 0 {
        result[cell] = max(result[cell], own[other])
      }
    }
    return result
  }
}

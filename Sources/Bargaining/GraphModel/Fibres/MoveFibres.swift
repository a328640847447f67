/// The moves of all decision makers over all feasible states, without a list of them.
///
/// Two states are in one *fibre* of a mover when they differ in the mover's options only: the mover goes between any two states
/// of a fibre in one move. Options that change in one direction split a fibre into *cells*, one for each pattern of those
/// options; a move leads to cells whose pattern contains the present one (with backward options counted upside down, so that
/// every pattern only grows). Inside a cell the states are sorted from worst to best for the mover, so that the improvements
/// *towards* a state are the beginnings of a few cells.
///
/// All sides share the same few flat tables: side by side, one entry a state or a cell.
///
/// - Complexity: built in O(states × sides); 16 bytes for each state of each side.
struct MoveFibres: Sendable {
  let stateCount: Int
  /// Every side's rank of every state.
  private(set) var ranks: [Int32] = []
  /// Every side's states, cell by cell, in each from the mover's worst to its best.
  private(set) var order: [Int32] = []
  /// The mover's rank of each of `order`.
  private(set) var orderedRanks: [Int32] = []
  /// Every side's cell of every state.
  private(set) var cellOf: [Int32] = []
  /// Where each cell begins in `order`, and the end of the last.
  private(set) var cellStart: [Int32] = [0]
  /// The one-way options' pattern of each cell.
  private(set) var pattern: [UInt64] = []
  /// The first cell of each cell's fibre.
  private(set) var firstCell: [Int32] = []
  /// The cell after the last of each cell's fibre.
  private(set) var endCell: [Int32] = []
  /// Where each side's cells begin, and the end of the last's.
  private(set) var sideStart: [Int] = [0]

  init(space: StateSpace, ranks: [PreferenceRanks], options: [ConflictOption], makers: [DecisionMaker]) {
    stateCount = space.count
    for (maker, ranks) in zip(makers, ranks) {
      append(ranks, mover: Mover(options: options, held: maker.options), space: space)
    }
  }

  private mutating func append(_ sideRanks: PreferenceRanks, mover: Mover, space: StateSpace) {
    let fibreKeys = space.bits.map { $0 & ~mover.movable }
    let patterns = space.bits.map { ($0 ^ mover.upsideDown) & mover.oneWay }
    var states = sideRanks.ascending
    RadixOrder.sort(&states, byKeyOf: patterns)
    RadixOrder.sort(&states, byKeyOf: fibreKeys)
    let offset = Int32(order.count)
    ranks += sideRanks.ranks
    order += states
    orderedRanks += states.map { sideRanks.ranks[Int($0)] }

    var cells = [Int32](repeating: 0, count: states.count)
    var previous: Int?
    var first = Int32(pattern.count)
    cellStart.removeLast()
    for (position, state) in states.enumerated() {
      let state = Int(state)
      let isNewFibre = previous.map { fibreKeys[$0] != fibreKeys[state] } ?? true
      if isNewFibre || previous.map({ patterns[$0] != patterns[state] }) ?? true {
        if isNewFibre { first = Int32(pattern.count) }
        firstCell.append(first)
        cellStart.append(offset + Int32(position))
        pattern.append(patterns[state])
      }
      cells[state] = Int32(pattern.count - 1)
      previous = state
    }
    cellStart.append(offset + Int32(states.count))
    cellOf += cells
    appendFibreEnds()
  }

  private mutating func appendFibreEnds() {
    let begin = sideStart[sideStart.count - 1]
    endCell += Array(repeating: 0, count: pattern.count - begin)
    for cell in (begin..<pattern.count).reversed() {
      let isLast = cell + 1 == pattern.count || firstCell[cell + 1] == cell + 1
      endCell[cell] = isLast ? Int32(cell + 1) : endCell[cell + 1]
    }
    sideStart.append(pattern.count)
  }
}

extension MoveFibres {
  /// The options that a side can change.
  private struct Mover {
    /// Those that it can change at all.
    private(set) var movable: UInt64 = 0
    /// Of these, those that change in one direction only.
    private(set) var oneWay: UInt64 = 0
    /// Of these, those that can only be given up.
    private(set) var upsideDown: UInt64 = 0

    init(options: [ConflictOption], held: [Int]) {
      for index in held {
        let bit: UInt64 = 1 << UInt64(index)
        switch options[index].direction {
        case .both: movable |= bit
        case .forward: (movable, oneWay) = (movable | bit, oneWay | bit)
        case .backward: (movable, oneWay, upsideDown) = (movable | bit, oneWay | bit, upsideDown | bit)
        case .fixed: break
        }
      }
    }
  }

  /// For every state the greatest value over all states that a side can be in after one move or none from it.
  ///
  /// - Complexity: O(states), times the cells of a fibre where there are one-way options.
  func greatestWithinReach(of side: Int, _ value: [Int32]) -> [Int32] {
    let (order, cellStart, cellOf) = (order.span, cellStart.span, cellOf.span)
    let (pattern, firstCell, endCell) = (pattern.span, firstCell.span, endCell.span)
    let begin = sideStart[side]
    let value = value.span
    var own = [Int32](repeating: .min, count: sideStart[side + 1] - begin)
    for cell in own.indices {
      var greatest = Int32.min
      for position in Int(cellStart[begin + cell])..<Int(cellStart[begin + cell + 1]) {
        greatest = max(greatest, value[Int(order[position])])
      }
      own[cell] = greatest
    }
    var reached = own
    for cell in begin..<sideStart[side + 1] where endCell[cell] - firstCell[cell] > 1 {
      for other in Int(firstCell[cell])..<Int(endCell[cell]) where pattern[cell] & ~pattern[other] == 0 {
        reached[cell - begin] = max(reached[cell - begin], own[other - begin])
      }
    }
    var result = [Int32](repeating: 0, count: stateCount)
    for state in result.indices { result[state] = reached[Int(cellOf[side * stateCount + state]) - begin] }
    return result
  }
}

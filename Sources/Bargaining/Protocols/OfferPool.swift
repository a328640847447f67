/// The packages that parties consider in alternating offers: all of them where they are few, else the frontier's and
/// random ones.
struct OfferPool {
  let packages: [Package]
  /// What each package is worth to each party: `worth[party][package]`.
  let worth: [[Double]]

  private static let enumerable = 50_000

  init(_ problem: BargainingProblem, seed: UInt64) throws(BargainingError) {
    let sizes = problem.issues.map(\.options.count)
    let total = sizes.reduce(1) { min($0.multipliedReportingOverflow(by: $1).partialValue, Self.enumerable + 1) }
    var candidates: Set<Package> = []
    if total <= Self.enumerable, sizes.reduce(1.0, { $0 * Double($1) }) <= Double(Self.enumerable) {
      var package = Package([Int](repeating: 0, count: sizes.count))
      repeat { candidates.insert(package) } while Self.advance(&package, sizes)
    } else {
      let frontier = try Frontier(of: problem)
      for index in frontier.indices.prefix(Self.enumerable / 5) { candidates.insert(frontier.package(at: index)) }
      var dice = SeededGenerator(seed: seed, key: SeededGenerator.key("offers"), draw: 0)
      for _ in 0..<Self.enumerable / 5 {
        candidates.insert(Package(sizes.map { Int.random(in: 0..<$0, using: &dice) }))
      }
    }
    var packages: [Package] = []
    for package in candidates.sorted() where try problem.isFeasible(package) { packages.append(package) }
    guard !packages.isEmpty else {
      throw BargainingError(.infeasible, at: "offers", "no package considered is feasible; relax the constraints")
    }
    var worth = problem.parties.map { _ in [Double]() }
    for package in packages {
      for (party, value) in try problem.utilities(of: package).enumerated() { worth[party].append(value) }
    }
    self.packages = packages
    self.worth = worth
  }

  private static func advance(_ package: inout Package, _ sizes: [Int]) -> Bool {
    for issue in sizes.indices.reversed() {
      package[issue] += 1
      if package[issue] < sizes[issue] { return true }
      package[issue] = 0
    }
    return false
  }
}

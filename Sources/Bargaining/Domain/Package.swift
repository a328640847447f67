/// A possible agreement: one option for every issue.
///
/// `package[i]` is the position of the chosen option in the list of options of issue `i`.
public struct Package: Hashable, Sendable {
  /// The chosen option of each issue, in the order of the issues.
  public var options: [Int]

  /// The package that chooses these options.
  public init(_ options: [Int]) {
    self.options = options
  }

  /// The chosen option of an issue.
  public subscript(issue: Int) -> Int {
    get { options[issue] }
    set { options[issue] = newValue }
  }
}

extension Package: ExpressibleByArrayLiteral {
  /// The package that chooses these options.
  public init(arrayLiteral options: Int...) {
    self.options = options
  }
}

extension Package: Comparable {
  /// The order of a telephone book: by the first issue, then the second, and so on.
  public static func < (left: Self, right: Self) -> Bool {
    left.options.lexicographicallyPrecedes(right.options)
  }
}

extension Package: CustomStringConvertible {
  /// The options in brackets: `[0, 2, 1]`.
  public var description: String { options.description }
}

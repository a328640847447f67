public import ParleyText

/// What may stand in a gap of a text: words, a number, a day or several.
public protocol Filling: Sendable {
  func text(in words: Words) -> String
  /// The number by which a noun takes its form.
  var count: Int { get }
}

extension Filling {
  public var count: Int { 0 }
}

extension String: Filling {
  public func text(in words: Words) -> String { self }
}

extension Int: Filling {
  public func text(in words: ParleyDrawing.Words) -> String { words.number(self) }
  public var count: Int { self }
}

extension Day: Filling {
  public func text(in words: Words) -> String { words.day(self) }
}

extension ClosedRange<Day>: Filling {
  public func text(in words: Words) -> String { words.days(self) }
  public var count: Int { lowerBound.distance(to: upperBound) + 1 }
}

/// A share or a probability, with two decimals.
public struct Share: Filling {
  private let value: Double

  public init(_ value: Double) { self.value = value }
  public func text(in words: Words) -> String { words.figure(value) }
}

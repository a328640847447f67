public import ArgumentParser
public import ParleyText

extension Day: ExpressibleByArgument {
  /// Reads 2022-03-14.
  public init?(argument: String) { self.init(argument) }
}

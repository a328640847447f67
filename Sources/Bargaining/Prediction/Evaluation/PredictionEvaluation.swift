/// Compares predictions with published runs and with what was decided.
public enum PredictionEvaluation {
  /// One comparison with a published run.
  public struct Row: Hashable, Sendable, Codable {
    /// The run.
    public var run: String
    /// What is compared.
    public var check: String
    /// As published.
    public var expected: String
    /// As computed here.
    public var found: String
    /// Whether they are equal to the precision published.
    public var isRight: Bool
  }
}

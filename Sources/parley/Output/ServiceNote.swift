import ParleyRemote
import ParleyWorkspace

/// What asking a server has cost, on standard error.
enum ServiceNote {
  static func show(_ usage: RemoteUsage?) {
    guard let usage, usage.requests > 0 else { return }
    Output.note(
      "service: \(usage.requests) requests (\(usage.retries) sent again), \(usage.tokens) tokens; dropped "
        + "\(usage.droppedSpans) spans that do not stand in the text, \(usage.droppedStatements) statements without content, "
        + "\(usage.droppedClaims) claims that the codebook or the words do not have")
  }
}

import Synchronization

/// Who is signed in. Kept in memory only: a restart of the workbench signs everybody out.
public final class SessionBook: Sendable {
  /// One browser that somebody signed in with.
  public struct Session: Sendable, Hashable {
    public var account: String
    /// ``Account/stamp`` when it began: another one ends it.
    public var stamp: String
    /// What every form of this session carries.
    public var formToken: String
    fileprivate var begun: Double
    fileprivate var seen: Double
  }

  private let sessions = Mutex<[String: Session]>([:])
  /// Seconds since any fixed moment.
  private let clock: @Sendable () -> Double

  /// Seconds without a request, and in all, after which one must sign in again.
  public static let idleLimit = 8 * 3600.0
  public static let wholeLimit = 72 * 3600.0
  /// At most so many sessions are kept; the one that was seen least recently goes.
  private static let room = 10_000

  public init(clock: @escaping @Sendable () -> Double) { self.clock = clock }

  /// Begins a session.
  /// - Returns: the secret that the browser keeps; only its digest is kept here.
  public func begin(for account: String, stamp: String) -> String {
    let secret = Secret.text()
    let now = clock()
    sessions.withLock { sessions in
      sessions = sessions.filter { Self.isAlive($0.value, now) }
      if sessions.count >= Self.room, let oldest = sessions.min(by: { $0.value.seen < $1.value.seen }) {
        sessions[oldest.key] = nil
      }
      sessions[Secret.digest(secret)] = Session(
        account: account, stamp: stamp, formToken: Secret.text(), begun: now, seen: now)
    }
    return secret
  }

  /// The session that a secret belongs to; nil where it has ended or never was.
  public func session(_ secret: String) -> Session? {
    let key = Secret.digest(secret)
    let now = clock()
    return sessions.withLock { sessions in
      guard let session = sessions[key], Self.isAlive(session, now) else {
        sessions[key] = nil
        return nil
      }
      sessions[key]?.seen = now
      return session
    }
  }

  public func end(_ secret: String) { sessions.withLock { $0[Secret.digest(secret)] = nil } }

  private static func isAlive(_ session: Session, _ now: Double) -> Bool {
    now - session.seen < idleLimit && now - session.begun < wholeLimit
  }
}

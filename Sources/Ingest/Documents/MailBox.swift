import CGMime
import Glibc
import ParleyText

/// The messages of a mail file, by GMime. Not `Sendable`.
final class MailBox {
  private var mail: parley_mail
  private let bytes: UnsafeMutableBufferPointer<CChar>

  /// A part of a message that is no container, with its transfer encoding undone.
  struct Part {
    var type: String
    var charset: String?
    var location: String?
    var bytes: [UInt8]
  }

  /// - Parameter isMailbox: many messages, each after a line that begins with "From ".
  init(_ content: [UInt8], isMailbox: Bool) {
    bytes = .allocate(capacity: content.count + 1)
    _ = bytes.initialize(from: content.map { CChar(bitPattern: $0) } + [0])
    mail = parley_mail_open(bytes.baseAddress, content.count, isMailbox ? 1 : 0)
  }

  deinit {
    parley_mail_close(&mail)
    bytes.deallocate()
  }

  /// Goes to the next message; false at the end.
  func next() -> Bool { parley_mail_next(&mail) != 0 }

  /// A header of the message, decoded.
  func header(_ name: String) -> String? { Self.take(parley_mail_header(&mail, name)).map { $0.trimmed } }

  /// The day of the message as its sender wrote it.
  var day: Day? {
    let number = Int(parley_mail_day(&mail))
    return number == 0 ? nil : Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The parts of the message, in order.
  func parts() -> [Part] {
    var parts: [Part] = []
    var part = parley_mail_part()
    while parley_mail_next_part(&mail, &part) != 0 {
      if let type = part.type {
        parts.append(
          Part(
            type: String(cString: type), charset: part.charset.map { String(cString: $0) },
            location: part.location.map { String(cString: $0) },
            bytes: part.bytes.map { Array(UnsafeBufferPointer(start: $0, count: part.length)) } ?? []))
      }
      parley_mail_part_free(&part)
    }
    return parts
  }

  private static func take(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    guard let pointer else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}

import Glibc

/// Time that this process has computed.
enum Clock {
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// Millions of bytes a second, to three digits.
  static func rate(_ bytes: Int, since start: Double) -> String {
    let rate = Double(bytes) / 1e6 / max(1e-9, seconds - start)
    return rate < 100 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate.rounded()))"
  }
}

/// Memory of this process, in bytes, as the kernel counts it.
enum Memory {
  static var held: Int { status("VmRSS:") }
  static var peak: Int { status("VmHWM:") }

  /// From now on the peak is counted anew.
  static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  private static func status(_ field: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard text.hasPrefix(field) else { continue }
      return (Int(text.dropFirst(field.count).filter(\.isNumber)) ?? 0) << 10
    }
    return 0
  }
}

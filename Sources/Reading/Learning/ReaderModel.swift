public import Foundation
import ParleyText

/// A trained reader's weights, and the file that holds them.
///
/// The file is the weights as they lie in memory after a head of 32 bytes, so that loading is mapping.
public struct ReaderModel: Sendable {
  var chain: ChainModel
  /// Kept with everything that the reader finds.
  public var name: String

  init(chain: ChainModel, name: String) {
    self.chain = chain
    self.name = name
  }

  /// Tells this model from one that was trained on something else.
  public var fingerprint: String {
    var hash = StableHash()
    for weight in chain.transitions + chain.weights.lazy.filter({ $0 != 0 }) { hash.combine(Int(weight.bitPattern)) }
    return String(hash.identifier.prefix(8))
  }

  private static let magic = Array("PARLEYRD".utf8)
  private static let version: UInt32 = 1

  /// Writes the model to a file, whole or not at all.
  /// - Throws: ``ReadingError`` where the file cannot be written.
  public func write(to path: String) throws(ReadingError) {
    var data = Data(Self.magic)
    for number in [Self.version, UInt32(chain.rows), UInt32(RoleFeatures.width), UInt32(name.utf8.count), 0, 0] {
      withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
    chain.transitions.withUnsafeBytes { data.append(contentsOf: $0) }
    chain.weights.withUnsafeBytes { data.append(contentsOf: $0) }
    data.append(contentsOf: name.utf8)
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ReadingError(.badModel, file: path, "the model cannot be written: \(error.localizedDescription)")
    }
  }

  /// Reads a model; the file is mapped, not read byte by byte.
  /// - Throws: ``ReadingError`` where it is no model, from another version, or cut short.
  public init(contentsOf path: String) throws(ReadingError) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
      throw ReadingError(.badModel, file: path, "the file cannot be read; train a reader first")
    }
    guard data.count >= 32, data.prefix(8).elementsEqual(Self.magic) else {
      throw ReadingError(.badModel, file: path, "this is no trained reader; such a file begins with PARLEYRD")
    }
    func number(_ index: Int) -> Int {
      Int(
        data.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 8 + index * 4, as: UInt32.self)) })
    }
    let rows = number(1)
    guard number(0) == Int(Self.version), number(2) == RoleFeatures.width, rows > 0, rows & (rows - 1) == 0,
      rows <= 1 << 26
    else {
      throw ReadingError(.badModel, file: path, "the reader was trained by another version of Parley; train it again")
    }
    var chain = ChainModel(rows: rows)
    let first = 32
    let middle = first + chain.transitions.count * 4
    let last = middle + chain.weights.count * 4
    guard data.count == last + number(3) else {
      throw ReadingError(
        .badModel, file: path,
        "the file has \(data.count) bytes where \(last + number(3)) were expected; it was cut short")
    }
    data.withUnsafeBytes { bytes in
      chain.transitions.withUnsafeMutableBytes {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[first..<middle]))
      }
      chain.weights.withUnsafeMutableBytes {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[middle..<last]))
      }
    }
    self.chain = chain
    name = String(decoding: data.suffix(number(3)), as: UTF8.self)
  }
}

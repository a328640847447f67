import Foundation
import Synchronization

/// The accounts of a dossier's team, in the file `team.json` of its folder, which only its owner can read.
public final class AccountBook: Sendable {
  private let file: URL
  /// Held while the file is read and written, so that two changes of one process never mix.
  private let turn = Mutex(())
  /// Stands for the password of a name that nobody has, so that asking for one takes as long as for another.
  private let nobody: String

  public init(folder: String) throws {
    file = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("team.json")
    nobody = try PasswordHash.make(Secret.text())
    _ = try accounts()
  }

  /// Everybody, by name. Read anew each time: the command may change it while the workbench runs.
  public func accounts() throws -> [Account] {
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    do {
      return try JSONDecoder().decode([Account].self, from: Data(contentsOf: file)).sorted { $0.name < $1.name }
    } catch {
      throw TeamError(.unreadable, path: file.path, "the accounts cannot be read; restore the file or add them anew")
    }
  }

  public func account(_ name: String) throws -> Account? { try accounts().first { $0.name == name } }

  public func add(_ name: String, role: Role, password: String) throws {
    guard (1...40).contains(name.utf8.count), name.utf8.allSatisfy(Self.isAllowed) else {
      throw TeamError(
        .name, "“\(name)” cannot be an account's name; use 1 to 40 of a–z, A–Z, 0–9, dots, hyphens and low lines")
    }
    let hash = try PasswordHash.make(password)
    try change { accounts in
      guard !accounts.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
        throw TeamError(.exists, "there is an account “\(name)” already")
      }
      accounts.append(Account(name: name, role: role, password: hash))
    }
  }

  /// - Throws: ``TeamError`` `lastEditor` where nobody could edit any more.
  public func remove(_ name: String) throws {
    try change { accounts in
      let index = try Self.index(of: name, in: accounts)
      let gone = accounts.remove(at: index)
      try Self.requireEditor(in: accounts, without: gone)
    }
  }

  /// - Throws: ``TeamError`` `lastEditor` where nobody could edit any more.
  public func setRole(_ role: Role, of name: String) throws {
    try change { accounts in
      let index = try Self.index(of: name, in: accounts)
      let before = accounts[index]
      accounts[index].role = role
      try Self.requireEditor(in: accounts, without: before)
    }
  }

  public func setPassword(_ password: String, of name: String) throws {
    let hash = try PasswordHash.make(password)
    try change { accounts in
      let index = try Self.index(of: name, in: accounts)
      accounts[index].password = hash
    }
  }

  /// The account, if the password is its own; takes as long where there is no such account.
  public func signIn(_ name: String, password: String) throws -> Account? {
    let account = try account(name)
    let matches = PasswordHash.matches(password, account?.password ?? nobody)
    return matches ? account : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func index(of name: String, in accounts: [Account]) throws -> Int {
    guard let index = accounts.firstIndex(where: { $0.name == name }) else {
      let names = accounts.map(\.name).joined(separator: ", ")
      throw TeamError(.unknown, "no account is called “\(name)”; there are: \(names.isEmpty ? "none" : names)")
    }
    return index
  }

  private static func requireEditor(in accounts: [Account], without one: Account) throws {
    guard one.role == .editor, !accounts.contains(where: { $0.role == .editor }) else { return }
    throw TeamError(
      .lastEditor,
      "“\(one.name)” is the last editor; make somebody else an editor first (to do without accounts, delete team.json)")
  }

  private func change(_ work: (inout [Account]) throws -> Void) throws {
    let result = turn.withLock { _ in
      Result {
        var accounts = try accounts()
        try work(&accounts)
        try save(accounts)
      }
    }
    try result.get()
  }

  private func save(_ accounts: [Account]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    do {
      let beside = file.appendingPathExtension("new")
      try? FileManager.default.removeItem(at: beside)
      guard
        FileManager.default.createFile(
          atPath: beside.path, contents: try encoder.encode(accounts), attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      guard rename(beside.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw TeamError(
        .unwritable, path: file.path, "the accounts could not be written; check the folder and your rights")
    }
  }
}

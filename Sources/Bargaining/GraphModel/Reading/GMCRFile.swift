/// Reads conflicts as GMCR+ saves them, and their spelling with underscores.
///
/// Members read: `options` (`name`, `permittedDirection` or `direction`), `decisionMakers` (`name`, `options`, `preferences`,
/// `preferenceRanking`, `preferenceVector`, `payoffs`), `infeasibles`, `useManualPreferenceRanking`,
/// `useManualPreferenceVectors`. A condition is a list of `[option, "Y" or "N"]`, all of which hold, or
/// `{"compound": true, "members": […]}`, of which at least one holds. Other members are passed over.
struct GMCRFile {
  let file: String?

  func model(_ root: JSONValue, name: String) throws(BargainingError) -> ConflictModel {
    let options = try list(root["options"], at: "options")
    let makers = try list(root["decisionMakers", "decision_makers"], at: "decisionMakers")
    let infeasible = root["infeasibles", "infeasible_conditions"]
    let isManual =
      root["useManualPreferenceRanking", "useManualPreferenceVectors", "ranking_is_manual"]?.boolean ?? false
    return try ConflictModel(
      name: root["name", "title"]?.text ?? name,
      options: mapped(options, at: "option", option),
      decisionMakers: mapped(makers, at: "decision maker") {
        value, place throws(BargainingError) in try decisionMaker(value, isManual: isManual, at: place)
      },
      infeasible: mapped(
        infeasible.map { value throws(BargainingError) in try list(value, at: "infeasibles") } ?? [],
        at: "infeasible condition", condition))
  }

  private func option(_ value: JSONValue, at place: String) throws(BargainingError) -> ConflictOption {
    guard let name = value["name"]?.text ?? value.text else {
      throw malformed(place, "expected an object with a \"name\"")
    }
    guard let direction = value["permittedDirection", "direction"]?.text else { return ConflictOption(name) }
    guard let known = ConflictOption.Direction(rawValue: direction) else {
      throw malformed(place, "the direction is \"\(direction)\"; expected \"both\", \"fwd\", \"back\" or \"none\"")
    }
    return ConflictOption(name, direction: known)
  }

  private func decisionMaker(
    _ value: JSONValue, isManual: Bool, at place: String
  ) throws(BargainingError) -> DecisionMaker {
    guard let name = value["name"]?.text else { throw malformed(place, "expected an object with a \"name\"") }
    if let misperceptions = value["misperceptions"]?.list, !misperceptions.isEmpty {
      throw BargainingError(
        .unsupported, at: .init(place, file: file),
        "\(name) misperceives states, which is not handled; remove \"misperceptions\" to analyse the conflict without them"
      )
    }
    var held: [Int] = []
    for option in try list(value["options"], at: "\(place), options") {
      guard let index = option.integer else { throw malformed("\(place), options", "expected option numbers from 0") }
      held.append(index)
    }
    return DecisionMaker(name, options: held, preference: try preference(value, isManual: isManual, at: place))
  }

  private func preference(_ value: JSONValue, isManual: Bool, at place: String) throws(BargainingError) -> Preference {
    let ranking = value["preferenceRanking", "preferenceVector", "ranking"]
    let statements = value["preferences", "preference_statements"]
    if let ranking, isManual || statements?.list?.isEmpty ?? true {
      return .ranking(
        try mapped(try list(ranking, at: "\(place), ranking"), at: "\(place), tier") {
          tier, place throws(BargainingError) in
          let members = tier.list ?? [tier]
          let numbers = members.compactMap(\.integer)
          guard numbers.count == members.count else { throw malformed(place, "expected state numbers from 1") }
          return numbers
        })
    }
    if let statements {
      return .statements(
        try mapped(try list(statements, at: "\(place), preferences"), at: "\(place), statement", condition))
    }
    guard let payoffs = value["payoffs"] else {
      throw malformed(place, "expected \"preferences\", \"preferenceRanking\" or \"payoffs\"")
    }
    let numbers = try list(payoffs, at: "\(place), payoffs").map(\.number)
    guard !numbers.contains(nil) else { throw malformed("\(place), payoffs", "expected a number for each state") }
    return .payoffs(numbers.compactMap { $0 })
  }

  private func condition(_ value: JSONValue, at place: String) throws(BargainingError) -> StateCondition {
    if let members = value["members"] {
      return .any(try mapped(try list(members, at: place), at: "\(place), member", condition))
    }
    return .all(
      try mapped(try list(value, at: place), at: "\(place), part") { part, place throws(BargainingError) in
        guard let pair = part.list, pair.count == 2, let option = pair[0].integer,
          let letter = pair[1].text, letter == "Y" || letter == "N"
        else { throw malformed(place, "expected [option number from 0, \"Y\" or \"N\"]") }
        return .option(option, taken: letter == "Y")
      })
  }

  private func mapped<T>(
    _ values: [JSONValue], at place: String, _ read: (JSONValue, String) throws(BargainingError) -> T
  ) throws(BargainingError) -> [T] {
    var result: [T] = []
    for (index, value) in values.enumerated() { result.append(try read(value, "\(place) \(index + 1)")) }
    return result
  }

  private func list(_ value: JSONValue?, at place: String) throws(BargainingError) -> [JSONValue] {
    guard let value else { throw malformed(place, "it is missing; give a list") }
    guard let values = value.list else { throw malformed(place, "expected a list") }
    return values
  }

  private func malformed(_ place: String, _ message: String) -> BargainingError {
    BargainingError(.malformedInput, at: .init(place, file: file), message)
  }
}

extension ConflictModel {
  /// Reads a conflict saved by GMCR+ (a `.gmcr` file).
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - name: the conflict's name where the file gives none; GMCR+ gives none.
  ///   - file: what to call the file in error messages.
  /// - Throws: ``BargainingError`` for text that is not JSON, members that are missing or of the wrong shape, options or states that
  ///   do not exist, and features that are not handled (misperceived states).
  public init(gmcr bytes: some Sequence<UInt8>, name: String = "", file: String? = nil) throws(BargainingError) {
    self = try GMCRFile(file: file).model(try JSONValue.parse(bytes, file: file), name: name)
  }
}

extension Words {
  /// A whole number, its thousands apart.
  public func number(_ value: Int) -> String { (value < 0 ? "−" : "") + grouped("\(value.magnitude)") }

  /// Digits with their thousands apart; a text that is not only digits stays as it is.
  public func grouped(_ digits: String) -> String {
    guard digits.count > 3, digits.allSatisfy(\.isASCII), digits.allSatisfy(\.isNumber) else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += self["number.thousands"] }
      grouped.append(digit)
    }
    return grouped
  }

  /// A share of one with two decimals; what is more than nothing never shows as nothing.
  public func figure(_ value: Double) -> String {
    value > 0 && value < 0.005 ? "<" + decimal(0.01) : decimal(min(1, max(0, value)))
  }

  /// A probability that was drawn, with two decimals; never called certain, since draws cannot show that.
  public func chance(_ value: Double) -> String {
    value < 0.005 ? "<" + decimal(0.01) : value > 0.995 ? ">" + decimal(0.99) : decimal(value)
  }

  /// A probability as so many in a hundred, which is understood better than a fraction (Gigerenzer & Hoffrage 1995).
  public func odds(_ value: Double) -> String {
    if value < 0.005 { return self["odds.below"] }
    if value > 0.995 { return self["odds.above"] }
    return self("odds", ["count": Int((value * 100).rounded())])
  }

  /// With two decimals, of any size; "–" for what is no number.
  public func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let hundredths = Int((min(abs(value), 1e9) * 100).rounded())
    let rest = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return sign + grouped("\(hundredths / 100)") + self["number.point"] + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// With one decimal, of any size.
  public func tenths(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let tenths = Int((min(abs(value), 1e9) * 10).rounded())
    return (value < 0 && tenths > 0 ? "−" : "") + grouped("\(tenths / 10)") + self["number.point"] + "\(tenths % 10)"
  }

  /// With its sign.
  public func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + decimal(value) }

  public func percent(_ share: Double) -> String {
    share.isFinite ? self("number.percent", ["value": "\(Int((share * 100).rounded()))"]) : "–"
  }

  /// "a, b and c".
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return self("list.and", ["rest": items.dropLast().joined(separator: ", "), "last": last])
  }
}

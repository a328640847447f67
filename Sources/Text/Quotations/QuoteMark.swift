/// Which way a quotation mark can face, by its shape.
enum QuoteMark: UInt8 {
  /// `"`: opens or closes by what stands around it.
  case straight
  /// `'`: as above, and may be an apostrophe.
  case straightSingle
  /// “ opens in English, closes in German and old Ukrainian style after „.
  case leftDouble
  case rightDouble
  case leftSingle
  /// ’ closes, or is an apostrophe.
  case rightSingle
  case low
  case leftAngle, rightAngle

  static func of(_ scalar: UInt32) -> QuoteMark {
    switch scalar {
    case 0x27, 0x60: .straightSingle
    case 0x201C, 0x301D, 0x300C, 0x300E: .leftDouble
    case 0x201D, 0x301E, 0x300D, 0x300F: .rightDouble
    case 0x2018, 0x201B: .leftSingle
    case 0x2019, 0x02BC: .rightSingle
    case 0x201E, 0x201A: .low
    case 0xAB, 0x2039: .leftAngle
    case 0xBB, 0x203A: .rightAngle
    default: .straight
    }
  }

  /// Whether this mark can close what `opener` opened.
  func closes(_ opener: QuoteMark) -> Bool {
    switch (opener, self) {
    case (.straight, .straight), (.straightSingle, .straightSingle), (.straightSingle, .rightSingle): true
    case (.leftDouble, .rightDouble), (.leftDouble, .straight), (.straight, .rightDouble): true
    // Typed by a machine: “like this“, and ”like this”.
    case (.leftDouble, .leftDouble), (.rightDouble, .rightDouble): true
    case (.leftSingle, .rightSingle), (.leftSingle, .straightSingle): true
    case (.low, .leftDouble), (.low, .rightDouble), (.low, .straight), (.low, .leftSingle), (.low, .rightSingle): true
    case (.leftAngle, .rightAngle): true
    default: false
    }
  }
}

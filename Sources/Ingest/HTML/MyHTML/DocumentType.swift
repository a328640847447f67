import CMyHTML

/// A document type declaration: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">`.
struct DocumentType {
  var name: String
  var publicID: String?
  var systemID: String?

  /// From the attributes that the library makes of a declaration: its name as a key, then as values the word PUBLIC or
  /// SYSTEM and the identifiers. Nil where there is not even a name.
  init?(_ first: UnsafeMutablePointer<myhtml_tree_attr_t>?) {
    guard let first else { return nil }
    name = String(decoding: MyHTMLText.bytes(myhtml_attribute_key, first), as: UTF8.self)
    var values: [String] = []
    var attribute = myhtml_attribute_next(first)
    while let current = attribute {
      values.append(String(decoding: MyHTMLText.bytes(myhtml_attribute_value, current), as: UTF8.self))
      attribute = myhtml_attribute_next(current)
    }
    let identifiers = values.dropFirst()
    switch values.first?.lowercased() {
    case "public": (publicID, systemID) = (identifiers.first, identifiers.dropFirst().first)
    case "system": systemID = identifiers.first
    default: break
    }
  }

  /// Whether it asks for the rules of old browsers, in which a table may stand in a paragraph (HTML standard, 13.2.6.4.1).
  var isQuirky: Bool {
    guard name == "html" else { return true }
    let publicID = publicID?.lowercased() ?? ""
    if systemID?.lowercased() == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd" { return true }
    if ["-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"].contains(publicID) {
      return true
    }
    return Self.quirkyPublicIDs.contains { publicID.hasPrefix($0) }
      || systemID == nil && Self.quirkyAlone.contains { publicID.hasPrefix($0) }
  }

  private static let quirkyAlone = ["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"]

  /// Beginnings, in small letters.
  private static let quirkyPublicIDs: [String] = [
    ("+//silmaril//dtd html pro ", ["v0r11 19970101"]),
    ("-//as//dtd html ", ["3.0 aswedit + extensions"]),
    ("-//advasoft ltd//dtd html ", ["3.0 aswedit + extensions"]),
    (
      "-//ietf//dtd html ",
      [
        "2.0 level 1", "2.0 level 2", "2.0 strict level 1", "2.0 strict level 2", "2.0 strict", "2.0", "2.1e", "3.0",
        "3.2 final", "3.2", "3", "level 0", "level 1", "level 2", "level 3", "strict level 0", "strict level 1",
        "strict level 2", "strict level 3", "strict",
      ]
    ),
    ("-//ietf//dtd ", ["html"]),
    ("-//metrius//dtd metrius ", ["presentational"]),
    (
      "-//microsoft//dtd internet explorer ",
      ["2.0 html strict", "2.0 html", "2.0 tables", "3.0 html strict", "3.0 html", "3.0 tables"]
    ),
    ("-//netscape comm. corp.//dtd ", ["html", "strict html"]),
    ("-//o'reilly and associates//dtd html ", ["2.0", "extended 1.0", "extended relaxed 1.0"]),
    ("-//sq//dtd html ", ["2.0 hotmetal + extensions"]),
    ("-//softquad software//dtd hotmetal pro ", ["6.0::19990601::extensions to html 4.0"]),
    ("-//softquad//dtd hotmetal pro ", ["4.0::19971010::extensions to html 4.0"]),
    ("-//spyglass//dtd html ", ["2.0 extended"]),
    ("-//sun microsystems corp.//dtd hotjava ", ["html", "strict html"]),
    (
      "-//w3c//dtd html ",
      [
        "3 1995-03-24", "3.2 draft", "3.2 final", "3.2", "3.2s draft", "4.0 frameset", "4.0 transitional",
        "experimental 19960712", "experimental 970421",
      ]
    ),
    ("-//w3c//dtd w3 ", ["html"]),
    ("-//w3o//dtd w3 html ", ["3.0"]),
    ("-//webtechs//dtd mozilla ", ["html 2.0", "html"]),
  ].flatMap { owner, names in names.map { "\(owner)\($0)//" } }
}

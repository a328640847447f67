import ParleyText

/// The words by which a condition is told to be a battle won or lost, and a consequence an agreement or its failure.
///
/// A word is met by its beginning, so that one entry serves all its forms; entries that end in "." must be the whole word.
enum ConditionalWords {
  /// Said of whoever wins.
  static let victory = entries(
    """
    win. wins. winning won. victor triumph retak recaptur reconquer liberat breakthrough defeats. beats. outfight
    побед выигра освобо прорыв прорв отвоев одоле
    перемо вигра звільн прорив прорв відвоюв здола
    """)
  /// Said of whoever loses.
  static let defeat = entries(
    """
    defeat. reverse. reverses. reversal setback rout. routed. debacle
    поражен неудач разгром отступ проигр
    поразк невдач розгром відступ програ
    """)
  /// Victories and defeats only where something military stands beside them.
  static let gain = entries(
    """
    advanc captur seiz destroy annihilat gain. gains. success take. takes. captures.
    захват взят возьм продвин наступлен успех уничтож
    захоп взят візьм просун наступ успіх знищ
    """)
  static let loss = entries(
    """
    lose. loses. losing lost. loss. losses. fall. falls. fell. collaps crumbl
    потер падет падени пал. рухн обвал
    втрат впад падін впал. обвал
    """)
  static let military = entries(
    """
    militar front. frontline battl war. army armies troop forc. forces. offensiv counteroffensiv ground. battlefield
    city. town. line. lines. territor region anywhere
    воен фронт бое. бой. битв войн арми войск наступлен контрнаступ город территор област
    військ фронт бій. бою. битв війн армі наступ контрнаступ міст територ област
    """)
  /// A battle that counts for two.
  static let great = entries(
    """
    significant major decisive big. great. large crushing serious
    крупн серьезн значительн решающ больш
    велик значн серйозн вирішальн
    """)
  static let agreement = entries(
    """
    deal. deals. agreement settlement peace. compromis accord negotiat talks.
    соглашен договор мир. мира. мирн урегулир компромисс переговор
    угод домовлен мир. миру. мирн врегулюв компроміс перемовин переговор
    """)
  static let failure = entries(
    """
    break. breaks. breakdown breaking broken collaps fail derail undermin jeopardi ruin end. ends. ending halt suspend
    backfir impossib threat war. escalat quit leav walk. walks withdraw pull. pulls
    сорв срыв провал прекра невозмож сверн подорв эскалац выйд выход покин
    зрив зірв провал припин неможлив згорн підірв ескалац вийд вихід виход покин
    """)
  /// The speaker's own side.
  static let own = entries(
    """
    we. us. our. ours.
    мы. нас. нам. нами. наш
    ми. нас. нам. нами. наш
    """)
  static let negation = entries(
    """
    not. no. never. cannot. without. nor.
    не. нет. ни. без. никогда.
    ні. без. ніколи. немає.
    """)

  private static func entries(_ list: StaticString) -> [String] {
    list.description.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

/// A text's words, ready to be looked up.
struct LookedUpWords {
  private let words: [String]

  init(_ text: String) {
    words = text.lowercased().replacing("ё", with: "е").replacing("’", with: "'").replacing("n't", with: " not")
      .split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  /// How many of the words an entry meets.
  func count(_ entries: [String]) -> Int {
    words.count { word in
      entries.contains { entry in
        entry.last == "." ? word == entry.dropLast() : word.hasPrefix(entry)
      }
    }
  }

  func has(_ entries: [String]) -> Bool { count(entries) > 0 }

  /// The place of the first word that goes with a name: the name itself, or one that shares all but its last letter, as those of a
  /// people and its adjectives do.
  func place(of name: String) -> Int? {
    let stem = name.lowercased().replacing("ё", with: "е").dropLast()
    guard stem.count >= 4, !stem.contains(" ") else { return nil }
    return words.firstIndex { $0.hasPrefix(stem) }
  }

  /// The share of another text's longer words that stand here too, told by their first five letters.
  func share(of other: LookedUpWords) -> Double {
    let (own, wanted) = (keys, other.keys)
    guard wanted.count > 1 else { return 0 }
    let met = wanted.intersection(own).count
    return met < 2 ? 0 : Double(met) / Double(wanted.count)
  }

  private var keys: Set<String> { Set(words.filter { $0.count > 3 }.map { String($0.prefix(5)) }) }
}

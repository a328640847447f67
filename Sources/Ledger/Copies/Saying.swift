import ParleyIngest

/// A statement in one of several copies of a story.
struct Saying {
  let number: Int64
  let id: String
  let voice: Voice
  let wording: Wording

  /// Who speaks, as far as each copy tells.
  struct Voice {
    var person: String?
    var party: String?
    /// Words of the name, in small letters.
    var name: Set<String> = []

    init(person: String?, party: String?, name: String?) {
      self.person = person
      self.party = party
      self.name = Set((name ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    /// Whether nothing speaks against both being the same; a copy may name its speaker in part, or not at all.
    func mayBe(_ other: Self) -> Bool {
      if let person, let another = other.person { return person == another }
      if !name.isEmpty, !other.name.isEmpty { return name.isSubset(of: other.name) || other.name.isSubset(of: name) }
      if let party, let another = other.party { return party == another }
      return true
    }
  }

  /// How alike what both say is, 0…1; nil where it is not the same.
  func likeness(to other: Self) -> Double? { voice.mayBe(other.voice) ? wording.likeness(to: other.wording) : nil }
}

/// Puts the statements of a story's copies together that are the same words of the same speaker.
struct SayingGroups {
  /// Each with the places of its articles and statements, the first one first.
  private(set) var groups: [[(article: Int, saying: Saying)]] = []

  /// - Parameter articles: the sayings of each copy in their order, the copy that was known first before the others.
  /// - Complexity: O(statements · groups).
  init(_ articles: [[Saying]]) {
    for (place, sayings) in articles.enumerated() {
      // One article says nothing twice.
      let before = groups.count
      for saying in sayings {
        var best: (group: Int, likeness: Double)?
        for group in 0..<before {
          if let likeness = groups[group][0].saying.likeness(to: saying), likeness > best?.likeness ?? 0 {
            best = (group, likeness)
          }
        }
        if let best {
          groups[best.group].append((place, saying))
        } else {
          groups.append([(place, saying)])
        }
      }
    }
  }
}

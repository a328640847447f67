/// A word that stands for somebody named elsewhere.
enum Reference: String, Sendable, Hashable, CaseIterable {
  case he, she, they
  /// "It", «оно»: a side or an institution.
  case it
  case i, we
  /// "You", «кто»: nobody in particular.
  case you
  /// "His", «его»: whose owner may be the speaker.
  case his, hers = "her", theirs = "their", its
  case my, our
  /// "Who", «который»: the noun before it.
  case who

  var isPossessive: Bool { [.his, .hers, .theirs, .its, .my, .our].contains(self) }
}

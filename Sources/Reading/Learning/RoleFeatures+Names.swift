extension RoleFeatures {
  /// What each feature looks at, in the order in which they are appended; for explanations.
  static let names = [
    "any word", "the word", "the word before", "the word after", "the second word before", "the second word after",
    "the word with the one before", "the word with the one after", "the words on both sides", "the word's end",
    "the word's end and the class before", "the shapes around", "the shape and the quotation", "the rules around",
    "the rules two words around", "the rule and the word", "the rule and the word before",
    "the rule and the word after",
    "which rule", "which rule, and the rules around", "the word's class", "the class with the one before",
    "the class with the one after", "the classes around", "the classes of the next two", "the quotation around",
    "the quotation, the rule and the shape", "the quotation and the class", "the cue list", "the cue list, word before",
    "the cue list, word after", "the cue list and the class before", "the cue list before and the class",
    "the distance from the last cue, and the quotation", "the distance from the last cue, the rule and the class",
    "the two words before",
  ]
}

import ParleyText

/// A statement as a rule found it: runs of tokens, before it becomes a ``Statement``.
struct Draft: Sendable {
  var source: Range<Int>?
  var cue: Range<Int>?
  /// Runs of tokens, in order.
  var content: [Range<Int>]
  var quotation: Statement.Quotation
  var rule: Rule
  /// The words that deny the saying, or call it false.
  var negation: Int?
  var falsely: Int?
  /// The index, among all drafts, of the statement in whose content this one stands.
  var parent: Int?
  /// The cue is a verb of speech, not of thought or attitude.
  var isSpeech = false
  /// The cue names a topic only: рассказал о переговорах.
  var isTopic = false
  /// Sources between the outlet and the speaker, outermost first.
  var channels: [Range<Int>] = []
}

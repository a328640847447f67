extension DossierEdit {
  /// Has people who review see each other's words, or not before they gave their own.
  public static func blind(_ isBlind: Bool) -> DossierEdit {
    DossierEdit(
      .dossier, isBlind ? "reviewing blind" : "reviewing openly",
      [Setting(["settings", "blind"], isBlind ? .word("true") : .absent)])
  }
}

import CMyHTML

/// Rules of tree construction that the HTML standard has changed since MyHTML 4.0.5 was written, put in the place of its own.
///
/// MyHTML keeps one function for each insertion mode in a table and calls back before the tree takes a token; the rules
/// here stand in that table and in that call, and leave to the library what has not changed.
enum CurrentRules {
  typealias Tree = MyHTMLEngine.Tree
  typealias Token = MyHTMLEngine.Token

  static func install(in engine: UnsafeMutablePointer<myhtml_t>, _ tree: Tree) {
    func set(_ mode: myhtml_insertion_mode, _ rule: @escaping myhtml_insertion_f) {
      engine.pointee.insertion_func[Int(mode.rawValue)] = rule
    }
    set(MyHTML_INSERTION_MODE_INITIAL) { tree, token in
      let isToRepeat = myhtml_insertion_mode_initial(tree, token)
      if let tree, let token { CurrentRules.noteQuirks(tree, token) }
      return isToRepeat
    }
    set(MyHTML_INSERTION_MODE_IN_BODY) { CurrentRules.inBody($0, $1) ?? myhtml_insertion_mode_in_body($0, $1) }
    set(MyHTML_INSERTION_MODE_IN_CAPTION) { CurrentRules.inBody($0, $1) ?? myhtml_insertion_mode_in_caption($0, $1) }
    set(MyHTML_INSERTION_MODE_IN_CELL) { CurrentRules.inBody($0, $1) ?? myhtml_insertion_mode_in_cell($0, $1) }
    set(MyHTML_INSERTION_MODE_IN_TABLE) { CurrentRules.besideTable($0, $1) ?? myhtml_insertion_mode_in_table($0, $1) }
    set(MyHTML_INSERTION_MODE_IN_TABLE_BODY) {
      CurrentRules.besideTable($0, $1) ?? myhtml_insertion_mode_in_table_body($0, $1)
    }
    set(MyHTML_INSERTION_MODE_IN_ROW) { CurrentRules.besideTable($0, $1) ?? myhtml_insertion_mode_in_row($0, $1) }
    // The standard has no such modes any more.
    set(MyHTML_INSERTION_MODE_IN_SELECT) { tree, _ in CurrentRules.leaveSelectMode(tree) }
    set(MyHTML_INSERTION_MODE_IN_SELECT_IN_TABLE) { tree, _ in CurrentRules.leaveSelectMode(tree) }

    myhtml_callback_after_token_done_set(
      tree,
      { tree, token, context in
        guard let tree, let token else { return context }
        let isTaken = CurrentRules.leaveForeignContent(tree, token)
        let skips = MyHTML_TREE_PARSE_FLAGS_WITHOUT_BUILD_TREE.rawValue
        let flags = tree.pointee.parse_flags.rawValue
        tree.pointee.parse_flags.rawValue = isTaken ? flags | skips : flags & ~skips
        return context
      }, nil)
  }

  /// What stands in a table where no table part may stand goes before the table.
  private static func besideTable(_ tree: Tree?, _ token: Token?) -> Bool? {
    guard let tree else { return nil }
    tree.pointee.foster_parenting = true
    defer { tree.pointee.foster_parenting = false }
    return inBody(tree, token)
  }

  private static func noteQuirks(_ tree: Tree, _ token: Token) {
    guard token.isTag(MyHTML_TAG__DOCTYPE) else { return }
    let isQuirky = DocumentType(token.pointee.attr_first)?.isQuirky ?? true
    tree.pointee.compat_mode = isQuirky ? MyHTML_TREE_COMPAT_MODE_QUIRKS : MyHTML_TREE_COMPAT_MODE_NO_QUIRKS
  }
}

extension UnsafeMutablePointer<myhtml_token_node_t> {
  var isEnd: Bool { pointee.type.rawValue & MyHTML_TOKEN_TYPE_CLOSE.rawValue != 0 }

  func isTag(_ tag: myhtml_tags) -> Bool { pointee.tag_id == Int(tag.rawValue) }
}

extension UnsafeMutablePointer<myhtml_tree_t> {
  /// The innermost open element of that name that no boundary of the default scope hides.
  func inScope(_ tag: myhtml_tags, _ scope: myhtml_tag_categories = MyHTML_TAG_CATEGORIES_SCOPE) -> MyHTMLEngine.Node? {
    inScope(Int(tag.rawValue), scope)
  }

  func inScope(_ tag: Int, _ scope: myhtml_tag_categories = MyHTML_TAG_CATEGORIES_SCOPE) -> MyHTMLEngine.Node? {
    myhtml_tree_element_in_scope(self, tag, MyHTML_NAMESPACE_HTML, scope)
  }

  /// Closes elements whose end tag may be left out.
  func closeImplied(but tag: myhtml_tags? = nil) {
    myhtml_tree_generate_implied_end_tags(
      self, tag.map { Int($0.rawValue) } ?? 0, tag == nil ? MyHTML_NAMESPACE_UNDEF : MyHTML_NAMESPACE_HTML)
  }

  /// Closes a paragraph that is open here.
  func closeParagraph(before token: MyHTMLEngine.Token) {
    if inScope(MyHTML_TAG_P, MyHTML_TAG_CATEGORIES_SCOPE_BUTTON) != nil { myhtml_tree_tags_close_p(self, token) }
  }

  /// A page with such content is no set of frames.
  func forbidFrameset() { pointee.flags.rawValue &= ~MyHTML_TREE_FLAGS_FRAMESET_OK.rawValue }
}

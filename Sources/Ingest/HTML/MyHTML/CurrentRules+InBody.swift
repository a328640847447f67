import CMyHTML

/// The rules of the mode "in body" (HTML standard, 13.2.6.4.7) that are newer than the library.
extension CurrentRules {
  /// Whether the token is to be taken once more in the mode that is set now; nil where the library's own rules hold.
  static func inBody(_ tree: Tree?, _ token: Token?) -> Bool? {
    guard let tree, let token else { return nil }
    let id = token.pointee.tag_id
    guard id < Int(MyHTML_TAG_LAST_ENTRY.rawValue) else { return search(tree, token) }
    switch (myhtml_tags(UInt32(id)), token.isEnd) {
    case (MyHTML_TAG_SELECT, false): return select(tree, token)
    case (MyHTML_TAG_SELECT, true): return endBlock(tree, token)
    case (MyHTML_TAG_OPTION, false): return option(tree, token, keeping: MyHTML_TAG_OPTGROUP)
    case (MyHTML_TAG_OPTGROUP, false): return option(tree, token, keeping: nil)
    case (MyHTML_TAG_HR, false): return rule(tree, token)
    case (MyHTML_TAG_INPUT, false): return input(tree, token)
    case (MyHTML_TAG_MENUITEM, false): return ordinary(tree, token)
    case (MyHTML_TAG_NOBR, false): return nobr(tree, token)
    default: return nil
    }
  }

  /// `<select>` nests in nothing of its kind; anything may stand in it.
  private static func select(_ tree: Tree, _ token: Token) -> Bool {
    if isInsideSelect(tree) { return false }
    if let open = tree.inScope(MyHTML_TAG_SELECT) {
      myhtml_tree_open_elements_pop_until_by_node(tree, open, false)
      return false
    }
    tree.forbidFrameset()
    return ordinary(tree, token)
  }

  private static func option(_ tree: Tree, _ token: Token, keeping group: myhtml_tags?) -> Bool {
    if tree.inScope(MyHTML_TAG_SELECT) != nil {
      tree.closeImplied(but: group)
    } else if myhtml_is_html_node(myhtml_tree_current_node(tree), Int(MyHTML_TAG_OPTION.rawValue)) {
      myhtml_tree_open_elements_pop(tree)
    }
    return ordinary(tree, token)
  }

  /// `<hr>` ends an option and a group of options.
  private static func rule(_ tree: Tree, _ token: Token) -> Bool {
    tree.closeParagraph(before: token)
    if tree.inScope(MyHTML_TAG_SELECT) != nil { tree.closeImplied() }
    myhtml_tree_node_insert_html_element(tree, token)
    myhtml_tree_open_elements_pop(tree)
    tree.forbidFrameset()
    return false
  }

  /// `<input>` ends a `<select>`, save a hidden one among the parts of a table.
  private static func input(_ tree: Tree, _ token: Token) -> Bool? {
    if isInsideSelect(tree) { return false }
    let isHidden = myhtml_token_attr_match_case(tree.pointee.token, token, "type", 4, "hidden", 6) != nil
    guard !(isHidden && tree.pointee.foster_parenting), let open = tree.inScope(MyHTML_TAG_SELECT) else { return nil }
    myhtml_tree_open_elements_pop_until_by_node(tree, open, false)
    return nil
  }

  /// `<nobr>` ends another one even where that is no formatting element any more.
  private static func nobr(_ tree: Tree, _ token: Token) -> Bool? {
    let tag = Int(MyHTML_TAG_NOBR.rawValue)
    guard tree.inScope(tag) != nil, myhtml_tree_active_formatting_between_last_marker(tree, tag, nil) == nil else {
      return nil
    }
    _ = myhtml_insertion_mode_in_body_other_end_tag(tree, token)
    return nil
  }

  /// `<search>` is a block like `<section>`.
  private static func search(_ tree: Tree, _ token: Token) -> Bool? {
    var length = 0
    let id = token.pointee.tag_id
    guard let name = myhtml_tag_name_by_id(tree, id, &length), length == 6,
      UnsafeRawBufferPointer(start: name, count: 6).elementsEqual("search".utf8)
    else { return nil }
    if token.isEnd { return endBlock(tree, token) }
    myhtml_tag_set_category(tree.pointee.tags, id, MyHTML_NAMESPACE_HTML, MyHTML_TAG_CATEGORIES_SPECIAL)
    tree.closeParagraph(before: token)
    myhtml_tree_node_insert_html_element(tree, token)
    return false
  }

  private static func endBlock(_ tree: Tree, _ token: Token) -> Bool {
    guard let open = tree.inScope(token.pointee.tag_id) else { return false }
    tree.closeImplied()
    myhtml_tree_open_elements_pop_until_by_node(tree, open, false)
    return false
  }

  private static func ordinary(_ tree: Tree, _ token: Token) -> Bool {
    myhtml_tree_active_formatting_reconstruction(tree)
    myhtml_tree_node_insert_html_element(tree, token)
    return false
  }

  /// Whether a fragment is parsed as what stands in a `<select>`.
  private static func isInsideSelect(_ tree: Tree) -> Bool {
    tree.pointee.fragment.map { myhtml_is_html_node($0, Int(MyHTML_TAG_SELECT.rawValue)) } ?? false
  }

  /// Sets the mode that the open elements ask for, as if no `<select>` were among them.
  static func leaveSelectMode(_ tree: Tree?) -> Bool {
    guard let tree, let open = tree.pointee.open_elements else { return false }
    let tag = Int(MyHTML_TAG_SELECT.rawValue)
    let nodes = (0..<open.pointee.length).map { open.pointee.list[$0] } + [tree.pointee.fragment]
    let selects = nodes.compactMap { $0 }.filter { myhtml_is_html_node($0, tag) }
    for node in selects { node.pointee.tag_id = Int(MyHTML_TAG_DIV.rawValue) }
    myhtml_tree_reset_insertion_mode_appropriately(tree)
    for node in selects { node.pointee.tag_id = tag }
    return true
  }
}

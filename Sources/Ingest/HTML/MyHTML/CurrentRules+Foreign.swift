import CMyHTML

/// The rules of SVG and MathML (HTML standard, 13.2.6.5) that are newer than the library.
extension CurrentRules {
  /// Takes a tag that ends the SVG or MathML around it: elements of HTML, and `</p>` and `</br>`. True where it was one.
  ///
  /// The library leaves fragments, and the end tags, inside.
  static func leaveForeignContent(_ tree: Tree, _ token: Token) -> Bool {
    guard tree.pointee.open_elements.pointee.length > 0, let node = myhtml_tree_adjusted_current_node(tree),
      node.pointee.ns != MyHTML_NAMESPACE_HTML, endsForeignContent(token)
    else { return false }
    if !token.isEnd, isIntegrationPoint(node, tree) { return false }
    while let current = myhtml_tree_current_node(tree), current.pointee.ns != MyHTML_NAMESPACE_HTML,
      !isIntegrationPoint(current, tree)
    {
      myhtml_tree_open_elements_pop(tree)
    }
    tree.pointee.state_of_builder = MyHTML_TOKENIZER_STATE_DATA
    let mode = Int(tree.pointee.insert_mode.rawValue)
    if tree.pointee.myhtml.pointee.insertion_func[mode]?(tree, token) ?? false {
      while myhtml_rules_tree_dispatcher(tree, token) {}
    }
    tree.pointee.token_last_done = token
    return true
  }

  /// Whether HTML may stand in a foreign element.
  private static func isIntegrationPoint(_ node: MyHTMLEngine.Node, _ tree: Tree) -> Bool {
    myhtml_tree_is_mathml_integration_point(tree, node) || myhtml_tree_is_html_integration_point(tree, node)
  }

  private static func endsForeignContent(_ token: Token) -> Bool {
    if token.isEnd { return token.isTag(MyHTML_TAG_P) || token.isTag(MyHTML_TAG_BR) }
    if token.isTag(MyHTML_TAG_FONT) {
      let names: [String] = ["color", "face", "size"]
      return names.contains { name in myhtml_token_attr_by_name(token, name, name.utf8.count) != nil }
    }
    return endingTags.contains { token.isTag($0) }
  }

  private static let endingTags: [myhtml_tags] = [
    MyHTML_TAG_B, MyHTML_TAG_BIG, MyHTML_TAG_BLOCKQUOTE, MyHTML_TAG_BODY, MyHTML_TAG_BR, MyHTML_TAG_CENTER,
    MyHTML_TAG_CODE, MyHTML_TAG_DD, MyHTML_TAG_DIV, MyHTML_TAG_DL, MyHTML_TAG_DT, MyHTML_TAG_EM, MyHTML_TAG_EMBED,
    MyHTML_TAG_H1, MyHTML_TAG_H2, MyHTML_TAG_H3, MyHTML_TAG_H4, MyHTML_TAG_H5, MyHTML_TAG_H6, MyHTML_TAG_HEAD,
    MyHTML_TAG_HR, MyHTML_TAG_I, MyHTML_TAG_IMG, MyHTML_TAG_LI, MyHTML_TAG_LISTING, MyHTML_TAG_MENU, MyHTML_TAG_META,
    MyHTML_TAG_NOBR, MyHTML_TAG_OL, MyHTML_TAG_P, MyHTML_TAG_PRE, MyHTML_TAG_RUBY, MyHTML_TAG_S, MyHTML_TAG_SMALL,
    MyHTML_TAG_SPAN, MyHTML_TAG_STRONG, MyHTML_TAG_STRIKE, MyHTML_TAG_SUB, MyHTML_TAG_SUP, MyHTML_TAG_TABLE,
    MyHTML_TAG_TT, MyHTML_TAG_U, MyHTML_TAG_UL, MyHTML_TAG_VAR,
  ]
}

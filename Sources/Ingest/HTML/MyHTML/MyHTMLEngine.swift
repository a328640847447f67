import CMyHTML

/// An instance of MyHTML (Alexander Borisov), single-threaded, for many pages one after the other. It builds trees by the
/// HTML standard as it is now: see ``CurrentRules``.
///
/// Not `Sendable`: each thread makes its own.
final class MyHTMLEngine {
  typealias Tree = UnsafeMutablePointer<myhtml_tree_t>
  typealias Node = UnsafeMutablePointer<myhtml_tree_node_t>
  typealias Token = UnsafeMutablePointer<myhtml_token_node_t>

  /// Holds the page that was parsed last, until ``clean()``.
  let tree: Tree
  private let engine: UnsafeMutablePointer<myhtml_t>

  /// The element in which a fragment stands.
  struct Context {
    var name: String
    var space: myhtml_namespace_t
  }

  init?() {
    guard let engine = myhtml_create() else { return nil }
    guard myhtml_init(engine, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) == 0, let tree = myhtml_tree_create() else {
      myhtml_destroy(engine)
      return nil
    }
    self.engine = engine
    self.tree = tree
    myhtml_tree_init(tree, engine)
    CurrentRules.install(in: engine, tree)
  }

  deinit {
    myhtml_tree_destroy(tree)
    myhtml_destroy(engine)
  }

  /// Parses a document, or a fragment where there is a context; false where the library gave up.
  func parse(_ bytes: [UInt8], context: Context? = nil) -> Bool {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context else { return myhtml_parse_single(tree, MyENCODING_UTF_8, start, buffer.count) == 0 }
      let tag = myhtml_tag_id_by_name(tree, context.name, context.name.utf8.count)
      return myhtml_parse_fragment_single(tree, MyENCODING_UTF_8, start, buffer.count, tag, context.space) == 0
    }
  }

  func clean() { myhtml_tree_clean(tree) }
}

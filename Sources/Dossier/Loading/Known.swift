/// The identifiers that files may refer to; nil where the file that defines them could not be read, so that one mistake
/// there is not told again at every reference.
struct Known {
  var sides: [String]?
  var parties: [String]?
  /// The options of each issue.
  var options: [String: [String]]?

  var issues: [String]? { options.map { $0.keys.sorted() } }
}

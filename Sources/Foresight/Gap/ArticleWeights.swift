import ParleyBargaining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A weight for each article, exponentially distributed with mean 1, that depends on its identifier and a seed alone.
struct ArticleWeights {
  let seed: UInt64

  subscript(article: String) -> Double {
    var generator = SeededGenerator(seed: seed, key: SeededGenerator.key(article), draw: 0)
    return -log(1 - generator.unit())
  }
}

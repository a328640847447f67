#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A weight for each article, exponentially distributed with mean 1, that depends on its identifier and a seed alone.
struct ArticleWeights {
  let seed: UInt64

  subscript(article: String) -> Double {
    var bits = article.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return -log((Double(bits >> 11) + 0.5) / 9_007_199_254_740_992)
  }
}

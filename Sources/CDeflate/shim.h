#include <libdeflate.h>
#include <zlib.h>

// The macro of zlib is not visible from Swift. 47 = largest window (15), with the gzip or zlib header found out (32).
static inline int parley_inflate_init(z_stream *stream) { return inflateInit2(stream, 47); }
static inline int parley_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }

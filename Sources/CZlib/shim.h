#include <zlib.h>

/// deflateInit2 and inflateInit2 are macros: gzip framing (15 + 16), memory level 8.
static inline int winnow_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
static inline int winnow_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

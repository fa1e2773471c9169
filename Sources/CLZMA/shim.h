#include <lzma.h>

/// The version of the headers; the macro is put together from parts.
static inline const char *winnow_lzma_built_version(void) { return LZMA_VERSION_STRING; }

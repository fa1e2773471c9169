#include <zstd.h>
#include <zstd_errors.h>

/// The version of the headers; the macro is put together from parts.
static inline const char *winnow_zstd_built_version(void) { return ZSTD_VERSION_STRING; }

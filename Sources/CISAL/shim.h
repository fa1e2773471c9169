#include <isa-l.h>

/// The recommended sizes of the level buffers are macros over sizeof.
static inline unsigned winnow_isal_level_buffer_size(int level) {
  return level == 1 ? ISAL_DEF_LVL1_DEFAULT : ISAL_DEF_LVL2_DEFAULT;
}

#define WINNOW_TEXT_OF(number) #number
#define WINNOW_DOTTED(major, minor, patch) WINNOW_TEXT_OF(major) "." WINNOW_TEXT_OF(minor) "." WINNOW_TEXT_OF(patch)

/// The version of the headers; the library itself does not tell its own.
static inline const char *winnow_isal_version(void) {
  return WINNOW_DOTTED(ISAL_MAJOR_VERSION, ISAL_MINOR_VERSION, ISAL_PATCH_VERSION);
}

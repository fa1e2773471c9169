#include <isa-l.h>

/// The recommended sizes of the level buffers are macros over sizeof.
static inline unsigned winnow_isal_level_buffer_size(int level) {
  return level == 1 ? ISAL_DEF_LVL1_DEFAULT : ISAL_DEF_LVL3_DEFAULT;
}

#include "CXXHash.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

cxxhash_state *cxxhash_new(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_128bits_reset(state);
  return (cxxhash_state *)state;
}

void cxxhash_free(cxxhash_state *state) { XXH3_freeState((XXH3_state_t *)state); }

void cxxhash_update(cxxhash_state *state, const void *bytes, size_t count) {
  XXH3_128bits_update((XXH3_state_t *)state, bytes, count);
}

void cxxhash_digest(const cxxhash_state *state, uint8_t digest[16]) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest((const XXH3_state_t *)state));
  memcpy(digest, canonical.digest, 16);
}

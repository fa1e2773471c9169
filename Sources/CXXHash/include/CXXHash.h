#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// XXH3 with 128 bits, seed 0 (xxHash 0.8), compiled in: nothing is linked.
typedef struct cxxhash_state cxxhash_state;

/// A hash of nothing yet; NULL without memory.
cxxhash_state *cxxhash_new(void);
void cxxhash_free(cxxhash_state *state);

/// Adds bytes to the message.
void cxxhash_update(cxxhash_state *state, const void *bytes, size_t count);

/// Writes the 16 bytes of the digest in their canonical order, most significant first, as `xxhsum -H2` prints them.
void cxxhash_digest(const cxxhash_state *state, uint8_t digest[16]);

#endif

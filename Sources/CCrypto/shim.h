#include <openssl/evp.h>
#include <openssl/crypto.h>

/// Versions are 0xMNN00PP0 in OpenSSL 3: major, minor and patch.
static inline unsigned long winnow_crypto_built_version(void) { return OPENSSL_VERSION_NUMBER; }
static inline unsigned long winnow_crypto_loaded_version(void) { return OpenSSL_version_num(); }

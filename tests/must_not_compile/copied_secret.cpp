// A secret, copied.
#include "njia/crypto/secret.h"

#include <utility>

njia::crypto::SecretBytes keep(njia::crypto::SecretBytes& key) {
#ifdef NJIA_WRONG
  return key;
#else
  return std::move(key);
#endif
}

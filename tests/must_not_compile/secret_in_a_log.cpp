// A secret, written to a stream.
#include "njia/crypto/secret.h"

#include <ostream>

void log(std::ostream& out, njia::crypto::SecretBytes const& key) {
#ifdef NJIA_WRONG
  out << key;
#else
  out << key.size();
#endif
}

// A random key in a small file that the program makes for itself at first need, such as the one
// that signs the audit log. (What opens sealed fields is never made by the way: see keyring.h.)
#pragma once

#include "njia/base/result.h"
#include "njia/crypto/random.h"

#include <filesystem>

namespace njia::crypto {

/// The 32 bytes of a file (0600); made of `random`, durably, when there is none. Several processes
/// may ask at once: all get the same key. Errors: `keys.cannot_write`, `keys.cannot_read`,
/// `keys.permissions`, `keys.key_file_malformed`.
Result<SecretBytes> load_or_make_key(std::filesystem::path const& file, RandomSource& random);

} // namespace njia::crypto

#include "njia/crypto/key_file.h"

#include "njia/crypto/durable_file.h"

namespace njia::crypto {
namespace {

constexpr std::size_t kKeyBytes = 32;

Result<SecretBytes> load_key(std::filesystem::path const& file) {
  auto found = read_private_file(file, kKeyBytes);
  if (!found && found.error().key != "keys.damaged") { // that is: longer than a key
    return found.error();
  }
  if (!found || found->bytes.size() != kKeyBytes) {
    return Error{"keys.key_file_malformed", file.string()};
  }
  return std::move(found->bytes);
}

} // namespace

Result<SecretBytes> load_or_make_key(std::filesystem::path const& file, RandomSource& random) {
  auto found = load_key(file);
  if (found || found.error().key != "keys.missing") {
    return found;
  }
  auto const lock = FileLock::take(file.string() + ".lock", FileLock::Mode::exclusive);
  if (!lock) {
    return lock.error();
  }
  found = load_key(file); // another process may have been quicker
  if (found || found.error().key != "keys.missing") {
    return found;
  }
  auto key = random_secret(random, kKeyBytes);
  if (auto const written = replace_private_file(file, key.view()); !written) {
    return written.error();
  }
  return key;
}

} // namespace njia::crypto

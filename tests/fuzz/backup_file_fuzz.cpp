// An encrypted backup whose bytes anybody may have written. First byte even: the file as it is.
// Odd: the compressed bytes inside it, encrypted as they should be: anybody has the public key.
#include "njia/crypto/backup_crypt.h"
#include "njia/crypto/hash.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace {

using namespace njia::crypto;

constexpr auto kLimit = std::uint64_t{4'000'000};

/// One chunk, the final one.
std::string encrypted(Bytes compressed, BackupPublicKey const& key) {
  auto file = std::string{"NJIABKUP\x01"} + std::string(119, '\0');
  auto* const bytes = reinterpret_cast<std::uint8_t*>(file.data());
  auto const id = blake2b(Bytes{key.bytes});
  std::copy_n(id.begin(), 8, bytes + 16);
  auto const stream_key = std::array<std::uint8_t, 32>{1};
  static_cast<void>(crypto_box_seal(bytes + 24, stream_key.data(), 32, key.bytes.data()));
  auto state = crypto_secretstream_xchacha20poly1305_state{};
  crypto_secretstream_xchacha20poly1305_init_push(&state, bytes + 104, stream_key.data());
  auto chunk = std::string(compressed.size() + 17, '\0');
  crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<std::uint8_t*>(chunk.data()),
                                             nullptr, compressed.data(), compressed.size(), bytes,
                                             128, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
  return file + chunk;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const text =
      std::string{"njia-backup-PRIVATE-AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh81t6Wu5"};
  static auto const key = BackupPrivateKey::parse(text).value();
  static auto const shared = key.public_key();
  if (size == 0) {
    return 0;
  }
  auto const rest = Bytes{data + 1, size - 1};
  auto in = std::istringstream{data[0] % 2 == 0 ? std::string{rest.begin(), rest.end()}
                                                : encrypted(rest, shared)};
  auto out = std::ostringstream{};
  auto const got = decrypt_backup(in, out, key, kLimit);
  if (got && (got->plain != out.str().size() || got->plain > kLimit)) {
    std::abort();
  }
  return 0;
}

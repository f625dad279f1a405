// The bytes of a pack (backup_pack.h) as a stream that is read and one that is written, so that
// nothing but the store's own file is ever on the disk in the clear. Private to njia/app/keys.
#pragma once

#include "njia/base/sha256.h"
#include "njia/crypto/secret.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

inline constexpr std::string_view kPackMagic{"NJIAPACK\x01", 9};
enum class PackPart : std::uint8_t { ring = 1, ring_key = 2, store = 3 };
inline constexpr std::size_t kPackHead = 9, kPackSum = 32;

/// The bytes of a keyring and of its key in a pack, at most.
inline constexpr std::uint64_t kMaxPackedKeys = 4'000'000;

std::string pack_head(PackPart part, std::uint64_t size);

/// Gives pieces of memory and one file one after the other.
class PackSource final : public std::streambuf {
public:
  /// All views must outlive it.
  PackSource(std::vector<std::string_view> before, std::istream& file, std::string_view after)
      : pieces_{std::move(before)}, file_{file}, after_{after} {}

private:
  int_type underflow() override;

  std::vector<std::string_view> pieces_;
  std::istream& file_;
  std::string_view after_;
  std::size_t next_ = 0;
  bool is_file_done_ = false, is_done_ = false;
  std::array<char, 65'536> buffer_{};
};

/// Takes a pack apart as it comes; bytes that are none make writing fail.
class PackSink final : public std::streambuf {
public:
  explicit PackSink(std::ostream& store) : store_{store} {}

  /// Whether the pack was whole: nothing missing, nothing behind it.
  bool is_whole() const { return is_sound_ && state_ == State::end && store_.good(); }
  bool has_keys() const { return !ring_.empty(); }
  std::vector<std::uint8_t> take_ring() { return std::move(ring_); }
  crypto::SecretBytes take_key() { return std::move(key_); }

private:
  enum class State { magic, head, body, sum, end };

  int_type overflow(int_type one) override;
  std::streamsize xsputn(char const* data, std::streamsize size) override;
  bool take(std::string_view bytes);
  bool take_piece(std::string_view& bytes);
  bool begin_part();
  void add_to_part(std::string_view bytes);
  bool end_part();

  std::ostream& store_;
  State state_ = State::magic;
  bool is_sound_ = true;
  std::string small_; ///< magic, head or sum as far as it came
  PackPart part_ = PackPart::ring;
  std::uint64_t left_ = 0;
  std::size_t filled_ = 0; ///< of the key
  int last_part_ = 0;
  Sha256 digest_;
  std::vector<std::uint8_t> ring_;
  crypto::SecretBytes key_;
};

} // namespace njia::app

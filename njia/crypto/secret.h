// Bytes that must not leak: kept in locked pages between guard pages, left out of core dumps, wiped
// when they end. They can be moved, not copied, printed or formatted; whoever reads them says
// view().
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string_view>

namespace njia::crypto {

using Bytes = std::span<std::uint8_t const>;

/// Starts libsodium, once; everything in this module calls it. Throws when the system gives no
/// random numbers.
void start_sodium();

/// The bytes of a text.
Bytes as_bytes(std::string_view text);

class SecretBytes {
public:
  /// No bytes at all.
  SecretBytes() = default;
  /// `size` bytes of zero. Throws std::bad_alloc. Cost: a system call or three, so not for each
  /// field of a table.
  explicit SecretBytes(std::size_t size);
  static SecretBytes copy_of(Bytes bytes);

  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(SecretBytes const&) = delete;
  SecretBytes& operator=(SecretBytes const&) = delete;
  ~SecretBytes();

  Bytes view() const { return {data_, size_}; }
  std::span<std::uint8_t> writable() { return {data_, size_}; }
  /// The bytes as text; valid as long as the object.
  std::string_view text() const { return {reinterpret_cast<char const*>(data_), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

private:
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

std::ostream& operator<<(std::ostream&, SecretBytes const&) = delete;

/// Whether both hold the same bytes, in a time that depends on their lengths alone.
bool equal_in_constant_time(Bytes a, Bytes b);

/// Wipes memory in a way that the compiler cannot leave out.
void wipe(std::span<std::uint8_t> bytes);

} // namespace njia::crypto

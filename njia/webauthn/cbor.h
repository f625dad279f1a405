// Reads the part of CBOR (RFC 8949) that authenticators write: the CTAP2 canonical form of
// integers, byte and text strings, arrays, maps, booleans and null. Everything else is refused:
// tags, floating point, indefinite lengths, numbers and lengths that are not written as short as
// can be, keys that stand twice. One thing is left free: the order of keys, which some platforms do
// not keep. Does not write; testing/cbor_writer.h does, for tests.
#pragma once

#include "njia/base/result.h"
#include "njia/webauthn/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace njia::webauthn {

struct CborEntry;
struct CborValue;
using CborArray = std::vector<CborValue>;
/// Entries as they stood; keys are integers or text, each once.
using CborMap = std::vector<CborEntry>;
using CborNull = std::monostate;

/// Strings are views of the bytes that were read.
struct CborValue {
  std::variant<CborNull, bool, std::int64_t, ByteView, std::string_view, CborArray, CborMap> value;

  /// The value of this kind, or nothing.
  template <class T> T const* as() const { return std::get_if<T>(&value); }
};

struct CborEntry {
  CborValue key;
  CborValue value;
};

/// The value under a key, or nothing.
CborValue const* find(CborMap const& map, std::int64_t key);
CborValue const* find(CborMap const& map, std::string_view key);

struct CborItem {
  CborValue value;
  std::size_t size = 0; ///< bytes that it takes; what follows belongs to the caller
};

/// Reads the first item. Errors, both with the number of the byte in `where`:
/// `passkey.cbor_malformed` and `passkey.cbor_limit` (nested deeper than kMaxCborDepth, more items
/// than kMaxCborItems). One pass, but quadratic in the keys of one map. By hand (RFC 8949 appendix
/// A): a2 01 02 03 04 is {1: 2, 3: 4}, of 5 bytes.
Result<CborItem> read_cbor(ByteView bytes);

/// The same for bytes that must hold one item and nothing behind it.
Result<CborValue> parse_cbor(ByteView bytes);

} // namespace njia::webauthn

// Writes the CBOR that cbor.h reads, one item after the other: for tests, which also need what no
// authenticator writes. Text and bytes are put out as given; nothing is checked.
#pragma once

#include "njia/webauthn/bytes.h"

#include <cstdint>
#include <string_view>

namespace njia::webauthn::testing {

/// By hand: CborWriter{}.map(1).integer(1).integer(-7).bytes() is a1 01 26.
class CborWriter {
public:
  CborWriter& integer(std::int64_t value);
  CborWriter& byte_string(ByteView value);
  CborWriter& text(std::string_view value);
  CborWriter& array(std::size_t items);
  CborWriter& map(std::size_t entries);
  CborWriter& boolean(bool value);
  /// Anything, as it is.
  CborWriter& raw(ByteView bytes);

  Bytes const& bytes() const { return bytes_; }

private:
  CborWriter& head(unsigned major, std::uint64_t number);

  Bytes bytes_;
};

} // namespace njia::webauthn::testing

#include "njia/webauthn/testing/cbor_writer.h"

namespace njia::webauthn::testing {

CborWriter& CborWriter::head(unsigned major, std::uint64_t number) {
  auto const info = number < 24              ? static_cast<unsigned>(number)
                    : number <= 0xFF         ? 24U
                    : number <= 0xFFFF       ? 25U
                    : number <= 0xFFFF'FFFFU ? 26U
                                             : 27U;
  bytes_.push_back(static_cast<std::uint8_t>(major << 5U | info));
  for (auto left = info < 24 ? 0U : 1U << (info - 24U); left > 0; --left) {
    bytes_.push_back(static_cast<std::uint8_t>(number >> (8 * (left - 1))));
  }
  return *this;
}

CborWriter& CborWriter::integer(std::int64_t value) {
  return value >= 0 ? head(0, static_cast<std::uint64_t>(value))
                    : head(1, static_cast<std::uint64_t>(-1 - value));
}

CborWriter& CborWriter::byte_string(ByteView value) { return head(2, value.size()).raw(value); }
CborWriter& CborWriter::text(std::string_view value) {
  return head(3, value.size()).raw(view_of(value));
}
CborWriter& CborWriter::array(std::size_t items) { return head(4, items); }
CborWriter& CborWriter::map(std::size_t entries) { return head(5, entries); }
CborWriter& CborWriter::boolean(bool value) { return head(7, value ? 21 : 20); }

CborWriter& CborWriter::raw(ByteView bytes) {
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  return *this;
}

} // namespace njia::webauthn::testing

// Any bytes as CBOR: an item or an error, within the limits; what was read, written again, is the
// same bytes, so nothing was read that has a second spelling.
#include "njia/base/check.h"
#include "njia/webauthn/cbor.h"
#include "njia/webauthn/limits.h"

#include <algorithm>

namespace {

using namespace njia::webauthn;

/// Shortest heads and kept order: our own writing, so that a mistake of the reader does not show up
/// in both.
void write_head(Bytes& out, unsigned major, std::uint64_t number) {
  auto const length = number < 24              ? 0U
                      : number < 256           ? 1U
                      : number < 65'536        ? 2U
                      : number < 4'294'967'296 ? 4U
                                               : 8U;
  auto const info = length == 0   ? static_cast<unsigned>(number)
                    : length == 1 ? 24U
                    : length == 2 ? 25U
                    : length == 4 ? 26U
                                  : 27U;
  out.push_back(static_cast<std::uint8_t>(major * 32 + info));
  for (auto i = length; i > 0; --i) {
    out.push_back(static_cast<std::uint8_t>(number >> (8 * (i - 1))));
  }
}

void write(Bytes& out, CborValue const& value, std::size_t depth) {
  NJIA_CHECK(depth <= kMaxCborDepth + 1, "nested deeper than allowed");
  if (auto const* number = value.as<std::int64_t>()) {
    write_head(out, *number < 0 ? 1 : 0,
               static_cast<std::uint64_t>(*number < 0 ? -1 - *number : *number));
  } else if (auto const* bytes = value.as<ByteView>()) {
    write_head(out, 2, bytes->size());
    out.insert(out.end(), bytes->begin(), bytes->end());
  } else if (auto const* text = value.as<std::string_view>()) {
    write_head(out, 3, text->size());
    out.insert(out.end(), text->begin(), text->end());
  } else if (auto const* array = value.as<CborArray>()) {
    write_head(out, 4, array->size());
    for (auto const& item : *array) {
      write(out, item, depth + 1);
    }
  } else if (auto const* map = value.as<CborMap>()) {
    write_head(out, 5, map->size());
    for (auto const& entry : *map) {
      write(out, entry.key, depth + 1);
      write(out, entry.value, depth + 1);
    }
  } else {
    auto const* flag = value.as<bool>();
    write_head(out, 7, flag == nullptr ? 22 : *flag ? 21 : 20);
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const bytes = ByteView{data, size};
  auto const item = read_cbor(bytes);
  auto const whole = parse_cbor(bytes);
  if (!item) {
    NJIA_CHECK(!whole, "a whole whose beginning is none");
    return 0;
  }
  NJIA_CHECK(item->size >= 1 && item->size <= size, "an item larger than what was given");
  NJIA_CHECK(whole.has_value() == (item->size == size), "bytes left over");
  auto again = Bytes{};
  write(again, item->value, 1);
  NJIA_CHECK(std::ranges::equal(again, bytes.first(item->size)), "a second spelling was read");
  return 0;
}

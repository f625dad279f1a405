#include "njia/geo/place_id.h"

#include "njia/base/sha256.h"

#include <algorithm>

namespace njia {
namespace {

/// The name space of Njia's place keys: a random UUID, fixed for ever (a change would orphan every
/// recorded place).
constexpr Uuid kPlaceNameSpace{{0x6f, 0x1d, 0x3c, 0x52, 0x9b, 0x07, 0x4e, 0x8a, 0xa4, 0x35, 0x27,
                                0xd0, 0x58, 0xe1, 0xb9, 0x76}};

} // namespace

Uuid make_uuid_v8_sha256(Uuid const& name_space, std::string_view name) {
  auto hash = Sha256{};
  hash.add(name_space.bytes);
  hash.add(name);
  auto const digest = hash.finish();
  auto id = Uuid{};
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>(0x80 | (id.bytes[6] & 0x0F));
  id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
  return id;
}

PlaceId place_id(std::string_view source_key) {
  return PlaceId{make_uuid_v8_sha256(kPlaceNameSpace, source_key)};
}

} // namespace njia

#include "njia/domain/audience.h"

#include <array>

namespace njia {
namespace {
constexpr std::array<std::string_view, 4> kKeys = {"owner", "coordinator", "network", "public"};
} // namespace

std::string_view audience_key(Audience audience) {
  return kKeys[static_cast<std::size_t>(audience)];
}

std::optional<Audience> find_audience(std::string_view key) {
  for (auto i = std::size_t{0}; i < kKeys.size(); ++i) {
    if (kKeys[i] == key) {
      return static_cast<Audience>(i);
    }
  }
  return std::nullopt;
}

Permission needed_permission(Audience audience) {
  switch (audience) {
  case Audience::owner:
    return Permission::not_asked;
  case Audience::coordinator:
    return Permission::coordinator;
  case Audience::network:
    return Permission::network;
  case Audience::open:
    break;
  }
  return Permission::open;
}

} // namespace njia

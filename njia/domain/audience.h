// For whom a release is made. The words are here because analyses declare how far their answers may
// go, while only njia/privacy makes releases.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace njia {

/// From the closest circle to the widest. Numbers are on disk.
enum class Audience : std::uint8_t {
  owner = 0,       ///< one organisation, its own records only: exact, marked
  coordinator = 1, ///< the coordinating circle: exact, marked on every page
  network = 2,     ///< the members: suppression rule, down to places
  open = 3         ///< the public: suppression rule, no finer than admin-1, rounded outward
};

/// "owner", "coordinator", "network", "public".
std::string_view audience_key(Audience audience);
std::optional<Audience> find_audience(std::string_view key);

} // namespace njia

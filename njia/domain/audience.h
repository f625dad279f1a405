// For whom a release is made. The words are here because analyses declare how far their answers may
// go, while only njia/privacy makes releases.
#pragma once

#include "njia/domain/terms.h"

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

/// How far an analysis's answers may go at most. Has no default: an analysis without a policy does
/// not compile.
struct ReleasePolicy {
  Audience widest;
  explicit constexpr ReleasePolicy(Audience widest_audience) : widest{widest_audience} {}
};

/// "owner", "coordinator", "network", "public".
std::string_view audience_key(Audience audience);
std::optional<Audience> find_audience(std::string_view key);

/// The permission that a journey must give at least before it may enter a figure for this audience.
Permission needed_permission(Audience audience);

} // namespace njia

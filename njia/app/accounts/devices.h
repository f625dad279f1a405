// Tokens by which a browser is known again after a good sign-in. They open nothing: they only
// choose which counter wrong guesses are counted on (tries.h). Signed, not stored; bound to one
// member.
#pragma once

#include "njia/app/accounts/keys.h"
#include "njia/domain/ids.h"
#include "njia/domain/journey.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace njia::app {

inline constexpr auto kDeviceKnown = std::chrono::hours{24 * 180};

/// For a cookie that lives kDeviceKnown.
std::string make_device_token(AccountKeys const& keys, crypto::RandomSource& random,
                              MemberId member, Instant now);

/// The device's number when the token is whole, of this member and not too old.
std::optional<std::string> find_device(AccountKeys const& keys, std::string_view token,
                                       MemberId member, Instant now);

} // namespace njia::app

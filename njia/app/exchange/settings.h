// The site's own words, which its operator sets: the hub's name, whom to write to, the emergency
// numbers that every form shows, and a notice for all pages. Anybody may read them.
#pragma once

#include "njia/app/exchange/outcome.h"
#include "njia/app/records/network.h"
#include "njia/domain/views.h"

#include <span>
#include <string_view>

namespace njia::app {

/// Those that there are; the contract's SettingCode has the same, in this order.
std::span<std::string_view const> setting_codes();

/// The value that stands; empty until somebody sets it.
std::string find_setting(Store const& store, std::string_view code);

/// @param code  one of setting_codes()
Kept<Setting> put_setting(Store& store, UuidSource& ids, std::string_view code,
                          std::string const& value, std::string const& reason, Actor const& actor);

} // namespace njia::app

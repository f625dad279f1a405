// What tokens and links have in common: a title and a number of days. Private to this module.
#pragma once

#include "njia/base/result.h"

#include <string>
#include <string_view>

namespace njia::app {

/// Trimmed. Errors: `field.required`, `text.too_long`.
Result<std::string> checked_title(std::string_view title);
/// From 1 to `limit`. @param key  the error's
Result<Done> check_days(unsigned days, unsigned limit, std::string_view key);

} // namespace njia::app

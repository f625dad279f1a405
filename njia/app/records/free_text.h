// Personal data in free text, as an error. The rules are those of njia/domain/pii.h.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/pii.h"

#include <optional>
#include <string>
#include <string_view>

namespace njia::app {

/// `text.personal_data` (args kind: every kind that was found) at `where`; nothing when nothing was
/// found.
std::optional<Error> find_personal_data(std::string_view text, std::string where,
                                        NameRule rule = NameRule::alone);

} // namespace njia::app

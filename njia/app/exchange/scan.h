// Free text that is to be kept: refused when it seems to hold personal data.
#pragma once

#include "njia/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// Adds `text.personal_data` (args kind) at `where` when scan_free_text finds something.
void scan_text(std::string_view text, std::string where, std::vector<Error>& problems);

} // namespace njia::app

// Reads how many people a cell speaks of: "12", "5-8", "about 10", "at least 3", "10+", "several",
// "kumi", "1,200", "3 girls and 2 boys". Says how exact the number is; never turns an unknown
// number into one.
#pragma once

#include "njia/app/import/value_words.h"
#include "njia/base/result.h"
#include "njia/domain/terms.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace njia::importing {

struct CountReading {
  CasesBasis basis = CasesBasis::unknown;
  std::optional<std::uint32_t> min = {}; ///< empty exactly when the basis is unknown
  std::optional<std::uint32_t> max = {}; ///< empty when unknown, and for "at least"

  friend bool operator==(CountReading const&, CountReading const&) = default;
};

/// @param text  not blank
/// By hand: "5-8" -> range 5..8; "about 10" -> estimate 10..10; "more than 10" -> at least 11; "up
/// to 4" -> range 1..4; "several" -> unknown; "3 girls and 2 boys" -> exact 5. Errors:
/// `import.count_unreadable`, `import.count_fraction` ("2.5"), `import.count_negative`,
/// `cases.too_many`, `cases.reversed`.
Result<CountReading> parse_count(std::string_view text, ValueWords const& words);

} // namespace njia::importing

// What stands in the column beside a text: a country in any form, a region, or nothing that we
// know. Inside the resolver only.
#pragma once

#include "njia/geo/resolve/matches.h"

#include <string_view>

namespace njia::resolve {

/// What stands in the country's column.
struct Stated {
  std::optional<CountryCode> country = {};
  Matches several = {}; ///< "Congo"
  Matches region = {};
  bool is_fuzzy = false;
  bool not_found = false;
};

/// "KE", "Kenyan", "Keyna", "Congo", "Gulf"; blank and "unknown" are as if nothing stood there.
Stated read_stated(Gazetteer const& gazetteer, std::string_view text);

} // namespace njia::resolve

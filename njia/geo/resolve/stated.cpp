#include "njia/geo/resolve/stated.h"

#include "njia/base/text.h"
#include "njia/geo/resolve/pieces.h"

namespace njia::resolve {

Stated read_stated(Gazetteer const& gazetteer, std::string_view text) {
  auto stated = Stated{};
  text = trim(text);
  auto const key = name_key(text);
  if (key.empty() || is_stated_unknown(key)) {
    return stated;
  }
  auto const wide = find_wide(gazetteer, key, true); // codes in small letters too: "ke"
  auto const pieces = wide.empty() ? take_apart(gazetteer, text) : wide_pieces(wide);
  stated.several = pieces.several_countries;
  stated.region = pieces.regions;
  if (pieces.countries.size() == 1) {
    stated.country = country_of(pieces.countries.front());
  } else if (pieces.countries.size() > 1) {
    stated.several = pieces.countries;
  }
  if (stated.country || !stated.several.empty() || !stated.region.empty()) {
    return stated;
  }
  auto const similar = find_similar(gazetteer, std::nullopt, key);
  if (similar.size() == 1 && similar.front().precision == Precision::country) {
    stated.country = country_of(similar.front());
    stated.is_fuzzy = true;
  } else {
    stated.not_found = true;
  }
  return stated;
}

} // namespace njia::resolve

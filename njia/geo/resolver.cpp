#include "njia/geo/resolver.h"

#include "njia/geo/resolve/reading.h"

namespace njia {

std::string_view resolve_reason_key(ResolveReason reason) {
  static constexpr std::string_view kKeys[]{"exact",
                                            "alias",
                                            "home_country",
                                            "dominant",
                                            "fuzzy",
                                            "part_unknown",
                                            "near_place",
                                            "country_only",
                                            "several_countries",
                                            "several_in_country",
                                            "several_places",
                                            "border_twin",
                                            "country_mismatch",
                                            "country_not_stated",
                                            "code_or_word",
                                            "country_not_found",
                                            "not_found",
                                            "stated_unknown",
                                            "blank"};
  return kKeys[static_cast<std::size_t>(reason)];
}

Resolution Resolver::operator()(std::string_view text, std::string_view country,
                                ResolveContext const& context) const {
  return resolve::Reading{gazetteer_, context}.read(text, country);
}

std::optional<CountryCode> Resolver::find_country(std::string_view text) const {
  auto const stated = resolve::read_stated(gazetteer_, text);
  return stated.is_fuzzy ? std::nullopt : stated.country;
}

} // namespace njia

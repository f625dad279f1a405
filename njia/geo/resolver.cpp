#include "njia/geo/resolver.h"

#include "njia/base/text.h"
#include "njia/geo/resolve/reading.h"

#include <string>
#include <unordered_map>

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

std::vector<Resolution> Resolver::resolve_all(std::span<PlaceQuestion const> questions,
                                              ResolveContext const& context) const {
  // As many names on their way through the memory at once as it serves well; more would push each
  // other out before they are read.
  constexpr auto kAtOnce = std::size_t{16};
  auto countries = std::unordered_map<std::string_view, resolve::Stated>{};
  auto known = countries.end();
  auto keys = std::vector<std::string>(kAtOnce);
  auto answers = std::vector<Resolution>{};
  answers.reserve(questions.size());
  for (auto first = std::size_t{0}; first < questions.size(); first += kAtOnce) {
    auto const block = questions.subspan(first, std::min(kAtOnce, questions.size() - first));
    for (auto i = std::size_t{0}; i < block.size(); ++i) {
      keys[i] = name_key(trim(block[i].text));
    }
    gazetteer_.prefetch_names(std::span{keys}.first(block.size()));
    for (auto i = std::size_t{0}; i < block.size(); ++i) {
      auto const country = block[i].country;
      if (known == countries.end() || known->first != country) {
        known = countries.find(country);
      }
      if (known == countries.end()) {
        known = countries.emplace(country, resolve::read_stated(gazetteer_, country)).first;
      }
      auto reading = resolve::Reading{gazetteer_, context};
      answers.push_back(reading.read(trim(block[i].text), keys[i], country, known->second));
    }
  }
  return answers;
}

std::optional<CountryCode> Resolver::find_country(std::string_view text) const {
  auto const stated = resolve::read_stated(gazetteer_, text);
  return stated.is_fuzzy ? std::nullopt : stated.country;
}

} // namespace njia

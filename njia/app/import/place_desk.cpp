#include "njia/app/import/place_desk.h"

#include "njia/base/text.h"
#include "njia/domain/pii.h"

namespace njia::importing {

PlaceDesk::PlaceDesk(PlaceResolver const& resolver, ValueWords const& words,
                     std::vector<PlaceAlias> const& aliases, std::string home)
    : resolver_{resolver}, words_{words}, home_{std::move(home)} {
  for (auto const& alias : aliases) {
    aliases_.emplace(std::pair{alias.text, alias.country}, alias.place);
  }
}

std::optional<std::string> PlaceDesk::country_code(std::string_view text) {
  auto const trimmed = trim(text);
  if (trimmed.empty()) {
    return std::nullopt;
  }
  if (countries_.size() > kMaxRemembered) {
    countries_.clear();
  }
  auto const [found, is_new] = countries_.try_emplace(std::string{trimmed});
  if (is_new) {
    found->second = resolver_.find_country(trimmed);
  }
  return found->second;
}

bool PlaceDesk::is_country(std::string_view text) { return country_code(text).has_value(); }

RouteText const& PlaceDesk::transit(std::string_view text) {
  if (transits_.size() > kMaxRemembered) {
    transits_.clear();
  }
  auto const [found, is_new] = transits_.try_emplace(std::string{trim(text)});
  if (is_new) {
    found->second = split_transit(
        text, [this](std::string_view part) { return is_country(part); }, words_);
  }
  return found->second;
}

PlaceOutcome const& PlaceDesk::find(std::string_view text, std::string_view country,
                                    std::string_view admin1, Precision column) {
  if (known_.size() > kMaxRemembered) {
    known_.clear();
  }
  auto key = std::string{trim(text)};
  key += '\x1f';
  key += trim(country);
  key += '\x1f';
  key += trim(admin1);
  key += static_cast<char>(column);
  auto const [found, is_new] = known_.try_emplace(std::move(key));
  if (is_new) {
    found->second = ask(trim(text), trim(country), trim(admin1), column);
  }
  return found->second;
}

PlaceOutcome PlaceDesk::ask(std::string_view text, std::string_view country,
                            std::string_view admin1, Precision column) {
  constexpr auto kMapped = std::string_view{"@place:"};
  auto outcome = PlaceOutcome{};
  if (text.starts_with(kMapped)) {
    auto const found = mapped_.find(std::string{text.substr(kMapped.size())});
    if (found != mapped_.end()) {
      outcome.status = PlaceStatus::resolved;
      outcome.candidates = {found->second};
      outcome.country = found->second.country;
    }
    return outcome;
  }
  if (words_.says_not_known(text)) {
    outcome.status = PlaceStatus::stated_unknown;
    return outcome;
  }
  outcome.country = country_code(country).value_or("");
  auto const own = aliases_.find({fold(text), outcome.country});
  if (own != aliases_.end()) {
    if (auto place = resolver_.find_place(own->second)) {
      outcome.status = PlaceStatus::resolved;
      outcome.candidates = {std::move(*place)};
      return outcome;
    }
  }
  auto answer = resolver_.resolve(
      {.text = text, .country = country, .admin1 = admin1, .column = column, .home = home_});
  outcome.status = answer.status;
  outcome.candidates = std::move(answer.candidates);
  outcome.personal = outcome.status != PlaceStatus::resolved &&
                     !scan_free_text(text, NameRule::beside_another).empty();
  return outcome;
}

} // namespace njia::importing

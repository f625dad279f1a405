#include "njia/app/import/gazetteer_places.h"

#include <algorithm>
#include <map>

namespace njia::importing {
namespace {

PlaceStatus to_status(ResolveStatus status) {
  switch (status) {
  case ResolveStatus::resolved:
    return PlaceStatus::resolved;
  case ResolveStatus::ambiguous:
    return PlaceStatus::ambiguous;
  case ResolveStatus::stated_unknown:
  case ResolveStatus::blank:
    return PlaceStatus::stated_unknown;
  case ResolveStatus::unknown:
    break;
  }
  return PlaceStatus::unknown;
}

} // namespace

PlaceCandidate GazetteerPlaces::candidate(PlaceIndex place, Naming naming) const {
  auto const view = gazetteer_.at(place);
  auto out = importing::PlaceCandidate{.place = view.id,
                                       .name = std::string{gazetteer_.name_in(place, language_)},
                                       .precision = view.precision};
  auto const say_where = [&](std::optional<PlaceIndex> whole) {
    if (whole && *whole != place) {
      out.name += ", " + std::string{gazetteer_.name_in(*whole, language_)};
    }
  };
  if (naming == Naming::with_unit) {
    say_where(gazetteer_.ancestor(place, Precision::admin1));
  }
  if (view.country) {
    out.country = view.country->text();
    say_where(gazetteer_.find_country(*view.country));
  }
  return out;
}

/// Best first; those of one name and country are told apart by their county or region.
std::vector<PlaceCandidate>
GazetteerPlaces::candidates(std::vector<PlaceIndex> const& places) const {
  auto out = std::vector<PlaceCandidate>{};
  auto times = std::map<std::string, int>{};
  for (auto const place : places) {
    out.push_back(candidate(place, Naming::short_one));
    ++times[out.back().name];
  }
  for (auto i = std::size_t{0}; i < places.size(); ++i) {
    if (times[out[i].name] > 1) {
      out[i] = candidate(places[i], Naming::with_unit);
    }
  }
  return out;
}

/// A county or region beside the place chooses among places of one name.
void GazetteerPlaces::narrow(PlaceAnswer& answer, PlaceQuestion const& question) const {
  auto const unit = resolver_(question.admin1, question.country, {.column = Precision::admin1});
  auto const around = unit.place() ? gazetteer_.find_index(*unit.place()) : std::nullopt;
  if (!around) {
    return;
  }
  auto inside = answer.candidates;
  std::erase_if(inside, [&](importing::PlaceCandidate const& one) {
    auto const index = gazetteer_.find_index(one.place);
    return !index || !gazetteer_.contains(*around, *index);
  });
  if (inside.size() == 1) {
    answer = {
        .status = PlaceStatus::resolved, .candidates = std::move(inside), .reason = "unit_stated"};
  }
}

PlaceAnswer GazetteerPlaces::resolve(PlaceQuestion const& question) const {
  auto context = ResolveContext{.column = question.column};
  if (auto const home = CountryCode::parse(question.home)) {
    context.home = *home;
  }
  auto const found = resolver_(question.text, question.country, context);
  auto answer = PlaceAnswer{.status = to_status(found.status),
                            .candidates = {},
                            .reason = std::string{resolve_reason_key(found.reason)}};
  auto places = std::vector<PlaceIndex>{};
  for (auto const& one : found.candidates()) {
    if (auto const index = gazetteer_.find_index(one.place)) {
      places.push_back(*index);
    }
  }
  answer.candidates = candidates(places);
  if (answer.status == PlaceStatus::ambiguous && !question.admin1.empty()) {
    narrow(answer, question);
  }
  return answer;
}

std::optional<std::string> GazetteerPlaces::find_country(std::string_view text) const {
  auto const code = resolver_.find_country(text);
  return code ? std::optional{std::string{code->text()}} : std::nullopt;
}

std::optional<PlaceCandidate> GazetteerPlaces::find_place(PlaceId id) const {
  auto const index = gazetteer_.find_index(id);
  return index ? std::optional{candidate(*index, Naming::short_one)} : std::nullopt;
}

} // namespace njia::importing

#include "njia/geo/resolve/choice.h"

#include <cmath>
#include <limits>

namespace njia::resolve {
namespace {

// One place is taken among several of a name when it has this many times the people of the next.
constexpr auto kDominantInCountry = 4.0F;
constexpr auto kDominantInWorld = 20.0F;
/// And only a city that one may expect everybody to know is taken across countries.
constexpr auto kWorldCity = 300'000.0F;
/// A place of another country than the organisation's, or when no country is known at all, must
/// have this many people to be taken unasked.
constexpr auto kKnownAbroad = 100'000.0F;
constexpr auto kKnownAnywhere = 15'000.0F;
constexpr auto kNeighbourhood = kilometres(1'500);

std::optional<LatLon> anchor_of(Gazetteer const& gazetteer, std::optional<CountryCode> country) {
  auto const place = country ? gazetteer.find_country(*country) : std::nullopt;
  return place ? gazetteer.location(*place) : std::nullopt;
}

float rank_of(Gazetteer const& gazetteer, Match const& match, Question const& question,
              std::optional<LatLon> anchor) {
  auto tier = 1.0F;
  if (question.country && is_in(gazetteer, match, *question.country)) {
    tier = 1e9F;
  } else if (question.home && is_in(gazetteer, match, *question.home)) {
    tier = 1e6F;
  } else if (auto const at = gazetteer.location(match.place);
             anchor && at && great_circle(*anchor, *at) <= kNeighbourhood) {
    tier = 1e2F;
  }
  return tier * match.weight / static_cast<float>(1 + match.distance);
}

Match const* heaviest(Matches const& matches) {
  return std::max_element(matches.begin(), matches.end(),
                          [](auto const& a, auto const& b) { return a.weight < b.weight; });
}

float next_heaviest(Matches const& matches, Match const& top) {
  auto next = 0.0F;
  for (auto const& match : matches) {
    if (match.place != top.place) {
      next = std::max(next, match.weight);
    }
  }
  return next;
}

bool all_in_one_country(Matches const& matches, Gazetteer const& gazetteer) {
  return std::all_of(matches.begin(), matches.end(), [&](auto const& match) {
    return is_in(gazetteer, match, CountryCode::from_number(matches.front().country));
  });
}

bool holds_twins(Matches const& matches) {
  return std::any_of(matches.begin(), matches.end(), [&](auto const& a) {
    return std::any_of(matches.begin(), matches.end(), [&](auto const& b) {
      return a.twin == b.place.value && a.country != b.country;
    });
  });
}

/// A town and the county that it lies in share many a name: the town is meant unless a word or the
/// column says otherwise, and then the county.
void part_towns_from_units(Gazetteer const& gazetteer, Matches& matches, bool want_units) {
  if (matches.size() < 2) {
    return;
  }
  auto const is_unit = [](Match const& m) {
    return m.precision == Precision::admin1 || m.precision == Precision::admin2;
  };
  auto const kept = matches;
  matches.remove_if([&](Match const& match) {
    return std::any_of(kept.begin(), kept.end(), [&](auto const& other) {
      if (match.place == other.place) {
        return false;
      }
      if (want_units) {
        return is_unit(other) && gazetteer.contains(other.place, match.place);
      }
      return is_unit(match) && gazetteer.contains(match.place, other.place) &&
             other.kind != PlaceKind::airport;
    });
  });
}

/// Units without coordinates (a ward, an estate) that share the name of a settlement in the same
/// county are it.
bool is_one_spot(Gazetteer const& gazetteer, Matches const& matches) {
  auto const& first = matches.front();
  if (first.admin1 == format::kNoPlace) {
    return false;
  }
  auto const at = gazetteer.location(first.place);
  return std::all_of(matches.begin(), matches.end(), [&](auto const& match) {
    auto const there = gazetteer.location(match.place);
    return match.admin1 == first.admin1 &&
           (!at || !there || great_circle(*at, *there) <= kilometres(10));
  });
}

Resolution choose_in_country(Gazetteer const& gazetteer, Matches const& matches,
                             ResolveReason reason, float score, Question const& question) {
  auto const& top = *heaviest(matches);
  if (matches.size() == 1) {
    return answer(gazetteer, top, reason, score);
  }
  if (is_one_spot(gazetteer, matches)) {
    // The town that bears the name, before the camp beside it that is also called so.
    auto bearers = matches;
    bearers.prefer([](auto const& match) { return match.name == NameKind::main; });
    return answer(gazetteer, *heaviest(bearers), reason, 0.95F * score);
  }
  if (top.weight >= kKnownAnywhere &&
      top.weight >= kDominantInCountry * next_heaviest(matches, top)) {
    return answer(gazetteer, top, reason == ResolveReason::exact ? ResolveReason::dominant : reason,
                  0.9F * score);
  }
  return ask(gazetteer, matches, ResolveReason::several_in_country, question);
}

Resolution choose_across_countries(Gazetteer const& gazetteer, Matches const& matches,
                                   Question const& question) {
  if (holds_twins(matches)) {
    return ask(gazetteer, matches, ResolveReason::border_twin, question);
  }
  auto const& top = *heaviest(matches);
  auto const is_world_city = top.weight >= kWorldCity;
  if (question.home) {
    auto at_home = matches;
    at_home.remove_if([&](auto const& match) { return !is_in(gazetteer, match, *question.home); });
    if (!at_home.empty()) {
      auto const overshadowed =
          is_world_city && top.weight >= kDominantInWorld * heaviest(at_home)->weight;
      return overshadowed ? ask(gazetteer, matches, ResolveReason::several_countries, question)
                          : choose_in_country(gazetteer, at_home, ResolveReason::home_country,
                                              0.85F, question);
    }
  }
  // A place that partners name, somebody entered: it is not overlooked for a city.
  auto const has_reviewed_rival =
      std::any_of(matches.begin(), matches.end(), [&](auto const& match) {
        return match.country != top.country && is_reviewed(match) &&
               match.precision == Precision::city;
      });
  if (is_world_city && !has_reviewed_rival &&
      top.weight >= kDominantInWorld * next_heaviest(matches, top)) {
    return answer(gazetteer, top, ResolveReason::dominant, 0.85F);
  }
  return ask(gazetteer, matches, ResolveReason::several_countries, question);
}

} // namespace

Resolution answer(Gazetteer const& gazetteer, Match const& match, ResolveReason reason,
                  float score) {
  auto result =
      Resolution{.status = ResolveStatus::resolved, .reason = reason, .precision = match.precision};
  result.slots[0] = {.place = PlaceId{Uuid{gazetteer.record(match.place).id}}, .score = score};
  result.count = 1;
  return result;
}

Resolution ask(Gazetteer const& gazetteer, Matches const& matches, ResolveReason reason,
               Question const& question) {
  auto const anchor = anchor_of(gazetteer, question.home);
  auto ranked = std::vector<std::pair<float, Match const*>>{};
  ranked.reserve(matches.size());
  for (auto const& match : matches) {
    ranked.emplace_back(-rank_of(gazetteer, match, question, anchor), &match);
  }
  std::ranges::sort(ranked, [](auto const& a, auto const& b) {
    return std::pair{a.first, a.second->place} < std::pair{b.first, b.second->place};
  });
  auto in_order = Matches{};
  in_order.reserve(kMostCandidates);
  for (auto const& [rank, match] : ranked) {
    if (in_order.size() < kMostCandidates) {
      in_order.add(*match);
    }
  }
  return ask_in_order(gazetteer, in_order, reason);
}

Resolution ask_in_order(Gazetteer const& gazetteer, Matches const& matches, ResolveReason reason) {
  auto result = Resolution{.status = ResolveStatus::ambiguous, .reason = reason};
  for (auto const& match : matches) {
    if (result.count == kMostCandidates) {
      break;
    }
    auto const score = 0.6F / (1.0F + 0.2F * static_cast<float>(result.count));
    result.slots[result.count++] = {.place = PlaceId{Uuid{gazetteer.record(match.place).id}},
                                    .score = score};
  }
  return result;
}

Resolution nothing(Gazetteer const& gazetteer, std::optional<CountryCode> country,
                   ResolveReason reason) {
  auto result = Resolution{.status = ResolveStatus::unknown, .reason = reason};
  if (auto const place = country ? gazetteer.find_country(*country) : std::nullopt) {
    result.slots[0] = {.place = gazetteer.at(*place).id, .score = 0.3F};
    result.count = 1;
  }
  return result;
}

Resolution choose_local(Gazetteer const& gazetteer, Matches matches, PlaceWord word,
                        Question const& question) {
  auto const had_kind = prefer_kind(matches, word);
  // An airport is meant only when it is called one; its town's name alone means the town.
  matches.prefer([](auto const& match) {
    return match.kind != PlaceKind::airport || match.name != NameKind::alternate;
  });
  part_towns_from_units(gazetteer, matches,
                        word == PlaceWord::admin || question.column == Precision::admin1);
  auto const reason = had_kind ? ResolveReason::exact : ResolveReason::part_unknown;
  auto const score = had_kind ? 1.0F : 0.8F;
  if (question.country) {
    return choose_in_country(gazetteer, matches, reason, score, question);
  }
  if (!all_in_one_country(matches, gazetteer)) {
    return choose_across_countries(gazetteer, matches, question);
  }
  auto const& top = *heaviest(matches);
  auto const is_home = question.home && is_in(gazetteer, top, *question.home);
  auto const enough = question.home ? kKnownAbroad : kKnownAnywhere;
  if (is_home || top.weight >= enough || (is_reviewed(top) && top.name <= NameKind::alternate)) {
    return choose_in_country(gazetteer, matches, reason, is_home ? score : 0.95F * score, question);
  }
  return ask(gazetteer, matches, ResolveReason::country_not_stated, question);
}

Resolution choose_wide(Gazetteer const& gazetteer, Matches matches, Question const& question) {
  auto best = NameKind::code;
  for (auto const& match : matches) {
    best = std::min(best, match.name);
  }
  matches.remove_if([&](auto const& match) { return match.name > best; });
  if (matches.size() == 1) {
    return answer(gazetteer, matches.front(), ResolveReason::exact,
                  best == NameKind::main ? 1.0F : 0.97F);
  }
  return ask(gazetteer, matches, ResolveReason::several_countries, question);
}

} // namespace njia::resolve

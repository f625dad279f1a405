#include "njia/geo/resolve/matches.h"

namespace njia::resolve {
namespace {

// Weights are in people. A place that nobody counted is a small one; one that stands in the
// reviewed supplement is there because partners name it.
constexpr auto kReviewedPeople = 20'000.0F;
constexpr auto kUncountedPeople = 800.0F;
constexpr auto kUncountedAirport = 50.0F;
constexpr auto kUnitPeople = 5'000.0F;

float people_of(format::PlaceRecord const& row) {
  auto const counted =
      row.population == format::kNoPopulation ? 0.0F : static_cast<float>(row.population);
  switch (static_cast<PlaceSource>(row.source)) {
  case PlaceSource::supplement:
  case PlaceSource::added:
    return std::max(counted, kReviewedPeople);
  case PlaceSource::our_airports:
    return kUncountedAirport;
  case PlaceSource::reference:
    return kUnitPeople;
  default:
    return std::max(counted, kUncountedPeople);
  }
}

/// GeoNames' alternates hold many a name that nobody uses; but only they hold names in other
/// scripts.
float share_of(NameKind name, bool is_trusted) {
  switch (name) {
  case NameKind::main:
    return 1.0F;
  case NameKind::alternate:
    return is_trusted ? 1.0F : 0.05F;
  case NameKind::reduced:
  case NameKind::adjective:
    return 0.5F;
  case NameKind::code:
    return 0.1F;
  }
  return 0.0F;
}

bool is_settlement(Match const& match) {
  return match.precision <= Precision::admin2 && match.kind != PlaceKind::airport &&
         match.kind != PlaceKind::port && match.kind != PlaceKind::sea &&
         match.kind != PlaceKind::admin;
}

} // namespace

bool is_wide(Precision precision) {
  return precision == Precision::country || precision == Precision::region;
}

bool is_reviewed(Match const& match) {
  return match.source == PlaceSource::supplement || match.source == PlaceSource::added ||
         match.source == PlaceSource::reference;
}

Match make_match(Gazetteer const& gazetteer, PlaceIndex place, NameKind name, unsigned distance) {
  auto const& row = gazetteer.record(place);
  auto match = Match{.place = place,
                     .admin1 = row.admin1,
                     .twin = row.twin,
                     .weight = people_of(row),
                     .country = row.country,
                     .name = name,
                     .precision = static_cast<Precision>(row.precision),
                     .kind = static_cast<PlaceKind>(row.kind),
                     .source = static_cast<PlaceSource>(row.source),
                     .distance = distance};
  match.weight *= share_of(name, is_reviewed(match));
  return match;
}

std::optional<CountryCode> country_of(Match const& match) {
  return match.country == 0 ? std::nullopt : std::optional{CountryCode::from_number(match.country)};
}

bool is_in(Gazetteer const& gazetteer, Match const& match, CountryCode country) {
  return match.country != 0 &&
         gazetteer.is_same_country(CountryCode::from_number(match.country), country);
}

NameMatches find_matches(Gazetteer const& gazetteer, std::string_view key, bool codes) {
  if (key.empty()) {
    return {};
  }
  auto found = NameMatches{};
  auto const postings = gazetteer.find_name(key);
  found.local.reserve(postings.size());
  for (auto i = std::size_t{0}; i < postings.size(); ++i) {
    gazetteer.prefetch(postings[i].place());
  }
  auto const is_latin = static_cast<unsigned char>(key.front()) < 0xC8; // letters up to U+01FF
  for (auto i = std::size_t{0}; i < postings.size(); ++i) {
    auto const posting = postings[i];
    if (posting.kind() == NameKind::code && !codes) {
      continue;
    }
    // A name in another script can only be an alternate: as good as the main one.
    auto const kind =
        posting.kind() == NameKind::alternate && !is_latin ? NameKind::main : posting.kind();
    auto const match = make_match(gazetteer, posting.place(), kind);
    (is_wide(match.precision) ? found.wide : found.local).add(match);
  }
  return found;
}

Matches find_wide(Gazetteer const& gazetteer, std::string_view key, bool codes) {
  auto found = Matches{};
  auto const postings = gazetteer.find_name(key);
  for (auto i = std::size_t{0}; i < postings.size(); ++i) {
    auto const posting = postings[i];
    auto const precision = static_cast<Precision>(gazetteer.record(posting.place()).precision);
    if (is_wide(precision) && (codes || posting.kind() != NameKind::code)) {
      found.add(make_match(gazetteer, posting.place(), posting.kind()));
    }
  }
  return found;
}

Matches find_similar(Gazetteer const& gazetteer, std::optional<CountryCode> country,
                     std::string_view key) {
  auto found = Matches{};
  auto const length = key_points(key).size;
  if (length < format::kMinFuzzy) {
    return found;
  }
  // The nearest only, and of them those that begin alike if there are any: which also is the order
  // of cost.
  for (auto limit = 1U; limit <= (length < 8 ? 1U : 2U); ++limit) {
    for (auto const letter : {FirstLetter::same, FirstLetter::other}) {
      gazetteer.visit_similar(country, key, letter, limit,
                              [&](PlaceIndex place, NameKind name, unsigned distance) {
                                if (name != NameKind::code && name != NameKind::adjective) {
                                  found.add(make_match(gazetteer, place, name, distance));
                                }
                              });
      if (!found.empty()) {
        // A town of that letter before one that is only also called so.
        found.prefer([&](auto const& match) {
          auto const main = key_points(name_key(gazetteer.at(match.place).name));
          return main.size > 0 && main.points[0] == key_points(key).points[0];
        });
        return found;
      }
    }
  }
  return found;
}

bool prefer_kind(Matches& matches, PlaceWord word) {
  switch (word) {
  case PlaceWord::admin:
    return matches.prefer([](auto const& m) {
      return m.precision == Precision::admin1 || m.precision == Precision::admin2;
    });
  case PlaceWord::settlement: {
    // "Kakuma town" is not the camp beside it; where only a camp has the name, it is the camp.
    auto const has_some = matches.prefer(is_settlement);
    matches.prefer([](auto const& m) { return m.kind != PlaceKind::camp; });
    return has_some;
  }
  case PlaceWord::estate:
    return matches.prefer(is_settlement);
  case PlaceWord::camp:
    return matches.prefer([](auto const& m) { return m.kind == PlaceKind::camp; });
  case PlaceWord::border:
    return matches.prefer([](auto const& m) {
      return m.kind == PlaceKind::border_post || m.kind == PlaceKind::unofficial_crossing;
    });
  case PlaceWord::airport:
    return matches.prefer([](auto const& m) { return m.kind == PlaceKind::airport; });
  case PlaceWord::port:
    return matches.prefer([](auto const& m) { return m.kind == PlaceKind::port; });
  default:
    return true;
  }
}

} // namespace njia::resolve

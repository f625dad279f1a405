// The countries that the text and its column state: whether they agree, and what a country alone
// is.
#include "njia/geo/resolve/reading.h"

#include <utility>

namespace njia::resolve {
namespace {

/// Two or three letters that are words as well as codes, where no header says that countries are
/// meant.
bool is_code_or_word(std::string_view key) {
  return key == "na" || key == "no" || key == "in" || key == "so" || key == "is";
}

/// Whether more people live in the unit than in the country of its name: then either may be meant.
bool outweighs(Gazetteer const& gazetteer, Namesake const& namesake) {
  return gazetteer.at(namesake.unit.place).population.value_or(0) >=
         gazetteer.at(namesake.country.place).population.value_or(1);
}

} // namespace

std::optional<Resolution> Reading::read_wide(Matches const& wide, Matches const& local,
                                             std::string_view text, std::string_view key) {
  auto pieces = take_apart(gazetteer_, text);
  if (pieces.countries.empty() && pieces.regions.empty() && pieces.several_countries.empty()) {
    pieces.countries = wide; // a code in small letters in a column of countries
  }
  if (!question_.country && is_code_or_word(key) && context_.column != Precision::country) {
    return ask(gazetteer_, wide, ResolveReason::code_or_word, question_);
  }
  if (auto const namesakes = stated_.country ? std::nullopt : ask_namesakes(pieces)) {
    return namesakes;
  }
  if (take_unit_for_country(pieces)) {
    return read_pieces(std::move(pieces));
  }
  if (auto const settled = settle_countries(pieces)) {
    if (settled->reason != ResolveReason::country_mismatch) {
      return settled;
    }
    // "Jordan" beside another country that has a village of that name.
    auto both = local;
    both.remove_if([&](auto const& match) { return !is_in(gazetteer_, match, *stated_.country); });
    for (auto const& match : wide) {
      both.add(match);
    }
    return with_country(both, ResolveReason::country_mismatch);
  }
  return without_pieces(pieces);
}

/// "Georgia" and no word of a country: the country, or the larger unit of another one.
std::optional<Resolution> Reading::ask_namesakes(Pieces const& pieces) const {
  auto both = Matches{};
  auto const add = [&](Match match) {
    match.weight = static_cast<float>(gazetteer_.at(match.place).population.value_or(0));
    both.add(match);
  };
  for (auto const& namesake : pieces.namesakes) {
    if (outweighs(gazetteer_, namesake) && context_.column != Precision::country) {
      add(namesake.country);
      add(namesake.unit);
    }
  }
  return both.empty()
             ? std::nullopt
             : std::optional{ask(gazetteer_, both, ResolveReason::several_countries, question_)};
}

/// "Georgia, USA": where the country of the larger unit is stated too, the unit is meant.
bool Reading::take_unit_for_country(Pieces& pieces) const {
  auto const namesakes = std::exchange(pieces.namesakes, {});
  auto has_taken = false;
  for (auto const& namesake : namesakes) {
    auto const& country = namesake.country;
    auto const& unit = namesake.unit;
    auto const holder = CountryCode::from_number(unit.country);
    auto const is_stated = stated_.country
                               ? gazetteer_.is_same_country(*stated_.country, holder)
                               : std::ranges::any_of(pieces.countries, [&](auto const& other) {
                                   return other.country == unit.country;
                                 });
    if (!is_stated || !outweighs(gazetteer_, namesake) || pieces.count == Pieces::kMost) {
      continue;
    }
    pieces.countries.remove_if([&](auto const& other) { return other.place == country.place; });
    auto& piece = pieces.rows[pieces.count++];
    piece.key = name_key(gazetteer_.at(unit.place).name);
    piece.matches.add(unit);
    has_taken = true;
  }
  return has_taken;
}

/// Brings what the text and its column say about the country together; answers when they contradict
/// each other.
std::optional<Resolution> Reading::settle_countries(Pieces const& pieces) {
  auto countries = pieces.countries;
  auto const several = stated_.several.empty() ? pieces.several_countries : stated_.several;
  if (stated_.country) {
    auto const other = std::find_if(countries.begin(), countries.end(), [&](auto const& m) {
      return !is_in(gazetteer_, m, *stated_.country);
    });
    auto const is_among = std::any_of(several.begin(), several.end(), [&](auto const& m) {
      return is_in(gazetteer_, m, *stated_.country);
    });
    auto const stated_place = gazetteer_.find_country(*stated_.country);
    auto const region_fits =
        pieces.regions.empty() ||
        (stated_place && gazetteer_.contains(pieces.regions.front().place, *stated_place));
    if (other == countries.end() && (several.empty() || is_among) && region_fits) {
      return std::nullopt;
    }
    auto both = countries;
    for (auto const* list : {&several, &pieces.regions}) {
      for (auto const& match : *list) {
        both.add(match);
      }
    }
    return with_country(both, ResolveReason::country_mismatch);
  }
  if (countries.size() == 1 && several.empty()) {
    question_.country = country_of(countries.front());
    return std::nullopt;
  }
  if (countries.empty()) {
    countries = several;
  } else if (!several.empty()) {
    // "Congo, Kinshasa" with the country said again: the one that both name.
    countries.prefer([&](auto const& m) {
      return std::any_of(several.begin(), several.end(),
                         [&](auto const& o) { return o.country == m.country; });
    });
  }
  if (countries.size() == 1) {
    question_.country = country_of(countries.front());
    return std::nullopt;
  }
  return countries.empty() ? std::nullopt
                           : std::optional{ask(gazetteer_, countries,
                                               ResolveReason::several_countries, question_)};
}

/// The text holds countries or regions alone, or nothing that names anything.
Resolution Reading::without_pieces(Pieces const& pieces) const {
  auto const says_where =
      !pieces.countries.empty() || !pieces.regions.empty() || !pieces.several_countries.empty();
  // A country that a network added may have a code that the gazetteer does not know.
  if (auto place = says_where && question_.country ? gazetteer_.find_country(*question_.country)
                                                   : std::nullopt) {
    // "Somaliland" beside "Somalia": the finer of the two.
    if (pieces.countries.size() == 1 &&
        gazetteer_.contains(*place, pieces.countries.front().place)) {
      place = pieces.countries.front().place;
    }
    auto const& said =
        pieces.countries.empty() ? ResolveReason::country_only : ResolveReason::exact;
    auto const whole = pieces.countries.empty() || pieces.countries.front().name == NameKind::main;
    return answer(gazetteer_, make_match(gazetteer_, *place, NameKind::main), said,
                  whole ? 1.0F : 0.97F);
  }
  if (!pieces.regions.empty()) {
    return choose_wide(gazetteer_, pieces.regions, question_);
  }
  auto result = nothing(gazetteer_, question_.country, ResolveReason::not_found);
  if (pieces.says_unknown) {
    result.status = ResolveStatus::stated_unknown;
    result.reason = ResolveReason::stated_unknown;
  }
  return result;
}

Resolution Reading::with_country(Matches matches, ResolveReason reason) const {
  if (question_.country) {
    if (auto const place = gazetteer_.find_country(*question_.country)) {
      auto country = make_match(gazetteer_, *place, NameKind::main);
      // Behind the towns that the text may mean, before the countries and regions.
      if (!std::ranges::all_of(matches, [](auto const& m) { return is_wide(m.precision); })) {
        country.weight = 0;
      }
      matches.add(country);
    }
  }
  return ask(gazetteer_, matches, reason, question_);
}

} // namespace njia::resolve

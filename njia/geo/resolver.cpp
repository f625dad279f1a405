#include "njia/geo/resolver.h"

#include "njia/base/text.h"
#include "njia/geo/resolve/choice.h"
#include "njia/geo/resolve/pieces.h"

namespace njia {
namespace {

using namespace resolve;

/// What stands in the country's column.
struct Stated {
  std::optional<CountryCode> country = {};
  Matches several = {}; ///< "Congo"
  Matches region = {};
  bool is_fuzzy = false;
  bool not_found = false;
};

/// Two or three letters that are words as well as codes, where no header says that countries are
/// meant.
bool is_code_or_word(std::string_view key) {
  return key == "na" || key == "no" || key == "in" || key == "so" || key == "is";
}

std::optional<CountryCode> country_of(Match const& match) {
  return match.country == 0 ? std::nullopt : std::optional{CountryCode::from_number(match.country)};
}

bool is_in(Gazetteer const& gazetteer, Match const& match, CountryCode country) {
  return match.country != 0 &&
         gazetteer.is_same_country(CountryCode::from_number(match.country), country);
}

/// Whether more people live in the unit than in the country of its name: then either may be meant.
bool outweighs(Gazetteer const& gazetteer, Namesake const& namesake) {
  return gazetteer.at(namesake.unit.place).population.value_or(0) >=
         gazetteer.at(namesake.country.place).population.value_or(1);
}

/// Reads one text with its country: the steps of njia/geo/README.md, first that answers.
class Reading {
public:
  Reading(Gazetteer const& gazetteer, ResolveContext const& context)
      : gazetteer_{gazetteer}, context_{context} {
    question_.home = context.home;
    question_.column = context.column;
  }

  Resolution read(std::string_view text, std::string_view country_text);

private:
  std::optional<Resolution> read_alias(std::string_view text) const;
  std::optional<Resolution> read_blank(std::string_view text, std::string_view key) const;
  std::optional<Resolution> read_unit(std::string_view text, std::string_view key);
  std::optional<Resolution> read_whole(std::string_view text, std::string_view key);
  std::optional<Resolution> choose_or_country(Matches const& local, std::string_view key) const;
  std::optional<Resolution> read_wide(Matches const& wide, Matches const& local,
                                      std::string_view text, std::string_view key);
  Resolution read_pieces(Pieces pieces);
  std::optional<Resolution> ask_namesakes(Pieces const& pieces) const;
  bool take_unit_for_country(Pieces& pieces) const;
  std::optional<Resolution> settle_countries(Pieces const& pieces);
  Resolution without_pieces(Pieces const& pieces) const;
  void keep_in_country(Pieces& pieces) const;
  Resolution without_known(Pieces const& pieces);
  Resolution from_known(Pieces const& pieces);
  Resolution from_one(Pieces const& pieces, Piece const& known);
  std::optional<Resolution> from_similar(Piece const& piece, Piece const* container);
  std::optional<Resolution> country_like(Piece const& piece) const;
  Resolution around(Resolution resolution) const;
  Resolution with_country(Matches matches, ResolveReason reason) const;

  Gazetteer const& gazetteer_;
  ResolveContext const& context_;
  Question question_ = {};
  Stated stated_ = {};
  Matches elsewhere_ = {}; ///< places of the text's name in other countries than the stated one
};

Stated read_stated(Gazetteer const& gazetteer, std::string_view text) {
  auto stated = Stated{};
  text = trim(text);
  auto const key = name_key(text);
  if (key.empty() || is_stated_unknown(key)) {
    return stated;
  }
  auto pieces = Pieces{};
  if (auto const wide = find_wide(gazetteer, key, true); !wide.empty()) {
    pieces = take_apart(gazetteer, text);
    if (pieces.countries.empty() && pieces.regions.empty() && pieces.several_countries.empty()) {
      pieces.countries = wide; // a code in small letters: "ke"
    }
  } else {
    pieces = take_apart(gazetteer, text);
  }
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

Resolution Reading::read(std::string_view text, std::string_view country_text) {
  text = trim(text);
  stated_ = read_stated(gazetteer_, country_text);
  question_.country = stated_.country;
  if (auto const decided = read_alias(text)) {
    return *decided;
  }
  auto const key = name_key(text);
  if (!trim(context_.unit).empty()) {
    if (auto const within = read_unit(text, key)) {
      return *within;
    }
  }
  if (auto const blank = read_blank(text, key)) {
    return *blank;
  }
  if (find_place_word(key) != PlaceWord::none) {
    return nothing(gazetteer_, stated_.country, ResolveReason::not_found);
  }
  if (auto const whole = read_whole(text, key)) {
    return *whole;
  }
  return read_pieces(take_apart(gazetteer_, text));
}

std::optional<Resolution> Reading::read_alias(std::string_view text) const {
  if (context_.aliases == nullptr || context_.aliases->empty()) {
    return std::nullopt;
  }
  auto const place =
      context_.aliases->find(fold(text), stated_.country ? stated_.country->text() : "");
  auto const index = place ? gazetteer_.find_index(*place) : std::nullopt;
  if (!index) {
    return std::nullopt;
  }
  return answer(gazetteer_, make_match(gazetteer_, *index, NameKind::main), ResolveReason::alias,
                1.0F);
}

std::optional<Resolution> Reading::read_blank(std::string_view text, std::string_view key) const {
  auto const is_question = key.empty() && text.find('?') != std::string_view::npos;
  if (!key.empty() && !is_stated_unknown(key)) {
    return std::nullopt;
  }
  if (is_question || !key.empty()) {
    auto result = nothing(gazetteer_, stated_.country, ResolveReason::stated_unknown);
    result.status = ResolveStatus::stated_unknown;
    return result;
  }
  if (stated_.country) {
    auto const place = gazetteer_.find_country(*stated_.country);
    return answer(gazetteer_, make_match(gazetteer_, *place, NameKind::main),
                  ResolveReason::country_only, 1.0F);
  }
  if (!stated_.several.empty() || !stated_.region.empty()) {
    return choose_wide(gazetteer_, stated_.several.empty() ? stated_.region : stated_.several,
                       question_);
  }
  auto const status = stated_.not_found ? ResolveStatus::unknown : ResolveStatus::blank;
  return Resolution{.status = status,
                    .reason = stated_.not_found ? ResolveReason::country_not_found
                                                : ResolveReason::blank};
}

/// A county beside the text: the place within it, or, when the place is not stated, the county.
std::optional<Resolution> Reading::read_unit(std::string_view text, std::string_view key) {
  auto const unit = trim(context_.unit);
  auto inner = context_;
  inner.unit = {};
  if (key.empty() || is_stated_unknown(key)) {
    inner.column = Precision::admin1;
    auto const whole =
        Reading{gazetteer_, inner}.read(unit, stated_.country ? stated_.country->text() : "");
    return whole.status == ResolveStatus::stated_unknown || whole.status == ResolveStatus::blank
               ? std::nullopt
               : std::optional{whole};
  }
  // Only an answer that uses both counts; otherwise the text is read without its unit.
  auto const joined = std::string{text} + ", " + std::string{unit};
  auto const both =
      Reading{gazetteer_, inner}.read(joined, stated_.country ? stated_.country->text() : "");
  auto const uses_both =
      both.status == ResolveStatus::resolved && both.reason != ResolveReason::part_unknown;
  return uses_both ? std::optional{both} : std::nullopt;
}

/// The whole text is one name: the usual case, and the quick one.
std::optional<Resolution> Reading::read_whole(std::string_view text, std::string_view key) {
  auto const codes = is_capitals(text) || context_.column == Precision::country;
  auto found = find_matches(gazetteer_, key, codes);
  if (!found.wide.empty()) {
    return read_wide(found.wide, found.local, text, key);
  }
  if (found.local.empty() || !stated_.several.empty() || stated_.not_found) {
    return std::nullopt;
  }
  if (!stated_.region.empty()) {
    found.local.prefer(
        [&](auto const& m) { return gazetteer_.contains(stated_.region.front().place, m.place); });
  }
  if (question_.country) {
    elsewhere_ = found.local;
    found.local.remove_if(
        [&](auto const& match) { return !is_in(gazetteer_, match, *question_.country); });
    if (found.local.empty()) {
      return std::nullopt;
    }
  }
  return choose_or_country(found.local, key);
}

/// "Keyna" is an alternate name of a village in Estonia, but likelier a country misspelt: then both
/// are asked.
std::optional<Resolution> Reading::choose_or_country(Matches const& local,
                                                     std::string_view key) const {
  auto const chosen = choose_local(gazetteer_, local, PlaceWord::none, question_);
  if (chosen.reason != ResolveReason::country_not_stated &&
      chosen.reason != ResolveReason::several_countries) {
    return chosen;
  }
  auto similar = find_similar(gazetteer_, std::nullopt, key);
  similar.remove_if([](auto const& match) { return match.distance > 1; });
  if (similar.empty() || key_points(key).size < 5) {
    return chosen;
  }
  for (auto& country : similar) {
    country.weight = 1e7F;
  }
  for (auto const& match : local) {
    similar.add(match);
  }
  return ask(gazetteer_, similar, chosen.reason, question_);
}

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
  for (auto const& [country, unit] : namesakes) {
    auto const holder = CountryCode::from_number(unit.country);
    auto const is_stated = stated_.country
                               ? gazetteer_.is_same_country(*stated_.country, holder)
                               : std::ranges::any_of(pieces.countries, [&](auto const& other) {
                                   return other.country == unit.country;
                                 });
    if (!is_stated || !outweighs(gazetteer_, {.country = country, .unit = unit}) ||
        pieces.count == Pieces::kMost) {
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
    auto const region_fits =
        pieces.regions.empty() || gazetteer_.contains(pieces.regions.front().place,
                                                      *gazetteer_.find_country(*stated_.country));
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

Resolution Reading::read_pieces(Pieces pieces) {
  take_unit_for_country(pieces);
  if (auto const settled = settle_countries(pieces)) {
    // "Busia Kenya/Uganda": the places of both, before the countries.
    auto both = Matches{};
    for (auto const& piece : pieces.all()) {
      for (auto const& match : piece.matches) {
        auto const is_stated =
            std::any_of(pieces.countries.begin(), pieces.countries.end(),
                        [&](auto const& c) { return is_in(gazetteer_, match, *country_of(c)); });
        if (is_stated || (stated_.country && is_in(gazetteer_, match, *stated_.country))) {
          both.add(match);
        }
      }
    }
    return both.empty() ? *settled : ask(gazetteer_, both, settled->reason, question_);
  }
  if (pieces.count == 0) {
    return without_pieces(pieces);
  }
  keep_in_country(pieces);
  auto const known =
      std::ranges::count_if(pieces.all(), [](auto const& piece) { return !piece.matches.empty(); });
  auto result = known == 0 ? without_known(pieces) : from_known(pieces);
  if (stated_.not_found && result.status == ResolveStatus::resolved) {
    result.status = ResolveStatus::ambiguous;
    result.reason = ResolveReason::country_not_found;
  }
  return pieces.is_near ? around(result) : result;
}

/// The text holds countries or regions alone, or nothing that names anything.
Resolution Reading::without_pieces(Pieces const& pieces) const {
  auto const says_where =
      !pieces.countries.empty() || !pieces.regions.empty() || !pieces.several_countries.empty();
  if (says_where && question_.country) {
    auto const place = gazetteer_.find_country(*question_.country);
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

void Reading::keep_in_country(Pieces& pieces) const {
  for (auto& piece : pieces.all()) {
    if (question_.country) {
      piece.matches.remove_if(
          [&](auto const& match) { return !is_in(gazetteer_, match, *question_.country); });
    } else if (!pieces.regions.empty()) {
      piece.matches.prefer([&](auto const& m) {
        return gazetteer_.contains(pieces.regions.front().place, m.place);
      });
    }
  }
}

/// No piece is a place of the stated country: elsewhere, misspelt or not known.
Resolution Reading::without_known(Pieces const& pieces) {
  auto elsewhere = elsewhere_;
  for (auto const& piece : pieces.all()) {
    if (!piece.guessed && elsewhere.empty()) {
      elsewhere = find_matches(gazetteer_, piece.key, false).local;
    }
  }
  if (!elsewhere.empty()) {
    return with_country(elsewhere, ResolveReason::country_mismatch);
  }
  for (auto const& piece : pieces.all()) {
    if (auto const similar = from_similar(piece, nullptr)) {
      return *similar;
    }
  }
  if (pieces.count == 1 && !question_.country) {
    if (auto const country = country_like(pieces.rows[0])) {
      return *country;
    }
  }
  return nothing(gazetteer_, question_.country, ResolveReason::not_found);
}

/// Misspelt within the stated country: answered when one place is nearest. Within the
/// organisation's own country, or when the name is short: asked.
std::optional<Resolution> Reading::from_similar(Piece const& piece, Piece const* container) {
  auto const country = question_.country ? question_.country : question_.home;
  auto similar = country ? find_similar(gazetteer_, country, piece.key) : Matches{};
  if (container != nullptr) {
    similar.remove_if([&](auto const& m) {
      return std::none_of(container->matches.begin(), container->matches.end(),
                          [&](auto const& outer) {
                            return gazetteer_.contains(outer.place, m.place) ||
                                   (outer.admin1 == m.admin1 && m.admin1 != format::kNoPlace);
                          });
    });
  }
  if (similar.empty()) {
    return std::nullopt;
  }
  auto const distance = similar.front().distance;
  auto const is_close = key_points(piece.key).size >= (distance == 1 ? 5U : 9U);
  if (!question_.country || !is_close) {
    return ask(gazetteer_, similar, ResolveReason::fuzzy, question_);
  }
  auto chosen = choose_local(gazetteer_, similar, piece.word, question_);
  chosen.reason = ResolveReason::fuzzy;
  for (auto& candidate : std::span{chosen.slots}.first(chosen.count)) {
    candidate.score *= distance == 1 ? 0.85F : 0.75F;
  }
  return chosen;
}

/// "Keyna": a country misspelt. Asked when two countries are equally near.
std::optional<Resolution> Reading::country_like(Piece const& piece) const {
  auto const similar = find_similar(gazetteer_, std::nullopt, piece.key);
  if (similar.empty() || key_points(piece.key).size < 5) {
    return std::nullopt;
  }
  if (similar.size() > 1) {
    return ask(gazetteer_, similar, ResolveReason::fuzzy, question_);
  }
  return answer(gazetteer_, similar.front(), ResolveReason::fuzzy,
                similar.front().distance == 1 ? 0.85F : 0.75F);
}

/// "Nairobi - Eastleigh" is one place, "Marsabit - Moyale" a way: where alternatives may be meant,
/// a county holds what is near the town of its name.
bool is_nearby(Gazetteer const& gazetteer, Piece const& outer, Match const& fine) {
  auto const at = gazetteer.at(fine.place).location;
  return std::all_of(outer.matches.begin(), outer.matches.end(), [&](auto const& match) {
    auto const town = match.precision == Precision::city && match.admin1 == fine.admin1
                          ? gazetteer.at(match.place).location
                          : std::nullopt;
    return !at || !town || great_circle(*at, *town) <= kilometres(40);
  });
}

/// How many of the other pieces `inner` lies in; its matches that lie in none of a piece that holds
/// some are dropped.
std::size_t nest(Gazetteer const& gazetteer, Piece& inner, std::span<Piece const> others,
                 Join join) {
  auto holders = std::size_t{0};
  for (auto const& outer : others) {
    auto const lies_in = [&](Match const& fine) {
      return std::any_of(outer.matches.begin(), outer.matches.end(), [&](auto const& coarse) {
        if (coarse.place == fine.place) {
          return false;
        }
        auto const is_part_of_town =
            join == Join::detail && coarse.precision == Precision::city &&
            coarse.admin1 == fine.admin1 && fine.admin1 != format::kNoPlace &&
            coarse.weight > fine.weight && fine.precision <= Precision::admin2;
        return (gazetteer.contains(coarse.place, fine.place) &&
                (join == Join::detail || is_nearby(gazetteer, outer, fine))) ||
               is_part_of_town;
      });
    };
    holders += inner.matches.prefer(lies_in) ? 1U : 0U;
  }
  return holders;
}

Resolution Reading::from_known(Pieces const& pieces) {
  auto known = std::vector<Piece>{};
  for (auto const& piece : pieces.all()) {
    if (!piece.matches.empty()) {
      known.push_back(piece);
    }
  }
  if (known.size() == 1) {
    return from_one(pieces, known.front());
  }
  auto best = std::optional<Piece>{};
  auto most = std::size_t{0};
  for (auto i = std::size_t{0}; i < known.size(); ++i) {
    auto inner = known[i];
    auto others = known;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    if (auto const holders = nest(gazetteer_, inner, others, pieces.join); holders > most) {
      best = inner;
      most = holders;
    }
  }
  if (best) {
    // "Eastleigh, Nairobi": what lies in what says the country as well as its name would.
    auto question = question_;
    auto const country = country_of(best->matches.front());
    if (!question.country && std::all_of(best->matches.begin(), best->matches.end(),
                                         [&](auto const& m) { return country_of(m) == country; })) {
      question.country = country;
    }
    return choose_local(gazetteer_, best->matches, best->word, question);
  }
  auto all = Matches{};
  for (auto const& piece : known) {
    auto matches = piece.matches;
    prefer_kind(matches, piece.word);
    auto const one = choose_local(gazetteer_, matches, piece.word, question_);
    for (auto const& candidate : one.candidates()) {
      all.add(make_match(gazetteer_, *gazetteer_.find_index(candidate.place), NameKind::main));
    }
  }
  return ask_in_order(gazetteer_, all, ResolveReason::several_places);
}

/// One piece is known, others perhaps not.
Resolution Reading::from_one(Pieces const& pieces, Piece const& known) {
  auto const unknown =
      std::ranges::find_if(pieces.all(), [](auto const& piece) { return piece.matches.empty(); });
  if (unknown == pieces.all().end()) {
    return choose_local(gazetteer_, known.matches, known.word, question_);
  }
  auto const* const container = known.guessed ? nullptr : &known;
  if (auto const similar = from_similar(*unknown, container);
      similar && similar->status == ResolveStatus::resolved) {
    return *similar;
  }
  // "Xyz village, Kilifi": Kilifi stands for what is around the village, so the county is meant,
  // not the town.
  auto const is_behind = &*unknown < std::find_if(
                                         pieces.all().data(), pieces.all().data() + pieces.count,
                                         [](auto const& piece) { return !piece.matches.empty(); });
  auto result =
      choose_local(gazetteer_, known.matches,
                   is_behind && !known.guessed ? PlaceWord::admin : known.word, question_);
  if (result.status == ResolveStatus::resolved) {
    result.reason = ResolveReason::part_unknown;
    result.slots[0].score *= 0.8F;
    // What was not understood may name a place of another country, unless the country is stated.
    auto const place = gazetteer_.find_index(result.slots[0].place);
    auto const is_sure =
        question_.country ||
        (question_.home &&
         is_in(gazetteer_, make_match(gazetteer_, *place, NameKind::main), *question_.home));
    result.status = known.guessed || !is_sure ? ResolveStatus::ambiguous : result.status;
  }
  return result;
}

/// What is near a place may lie across a border or in another district: the unit around it is as
/// much as was said.
Resolution Reading::around(Resolution resolution) const {
  auto const index = resolution.place() ? gazetteer_.find_index(*resolution.place()) : std::nullopt;
  auto const unit = index ? gazetteer_.ancestor(*index, Precision::admin1) : std::nullopt;
  if (!unit || *unit == *index) {
    return resolution;
  }
  return answer(gazetteer_, make_match(gazetteer_, *unit, NameKind::main),
                ResolveReason::near_place, 0.7F);
}

} // namespace

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
  return Reading{gazetteer_, context}.read(text, country);
}

std::optional<CountryCode> Resolver::find_country(std::string_view text) const {
  auto const stated = read_stated(gazetteer_, text);
  return stated.is_fuzzy ? std::nullopt : stated.country;
}

} // namespace njia

// A text of several names: one place within another, alternatives, or a name and words that nobody
// knows.
#include "njia/geo/resolve/reading.h"

#include <vector>

namespace njia::resolve {
namespace {

/// "Nairobi - Eastleigh" is one place, "Marsabit - Moyale" a way: where alternatives may be meant,
/// a county holds what is near the town of its name.
bool is_nearby(Gazetteer const& gazetteer, Piece const& outer, Match const& fine) {
  auto const at = gazetteer.location(fine.place);
  return std::all_of(outer.matches.begin(), outer.matches.end(), [&](auto const& match) {
    auto const town = match.precision == Precision::city && match.admin1 == fine.admin1
                          ? gazetteer.location(match.place)
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

} // namespace

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

/// "Busia, Kenya > Kampala": each end is read on its own, so that the country of one does not hide
/// the other. Nothing when the text is no way, or its parts lie in each other ("Kenya > Nairobi").
std::optional<Resolution> Reading::read_way(std::string_view text,
                                            std::string_view country_text) const {
  auto const parts = split_way(text);
  if (parts.size() < 2) {
    return std::nullopt;
  }
  auto stops = std::vector<PlaceIndex>{};
  auto all = Matches{};
  for (auto const part : parts) {
    auto const stop =
        Reading{gazetteer_, context_}.read(part, name_key(part), country_text, stated_);
    for (auto const& candidate : stop.candidates()) {
      all.add(make_match(gazetteer_, *gazetteer_.find_index(candidate.place), NameKind::main));
    }
    if (!stop.candidates().empty()) {
      stops.push_back(*gazetteer_.find_index(stop.candidates().front().place));
    }
  }
  auto const are_apart = [&](PlaceIndex a, PlaceIndex b) {
    return a != b && !gazetteer_.contains(a, b) && !gazetteer_.contains(b, a);
  };
  auto const parted = std::adjacent_find(stops.begin(), stops.end(), are_apart);
  return parted == stops.end()
             ? std::nullopt
             : std::optional{ask_in_order(gazetteer_, all, ResolveReason::several_places)};
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

} // namespace njia::resolve

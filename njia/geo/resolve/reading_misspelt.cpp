// Names that no place of the stated country has: elsewhere, misspelt, or not known.
#include "njia/geo/resolve/reading.h"

namespace njia::resolve {

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

} // namespace njia::resolve

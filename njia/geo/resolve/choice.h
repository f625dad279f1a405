// Choosing among matches, and saying why. The rules stand in njia/geo/README.md. Inside the
// resolver only.
#pragma once

#include "njia/geo/resolve/matches.h"
#include "njia/geo/resolver.h"

namespace njia::resolve {

/// Among which places, and for whom.
struct Question {
  std::optional<CountryCode> country = {}; ///< stated beside the text or in it
  std::optional<CountryCode> home = {};    ///< the organisation's
  Precision column = Precision::not_asked;
};

/// The answer when exactly this place is meant.
Resolution answer(Gazetteer const& gazetteer, Match const& match, ResolveReason reason,
                  float score);
/// The answer when a person must choose: candidates in the order home, neighbours of home, people.
Resolution ask(Gazetteer const& gazetteer, Matches const& matches, ResolveReason reason,
               Question const& question);
/// The same, with the candidates in the order of `matches`: that of the text.
Resolution ask_in_order(Gazetteer const& gazetteer, Matches const& matches, ResolveReason reason);
/// The answer that no place was found, with the stated country to fall back on.
Resolution nothing(Gazetteer const& gazetteer, std::optional<CountryCode> country,
                   ResolveReason reason);

/// Chooses among places within countries; `matches` is not empty and, when a country is stated, all
/// lie in it.
Resolution choose_local(Gazetteer const& gazetteer, Matches matches, PlaceWord word,
                        Question const& question);

/// Chooses among countries and regions that share a name: "Congo". Several of the best kind are a
/// question.
Resolution choose_wide(Gazetteer const& gazetteer, Matches matches, Question const& question);

} // namespace njia::resolve

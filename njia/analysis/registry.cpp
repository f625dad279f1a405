#include "njia/analysis/registry.h"

#include "njia/analysis/corridors/corridors.h"
#include "njia/analysis/diversion/diversion.h"
#include "njia/analysis/first_seen/first_seen.h"
#include "njia/analysis/flow_class/flow_class.h"
#include "njia/analysis/new_corridors/new_corridors.h"
#include "njia/analysis/places_by_role/places_by_role.h"
#include "njia/analysis/profiles/profiles.h"
#include "njia/analysis/routes/routes.h"
#include "njia/analysis/totals/totals.h"
#include "njia/base/check.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace njia::analysis {
namespace {

constexpr Parameter kLevel{"level", ParameterType::level, "country", false};
constexpr Parameter kFocal{"focal", ParameterType::country, "", true};
constexpr Parameter kSplit{"split", ParameterType::split, "nothing", false};
constexpr Parameter kQuestion{"question", ParameterType::question, "exploitation", false};
constexpr Parameter kBy{"by", ParameterType::question, "", false};
constexpr Parameter kUnit{"unit", ParameterType::unit, "year", false};
constexpr Parameter kRound{"round", ParameterType::round, "", true};
constexpr Parameter kBaseline{"baseline", ParameterType::round, "", true};
constexpr Parameter kDelay{"max_delay_days", ParameterType::days, "365", false};

constexpr std::array kOfTotals = {kSplit};
constexpr std::array kOfLevel = {kLevel};
constexpr std::array kOfFocal = {kFocal};
constexpr std::array kOfProfiles = {kQuestion, kBy};
constexpr std::array kOfFirstSeen = {kLevel, kUnit};
constexpr std::array kOfNewCorridors = {kRound, kBaseline, kLevel, kDelay};

Selected selected(Request const& request) {
  return select(request.data, request.places, request.selection);
}

CountTable compute_totals(Request const& r) {
  return totals(r.data, selected(r), static_cast<SplitBy>(r.parameters.split));
}
CountTable compute_flow_class(Request const& r) {
  NJIA_CHECK(r.parameters.focal.has_value(), "read_parameters asks for the focal country");
  return flow_class(r.data, r.places, selected(r), *r.parameters.focal);
}
CountTable compute_corridors(Request const& r) {
  return corridors(r.data, selected(r), r.parameters.level);
}
CountTable compute_trunk_segments(Request const& r) {
  return trunk_segments(r.data, selected(r), r.parameters.level);
}
CountTable compute_hubs(Request const& r) { return hubs(r.data, selected(r), r.parameters.level); }

CountTable compute_places_by_role(Request const& r) {
  return places_by_role(r.data, selected(r), r.parameters.level);
}
CountTable compute_routes(Request const& r) {
  return routes(r.data, selected(r), r.parameters.level);
}
CountTable compute_route_families(Request const& r) {
  return route_families(r.data, selected(r), r.parameters.level);
}
CountTable compute_diversion(Request const& r) {
  return diversion(r.data, selected(r), r.parameters.level);
}
CountTable compute_diversion_summary(Request const& r) {
  return diversion_summary(r.data, selected(r), r.parameters.level);
}
CountTable compute_interceptions(Request const& r) {
  return diversion_interceptions(r.data, selected(r), r.parameters.level);
}
CountTable compute_profiles(Request const& r) {
  return profiles(r.data, selected(r), r.parameters.question, r.parameters.by);
}
CountTable compute_new_corridors(Request const& r) {
  NJIA_CHECK(r.parameters.round && r.parameters.baseline, "read_parameters asks for both rounds");
  auto all_rounds = r.selection;
  all_rounds.rounds.clear();
  return new_corridors(r.data, r.places, r.exercise, select(r.data, r.places, all_rounds),
                       {.current = *r.parameters.round,
                        .baseline = *r.parameters.baseline,
                        .level = r.parameters.level,
                        .max_delay_days = r.parameters.max_delay_days});
}
CountTable compute_first_seen(Request const& r) {
  return first_seen(r.data, selected(r), r.parameters.level, r.parameters.unit);
}

constexpr ReleasePolicy kOpen{Audience::open};
constexpr ReleasePolicy kNetwork{Audience::network};

constexpr std::array kAnalyses = {
    Analysis{"totals", "totals", "totals", kOpen, compute_totals, kOfTotals},
    Analysis{"flow_class", "flow_class", "flow_class", kOpen, compute_flow_class, kOfFocal},
    Analysis{"places_by_role", "places_by_role", "places_by_role", kOpen, compute_places_by_role,
             kOfLevel},
    Analysis{"corridors", "corridors", "corridors", kOpen, compute_corridors, kOfLevel},
    Analysis{"trunk_segments", "corridors", "corridors", kNetwork, compute_trunk_segments,
             kOfLevel},
    Analysis{"hubs", "corridors", "corridors", kNetwork, compute_hubs, kOfLevel},
    Analysis{"routes", "routes", "routes", kNetwork, compute_routes, kOfLevel},
    Analysis{"route_families", "routes", "routes", kNetwork, compute_route_families, kOfLevel},
    Analysis{"diversion", "diversion", "diversion", kOpen, compute_diversion, kOfLevel},
    Analysis{"diversion_summary", "diversion", "diversion", kOpen, compute_diversion_summary,
             kOfLevel},
    Analysis{"diversion_interceptions", "diversion", "diversion", kOpen, compute_interceptions,
             kOfLevel},
    Analysis{"profiles", "profiles", "profiles", kOpen, compute_profiles, kOfProfiles},
    Analysis{"new_corridors", "new_corridors", "new_corridors", kOpen, compute_new_corridors,
             kOfNewCorridors},
    Analysis{"first_seen", "first_seen", "first_seen", kOpen, compute_first_seen, kOfFirstSeen},
};

/// Position of a word in a list, or an error that names the parameter.
template <std::size_t N>
Result<std::size_t> choose(std::array<std::string_view, N> const& words, std::string_view text,
                           std::string_view key) {
  auto const found = std::find(words.begin(), words.end(), text);
  if (found != words.end()) {
    return static_cast<std::size_t>(found - words.begin());
  }
  auto choices = std::string{};
  for (auto const word : words) {
    choices += choices.empty() ? "" : ", ";
    choices += word;
  }
  return Error{.key = "analysis.parameter_value",
               .where = std::string{key},
               .args = {{"value", std::string{text}}, {"choices", choices}}};
}

constexpr std::array<std::string_view, 4> kLevelWords = {"place", "admin1", "country", "region"};
constexpr std::array<std::string_view, 3> kUnitWords = {"year", "quarter", "month"};
constexpr std::array<std::string_view, 4> kSplitWords = {"nothing", "round", "nature", "detection"};

std::array<std::string_view, kQuestions> question_words() {
  auto words = std::array<std::string_view, kQuestions>{};
  for (auto i = std::size_t{0}; i < kQuestions; ++i) {
    words[i] = vocabulary_of(static_cast<Question>(i));
  }
  return words;
}

Error bad_value(std::string_view key, std::string_view text, std::string choices) {
  return {.key = "analysis.parameter_value",
          .where = std::string{key},
          .args = {{"value", std::string{text}}, {"choices", std::move(choices)}}};
}

/// Reads one value into the parameter that its key names.
class Reader {
public:
  Reader(PlaceTree const& places, Exercise const& exercise)
      : places_{places}, exercise_{exercise} {}

  Result<Done> read(Parameter const& parameter, std::string_view text, Parameters& out) const {
    switch (parameter.type) {
    case ParameterType::level:
      return set(out.level, choose(kLevelWords, text, parameter.key));
    case ParameterType::unit:
      return set(out.unit, choose(kUnitWords, text, parameter.key));
    case ParameterType::split:
      return set(out.split, choose(kSplitWords, text, parameter.key));
    case ParameterType::question:
      return read_question(parameter, text, out);
    case ParameterType::country:
      return read_country(parameter, text, out);
    case ParameterType::round:
      return read_round(parameter, text, out);
    case ParameterType::days:
      break;
    }
    return read_days(parameter, text, out);
  }

private:
  template <class T> static Result<Done> set(T& target, Result<std::size_t> const& position) {
    if (!position) {
      return position.error();
    }
    target = static_cast<T>(*position);
    return Done{};
  }

  static Result<Done> read_question(Parameter const& parameter, std::string_view text,
                                    Parameters& out) {
    auto question = Question{};
    auto const done = set(question, choose(question_words(), text, parameter.key));
    if (done && parameter.key == "by") {
      out.by = question;
    } else if (done) {
      out.question = question;
    }
    return done;
  }

  Result<Done> read_country(Parameter const& parameter, std::string_view text,
                            Parameters& out) const {
    auto const place = places_.find_country(text);
    if (!place) {
      return bad_value(parameter.key, text, "KE, UG, SA, …");
    }
    out.focal = place;
    return Done{};
  }

  Result<Done> read_round(Parameter const& parameter, std::string_view text,
                          Parameters& out) const {
    auto const* round = exercise_.find_round(text);
    if (round == nullptr) {
      auto codes = std::string{};
      for (auto const& one : exercise_.rounds) {
        codes += (codes.empty() ? "" : ", ") + one.code;
      }
      return bad_value(parameter.key, text, codes);
    }
    (parameter.key == "baseline" ? out.baseline : out.round) = round->id;
    return Done{};
  }

  static Result<Done> read_days(Parameter const& parameter, std::string_view text,
                                Parameters& out) {
    auto const [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), out.max_delay_days);
    if (error != std::errc{} || end != text.data() + text.size()) {
      return bad_value(parameter.key, text, "0, 30, 365, …");
    }
    return Done{};
  }

  PlaceTree const& places_;
  Exercise const& exercise_;
};

std::string round_code(Exercise const& exercise, std::optional<RoundId> id) {
  auto const round = std::find_if(exercise.rounds.begin(), exercise.rounds.end(),
                                  [&](Round const& one) { return std::optional{one.id} == id; });
  return round == exercise.rounds.end() ? std::string{} : round->code;
}

/// One value as it would be typed; empty when it has none.
std::string write_value(Parameter const& parameter, Parameters const& from, PlaceTree const& places,
                        Exercise const& exercise) {
  auto const word = [](auto const& words, auto value) {
    return std::string{words[static_cast<std::size_t>(value)]};
  };
  switch (parameter.type) {
  case ParameterType::level:
    return word(kLevelWords, from.level);
  case ParameterType::unit:
    return word(kUnitWords, from.unit);
  case ParameterType::split:
    return word(kSplitWords, from.split);
  case ParameterType::question:
    if (parameter.key == "by") {
      return from.by ? word(question_words(), *from.by) : std::string{};
    }
    return word(question_words(), from.question);
  case ParameterType::country:
    return from.focal ? places.country_code(*from.focal) : std::string{};
  case ParameterType::round:
    return round_code(exercise, parameter.key == "baseline" ? from.baseline : from.round);
  case ParameterType::days:
    break;
  }
  return std::to_string(from.max_delay_days);
}

Error unknown_parameter(Analysis const& analysis, std::string const& key) {
  auto choices = std::string{};
  for (auto const& parameter : analysis.parameters) {
    choices += choices.empty() ? "" : ", ";
    choices += parameter.key;
  }
  return {.key = "analysis.parameter_unknown",
          .where = key,
          .args = {{"analysis", std::string{analysis.key}}, {"choices", choices}}};
}

} // namespace

std::span<Analysis const> analyses() { return kAnalyses; }

Analysis const* find_analysis(std::string_view key) {
  auto const found = std::find_if(kAnalyses.begin(), kAnalyses.end(),
                                  [&](Analysis const& analysis) { return analysis.key == key; });
  return found == kAnalyses.end() ? nullptr : &*found;
}

Result<Analysis const*> require_analysis(std::string_view key) {
  if (auto const* const found = find_analysis(key)) {
    return found;
  }
  auto known = std::string{};
  for (auto const& row : kAnalyses) {
    known += known.empty() ? "" : ", ";
    known += row.key;
  }
  return Error{.key = "analysis.unknown",
               .where = "",
               .args = {{"value", std::string{key}}, {"known", known}}};
}

Result<Parameters> read_parameters(Analysis const& analysis, ParameterTexts const& texts,
                                   PlaceTree const& places, Exercise const& exercise) {
  for (auto const& given : texts) {
    auto const is_it = [&](Parameter const& parameter) { return parameter.key == given.first; };
    if (std::none_of(analysis.parameters.begin(), analysis.parameters.end(), is_it)) {
      return unknown_parameter(analysis, given.first);
    }
  }
  auto out = Parameters{};
  auto const reader = Reader{places, exercise};
  for (auto const& parameter : analysis.parameters) {
    auto const given = std::find_if(texts.begin(), texts.end(),
                                    [&](auto const& text) { return text.first == parameter.key; });
    auto const text = given == texts.end() ? parameter.fallback : std::string_view{given->second};
    if (text.empty() && !parameter.required) {
      continue;
    }
    if (text.empty()) {
      return Error{.key = "analysis.parameter_missing",
                   .where = std::string{parameter.key},
                   .args = {{"analysis", std::string{analysis.key}}}};
    }
    auto const done = reader.read(parameter, text, out);
    if (!done) {
      return done.error();
    }
  }
  return out;
}

ParameterTexts write_parameters(Analysis const& analysis, Parameters const& parameters,
                                PlaceTree const& places, Exercise const& exercise) {
  auto out = ParameterTexts{};
  for (auto const& parameter : analysis.parameters) {
    if (auto text = write_value(parameter, parameters, places, exercise); !text.empty()) {
      out.emplace_back(parameter.key, std::move(text));
    }
  }
  return out;
}

CountTable run(Analysis const& analysis, Request const& request) {
  auto table = analysis.compute(request);
  table.policy = analysis.policy;
  return table;
}

} // namespace njia::analysis

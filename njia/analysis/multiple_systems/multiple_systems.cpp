#include "njia/analysis/multiple_systems/multiple_systems.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

namespace njia::analysis {
namespace {

/// "A + B", for a person.
std::string names_of(ListSet set, std::vector<std::string> const& lists) {
  auto names = std::string{};
  for (auto i = std::size_t{0}; i < lists.size(); ++i) {
    if ((set >> i & 1U) != 0) {
      names += (names.empty() ? "" : " + ") + lists[i];
    }
  }
  return names;
}

Result<Done> check_patterns(CaptureTable const& table) {
  auto const sets = ListSet{1} << table.lists.size();
  auto used = ListSet{0};
  auto people = std::uint64_t{0};
  auto seen = std::set<ListSet>{};
  for (auto const& pattern : table.patterns) {
    if (pattern.lists == 0) {
      return Error{.key = "capture.pattern_empty", .where = ""};
    }
    if (pattern.lists >= sets) {
      return Error{.key = "capture.pattern_outside", .where = ""};
    }
    if (!seen.insert(pattern.lists).second) {
      return Error{.key = "capture.pattern_twice", .where = names_of(pattern.lists, table.lists)};
    }
    if (pattern.people > kMostPeople || people + pattern.people > kMostPeople) {
      return Error{.key = "capture.too_many_people",
                   .where = "",
                   .args = {{"most", std::to_string(kMostPeople)}}};
    }
    people += pattern.people;
    used |= pattern.people > 0 ? pattern.lists : 0;
  }
  if (used != sets - 1) {
    auto const empty = ListSet{1} << static_cast<unsigned>(std::countr_one(used));
    return Error{.key = "capture.list_empty", .where = names_of(empty, table.lists)};
  }
  return Done{};
}

Result<Done> check(CaptureTable const& table, double threshold) {
  if (!(threshold >= 0 && threshold < 1)) {
    return Error{.key = "capture.threshold", .where = "--threshold"};
  }
  if (table.lists.size() > kMostLists) {
    return Error{.key = "capture.too_many_lists",
                 .where = "",
                 .args = {{"lists", std::to_string(table.lists.size())},
                          {"most", std::to_string(kMostLists)}}};
  }
  if (table.lists.size() < 2) {
    return Error{.key = "capture.too_few_lists", .where = ""};
  }
  return check_patterns(table);
}

bool has_same_lists(CaptureCounts const& counts) {
  for (auto i = std::size_t{0}; i < counts.lists(); ++i) {
    for (auto j = i + 1; j < counts.lists(); ++j) {
      auto const one = ListSet{1} << i;
      auto const other = ListSet{1} << j;
      if (counts.on(one) == counts.on(one | other) && counts.on(other) == counts.on(one | other)) {
        return true;
      }
    }
  }
  return false;
}

std::string_view why_not_fitted(CaptureCounts const& counts) {
  if (!counts.has_overlap()) {
    return "no_overlap";
  }
  if (counts.has_list_of_everybody()) {
    return "list_of_everybody";
  }
  return has_same_lists(counts) ? "same_list" : "";
}

std::optional<double> chao_bound(CaptureCounts const& counts) {
  auto on_one = 0.0;
  auto on_two = 0.0;
  for (auto const& pattern : counts.patterns()) {
    auto const lists = std::popcount(pattern.lists);
    on_one += lists == 1 ? static_cast<double>(pattern.people) : 0;
    on_two += lists == 2 ? static_cast<double>(pattern.people) : 0;
  }
  return counts.people() +
         (on_two > 0 ? on_one * on_one / (2 * on_two) : on_one * (on_one - 1) / 2);
}

void fill_estimate(StepwiseFit const& fit, double people, MultipleSystems& out) {
  out.total = people + fit.model.hidden();
  for (auto const& chosen : fit.pairs) {
    out.pairs.push_back({.pair = chosen.pair,
                         .p_value = chosen.p_value,
                         .coefficient = chosen.is_empty
                                            ? std::nullopt
                                            : std::optional{fit.model.coefficient(chosen.pair)}});
  }
  auto const reach =
      boost::math::quantile(boost::math::normal{}, 0.975) * fit.model.hidden_log_sd();
  auto const high = people + fit.model.hidden() * std::exp(reach);
  out.wald_95 = PeopleInterval{.low = people + fit.model.hidden() * std::exp(-reach),
                               .high = std::isfinite(high) ? std::optional{high} : std::nullopt};
}

} // namespace

Result<MultipleSystems> multiple_systems(CaptureTable const& table,
                                         BootstrapOptions const& options) {
  if (auto const fine = check(table, options.threshold); !fine) {
    return fine.error();
  }
  auto const counts = CaptureCounts{table.lists.size(), table.patterns};
  auto out = MultipleSystems{.people = static_cast<std::uint64_t>(counts.people())};
  out.refused = why_not_fitted(counts);
  if (!out.refused.empty()) {
    return out;
  }
  auto const fit = choose_pairs(counts, options.threshold);
  if (!fit || !std::isfinite(fit->model.hidden())) {
    out.refused = "not_settled";
    return out;
  }
  if (table.lists.size() < 4) {
    out.refused = "too_few_lists";
  }
  fill_estimate(*fit, counts.people(), out);
  auto main_effects = LogLinearModel{counts};
  if (main_effects.fit()) {
    out.independent = counts.people() + main_effects.hidden();
  }
  out.chao = chao_bound(counts);
  if (options.replicates > 0) {
    out.bootstrap = bootstrap(counts, *out.total, options);
  }
  return out;
}

} // namespace njia::analysis

#include "njia/analysis/emerging/emerging.h"

#include "njia/analysis/emerging/trend.h"
#include "njia/analysis/events.h"
#include "njia/analysis/period_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace njia::analysis {
namespace {

/// Events of one group over all corridors, before and now.
using GroupTotals = std::array<std::uint32_t, 2>;

/// What each corridor was reported for, by group; corridors and groups in the order of their ids.
class Evidence {
public:
  Evidence(Dataset const& data, std::vector<Sighting> sightings)
      : data_{data}, totals_(data.ledger()->groups.size()) {
    auto const counts = count_events(std::move(sightings));
    for (auto const& count : counts) {
      totals_[count.group][count.period] += count.events;
      if (cells.empty() || cells.back() != count.what) {
        cells.push_back(count.what);
      }
    }
    sort_by_ids();
    corridors.resize(cells.size());
    fill(counts);
  }

  std::vector<Cell> cells = {}; ///< corridors
  std::vector<std::vector<GroupEvents>> corridors = {};
  std::vector<std::uint32_t> groups = {}; ///< those with an event, in the order of `corridors`'

  /// Takes the exposure from groups that say they covered neither end.
  void apply(StatedCoverage const& coverage) {
    for (auto i = std::size_t{0}; i < cells.size(); ++i) {
      auto const origin = data_.place(first_of(cells[i]));
      auto const end = data_.place(second_of(cells[i]));
      for (auto k = std::size_t{0}; k < groups.size(); ++k) {
        auto const who = data_.ledger()->groups[groups[k]];
        auto& group = corridors[i][k];
        auto const is_away = [&](When when, std::uint32_t events) {
          return events == 0 && coverage.covers_either(when, who, origin, end) == Covers::no;
        };
        group.others_before = is_away(When::before, group.before) ? 0 : group.others_before;
        group.others_now = is_away(When::now, group.now) ? 0 : group.others_now;
      }
    }
  }

private:
  void sort_by_ids() {
    std::sort(cells.begin(), cells.end(), [&](Cell a, Cell b) {
      return std::pair{data_.place(first_of(a)), data_.place(second_of(a))} <
             std::pair{data_.place(first_of(b)), data_.place(second_of(b))};
    });
    for (auto group = std::uint32_t{0}; group < totals_.size(); ++group) {
      if (totals_[group][0] + totals_[group][1] > 0) {
        groups.push_back(group);
      }
    }
    auto const& ids = data_.ledger()->groups;
    std::sort(groups.begin(), groups.end(),
              [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
  }

  void fill(std::vector<EventCount> const& counts) {
    auto position = std::vector<std::size_t>(totals_.size());
    for (auto k = std::size_t{0}; k < groups.size(); ++k) {
      position[groups[k]] = k;
    }
    auto row_of = std::map<Cell, std::size_t>{};
    for (auto i = std::size_t{0}; i < cells.size(); ++i) {
      row_of[cells[i]] = i;
      for (auto const group : groups) {
        corridors[i].push_back(
            {.others_before = totals_[group][0], .others_now = totals_[group][1]});
      }
    }
    for (auto const& count : counts) {
      auto& group = corridors[row_of[count.what]][position[count.group]];
      (count.period == 0 ? group.before : group.now) = count.events;
      (count.period == 0 ? group.others_before : group.others_now) -= count.events;
    }
  }

  Dataset const& data_;
  std::vector<GroupTotals> totals_;
};

std::string_view trend_key(Trend trend) {
  static constexpr std::array<std::string_view, 4> kKeys = {"unclear", "steady", "emerging",
                                                            "fading"};
  return kKeys[static_cast<std::size_t>(trend)];
}

void add_facts(CountRow& row, TrendAnswer const& answer) {
  auto const put = [&](std::string_view key, std::string value) {
    row.facts.emplace_back(key, std::move(value));
  };
  auto const number = [](auto value) { return std::to_string(value); };
  put("change", std::string{trend_key(answer.trend)});
  if (!answer.why.empty()) {
    put("why", std::string{answer.why});
  }
  put("direction", answer.is_rise ? "rise" : "fall");
  put("p", p_text(answer.p));
  put("after_fdr", answer.after_fdr ? "yes" : "no");
  put("change_probability", fmt::format("{:.4f}", answer.probability));
  put("times", fmt::format("{:.2f}", answer.times));
  put("events_before", number(answer.pooled.before));
  put("events_now", number(answer.pooled.now));
  put("panel_groups", number(answer.panel.panel_groups));
  put("panel_before", number(answer.panel.panel_before));
  put("panel_now", number(answer.panel.panel_now));
  put("groups_moved", number(answer.groups));
  if (answer.pooled.before != answer.pooled.now) {
    put("reporting_effect", answer.could_be_reporting ? "yes" : "no");
  }
  if (answer.rank > 0) {
    put("rank", number(answer.rank));
  }
}

std::vector<Sighting> sightings_of(Dataset const& data, std::vector<PlacedJourney> const& placed) {
  auto out = std::vector<Sighting>{};
  for (auto const& one : placed) {
    out.push_back({.what = one.ends,
                   .group = data.ledger()->journeys[one.journey].group,
                   .period = static_cast<std::uint32_t>(one.when),
                   .month = month_of(data.journey(one.journey).happened)});
  }
  return out;
}

} // namespace

CountTable emerging(Dataset const& data, PlaceTree const& places, Exercise const& exercise,
                    Selected const& selected, TwoPeriods const& periods, Level level) {
  auto builder = period_table(data, selected, "emerging", level);
  if (auto const why = why_not_comparable(periods); !why.empty()) {
    return refuse(std::move(builder), why);
  }
  auto const placed = place_journeys(data, selected, periods, level, builder);
  auto evidence = Evidence{data, sightings_of(data, placed)};
  if (evidence.cells.size() < 2) {
    return refuse(std::move(builder), evidence.cells.empty() ? "nothing_selected" : "one_corridor");
  }
  evidence.apply(StatedCoverage{places, exercise, periods});
  auto const answers = judge_trends(evidence.corridors);
  auto number = std::map<Cell, std::size_t>{};
  for (auto i = std::size_t{0}; i < evidence.cells.size(); ++i) {
    number[evidence.cells[i]] = i;
  }
  auto const found = [&](Trend trend) {
    return std::to_string(
        std::count_if(answers.begin(), answers.end(),
                      [&](TrendAnswer const& answer) { return answer.trend == trend; }));
  };
  builder.fact("emerging", found(Trend::emerging));
  builder.fact("fading", found(Trend::fading));
  builder.fact("corridors", std::to_string(answers.size()));
  return finish(std::move(builder), data, placed,
                [&](Cell ends, CountRow& row) { add_facts(row, answers[number[ends]]); });
}

} // namespace njia::analysis

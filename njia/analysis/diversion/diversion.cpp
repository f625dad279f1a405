#include "njia/analysis/diversion/diversion.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"

#include <map>

namespace njia::analysis {
namespace {

Dimension place_dimension(std::string key, Level level) {
  return {.key = std::move(key), .kind = DimensionKind::place, .level = level};
}

using Facts = std::vector<std::pair<std::string, std::string>>;

void add_share(Facts& facts, Counts const& part, Counts const& whole) {
  if (whole.submissions() == 0) {
    return;
  }
  facts.emplace_back("share", share_text(part.submissions(), whole.submissions()));
  if (auto const range = leave_one_group_out(part, whole)) {
    facts.emplace_back("share_low", range->low);
    facts.emplace_back("share_high", range->high);
  }
}

/// Shares of the rows within their intended place, and of all who were diverted.
void add_shares(CountTable& table) {
  auto by_intended = std::map<std::string, Counts>{};
  auto diverted = Counts{};
  for (auto const& row : table.rows) {
    by_intended[row.keys[0]] += row.counts;
    if (row.keys[0] != row.keys[1]) {
      diverted += row.counts;
    }
  }
  for (auto& row : table.rows) {
    add_share(row.facts, row.counts, by_intended[row.keys[0]]);
  }
  table.facts.emplace_back("diverted", std::to_string(diverted.submissions()));
  add_share(table.facts, diverted, table.total);
}

} // namespace

CountTable diversion(Dataset const& data, Selected const& selected, Level level) {
  auto builder =
      TableBuilder{data,
                   selected,
                   "diversion",
                   {place_dimension("intended", level), place_dimension("actual", level)}};
  for (auto const journey : selected.journeys) {
    auto const ends = arrival_of(data, journey);
    if (!ends.has_intended) {
      builder.leave_out("no_intention", journey);
      continue;
    }
    if (ends.basis == EndBasis::none) {
      builder.leave_out("never_arrived", journey);
      continue;
    }
    auto const intended = data.at(ends.intended, level);
    auto const actual = data.at(ends.end, level);
    if (intended == kNoPlace || actual == kNoPlace) {
      builder.leave_out(why_not_at_level(data, intended == kNoPlace ? ends.intended : ends.end),
                        journey);
      continue;
    }
    builder.add(pair_cell(intended, actual), journey);
  }
  auto table = std::move(builder).finish(true, [&](Cell cell) {
    return std::vector{place_key(data, first_of(cell)), place_key(data, second_of(cell))};
  });
  add_shares(table);
  return table;
}

CountTable diversion_interceptions(Dataset const& data, Selected const& selected, Level level) {
  auto builder =
      TableBuilder{data, selected, "diversion_interceptions", {place_dimension("intended", level)}};
  for (auto const journey : selected.journeys) {
    auto const ends = arrival_of(data, journey);
    auto const intended = data.at(ends.intended, level);
    if (!ends.has_intended) {
      builder.leave_out("no_intention", journey);
    } else if (ends.basis != EndBasis::none) {
      builder.leave_out("arrived", journey);
    } else if (intended == kNoPlace) {
      builder.leave_out(why_not_at_level(data, ends.intended), journey);
    } else {
      builder.add(intended, journey);
    }
  }
  return std::move(builder).finish(true, [&](Cell cell) {
    return std::vector{place_key(data, static_cast<PlaceNumber>(cell))};
  });
}

} // namespace njia::analysis

#include "njia/privacy/present.h"

#include "njia/privacy/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>
#include <utility>

namespace njia {
namespace {

constexpr std::uint64_t kGrain = 5;

bool is_exact(Audience audience) {
  return audience == Audience::owner || audience == Audience::coordinator;
}

/// Facts about the question rather than the answer.
bool is_parameter(std::string_view key) {
  static constexpr std::array<std::string_view, 8> kKeys = {
      "focal", "level", "round", "baseline", "unit", "question", "by", "max_delay_days"};
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

/// Whether the sources' coverage is behind a change is for the coordinator; others learn the plain
/// fact.
std::string change_for_members(std::string const& change) {
  if (change == "newly_covered" || change == "undecided") {
    return "newly_reported";
  }
  return change == "lost_coverage" ? "dormant" : change;
}

Figure figure_of(Counts const& counts, bool is_partial, Audience audience) {
  auto const submissions = counts.submissions();
  auto figure = Figure{.submissions = {.low = submissions, .high = submissions},
                       .groups = counts.groups(),
                       .persons = counts.persons(),
                       .unknown_size = counts.unknown_size(),
                       .incidents = counts.incidents(),
                       .is_partial = is_partial};
  if (audience == Audience::open) {
    figure.submissions = round_outward(figure.submissions);
    figure.persons = round_outward(figure.persons);
    figure.groups = kLeastGroups;
    figure.groups_or_more = true;
    figure.incidents = 0;
  }
  if (is_partial) {
    figure.persons.high = std::nullopt;
    figure.submissions.high = std::nullopt;
  }
  return figure;
}

PublishedCell cell_of(Cell const& cell, Audience audience) {
  if (cell.members.empty() && audience != Audience::open) {
    return {.state = CellState::zero};
  }
  if (!cell.is_published) {
    return {.state = CellState::withheld, .reason = audience == Audience::open ? "" : cell.reason};
  }
  return {.state = cell.is_rolled_up ? CellState::rolled_up : CellState::shown,
          .figure = figure_of(cell.counts, cell.is_partial, audience)};
}

std::optional<double> number_fact(Cell const& cell, std::string_view key) {
  for (auto const& [name, value] : cell.facts) {
    auto number = 0.0;
    if (name == key &&
        std::from_chars(value.data(), value.data() + value.size(), number).ec == std::errc{}) {
      return number;
    }
  }
  return std::nullopt;
}

std::string percent_text(double points) { return fmt::format("{:.4f}", points / 100); }

/// The range of a share in steps of 5 points outward: too coarse to work out what one group
/// reported.
void add_share_range(Cell const& cell, Facts& facts) {
  auto const low = number_fact(cell, "share_low");
  auto const high = number_fact(cell, "share_high");
  if (low && high) {
    facts.emplace_back("share_low", percent_text(5 * std::floor(*low * 20 + 1e-9)));
    facts.emplace_back("share_high", percent_text(5 * std::ceil(*high * 20 - 1e-9)));
  }
}

Facts facts_of(Cell const& cell, Cell const& total, Audience audience) {
  if (is_exact(audience)) {
    return cell.facts;
  }
  auto facts = Facts{};
  if (!cell.is_published) {
    return facts;
  }
  for (auto const& [key, value] : cell.facts) {
    if (key == "change") {
      facts.emplace_back(key, change_for_members(value));
    }
  }
  auto const whole =
      total.is_published && !total.is_partial && !cell.is_partial && !cell.is_rolled_up;
  if (whole && number_fact(cell, "share")) {
    if (audience == Audience::network) {
      auto const share = static_cast<double>(cell.counts.submissions()) /
                         static_cast<double>(total.counts.submissions());
      facts.emplace_back("share", fmt::format("{:.4f}", share));
    }
    add_share_range(cell, facts);
  }
  return facts;
}

/// What is shown first: figures by their low end, the other rows together, none reported, withheld.
bool is_before(PublishedRow const& a, PublishedRow const& b) {
  auto const place = [](PublishedRow const& row) {
    auto const is_other = !row.keys.empty() && row.keys.front() == kOtherKey;
    return row.cell.figure ? (is_other ? 1 : 0) : row.cell.state == CellState::zero ? 2 : 3;
  };
  auto const size = [](PublishedRow const& row) {
    return row.cell.figure
               ? std::pair{row.cell.figure->persons.low, row.cell.figure->submissions.low}
               : std::pair<std::uint64_t, std::uint64_t>{};
  };
  auto const places = std::pair{place(a), place(b)};
  auto const sizes = std::pair{size(b), size(a)};
  return std::tie(places.first, sizes.first, a.keys, a.levels) <
         std::tie(places.second, sizes.second, b.keys, b.levels);
}

/// Rows by time, in its order; what is not dated stands last.
bool is_earlier(PublishedRow const& a, PublishedRow const& b) {
  auto const undated = std::pair{a.keys.front().empty(), b.keys.front().empty()};
  return std::tie(undated.first, a.keys, a.levels) < std::tie(undated.second, b.keys, b.levels);
}

/// Percent of the submissions in no row that is shown, to the nearest 10.
int withheld_percent(Cube const& cube, std::size_t table, Cell const& total) {
  auto is_shown = std::vector<bool>(cube.ledger->journeys.size(), false);
  auto shown = Members{};
  for (auto const position : cube.cells_of(table, CellKind::row)) {
    if (!cube.cells[position].is_published) {
      continue;
    }
    for (auto const member : cube.cells[position].members) {
      if (!is_shown[member]) {
        is_shown[member] = true;
        shown.push_back(member);
      }
    }
  }
  auto const all = cube.tables[table].total_members;
  auto const whole = count(*cube.ledger, all.empty() ? total.members : all).submissions();
  if (whole == 0) {
    return 0;
  }
  auto const missing = whole - std::min(whole, count(*cube.ledger, shown).submissions());
  return static_cast<int>((missing * 10 + whole / 2) / whole) * 10;
}

} // namespace

Cases round_outward(Cases const& exact) {
  auto rounded = Cases{.low = exact.low / kGrain * kGrain, .high = std::nullopt};
  if (exact.high) {
    rounded.high = (*exact.high + kGrain - 1) / kGrain * kGrain;
  }
  return rounded;
}

PublishedTable present(Cube const& cube, std::size_t table, Audience audience) {
  auto const& declared = cube.tables[table];
  auto out = PublishedTable{.name = declared.name,
                            .dimensions = declared.dimensions,
                            .additive = declared.additive,
                            .overlap_checked = declared.overlap_checked};
  auto const& total = cube.cells[cube.cells_of(table, CellKind::total).front()];
  out.total = cell_of(total, audience);
  for (auto const position : cube.cells_of(table, CellKind::row)) {
    auto const& cell = cube.cells[position];
    auto const hidden = cell.is_absorbed ||
                        (!cell.is_published && (audience == Audience::open || cell.is_rolled_up));
    if (!hidden) {
      out.rows.push_back({.keys = cell.keys,
                          .levels = cell.levels,
                          .cell = cell_of(cell, audience),
                          .facts = facts_of(cell, total, audience)});
    }
  }
  auto const is_series =
      !out.dimensions.empty() && out.dimensions.front().kind == DimensionKind::period;
  std::sort(out.rows.begin(), out.rows.end(), is_series ? is_earlier : is_before);
  for (auto const position : cube.cells_of(table, CellKind::left_out)) {
    auto const& cell = cube.cells[position];
    if (!cell.is_absorbed && (cell.is_published || audience != Audience::open)) {
      out.left_out.push_back({.reason = cell.keys.front(), .cell = cell_of(cell, audience)});
    }
  }
  for (auto const& fact : declared.facts) {
    if (is_exact(audience) || is_parameter(fact.first)) {
      out.facts.push_back(fact);
    }
  }
  if (!is_exact(audience)) {
    out.withheld_percent = withheld_percent(cube, table, total);
  }
  return out;
}

} // namespace njia

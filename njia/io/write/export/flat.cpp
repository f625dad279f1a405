#include "njia/io/write/export/export.h"

#include "njia/domain/columns.h"
#include "njia/domain/field_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia {
namespace {

constexpr std::size_t kVersionAt = 1; // right after "id"

/// Columns of one step, for people: how many journey_columns gives per step.
std::size_t columns_per_step() { return journey_columns(1).size() - journey_columns(0).size(); }

std::string joined_facts(Step const& step, ExportContext const& context,
                         std::string PlaceFacts::*member) {
  auto texts = std::vector<std::string>{};
  for (auto const place : step.places) {
    if (auto const facts = context.find_place(place)) {
      texts.push_back((*facts).*member);
    }
  }
  return join_list(texts);
}

} // namespace

std::size_t max_step_count(std::span<ExportRow const> rows) {
  auto most = std::size_t{0};
  for (auto const& row : rows) {
    most = std::max(most, row.journey.steps.size());
  }
  return most;
}

std::vector<std::string> export_columns(std::size_t max_steps) {
  auto const all = journey_columns(max_steps);
  auto const scalars = all.size() - max_steps * columns_per_step();
  auto columns =
      std::vector<std::string>{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(scalars)};
  columns.insert(columns.begin() + kVersionAt, "version");
  for (auto step = std::size_t{0}; step < max_steps; ++step) {
    auto const from =
        all.begin() + static_cast<std::ptrdiff_t>(scalars + step * columns_per_step());
    columns.insert(columns.end(), from, from + static_cast<std::ptrdiff_t>(columns_per_step()));
    columns.push_back(fmt::format("step{}.place_name", step + 1));
    columns.push_back(fmt::format("step{}.country", step + 1));
  }
  return columns;
}

std::vector<std::string> export_cells(ExportRow const& row, std::size_t max_steps,
                                      ExportContext const& context) {
  auto const all = journey_cells(row.journey, max_steps);
  auto const scalars = all.size() - max_steps * columns_per_step();
  auto cells =
      std::vector<std::string>{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(scalars)};
  cells.insert(cells.begin() + kVersionAt, std::to_string(row.version));
  for (auto step = std::size_t{0}; step < max_steps; ++step) {
    auto const from =
        all.begin() + static_cast<std::ptrdiff_t>(scalars + step * columns_per_step());
    cells.insert(cells.end(), from, from + static_cast<std::ptrdiff_t>(columns_per_step()));
    auto const known = step < row.journey.steps.size();
    cells.push_back(known ? joined_facts(row.journey.steps[step], context, &PlaceFacts::name) : "");
    cells.push_back(known ? joined_facts(row.journey.steps[step], context, &PlaceFacts::country)
                          : "");
  }
  return cells;
}

} // namespace njia

#include "njia/analysis/flow_class/flow_class.h"

#include "njia/analysis/path.h"
#include "njia/analysis/table_builder.h"
#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <array>

namespace njia::analysis {
namespace {

constexpr std::array<FlowClass, 6> kClasses = {FlowClass::internal, FlowClass::inbound,
                                               FlowClass::outbound, FlowClass::through,
                                               FlowClass::external, FlowClass::unclassified};

/// Whether a travelled step before the end lies in the focal country. Unknown places do not speak
/// against EXTERNAL; a known but coarser one that could contain it does.
Inside passes_through(std::span<StepRow const> steps, Ends const& ends,
                      std::vector<Inside> const& in_focal) {
  auto answer = Inside::no;
  auto const last = ends.basis == EndBasis::intended ? steps.size() : ends.end_step;
  for (auto i = std::size_t{0}; i < last; ++i) {
    auto const& step = steps[i];
    if (step.role == Role::origin || step.role == Role::intended_destination || step.where == 0) {
      continue;
    }
    if (in_focal[step.where] == Inside::yes) {
      return Inside::yes;
    }
    if (in_focal[step.where] == Inside::perhaps) {
      answer = Inside::perhaps;
    }
  }
  return answer;
}

FlowClass classify(std::span<StepRow const> steps, Ends const& ends,
                   std::vector<Inside> const& in_focal) {
  auto const origin = in_focal[ends.origin];
  auto const end = in_focal[ends.end];
  if (origin == Inside::perhaps || end == Inside::perhaps) {
    return FlowClass::unclassified;
  }
  if (origin == Inside::yes) {
    return end == Inside::yes ? FlowClass::internal : FlowClass::outbound;
  }
  if (end == Inside::yes) {
    return FlowClass::inbound;
  }
  switch (passes_through(steps, ends, in_focal)) {
  case Inside::yes:
    return FlowClass::through;
  case Inside::no:
    return FlowClass::external;
  case Inside::perhaps:
    break;
  }
  return FlowClass::unclassified;
}

std::string code_of(FlowClass value) {
  return term_code("flow_class", static_cast<std::uint8_t>(value));
}

void add_empty_classes(CountTable& table) {
  for (auto const value : kClasses) {
    auto const code = code_of(value);
    auto const has = [&](CountRow const& row) { return row.keys.front() == code; };
    if (std::none_of(table.rows.begin(), table.rows.end(), has)) {
      table.rows.push_back({.keys = {code}});
    }
  }
  std::sort(table.rows.begin(), table.rows.end(),
            [](CountRow const& a, CountRow const& b) { return a.keys < b.keys; });
}

} // namespace

CountTable flow_class(Dataset const& data, PlaceTree const& places, Selected const& selected,
                      PlaceId focal) {
  auto const in_focal = inside(data, places, focal);
  auto builder = TableBuilder{
      data,
      selected,
      "flow_class",
      {{.key = "flow_class", .kind = DimensionKind::term, .vocabulary = "flow_class"}}};
  auto intended = std::array<std::uint64_t, kClasses.size() + 1>{};
  for (auto const journey : selected.journeys) {
    auto const ends = ends_of(data, journey);
    auto const value = classify(data.steps(journey), ends, in_focal);
    builder.add(static_cast<Cell>(value), journey);
    if (ends.basis == EndBasis::intended) {
      intended[static_cast<std::size_t>(value)] +=
          data.ledger()->journeys[journey].part.submissions;
    }
  }
  builder.fact("focal", focal.text());
  auto cells = std::vector<Cell>{};
  auto table = std::move(builder).finish(
      true, [](Cell cell) { return std::vector{code_of(static_cast<FlowClass>(cell))}; }, cells);
  for (auto i = std::size_t{0}; i < cells.size(); ++i) {
    table.rows[i].facts.emplace_back("end_intended", std::to_string(intended[cells[i]]));
  }
  add_share_facts(table);
  add_empty_classes(table);
  return table;
}

} // namespace njia::analysis

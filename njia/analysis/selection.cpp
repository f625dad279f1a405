#include "njia/analysis/selection.h"

#include <algorithm>
#include <bit>

namespace njia::analysis {
namespace {

bool is_wanted(Nature nature, Selection const& selection) {
  if (!selection.natures.empty()) {
    return std::find(selection.natures.begin(), selection.natures.end(), nature) !=
           selection.natures.end();
  }
  return (nature != Nature::other_movement || selection.reference_movements) &&
         (nature != Nature::not_trafficking || selection.not_trafficking);
}

/// All that is asked for, but nature and permission: those leave out instead.
Filter to_filter(Selection const& selection) {
  auto filter = Filter::all({});
  auto const add = [&](Test test) { filter.parts.push_back(Filter::of(std::move(test))); };
  auto const add_place = [&](PlaceOf of, std::optional<PlaceId> const& place) {
    if (place) {
      add(PlaceTest{.of = of, .places = {*place}});
    }
  };
  if (!selection.rounds.empty()) {
    add(RoundTest{.rounds = selection.rounds});
  }
  if (!selection.groups.empty()) {
    add(SourceTest{.groups = selection.groups});
  }
  if (selection.period) {
    add(PeriodTest{.period = *selection.period});
  }
  add_place(PlaceOf::origin, selection.origin_in);
  add_place(PlaceOf::end, selection.end_in);
  add_place(PlaceOf::anywhere, selection.touches);
  if (selection.where) {
    filter.parts.push_back(*selection.where);
  }
  return filter;
}

} // namespace

BoundSelection::BoundSelection(Dataset const& data, PlaceTree const& places,
                               Selection const& selection)
    : data_{data}, filter_{data, places, to_filter(selection)} {
  auto const needed = needed_permission(selection.audience);
  for (auto code = 0; code < 256; ++code) {
    permitted_[static_cast<std::size_t>(code)] = static_cast<Permission>(code) >= needed;
    wanted_[static_cast<std::size_t>(code)] = is_wanted(static_cast<Nature>(code), selection);
  }
}

BoundSelection::Block BoundSelection::judge(std::size_t number) const {
  auto verdicts = Verdicts{};
  filter_.judge(number, verdicts);
  auto const dead = data_.dead_words();
  auto const& block = data_.block(number);
  auto out = Block{};
  for (auto word = std::size_t{0}; word < out.selected.size(); ++word) {
    auto const at = number * out.selected.size() + word;
    auto const live = at < dead.size() ? ~dead[at] : ~std::uint64_t{0};
    auto const possible = (verdicts.yes[word] | verdicts.maybe[word]) & live;
    auto usable = std::uint64_t{0};
    for (auto left = possible; left != 0; left &= left - 1) {
      auto const bit = static_cast<std::size_t>(std::countr_zero(left));
      auto const row = word * 64 + bit;
      auto const is_usable = permitted_[static_cast<std::size_t>(block.permission[row])] &&
                             wanted_[static_cast<std::size_t>(block.nature[row])];
      usable |= std::uint64_t{is_usable} << bit;
    }
    out.selected[word] = verdicts.yes[word] & usable;
    out.left_out[word] = possible & ~out.selected[word];
  }
  return out;
}

std::string_view BoundSelection::why(JourneyNumber journey) const {
  auto const& block = data_.block(journey / JourneyColumns::kRows);
  auto const row = journey % JourneyColumns::kRows;
  if (!permitted_[static_cast<std::size_t>(block.permission[row])]) {
    return "not_permitted";
  }
  if (!wanted_[static_cast<std::size_t>(block.nature[row])]) {
    return "nature_not_selected";
  }
  return filter_.why(journey);
}

Selected select(Dataset const& data, PlaceTree const& places, Selection const& selection) {
  auto const bound = BoundSelection{data, places, selection};
  auto selected = Selected{};
  for (auto block = std::size_t{0}; block < data.block_count(); ++block) {
    auto const first = static_cast<JourneyNumber>(block * JourneyColumns::kRows);
    auto const judged = bound.judge(block);
    each_bit(judged.selected, [&](std::size_t row) {
      selected.journeys.push_back(first + static_cast<JourneyNumber>(row));
    });
    each_bit(judged.left_out, [&](std::size_t row) {
      auto const journey = first + static_cast<JourneyNumber>(row);
      selected.left_out.emplace_back(bound.why(journey), journey);
    });
  }
  return selected;
}

} // namespace njia::analysis

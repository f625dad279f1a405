#include "njia/analysis/selection.h"

#include <algorithm>
#include <iterator>
#include <string>

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

/// What decides about permission and nature, written out; no test of a filter is.
std::string usable_key(std::array<bool, 256> const& permitted,
                       std::array<bool, 256> const& wanted) {
  auto key = std::string{"usable"};
  for (auto const* table : {&permitted, &wanted}) {
    std::transform(table->begin(), table->end(), std::back_inserter(key),
                   [](bool is) { return is ? '1' : '0'; });
  }
  return key;
}

} // namespace

BoundSelection::BoundSelection(Dataset const& data, PlaceTree const& places,
                               Selection const& selection, HeldClauses const* held)
    : data_{data}, filter_{data, places, to_filter(selection), held} {
  auto const needed = needed_permission(selection.audience);
  for (auto code = 0; code < 256; ++code) {
    permitted_[static_cast<std::size_t>(code)] = static_cast<Permission>(code) >= needed;
    wanted_[static_cast<std::size_t>(code)] = is_wanted(static_cast<Nature>(code), selection);
  }
  if (held != nullptr) {
    auto const judge = [this](std::size_t block, BlockBits const& asked, BlockBits& yes,
                              ReasonBits& reasons) {
      judge_usable(data_.block(block), asked, yes, reasons);
    };
    usable_ = held->cache.find(
        usable_key(permitted_, wanted_), data, held->places,
        [&] { return ClauseCache::Judge{judge}; }, true);
  }
}

/// Sorts the rows asked about into those that may be used, and the others by reason.
void BoundSelection::judge_usable(JourneyColumns const& block, BlockBits const& asked,
                                  BlockBits& usable, ReasonBits& reasons) const {
  each_bit(asked, [&](std::size_t row) {
    auto const is_permitted = permitted_[static_cast<std::size_t>(block.permission[row])];
    auto const is_wanted = wanted_[static_cast<std::size_t>(block.nature[row])];
    auto const why = is_permitted ? Reason::nature_not_selected : Reason::not_permitted;
    auto& to = is_permitted && is_wanted ? usable : reasons[static_cast<std::size_t>(why)];
    to[row / 64] |= std::uint64_t{1} << (row % 64);
  });
}

BoundSelection::Block BoundSelection::judge(std::size_t number) const {
  auto verdicts = Verdicts{};
  filter_.judge(number, verdicts);
  auto const dead = data_.dead_words();
  auto const& block = data_.block(number);
  auto possible = BlockBits{};
  for (auto word = std::size_t{0}; word < possible.size(); ++word) {
    auto const at = number * possible.size() + word;
    auto const live = at < dead.size() ? ~dead[at] : ~std::uint64_t{0};
    possible[word] = (verdicts.yes[word] | verdicts.maybe[word]) & live;
  }
  auto usable = Verdicts{};
  if (usable_ != nullptr) {
    usable_->judge(number, possible, usable);
  } else {
    each_bit(possible, [&](std::size_t row) {
      auto const is_usable = permitted_[static_cast<std::size_t>(block.permission[row])] &&
                             wanted_[static_cast<std::size_t>(block.nature[row])];
      usable.yes[row / 64] |= std::uint64_t{is_usable} << (row % 64);
    });
  }
  auto out = Block{};
  for (auto word = std::size_t{0}; word < possible.size(); ++word) {
    out.selected[word] = verdicts.yes[word] & usable.yes[word];
    out.left_out[word] = possible[word] & ~out.selected[word];
  }
  return out;
}

ReasonBits BoundSelection::reasons(std::size_t block, BlockBits const& left_out) const {
  auto out = ReasonBits{};
  auto left = BlockBits{};
  if (usable_ != nullptr) {
    left = left_out;
    usable_->sort_out(block, left, out);
  } else {
    judge_usable(data_.block(block), left_out, left, out);
  }
  filter_.sort_out(block, left, out);
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

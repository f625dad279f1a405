#include "njia/app/figures/find_journeys.h"

#include "njia/analysis/selection.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <tuple>

#include <fmt/format.h>

namespace njia::app {
namespace {

using analysis::JourneyColumns;

std::optional<std::int64_t> value_of(JourneyColumns const& block, std::size_t row,
                                     JourneyOrder order) {
  if (order == JourneyOrder::happened && block.happened[row].latest != analysis::kNoDay) {
    return block.happened[row].earliest;
  }
  auto const kind = block.size_kind[row];
  auto const has_persons =
      kind == analysis::SizeKind::persons || kind == analysis::SizeKind::at_least;
  return order == JourneyOrder::cases && has_persons ? std::optional{std::int64_t{block.low[row]}}
                                                     : std::nullopt;
}

Result<analysis::Selection> to_selection(JourneySearch const& search,
                                         analysis::FilterNames const& names) {
  auto selection = analysis::Selection{.reference_movements = true, .not_trafficking = true};
  auto parts = std::vector<analysis::Filter>{};
  if (!search.filter.empty()) {
    auto filter = analysis::parse_filter(search.filter, names);
    if (!filter) {
      return filter.error();
    }
    parts.push_back(std::move(*filter));
  }
  if (search.org) {
    parts.push_back(
        analysis::Filter::of(analysis::SourceTest{.organisations = {*search.org}, .groups = {}}));
  }
  if (search.round) {
    selection.rounds = {*search.round};
  }
  selection.where = analysis::Filter::all(std::move(parts));
  return selection;
}

} // namespace

std::string to_text(JourneyPosition const& position, JourneyOrder order) {
  if (order == JourneyOrder::id) {
    return position.id.text();
  }
  return position.value ? fmt::format("{}.{}", *position.value, position.id.text())
                        : "." + position.id.text();
}

std::optional<JourneyPosition> parse_position(std::string_view text, JourneyOrder order) {
  auto value = std::optional<std::int64_t>{};
  if (order != JourneyOrder::id) {
    auto const point = text.find('.');
    if (point == std::string_view::npos) {
      return std::nullopt;
    }
    auto const digits = text.substr(0, point);
    if (!digits.empty()) {
      auto const [end, problem] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value.emplace());
      if (problem != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
      }
    }
    text.remove_prefix(point + 1);
  }
  auto const id = JourneyId::parse(text);
  return id ? std::optional{JourneyPosition{.value = value, .id = *id}} : std::nullopt;
}

bool FoundJourneys::comes_later(JourneyPosition const& a, JourneyPosition const& b) const {
  if (a.value.has_value() != b.value.has_value()) {
    return !a.value.has_value();
  }
  auto const of_a = std::tuple{a.value.value_or(0), a.id};
  auto const of_b = std::tuple{b.value.value_or(0), b.id};
  return is_descending_ ? of_a < of_b : of_b < of_a;
}

std::optional<JourneyPosition> FoundJourneys::next() {
  if (heap_.empty()) {
    return std::nullopt;
  }
  std::pop_heap(heap_.begin(), heap_.end(),
                [this](auto const& a, auto const& b) { return comes_later(a, b); });
  auto const position = heap_.back();
  heap_.pop_back();
  return position;
}

Result<FoundJourneys> find_journeys(FiguresInput const& input, PlaceTree const& places,
                                    JourneySearch const& search, analysis::FilterNames const& names,
                                    std::shared_ptr<void const> const& state) {
  auto const selection = to_selection(search, names);
  if (!selection) {
    return selection.error();
  }
  auto held = std::optional<analysis::HeldClauses>{};
  if (input.index) {
    held.emplace(
        analysis::HeldClauses{.cache = input.index->clauses(), .places = state, .sizes = {}});
  }
  auto const& data = input.data;
  auto const bound = analysis::BoundSelection{data, places, *selection, held ? &*held : nullptr};
  auto found = FoundJourneys{};
  found.is_descending_ = search.is_descending;
  auto left_out = std::array<std::uint64_t, analysis::kReasons.size()>{};
  for (auto number = std::size_t{0}; number < data.block_count(); ++number) {
    auto const judged = bound.judge(number);
    auto const reasons = bound.reasons(number, judged.left_out);
    for (auto i = std::size_t{0}; i < reasons.size(); ++i) {
      for (auto const word : reasons[i]) {
        left_out[i] += static_cast<std::uint64_t>(std::popcount(word));
      }
    }
    auto const& block = data.block(number);
    analysis::each_bit(search.undecided ? judged.left_out : judged.selected, [&](std::size_t row) {
      ++found.total_;
      auto const position = JourneyPosition{.value = value_of(block, row, search.order),
                                            .id = JourneyId{block.id[row]}};
      if (!search.after || found.comes_later(position, *search.after)) {
        found.heap_.push_back(position);
      }
    });
  }
  std::make_heap(found.heap_.begin(), found.heap_.end(),
                 [&](auto const& a, auto const& b) { return found.comes_later(a, b); });
  for (auto i = std::size_t{0}; i < left_out.size(); ++i) {
    if (left_out[i] > 0) {
      found.left_out_.emplace_back(analysis::kReasons[i], left_out[i]);
    }
  }
  std::sort(found.left_out_.begin(), found.left_out_.end());
  return found;
}

} // namespace njia::app

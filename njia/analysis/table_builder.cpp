#include "njia/analysis/table_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace njia::analysis {
namespace {

void sort_once(Members& members) {
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
}

constexpr std::uint64_t kShareUnit = 10'000;

std::string format_share(std::uint64_t ten_thousandths) {
  return fmt::format("{}.{:04}", ten_thousandths / kShareUnit, ten_thousandths % kShareUnit);
}

std::uint64_t to_ten_thousandths(std::uint64_t part, std::uint64_t whole) {
  return (2 * part * kShareUnit + whole) / (2 * whole);
}

} // namespace

TableBuilder::TableBuilder(Dataset const& data, Selected const& selected, std::string name,
                           std::vector<Dimension> dimensions)
    : left_out_{selected.left_out} {
  table_.name = std::move(name);
  table_.dimensions = std::move(dimensions);
  table_.ledger = data.ledger();
}

void TableBuilder::add(Cell cell, JourneyNumber journey) {
  cells_.emplace_back(cell, journey);
  total_.push_back(journey);
}

void TableBuilder::leave_out(std::string_view reason, JourneyNumber journey) {
  left_out_.emplace_back(reason, journey);
}

void TableBuilder::fact(std::string key, std::string value) {
  table_.facts.emplace_back(std::move(key), std::move(value));
}

void TableBuilder::fill_left_out(CountTable& table) {
  auto by_reason = std::map<std::string_view, Members>{};
  for (auto const& [reason, journey] : left_out_) {
    by_reason[reason].push_back(journey);
  }
  for (auto& [reason, members] : by_reason) {
    sort_once(members);
    auto counts = count(*table.ledger, members);
    table.left_out.push_back({.reason = std::string{reason},
                              .counts = std::move(counts),
                              .members = std::move(members)});
  }
}

CountTable TableBuilder::finish(bool additive,
                                std::function<std::vector<std::string>(Cell)> const& keys_of) && {
  auto cells = std::vector<Cell>{};
  return std::move(*this).finish(additive, keys_of, cells);
}

CountTable TableBuilder::finish(bool additive,
                                std::function<std::vector<std::string>(Cell)> const& keys_of,
                                std::vector<Cell>& cells) && {
  std::sort(cells_.begin(), cells_.end());
  cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
  auto table = std::move(table_);
  table.additive = additive;
  auto rows = std::vector<std::pair<Cell, CountRow>>{};
  for (auto i = std::size_t{0}; i < cells_.size();) {
    auto const cell = cells_[i].first;
    auto row = CountRow{.keys = keys_of(cell)};
    for (; i < cells_.size() && cells_[i].first == cell; ++i) {
      row.members.push_back(cells_[i].second);
    }
    row.counts = count(*table.ledger, row.members);
    rows.emplace_back(cell, std::move(row));
  }
  std::sort(rows.begin(), rows.end(),
            [](auto const& a, auto const& b) { return a.second.keys < b.second.keys; });
  cells.clear();
  for (auto& [cell, row] : rows) {
    cells.push_back(cell);
    table.rows.push_back(std::move(row));
  }
  sort_once(total_);
  table.total = count(*table.ledger, total_);
  table.total_members = std::move(total_);
  fill_left_out(table);
  return table;
}

std::string place_key(Dataset const& data, PlaceNumber place) {
  return place == kNoPlace ? std::string{} : data.place(place).text();
}

std::string route_key(Dataset const& data, std::span<PlaceNumber const> route) {
  auto key = std::string{};
  for (auto const place : route) {
    key += (key.empty() ? "" : ">") + place_key(data, place);
  }
  return key;
}

std::string share_text(std::uint64_t part, std::uint64_t whole) {
  return format_share(to_ten_thousandths(part, whole));
}

std::optional<ShareRange> leave_one_group_out(Counts const& part, Counts const& whole) {
  auto const all = whole.submissions();
  auto const hits = part.submissions();
  auto low = kShareUnit;
  auto high = std::uint64_t{0};
  auto groups_left_out = 0;
  for (auto const& [group, of_whole] : whole.parts) {
    auto const rest = all - of_whole.submissions;
    if (rest == 0) {
      return std::nullopt;
    }
    auto const found = part.parts.find(group);
    auto const of_part = found == part.parts.end() ? 0 : found->second.submissions;
    auto const share = to_ten_thousandths(hits - of_part, rest);
    low = std::min(low, share);
    high = std::max(high, share);
    ++groups_left_out;
  }
  if (groups_left_out < 2) {
    return std::nullopt;
  }
  return ShareRange{.low = format_share(low), .high = format_share(high)};
}

void add_share_facts(CountTable& table) {
  auto const whole = table.total.submissions();
  if (whole == 0) {
    return;
  }
  for (auto& row : table.rows) {
    row.facts.emplace_back("share", share_text(row.counts.submissions(), whole));
    if (auto const range = leave_one_group_out(row.counts, table.total)) {
      row.facts.emplace_back("share_low", range->low);
      row.facts.emplace_back("share_high", range->high);
    }
  }
}

} // namespace njia::analysis

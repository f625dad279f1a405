#include "njia/analysis/tables/coded_table.h"

#include "njia/analysis/tables/cell_readers.h"

#include <map>

namespace njia::analysis {
namespace {

Sums to_sums(Brought const& brought, std::uint64_t times, std::uint32_t group) {
  auto const submissions = times * brought.submissions;
  auto out = Sums{.submissions = submissions, .groups = group_bit(group), .group = group};
  switch (brought.kind) {
  case SizeKind::unknown:
    out.unknown = submissions;
    break;
  case SizeKind::incidents:
    out.incidents = submissions;
    break;
  case SizeKind::persons:
    out.low = times * brought.low;
    out.high = times * brought.high;
    break;
  case SizeKind::at_least:
    out.low = times * brought.low;
    out.open = times;
    break;
  case SizeKind::known_route:
    break;
  }
  return out;
}

/// The cells of profiles, from those of lists.
std::vector<std::pair<Cell, CellSums>> unbundled(Dataset const& data, TableSpec const& spec,
                                                 CodedColumn::Dictionary const& dictionary,
                                                 SumsOfCodes const& sums) {
  auto slots_of = std::map<Cell, std::vector<std::uint32_t>>{};
  for (auto const slot : dictionary.in_order) {
    if (sums.sums(slot).submissions == 0) {
      continue;
    }
    auto const cell = dictionary.slots[slot].cell;
    each_answer(data.answer_list(second_of(cell)), [&](std::uint8_t code) {
      if (!spec.by) {
        slots_of[code].push_back(slot);
        return;
      }
      each_answer(data.answer_list(first_of(cell)),
                  [&](std::uint8_t other) { slots_of[pair_cell(other, code)].push_back(slot); });
    });
  }
  auto out = std::vector<std::pair<Cell, CellSums>>{};
  for (auto const& [cell, slots] : slots_of) {
    auto own = SumsOfCodes{data, 1};
    for (auto const slot : slots) {
      own.add_all(0, sums, slot);
    }
    out.emplace_back(cell, own.cell_sums(0));
  }
  return out;
}

} // namespace

void CodeCounts::add(std::size_t block, BlockBits const& rows) {
  if (counts_.empty()) {
    counts_.resize(column_->dictionary->entries.size());
  }
  auto const* codes = column_->blocks[block]->data();
  auto* counts = counts_.data();
  each_bit(rows, [&](std::size_t row) { ++counts[codes[row]]; });
}

void CodeCounts::add_all(CodeCounts const& other) {
  counts_.resize(std::max(counts_.size(), other.counts_.size()));
  for (auto i = std::size_t{0}; i < other.counts_.size(); ++i) {
    counts_[i] += other.counts_[i];
  }
}

void SumsOfCodes::add(std::size_t cell, Brought const& brought, std::uint64_t times) {
  auto const group = data_.sources()[brought.source].group;
  sums_[cell] += to_sums(brought, times, group);
  groups_.add(cell, group);
}

void SumsOfCodes::add_all(std::size_t cell, SumsOfCodes const& from, std::size_t other) {
  sums_[cell] += from.sums_[other];
  groups_.add_all(cell, from.groups_, other);
}

CodeCounts const& CodedTable::merged() {
  while (counts_.size() > 1) {
    counts_.front().add_all(counts_.back());
    counts_.pop_back();
  }
  return counts_.front();
}

LiveTable CodedTable::finish(Dataset const& data, CodeCounts const& counts,
                             ReasonSums const& before) const {
  auto const& dictionary = *counts_.front().column().dictionary;
  auto const whole = is_whole();
  auto sums = SumsOfCodes{data, dictionary.slots.size()};
  counts.each([&](CodedColumn::Entry const& entry, std::uint64_t times) {
    sums.add(whole ? 0 : entry.slot, entry.brought, times);
  });
  auto out = LiveTable{.spec = spec_};
  auto all = SumsOfCodes{data, 1};
  for (auto const slot : dictionary.in_order) {
    if (sums.sums(slot).submissions > 0) {
      out.cells.emplace_back(dictionary.slots[slot].cell, sums.cell_sums(slot));
      all.add_all(0, sums, slot);
    }
  }
  if (spec_.kind == TableKind::profiles) {
    out.cells = unbundled(data, spec_, dictionary, sums);
  }
  out.total = all.cell_sums(0);
  auto left_out = before;
  for (auto slot = std::size_t{0}; slot < dictionary.slots.size(); ++slot) {
    if (auto const reason = dictionary.slots[slot].reason;
        reason && sums.sums(slot).submissions > 0) {
      auto one = SumsOfCodes{data, 1};
      one.add_all(0, sums, slot);
      left_out.add(text_of(*reason), one.sums(0), one.groups());
    }
  }
  out.left_out = left_out.sorted();
  return out;
}

} // namespace njia::analysis

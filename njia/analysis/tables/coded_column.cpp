#include "njia/analysis/tables/coded_column.h"

#include "njia/analysis/tables/cell_readers.h"

#include <numeric>

#include <boost/unordered/unordered_flat_map.hpp>

namespace njia::analysis {
namespace {

std::size_t mix(std::size_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x9E3779B97F4A7C15U ^ (hash >> 29U);
}

struct EntryHash {
  std::size_t operator()(CodedColumn::Entry const& entry) const {
    auto const& brought = entry.brought;
    auto hash = mix(entry.slot, std::uint64_t{brought.low} << 32U | brought.high);
    hash =
        mix(hash, std::uint64_t{brought.submissions} << 32U | std::uint64_t{brought.source} << 8U |
                      static_cast<std::uint64_t>(brought.kind));
    return hash ^ hash >> 32U;
  }
};

/// The one cell of a journey, as another reader tells it.
struct OneSlot {
  std::optional<std::uint32_t> number = {};
  std::optional<Reason> reason = {};

  void cell(std::uint32_t cell) { number = cell; }
  void leave_out(std::string_view why) { reason = reason_of(why); }
};

template <class Reader> struct SlotsOf {
  Reader reader;

  bool fits() const { return reader.counts().cells <= std::uint64_t{1} << 32U; }

  Slot at(JourneyColumns const& block, std::size_t row) const {
    auto one = OneSlot{};
    reader.read(block, row, one);
    return one.number ? Slot{.cell = reader.key_of(*one.number)} : Slot{.reason = one.reason};
  }
};

/// Of profiles.
struct ListSlots {
  Dataset const& data;
  TableSpec const& spec;

  static bool fits() { return true; }
  Slot at(JourneyColumns const& block, std::size_t row) const {
    auto const list = block.answers[static_cast<std::size_t>(spec.question)][row];
    auto const other = spec.by ? block.answers[static_cast<std::size_t>(*spec.by)][row] : 0;
    auto why = why_unanswered(data.answer_list(list));
    if (why.empty() && spec.by) {
      why = why_unanswered(data.answer_list(other));
    }
    return why.empty() ? Slot{.cell = pair_cell(other, list)} : Slot{.reason = reason_of(why)};
  }
};

bool is_same(TableSpec const& a, TableSpec const& b) {
  if (a.kind != b.kind) {
    return false;
  }
  switch (a.kind) {
  case TableKind::profiles:
    return a.question == b.question && a.by == b.by;
  case TableKind::series:
    return a.unit == b.unit;
  case TableKind::totals:
    return a.split == b.split;
  default:
    return a.level == b.level;
  }
}

} // namespace

struct ColumnCoder::Maps {
  boost::unordered_flat_map<Cell, std::uint32_t> slots;
  std::array<std::optional<std::uint32_t>, kReasons.size()> reasons = {};
  boost::unordered_flat_map<CodedColumn::Entry, std::uint16_t, EntryHash> codes;
  CodedColumn::Dictionary dictionary;
};

ColumnCoder::ColumnCoder(std::shared_ptr<void const> line, TableSpec const& spec)
    : line_{std::move(line)}, spec_{spec}, maps_{std::make_unique<Maps>()} {}
ColumnCoder::ColumnCoder(ColumnCoder&&) noexcept = default;
ColumnCoder::~ColumnCoder() = default;

bool ColumnCoder::takes(TableSpec const& spec) {
  return spec.kind != TableKind::places_by_role && spec.kind != TableKind::trunk_segments;
}

bool ColumnCoder::is_of(std::shared_ptr<void const> const& line, TableSpec const& spec) const {
  return line_ == line && is_same(spec_, spec);
}

std::uint32_t ColumnCoder::slot_of(Slot const& slot) {
  auto& slots = maps_->dictionary.slots;
  auto const next = static_cast<std::uint32_t>(slots.size());
  auto known = next;
  if (slot.reason) {
    auto& of_reason = maps_->reasons[static_cast<std::size_t>(*slot.reason)];
    of_reason = of_reason.value_or(next);
    known = *of_reason;
  } else {
    known = maps_->slots.try_emplace(slot.cell, next).first->second;
  }
  if (known == next) {
    slots.push_back(slot);
  }
  return known;
}

bool ColumnCoder::put(std::size_t row, Slot const& slot, Brought const& brought) {
  auto& entries = maps_->dictionary.entries;
  auto const entry = CodedColumn::Entry{.slot = slot_of(slot), .brought = brought};
  auto const next = static_cast<std::uint16_t>(entries.size());
  auto const [known, is_new] = maps_->codes.try_emplace(entry, next);
  if (is_new) {
    if (entries.size() == CodedColumn::kMostCodes) {
      return false;
    }
    entries.push_back(entry);
    maps_->dictionary.sizes.push_back(
        {.kind = brought.kind, .low = brought.low, .high = brought.high});
  }
  (*next_.blocks[row / JourneyColumns::kRows])[row % JourneyColumns::kRows] = known->second;
  return true;
}

template <class Reader> void ColumnCoder::code_rows(Dataset const& data, Reader const& reader) {
  has_too_many_ = !reader.fits();
  for (auto row = next_.rows; row < data.size() && !has_too_many_; ++row) {
    if (row % JourneyColumns::kRows == 0) {
      next_.blocks.push_back(std::make_shared_for_overwrite<CodedColumn::Block>());
    }
    auto const& block = data.block(row / JourneyColumns::kRows);
    auto const at = row % JourneyColumns::kRows;
    auto const brought = Brought{.submissions = block.submissions[at],
                                 .low = block.low[at],
                                 .high = block.high[at],
                                 .source = block.source[at],
                                 .kind = block.size_kind[at]};
    has_too_many_ = !put(row, reader.at(block, at), brought);
  }
}

/// Rows that others read already are not written again: those beyond are nobody's yet.
void ColumnCoder::extend(Dataset const& data) {
  switch (spec_.kind) {
  case TableKind::corridors:
    code_rows(data, SlotsOf<CorridorReader>{CorridorReader{data, spec_.level}});
    break;
  case TableKind::diversion:
    code_rows(data, SlotsOf<DiversionReader>{DiversionReader{data, spec_.level}});
    break;
  case TableKind::profiles:
    code_rows(data, ListSlots{data, spec_});
    break;
  case TableKind::series:
    code_rows(data, SlotsOf<SeriesReader>{SeriesReader{spec_.unit}});
    break;
  default:
    code_rows(data, SlotsOf<TotalReader>{TotalReader{data, spec_.split}});
    break;
  }
  next_.rows = data.size();
}

std::shared_ptr<CodedColumn const> ColumnCoder::column(Dataset const& data) {
  if (has_too_many_ || (current_ != nullptr && current_->rows >= data.size())) {
    return current_;
  }
  auto const codes_before = current_ == nullptr ? 0 : current_->dictionary->entries.size();
  extend(data);
  if (has_too_many_) {
    *maps_ = {};
    next_ = {};
    current_ = nullptr;
    return nullptr;
  }
  if (current_ == nullptr || maps_->dictionary.entries.size() != codes_before) {
    auto& known = maps_->dictionary;
    known.in_order.clear();
    for (auto slot = std::uint32_t{0}; slot < known.slots.size(); ++slot) {
      if (!known.slots[slot].reason) {
        known.in_order.push_back(slot);
      }
    }
    std::sort(known.in_order.begin(), known.in_order.end(),
              [&](auto a, auto b) { return known.slots[a].cell < known.slots[b].cell; });
    next_.dictionary = std::make_shared<CodedColumn::Dictionary const>(known);
  }
  current_ = std::make_shared<CodedColumn const>(next_);
  return current_;
}

} // namespace njia::analysis

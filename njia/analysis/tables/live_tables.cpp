#include "njia/analysis/tables/live_tables.h"

#include "njia/analysis/tables/cell_readers.h"
#include "njia/analysis/tables/cells.h"
#include "njia/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <map>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kMostCells = std::uint64_t{1} << 32U;

/// Journeys left out, by reason. A handful of reasons: looked for one after the other.
class ReasonSums {
public:
  explicit ReasonSums(std::size_t groups) : groups_{groups} {}

  void add(std::string_view reason, Sums const& one) {
    auto& entry = find(reason);
    entry.sums += one;
    entry.groups.add(0, one.group);
  }
  void add_all(ReasonSums const& other) {
    for (auto const& theirs : other.entries_) {
      auto& own = find(theirs.reason);
      own.sums += theirs.sums;
      own.groups.add_all(0, theirs.groups, 0);
    }
  }
  Sums total() const {
    auto sum = Sums{};
    for (auto const& entry : entries_) {
      sum += entry.sums;
    }
    return sum;
  }
  std::vector<std::pair<std::string_view, CellSums>> sorted() const {
    auto out = std::vector<std::pair<std::string_view, CellSums>>{};
    for (auto const& entry : entries_) {
      out.emplace_back(entry.reason, to_cell_sums(entry.sums, entry.groups, 0));
    }
    std::sort(out.begin(), out.end(),
              [](auto const& a, auto const& b) { return a.first < b.first; });
    return out;
  }

private:
  struct Entry {
    std::string_view reason;
    Sums sums;
    GroupSets groups;
  };

  Entry& find(std::string_view reason) {
    for (auto& entry : entries_) {
      if (entry.reason.data() == reason.data() || entry.reason == reason) {
        return entry;
      }
    }
    return entries_.emplace_back(
        Entry{.reason = reason, .sums = {}, .groups = GroupSets{1, groups_}});
  }

  std::size_t groups_;
  std::vector<Entry> entries_;
};

/// Some of the journeys of a block that are selected, with what they bring: so many that all tables
/// find them in the nearest cache.
struct Picked {
  static constexpr std::size_t kMost = 256;
  std::array<std::uint16_t, kMost> rows;
  std::array<Sums, kMost> brought;
  std::size_t count = 0;
};

/// What a table in the making has to hold.
struct Size {
  std::size_t journeys;
  std::size_t groups;
  std::size_t workers;
};

/// One table in the making.
class Table {
public:
  virtual ~Table() = default;
  virtual void take(std::size_t worker, JourneyColumns const& block, Picked const& picked) = 0;
  /// @param selected  sums of all journeys selected
  virtual LiveTable finish(Sums const& selected, ReasonSums const& before) = 0;
};

template <class Reader>
concept SaysBundles = requires(Reader const& reader) {
  reader.each_cell_of(0U, [](std::uint32_t) {});
};

template <class Reader> class TableOf final : public Table {
public:
  TableOf(TableSpec spec, Reader reader, Size const& size)
      : spec_{spec}, reader_{std::move(reader)}, adder_{reader_.counts(), size.journeys,
                                                        size.groups, size.workers},
        left_out_(size.workers, ReasonSums{size.groups}) {}

  void take(std::size_t worker, JourneyColumns const& block, Picked const& picked) override {
    for (auto i = std::size_t{0}; i < picked.count; ++i) {
      auto sink = Sink{adder_, left_out_[worker], picked.brought[i], worker};
      reader_.read(block, picked.rows[i], sink);
    }
    adder_.flush(worker);
  }

  LiveTable finish(Sums const& selected, ReasonSums const& before) override {
    auto own = left_out_.front();
    for (auto i = std::size_t{1}; i < left_out_.size(); ++i) {
      own.add_all(left_out_[i]);
    }
    if constexpr (SaysBundles<Reader>) {
      adder_.unbundle(
          [&](std::uint32_t bundle, auto const& f) { reader_.each_cell_of(bundle, f); });
    }
    auto result =
        std::move(adder_).finish([&](std::uint32_t cell) { return reader_.key_of(cell); });
    auto out = LiveTable{.spec = spec_, .cells = std::move(result.cells)};
    auto entered = selected;
    entered -= own.total();
    out.total = to_cell_sums(entered, GroupSets{1, 1}, 0);
    out.total.groups = result.groups;
    own.add_all(before);
    out.left_out = own.sorted();
    return out;
  }

private:
  struct Sink {
    CellAdder& adder;
    ReasonSums& left_out;
    Sums const& brought;
    std::size_t worker;

    void cell(std::uint32_t number) { adder.add(worker, number, brought); }
    bool takes_bundles() const { return adder.takes_bundles(); }
    void bundle(std::uint32_t number) { adder.add_bundle(worker, number, brought); }
    void leave_out(std::string_view reason) { left_out.add(reason, brought); }
  };

  TableSpec spec_;
  Reader reader_;
  CellAdder adder_;
  std::vector<ReasonSums> left_out_;
};

template <class Reader>
Result<std::unique_ptr<Table>> make(TableSpec const& spec, Reader reader, Size const& size) {
  if (reader.counts().cells > kMostCells) {
    return Error{.key = "tables.too_many_cells", .where = "level"};
  }
  return std::unique_ptr<Table>{std::make_unique<TableOf<Reader>>(spec, std::move(reader), size)};
}

Result<std::unique_ptr<Table>> make_table(Dataset const& data, TableSpec const& spec,
                                          std::size_t workers) {
  auto const size = Size{.journeys = data.size(),
                         .groups = std::max<std::size_t>(data.groups().size(), 1),
                         .workers = workers};
  switch (spec.kind) {
  case TableKind::corridors:
    return make(spec, CorridorReader{data, spec.level}, size);
  case TableKind::places_by_role:
    return make(spec, PlaceReader{data, spec.level}, size);
  case TableKind::trunk_segments:
    return make(spec, SegmentReader{data, spec.level}, size);
  case TableKind::diversion:
    return make(spec, DiversionReader{data, spec.level}, size);
  case TableKind::profiles:
    return make(spec, ProfileReader{data, spec.question, spec.by}, size);
  case TableKind::series:
    return make(spec, SeriesReader{spec.unit}, size);
  case TableKind::totals:
    break;
  }
  return make(spec, TotalReader{data, spec.split}, size);
}

/// Reads the blocks one after the other; each worker has its own.
class Pass {
public:
  Pass(Dataset const& data, BoundSelection const& selection,
       std::vector<std::unique_ptr<Table>>& tables, std::size_t workers)
      : data_{data}, selection_{selection}, tables_{tables},
        workers_(workers,
                 {.selected = {},
                  .left_out = ReasonSums{std::max<std::size_t>(data.groups().size(), 1)}}) {}

  void run() {
    auto next = std::atomic<std::size_t>{0};
    for_each_in_parallel(workers_.size(), [&](std::size_t worker) {
      auto const picked = std::make_unique<Picked>();
      for (auto block = next++; block < data_.block_count(); block = next++) {
        take(worker, block, *picked);
      }
    });
  }

  std::vector<LiveTable> finish() {
    auto selected = Sums{};
    auto left_out = workers_.front().left_out;
    for (auto i = std::size_t{0}; i < workers_.size(); ++i) {
      selected += workers_[i].selected;
      if (i > 0) {
        left_out.add_all(workers_[i].left_out);
      }
    }
    auto out = std::vector<LiveTable>{};
    for (auto& table : tables_) {
      out.push_back(table->finish(selected, left_out));
    }
    return out;
  }

private:
  struct Worker {
    Sums selected;
    ReasonSums left_out;
  };

  void take(std::size_t worker, std::size_t number, Picked& picked) {
    auto& own = workers_[worker];
    auto const& block = data_.block(number);
    auto const judged = selection_.judge(number);
    each_bit(judged.selected, [&](std::size_t row) {
      picked.rows[picked.count] = static_cast<std::uint16_t>(row);
      picked.brought[picked.count] = brought(block, row);
      own.selected += picked.brought[picked.count];
      // Steps lie far apart when few journeys are selected: on their way before tables ask.
      __builtin_prefetch(data_.steps_at(block, row).data());
      if (++picked.count == Picked::kMost) {
        give(worker, block, picked);
      }
    });
    give(worker, block, picked);
    each_bit(judged.left_out, [&](std::size_t row) {
      auto const journey = static_cast<JourneyNumber>(number * JourneyColumns::kRows + row);
      own.left_out.add(selection_.why(journey), brought(block, row));
    });
  }

  void give(std::size_t worker, JourneyColumns const& block, Picked& picked) {
    for (auto const& table : tables_) {
      table->take(worker, block, picked);
    }
    picked.count = 0;
  }

  Sums brought(JourneyColumns const& block, std::size_t row) const {
    return brought_at(block, row, data_.sources()[block.source[row]].group);
  }

  Dataset const& data_;
  BoundSelection const& selection_;
  std::vector<std::unique_ptr<Table>>& tables_;
  std::vector<Worker> workers_;
};

} // namespace

Result<std::vector<LiveTable>> live_tables(Dataset const& data, PlaceTree const& places,
                                           Selection const& selection,
                                           std::span<TableSpec const> specs) {
  auto const workers = std::clamp<std::size_t>(data.block_count(), 1, core_count());
  auto tables = std::vector<std::unique_ptr<Table>>{};
  for (auto const& spec : specs) {
    auto table = make_table(data, spec, workers);
    if (!table) {
      return table.error();
    }
    tables.push_back(std::move(*table));
  }
  auto const bound = BoundSelection{data, places, selection};
  auto pass = Pass{data, bound, tables, workers};
  pass.run();
  return pass.finish();
}

std::vector<std::pair<Cell, CellSums>> largest(LiveTable const& table, std::size_t count) {
  auto out = std::vector<std::pair<Cell, CellSums>>(std::min(count, table.cells.size()));
  std::partial_sort_copy(
      table.cells.begin(), table.cells.end(), out.begin(), out.end(),
      [](auto const& a, auto const& b) {
        return std::pair{b.second.submissions, a.first} < std::pair{a.second.submissions, b.first};
      });
  return out;
}

} // namespace njia::analysis

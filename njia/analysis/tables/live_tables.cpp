#include "njia/analysis/tables/live_tables.h"

#include "njia/analysis/tables/cell_readers.h"
#include "njia/analysis/tables/cells.h"
#include "njia/analysis/tables/coded_table.h"
#include "njia/analysis/tables/reason_sums.h"
#include "njia/base/parallel.h"

#include <algorithm>
#include <atomic>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kMostCells = std::uint64_t{1} << 32U;

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

/// The journeys of a selection that are left out, by reason.
class LeftOut {
public:
  /// @param column  of totals, if there is one
  LeftOut(Dataset const& data, BoundSelection const& selection,
          std::shared_ptr<CodedColumn const> column)
      : data_{data},
        selection_{selection}, column_{std::move(column)}, sums_{SumsOfCodes::group_count(data)} {}

  void take(std::size_t number, BlockBits const& rows) {
    if (is_empty(rows)) {
      return;
    }
    auto const reasons = selection_.reasons(number, rows);
    for (auto i = std::size_t{0}; i < reasons.size(); ++i) {
      if (is_empty(reasons[i])) {
        continue;
      }
      if (column_ != nullptr) {
        counts_.resize(kReasons.size(), CodeCounts{column_});
        counts_[i].add(number, reasons[i]);
        continue;
      }
      auto const& block = data_.block(number);
      each_bit(reasons[i], [&](std::size_t row) {
        sums_.add(kReasons[i], brought_at(block, row, data_.sources()[block.source[row]].group));
      });
    }
  }
  ReasonSums finish() const {
    auto out = sums_;
    for (auto i = std::size_t{0}; i < counts_.size(); ++i) {
      auto is_met = false;
      auto one = SumsOfCodes{data_, 1};
      counts_[i].each([&](CodedColumn::Entry const& entry, std::uint64_t times) {
        is_met = true;
        one.add(0, entry.brought, times);
      });
      if (is_met) {
        out.add(kReasons[i], one.sums(0), one.groups());
      }
    }
    return out;
  }

private:
  Dataset const& data_;
  BoundSelection const& selection_;
  std::shared_ptr<CodedColumn const> column_;
  std::vector<CodeCounts> counts_ = {}; ///< by reason; empty: none was met
  ReasonSums sums_;
};

/// The tables of one question: those that are counted over a column, and those that read journeys.
struct Tables {
  std::vector<std::unique_ptr<Table>> reading = {};
  std::vector<CodedTable> coded = {};
  std::vector<bool> is_coded = {}; ///< in the order of the question

  /// The one whose counts stand for all that are whole.
  std::size_t lead() const {
    auto const found = std::find_if(coded.begin(), coded.end(),
                                    [](CodedTable const& table) { return !table.is_whole(); });
    return found == coded.end() ? 0 : static_cast<std::size_t>(found - coded.begin());
  }
};

Result<Tables> make_tables(Dataset const& data, std::span<TableSpec const> specs,
                           std::size_t workers, LiveIndex* index) {
  auto tables = Tables{};
  for (auto const& spec : specs) {
    auto column = index == nullptr ? nullptr : index->column(data, spec);
    tables.is_coded.push_back(column != nullptr);
    if (column != nullptr) {
      tables.coded.emplace_back(spec, std::move(column), workers);
      continue;
    }
    auto table = make_table(data, spec, workers);
    if (!table) {
      return table.error();
    }
    tables.reading.push_back(std::move(*table));
  }
  return tables;
}

/// Reads the blocks one after the other; each worker has its own.
class Pass {
public:
  Pass(Dataset const& data, BoundSelection const& selection, Tables& tables, std::size_t workers,
       std::shared_ptr<CodedColumn const> const& totals)
      : data_{data}, selection_{selection}, tables_{tables}, lead_{tables.lead()},
        workers_(workers, {.selected = {}, .left_out = LeftOut{data, selection, totals}}) {}

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
    auto left_out = workers_.front().left_out.finish();
    for (auto i = std::size_t{0}; i < workers_.size(); ++i) {
      selected += workers_[i].selected;
      if (i > 0) {
        left_out.add_all(workers_[i].left_out.finish());
      }
    }
    auto out = std::vector<LiveTable>{};
    auto reading = tables_.reading.begin();
    auto coded = tables_.coded.begin();
    for (auto const is_coded : tables_.is_coded) {
      if (!is_coded) {
        out.push_back((*reading++)->finish(selected, left_out));
        continue;
      }
      auto& counted = coded->is_whole() ? tables_.coded[lead_] : *coded;
      out.push_back((coded++)->finish(data_, counted.merged(), left_out));
    }
    return out;
  }

private:
  struct Worker {
    Sums selected;
    LeftOut left_out;
  };

  void take(std::size_t worker, std::size_t number, Picked& picked) {
    auto& own = workers_[worker];
    auto const judged = selection_.judge(number);
    for (auto i = std::size_t{0}; i < tables_.coded.size(); ++i) {
      if (i == lead_ || !tables_.coded[i].is_whole()) {
        tables_.coded[i].take(worker, number, judged.selected);
      }
    }
    if (!tables_.reading.empty()) {
      read(worker, number, judged.selected, picked);
    }
    own.left_out.take(number, judged.left_out);
  }

  void read(std::size_t worker, std::size_t number, BlockBits const& selected, Picked& picked) {
    auto& own = workers_[worker];
    auto const& block = data_.block(number);
    each_bit(selected, [&](std::size_t row) {
      picked.rows[picked.count] = static_cast<std::uint16_t>(row);
      picked.brought[picked.count] =
          brought_at(block, row, data_.sources()[block.source[row]].group);
      own.selected += picked.brought[picked.count];
      // Steps lie far apart when few journeys are selected: on their way before tables ask.
      __builtin_prefetch(data_.steps_at(block, row).data());
      if (++picked.count == Picked::kMost) {
        give(worker, block, picked);
      }
    });
    give(worker, block, picked);
  }

  void give(std::size_t worker, JourneyColumns const& block, Picked& picked) {
    for (auto const& table : tables_.reading) {
      table->take(worker, block, picked);
    }
    picked.count = 0;
  }

  Dataset const& data_;
  BoundSelection const& selection_;
  Tables& tables_;
  std::size_t lead_;
  std::vector<Worker> workers_;
};

/// Beside other questions, a thread is worth so many blocks.
constexpr std::size_t kBlocksAWorker = 64;

} // namespace

Result<std::vector<LiveTable>> live_tables(Dataset const& data, PlaceTree const& places,
                                           Selection const& selection,
                                           std::span<TableSpec const> specs,
                                           LiveIndexOf const& held) {
  auto* const index = held.index;
  auto const most = index == nullptr ? data.block_count() : data.block_count() / kBlocksAWorker;
  auto const workers = std::clamp<std::size_t>(most, 1, core_count());
  auto tables = make_tables(data, specs, workers, index);
  if (!tables) {
    return tables.error();
  }
  auto const totals =
      index == nullptr ? nullptr : index->column(data, {.kind = TableKind::totals, .split = 0});
  auto clauses = std::optional<HeldClauses>{};
  if (index != nullptr) {
    clauses.emplace(HeldClauses{.cache = index->clauses(), .places = held.places, .sizes = {}});
    if (totals != nullptr) {
      clauses->sizes = totals->dictionary->sizes;
    }
  }
  auto const bound = BoundSelection{data, places, selection, clauses ? &*clauses : nullptr};
  auto pass = Pass{data, bound, *tables, workers, totals};
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

// What the memory engine holds, and the log by which a transaction takes everything back. Private
// to njia/store/memory.
#pragma once

#include "njia/store/records.h"
#include "njia/store/store.h"

#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace njia::memory {

template <class Record> struct Versioned {
  Record record;
  Change change;
};

/// Each record with all its revisions, oldest first, by id.
template <class Record> using Table = std::map<Uuid, std::vector<Versioned<Record>>>;

template <class Records> struct TablesOf;
template <class... Records> struct TablesOf<std::tuple<Records...>> {
  using type = std::tuple<Table<Records>...>;
};

/// What an import brought under which fingerprint.
struct Link {
  BatchId batch;
  std::uint64_t row;
  JourneyId journey;
  bool active = true; ///< false once undo has put earlier values back
};

struct StoredBatch {
  Batch batch;
  std::uint64_t number = 0; ///< that of its code
  std::map<std::uint64_t, StagedRow> rows = {};
};

struct State {
  std::map<JourneyId, std::vector<JourneyRevision>> journeys = {};
  /// Every journey that ever bore the number; readers compare with the current record.
  std::map<std::pair<OrganisationId, std::string>, std::vector<JourneyId>> by_ref = {};
  std::vector<JourneyId> revised = {}; ///< one for each revision, in their order
  std::map<BatchId, std::vector<JourneyId>> by_batch =
      {}; ///< each journey once per revision of the batch
  std::unordered_map<std::string, std::vector<Link>> links = {};
  std::map<JourneyId, std::vector<std::string>> fingerprints_of = {};
  TablesOf<SmallRecords>::type tables = {};
  std::map<std::tuple<OrganisationId, std::string, std::string>, PlaceAlias> aliases = {};
  std::map<std::pair<OrganisationId, std::string>, SavedMapping> mappings = {};
  std::vector<StoredBatch> batches = {}; ///< in the order of their codes
  std::map<std::pair<std::string, std::string>, Entry> entries = {}; ///< by kind and key
  std::vector<AuditLine> audit = {};
  std::uint64_t access_mark = 0;
  std::uint64_t arrivals = 0; ///< batches that were arriving and are shown
  bool in_transaction = false;

  template <class Record> Table<Record>& table() { return std::get<Table<Record>>(tables); }
  template <class Record> Table<Record> const& table() const {
    return std::get<Table<Record>>(tables);
  }

  JourneyRevision const* current(JourneyId id) const {
    auto const found = journeys.find(id);
    return found == journeys.end() ? nullptr : &found->second.back();
  }
  StoredBatch* batch(BatchId id);
  StoredBatch const* batch(BatchId id) const { return const_cast<State*>(this)->batch(id); }
  bool is_arriving(BatchId id) const {
    auto const* found = batch(id);
    return found != nullptr && found->batch.state == BatchState::arriving;
  }
  bool exists(std::string_view record, Uuid const& id) const;
  std::optional<JourneyId> find_by_org_ref(OrganisationId org, std::string const& org_ref) const;
};

/// How to take back what a transaction did, newest first.
class UndoLog {
public:
  template <class Action> void add(Action&& action) {
    steps_.emplace_back(std::forward<Action>(action));
  }
  void keep() { steps_.clear(); }
  void take_back() {
    while (!steps_.empty()) {
      steps_.back()();
      steps_.pop_back();
    }
  }

private:
  std::vector<std::function<void()>> steps_;
};

std::unique_ptr<Transaction> begin(State& state);

} // namespace njia::memory

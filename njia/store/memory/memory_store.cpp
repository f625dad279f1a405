#include "njia/store/memory/memory_store.h"

#include "njia/domain/field_text.h"
#include "njia/domain/record_json.h"
#include "njia/store/memory/memory_state.h"

#include <algorithm>
#include <set>
#include <utility>

namespace njia {
namespace memory {

StoredBatch* State::batch(BatchId id) {
  auto const found = std::find_if(batches.begin(), batches.end(),
                                  [&](auto const& stored) { return stored.batch.id == id; });
  return found == batches.end() ? nullptr : &*found;
}

bool State::exists(std::string_view record, Uuid const& id) const {
  if (record == FieldTable<Journey>::record) {
    return journeys.contains(JourneyId{id});
  }
  auto found = false;
  for_each_small_record([&]<class Record>() {
    if (record == FieldTable<Record>::record) {
      found = table<Record>().contains(id);
    }
  });
  return found;
}

std::optional<JourneyId> State::find_by_org_ref(OrganisationId org,
                                                std::string const& org_ref) const {
  auto const ids = by_ref.find({org, org_ref});
  auto best = std::optional<JourneyId>{};
  for (auto const id : ids == by_ref.end() ? std::vector<JourneyId>{} : ids->second) {
    auto const& revision = *current(id);
    auto const is_match = revision.action != Action::withdrawn && revision.journey.org == org &&
                          revision.journey.org_ref == org_ref;
    if (is_match && (!best || id < *best)) {
      best = id;
    }
  }
  return best;
}

namespace {

class MemoryStore final : public Store {
public:
  std::optional<JourneyRevision> find_journey(JourneyId id) const override {
    auto const* found = state_.current(id);
    return found == nullptr ? std::nullopt : std::optional{*found};
  }

  std::vector<JourneyRevision> journey_history(JourneyId id) const override {
    auto const found = state_.journeys.find(id);
    return found == state_.journeys.end() ? std::vector<JourneyRevision>{} : found->second;
  }

  void each_journey(JourneyFilter const& filter,
                    std::function<bool(JourneyRevision&&)> const& visit) const override {
    if (filter.changed_since != ChangeMark{}) {
      return each_changed(filter, visit);
    }
    auto const& all = state_.journeys;
    if (filter.newest_first) {
      auto one =
          filter.after ? std::make_reverse_iterator(all.lower_bound(*filter.after)) : all.rbegin();
      visit_range(one, all.rend(), filter, visit);
    } else {
      visit_range(filter.after ? all.upper_bound(*filter.after) : all.begin(), all.end(), filter,
                  visit);
    }
  }

  ChangeMark change_mark() const override {
    return {.changes = state_.revised.size(), .arrivals = state_.arrivals};
  }

  std::optional<JourneyId> find_by_org_ref(OrganisationId org,
                                           std::string const& org_ref) const override {
    return org_ref.empty() ? std::nullopt : state_.find_by_org_ref(org, org_ref);
  }

  std::optional<std::pair<JourneyId, BatchId>>
  find_by_fingerprint(OrganisationId org, RoundId round,
                      std::string const& fingerprint) const override {
    auto const found = state_.links.find(fingerprint);
    if (found == state_.links.end()) {
      return std::nullopt;
    }
    for (auto link = found->second.rbegin(); link != found->second.rend(); ++link) {
      auto const& revision = *state_.current(link->journey);
      if (link->active && revision.action != Action::withdrawn && revision.journey.org == org &&
          revision.journey.round == round) {
        return std::pair{link->journey, link->batch};
      }
    }
    return std::nullopt;
  }

  std::vector<PlaceAlias> aliases(OrganisationId org) const override {
    auto found = std::vector<PlaceAlias>{};
    for (auto const& [key, alias] : state_.aliases) {
      if (alias.org == org) {
        found.push_back(alias);
      }
    }
    return found;
  }

  std::optional<SavedMapping> find_mapping(OrganisationId org,
                                           std::string const& fingerprint) const override {
    auto const found = state_.mappings.find({org, fingerprint});
    return found == state_.mappings.end() ? std::nullopt : std::optional{found->second};
  }

  std::vector<SavedMapping> mappings(OrganisationId org) const override {
    auto found = std::vector<SavedMapping>{};
    for (auto const& [key, mapping] : state_.mappings) {
      if (mapping.org == org) {
        found.push_back(mapping);
      }
    }
    return found;
  }

  std::vector<RecordRevision> record_history(std::string_view record,
                                             Uuid const& id) const override {
    auto revisions = std::vector<RecordRevision>{};
    for_each_small_record([&]<class Record>() {
      auto const found = state_.table<Record>().find(id);
      if (record != FieldTable<Record>::record || found == state_.table<Record>().end()) {
        return;
      }
      for (auto const& old : found->second) {
        auto const version = static_cast<std::uint32_t>(revisions.size() + 1);
        revisions.push_back(
            {.json = record_to_json(old.record), .version = version, .change = old.change});
      }
    });
    return revisions;
  }

  std::vector<Batch> batches() const override {
    return find_batches([](Batch const&) { return true; });
  }
  std::optional<Batch> find_batch(BatchId id) const override {
    auto const* found = state_.batch(id);
    return found == nullptr ? std::nullopt : std::optional{found->batch};
  }
  std::optional<Batch> find_batch_by_code(std::string const& code) const override {
    auto const found = find_batches([&](Batch const& batch) { return batch.code == code; });
    return found.empty() ? std::nullopt : std::optional{found.front()};
  }
  std::vector<Batch> find_batches_by_file(OrganisationId org,
                                          std::string const& sha256) const override {
    return find_batches(
        [&](Batch const& batch) { return batch.org == org && batch.file_sha256 == sha256; });
  }

  std::vector<StagedRow> staged_rows(BatchId batch, RowFilter const& filter) const override {
    auto found = std::vector<StagedRow>{};
    auto const* stored = state_.batch(batch);
    if (stored == nullptr) {
      return found;
    }
    for (auto row = stored->rows.upper_bound(filter.after);
         row != stored->rows.end() && found.size() < filter.limit; ++row) {
      auto const is_wanted = (!filter.status || row->second.status == *filter.status) &&
                             (!filter.committed || row->second.committed == *filter.committed);
      if (is_wanted) {
        found.push_back(row->second);
      }
    }
    return found;
  }

  std::optional<Entry> find_entry(std::string_view kind, std::string_view key) const override {
    auto const found = state_.entries.find({std::string{kind}, std::string{key}});
    return found == state_.entries.end() ? std::nullopt : std::optional{found->second};
  }
  std::vector<Entry> entries(std::string_view kind,
                             std::optional<std::string_view> owner) const override {
    auto found = std::vector<Entry>{};
    for (auto const& [key, entry] : state_.entries) {
      if (entry.kind == kind && (!owner || entry.owner == *owner)) {
        found.push_back(entry);
      }
    }
    return found;
  }

  std::uint64_t count_expired_entries(Instant now) const override {
    auto const count =
        std::count_if(state_.entries.begin(), state_.entries.end(), [&](auto const& entry) {
          return entry.second.expires_at && *entry.second.expires_at <= now;
        });
    return static_cast<std::uint64_t>(count);
  }
  std::optional<AuditLine> last_audit() const override {
    return state_.audit.empty() ? std::nullopt : std::optional{state_.audit.back()};
  }
  void each_audit(std::uint64_t after,
                  std::function<bool(AuditLine&&)> const& visit) const override {
    for (auto i = after; i < state_.audit.size(); ++i) {
      if (!visit(AuditLine{state_.audit[i]})) {
        return;
      }
    }
  }
  std::uint64_t access_mark() const override { return state_.access_mark; }

  bool drop_arriving(BatchId batch, std::uint64_t) override {
    NJIA_CHECK(!state_.in_transaction && state_.is_arriving(batch), "a batch that is arriving");
    for (auto const id : std::exchange(state_.by_batch[batch], {})) {
      forget(id);
    }
    std::erase_if(state_.batches, [&](StoredBatch const& one) { return one.batch.id == batch; });
    return true;
  }

private:
  std::unique_ptr<Transaction> do_begin() override { return memory::begin(state_); }

  void forget(JourneyId id) {
    auto const found = state_.journeys.find(id);
    if (found == state_.journeys.end()) { // of several revisions
      return;
    }
    for (auto const& revision : found->second) {
      std::erase(state_.by_ref[{revision.journey.org, revision.journey.org_ref}], id);
    }
    for (auto const& fingerprint : std::exchange(state_.fingerprints_of[id], {})) {
      std::erase_if(state_.links[fingerprint],
                    [&](Link const& link) { return link.journey == id; });
    }
    std::erase(state_.revised, id);
    state_.journeys.erase(found);
  }

  void
  each_small(std::string_view record, RecordFilter const& filter,
             std::function<void(AnySmallRecord&&, std::uint32_t)> const& visit) const override {
    for_each_small_record([&]<class Record>() {
      if (record != FieldTable<Record>::record) {
        return;
      }
      for (auto const& [id, history] : state_.table<Record>()) {
        auto const& newest = history.back().record;
        if (filter.field.empty() || field_text(newest, filter.field) == filter.value) {
          visit(newest, static_cast<std::uint32_t>(history.size()));
        }
      }
    });
  }

  /// The text of the field of this key.
  template <class Record>
  static std::string field_text(Record const& record, std::string_view key) {
    auto text = std::string{};
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      if (row.key == key) {
        text = FieldText<Value>::format(record.*(row.member));
      }
    });
    return text;
  }

  using Visit = std::function<bool(JourneyRevision&&)>;

  /// False: the visitor has seen enough.
  bool visit_wanted(JourneyRevision const& revision, JourneyFilter const& filter,
                    Visit const& visit) const {
    auto const is_wanted = (!filter.org || revision.journey.org == *filter.org) &&
                           (!filter.round || revision.journey.round == *filter.round) &&
                           (filter.include_withdrawn || revision.action != Action::withdrawn) &&
                           !(filter.without_arriving && revision.change.batch &&
                             state_.is_arriving(*revision.change.batch));
    return !is_wanted || visit(JourneyRevision{revision});
  }

  template <class Iterator>
  void visit_range(Iterator one, Iterator end, JourneyFilter const& filter,
                   Visit const& visit) const {
    while (one != end && visit_wanted(one->second.back(), filter, visit)) {
      ++one;
    }
  }

  /// Each journey once, where its newest revision stands.
  void each_changed(JourneyFilter const& filter, Visit const& visit) const {
    auto newest = std::vector<JourneyId>{};
    auto seen = std::set<JourneyId>{};
    for (auto i = state_.revised.size(); i > filter.changed_since.changes; --i) {
      if (seen.insert(state_.revised[i - 1]).second) {
        newest.push_back(state_.revised[i - 1]);
      }
    }
    for (auto id = newest.rbegin(); id != newest.rend(); ++id) {
      if (!visit_wanted(*state_.current(*id), filter, visit)) {
        return;
      }
    }
  }

  template <class Wanted> std::vector<Batch> find_batches(Wanted const& is_wanted) const {
    auto found = std::vector<Batch>{};
    for (auto stored = state_.batches.rbegin(); stored != state_.batches.rend(); ++stored) {
      if (is_wanted(stored->batch)) {
        found.push_back(stored->batch);
      }
    }
    return found;
  }

  State state_;
};

} // namespace
} // namespace memory

std::unique_ptr<Store> make_memory_store() { return std::make_unique<memory::MemoryStore>(); }

} // namespace njia

#include "njia/app/report/snapshot.h"

#include "njia/access/sharing_settings.h"
#include "njia/analysis/dataset_builder.h"
#include "njia/base/batch_line.h"
#include "njia/base/sha256.h"
#include "njia/domain/record_json.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <utility>

namespace njia::app {
namespace {

/// The journey as it stood at the instant; nothing when it did not exist yet, or was withdrawn.
std::optional<JourneyRevision> as_of(Store const& store, JourneyRevision&& newest,
                                     Instant instant) {
  if (newest.change.at <= instant) {
    return newest.action == Action::withdrawn ? std::nullopt : std::optional{std::move(newest)};
  }
  auto const history = store.journey_history(newest.journey.id);
  auto const then =
      std::find_if(history.rbegin(), history.rend(),
                   [&](JourneyRevision const& revision) { return revision.change.at <= instant; });
  return then == history.rend() || then->action == Action::withdrawn ? std::nullopt
                                                                     : std::optional{*then};
}

/// Small records as they stood at the instant, in the order of their ids.
template <class Record>
std::vector<Record> as_of(Store const& store, std::vector<Record> const& current, Instant instant) {
  auto out = std::vector<Record>{};
  for (auto const& record : current) {
    auto const history = store.record_history(FieldTable<Record>::record, record.id.uuid());
    auto const then =
        std::find_if(history.rbegin(), history.rend(),
                     [&](RecordRevision const& revision) { return revision.change.at <= instant; });
    if (then == history.rend()) {
      continue;
    }
    auto read = record_from_json<Record>(then->json);
    NJIA_CHECK(read.has_value(), "the store holds a record that it cannot read back");
    out.push_back(std::move(*read));
  }
  return out;
}

template <class Record> void hash_all(Sha256& digest, std::vector<Record> const& records) {
  for (auto const& record : records) {
    digest.add(record_to_json(record));
    digest.add("\n");
  }
}

template <class Records, class Id>
auto find_record(Records const& records, Id id) -> decltype(&records.front()) {
  auto const found = std::find_if(records.begin(), records.end(),
                                  [&](auto const& record) { return record.id == id; });
  return found == records.end() ? nullptr : &*found;
}

Result<Done> check(SnapshotRequest const& request) {
  if (request.audience == Audience::owner && !request.owner) {
    return Error{.key = "report.owner_missing", .where = "org"};
  }
  if (request.audience != Audience::owner && request.owner) {
    return Error{.key = "report.owner_unneeded", .where = "org"};
  }
  if (request.baseline == request.round) {
    return Error{.key = "report.same_round", .where = "baseline"};
  }
  return Done{};
}

/// Reads the journeys into the dataset, the digest and the tallies: a second thread takes them up
/// while the next are read.
class JourneyReader {
public:
  JourneyReader(Store const& store, PlaceTree const& places, Snapshot& snapshot,
                access::SharingSettings sharing, Sha256& digest)
      : store_{store}, snapshot_{snapshot}, sharing_{std::move(sharing)}, digest_{digest},
        builder_{places} {
    for (auto const& organisation : snapshot.organisations) {
      groups_.emplace(organisation.id, analysis::group_of(organisation));
    }
  }

  analysis::Dataset read() {
    auto const filter = JourneyFilter{.org = snapshot_.request.owner, .include_withdrawn = true};
    store_.each_journey(filter, [&](JourneyRevision&& newest) {
      if (auto then = as_of(store_, std::move(newest), snapshot_.request.taken_at)) {
        line_.add(std::move(then->journey));
      }
      return true;
    });
    line_.wait();
    return std::move(builder_).finish();
  }

private:
  void add(Journey&& journey) {
    auto const group = groups_.find(journey.org);
    if (group == groups_.end()) {
      return; // its organisation did not exist yet at that instant
    }
    digest_.add(record_to_json(journey));
    digest_.add("\n");
    auto const& request = snapshot_.request;
    journey.permission = sharing_.permission_of(journey, request.permission_if_not_asked);
    if (journey.permission < request.shared_at_least) {
      return;
    }
    builder_.add(journey, group->second);
    if (journey.round == request.round) {
      snapshot_.submissions[journey.org] += journey.submissions;
    } else if (journey.round == request.baseline) {
      snapshot_.submissions_before[journey.org] += journey.submissions;
    }
  }

  Store const& store_;
  Snapshot& snapshot_;
  access::SharingSettings sharing_;
  Sha256& digest_;
  analysis::DatasetBuilder builder_;
  std::unordered_map<OrganisationId, GroupId, IdHash> groups_;
  BatchLine<Journey> line_{[this](Journey&& journey) { add(std::move(journey)); }};
};

} // namespace

std::string snapshot_digest(SnapshotRequest const& request, std::string_view records_digest) {
  return format_hex(sha256(fmt::format(
      "round {}\nbaseline {}\nfocal {}\naudience {}\nowner {}\ntaken_at {}\ncode {}\n"
      "if_not_asked {}\nshared_at_least {}\nrecords {}\n",
      request.round.text(), request.baseline ? request.baseline->text() : "", request.focal.text(),
      audience_key(request.audience), request.owner ? request.owner->text() : "",
      request.taken_at.time_since_epoch().count(), request.code_version,
      static_cast<unsigned>(request.permission_if_not_asked),
      static_cast<unsigned>(request.shared_at_least), records_digest)));
}

Result<Snapshot> take_snapshot(Store const& store, PlaceTree const& places,
                               SnapshotRequest const& request) {
  if (auto const sound = check(request); !sound) {
    return sound.error();
  }
  auto const instant = request.taken_at;
  auto const rounds = as_of(store, store.rounds(), instant);
  auto const* const round = find_record(rounds, request.round);
  if (round == nullptr || (request.baseline && find_record(rounds, *request.baseline) == nullptr)) {
    return Error{.key = "report.round_unknown_then",
                 .where = round == nullptr ? "round" : "baseline"};
  }
  auto snapshot = Snapshot{.request = request, .round = *round, .data = {}, .digest = {}};
  if (request.baseline) {
    snapshot.baseline = *find_record(rounds, *request.baseline);
  }
  snapshot.organisations = as_of(store, store.organisations(), instant);
  snapshot.coverage =
      analysis::statements_for(request.owner, as_of(store, store.coverage(std::nullopt), instant));
  snapshot.exercise = analysis::make_exercise(rounds, snapshot.coverage, snapshot.organisations);
  if (request.owner) {
    auto const* const owner = find_record(snapshot.organisations, *request.owner);
    if (owner == nullptr) {
      return Error{.key = "report.owner_missing", .where = "org"};
    }
    snapshot.owner = *owner;
  }
  snapshot.is_synthetic = round->synthetic || (snapshot.baseline && snapshot.baseline->synthetic);
  auto digest = Sha256{};
  hash_all(digest, rounds);
  hash_all(digest, snapshot.organisations);
  hash_all(digest, snapshot.coverage);
  auto const settings = as_of(store, store.all<SharingDefault>(), instant);
  hash_all(digest, settings);
  snapshot.data =
      JourneyReader{store, places, snapshot, access::SharingSettings{settings}, digest}.read();
  snapshot.records_digest = format_hex(digest.finish());
  snapshot.digest = snapshot_digest(request, snapshot.records_digest);
  return snapshot;
}

} // namespace njia::app

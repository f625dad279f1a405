#include "njia/app/releases/seal.h"

#include "njia/base/sha256.h"
#include "njia/io/write/table/table.h"

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

constexpr std::array<std::string_view, 3> kAudiences = {"network", "government", "public"};

Marking marking_of(ReleaseAudience audience) {
  switch (audience) {
  case ReleaseAudience::network:
    return Marking::green;
  case ReleaseAudience::government:
    return Marking::amber;
  case ReleaseAudience::open:
    break;
  }
  return Marking::clear;
}

/// The snapshot's request for one edition.
SnapshotRequest narrowed(SnapshotRequest request, ReleaseAudience audience) {
  request.audience = audience == ReleaseAudience::open ? Audience::open : Audience::network;
  if (audience == ReleaseAudience::government) {
    request.shared_at_least = Permission::government;
  }
  return request;
}

StoredFile describe(std::string name, std::string media_type, std::string const& bytes) {
  return {.name = std::move(name),
          .media_type = std::move(media_type),
          .size = bytes.size(),
          .digest = format_hex(sha256(bytes))};
}

TableWords words_of(ReportPlaces const& places, Snapshot const& snapshot, Language language) {
  return {.language = language,
          .place_name = [&places](PlaceId id, Language l) { return places.atlas.tree.name(id, l); },
          .round_name =
              [&snapshot](RoundId id) {
                auto const* round = snapshot.exercise.find_round(id);
                return round == nullptr ? id.text() : round->code;
              }};
}

MadeRelease pack(SealOrder const& order, Release const& release, report::ReportFiles files,
                 TableWords const& words) {
  auto contents = ReleaseContents{};
  auto file_bytes = std::vector<std::string>{};
  auto const add_file = [&](char const* name, char const* type, std::string bytes) {
    contents.files.push_back(describe(name, type, bytes));
    file_bytes.push_back(std::move(bytes));
  };
  add_file("report.html", "text/html; charset=utf-8", std::move(files.html));
  add_file("report.pdf", "application/pdf", std::move(files.pdf));
  add_file("annex.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
           std::move(files.xlsx));
  auto table_bytes = std::vector<std::string>{};
  auto digest = Sha256{};
  for (auto const& table : release.tables) {
    auto bytes = to_json(table, words);
    digest.add(bytes);
    digest.add("\n");
    contents.tables.push_back(describe(table->name, "application/json", bytes));
    table_bytes.push_back(std::move(bytes));
  }
  auto const& snapshot = order.snapshot;
  return {.record = {.id = order.id,
                     .snapshot = snapshot.id,
                     .round = snapshot.round,
                     .audience = std::string{release_audience_key(order.audience)},
                     .language = std::string{language_tag(order.report.language)},
                     .sealed_at = order.sealed_at,
                     .digest = format_hex(digest.finish()),
                     .marking = marking_of(order.audience)},
          .entries = release_entries(order.id, contents, file_bytes, table_bytes)};
}

} // namespace

std::string_view release_audience_key(ReleaseAudience audience) {
  return kAudiences[static_cast<std::size_t>(audience)];
}

std::optional<ReleaseAudience> find_release_audience(std::string_view key) {
  auto const found = std::find(kAudiences.begin(), kAudiences.end(), key);
  return found == kAudiences.end()
             ? std::nullopt
             : std::optional{static_cast<ReleaseAudience>(found - kAudiences.begin())};
}

Result<Done> check_seal(Store const& store, SealOrder const& order) {
  auto const round = store.find<Round>(order.snapshot.round);
  if (!round) {
    return unknown_reference("round", order.snapshot.round.uuid());
  }
  auto const& stated = round->record;
  auto const context =
      ReleaseContext{.today = std::chrono::floor<std::chrono::days>(order.sealed_at),
                     .period = stated.period ? stated.period : stated.open};
  return check_release_time(
      order.audience == ReleaseAudience::open ? Audience::open : Audience::network, context);
}

Result<MadeRelease> make_release(Store const& store, ReportPlaces const& places,
                                 SealOrder const& order) {
  if (auto const sound = check_seal(store, order); !sound) {
    return sound.error();
  }
  auto const& tree = places.atlas.tree;
  auto const whole = circle_request(tree, order.snapshot, order.code_version);
  if (!whole) {
    return whole.error();
  }
  auto const snapshot = take_snapshot(store, tree, narrowed(*whole, order.audience));
  if (!snapshot) {
    return snapshot.error();
  }
  if (snapshot_digest(*whole, snapshot->records_digest) != order.snapshot.digest) {
    return Error{.key = "snapshot.changed", .where = "snapshot"};
  }
  auto released = release_report(*snapshot, tree, order.sealed_at);
  if (!released) {
    return released.error();
  }
  auto input = report_input(*snapshot, places, order.report);
  input.is_for_government = order.audience == ReleaseAudience::government;
  auto files = report::write_report(*released, input, places.atlas);
  if (!files) {
    return files.error();
  }
  return pack(order, *released, std::move(*files),
              words_of(places, *snapshot, order.report.language));
}

Result<SealedRelease> keep_release(Store& store, MadeRelease made, Actor const& actor) {
  auto& record = made.record;
  auto const others = store.all<SealedRelease>();
  record.edition = 1;
  for (auto const& other : others) {
    if (other.round == record.round && other.audience == record.audience) {
      record.edition = std::max(record.edition, other.edition + 1);
    }
  }
  auto transaction = store.begin();
  auto done = transaction->put(record, {.by = actor.name, .at = actor.at}, 0);
  if (done) {
    for (auto const& entry : made.entries) {
      transaction->put_entry(entry);
    }
    done = transaction->commit();
  }
  return done ? Result{std::move(record)} : done.error();
}

} // namespace njia::app

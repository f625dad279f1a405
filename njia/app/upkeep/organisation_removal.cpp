#include "njia/app/upkeep/organisation_removal.h"

#include "njia/app/accounts/entry_kinds.h"
#include "njia/app/records/find.h"
#include "njia/domain/field_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace njia::app {
namespace {

constexpr std::string_view kKind = "removal"; // entries, by the organisation's id
constexpr std::string_view kBegun = "begun";

Change change_of(Actor const& actor) {
  return {.by = actor.name, .at = actor.at, .reason = "organisation removed"};
}

/// Takes away the access of records that have any; counts them.
template <class Record, class Wanted>
Result<std::uint64_t> end_access(Store const& store, Transaction& transaction, Wanted const& wanted,
                                 Change const& change) {
  auto count = std::uint64_t{0};
  for (auto& record : store.all<Record>()) {
    if (record.access != AccessState::removed && wanted(record)) {
      record.access = AccessState::removed;
      if (auto const put = transaction.put(record, change); !put) {
        return put.error();
      }
      ++count;
    }
  }
  return count;
}

/// All in one transaction with the note that says what is to be done.
Result<std::uint64_t> begin_removal(Store& store, Organisation organisation, Actor const& actor) {
  auto const change = change_of(actor);
  auto const transaction = store.begin();
  auto const id = organisation.id;
  auto members = std::vector<MemberId>{};
  for (auto const& member : store.all<Member>()) {
    if (member.org == id) {
      members.push_back(member.id);
    }
  }
  organisation.access = AccessState::removed;
  if (auto const put = transaction->put(organisation, change); !put) {
    return put.error();
  }
  auto const ended = end_access<Member>(
      store, *transaction, [&](Member const& member) { return member.org == id; }, change);
  if (!ended) {
    return ended;
  }
  for (auto const member : members) {
    for (auto const kind : kinds::credentials) {
      transaction->remove_entries_of(kind, member.text());
    }
    for (auto const kind : kinds::open_doors) {
      transaction->remove_entries_of(kind, member.text());
    }
  }
  auto const tokens = end_access<ApiToken>(
      store, *transaction,
      [&](ApiToken const& token) {
        return std::find(members.begin(), members.end(), token.member) != members.end();
      },
      change);
  if (!tokens) {
    return tokens;
  }
  auto const links = end_access<SubmissionLink>(
      store, *transaction, [&](SubmissionLink const& link) { return link.org == id; }, change);
  if (!links) {
    return links;
  }
  transaction->put_entry(
      {.kind = std::string{kKind}, .key = id.text(), .value = std::string{kBegun}});
  auto const done = transaction->commit();
  return done ? ended : Result<std::uint64_t>{done.error()};
}

Result<std::uint64_t> withdraw_all(Store& store, OrganisationId org, Actor const& actor) {
  auto count = std::uint64_t{0};
  while (true) {
    auto some = std::vector<std::pair<JourneyId, std::uint32_t>>{};
    store.each_journey({.org = org}, [&](JourneyRevision&& revision) {
      some.emplace_back(revision.journey.id, revision.version);
      return some.size() < kWithdrawnAtOnce;
    });
    if (some.empty()) {
      return count;
    }
    auto const transaction = store.begin();
    for (auto const& [id, version] : some) {
      if (auto const done = transaction->withdraw_journey(id, version, change_of(actor)); !done) {
        return done.error();
      }
    }
    if (auto const done = transaction->commit(); !done) {
      return done.error();
    }
    count += some.size();
  }
}

Result<Done> discard_waiting(Store& store, OrganisationId org) {
  auto const transaction = store.begin();
  for (auto& batch : store.batches()) {
    if (batch.org != org || batch.state != BatchState::staged) {
      continue;
    }
    auto done = transaction->discard_staged(batch.id);
    batch.state = BatchState::discarded;
    done = done ? transaction->update_batch(batch) : done;
    if (!done) {
      return done;
    }
  }
  return transaction->commit();
}

/// Appends a line, durably.
Result<Done> append_line(std::filesystem::path const& file, std::string const& line) {
  auto const failed = [&] {
    return Error{.key = "upkeep.cannot_write",
                 .where = file.string(),
                 .args = {{"reason", std::strerror(errno)}}};
  };
  auto const descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) {
    return failed();
  }
  auto const is_written =
      ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
      ::fsync(descriptor) == 0;
  auto const result = is_written ? Result<Done>{Done{}} : failed();
  ::close(descriptor);
  return result;
}

/// Who was erased, by which key, in which state of the keys: what a proof can say without a secret.
Result<std::string> proof_line(OrganisationSeals& keys, Organisation const& organisation,
                               std::uint64_t journeys, Actor const& actor) {
  auto const mark = keys.mark();
  auto const rows = keys.keys().organisations();
  if (!mark || !rows) {
    return mark ? rows.error() : mark.error();
  }
  auto const row = std::find_if(rows->begin(), rows->end(), [&](crypto::KeyringRow const& known) {
    return known.organisation == organisation.id.uuid();
  });
  return fmt::format(
      R"({{"organisation":"{}","key":{},"destroyed":{},"keys":"{}","generation":{},"journeys":{},"at":"{}"}})",
      organisation.id.text(), row == rows->end() ? 0 : row->key_id,
      row != rows->end() && row->is_destroyed, format_uuid(mark->ring), mark->generation, journeys,
      FieldText<Instant>::format(actor.at));
}

} // namespace

Result<Removal> finish_removal(Store& store, OrganisationSeals& keys, KeyPlaces const& places,
                               Organisation const& organisation, Actor const& actor) {
  auto const journeys = withdraw_all(store, organisation.id, actor);
  if (!journeys) {
    return journeys.error();
  }
  if (auto const discarded = discard_waiting(store, organisation.id); !discarded) {
    return discarded.error();
  }
  if (auto const destroyed = keys.keys().destroy(organisation.id.uuid()); !destroyed) {
    return destroyed.error();
  }
  auto const proof = proof_line(keys, organisation, *journeys, actor);
  if (!proof) {
    return proof.error();
  }
  if (auto const kept = append_line(places.state / "njia.erased", *proof + "\n"); !kept) {
    return kept.error();
  }
  auto const transaction = store.begin();
  transaction->put_entry(
      {.kind = std::string{kKind}, .key = organisation.id.text(), .value = *proof});
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  return Removal{
      .organisation = organisation, .journeys = *journeys, .members = 0, .proof = *proof};
}

Result<Removal> remove_organisation(Store& store, OrganisationSeals& keys, KeyPlaces const& places,
                                    std::string const& code, Actor const& actor) {
  auto const found = find_organisation(store, code);
  if (!found) {
    return found.error();
  }
  auto const members = begin_removal(store, *found, actor);
  if (!members) {
    return members.error();
  }
  auto removal = finish_removal(store, keys, places, *found, actor);
  if (removal) {
    removal->members = *members;
    removal->organisation.access = AccessState::removed;
  }
  return removal;
}

Result<std::vector<Organisation>> unfinished_removals(Store const& store, OrganisationSeals& keys) {
  auto const rows = keys.keys().organisations();
  if (!rows) {
    return rows.error();
  }
  auto const is_destroyed = [&](OrganisationId id) {
    return std::any_of(rows->begin(), rows->end(), [&](crypto::KeyringRow const& row) {
      return row.organisation == id.uuid() && row.is_destroyed;
    });
  };
  auto unfinished = std::vector<Organisation>{};
  for (auto const& organisation : store.organisations()) {
    auto const note = store.find_entry(kKind, organisation.id.text());
    auto const is_back =
        is_destroyed(organisation.id) && organisation.access != AccessState::removed;
    if ((note && note->value == kBegun) || is_back) {
      unfinished.push_back(organisation);
    }
  }
  return unfinished;
}

} // namespace njia::app

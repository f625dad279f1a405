#include "njia/app/hub/events.h"

#include "njia/access/actions.h"
#include "njia/crypto/encode.h"
#include "njia/domain/field_text.h"

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

constexpr auto kKeyKind = "event_key";
constexpr auto kKeyName = "1";

struct KindRow {
  access::Action action;
  std::string_view kind;
  bool is_for_all = false; ///< belongs to no organisation
};

using enum access::Action;
constexpr auto kKinds = std::to_array<KindRow>({{agreement_decide, "agreement.decided"},
                                                {agreement_propose, "agreement.proposed"},
                                                {coverage_write, "coverage.changed"},
                                                {export_create, "export.created"},
                                                {import_write, "import.changed"},
                                                {journey_create, "journey.created"},
                                                {journey_write, "journey.changed"},
                                                {mapping_manage, "mapping.changed"},
                                                {organisation_write, "organisation.changed"},
                                                {place_decide, "place.decided", true},
                                                {place_propose, "place.proposed"},
                                                {release_grant, "release.granted"},
                                                {release_seal, "release.sealed"},
                                                {remark_write, "remark.created"},
                                                {request_answer, "request.answered"},
                                                {request_make, "request.made"},
                                                {review_write, "review.created"},
                                                {round_write, "round.changed", true},
                                                {setting_write, "setting.changed", true},
                                                {sharing_write, "sharing.changed"}});

KindRow const* find_kind(std::string_view action) {
  auto const* found = std::find_if(kKinds.begin(), kKinds.end(), [&](KindRow const& row) {
    return access::action_row(row.action).key == action;
  });
  return found == kKinds.end() ? nullptr : found;
}

/// Of an agreement, whose line names the giver as its organisation.
bool names_receiver(AuditLine const& line, std::string const& org) {
  auto const parts = split_list(line.detail);
  return std::find(parts.begin(), parts.end(), "receiver=" + org) != parts.end();
}

/// The first half of the salted leaf as a UUID of no meaning (version 8).
Uuid event_id(AuditLine const& line) {
  auto id = Uuid{};
  NJIA_CHECK(line.leaf.size() == 64 &&
                 crypto::from_hex(std::string_view{line.leaf}.substr(0, 32), id.bytes),
             "the store keeps what was written");
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x80U);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
  return id;
}

} // namespace

std::string_view event_kind(AuditLine const& line) {
  auto const* row = find_kind(line.action);
  return row == nullptr ? std::string_view{} : row->kind;
}

bool is_told(access::Subject const& subject, AuditLine const& line) {
  auto const* row = find_kind(line.action);
  auto const reach = access::reach(subject, event_read);
  if (row == nullptr || reach == access::Reach::none) {
    return false;
  }
  if (row->is_for_all || (subject.member && line.actor == subject.member->text())) {
    return true;
  }
  if (reach < access::Reach::own || !subject.org) {
    return false;
  }
  auto const org = subject.org->text();
  return line.org == org || names_receiver(line, org);
}

EventStretch read_events(Store const& store, access::Subject const& subject, std::uint64_t after,
                         std::size_t limit) {
  auto stretch = EventStretch{.last = after};
  store.each_audit(after, [&](AuditLine&& line) {
    if (stretch.events.size() == limit) {
      return false;
    }
    stretch.last = line.seq;
    if (is_told(subject, line)) {
      stretch.events.push_back({.id = event_id(line),
                                .kind = std::string{event_kind(line)},
                                .at = line.at,
                                .object_kind = std::move(line.object_kind),
                                .object = std::move(line.object)});
    }
    return true;
  });
  return stretch;
}

Result<crypto::CursorBox> open_event_cursors(Store& store, crypto::RandomSource& random) {
  auto key = crypto::SecretBytes{crypto::kCursorKeySize};
  if (auto const known = store.find_entry(kKeyKind, kKeyName)) {
    NJIA_CHECK(crypto::from_hex(known->value, key.writable()), "the store keeps what was written");
    return crypto::CursorBox{std::move(key), random};
  }
  random.fill(key.writable());
  auto transaction = store.begin();
  transaction->put_entry(
      {.kind = kKeyKind, .key = kKeyName, .owner = {}, .value = crypto::to_hex(key.view())});
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  return crypto::CursorBox{std::move(key), random};
}

} // namespace njia::app

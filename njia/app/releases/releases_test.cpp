#include "njia/app/releases/requests.h"
#include "njia/app/releases/seal.h"
#include "njia/app/releases/visibility.h"
#include "njia/app/report/testing/sample_round.h"
#include "njia/base/sha256.h"
#include "njia/domain/blank.h"

#include <gmock/gmock.h>

namespace njia::app {
namespace {

using testing::make_sample;
using testing::sample_instant;
using testing::SamplePlaces;

Uuid uuid(int n) { return make_uuid_v7(1'650'000'000'000, 0, static_cast<std::uint64_t>(n)); }

class Releases : public ::testing::Test {
protected:
  static SamplePlaces const& places() {
    static auto const kPlaces = SamplePlaces{};
    return kPlaces;
  }
  Result<SnapshotRecord> freeze(int n) {
    auto record = make_snapshot(*sample_.store, places(),
                                {.id = SnapshotId{uuid(n)},
                                 .round = sample_.round,
                                 .baseline = sample_.baseline,
                                 .focal = "KE",
                                 .taken_at = sample_instant(),
                                 .code_version = "0.1.0"});
    if (record) {
      EXPECT_TRUE(keep_snapshot(*sample_.store, *record, actor_));
    }
    return record;
  }
  Result<MadeRelease> make(int n, SnapshotRecord const& snapshot, ReleaseAudience audience,
                           Instant at = sample_instant(1)) {
    return make_release(*sample_.store, places().report_places(),
                        {.id = SealedReleaseId{uuid(n)},
                         .snapshot = snapshot,
                         .audience = audience,
                         .sealed_at = at,
                         .code_version = "0.1.0"});
  }
  SealedRelease seal(int n, SnapshotRecord const& snapshot, ReleaseAudience audience) {
    auto made = make(n, snapshot, audience);
    EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().key);
    return *keep_release(*sample_.store, std::move(*made), actor_);
  }
  Organisation state_body() {
    auto out = blank<Organisation>();
    out.id = OrganisationId{uuid(90)};
    out.code = "MIN";
    out.standing = Standing::state_body;
    auto transaction = sample_.store->begin();
    EXPECT_TRUE(transaction->put(out, {}));
    EXPECT_TRUE(transaction->commit());
    return out;
  }
  /// Every organisation lets others do no more than this with its records, from an instant on.
  void bound_sharing(Permission permission, Instant from = sample_instant(-9)) {
    auto transaction = sample_.store->begin();
    auto n = 200;
    for (auto const& organisation : sample_.store->organisations()) {
      for (auto const round : {sample_.round, sample_.baseline}) {
        auto setting = blank<SharingDefault>();
        setting.id = SharingDefaultId{uuid(++n)};
        setting.org = organisation.id;
        setting.round = round;
        setting.permission = permission;
        EXPECT_TRUE(transaction->put(setting, {.by = "x", .at = from}));
      }
    }
    EXPECT_TRUE(transaction->commit());
  }

  testing::Sample sample_ = make_sample(places(), {.journeys = 150, .journeys_before = 40});
  Actor actor_{.name = "analyst", .at = sample_instant(2)};
};

TEST_F(Releases, AreKeptWholeWithTheirFilesAndTables) {
  auto const snapshot = freeze(1);
  ASSERT_TRUE(snapshot.has_value()) << snapshot.error().key;
  EXPECT_TRUE(snapshot->code.starts_with("KE-2020-")) << snapshot->code;
  auto const sealed = seal(2, *snapshot, ReleaseAudience::network);
  EXPECT_EQ(sealed.edition, 1U);
  EXPECT_EQ(seal(3, *snapshot, ReleaseAudience::network).edition, 2U);
  EXPECT_EQ(seal(4, *snapshot, ReleaseAudience::open).edition, 1U) << "counted by audience";
  auto const contents = find_contents(*sample_.store, sealed.id);
  ASSERT_TRUE(contents.has_value());
  auto names = std::vector<std::string>{};
  for (auto const& file : contents->files) {
    names.push_back(file.name);
    auto const bytes = read_release_file(*sample_.store, sealed.id, file.name);
    ASSERT_TRUE(bytes.has_value());
    EXPECT_EQ(bytes->size(), file.size);
    EXPECT_EQ(format_hex(sha256(*bytes)), file.digest);
  }
  EXPECT_THAT(names, ::testing::ElementsAre("report.html", "report.pdf", "annex.xlsx"));
  auto digest = Sha256{};
  for (auto const& table : contents->tables) {
    digest.add(*read_release_table(*sample_.store, sealed.id, table.name) + "\n");
  }
  EXPECT_EQ(format_hex(digest.finish()), sealed.digest);
  EXPECT_NE(contents->find_table("corridors"), nullptr);
  EXPECT_FALSE(read_release_file(*sample_.store, sealed.id, "other"));
}

TEST_F(Releases, OfTheSameSnapshotAreTheSame) {
  auto const snapshot = freeze(1);
  auto const first = make(2, *snapshot, ReleaseAudience::network);
  auto const again = make(2, *snapshot, ReleaseAudience::network, sample_instant(30));
  EXPECT_EQ(first->record.digest, again->record.digest);
  EXPECT_TRUE(first->entries == again->entries);
}

TEST_F(Releases, AreRefusedWhenTheSnapshotIsNoLongerWhatItWas) {
  auto const snapshot = freeze(1);
  auto newest = std::optional<JourneyRevision>{};
  sample_.store->each_journey({}, [&](JourneyRevision&& revision) {
    newest = std::move(revision);
    return false;
  });
  auto transaction = sample_.store->begin();
  newest->journey.note = "came from a clock that was late";
  ASSERT_TRUE(transaction->put_journey(newest->journey, newest->version,
                                       {.by = "x", .at = sample_instant(-1)}));
  ASSERT_TRUE(transaction->commit());
  EXPECT_EQ(make(2, *snapshot, ReleaseAudience::network).error().key, "snapshot.changed");
}

TEST_F(Releases, LaterChangesWaitForTheNextSnapshot) {
  auto const snapshot = freeze(1);
  auto const before = make(2, *snapshot, ReleaseAudience::network);
  bound_sharing(Permission::only_us, sample_instant(3));
  auto const after = make(2, *snapshot, ReleaseAudience::network);
  ASSERT_TRUE(after.has_value()) << after.error().key;
  EXPECT_EQ(after->record.digest, before->record.digest);
}

TEST_F(Releases, TakeInOnlyWhatIsSharedThatFar) {
  bound_sharing(Permission::network);
  auto const snapshot = freeze(1);
  auto const shows_figures = [&](int n, ReleaseAudience audience) {
    auto const made = make(n, *snapshot, audience);
    EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().key);
    return std::any_of(made->entries.begin(), made->entries.end(), [](Entry const& entry) {
      return entry.kind == "release_table" &&
             entry.value.find("\"state\":\"shown\"") != std::string::npos;
    });
  };
  EXPECT_TRUE(shows_figures(2, ReleaseAudience::network));
  EXPECT_FALSE(shows_figures(3, ReleaseAudience::government));
  EXPECT_FALSE(shows_figures(4, ReleaseAudience::open));
}

TEST_F(Releases, ThePublicWaits) {
  auto const snapshot = freeze(1);
  auto const round = sample_.store->find<Round>(sample_.round)->record;
  auto const end = round.period ? round.period->latest : round.open->latest;
  auto const early = Instant{end} + std::chrono::days{89};
  EXPECT_EQ(make(2, *snapshot, ReleaseAudience::open, early).error().key, "release.too_early");
  EXPECT_TRUE(make(2, *snapshot, ReleaseAudience::open, early + std::chrono::days{1}).has_value());
  EXPECT_TRUE(make(3, *snapshot, ReleaseAudience::network, early).has_value());
}

TEST_F(Releases, AreSeenByWhomTheyWereMadeForAndGivenTo) {
  auto member = blank<Organisation>();
  member.id = OrganisationId{uuid(91)};
  auto body = member;
  body.id = OrganisationId{uuid(90)};
  body.standing = Standing::state_body;
  auto release = blank<SealedRelease>();
  release.id = SealedReleaseId{uuid(2)};
  auto grant = blank<ReleaseGrant>();
  grant.release = release.id;
  grant.receiver = body.id;
  struct Row {
    char const* audience;
    bool member;
    bool body;
    bool body_with_grant;
  };
  for (auto const& row :
       {Row{"network", true, false, true}, Row{"government", false, true, true},
        Row{"public", true, true, true}, Row{"of tomorrow", false, false, true}}) {
    release.audience = row.audience;
    EXPECT_EQ(release_facts(release, &member, {grant}).is_granted, row.member) << row.audience;
    EXPECT_EQ(release_facts(release, &body, {}).is_granted, row.body) << row.audience;
    EXPECT_EQ(release_facts(release, &body, {grant}).is_granted, row.body_with_grant);
    auto revoked = grant;
    revoked.state = Decision::revoked;
    EXPECT_EQ(release_facts(release, &body, {revoked}).is_granted, row.body) << row.audience;
    EXPECT_FALSE(release_facts(release, nullptr, {grant}).is_granted);
  }
}

TEST_F(Releases, AreAskedForReceivedAndGrantedAndAllOfItIsKept) {
  auto const body = state_body();
  auto const sealed = seal(2, *freeze(1), ReleaseAudience::network);
  auto request = blank<ReleaseRequest>();
  request.id = ReleaseRequestId{uuid(5)};
  request.org = body.id;
  request.round = sample_.round;
  request.purpose = "To plan shelters";
  request.state = Decision::accepted; // not the sender's to say
  auto& store = *sample_.store;
  EXPECT_EQ(ask_release(store, request, actor_)->record.state, Decision::proposed);
  EXPECT_EQ(receive_request(store, request.id, 1, actor_)->record.received_at, actor_.at);
  EXPECT_EQ(receive_request(store, request.id, 2, actor_)->version, 2U) << "once is enough";
  auto const answer = RequestAnswer{.release = sealed.id,
                                    .grant = ReleaseGrantId{uuid(6)},
                                    .response = "The network's edition, for planning."};
  EXPECT_EQ(answer_request(store, request.id, 1, answer, actor_).error().key,
            "record.version_stale");
  EXPECT_FALSE(store.find<ReleaseGrant>(answer.grant)) << "all or nothing";
  auto const answered = answer_request(store, request.id, 2, answer, actor_);
  ASSERT_TRUE(answered.has_value()) << answered.error().key;
  EXPECT_EQ(answered->record.grant, answer.grant);
  EXPECT_TRUE(is_granted(store.all<ReleaseGrant>(), sealed.id, body.id));
  EXPECT_EQ(answer_request(store, request.id, 3, answer, actor_).error().key, "request.answered");
  EXPECT_EQ(store.record_history("release_request", request.id.uuid()).size(), 3U);
  EXPECT_EQ(revoke_grant(store, answer.grant, "", actor_)->record.state, Decision::revoked);
  EXPECT_FALSE(is_granted(store.all<ReleaseGrant>(), sealed.id, body.id));
}

TEST_F(Releases, AreGivenByNameToStateBodiesOnly) {
  auto const sealed = seal(2, *freeze(1), ReleaseAudience::network);
  auto grant = ReleaseGrant{.id = ReleaseGrantId{uuid(6)},
                            .release = sealed.id,
                            .receiver = sample_.first_organisation,
                            .purpose = "for them",
                            .granted_at = actor_.at};
  EXPECT_EQ(give_release(*sample_.store, grant, actor_).error().key, "grant.not_state_body");
  grant.receiver = state_body().id;
  grant.purpose = " ";
  EXPECT_EQ(give_release(*sample_.store, grant, actor_).error().key, "field.required");
  grant.purpose = "call 0712 345 678";
  EXPECT_EQ(give_release(*sample_.store, grant, actor_).error().key, "text.personal_data");
  grant.purpose = "planning";
  grant.release = SealedReleaseId{uuid(77)};
  EXPECT_EQ(give_release(*sample_.store, grant, actor_).error().key, "record.unknown_reference");
}

} // namespace
} // namespace njia::app

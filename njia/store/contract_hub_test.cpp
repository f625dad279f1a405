// What the hub needs of every engine: records that govern access, entries, the audit log, watchers.
#include "njia/store/testing/contract_fixture.h"

#include "njia/domain/blank.h"

#include <gmock/gmock.h>

namespace njia::store_contract {
namespace {

using testing::ElementsAre;

class Hub : public Contract {
protected:
  Member member_ = [&] {
    auto member = blank<Member>();
    member.id = MemberId{parse_uuid("0190a000-0000-7000-8000-0000000000f1").value()};
    member.code = "amina";
    member.org = org_a_.id;
    member.roles.codes = {MemberRole::case_worker, MemberRole::data_lead};
    member.access = AccessState::active;
    return member;
  }();

  static Entry entry(std::string key, std::string owner, std::int64_t until) {
    return {.kind = "session",
            .key = std::move(key),
            .owner = std::move(owner),
            .expires_at = at(until),
            .value = "{\"n\":1}"};
  }

  static AuditLine line(std::uint64_t seq) {
    return {.seq = seq,
            .at = at(static_cast<std::int64_t>(seq)),
            .actor = "m",
            .action = "journey.create",
            .object_kind = "journey",
            .object = "o",
            .org = "g",
            .detail = "version=1",
            .salt = "00",
            .leaf = "01",
            .hash = "02"};
  }
};

TEST_P(Hub, JourneysAreReadOnFromAnIdInBothDirections) {
  auto ids = std::vector<JourneyId>{};
  write([&](Transaction& change) {
    for (auto n = 0; n < 5; ++n) {
      auto journey = blank<Journey>();
      journey.id = JourneyId{make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n))};
      journey.org = n == 2 ? org_b_.id : org_a_.id;
      journey.round = round_.id;
      ids.push_back(journey.id);
      expect_done(change.put_journey(journey, 0, by("t")));
    }
  });
  auto const read = [&](JourneyFilter const& filter) {
    auto found = std::vector<JourneyId>{};
    store_->each_journey(filter, [&](JourneyRevision&& one) {
      found.push_back(one.journey.id);
      return true;
    });
    return found;
  };
  EXPECT_THAT(read({.after = ids[2]}), ElementsAre(ids[3], ids[4]));
  EXPECT_THAT(read({.after = ids[2], .newest_first = true}), ElementsAre(ids[1], ids[0]));
  EXPECT_THAT(read({.org = org_a_.id, .after = ids[0]}), ElementsAre(ids[1], ids[3], ids[4]));
  EXPECT_THAT(read({.newest_first = true}), ElementsAre(ids[4], ids[3], ids[2], ids[1], ids[0]));
}

TEST_P(Hub, ARecordIsFoundByIdAndByFieldWithItsVersion) {
  write([&](Transaction& change) { expect_done(change.put(member_, by("admin"), 0)); });
  auto renamed = member_;
  renamed.name = "Amina";
  write([&](Transaction& change) { expect_done(change.put(renamed, by("admin"), 1)); });
  auto const found = store_->find<Member>(member_.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->record, renamed);
  EXPECT_EQ(found->version, 2U);
  EXPECT_EQ(store_->all<Member>({.field = "org", .value = org_a_.id.text()}).size(), 1U);
  EXPECT_EQ(store_->all<Member>({.field = "org", .value = org_b_.id.text()}).size(), 0U);
}

TEST_P(Hub, AStaleVersionOfARecordIsRefused) {
  write([&](Transaction& change) { expect_done(change.put(member_, by("admin"), 0)); });
  auto transaction = store_->begin();
  for (auto const expected : {0U, 2U}) {
    auto const put = transaction->put(member_, by("admin"), expected);
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().key, "record.version_stale");
  }
}

TEST_P(Hub, ALoginNameIsTakenOnceWhateverItsCase) {
  write([&](Transaction& change) { expect_done(change.put(member_, by("admin"))); });
  auto other = member_;
  other.id = MemberId{parse_uuid("0190a000-0000-7000-8000-0000000000f2").value()};
  other.code = "AMINA";
  auto const put = store_->begin()->put(other, by("admin"));
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().key, "record.code_taken");
}

TEST_P(Hub, TheAccessMarkMovesWithWhatGovernsAccessAndOnlyThen) {
  auto const before = store_->access_mark();
  write([&](Transaction& change) { change.put_entry(entry("k", "m", 10)); });
  EXPECT_EQ(store_->access_mark(), before);
  write([&](Transaction& change) { expect_done(change.put(member_, by("admin"))); });
  EXPECT_GT(store_->access_mark(), before);
}

TEST_P(Hub, EntriesAreReplacedListedByOwnerAndRemoved) {
  write([&](Transaction& change) {
    change.put_entry(entry("b", "m1", 10));
    change.put_entry(entry("a", "m1", 20));
    change.put_entry(entry("c", "m2", 30));
  });
  auto newer = entry("a", "m1", 40);
  newer.value = "{\"n\":2}";
  write([&](Transaction& change) { change.put_entry(newer); });
  EXPECT_EQ(store_->find_entry("session", "a"), newer);
  EXPECT_EQ(store_->find_entry("job", "a"), std::nullopt);
  EXPECT_THAT(store_->entries("session", "m1"), ElementsAre(newer, entry("b", "m1", 10)));
  EXPECT_EQ(store_->entries("session", std::nullopt).size(), 3U);
  write([&](Transaction& change) { change.remove_entries_of("session", "m1"); });
  EXPECT_THAT(store_->entries("session", std::nullopt), ElementsAre(entry("c", "m2", 30)));
  write([&](Transaction& change) { change.remove_entry("session", "c"); });
  EXPECT_TRUE(store_->entries("session", std::nullopt).empty());
}

TEST_P(Hub, EntriesEndAtTheirTimeAndThoseWithoutOneStay) {
  auto forever = entry("f", "m", 0);
  forever.expires_at.reset();
  write([&](Transaction& change) {
    change.put_entry(entry("a", "m", 10));
    change.put_entry(entry("b", "m", 11));
    change.put_entry(forever);
  });
  write([&](Transaction& change) { change.remove_expired_entries(at(10)); });
  EXPECT_THAT(store_->entries("session", std::nullopt), ElementsAre(entry("b", "m", 11), forever));
}

TEST_P(Hub, WhatIsNotCommittedLeavesNoEntryAndNoLine) {
  write([&](Transaction& change) { change.put_entry(entry("a", "m", 10)); });
  {
    auto transaction = store_->begin();
    transaction->remove_entry("session", "a");
    transaction->put_entry(entry("b", "m", 10));
    expect_done(transaction->append_audit(line(1)));
  }
  EXPECT_THAT(store_->entries("session", std::nullopt), ElementsAre(entry("a", "m", 10)));
  EXPECT_EQ(store_->last_audit(), std::nullopt);
}

TEST_P(Hub, TheAuditLogHasNoGap) {
  write([&](Transaction& change) {
    expect_done(change.append_audit(line(1)));
    expect_done(change.append_audit(line(2)));
  });
  for (auto const seq : {2U, 4U}) {
    auto const appended = store_->begin()->append_audit(line(seq));
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().key, "audit.out_of_order");
  }
  EXPECT_EQ(store_->last_audit(), line(2));
  auto seen = std::vector<AuditLine>{};
  store_->each_audit(1, [&](AuditLine&& one) {
    seen.push_back(std::move(one));
    return true;
  });
  EXPECT_THAT(seen, ElementsAre(line(2)));
}

class Watcher final : public CommitWatcher {
public:
  Result<Done> before_commit(Transaction& transaction) override {
    return refuses ? Result<Done>{Error{.key = "audit.out_of_order", .where = ""}}
                   : transaction.append_audit(next_line(++lines));
  }
  bool refuses = false;
  std::uint64_t lines = 0;

private:
  static AuditLine next_line(std::uint64_t seq) {
    return {.seq = seq, .at = at(1), .actor = "m", .action = "a"};
  }
};

TEST_P(Hub, AWatcherWritesItsLineWithEveryCommitOrGivesItUp) {
  auto watcher = Watcher{};
  store_->watch(&watcher);
  write([&](Transaction& change) { expect_done(change.put(member_, by("admin"))); });
  EXPECT_EQ(store_->last_audit()->seq, 1U);
  watcher.refuses = true;
  auto renamed = member_;
  renamed.name = "Amina";
  {
    auto transaction = store_->begin();
    expect_done(transaction->put(renamed, by("admin")));
    EXPECT_FALSE(transaction->commit());
  }
  EXPECT_EQ(store_->find<Member>(member_.id)->record, member_);
  store_->watch(nullptr);
}

INSTANTIATE_TEST_SUITE_P(Engines, Hub, testing::ValuesIn(kEngines),
                         [](auto const& engine) { return engine.param.name; });

} // namespace
} // namespace njia::store_contract

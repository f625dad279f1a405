#include "njia/app/hub/directory.h"

#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

auto const kNow = Instant{std::chrono::seconds{1'700'000'000}};

struct DirectoryTest : testing::Test {
  std::unique_ptr<Store> store = make_memory_store();
  Directory directory;
  Organisation a = organisation("A", 1);
  Organisation b = organisation("B", 2);
  Round round = [] {
    auto record = blank<Round>();
    record.id = RoundId{id(3)};
    record.code = "KE-2020";
    return record;
  }();
  Member lead = [] {
    auto record = blank<Member>();
    record.id = MemberId{id(4)};
    record.code = "Lead";
    record.org = OrganisationId{id(1)};
    record.roles.codes = {MemberRole::data_lead};
    record.access = AccessState::active;
    return record;
  }();

  DirectoryTest() {
    put(a);
    put(b);
    put(round);
    put(lead);
  }

  static Organisation organisation(std::string code, int n) {
    auto record = blank<Organisation>();
    record.id = OrganisationId{id(n)};
    record.code = std::move(code);
    return record;
  }

  template <class Record> void put(Record const& record) {
    auto transaction = store->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }

  access::Subject now(MemberId member) { return directory.current(*store)->subject(member, kNow); }
};

TEST_F(DirectoryTest, WhatChangesCountsAtTheNextQuestion) {
  EXPECT_TRUE(now(lead.id).member);
  lead.access = AccessState::suspended;
  put(lead);
  EXPECT_FALSE(now(lead.id).member);
  lead.access = AccessState::active;
  put(lead);
  EXPECT_TRUE(now(lead.id).member);
  a.access = AccessState::removed;
  put(a);
  EXPECT_FALSE(now(lead.id).member);
}

TEST_F(DirectoryTest, AnAgreementOpensUntilItIsRevokedEndsOrItsGiverIsSuspended) {
  auto agreement = blank<Agreement>();
  agreement.id = AgreementId{id(9)};
  agreement.code = "AGR-1";
  agreement.org = b.id;
  agreement.receiver = a.id;
  agreement.expires_at = kNow + std::chrono::hours{1};
  put(agreement);
  EXPECT_TRUE(now(lead.id).agreements.empty()) << "only proposed";
  agreement.state = Decision::accepted;
  put(agreement);
  EXPECT_EQ(now(lead.id).agreements.size(), 1U);
  EXPECT_TRUE(directory.current(*store)->subject(lead.id, agreement.expires_at).agreements.empty());
  b.access = AccessState::suspended;
  put(b);
  EXPECT_TRUE(now(lead.id).agreements.empty());
  b.access = AccessState::active;
  put(b);
  agreement.state = Decision::revoked;
  put(agreement);
  EXPECT_TRUE(now(lead.id).agreements.empty());
}

TEST_F(DirectoryTest, ATokenHasItsScopesUntilItEndsIsRevokedOrItsMemberGoes) {
  auto token = blank<ApiToken>();
  token.id = ApiTokenId{id(7)};
  token.member = lead.id;
  token.token_hash = "h";
  token.scopes = {"records", "of a newer program"};
  token.expires_at = kNow + std::chrono::hours{1};
  put(token);
  auto const who = directory.current(*store)->token_subject("h", kNow);
  ASSERT_TRUE(who);
  EXPECT_EQ(who->scopes, std::vector{access::Scope::records});
  EXPECT_FALSE(directory.current(*store)->token_subject("h", token.expires_at));
  EXPECT_FALSE(directory.current(*store)->token_subject("x", kNow));
  lead.access = AccessState::removed;
  put(lead);
  EXPECT_FALSE(directory.current(*store)->token_subject("h", kNow));
  lead.access = AccessState::active;
  put(lead);
  token.access = AccessState::removed;
  put(token);
  EXPECT_FALSE(directory.current(*store)->token_subject("h", kNow));
}

TEST_F(DirectoryTest, ALinkStandsForItsOrganisationAndExerciseOnly) {
  auto link = blank<SubmissionLink>();
  link.id = SubmissionLinkId{id(8)};
  link.org = b.id;
  link.round = round.id;
  link.token_hash = "l";
  link.expires_at = kNow + std::chrono::hours{1};
  put(link);
  auto const who = directory.current(*store)->link_subject("l", kNow);
  ASSERT_TRUE(who);
  EXPECT_FALSE(who->member);
  EXPECT_EQ(who->org, b.id);
  EXPECT_EQ(who->link_round, round.id);
  EXPECT_FALSE(directory.current(*store)->link_subject("l", link.expires_at));
  b.access = AccessState::suspended;
  put(b);
  EXPECT_FALSE(directory.current(*store)->link_subject("l", kNow));
}

TEST_F(DirectoryTest, SharingIsFoundByOrganisationAndExercise) {
  auto setting = blank<SharingDefault>();
  setting.id = SharingDefaultId{id(5)};
  setting.org = a.id;
  setting.round = round.id;
  setting.permission = Permission::network;
  put(setting);
  EXPECT_EQ(directory.current(*store)->sharing(a.id, round.id), Permission::network);
  EXPECT_EQ(directory.current(*store)->sharing(b.id, round.id), std::nullopt);
}

} // namespace
} // namespace njia::app

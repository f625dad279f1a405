#include "njia/app/hub/auditor.h"

#include "njia/crypto/encode.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

Organisation organisation(std::string code, int n) {
  auto record = blank<Organisation>();
  record.id = OrganisationId{id(n)};
  record.code = std::move(code);
  return record;
}

struct AuditorTest : testing::Test {
  std::unique_ptr<Store> store = make_memory_store();
  crypto::SystemRandom random;
  Auditor auditor{*store, random};

  void add(Organisation const& record) {
    auto transaction = store->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }
};

TEST_F(AuditorTest, EveryTransactionLeavesOneLineThatChainsOnTheOneBefore) {
  for (auto const n : {1, 2, 3}) {
    auto note = AuditNote{.actor = "member-1", .at = Instant{}, .action = "test.add"};
    auto const scope = AuditScope{auditor, note};
    note.object_kind = "organisation";
    note.object = format_uuid(id(n));
    note.details = {{"n", std::to_string(n)}, {"odd|name", "a=b"}};
    add(organisation("ORG-" + std::to_string(n), n));
  }
  auto chain = crypto::AuditChain{};
  auto lines = 0;
  store->each_audit(0, [&](AuditLine&& line) {
    auto const leaf = crypto::audit_leaf(crypto::format_audit_entry(audit_entry(line)));
    EXPECT_EQ(line.leaf, crypto::to_hex(leaf));
    chain.add(leaf);
    EXPECT_EQ(line.hash, crypto::to_hex(chain.hash));
    EXPECT_EQ(line.actor, "member-1");
    EXPECT_EQ(audit_entry(line).details.at("n"), std::to_string(++lines));
    EXPECT_EQ(audit_entry(line).details.at("odd|name"), "a=b");
    return true;
  });
  EXPECT_EQ(lines, 3);
}

TEST_F(AuditorTest, WhatIsGivenUpLeavesNoLine) {
  auto const note = AuditNote{.actor = "m", .at = Instant{}, .action = "test.add"};
  auto const scope = AuditScope{auditor, note};
  {
    auto transaction = store->begin();
    ASSERT_TRUE(transaction->put(organisation("ORG-1", 1), {.by = "t"}));
  }
  EXPECT_EQ(store->last_audit(), std::nullopt);
}

TEST_F(AuditorTest, ATransactionThatNobodyAnswersForIsABug) {
  EXPECT_ANY_THROW(add(organisation("ORG-1", 1))) << "NJIA_CHECK";
}

TEST_F(AuditorTest, TheSignOfARequestComesWithItsLineAndOnlyWithIt) {
  auto const note = AuditNote{.actor = "m", .at = Instant{}, .action = "test.add"};
  {
    auto const scope = AuditScope{auditor, note};
    auditor.put_with(Entry{.kind = "request", .key = "k", .value = "done"});
    add(organisation("ORG-1", 1));
  }
  EXPECT_EQ(store->find_entry("request", "k")->value, "done");
  {
    auto const scope = AuditScope{auditor, note};
    add(organisation("ORG-2", 2));
  }
  EXPECT_EQ(store->entries("request", std::nullopt).size(), 1U);
}

TEST_F(AuditorTest, QuietTransactionsLeaveNoLine) {
  auto const quiet = QuietScope{auditor};
  auto transaction = store->begin();
  transaction->put_entry({.kind = "session", .key = "k"});
  ASSERT_TRUE(transaction->commit());
  EXPECT_EQ(store->last_audit(), std::nullopt);
}

} // namespace
} // namespace njia::app

#include "njia/app/accounts/tokens.h"

#include "njia/app/accounts/links.h"
#include "njia/app/accounts/testing/hub.h"

namespace njia::app {
namespace {

using namespace testing;

struct TokensTest : ::testing::Test {
  Hub hub;
  RoundId round = hub.add_round("KE-2026");

  std::string make(MemberId who, NewApiToken const& request) {
    return key_of(hub.tokens().make(hub.subject(who), request, {who.text(), kNow}));
  }
  std::string make_link(MemberId who, OrganisationId org, unsigned days = 30,
                        std::string title = "desk") {
    return key_of(hub.links().make(hub.subject(who),
                                   {.org = org, .round = round, .title = title, .days = days},
                                   {who.text(), kNow}));
  }
};

TEST_F(TokensTest, ATokenStandsForItsMemberWithinItsScopes) {
  auto const made = hub.tokens().make(
      hub.subject(hub.lead_a), {.title = "sync", .scopes = {"records", "records"}, .days = 30},
      {"x", kNow});
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->token.text().starts_with("njia_pat_"));
  auto const hash = crypto::parse_token(made->token.text(), crypto::TokenKind::api);
  ASSERT_TRUE(hash);
  auto const subject = hub.people()->token_subject(hash->text(), kNow);
  ASSERT_TRUE(subject);
  EXPECT_EQ(subject->member, hub.lead_a);
  EXPECT_EQ(subject->scopes, std::vector{access::Scope::records});
  EXPECT_FALSE(hub.people()->token_subject(hash->text(), kNow + hours{24 * 30}));
  EXPECT_EQ(made->record.scopes, std::vector<std::string>{"records"});
}

TEST_F(TokensTest, WhatATokenMayHold) {
  struct Row {
    char const* name;
    MemberId who;
    NewApiToken request;
    char const* want;
  };
  for (auto const& row : {
           Row{"good", hub.lead_a, {"t", {"records", "figures"}, 365}, "ok"},
           Row{"unknown scope", hub.lead_a, {"t", {"account"}, 30}, "token.scope_unknown"},
           Row{"none of it", hub.lead_a, {"t", {}, 30}, "field.required"},
           Row{"too long", hub.lead_a, {"t", {"records"}, 366}, "token.days"},
           Row{"no time", hub.lead_a, {"t", {"records"}, 0}, "token.days"},
           Row{"no title", hub.lead_a, {" ", {"records"}, 30}, "field.required"},
           Row{"case worker", hub.worker_a, {"t", {"records"}, 30}, "access.forbidden"},
       }) {
    EXPECT_EQ(make(row.who, row.request), row.want) << row.name;
  }
  // A scope that the roles do not hold: an officer's roles alone cannot make tokens at all; a
  // token's subject cannot make another one.
  auto const made = hub.tokens().make(hub.subject(hub.lead_a), {"t", {"records"}, 1}, {"x", kNow});
  auto const as_token = *hub.people()->token_subject(made->record.token_hash, kNow);
  EXPECT_EQ(key_of(hub.tokens().make(as_token, {"t", {"records"}, 1}, {"x", kNow})),
            "access.forbidden");
  EXPECT_EQ(key_of(hub.tokens().make({}, {"t", {"records"}, 1}, {"x", kNow})), "access.sign_in");
}

TEST_F(TokensTest, RevokingIsForTheOwnerAndCountsAtOnce) {
  auto const made = hub.tokens().make(hub.subject(hub.lead_a), {"t", {"records"}, 30}, {"x", kNow});
  auto const id = made->record.id;
  EXPECT_EQ(key_of(hub.tokens().revoke(hub.subject(hub.admin_a), id, {"x", kNow})),
            "access.hidden");
  EXPECT_EQ(key_of(hub.tokens().revoke(hub.subject(hub.lead_a), id, {"x", kNow})), "ok");
  EXPECT_EQ(key_of(hub.tokens().revoke(hub.subject(hub.lead_a), id, {"x", kNow})), "ok");
  EXPECT_FALSE(hub.people()->token_subject(made->record.token_hash, kNow));
  ASSERT_EQ(hub.tokens().list(hub.subject(hub.lead_a))->size(), 1U);
}

TEST_F(TokensTest, ThereAreAtMostTwenty) {
  for (auto i = std::size_t{0}; i < kMaxTokens; ++i) {
    ASSERT_EQ(make(hub.lead_a, {"t", {"records"}, 1}), "ok");
  }
  EXPECT_EQ(make(hub.lead_a, {"t", {"records"}, 1}), "token.too_many");
  EXPECT_EQ(key_of(hub.tokens().make(hub.subject(hub.lead_a), {"t", {"records"}, 1},
                                     {"x", kNow + hours{24}})),
            "ok")
      << "the others have ended";
}

TEST_F(TokensTest, ALinkStandsForOneOrganisationAndExercise) {
  auto const made = hub.links().make(
      hub.subject(hub.lead_a), {.org = hub.org_a, .round = round, .title = "desk"}, {"x", kNow});
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->token.text().starts_with("njia_lnk_"));
  auto const hash = crypto::parse_token(made->token.text(), crypto::TokenKind::link);
  auto const subject = hub.people()->link_subject(hash->text(), kNow);
  ASSERT_TRUE(subject);
  EXPECT_EQ(subject->org, hub.org_a);
  EXPECT_EQ(subject->link_round, round);
  EXPECT_FALSE(hub.people()->link_subject(hash->text(), kNow + hours{24 * 30}));
  EXPECT_EQ(key_of(hub.links().revoke(hub.subject(hub.admin_b), made->record.id, {"x", kNow})),
            "access.hidden");
  EXPECT_EQ(key_of(hub.links().revoke(hub.subject(hub.admin_a), made->record.id, {"x", kNow})),
            "ok");
  EXPECT_FALSE(hub.people()->link_subject(hash->text(), kNow));
  EXPECT_EQ(hub.links().list(hub.subject(hub.admin_a))->size(), 1U);
  EXPECT_TRUE(hub.links().list(hub.subject(hub.admin_b))->empty());
  EXPECT_EQ(key_of(hub.links().list(hub.subject(hub.worker_a))), "access.forbidden");
}

TEST_F(TokensTest, WhoMakesLinks) {
  EXPECT_EQ(make_link(hub.lead_a, hub.org_a), "ok");
  EXPECT_EQ(make_link(hub.lead_a, hub.org_b), "access.hidden");
  EXPECT_EQ(make_link(hub.worker_a, hub.org_a), "access.forbidden");
  EXPECT_EQ(make_link(hub.op, hub.org_a), "access.forbidden");
  EXPECT_EQ(make_link(hub.lead_a, hub.org_a, 91), "link.days");
  EXPECT_EQ(make_link(hub.lead_a, hub.org_a, 30, ""), "field.required");
  round = RoundId{hub.ids.next()};
  EXPECT_EQ(make_link(hub.lead_a, hub.org_a), "record.unknown_reference");
}

} // namespace
} // namespace njia::app

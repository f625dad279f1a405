#include "njia/app/accounts/sessions.h"

#include "njia/app/accounts/clock.h"
#include "njia/app/accounts/testing/hub.h"

namespace njia::app {
namespace {

using namespace testing;

struct SessionsTest : ::testing::Test {
  Hub hub;
  std::string find(crypto::SecretBytes const& token, Instant now) {
    return key_of(hub.sessions().find(*hub.people(), token.text(), now));
  }
};

TEST_F(SessionsTest, ATokenFindsItsSession) {
  auto const opened = hub.session_of(hub.lead_a);
  auto const found = hub.sessions().find(*hub.people(), opened.token.text(), kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->member, hub.lead_a);
  EXPECT_EQ(found->id, opened.session.id);
  EXPECT_EQ(found->expires_at, kNow + kSessionIdle);
  EXPECT_TRUE(opened.token.text().starts_with("njia_ses_"));
  auto const entries = hub.store->entries("session", std::nullopt);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].key.find(opened.token.text()), std::string::npos) << "only the hash is kept";
}

TEST_F(SessionsTest, WhatIsNoTokenFindsNothing) {
  auto const opened = hub.session_of(hub.lead_a);
  auto changed = std::string{opened.token.text()};
  changed[12] = changed[12] == 'a' ? 'b' : 'a';
  for (auto const& text : {std::string{}, std::string{"njia_ses_"}, changed, opened.session.id,
                           opened.session.key.text(), hub.lead_a.text(), std::string{"lead.a"}}) {
    EXPECT_EQ(key_of(hub.sessions().find(*hub.people(), text, kNow)), "access.sign_in") << text;
  }
}

TEST_F(SessionsTest, EndsWhenItIsIdleAndAfterTwelveHours) {
  auto const opened = hub.session_of(hub.lead_a);
  EXPECT_EQ(find(opened.token, kNow + kSessionIdle - seconds{1}), "ok");
  EXPECT_EQ(find(opened.token, kNow + kSessionIdle), "access.sign_in");
  // In use every 20 minutes it lives to its absolute end, not longer.
  auto now = kNow;
  while (now + minutes{20} < kNow + kSessionAbsolute) {
    now += minutes{20};
    auto const session = hub.sessions().find(*hub.people(), opened.token.text(), now);
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->is_touch_due(now));
    ASSERT_TRUE(hub.sessions().touch(*session, now));
  }
  EXPECT_EQ(find(opened.token, kNow + kSessionAbsolute - seconds{1}), "ok");
  EXPECT_EQ(find(opened.token, kNow + kSessionAbsolute), "access.sign_in");
}

TEST_F(SessionsTest, ATouchDoesNotReviveWhatWasRevoked) {
  auto const opened = hub.session_of(hub.lead_a);
  ASSERT_TRUE(hub.sessions().close(opened.session));
  ASSERT_TRUE(hub.sessions().touch(opened.session, kNow + minutes{6}));
  EXPECT_EQ(find(opened.token, kNow + minutes{6}), "access.sign_in");
}

TEST_F(SessionsTest, MembersListAndRevoke) {
  auto const first = hub.session_of(hub.lead_a);
  auto const second = hub.session_of(hub.lead_a, kNow + minutes{1});
  auto const other = hub.session_of(hub.worker_a);
  auto const list = hub.sessions().of(hub.lead_a, kNow + minutes{2});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].id, second.session.id) << "newest first";
  EXPECT_EQ(key_of(hub.sessions().close_by_id(hub.lead_a, other.session.id)), "session.unknown");
  ASSERT_TRUE(hub.sessions().close_by_id(hub.lead_a, first.session.id));
  EXPECT_EQ(find(first.token, kNow + minutes{2}), "access.sign_in");
  EXPECT_EQ(find(second.token, kNow + minutes{2}), "ok");
  ASSERT_TRUE(hub.sessions().close_all(hub.lead_a));
  EXPECT_EQ(find(second.token, kNow + minutes{2}), "access.sign_in");
  EXPECT_EQ(find(other.token, kNow + minutes{2}), "ok");
}

TEST_F(SessionsTest, TheOldestEndsWhenThereAreTooMany) {
  auto const oldest = hub.session_of(hub.lead_a);
  for (auto i = std::size_t{0}; i < kMaxSessions; ++i) {
    hub.session_of(hub.lead_a, kNow + minutes{1});
  }
  EXPECT_EQ(hub.sessions().of(hub.lead_a, kNow + minutes{1}).size(), kMaxSessions);
  EXPECT_EQ(find(oldest.token, kNow + minutes{1}), "access.sign_in");
}

// Z4: what changes counts at the next request.
TEST_F(SessionsTest, AMemberWhoMayNotIsOutAtTheNextRequest) {
  auto const opened = hub.session_of(hub.lead_a);
  for (auto const& [name, access, want] :
       {std::tuple{"pending", AccessState::pending, "access.sign_in"},
        std::tuple{"suspended", AccessState::suspended, "access.sign_in"},
        std::tuple{"removed", AccessState::removed, "access.sign_in"},
        std::tuple{"not asked", AccessState::not_asked, "access.sign_in"},
        std::tuple{"active", AccessState::active, "ok"}}) {
    hub.set_access(hub.lead_a, access);
    EXPECT_EQ(find(opened.token, kNow), want) << name;
  }
  auto organisation = hub.store->find<Organisation>(hub.org_a)->record;
  for (auto const access : {AccessState::suspended, AccessState::removed, AccessState::active}) {
    organisation.access = access;
    hub.put(organisation);
    EXPECT_EQ(find(opened.token, kNow), access == AccessState::active ? "ok" : "access.sign_in");
  }
  auto member = hub.member(hub.lead_a);
  member.roles.codes = {MemberRole::analyst}; // does not count here
  hub.put(member);
  EXPECT_EQ(find(opened.token, kNow), "access.sign_in");
}

TEST_F(SessionsTest, ACsrfTokenFitsItsSessionOnly) {
  auto const one = hub.session_of(hub.lead_a);
  auto const two = hub.session_of(hub.lead_a);
  auto const token = hub.sessions().csrf_token(one.session);
  EXPECT_EQ(token.size(), 43U);
  EXPECT_TRUE(hub.sessions().check_csrf(one.session, token));
  EXPECT_EQ(key_of(hub.sessions().check_csrf(two.session, token)), "session.csrf");
  EXPECT_EQ(key_of(hub.sessions().check_csrf(one.session, "")), "session.csrf");
}

TEST_F(SessionsTest, AProofIsFreshForTenMinutes) {
  auto const opened = hub.session_of(hub.lead_a);
  EXPECT_TRUE(check_fresh(opened.session, kNow + minutes{9}));
  EXPECT_EQ(key_of(check_fresh(opened.session, kNow + kProofFresh)), "session.confirm_needed");
  EXPECT_EQ(key_of(check_fresh(opened.session, kNow - hours{1})), "session.confirm_needed");
}

TEST_F(SessionsTest, OnlyAShortCodeOfTheBrowserIsKept) {
  auto transaction = hub.store->begin();
  auto const opened = hub.sessions().open(
      *transaction, {.member = hub.lead_a, .agent = "Firefox/123.0 (X11; 10.0.0.7)"}, kNow);
  EXPECT_EQ(opened.session.agent, "firefoxx");
}

// R5: a clock that jumps ends sessions and never brings one back.
TEST_F(SessionsTest, AClockThatJumpsRevivesNothing) {
  struct Row {
    char const* name;
    Instant jumped, back;
    char const* at_jump;
    char const* after;
  };
  auto const later = kNow + hours{24 * 400};
  for (auto const& row : {
           Row{"an hour ahead", kNow + hours{1}, kNow + minutes{1}, "access.sign_in",
               "session.clock_went_back"},
           Row{"an hour back", kNow - hours{1}, kNow + minutes{1}, "session.clock_went_back", "ok"},
           Row{"400 days ahead", later, kNow + minutes{1}, "access.sign_in",
               "session.clock_went_back"},
           Row{"1970", Instant{}, kNow + minutes{1}, "session.clock_went_back", "ok"},
           Row{"four minutes back", kNow - minutes{4}, kNow, "ok", "ok"},
       }) {
    auto fresh = Hub{};
    auto const opened = fresh.session_of(fresh.lead_a);
    auto const find_at = [&](Instant at) {
      return key_of(fresh.sessions().find(*fresh.people(), opened.token.text(), at));
    };
    EXPECT_EQ(find_at(row.jumped), row.at_jump) << row.name;
    fresh.session_of(fresh.worker_a, row.jumped); // the hub goes on writing
    EXPECT_EQ(find_at(row.back), row.after) << row.name;
  }
}

TEST_F(SessionsTest, AnOperatorPutsTheClockRightAndNoSessionSurvives) {
  auto const old = hub.session_of(hub.lead_a);
  hub.session_of(hub.worker_a, kNow + hours{24 * 400});
  EXPECT_EQ(key_of(check_clock(*hub.store, kNow)), "session.clock_went_back");
  ASSERT_TRUE(accept_clock(*hub.store, kNow));
  EXPECT_TRUE(check_clock(*hub.store, kNow));
  EXPECT_EQ(find(old.token, kNow), "access.sign_in");
  EXPECT_EQ(find(hub.session_of(hub.lead_a).token, kNow), "ok");
}

TEST(SessionsOnDisk, OutliveARestart) {
  auto hub = Hub{Engine::sqlite};
  auto const opened = hub.session_of(hub.lead_a);
  hub.store.reset();
  hub.store = hub.open();
  EXPECT_TRUE(hub.sessions().find(*hub.people(), opened.token.text(), kNow));
}

} // namespace
} // namespace njia::app

// Every change of an account is one transaction with one line of the audit log, and no line holds a
// name, an address, a token or a hash of one.
#include "njia/app/accounts/expiry.h"
#include "njia/app/accounts/testing/hub.h"
#include "njia/app/hub/auditor.h"

namespace njia::app {
namespace {

using namespace testing;

struct AuditedTest : ::testing::Test {
  Hub hub;
  Auditor auditor{*hub.store, hub.random};

  AuditedTest() { hub.store->watch(nullptr); }

  template <class UseCase> void one_line(char const* action, UseCase const& use_case) {
    auto const before = lines();
    hub.store->watch(&auditor);
    {
      auto const note = AuditNote{.actor = hub.admin_a.text(), .at = kNow, .action = action};
      auto const scope = AuditScope{auditor, note};
      EXPECT_EQ(key_of(use_case()), "ok") << action;
    }
    hub.store->watch(nullptr);
    EXPECT_EQ(lines(), before + 1) << action;
    EXPECT_EQ(hub.store->last_audit()->action, action);
  }
  std::uint64_t lines() const {
    auto const last = hub.store->last_audit();
    return last ? last->seq : 0;
  }
};

TEST_F(AuditedTest, EachUseCaseLeavesOneLine) {
  auto const actor = Actor{hub.admin_a.text(), kNow};
  auto const session = hub.session_of(hub.lead_a).session;
  auto const round = hub.add_round("KE-2026");
  auto link = std::optional<SubmissionLinkId>{};
  one_line("member.manage", [&] {
    return hub.members().invite(hub.subject(hub.admin_a),
                                {"new", hub.org_a, "", "", "en", {MemberRole::reader}}, 7, actor);
  });
  one_line("account.use",
           [&] { return hub.credentials().set_password(session, hub.chosen(hub.lead_a), kNow); });
  one_line("account.use", [&] { return hub.credentials().begin_totp(session, kNow); });
  one_line("account.use", [&] { return hub.credentials().make_recovery_codes(session, kNow); });
  one_line("token.manage", [&] {
    return hub.tokens().make(hub.subject(hub.lead_a), {"t", {"records"}, 1}, actor);
  });
  one_line("link.manage", [&] {
    auto made = hub.links().make(hub.subject(hub.lead_a), {hub.org_a, round, "desk", 1}, actor);
    link = made->record.id;
    return made;
  });
  one_line("link.manage",
           [&] { return hub.links().revoke(hub.subject(hub.lead_a), *link, actor); });
  one_line("member.manage", [&] {
    return hub.members().change(hub.subject(hub.admin_a), hub.lead_a,
                                {.access = AccessState::removed}, std::nullopt, actor);
  });
}

TEST_F(AuditedTest, TheLastUseOfASessionAndTheSweepLeaveNoLine) {
  auto const session = hub.session_of(hub.lead_a).session;
  hub.store->watch(&auditor);
  {
    auto const quiet = QuietScope{auditor};
    EXPECT_EQ(key_of(hub.sessions().touch(session, kNow + minutes{6})), "ok");
    EXPECT_EQ(key_of(remove_expired(*hub.store, kNow + hours{1})), "ok");
  }
  hub.store->watch(nullptr);
  EXPECT_EQ(lines(), 0U);
  EXPECT_TRUE(hub.store->entries("session", std::nullopt).empty());
}

TEST_F(AuditedTest, ATryIsOneLineAndASignInAnother) {
  hub.set_password(hub.lead_a);
  auto task = std::optional<PasswordTask>{};
  one_line("session.try", [&] {
    auto begun = hub.sign_in().begin_password(*hub.people(), {.login = "lead.a"}, kNow);
    task = *begun;
    return begun;
  });
  one_line("session.open", [&] {
    return hub.sign_in().finish_password(*task, hub.desk.verify(*task, kPassword), kNow);
  });
}

} // namespace
} // namespace njia::app

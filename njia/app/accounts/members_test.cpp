#include "njia/app/accounts/members.h"

#include "njia/app/accounts/testing/hub.h"

namespace njia::app {
namespace {

using namespace testing;
using enum MemberRole;

struct MembersTest : ::testing::Test {
  Hub hub;

  std::string invite(MemberId who, NewMember const& request) {
    return key_of(hub.members().invite(hub.subject(who), request, 7, {who.text(), kNow}));
  }
  std::string change(MemberId who, MemberId id, MemberChange const& change) {
    return key_of(
        hub.members().change(hub.subject(who), id, change, std::nullopt, {who.text(), kNow}));
  }
};

TEST_F(MembersTest, InvitingFollowsTheReachAndTheStandingOfTheOrganisation) {
  struct Row {
    char const* name;
    MemberId who;
    NewMember request;
    char const* want;
  };
  for (auto const& row : {
           Row{"own", hub.admin_a, {"x1", hub.org_a, "", "", "sw", {case_worker}}, "ok"},
           Row{"taken",
               hub.admin_a,
               {"LEAD.A", hub.org_a, "", "", "en", {reader}},
               "record.code_taken"},
           Row{"foreign", hub.admin_a, {"x2", hub.org_b, "", "", "en", {reader}}, "access.hidden"},
           Row{"an operator",
               hub.admin_a,
               {"x3", std::nullopt, "", "", "en", {hub_operator}},
               "access.hidden"},
           Row{"lead", hub.lead_a, {"x4", hub.org_a, "", "", "en", {reader}}, "access.forbidden"},
           Row{"operator role in an organisation",
               hub.admin_a,
               {"x5", hub.org_a, "", "", "en", {hub_operator}},
               "member.role_does_not_count"},
           Row{"analyst at a contributor",
               hub.admin_a,
               {"x6", hub.org_a, "", "", "en", {analyst}},
               "member.role_does_not_count"},
           Row{"officer at a contributor",
               hub.op,
               {"x7", hub.org_a, "", "", "en", {officer}},
               "member.role_does_not_count"},
           Row{"analyst at the coordinator",
               hub.op,
               {"x8", hub.coordinator, "", "", "en", {analyst}},
               "ok"},
           Row{"second operator", hub.op, {"x9", std::nullopt, "", "", "en", {hub_operator}}, "ok"},
           Row{"admin of nothing",
               hub.op,
               {"x10", std::nullopt, "", "", "en", {admin}},
               "member.role_does_not_count"},
           Row{"no role", hub.admin_a, {"x11", hub.org_a, "", "", "en", {}}, "member.role_needed"},
           Row{"unknown role",
               hub.admin_a,
               {"x12", hub.org_a, "", "", "en", {MemberRole::not_asked}},
               "member.role_does_not_count"},
           Row{"short login",
               hub.admin_a,
               {"x", hub.org_a, "", "", "en", {reader}},
               "member.login_malformed"},
           Row{"login with a space",
               hub.admin_a,
               {"a b", hub.org_a, "", "", "en", {reader}},
               "member.login_malformed"},
           Row{"login in Arabic", hub.admin_a, {"أمينة", hub.org_a, "", "", "ar", {reader}}, "ok"},
           Row{"no address",
               hub.admin_a,
               {"x13", hub.org_a, "", "nobody", "en", {reader}},
               "member.email_malformed"},
           Row{"no language",
               hub.admin_a,
               {"x14", hub.org_a, "", "", "de", {reader}},
               "member.language_unknown"},
       }) {
    EXPECT_EQ(invite(row.who, row.request), row.want) << row.name;
  }
}

TEST_F(MembersTest, NobodyRaisesThemself) {
  EXPECT_EQ(change(hub.admin_a, hub.admin_a, {.roles = {{admin, data_lead}}}),
            "member.raises_self");
  EXPECT_EQ(change(hub.lead_a, hub.lead_a, {.roles = {{admin}}}), "member.raises_self");
  EXPECT_EQ(change(hub.lead_a, hub.lead_a, {.access = AccessState::suspended}),
            "member.raises_self");
  EXPECT_EQ(change(hub.lead_a, hub.worker_a, {.roles = {{admin}}}), "access.forbidden");
  EXPECT_EQ(change(hub.admin_a, hub.admin_b, {.roles = {{reader}}}), "access.hidden");
  EXPECT_EQ(change(hub.admin_a, hub.op, {.access = AccessState::suspended}), "access.hidden");
}

TEST_F(MembersTest, AMemberChangesTheOwnNameAddressAndLanguage) {
  EXPECT_EQ(change(hub.worker_a, hub.worker_a,
                   {.name = " Amina ", .email = "a@example.org", .language = "sw"}),
            "ok");
  auto const member = hub.member(hub.worker_a);
  EXPECT_EQ(member.name, "Amina");
  EXPECT_EQ(member.language, "sw");
  EXPECT_EQ(change(hub.worker_a, hub.worker_a, {.email = "a@b@c"}), "member.email_malformed");
  EXPECT_EQ(change(hub.worker_a, hub.worker_a, {.email = ""}), "ok");
}

TEST_F(MembersTest, TheLastAdministratorDoesNotGoByThemself) {
  auto const second = hub.add_member("second", hub.org_a, {admin, reader});
  EXPECT_EQ(change(second, second, {.roles = {{reader}}}), "ok") << "another one is left";
  EXPECT_EQ(change(hub.admin_a, hub.admin_a, {.roles = {{admin}}}), "ok") << "nothing changes";
  hub.put([&] {
    auto member = hub.member(hub.admin_a);
    member.roles.codes = {reader, admin};
    return member;
  }());
  EXPECT_EQ(change(hub.admin_a, hub.admin_a, {.roles = {{reader}}}), "member.last_admin");
  EXPECT_EQ(change(hub.op, hub.admin_a, {.access = AccessState::suspended}), "ok")
      << "an operator may";
}

TEST_F(MembersTest, TheLastOperatorStays) {
  auto const second = hub.add_member("op2", std::nullopt, {hub_operator});
  EXPECT_EQ(change(hub.op, second, {.access = AccessState::suspended}), "ok");
  EXPECT_EQ(change(hub.op, second, {.access = AccessState::active}), "ok");
  EXPECT_EQ(change(second, hub.op, {.access = AccessState::removed}), "ok");
  EXPECT_EQ(change(second, second, {.roles = {{}}}), "member.role_needed");
}

TEST_F(MembersTest, SuspendingEndsSessionsLinksAndTokensInOneTransaction) {
  hub.set_password(hub.lead_a);
  auto const open = hub.session_of(hub.lead_a);
  auto const token = hub.tokens().make(hub.subject(hub.lead_a),
                                       {.title = "sync", .scopes = {"records"}}, {"x", kNow});
  ASSERT_TRUE(token);
  auto const reset = hub.invitations().create(hub.subject(hub.admin_a), hub.lead_a,
                                              InvitationKind::reset, 7, {"x", kNow});
  EXPECT_TRUE(hub.people()->token_subject(token->record.token_hash, kNow));
  ASSERT_EQ(change(hub.admin_a, hub.lead_a, {.access = AccessState::suspended}), "ok");
  EXPECT_EQ(key_of(hub.sessions().find(*hub.people(), open.token.text(), kNow)), "access.sign_in");
  EXPECT_FALSE(hub.people()->token_subject(token->record.token_hash, kNow));
  EXPECT_EQ(key_of(hub.invitations().find(reset->token.text(), kNow)), "invitation.unknown");
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "lead.a"}, kPassword)), "session.refused");
  ASSERT_EQ(change(hub.admin_a, hub.lead_a, {.access = AccessState::active}), "ok");
  EXPECT_EQ(key_of(hub.sessions().find(*hub.people(), open.token.text(), kNow)), "access.sign_in")
      << "what ended stays ended";
  EXPECT_FALSE(hub.people()->token_subject(token->record.token_hash, kNow));
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "lead.a"}, kPassword)), "ok");
}

TEST_F(MembersTest, ARemovedMemberLeavesOnlyAnId) {
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  ASSERT_EQ(change(hub.admin_a, hub.lead_a, {.access = AccessState::removed}), "ok");
  auto const member = hub.member(hub.lead_a);
  EXPECT_EQ(member.name, "");
  EXPECT_EQ(member.email, "");
  EXPECT_EQ(member.code, "removed-" + hub.lead_a.text());
  for (auto const kind : {"password", "totp", "session"}) {
    EXPECT_TRUE(hub.store->entries(kind, hub.lead_a.text()).empty()) << kind;
  }
  EXPECT_EQ(change(hub.admin_a, hub.lead_a, {.access = AccessState::active}), "member.removed");
  EXPECT_EQ(invite(hub.admin_a, {"lead.a", hub.org_a, "", "", "en", {data_lead}}), "ok")
      << "the login name is free";
}

TEST_F(MembersTest, APendingAccountBecomesActiveByItsLinkOnly) {
  auto const made = hub.members().invite(
      hub.subject(hub.admin_a), {"new", hub.org_a, "", "", "en", {reader}}, 7, {"x", kNow});
  ASSERT_TRUE(made);
  EXPECT_EQ(change(hub.admin_a, made->member.id, {.access = AccessState::active}),
            "member.not_set_up");
  EXPECT_EQ(change(hub.admin_a, hub.lead_a, {.access = AccessState::pending}), "invitation.state");
  EXPECT_EQ(change(hub.admin_a, made->member.id, {.access = AccessState::removed}), "ok");
  EXPECT_EQ(key_of(hub.invitations().find(made->invitation.token.text(), kNow)),
            "invitation.unknown");
}

TEST_F(MembersTest, ListsWhatTheAskerManagesOrTheAskerAlone) {
  EXPECT_EQ(hub.members().list(hub.subject(hub.admin_a)).size(), 3U);
  EXPECT_EQ(hub.members().list(hub.subject(hub.op)).size(), 5U);
  auto const own = hub.members().list(hub.subject(hub.worker_a));
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].record.id, hub.worker_a);
  EXPECT_TRUE(hub.members().list({}).empty());
}

TEST_F(MembersTest, AStaleEditIsRefused) {
  ASSERT_EQ(change(hub.worker_a, hub.worker_a, {.name = "one"}), "ok");
  EXPECT_EQ(key_of(hub.members().change(hub.subject(hub.worker_a), hub.worker_a, {.name = "two"}, 1,
                                        {"x", kNow})),
            "record.version_stale");
}

} // namespace
} // namespace njia::app

#include "njia/app/accounts/invitations.h"

#include "njia/app/accounts/expiry.h"
#include "njia/app/accounts/testing/hub.h"
#include "njia/webauthn/testing/software_authenticator.h"

#include <atomic>
#include <thread>

namespace njia::app {
namespace {

using namespace testing;

constexpr std::string_view kOrigin = "https://njia.example.org";

struct InvitationsTest : ::testing::Test {
  Hub hub;
  InvitedMember invited = invite("amina");

  InvitedMember invite(std::string login) {
    auto made = hub.members().invite(
        hub.subject(hub.admin_a),
        {.login = std::move(login), .org = hub.org_a, .roles = {MemberRole::case_worker}},
        kInvitationDays, {hub.admin_a.text(), kNow});
    EXPECT_TRUE(made) << key_of(made);
    return *std::move(made);
  }
  std::string accept(crypto::SecretBytes const& token, MemberId member, Instant now = kNow) {
    return key_of(
        hub.invitations().accept_password(token.text(), hub.chosen(member), {"link", now}));
  }
};

TEST_F(InvitationsTest, ALinkSetsUpAnAccountWithoutMail) {
  auto const& token = invited.invitation.token;
  EXPECT_TRUE(token.text().starts_with("njia_inv_"));
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "amina"}, kPassword)), "session.refused");
  auto const view = hub.invitations().find(token.text(), kNow);
  ASSERT_TRUE(view);
  EXPECT_EQ(view->login, "amina");
  EXPECT_EQ(view->organisation, "ORG-A Trust");
  EXPECT_EQ(accept(token, invited.member.id), "ok");
  EXPECT_EQ(hub.member(invited.member.id).access, AccessState::active);
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "amina"}, kPassword)), "ok");
  EXPECT_EQ(accept(token, invited.member.id), "invitation.unknown") << "once";
  EXPECT_EQ(key_of(hub.invitations().find(token.text(), kNow)), "invitation.unknown");
}

TEST_F(InvitationsTest, ALinkEndsAfterItsDaysAndWhenRevokedOrReplaced) {
  auto const& token = invited.invitation.token;
  auto const end = kNow + hours{24 * 7};
  EXPECT_EQ(key_of(hub.invitations().find(token.text(), end - seconds{1})), "ok");
  EXPECT_EQ(accept(token, invited.member.id, end), "invitation.unknown");
  auto const again = hub.invitations().create(hub.subject(hub.admin_a), invited.member.id,
                                              InvitationKind::invite, 7, {"x", kNow});
  ASSERT_TRUE(again);
  EXPECT_EQ(accept(token, invited.member.id), "invitation.unknown") << "replaced";
  auto const list = hub.invitations().list(hub.subject(hub.admin_a), kNow);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(key_of(hub.invitations().revoke(hub.subject(hub.admin_b), list[0].id, kNow)),
            "invitation.unknown");
  EXPECT_EQ(key_of(hub.invitations().revoke(hub.subject(hub.admin_a), list[0].id, kNow)), "ok");
  EXPECT_EQ(accept(again->token, invited.member.id), "invitation.unknown");
  EXPECT_TRUE(hub.invitations().list(hub.subject(hub.admin_a), kNow).empty());
}

TEST_F(InvitationsTest, AreMadeByWhoManagesTheMember) {
  auto const make = [&](MemberId who, MemberId member, InvitationKind kind, unsigned days = 7) {
    return key_of(
        hub.invitations().create(hub.subject(who), member, kind, days, {who.text(), kNow}));
  };
  using enum InvitationKind;
  EXPECT_EQ(make(hub.admin_b, invited.member.id, invite), "access.hidden");
  EXPECT_EQ(make(hub.lead_a, invited.member.id, invite), "access.forbidden");
  EXPECT_EQ(make(hub.admin_a, hub.op, reset), "access.hidden");
  EXPECT_EQ(make(hub.op, invited.member.id, invite), "ok");
  EXPECT_EQ(make(hub.admin_a, hub.lead_a, invite), "invitation.state") << "is active";
  EXPECT_EQ(make(hub.admin_a, invited.member.id, reset), "invitation.state") << "is pending";
  EXPECT_EQ(make(hub.admin_a, invited.member.id, invite, 0), "invitation.days");
  EXPECT_EQ(make(hub.admin_a, invited.member.id, invite, 31), "invitation.days");
  EXPECT_EQ(make(hub.admin_a, MemberId{hub.ids.next()}, invite), "access.hidden");
  EXPECT_EQ(key_of(hub.invitations().create({}, invited.member.id, invite, 7, {"", kNow})),
            "access.sign_in");
}

TEST_F(InvitationsTest, AResetKeepsTheMemberAndTakesAllElseAway) {
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  auto const open = hub.session_of(hub.lead_a);
  auto const made = hub.invitations().create(hub.subject(hub.admin_a), hub.lead_a,
                                             InvitationKind::reset, 7, {"x", kNow});
  ASSERT_TRUE(made);
  EXPECT_EQ(key_of(hub.sessions().again(open.session, kNow)), "ok") << "until it is accepted";
  EXPECT_EQ(key_of(hub.invitations().accept_password(
                made->token.text(), hub.chosen(hub.lead_a, "nine tall trees by the river"),
                {"link", kNow})),
            "ok");
  EXPECT_EQ(key_of(hub.sessions().again(open.session, kNow)), "access.sign_in");
  auto const answer = hub.password_sign_in({.login = "lead.a"}, "nine tall trees by the river");
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->signed_in) << "without the lost second factor";
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "lead.a"}, kPassword)), "session.refused");
  EXPECT_EQ(answer->signed_in->session.session.member, hub.lead_a);
}

TEST_F(InvitationsTest, AResetOfASuspendedMemberOpensNothing) {
  auto const made = hub.invitations().create(hub.subject(hub.admin_a), hub.lead_a,
                                             InvitationKind::reset, 7, {"x", kNow});
  hub.set_access(hub.lead_a, AccessState::suspended);
  EXPECT_EQ(accept(made->token, hub.lead_a), "invitation.unknown");
}

TEST_F(InvitationsTest, APasskeyCanBeTheFirstCredential) {
  auto phone = webauthn::testing::SoftwareAuthenticator{};
  auto const& token = invited.invitation.token;
  auto const options = hub.invitations().begin_passkey(token.text(), kNow);
  ASSERT_TRUE(options);
  auto const response = phone.create_json(*options, kOrigin);
  ASSERT_TRUE(response);
  EXPECT_EQ(key_of(hub.invitations().accept_passkey(invite("other").invitation.token.text(),
                                                    *response, {"link", kNow})),
            "passkey.challenge_wrong")
      << "made for another link";
  EXPECT_EQ(key_of(hub.invitations().accept_passkey(token.text(), *response, {"link", kNow})),
            "ok");
  auto const answer = phone.get_json(*hub.sign_in().begin_passkey(kNow), kOrigin);
  EXPECT_EQ(key_of(hub.sign_in().finish_passkey(*answer, "", kNow)), "ok");
}

TEST_F(InvitationsTest, AShortPasswordIsNoFirstCredential) {
  EXPECT_EQ(key_of(hub.invitations().accept_password(invited.invitation.token.text(),
                                                     {.hash = "x", .is_good_alone = false},
                                                     {"link", kNow})),
            "second_factor.password_too_short");
  EXPECT_EQ(hub.member(invited.member.id).access, AccessState::pending);
}

TEST_F(InvitationsTest, TheSweepTakesAwayWhatHasEnded) {
  hub.session_of(hub.lead_a);
  ASSERT_TRUE(remove_expired(*hub.store, kNow + minutes{31}));
  EXPECT_TRUE(hub.store->entries("session", std::nullopt).empty());
  EXPECT_EQ(hub.store->entries("invitation", std::nullopt).size(), 1U);
  EXPECT_EQ(key_of(remove_expired(*hub.store, kNow)), "session.clock_went_back");
  ASSERT_TRUE(remove_expired(*hub.store, kNow + hours{24 * 7}));
  EXPECT_TRUE(hub.store->entries("invitation", std::nullopt).empty());
  EXPECT_EQ(hub.store->all<Member>().size(), 6U) << "records stay";
}

// R5
TEST_F(InvitationsTest, AClockThatWentBackRevivesNoLink) {
  auto const& token = invited.invitation.token;
  ASSERT_TRUE(remove_expired(*hub.store, kNow + hours{24 * 6}));
  EXPECT_EQ(accept(token, invited.member.id, kNow), "session.clock_went_back");
  EXPECT_EQ(accept(token, invited.member.id, Instant{}), "session.clock_went_back");
  EXPECT_EQ(accept(token, invited.member.id, kNow + hours{24 * 400}), "invitation.unknown");
  EXPECT_EQ(accept(token, invited.member.id, kNow + hours{24 * 6}), "ok");
}

TEST(InvitationsOnDisk, OfAHundredAcceptancesOneGetsIn) {
  auto hub = Hub{Engine::sqlite};
  auto const invited = hub.members().invite_from_machine(
      {.login = "first", .org = hub.org_a, .roles = {MemberRole::admin}}, kInvitationDays,
      {"cli:root", kNow});
  ASSERT_TRUE(invited);
  auto const chosen = hub.chosen(invited->member.id);
  auto accepted = std::atomic<int>{0};
  auto unknown = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto t = 0; t < 5; ++t) {
    threads.emplace_back([&, t] {
      auto const store = hub.open();
      auto random = crypto::SystemRandom{};
      auto ids = SeededUuids{static_cast<std::uint64_t>(t) + 50, 1'700'000'000'000};
      auto const invitations = Invitations{Sessions{*store, ids, random, hub.keys},
                                           Passkeys{*store, ids, random, hub.keys, hub.site}};
      for (auto i = 0; i < 20; ++i) {
        auto const key = key_of(
            invitations.accept_password(invited->invitation.token.text(), chosen, {"link", kNow}));
        accepted += key == "ok" ? 1 : 0;
        unknown += key == "invitation.unknown" ? 1 : 0;
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(accepted, 1);
  EXPECT_EQ(unknown, 99);
}

} // namespace
} // namespace njia::app

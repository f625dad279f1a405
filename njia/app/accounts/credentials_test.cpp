#include "njia/app/accounts/credentials.h"

#include "njia/app/accounts/testing/hub.h"
#include "njia/crypto/encode.h"
#include "njia/webauthn/testing/software_authenticator.h"

namespace njia::app {
namespace {

using namespace testing;
using webauthn::testing::SoftwareAuthenticator;

constexpr std::string_view kOrigin = "https://njia.example.org";

struct CredentialsTest : ::testing::Test {
  Hub hub;
  SoftwareAuthenticator phone;

  Session session(MemberId member, Instant now = kNow) {
    return hub.session_of(member, now).session;
  }
  std::string add_passkey(SoftwareAuthenticator& device, Session const& session,
                          Instant now = kNow) {
    auto const options = hub.credentials().begin_passkey(session, now);
    if (!options) {
      return options.error().key;
    }
    auto const response = device.create_json(*options, kOrigin);
    return response ? key_of(hub.credentials().add_passkey(session, *response, "Phone", now))
                    : "no answer";
  }
  std::string sign_in_with(SoftwareAuthenticator& device, Instant now = kNow) {
    auto const response = device.get_json(*hub.sign_in().begin_passkey(now), kOrigin);
    return response ? key_of(hub.sign_in().finish_passkey(*response, "firefox", now)) : "no answer";
  }
};

TEST_F(CredentialsTest, APasswordIsChangedWithAFreshProofAndEndsOtherSessions) {
  auto const mine = session(hub.lead_a);
  auto const elsewhere = hub.session_of(hub.lead_a);
  auto const chosen = hub.chosen(hub.lead_a);
  EXPECT_EQ(key_of(hub.credentials().set_password(mine, chosen, kNow + minutes{11})),
            "session.confirm_needed");
  EXPECT_EQ(key_of(hub.credentials().set_password(mine, chosen, kNow)), "ok");
  EXPECT_EQ(key_of(hub.sessions().again(mine, kNow)), "ok");
  EXPECT_EQ(key_of(hub.sessions().find(*hub.people(), elsewhere.token.text(), kNow)),
            "access.sign_in");
  EXPECT_EQ(key_of(hub.password_sign_in({.login = "lead.a"}, kPassword)), "ok");
}

TEST_F(CredentialsTest, ASessionThatWasRevokedChangesNothing) {
  auto const mine = session(hub.lead_a);
  ASSERT_TRUE(hub.sessions().close(mine));
  EXPECT_EQ(key_of(hub.credentials().set_password(mine, hub.chosen(hub.lead_a), kNow)),
            "access.sign_in");
  EXPECT_EQ(key_of(hub.credentials().begin_totp(mine, kNow)), "access.sign_in");
  EXPECT_EQ(key_of(hub.credentials().make_recovery_codes(mine, kNow)), "access.sign_in");
}

TEST_F(CredentialsTest, PasswordsAreMeasuredAgainstTheMember) {
  auto const rules = hub.credentials().password_rules(hub.lead_a);
  EXPECT_FALSE(rules.has_second_factor);
  EXPECT_EQ(key_of(hub.desk.choose(hub.lead_a, "ORG-A Trust lead.a 2026", rules)),
            "password.contextual");
  EXPECT_EQ(key_of(hub.desk.choose(hub.lead_a, "correcthorsebattery", rules)), "password.common");
  EXPECT_EQ(key_of(hub.desk.choose(hub.lead_a, "nine boats", rules)), "password.too_short");
  hub.set_totp(hub.lead_a);
  auto const beside = hub.credentials().password_rules(hub.lead_a);
  auto const shorter = hub.desk.choose(hub.lead_a, "nine boats", beside);
  ASSERT_TRUE(shorter);
  EXPECT_FALSE(shorter->is_good_alone);
}

TEST_F(CredentialsTest, AnOldProofIsRenewedByPasswordCodeOrPasskey) {
  hub.set_password(hub.lead_a);
  auto const mine = session(hub.lead_a);
  auto const late = kNow + minutes{20};
  auto const fresh = [&](Instant now) {
    return key_of(check_fresh(hub.sessions().again(mine, now).value(), now));
  };
  EXPECT_EQ(fresh(late), "session.confirm_needed");
  auto const wrong = hub.confirm().begin_password(mine, late);
  EXPECT_EQ(
      key_of(hub.confirm().finish_password(mine, *wrong, hub.desk.verify(*wrong, "no"), late)),
      "session.refused");
  auto const task = hub.confirm().begin_password(mine, late);
  EXPECT_EQ(
      key_of(hub.confirm().finish_password(mine, *task, hub.desk.verify(*task, kPassword), late)),
      "ok");
  EXPECT_EQ(fresh(late), "ok");
}

TEST_F(CredentialsTest, SomebodyElsesProofConfirmsNothing) {
  hub.set_password(hub.lead_a);
  hub.set_password(hub.worker_a);
  auto const mine = session(hub.lead_a);
  auto const other = session(hub.worker_a);
  auto const task = hub.confirm().begin_password(other, kNow);
  EXPECT_EQ(
      key_of(hub.confirm().finish_password(mine, *task, hub.desk.verify(*task, kPassword), kNow)),
      "session.refused");
}

TEST_F(CredentialsTest, GuessingWithinASessionIsCounted) {
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  auto const mine = session(hub.lead_a);
  for (auto i = 0; i < 5; ++i) {
    EXPECT_EQ(key_of(hub.confirm().give_totp(mine, "000000", kNow)), "session.refused");
    EXPECT_EQ(key_of(hub.confirm().begin_password(mine, kNow)), "ok");
  }
  EXPECT_EQ(key_of(hub.confirm().give_totp(mine, Hub::totp_at(kNow), kNow)),
            "session.too_many_tries");
  EXPECT_EQ(key_of(hub.confirm().begin_password(mine, kNow)), "session.too_many_tries");
  EXPECT_EQ(
      key_of(hub.confirm().give_totp(mine, Hub::totp_at(kNow + minutes{15}), kNow + minutes{15})),
      "ok");
}

TEST_F(CredentialsTest, AnAuthenticatorCountsAfterItsFirstCode) {
  hub.set_password(hub.lead_a);
  auto const mine = session(hub.lead_a);
  auto const enrolment = hub.credentials().begin_totp(mine, kNow);
  ASSERT_TRUE(enrolment);
  EXPECT_TRUE(enrolment->uri.text().starts_with("otpauth://totp/Njia:lead.a?secret="));
  auto const secret = crypto::from_base32(enrolment->secret.text());
  ASSERT_TRUE(secret);
  EXPECT_TRUE(hub.password_sign_in({.login = "lead.a"}, kPassword)->signed_in) << "not yet";
  EXPECT_EQ(key_of(hub.credentials().confirm_totp(mine, "000000", kNow)), "second_factor.wrong");
  auto const code = crypto::totp_code(*secret, 1'800'000'000 / 30);
  EXPECT_EQ(key_of(hub.credentials().confirm_totp(mine, code, kNow + kEnrolmentTime)),
            "second_factor.expired");
  EXPECT_EQ(key_of(hub.credentials().confirm_totp(mine, code, kNow)), "ok");
  EXPECT_EQ(key_of(hub.credentials().confirm_totp(mine, code, kNow)), "second_factor.expired");
  EXPECT_TRUE(hub.credentials().of(hub.lead_a).has_totp);
  EXPECT_EQ(key_of(hub.sign_in().give_totp(hub.pending("lead.a"), code, kNow)), "session.refused")
      << "the code that confirmed it is used";
  auto const next = crypto::totp_code(*secret, 1'800'000'000 / 30 + 1);
  EXPECT_EQ(key_of(hub.sign_in().give_totp(hub.pending("lead.a"), next, kNow)), "ok");
  for (auto const& entry : hub.store->entries("totp", std::nullopt)) {
    EXPECT_EQ(entry.value.find(std::string{secret->begin(), secret->end()}), std::string::npos);
    EXPECT_EQ(entry.value.find(enrolment->secret.text()), std::string::npos);
  }
  EXPECT_EQ(key_of(hub.credentials().remove_totp(mine, kNow)), "ok");
  EXPECT_EQ(key_of(hub.credentials().remove_totp(mine, kNow)), "second_factor.unknown");
}

TEST_F(CredentialsTest, AShortPasswordKeepsItsSecondFactor) {
  hub.set_totp(hub.lead_a);
  auto const mine = session(hub.lead_a);
  auto const chosen =
      hub.desk.choose(hub.lead_a, "nine boats", hub.credentials().password_rules(hub.lead_a));
  ASSERT_TRUE(hub.credentials().set_password(mine, *chosen, kNow));
  EXPECT_EQ(key_of(hub.credentials().remove_totp(mine, kNow)), "second_factor.password_too_short");
  ASSERT_TRUE(hub.credentials().set_password(mine, hub.chosen(hub.lead_a), kNow));
  EXPECT_EQ(key_of(hub.credentials().remove_totp(mine, kNow)), "ok");
  EXPECT_EQ(key_of(hub.credentials().set_password(mine, *chosen, kNow)),
            "second_factor.password_too_short");
}

TEST_F(CredentialsTest, APasskeySignsInAlone) {
  auto const mine = session(hub.lead_a);
  EXPECT_EQ(add_passkey(phone, mine), "ok");
  EXPECT_EQ(add_passkey(phone, mine), "no answer") << "the browser is told what is there already";
  auto const response = phone.get_json(*hub.sign_in().begin_passkey(kNow), kOrigin);
  ASSERT_TRUE(response);
  auto const done = hub.sign_in().finish_passkey(*response, "firefox", kNow);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->session.session.member, hub.lead_a);
  EXPECT_EQ(done->session.session.proof, Proof::passkey);
  EXPECT_EQ(key_of(hub.sign_in().finish_passkey(*response, "firefox", kNow)),
            "passkey.challenge_wrong")
      << "an answer is good once";
  auto const row = hub.credentials().of(hub.lead_a).passkeys.at(0);
  EXPECT_EQ(row.title, "Phone");
  EXPECT_EQ(row.used_at, kNow);
}

TEST_F(CredentialsTest, AChallengeIsOfOneCeremonyAndFiveMinutes) {
  auto const mine = session(hub.lead_a);
  ASSERT_EQ(add_passkey(phone, mine), "ok");
  auto const late = phone.get_json(*hub.sign_in().begin_passkey(kNow), kOrigin);
  EXPECT_EQ(key_of(hub.sign_in().finish_passkey(*late, "", kNow + minutes{5})),
            "passkey.challenge_wrong");
  auto const confirming = phone.get_json(hub.confirm().begin_passkey(mine, kNow), kOrigin);
  EXPECT_EQ(key_of(hub.sign_in().finish_passkey(*confirming, "", kNow)), "passkey.challenge_wrong");
  auto const other = session(hub.lead_a);
  EXPECT_EQ(key_of(hub.confirm().finish_passkey(other, *confirming, kNow)),
            "passkey.challenge_wrong")
      << "another session's";
  EXPECT_EQ(key_of(hub.confirm().finish_passkey(mine, *confirming, kNow)), "ok");
  auto const elsewhere =
      phone.get_json(*hub.sign_in().begin_passkey(kNow), "https://njia.example.net");
  EXPECT_NE(elsewhere ? key_of(hub.sign_in().finish_passkey(*elsewhere, "", kNow)) : "none", "ok");
  for (auto const& entry : hub.store->entries("challenge", std::nullopt)) {
    EXPECT_TRUE(entry.value.empty());
  }
}

TEST_F(CredentialsTest, AskingForChallengesWritesNothing) {
  for (auto i = 0; i < 100; ++i) {
    ASSERT_TRUE(hub.sign_in().begin_passkey(kNow));
  }
  EXPECT_TRUE(hub.store->entries("challenge", std::nullopt).empty());
}

TEST_F(CredentialsTest, APasskeyIsASecondFactorBesideAPassword) {
  hub.set_password(hub.lead_a);
  ASSERT_EQ(add_passkey(phone, session(hub.lead_a)), "ok");
  auto const pending = hub.pending("lead.a");
  auto const response = phone.get_json(*hub.sign_in().begin_second_passkey(pending, kNow), kOrigin);
  ASSERT_TRUE(response);
  EXPECT_EQ(key_of(hub.sign_in().finish_second_passkey(hub.pending("lead.a"), *response, kNow)),
            "passkey.challenge_wrong")
      << "another pre-session's";
  EXPECT_EQ(key_of(hub.sign_in().finish_second_passkey(pending, *response, kNow)), "ok");
}

TEST_F(CredentialsTest, SomebodyElsesPasskeyIsNoSecondFactor) {
  hub.set_password(hub.lead_a);
  auto tablet = SoftwareAuthenticator{};
  ASSERT_EQ(add_passkey(phone, session(hub.lead_a)), "ok");
  ASSERT_EQ(add_passkey(tablet, session(hub.worker_a)), "ok");
  auto const pending = hub.pending("lead.a");
  // The other's device is asked without a list, as a hostile page would.
  auto const key = crypto::parse_token(pending, crypto::TokenKind::session);
  auto const response = tablet.get_json(
      hub.passkeys().request_options(std::nullopt, false, "second:" + key->text(), kNow), kOrigin);
  ASSERT_TRUE(response);
  EXPECT_EQ(key_of(hub.sign_in().finish_second_passkey(pending, *response, kNow)),
            "session.refused");
}

TEST_F(CredentialsTest, AdministratorsShowAPin) {
  auto touch_only = SoftwareAuthenticator{SoftwareAuthenticator::Settings{.verifies_user = false}};
  EXPECT_NE(add_passkey(touch_only, session(hub.admin_a)), "ok");
  EXPECT_EQ(add_passkey(phone, session(hub.admin_a)), "ok");
  hub.set_password(hub.lead_a);
  EXPECT_EQ(add_passkey(touch_only, session(hub.lead_a)), "ok") << "beside a password";
  EXPECT_NE(sign_in_with(touch_only), "ok") << "never alone";
}

TEST_F(CredentialsTest, TheLastWayInStays) {
  auto const mine = session(hub.lead_a);
  ASSERT_EQ(add_passkey(phone, mine), "ok");
  auto const id = hub.credentials().of(hub.lead_a).passkeys.at(0).id;
  EXPECT_EQ(key_of(hub.credentials().remove_passkey(mine, id, kNow)),
            "second_factor.last_credential");
  EXPECT_EQ(key_of(hub.credentials().remove_passkey(mine, "other", kNow)), "second_factor.unknown");
  ASSERT_TRUE(hub.credentials().set_password(mine, hub.chosen(hub.lead_a), kNow));
  EXPECT_EQ(key_of(hub.credentials().rename_passkey(mine, id, " Old phone ")), "ok");
  EXPECT_EQ(hub.credentials().of(hub.lead_a).passkeys.at(0).title, "Old phone");
  EXPECT_EQ(key_of(hub.credentials().rename_passkey(session(hub.worker_a), id, "x")),
            "second_factor.unknown");
  EXPECT_EQ(key_of(hub.credentials().remove_passkey(mine, id, kNow)), "ok");
  EXPECT_EQ(sign_in_with(phone), "session.refused");
}

TEST_F(CredentialsTest, ASuspendedMembersPasskeyOpensNothing) {
  ASSERT_EQ(add_passkey(phone, session(hub.lead_a)), "ok");
  EXPECT_EQ(sign_in_with(phone), "ok");
  hub.set_access(hub.lead_a, AccessState::suspended);
  EXPECT_EQ(sign_in_with(phone), "session.refused");
}

TEST_F(CredentialsTest, ACopiedAuthenticatorIsNoticed) {
  ASSERT_EQ(add_passkey(phone, session(hub.lead_a)), "ok");
  auto copy = phone;
  EXPECT_EQ(sign_in_with(phone), "ok");
  EXPECT_EQ(sign_in_with(phone), "ok");
  EXPECT_EQ(sign_in_with(copy), "passkey.counter_went_back");
}

TEST_F(CredentialsTest, TenRecoveryCodesReplaceTheEarlierOnes) {
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  auto const mine = session(hub.lead_a);
  auto const first = hub.credentials().make_recovery_codes(mine, kNow);
  auto const second = hub.credentials().make_recovery_codes(mine, kNow);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(second->size(), 10U);
  EXPECT_EQ(hub.credentials().of(hub.lead_a).recovery_codes, 10U);
  EXPECT_EQ(
      key_of(hub.sign_in().give_recovery_code(hub.pending("lead.a"), first->at(0).text(), kNow)),
      "session.refused");
  EXPECT_EQ(
      key_of(hub.sign_in().give_recovery_code(hub.pending("lead.a"), second->at(0).text(), kNow)),
      "ok");
  EXPECT_EQ(hub.credentials().of(hub.lead_a).recovery_codes, 9U);
}

} // namespace
} // namespace njia::app

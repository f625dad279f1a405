#include "njia/app/accounts/sign_in.h"

#include "njia/app/accounts/devices.h"
#include "njia/app/accounts/testing/hub.h"
#include "njia/crypto/recovery.h"

#include <atomic>
#include <thread>

namespace njia::app {
namespace {

using namespace testing;

struct SignInTest : ::testing::Test {
  Hub hub;
  SignInTest() {
    hub.set_password(hub.lead_a);
    hub.set_password(hub.worker_a);
  }
  std::string try_password(std::string const& login, std::string_view password, Instant now = kNow,
                           std::string const& device = {},
                           std::string const& address = "192.0.2.1") {
    return key_of(hub.password_sign_in({.login = login, .device = device, .address = address},
                                       password, now));
  }
  std::string device_of(MemberId member) {
    auto answer =
        hub.password_sign_in({.login = hub.member(member).code, .address = "10.1.1.1"}, kPassword);
    EXPECT_TRUE(answer && answer->signed_in);
    return answer->signed_in->device_token;
  }
};

TEST_F(SignInTest, TheRightPasswordOpensASession) {
  auto const answer = hub.password_sign_in(
      {.login = " Lead.A ", .address = "192.0.2.1", .agent = "firefox"}, kPassword);
  ASSERT_TRUE(answer);
  ASSERT_TRUE(answer->signed_in);
  EXPECT_FALSE(answer->pending);
  auto const found =
      hub.sessions().find(*hub.people(), answer->signed_in->session.token.text(), kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->member, hub.lead_a);
  EXPECT_EQ(found->agent, "firefox");
  EXPECT_FALSE(found->second_factor);
  for (auto const& entry : hub.store->entries("session", std::nullopt)) {
    EXPECT_EQ(entry.value.find("192.0.2"), std::string::npos) << "no address is kept";
  }
}

TEST_F(SignInTest, EveryFailureLooksTheSame) {
  hub.set_password(hub.admin_b);
  hub.set_access(hub.admin_b, AccessState::suspended);
  EXPECT_EQ(try_password("lead.a", "wrong"), "session.refused");
  EXPECT_EQ(try_password("nobody", kPassword), "session.refused");
  EXPECT_EQ(try_password("admin.b", kPassword), "session.refused") << "suspended";
  EXPECT_EQ(try_password("admin.a", kPassword), "session.refused") << "has no password";
  EXPECT_EQ(try_password("", ""), "session.refused");
  EXPECT_EQ(try_password(hub.lead_a.text(), kPassword), "session.refused") << "an id is no name";
  EXPECT_EQ(try_password("lead.a@example.org", kPassword), "session.refused");
}

// The hash is what takes time: it is looked at with the same cost for nobody.
TEST_F(SignInTest, NobodyCostsAsMuchWorkAsSomebody) {
  auto const nobody = hub.sign_in().begin_password(*hub.people(), {.login = "nobody"}, kNow);
  ASSERT_TRUE(nobody);
  EXPECT_FALSE(nobody->member);
  // At a cost that can be told from nothing: 32 MiB.
  auto const dear =
      PasswordDesk{{hub.keys.pepper(), {32U << 20, 2}}, common_passwords(), hub.random};
  auto somebody = PasswordTask{.member = hub.lead_a};
  somebody.hash =
      crypto::PasswordHasher{hub.keys.pepper(), {32U << 20, 2}}.hash(hub.lead_a.uuid(), "other");
  auto const time = [&](PasswordTask const& task) {
    auto best = std::chrono::steady_clock::duration::max();
    for (auto i = 0; i < 5; ++i) {
      auto const from = std::chrono::steady_clock::now();
      EXPECT_FALSE(dear.verify(task, kPassword).is_right);
      best = std::min(best, std::chrono::steady_clock::now() - from);
    }
    return std::chrono::duration<double>(best).count();
  };
  auto const ratio = time(*nobody) / time(somebody);
  EXPECT_GT(ratio, 0.5);
  EXPECT_LT(ratio, 2.0);
}

TEST_F(SignInTest, AnOlderHashIsMadeAnewWhenThePasswordIsAtHand) {
  auto const costly = PasswordDesk{{hub.keys.pepper(), {16384, 2}}, common_passwords(), hub.random};
  auto const before = find_password(*hub.store, hub.lead_a)->hash;
  auto const task = hub.sign_in().begin_password(*hub.people(), {.login = "lead.a"}, kNow);
  ASSERT_TRUE(task);
  ASSERT_TRUE(hub.sign_in().finish_password(*task, costly.verify(*task, kPassword), kNow));
  EXPECT_NE(find_password(*hub.store, hub.lead_a)->hash, before);
  EXPECT_EQ(try_password("lead.a", kPassword), "ok");
}

TEST_F(SignInTest, APasswordThatChangedMeanwhileDoesNotCount) {
  auto const task = hub.sign_in().begin_password(*hub.people(), {.login = "lead.a"}, kNow);
  auto const verdict = hub.desk.verify(*task, kPassword);
  hub.set_password(hub.lead_a, "another one altogether");
  EXPECT_EQ(key_of(hub.sign_in().finish_password(*task, verdict, kNow)), "session.refused");
}

TEST_F(SignInTest, AMemberWhoWasSuspendedMeanwhileStaysOut) {
  auto const task = hub.sign_in().begin_password(*hub.people(), {.login = "lead.a"}, kNow);
  auto const verdict = hub.desk.verify(*task, kPassword);
  hub.set_access(hub.lead_a, AccessState::suspended);
  EXPECT_EQ(key_of(hub.sign_in().finish_password(*task, verdict, kNow)), "session.refused");
}

// Z7: guessing, and no way to keep the owner out.
TEST_F(SignInTest, TenThousandGuessesDoNotKeepTheOwnerOut) {
  auto const device = device_of(hub.lead_a);
  auto looked_at = 0;
  for (auto i = 0; i < 10'000; ++i) {
    auto const now = kNow + seconds{i / 20}; // within 500 seconds, from many networks
    auto const address = "10." + std::to_string(i % 250) + "." + std::to_string(i / 250) + ".1";
    auto const key = try_password("lead.a", "guess " + std::to_string(i), now, {}, address);
    looked_at += key == "session.refused" ? 1 : 0;
    ASSERT_TRUE(key == "session.refused" || key == "session.too_many_tries") << key;
  }
  EXPECT_EQ(looked_at, 10);
  auto const now = kNow + seconds{500};
  EXPECT_EQ(try_password("lead.a", kPassword, now), "session.too_many_tries") << "a stranger";
  EXPECT_EQ(try_password("lead.a", kPassword, now, device), "ok") << "the owner";
  EXPECT_EQ(try_password("worker.a", kPassword, now, {}, "172.16.0.1"), "ok") << "somebody else";
  // The known device has its own limit.
  for (auto i = 0; i < 10; ++i) {
    EXPECT_EQ(try_password("lead.a", "wrong", now, device), "session.refused");
  }
  EXPECT_EQ(try_password("lead.a", kPassword, now, device), "session.too_many_tries");
}

TEST_F(SignInTest, OneGuessAtEachOfTenThousandAccountsStopsAtTheNetwork) {
  auto looked_at = 0;
  for (auto i = 0; i < 10'000; ++i) {
    looked_at += try_password("user" + std::to_string(i), "Password1") == "session.refused" ? 1 : 0;
  }
  EXPECT_EQ(looked_at, 100);
  EXPECT_EQ(hub.store->entries("tries", std::nullopt).size(), 100U) << "nothing else was written";
}

TEST_F(SignInTest, TooManyTriesSayHowLongToWait) {
  for (auto i = 0; i < 10; ++i) {
    try_password("lead.a", "wrong");
  }
  auto const refused = hub.password_sign_in({.login = "lead.a"}, kPassword, kNow + minutes{1});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().args,
            (std::vector<std::pair<std::string, std::string>>{{"retry_after", "840"}}));
  EXPECT_EQ(try_password("lead.a", kPassword, kNow + minutes{15}), "ok");
}

struct SecondFactorTest : SignInTest {
  SecondFactorTest() { hub.set_totp(hub.lead_a); }
};

TEST_F(SecondFactorTest, ThePasswordAloneOpensOnlyTheSecondStep) {
  auto const pending = hub.pending("lead.a");
  EXPECT_EQ(key_of(hub.sessions().find(*hub.people(), pending, kNow)), "access.sign_in");
  EXPECT_TRUE(hub.sessions().of(hub.lead_a, kNow).empty());
  auto const done = hub.sign_in().give_totp(pending, Hub::totp_at(kNow), kNow);
  ASSERT_TRUE(done);
  EXPECT_TRUE(done->session.session.second_factor);
  EXPECT_TRUE(hub.sessions().find(*hub.people(), done->session.token.text(), kNow));
  EXPECT_EQ(key_of(hub.sign_in().give_totp(pending, Hub::totp_at(kNow + seconds{30}),
                                           kNow + seconds{30})),
            "access.sign_in")
      << "the pre-session is used up";
}

TEST_F(SecondFactorTest, APreSessionEndsByItself) {
  auto const pending = hub.pending("lead.a");
  auto const late = kNow + kSecondFactorTime;
  EXPECT_EQ(key_of(hub.sign_in().give_totp(pending, Hub::totp_at(late), late)), "access.sign_in");
  EXPECT_EQ(key_of(hub.sign_in().give_totp("njia_ses_x", "123456", kNow)), "access.sign_in");
}

TEST_F(SecondFactorTest, ACodeIsTakenOnceAndNoEarlierOneAfterIt) {
  auto const code = Hub::totp_at(kNow);
  EXPECT_TRUE(hub.sign_in().give_totp(hub.pending("lead.a"), code, kNow));
  EXPECT_EQ(key_of(hub.sign_in().give_totp(hub.pending("lead.a"), code, kNow)), "session.refused");
  EXPECT_EQ(key_of(hub.sign_in().give_totp(hub.pending("lead.a"), Hub::totp_at(kNow - seconds{30}),
                                           kNow)),
            "session.refused");
  // R5: the clock goes back by less than is refused; the code stays used.
  auto const back = kNow - minutes{4};
  EXPECT_EQ(
      key_of(hub.sign_in().give_totp(hub.pending("lead.a", {}, back), Hub::totp_at(back), back)),
      "session.refused");
}

TEST_F(SecondFactorTest, GuessedCodesAreCountedAndDoNotKeepTheOwnerOut) {
  auto const device =
      hub.sign_in().give_totp(hub.pending("lead.a"), Hub::totp_at(kNow), kNow)->device_token;
  auto now = kNow + minutes{5};
  auto refused = 0;
  for (auto i = 0; i < 200; ++i) { // a stranger who knows the password
    refused += key_of(hub.sign_in().give_totp(hub.pending("lead.a", {}, now), "000000", now)) ==
                       "session.refused"
                   ? 1
                   : 0;
  }
  EXPECT_EQ(refused, 10);
  EXPECT_EQ(key_of(hub.sign_in().give_totp(hub.pending("lead.a", {}, now), Hub::totp_at(now), now)),
            "session.too_many_tries");
  EXPECT_TRUE(hub.sign_in().give_totp(hub.pending("lead.a", device, now), Hub::totp_at(now), now));
  // Over a day: 30, whatever the pauses.
  for (auto quarter = 1; quarter < 90; ++quarter) {
    auto const at = now + quarter * minutes{16};
    for (auto i = 0; i < 10; ++i) {
      refused += key_of(hub.sign_in().give_totp(hub.pending("lead.a", {}, at), "000000", at)) ==
                         "session.refused"
                     ? 1
                     : 0;
    }
  }
  EXPECT_EQ(refused, 30);
}

TEST_F(SecondFactorTest, ARecoveryCodeWorksOnce) {
  auto const codes = crypto::make_recovery_codes(hub.random);
  {
    auto transaction = hub.store->begin();
    transaction->put_entry({.kind = "recovery",
                            .key = hub.lead_a.text() + ":" + codes[0].hash.text(),
                            .owner = hub.lead_a.text()});
    ASSERT_TRUE(transaction->commit());
  }
  auto const give = [&](std::string_view code) {
    return key_of(hub.sign_in().give_recovery_code(hub.pending("lead.a"), code, kNow));
  };
  EXPECT_EQ(give(codes[1].text.text()), "session.refused");
  EXPECT_EQ(give("no code"), "session.refused");
  EXPECT_EQ(give(codes[0].text.text()), "ok");
  EXPECT_EQ(give(codes[0].text.text()), "session.refused");
}

// Z7: 200 at once, on real connections: one is accepted.
TEST(SecondFactorOnDisk, TwoHundredIdenticalCodesAreTakenOnce) {
  auto hub = Hub{Engine::sqlite};
  hub.set_password(hub.lead_a);
  hub.set_totp(hub.lead_a);
  auto pending = std::vector<std::string>{};
  for (auto i = 0; i < 200; ++i) { // each of a device of its own: no counter helps
    pending.push_back(
        hub.pending("lead.a", make_device_token(hub.keys, hub.random, hub.lead_a, kNow)));
  }
  auto const code = Hub::totp_at(kNow);
  auto accepted = std::atomic<int>{0};
  auto other = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto t = std::size_t{0}; t < 8; ++t) {
    threads.emplace_back([&, t] {
      auto const store = hub.open();
      auto random = crypto::SystemRandom{};
      auto ids = SeededUuids{100 + t, 1'700'000'000'000};
      auto const sessions = Sessions{*store, ids, random, hub.keys};
      auto const sign_in = SignIn{sessions, Passkeys{*store, ids, random, hub.keys, hub.site},
                                  hub.sealer, hub.networks};
      for (auto i = t; i < pending.size(); i += 8) {
        auto const key = key_of(sign_in.give_totp(pending[i], code, kNow));
        accepted += key == "ok" ? 1 : 0;
        other += key != "ok" && key != "session.refused" ? 1 : 0;
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  EXPECT_EQ(accepted, 1);
  EXPECT_EQ(other, 0);
}

// R5: a clock that went back lets nobody in.
TEST_F(SignInTest, NobodySignsInWhileTheClockStandsBefore) {
  EXPECT_EQ(try_password("lead.a", kPassword, kNow), "ok");
  for (auto const at : {kNow - hours{1}, Instant{}, kNow - minutes{6}}) {
    EXPECT_EQ(try_password("lead.a", kPassword, at), "session.clock_went_back");
    EXPECT_EQ(key_of(hub.sign_in().begin_passkey(at)), "session.clock_went_back");
  }
  EXPECT_EQ(try_password("lead.a", kPassword, kNow + hours{24 * 400}), "ok");
  EXPECT_EQ(try_password("lead.a", kPassword, kNow), "session.clock_went_back");
}

} // namespace
} // namespace njia::app

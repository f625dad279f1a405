#include "njia/app/accounts/tries.h"

#include "njia/app/accounts/devices.h"
#include "njia/app/accounts/testing/hub.h"

namespace njia::app {
namespace {

using namespace testing;

struct TriesTest : ::testing::Test {
  Hub hub;
  std::string count(std::string_view what, Instant now) {
    auto transaction = hub.store->begin();
    auto const counted = Tries{*hub.store, hub.keys}.count(*transaction, what, kPasswordTries, now);
    EXPECT_TRUE(transaction->commit());
    return counted ? "ok" : counted.error().args.at(0).second;
  }
};

TEST_F(TriesTest, TenTriesInAnyFifteenMinutes) {
  for (auto i = 0; i < 10; ++i) {
    EXPECT_EQ(count("login:a", kNow + minutes{i}), "ok");
  }
  EXPECT_EQ(count("login:a", kNow + minutes{10}), "300") << "the first one leaves after 15 minutes";
  EXPECT_EQ(count("login:b", kNow + minutes{10}), "ok");
  EXPECT_EQ(count("login:a", kNow + minutes{15}), "ok");
  EXPECT_EQ(count("login:a", kNow + minutes{15}), "60");
}

TEST_F(TriesTest, OnlyAHashOfWhatIsCountedIsKept) {
  count("login:amina", kNow);
  for (auto const& entry : hub.store->entries("tries", std::nullopt)) {
    EXPECT_EQ((entry.key + entry.value).find("amina"), std::string::npos);
  }
}

TEST_F(TriesTest, ARightTryIsTakenBack) {
  for (auto i = 0; i < 30; ++i) {
    ASSERT_EQ(count("login:a", kNow), "ok");
    auto transaction = hub.store->begin();
    Tries{*hub.store, hub.keys}.take_back(*transaction, "login:a", kNow);
    ASSERT_TRUE(transaction->commit());
  }
  EXPECT_TRUE(hub.store->entries("tries", std::nullopt).empty());
}

TEST_F(TriesTest, AClockThatWentBackNeitherForgivesNorLocksForever) {
  for (auto i = 0; i < 10; ++i) {
    count("login:a", kNow + hours{24 * 400});
  }
  EXPECT_EQ(count("login:a", kNow), "900");
}

TEST_F(TriesTest, ARestartForgivesNothing) {
  auto disk = Hub{Engine::sqlite};
  auto const count_there = [&] {
    auto transaction = disk.store->begin();
    auto const counted =
        Tries{*disk.store, disk.keys}.count(*transaction, "x", kPasswordTries, kNow);
    EXPECT_TRUE(transaction->commit());
    return counted.has_value();
  };
  for (auto i = 0; i < 10; ++i) {
    EXPECT_TRUE(count_there());
  }
  disk.store.reset();
  disk.store = disk.open();
  EXPECT_FALSE(count_there());
}

TEST(Networks, AreCountedByPrefix) {
  EXPECT_EQ(network_of("192.0.2.77"), network_of("192.0.2.1"));
  EXPECT_NE(network_of("192.0.2.77"), network_of("192.0.3.77"));
  EXPECT_EQ(network_of("::ffff:192.0.2.9"), network_of("192.0.2.1"));
  EXPECT_EQ(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:ffff::"));
  EXPECT_NE(network_of("2001:db8:1::1"), network_of("2001:db8:2::1"));
  EXPECT_EQ(network_of("nonsense"), "other");
}

TEST(Networks, HaveTheirOwnLimitAndBoundedMemory) {
  auto tries = NetworkTries{{3, minutes{15}}, 4};
  for (auto i = 0; i < 3; ++i) {
    EXPECT_TRUE(tries.count("192.0.2.1", kNow));
  }
  EXPECT_EQ(key_of(tries.count("192.0.2.200", kNow + minutes{1})), "session.too_many_tries");
  EXPECT_TRUE(tries.count("192.0.2.1", kNow + minutes{15}));
  for (auto i = 0; i < 250; ++i) {
    EXPECT_TRUE(tries.count("10.0." + std::to_string(i) + ".1", kNow + minutes{16}));
    EXPECT_LE(tries.size(), 4U);
  }
}

TEST(Devices, AreKnownByAWholeTokenOfTheMember) {
  auto hub = Hub{};
  auto const token = make_device_token(hub.keys, hub.random, hub.lead_a, kNow);
  auto const device = find_device(hub.keys, token, hub.lead_a, kNow);
  ASSERT_TRUE(device);
  EXPECT_EQ(device->size(), 32U);
  EXPECT_FALSE(find_device(hub.keys, token, hub.worker_a, kNow));
  EXPECT_FALSE(find_device(hub.keys, token, hub.lead_a, kNow + kDeviceKnown));
  EXPECT_FALSE(find_device(hub.keys, "", hub.lead_a, kNow));
  for (auto i = std::size_t{9}; i < token.size(); ++i) {
    auto changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(find_device(hub.keys, changed, hub.lead_a, kNow)) << i;
  }
  auto const root = crypto::SecretBytes{32};
  EXPECT_FALSE(find_device(AccountKeys{root.view()}, token, hub.lead_a, kNow)) << "another hub's";
}

} // namespace
} // namespace njia::app

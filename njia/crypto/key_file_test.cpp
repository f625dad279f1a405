#include "njia/crypto/key_file.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace njia::crypto {
namespace {

struct KeyFile : ::testing::Test {
  testing::TemporaryFolder folder;
  std::filesystem::path file = folder.path() / "audit.key";

  std::string load(std::uint64_t seed) {
    auto random = testing::SeededRandom{seed};
    auto const key = load_or_make_key(file, random);
    return key ? to_hex(key->view()) : key.error().key;
  }
};

TEST_F(KeyFile, IsMadeOnceForItsOwnerAlone) {
  auto const key = load(1);
  EXPECT_EQ(key.size(), 64U);
  EXPECT_EQ(load(2), key);
  EXPECT_EQ(std::filesystem::file_size(file), 32U);
  EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms{0600});
}

TEST_F(KeyFile, IsNeverReplacedWhateverStandsThere) {
  std::ofstream{file} << "not a key";
  std::filesystem::permissions(file, std::filesystem::perms{0600});
  EXPECT_EQ(load(1), "keys.key_file_malformed");
  std::ofstream{file} << std::string(40, 'x');
  EXPECT_EQ(load(1), "keys.key_file_malformed");
  std::filesystem::permissions(file, std::filesystem::perms{0640});
  EXPECT_EQ(load(1), "keys.permissions");
}

TEST_F(KeyFile, IsTheSameForAllWhoAskAtOnce) {
  auto keys = std::vector<std::string>(8);
  {
    auto threads = std::vector<std::jthread>{};
    for (auto i = std::size_t{0}; i < keys.size(); ++i) {
      threads.emplace_back([&, i] { keys[i] = load(i); });
    }
  }
  for (auto const& key : keys) {
    EXPECT_EQ(key, keys[0]);
  }
}

TEST_F(KeyFile, SaysWhenTheFolderIsNotThere) {
  file = folder.path() / "no folder" / "audit.key";
  EXPECT_EQ(load(1), "keys.cannot_write");
}

} // namespace
} // namespace njia::crypto

#include "njia/crypto/keyring.h"

#include "njia/base/testing/child_process.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/hash.h"
#include "njia/crypto/keyring_format.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>
#include <thread>

namespace njia::crypto {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto kCheap = Argon2Cost{8192, 1};

Uuid organisation(std::uint8_t number) { return make_uuid_v7(1'600'000'000'000, 0, number); }

KeySource key_source(std::uint8_t number) {
  auto key = SecretBytes{32};
  key.writable()[0] = number;
  return KeySource::from_key(std::move(key));
}

KeySource passphrase(std::string_view text) {
  return KeySource::from_passphrase(SecretBytes::copy_of(as_bytes(text)), kCheap);
}

template <class T> std::string key_of(Result<T> const& result) {
  return result ? "fine" : result.error().key;
}

std::string hex_of(Result<Keyring::Key> key) { return key ? to_hex((*key)->field()) : "none"; }

class KeyringTest : public ::testing::Test {
protected:
  Keyring create() { return Keyring::create(path_, key_source(1), random_).value(); }
  Result<Keyring> open(KeySource const& source, std::uint64_t least = 0) {
    return Keyring::open(path_, source, random_, least);
  }
  std::string read() const {
    auto in = std::ifstream{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
  void write(std::string const& bytes) const { std::ofstream{path_, std::ios::binary} << bytes; }

  testing::TemporaryFolder folder_;
  std::filesystem::path path_ = folder_.path() / "njia.keys";
  SystemRandom random_;
};

TEST_F(KeyringTest, gives_each_organisation_a_key_that_comes_back) {
  auto ring = create();
  auto const first = hex_of(ring.key_for(organisation(1)));
  auto const second = hex_of(ring.key_for(organisation(2)));
  EXPECT_EQ(first.size(), 64U);
  EXPECT_NE(first, second);
  EXPECT_EQ(hex_of(ring.key_for(organisation(1))), first);
  auto again = open(key_source(1)).value();
  EXPECT_EQ(hex_of(again.find_key(organisation(1))), first);
  EXPECT_EQ(hex_of(again.find_key(organisation(2))), second);
  EXPECT_EQ(key_of(again.find_key(organisation(3))), "keys.unknown");
  EXPECT_EQ(again.organisations().value(),
            (std::vector<KeyringRow>{{organisation(1), 1, false}, {organisation(2), 2, false}}));
}

TEST_F(KeyringTest, the_two_keys_of_an_organisation_differ) {
  auto ring = create();
  auto const key = ring.key_for(organisation(1)).value();
  EXPECT_NE(to_hex(key->field()), to_hex(key->blind_index()));
}

TEST_F(KeyringTest, a_new_key_is_on_the_disk_before_it_is_answered) {
  auto ring = create();
  for (auto i = std::uint8_t{1}; i < 20; ++i) {
    auto const given = hex_of(ring.key_for(organisation(i)));
    EXPECT_EQ(hex_of(open(key_source(1)).value().find_key(organisation(i))), given);
  }
}

TEST_F(KeyringTest, the_file_is_private_and_holds_no_key_and_no_organisation_in_plain) {
  auto ring = create();
  auto const master = ring.key_for(organisation(1)).value();
  struct stat info = {};
  ASSERT_EQ(::stat(path_.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600U);
  auto const file = read();
  auto const plain = organisation(1).bytes;
  EXPECT_THAT(file, Not(HasSubstr(std::string{plain.begin(), plain.end()})));
  EXPECT_THAT(file, Not(HasSubstr(std::string{master->field().begin(), master->field().end()})));
}

TEST_F(KeyringTest, a_destroyed_key_is_gone_everywhere_and_for_ever) {
  auto ring = create();
  auto other = open(key_source(1)).value();
  static_cast<void>(ring.key_for(organisation(1)).value());
  static_cast<void>(ring.key_for(organisation(2)).value());
  EXPECT_EQ(key_of(other.find_key(organisation(1))), "fine");
  EXPECT_EQ(key_of(ring.destroy(organisation(1))), "fine");
  EXPECT_EQ(key_of(ring.destroy(organisation(1))), "fine");
  for (auto* one : {&ring, &other}) {
    EXPECT_EQ(key_of(one->find_key(organisation(1))), "keys.destroyed");
    EXPECT_EQ(key_of(one->key_for(organisation(1))), "keys.destroyed");
    EXPECT_EQ(key_of(one->find_key(organisation(2))), "fine");
    EXPECT_EQ(one->organisations().value(),
              (std::vector<KeyringRow>{{organisation(1), 1, true}, {organisation(2), 2, false}}));
  }
  auto const again = read_ring(as_bytes(read()), key_source(1).key({}, {}).view());
  EXPECT_THAT(again->key(0), Each(0));
}

TEST_F(KeyringTest, an_organisation_without_a_key_can_be_erased_too) {
  auto ring = create();
  EXPECT_EQ(key_of(ring.destroy(organisation(9))), "fine");
  EXPECT_EQ(key_of(ring.key_for(organisation(9))), "keys.destroyed");
}

TEST_F(KeyringTest, what_stood_on_the_disk_before_is_overwritten) {
  auto ring = create();
  static_cast<void>(ring.key_for(organisation(1)).value());
  auto const before = read();
  auto const held = ::open(path_.c_str(), O_RDONLY); // as if the disk's old blocks were read
  ASSERT_EQ(key_of(ring.destroy(organisation(1))), "fine");
  auto left = std::string(before.size(), '?');
  EXPECT_EQ(::pread(held, left.data(), left.size(), 0), static_cast<ssize_t>(before.size()));
  ::close(held);
  EXPECT_THAT(left, Each('\0'));
  EXPECT_FALSE(std::filesystem::exists(path_.string() + ".tmp"));
}

TEST_F(KeyringTest, opens_with_nothing_but_its_own_key) {
  static_cast<void>(create());
  EXPECT_EQ(key_of(open(key_source(2))), "keys.wrong_key");
  EXPECT_EQ(key_of(open(passphrase("maji ya bahari"))), "keys.needs_key_file");
  EXPECT_EQ(key_of(Keyring::create(path_, key_source(1), random_)), "keys.exists");
  std::filesystem::remove(path_);
  EXPECT_EQ(key_of(open(key_source(1))), "keys.missing");
}

TEST_F(KeyringTest, opens_with_its_passphrase) {
  auto const made = hex_of(Keyring::create(path_, passphrase("maji ya bahari"), random_)
                               .value()
                               .key_for(organisation(1)));
  EXPECT_EQ(hex_of(open(passphrase("maji ya bahari")).value().find_key(organisation(1))), made);
  EXPECT_EQ(key_of(open(passphrase("maji ya bahari "))), "keys.wrong_key");
  EXPECT_EQ(key_of(open(key_source(1))), "keys.needs_passphrase");
}

TEST_F(KeyringTest, changing_the_key_keeps_the_organisations) {
  auto ring = create();
  auto other = open(key_source(1)).value();
  auto const made = hex_of(ring.key_for(organisation(1)));
  EXPECT_EQ(key_of(ring.change_key(passphrase("maji ya bahari"))), "fine");
  EXPECT_EQ(hex_of(ring.find_key(organisation(1))), made);
  EXPECT_EQ(key_of(other.find_key(organisation(1))), "keys.wrong_key");
  EXPECT_EQ(key_of(open(key_source(1))), "keys.needs_passphrase");
  EXPECT_EQ(hex_of(open(passphrase("maji ya bahari")).value().find_key(organisation(1))), made);
}

TEST_F(KeyringTest, refuses_an_older_copy) {
  auto ring = create();
  static_cast<void>(ring.key_for(organisation(1)).value());
  auto const old = read();
  ASSERT_EQ(key_of(ring.destroy(organisation(1))), "fine");
  auto const now = ring.generation().value();
  write(old);
  EXPECT_EQ(key_of(ring.find_key(organisation(1))), "keys.rolled_back");
  EXPECT_EQ(key_of(open(key_source(1), now)), "keys.rolled_back");
  EXPECT_EQ(key_of(open(key_source(1), now - 1)), "fine");
}

TEST_F(KeyringTest, refuses_another_ring_under_the_same_key) {
  auto ring = create();
  std::filesystem::remove(path_);
  auto another = create();
  static_cast<void>(another.key_for(organisation(1)).value());
  EXPECT_EQ(key_of(ring.find_key(organisation(1))), "keys.rolled_back");
}

TEST_F(KeyringTest, refuses_a_file_that_others_may_read) {
  static_cast<void>(create());
  ::chmod(path_.c_str(), 0640);
  EXPECT_EQ(key_of(open(key_source(1))), "keys.permissions");
}

TEST_F(KeyringTest, every_changed_byte_and_every_cut_is_refused) {
  auto ring = create();
  static_cast<void>(ring.key_for(organisation(1)).value());
  auto const sound = read();
  for (auto at = std::size_t{0}; at < sound.size(); ++at) {
    auto broken = sound;
    broken[at] = static_cast<char>(broken[at] ^ 0x20);
    write(broken);
    EXPECT_EQ(key_of(open(key_source(1))), "keys.damaged") << at;
    write(sound.substr(0, at));
    EXPECT_EQ(key_of(open(key_source(1))), "keys.damaged") << at;
  }
  write(sound + '\0');
  EXPECT_EQ(key_of(open(key_source(1))), "keys.damaged");
}

// The checksum at the end needs no key: whoever changes the file can mend it. The seal they cannot.
TEST_F(KeyringTest, a_changed_byte_under_a_mended_checksum_is_refused) {
  auto ring = create();
  static_cast<void>(ring.key_for(organisation(1)).value());
  auto const sound = read();
  auto const accepted = [&](std::string const& file) {
    return read_ring(as_bytes(file), key_source(1).key({}, {}).view()).has_value();
  };
  ASSERT_TRUE(accepted(sound));
  for (auto at = std::size_t{0}; at < sound.size() - 32; ++at) {
    auto broken = sound;
    broken[at] = static_cast<char>(broken[at] ^ 1);
    auto const sum = blake2b(Purpose{"njia.ring.sum"},
                             as_bytes(std::string_view{broken}.substr(0, broken.size() - 32)));
    std::copy(sum.begin(), sum.end(), broken.end() - 32);
    EXPECT_FALSE(accepted(broken)) << at;
  }
}

TEST_F(KeyringTest, a_disk_that_takes_no_more_leaves_the_old_file) {
  auto ring = create();
  static_cast<void>(ring.key_for(organisation(1)).value());
  auto const before = read();
  EXPECT_EQ(base_testing::in_child([&] {
              ::signal(SIGXFSZ, SIG_IGN);
              auto const little = rlimit{10, 10};
              ::setrlimit(RLIMIT_FSIZE, &little);
              auto const made = ring.key_for(organisation(2));
              auto const destroyed = ring.destroy(organisation(1));
              return key_of(made) == "keys.cannot_write" && key_of(destroyed) == "keys.cannot_write"
                         ? 7
                         : 1;
            }),
            7);
  EXPECT_EQ(read(), before);
  EXPECT_EQ(key_of(ring.find_key(organisation(1))), "fine");
}

TEST_F(KeyringTest, several_at_once_lose_no_organisation) {
  static_cast<void>(create());
  auto threads = std::vector<std::thread>{};
  for (auto worker = 0; worker < 4; ++worker) {
    threads.emplace_back([this, worker] {
      auto ring = open(key_source(1)).value();
      for (auto i = 0; i < 12; ++i) { // half of them are asked for by a neighbour too
        static_cast<void>(
            ring.key_for(organisation(static_cast<std::uint8_t>(worker * 6 + i))).value());
      }
    });
  }
  for (auto& thread : threads) {
    thread.join();
  }
  auto const rows = open(key_source(1)).value().organisations().value();
  auto ids = std::set<std::uint32_t>{};
  for (auto const& row : rows) {
    ids.insert(row.key_id);
  }
  EXPECT_EQ(rows.size(), 30U);
  EXPECT_EQ(ids.size(), 30U);
}

TEST_F(KeyringTest, is_full_at_its_limit) {
  auto content = RingContent{};
  content.header.generation = 1;
  content.keys = SecretBytes{kMaxKeyringOrganisations * 32};
  random_.fill(content.keys.writable());
  for (auto i = std::uint32_t{0}; i < kMaxKeyringOrganisations; ++i) {
    content.records.push_back({make_uuid_v7(i, 0, 0), i + 1, false});
  }
  content.next_key_id = kMaxKeyringOrganisations + 1;
  auto const file = write_ring(content, key_source(1).key({}, {}).view(), random_);
  EXPECT_EQ(file.size(), max_ring_bytes());
  write({file.begin(), file.end()});
  ::chmod(path_.c_str(), 0600);
  auto ring = open(key_source(1)).value();
  EXPECT_EQ(key_of(ring.find_key(make_uuid_v7(9'999, 0, 0))), "fine");
  EXPECT_EQ(key_of(ring.key_for(organisation(1))), "keys.full");
}

TEST_F(KeyringTest, the_key_file_is_32_private_bytes) {
  auto const file = folder_.path() / "hub.key";
  EXPECT_EQ(key_of(KeySource::from_file(file)), "keys.key_file_missing");
  std::ofstream{file} << std::string(32, 'k');
  EXPECT_EQ(key_of(KeySource::from_file(file)), "keys.permissions");
  ::chmod(file.c_str(), 0400);
  EXPECT_EQ(KeySource::from_file(file).value().key({}, {}).text(), std::string(32, 'k'));
  ::chmod(file.c_str(), 0600);
  for (auto const size : {0U, 31U, 33U, 64U}) {
    std::ofstream{file} << std::string(size, 'k');
    EXPECT_EQ(key_of(KeySource::from_file(file)), "keys.key_file_malformed") << size;
  }
}

// echo -n password | argon2 somesaltsomesalt -id -t 2 -k 1024 -p 1 -l 32 -r (the reference
// program).
TEST(Argon2, is_that_of_rfc_9106) {
  auto salt = Salt{};
  std::copy_n("somesaltsomesalt", 16, salt.begin());
  EXPECT_EQ(to_hex(argon2id_key(as_bytes("password"), salt, {1024U << 10, 2}).view()),
            "08a19ee7f6d7f589c2ab6af18d6e724172b19f7d6fd462b38430ab31ceabeaf0");
}

} // namespace
} // namespace njia::crypto

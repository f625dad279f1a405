#include "njia/crypto/backup_crypt.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>

#include <sstream>

namespace njia::crypto {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t kHeader = 128, kSealedChunk = 65'536 + 17;

class BackupCrypt : public ::testing::Test {
protected:
  std::string encrypted(std::string const& text) const {
    auto in = std::istringstream{text};
    auto out = std::ostringstream{};
    auto const done = encrypt_backup(in, out, key_.public_key()).value();
    EXPECT_EQ(done.plain, text.size());
    EXPECT_EQ(done.encrypted, out.str().size());
    return out.str();
  }

  /// What comes out, or the key of the error.
  static std::string decrypted(std::string const& file, BackupPrivateKey const& key,
                               std::uint64_t limit = kMaxBackupBytes) {
    auto in = std::istringstream{file};
    auto out = std::ostringstream{};
    auto const got = decrypt_backup(in, out, key, limit);
    return got ? out.str() : got.error().key;
  }
  std::string decrypted(std::string const& file) const { return decrypted(file, key_); }

  /// Bytes that do not compress, so that their number says how many chunks there are.
  std::string noise(std::size_t size) {
    auto text = std::string(size, '\0');
    random_.fill({reinterpret_cast<std::uint8_t*>(text.data()), size});
    return text;
  }

  testing::SeededRandom random_{2020};
  BackupPrivateKey key_ = BackupPrivateKey::make(random_);
};

TEST_F(BackupCrypt, comes_back_whole_at_every_size) {
  for (auto const size : {0U, 1U, 1000U, 65'400U, 65'500U, 65'511U, 65'520U, 65'525U, 65'530U,
                          65'536U, 131'072U, 300'000U}) {
    auto const text = noise(size);
    EXPECT_TRUE(decrypted(encrypted(text)) == text) << size;
  }
  auto const easy = std::string(5'000'000, 'x');
  auto const file = encrypted(easy);
  EXPECT_LT(file.size(), 10'000U);
  EXPECT_TRUE(decrypted(file) == easy);
}

TEST_F(BackupCrypt, a_file_that_ends_with_a_full_chunk_is_whole_too) {
  auto found = false;
  for (auto size = std::size_t{65'490}; size < 65'536; ++size) {
    auto const file = encrypted(noise(size));
    found = found || file.size() == kHeader + kSealedChunk;
    EXPECT_EQ(decrypted(file).size(), size);
  }
  EXPECT_TRUE(found);
}

TEST_F(BackupCrypt, shows_nothing_and_is_never_the_same_twice) {
  auto const text = std::string{"Amina Otieno, Mombasa"};
  EXPECT_THAT(encrypted(text), Not(HasSubstr("Amina")));
  EXPECT_NE(encrypted(text).substr(kHeader), encrypted(text).substr(kHeader));
}

TEST_F(BackupCrypt, a_thousand_random_changes_are_refused) {
  auto const sound = encrypted(noise(150'000));
  ASSERT_GT(sound.size(), kHeader + 2 * kSealedChunk);
  for (auto i = 0; i < 1'000; ++i) {
    auto broken = sound;
    // Half of them where the structure is: the header and the ends of chunks.
    auto const at = i % 2 == 0 ? random_.number(sound.size())
                               : std::min(sound.size() - 1,
                                          (random_.number(4) * kSealedChunk + random_.number(160)));
    broken[at] = static_cast<char>(broken[at] ^ (1 + random_.number(255)));
    EXPECT_THAT(decrypted(broken),
                AnyOf("backup.damaged", "backup.wrong_key", "backup.not_encrypted", "backup.newer"))
        << at;
  }
}

TEST_F(BackupCrypt, every_byte_of_a_small_file_counts) {
  auto const sound = encrypted("Amina");
  for (auto at = std::size_t{0}; at < sound.size(); ++at) {
    auto broken = sound;
    broken[at] = static_cast<char>(broken[at] ^ 0x80);
    auto const want = at < 8    ? "backup.not_encrypted"
                      : at == 8 ? "backup.newer"
                      : at < 16 ? "backup.damaged"
                      : at < 24 ? "backup.wrong_key"
                                : "backup.damaged";
    EXPECT_EQ(decrypted(broken), want) << at;
  }
}

TEST_F(BackupCrypt, cut_longer_and_rearranged_files_are_refused) {
  auto const sound = encrypted(noise(250'000));
  auto const chunk = [&](std::size_t number) {
    return sound.substr(kHeader + number * kSealedChunk, kSealedChunk);
  };
  auto const header = sound.substr(0, kHeader);
  auto const other = encrypted(noise(250'000));
  ASSERT_EQ((sound.size() - kHeader) / kSealedChunk, 3U);
  struct Row {
    char const* name;
    std::string file;
  };
  Row const rows[] = {
      {"no chunk", header},
      {"the last chunk missing", header + chunk(0) + chunk(1) + chunk(2)},
      {"a middle chunk missing", header + chunk(0) + chunk(2) + chunk(3)},
      {"the first chunk missing", header + chunk(1) + chunk(2) + chunk(3)},
      {"two chunks in each other's place", header + chunk(1) + chunk(0) + chunk(2) + chunk(3)},
      {"a chunk twice", header + chunk(0) + chunk(0) + chunk(1) + chunk(2) + chunk(3)},
      {"the last chunk twice", sound + chunk(3)},
      {"a byte more", sound + "x"},
      {"a byte less", sound.substr(0, sound.size() - 1)},
      {"another backup behind it", sound + other},
      {"another backup's chunk",
       header + other.substr(kHeader, kSealedChunk) + chunk(1) + chunk(2) + chunk(3)},
      {"another backup's header", other.substr(0, kHeader) + sound.substr(kHeader)},
      {"another backup's stream key",
       sound.substr(0, 24) + other.substr(24, 80) + sound.substr(104)},
  };
  for (auto const& row : rows) {
    EXPECT_EQ(decrypted(row.file), "backup.damaged") << row.name;
  }
  for (auto size = std::size_t{8}; size < sound.size(); size += 997) {
    EXPECT_EQ(decrypted(sound.substr(0, size)), "backup.damaged") << size;
  }
}

TEST_F(BackupCrypt, opens_with_its_own_key_only) {
  auto const other = BackupPrivateKey::make(random_);
  EXPECT_EQ(decrypted(encrypted("Amina"), other), "backup.wrong_key");
  EXPECT_EQ(decrypted(""), "backup.not_encrypted");
  EXPECT_EQ(decrypted("SQLite format 3"), "backup.not_encrypted");
}

TEST_F(BackupCrypt, what_grows_without_end_is_stopped) {
  auto const file = encrypted(std::string(1'000'000, 'x'));
  EXPECT_EQ(decrypted(file, key_, 999'999), "backup.too_large");
  EXPECT_EQ(decrypted(file, key_, 1'000'000).size(), 1'000'000U);
}

TEST_F(BackupCrypt, a_full_disk_is_said) {
  auto in = std::istringstream{"Amina"};
  auto full = std::ostringstream{};
  full.setstate(std::ios::badbit);
  EXPECT_EQ(encrypt_backup(in, full, key_.public_key()).error().key, "backup.cannot_write");
  auto file = std::istringstream{encrypted("Amina")};
  EXPECT_EQ(decrypt_backup(file, full, key_).error().key, "backup.cannot_write");
}

TEST_F(BackupCrypt, keys_come_back_from_their_texts) {
  auto const own = std::string{key_.text().text()};
  auto const shared = key_.public_key().text();
  EXPECT_TRUE(own.starts_with("njia-backup-PRIVATE-"));
  EXPECT_TRUE(shared.starts_with("njia-backup-public-"));
  EXPECT_EQ(BackupPublicKey::parse(" " + shared + "\n").value(), key_.public_key());
  EXPECT_EQ(BackupPrivateKey::parse(own + "\n").value().public_key(), key_.public_key());
  EXPECT_EQ(BackupPublicKey::parse(own).error().key, "backup.key_malformed");
  EXPECT_EQ(BackupPrivateKey::parse(shared).error().key, "backup.key_malformed");
  for (auto at = std::size_t{0}; at < own.size(); ++at) {
    auto wrong = own;
    wrong[at] = wrong[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(BackupPrivateKey::parse(wrong).has_value()) << at;
    EXPECT_FALSE(BackupPrivateKey::parse(own.substr(0, at)).has_value()) << at;
  }
}

// Python's cryptography (OpenSSL): the X25519 public key of the private one 00 01 02 … 1f; check
// characters by zlib.crc32 and base 62.
TEST(BackupKey, is_that_of_another_program) {
  auto const key = BackupPrivateKey::parse(
      "njia-backup-PRIVATE-AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh81t6Wu5");
  EXPECT_EQ(key.value().public_key().text(),
            "njia-backup-public-j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF84a63Fk");
}

} // namespace
} // namespace njia::crypto

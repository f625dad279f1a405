#include "njia/app/hub/audit_file.h"

#include "njia/app/hub/auditor.h"
#include "njia/crypto/audit_verify.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace njia::app {
namespace {

using crypto::testing::SeededRandom;

Uuid id(int n) { return make_uuid_v7(1'600'000'000'000, 0, static_cast<std::uint64_t>(n)); }

auto const kNow = Instant{std::chrono::seconds{1'700'000'000}};

/// A store with a log, and the key that signs it.
struct Hub {
  std::unique_ptr<Store> store;
  SeededRandom random{7};
  Auditor auditor{*store, random};
  crypto::AuditSigner signer{crypto::random_bytes<32>(random)};

  /// One line about organisation `n`, of organisation `n` % 3.
  void act(int n) {
    auto const note = AuditNote{.actor = "member-" + std::to_string(n % 5),
                                .at = kNow + std::chrono::seconds{n},
                                .action = "test.add",
                                .object_kind = "organisation",
                                .object = format_uuid(id(n)),
                                .org = format_uuid(id(n % 3)),
                                .details = {{"version", std::to_string(n)}, {"a|b", "c=d"}}};
    auto const scope = AuditScope{auditor, note};
    auto record = blank<Organisation>();
    record.id = OrganisationId{id(n)};
    record.code = "ORG-" + std::to_string(n);
    auto transaction = store->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }

  crypto::AuditHead sign() {
    auto const quiet = QuietScope{auditor};
    return sign_audit_head(*store, signer, kNow).value();
  }

  Result<std::string> file(std::optional<OrganisationId> org = {}) const {
    auto text = std::string{};
    auto const closing = write_audit_file(
        *store, signer, org, kNow, [&](std::string_view line) { text.append(line) += '\n'; });
    if (!closing) {
      return closing.error();
    }
    return text;
  }

  std::string verdict(std::string const& file, std::optional<crypto::AuditChain> known = {}) const {
    auto in = std::istringstream{file};
    auto const got = crypto::verify_audit(in, {.key = signer.public_key(), .head = known});
    return got ? "sound " + std::to_string(got->chain.seq) : got.error().key;
  }
};

/// What tools/verify_audit says, which shares no line with ours.
std::string python_verdict(std::string const& file, crypto::AuditPublicKey const& key,
                           crypto::AuditChain const& known) {
  auto const folder = crypto::testing::TemporaryFolder{};
  std::ofstream{folder.path() / "audit.jsonl", std::ios::binary} << file;
  auto const command = std::string{NJIA_SOURCE_DIR "/tools/verify_audit "} +
                       (folder.path() / "audit.jsonl").string() + " --key " + crypto::to_hex(key) +
                       " --known " + std::to_string(known.seq) + ":" + crypto::to_hex(known.hash) +
                       " > " + (folder.path() / "verdict").string();
  auto const code = std::system(command.c_str());
  auto line = std::string{};
  auto in = std::ifstream{folder.path() / "verdict"};
  std::getline(in, line);
  return (code == 0 ? "" : "refused ") + line;
}

TEST(AuditFile, AStoresLogIsSoundForBothVerifiers) {
  auto hub = Hub{make_memory_store()};
  EXPECT_EQ(hub.verdict(hub.file().value()), "sound 0");
  for (auto n = 1; n <= 20; ++n) {
    hub.act(n);
    if (n % 8 == 0) {
      hub.sign();
    }
  }
  auto const head = hub.sign();
  EXPECT_EQ(head.number, 3U);
  EXPECT_EQ(head.chain.seq, 20U);
  EXPECT_EQ(hub.sign(), head) << "the log has not moved";
  auto const file = hub.file().value();
  EXPECT_EQ(hub.verdict(file, head.chain), "sound 20");
  EXPECT_EQ(python_verdict(file, hub.signer.public_key(), head.chain), "sound: 20 entries");
  hub.act(21);
  auto const later = hub.file().value();
  EXPECT_EQ(hub.verdict(later, head.chain), "sound 21") << "the head of then still fits";
  EXPECT_EQ(python_verdict(later, hub.signer.public_key(), head.chain), "sound: 21 entries");
}

TEST(AuditFile, AnOrganisationSeesItsOwnEntriesAndProvesTheSameChain) {
  auto hub = Hub{make_memory_store()};
  for (auto n = 1; n <= 9; ++n) {
    hub.act(n);
  }
  auto const head = hub.sign();
  auto const own = hub.file(OrganisationId{id(1)}).value();
  EXPECT_EQ(hub.verdict(own, head.chain), "sound 9");
  EXPECT_EQ(python_verdict(own, hub.signer.public_key(), head.chain), "sound: 9 entries");
  for (auto n = 1; n <= 9; ++n) { // of 1, 4 and 7
    auto const is_shown = own.find("\"object\":\"" + format_uuid(id(n)) + '"') != std::string::npos;
    EXPECT_EQ(is_shown, n % 3 == 1) << n;
  }
}

TEST(AuditFile, AnotherKeyBeginsItsOwnHeads) {
  auto hub = Hub{make_memory_store()};
  hub.act(1);
  hub.sign();
  hub.signer = crypto::AuditSigner{crypto::random_bytes<32>(hub.random)};
  EXPECT_EQ(hub.sign().number, 1U);
  EXPECT_EQ(hub.verdict(hub.file().value()), "sound 1");
}

TEST(AuditFile, TheSigningKeyIsMadeAtFirstNeed) {
  auto const folder = crypto::testing::TemporaryFolder{};
  auto random = SeededRandom{1};
  auto const first = load_audit_signer(folder.path(), random).value().public_key();
  EXPECT_EQ(load_audit_signer(folder.path(), random).value().public_key(), first);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "audit.key"));
}

} // namespace
} // namespace njia::app

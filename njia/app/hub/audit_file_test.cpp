#include "njia/app/hub/audit_file.h"

#include "njia/app/hub/auditor.h"
#include "njia/crypto/audit_verify.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/temporary_folder.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <numeric>
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

/// Another program's way into the same database.
class Intruder {
public:
  explicit Intruder(std::filesystem::path const& file) {
    EXPECT_EQ(sqlite3_open(file.c_str(), &database_), SQLITE_OK);
    run("PRAGMA synchronous = OFF; CREATE TEMP TABLE kept AS SELECT * FROM audit");
  }
  Intruder(Intruder const&) = delete;
  Intruder& operator=(Intruder const&) = delete;
  ~Intruder() { sqlite3_close(database_); }

  bool run(std::string const& sql) {
    return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  }
  void put_back() {
    ASSERT_TRUE(run("BEGIN; DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; COMMIT"));
  }
  /// Whether the table differs from what it was.
  bool has_changed() {
    auto found = false;
    auto const note = [](void* out, int, char** values, char**) {
      *static_cast<bool*>(out) = std::string{values[0]} != "0";
      return 0;
    };
    EXPECT_EQ(
        sqlite3_exec(database_,
                     "SELECT (SELECT count(*) FROM (SELECT * FROM audit EXCEPT SELECT * FROM "
                     "kept)) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM "
                     "audit))",
                     note, &found, nullptr),
        SQLITE_OK);
    return found;
  }

private:
  sqlite3* database_ = nullptr;
};

std::string mutation(SeededRandom& random, std::size_t rows) {
  static constexpr char const* kColumns[] = {"at",  "actor",  "action", "object_kind", "object",
                                             "org", "detail", "salt",   "leaf",        "hash"};
  auto const* column = kColumns[random.number(std::size(kColumns))];
  auto const seq = std::to_string(1 + random.number(rows));
  auto const other = std::to_string(1 + random.number(rows));
  auto const at = std::to_string(1 + random.number(30));
  auto const quoted = '"' + std::string{column} + '"';
  auto const where = " WHERE seq = " + seq;
  switch (random.number(9)) {
  case 0: // one character
    return "UPDATE audit SET " + quoted + " = substr(" + quoted + ", 1, " + at + " - 1) || char(" +
           std::to_string(32 + random.number(95)) + ") || substr(" + quoted + ", " + at + " + 1)" +
           where;
  case 1: // another row's value
    return "UPDATE audit SET " + quoted + " = (SELECT " + quoted +
           " FROM audit WHERE seq = " + other + ")" + where;
  case 2:
    return "UPDATE audit SET " + quoted + " = ''" + where;
  case 3:
    return "UPDATE audit SET " + quoted + " = " + quoted + " || '|x=y'" + where;
  case 4: // cut
    return "UPDATE audit SET " + quoted + " = substr(" + quoted + ", " + at + ")" + where;
  case 5:
    return "DELETE FROM audit" + where;
  case 6: // the newest entries
    return "DELETE FROM audit WHERE seq >= " + seq;
  case 7: // two rows change places
    return "UPDATE audit SET seq = CASE seq WHEN " + seq +
           " THEN -1 ELSE seq END; UPDATE audit SET "
           "seq = " +
           seq + " WHERE seq = " + other + "; UPDATE audit SET seq = " + other + " WHERE seq = -1";
  default: // one entry twice
    return "INSERT INTO audit SELECT " + std::to_string(rows + 1 + random.number(2)) +
           ", at, actor, action, object_kind, object, org, detail, salt, leaf, hash FROM audit" +
           where;
  }
}

TEST(AuditFile, TenThousandMutationsOfTheStoresTableAreNoticed) {
  constexpr auto kRows = std::size_t{8};
  auto const folder = crypto::testing::TemporaryFolder{};
  auto hub = Hub{open_sqlite_store(folder.path()).value()};
  for (auto n = 1; n <= static_cast<int>(kRows); ++n) {
    hub.act(n);
  }
  auto const head = hub.sign();
  ASSERT_EQ(hub.verdict(hub.file().value(), head.chain), "sound 8");
  auto intruder = Intruder{folder.path() / "njia.db"};
  auto random = SeededRandom{2020};
  auto tried = 0;
  while (tried < 10'000) {
    auto const sql = mutation(random, kRows);
    if (!intruder.run(sql) || !intruder.has_changed()) {
      intruder.put_back();
      continue;
    }
    ++tried;
    auto verdict = std::string{};
    try {
      auto const file = hub.file();
      verdict = file ? hub.verdict(*file, head.chain) : file.error().key;
    } catch (StoreFailure const& failure) { // a value that no row can have
      verdict = failure.error().key;
    }
    ASSERT_FALSE(verdict.starts_with("sound")) << sql;
    ASSERT_TRUE(verdict == "audit.store_changed" || verdict == "audit.store_cut" ||
                verdict == "store.damaged")
        << sql << " " << verdict;
    intruder.put_back();
  }
}

TEST(AuditFile, TenThousandMutationsOfTheFileAreNoticed) {
  auto hub = Hub{make_memory_store()};
  for (auto n = 1; n <= 8; ++n) {
    hub.act(n);
  }
  auto const head = hub.sign();
  auto const sound = hub.file(OrganisationId{id(1)}).value();
  ASSERT_EQ(hub.verdict(sound, head.chain), "sound 8");
  auto lines = std::vector<std::string>{};
  auto in = std::istringstream{sound};
  for (auto line = std::string{}; std::getline(in, line);) {
    lines.push_back(line + "\n");
  }
  auto random = SeededRandom{2021};
  for (auto tried = 0; tried < 10'000;) {
    auto changed = sound;
    auto const at = random.number(sound.size());
    auto mixed = lines;
    switch (random.number(6)) {
    case 0:
      changed[at] = static_cast<char>(random.number(256));
      break;
    case 1:
      changed.erase(at, 1 + random.number(40));
      break;
    case 2:
      changed.insert(at, sound.substr(random.number(sound.size()), 1 + random.number(40)));
      break;
    case 3:
      changed.resize(at);
      break;
    case 4:
      std::swap(mixed[random.number(mixed.size())], mixed[random.number(mixed.size())]);
      changed = std::accumulate(mixed.begin(), mixed.end(), std::string{});
      break;
    default:
      mixed.erase(mixed.begin() + static_cast<std::ptrdiff_t>(random.number(mixed.size())));
      changed = std::accumulate(mixed.begin(), mixed.end(), std::string{});
    }
    if (changed != sound) {
      ++tried;
      ASSERT_FALSE(hub.verdict(changed, head.chain).starts_with("sound")) << changed;
    }
  }
}

} // namespace
} // namespace njia::app

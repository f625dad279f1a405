// The log of a hub, changed after the fact in its file and in its database: the export, our
// verifier and tools/verify_audit together let no change pass.
#include "njia/app/hub/audit_file.h"
#include "njia/app/hub/auditor.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"
#include "njia/crypto/testing/verdicts.h"
#include "njia/domain/blank.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <map>
#include <numeric>

#include <fmt/format.h>

namespace njia::app {
namespace {

using crypto::testing::SeededRandom;

constexpr auto kEntries = std::size_t{300};
constexpr auto kEntriesToHead = std::size_t{60};
auto const kNow = Instant{std::chrono::seconds{1'700'000'000}};

/// Of each of the 18 kinds.
std::size_t tries() { return std::getenv("NJIA_LONG") != nullptr ? 560 : 12; }

Uuid id(std::size_t n) { return make_uuid_v7(1'600'000'000'000, 0, n); }

using Lines = std::vector<std::string>; ///< with their ends
std::string joined(Lines const& lines) {
  return std::accumulate(lines.begin(), lines.end(), std::string{});
}

/// A hub with three hundred entries in its log and five signed heads, the last at its end.
struct Hub {
  crypto::testing::TemporaryFolder folder;
  std::unique_ptr<Store> store = std::move(open_sqlite_store(folder.path())).value();
  SeededRandom random{7};
  crypto::AuditSigner signer{crypto::random_bytes<32>(random)};
  crypto::AuditHead known = fill(); ///< what a member was given
  Lines sound = file().value();
  /// What the hub would have closed a file with after 0, 1, 2 … entries.
  Lines older_closings = closings();

  crypto::AuditExpectation expected() const { return {signer.public_key(), known.chain}; }

  /// As `njia audit export` writes it.
  Result<Lines> file() const {
    auto lines = Lines{};
    auto const closing = write_audit_file(*store, signer, {}, kNow, [&](std::string_view line) {
      lines.push_back(std::string{line} + '\n');
    });
    if (!closing) {
      return closing.error();
    }
    return lines;
  }

  /// As an export would that believes the database: no entry is compared with its hashes, and the
  /// hub's key signs where the rows end. Nothing where a salt is none: no line has such a form.
  std::optional<std::string> careless_file() const {
    auto text = crypto::format_audit_header(signer.public_key()) + '\n';
    auto const heads = audit_heads(*store, signer);
    auto chain = crypto::AuditChain{};
    auto next = heads.begin();
    auto is_writable = true;
    store->each_audit(0, [&](AuditLine&& line) {
      auto salt = crypto::AuditSalt{};
      is_writable = crypto::from_hex(line.salt, salt);
      if (!is_writable) {
        return false;
      }
      auto const entry = crypto::format_audit_entry(audit_entry(line));
      chain.add(crypto::audit_leaf(entry));
      text += entry + '\n';
      for (; next != heads.end() && next->chain.seq == chain.seq; ++next) {
        text += crypto::format_audit_head(*next) + '\n';
      }
      return true;
    });
    if (!is_writable) {
      return std::nullopt;
    }
    auto const count = static_cast<std::uint64_t>(next - heads.begin());
    return text + crypto::format_audit_head(signer.closing_head(count, chain, known.at)) + '\n';
  }

private:
  crypto::AuditHead fill() {
    auto auditor = Auditor{*store, random};
    auto head = crypto::AuditHead{};
    for (auto n = std::size_t{1}; n <= kEntries; ++n) {
      act(auditor, n);
      if (n % kEntriesToHead == 0) {
        auto const quiet = QuietScope{auditor};
        head = sign_audit_head(*store, signer, kNow).value();
      }
    }
    return head;
  }

  void act(Auditor& auditor, std::size_t n) const {
    auto const note = AuditNote{.actor = format_uuid(id(n % 5)),
                                .at = kNow + std::chrono::milliseconds{n * 1'001},
                                .action = n % 3 == 0 ? "journey.create" : "member.change",
                                .object_kind = "organisation",
                                .object = format_uuid(id(n)),
                                .org = format_uuid(id(n % 3)),
                                .details = {{"version", std::to_string(n)}, {"a|b", "c=d \"é\""}}};
    auto const scope = AuditScope{auditor, note};
    auto record = blank<Organisation>();
    record.id = OrganisationId{id(n)};
    record.code = "ORG-" + std::to_string(n);
    auto const transaction = store->begin();
    ASSERT_TRUE(transaction->put(record, {.by = "t"}));
    ASSERT_TRUE(transaction->commit());
  }

  Lines closings() const {
    auto closings = Lines{};
    auto chain = crypto::AuditChain{};
    closings.push_back(crypto::format_audit_head(signer.closing_head(0, chain, known.at)) + '\n');
    store->each_audit(0, [&](AuditLine&& line) {
      chain.add(crypto::audit_leaf(crypto::format_audit_entry(audit_entry(line))));
      closings.push_back(crypto::format_audit_head(
                             signer.closing_head(chain.seq / kEntriesToHead, chain, known.at)) +
                         '\n');
      return true;
    });
    return closings;
  }
};

/// Takes changed files, has both verifiers look at them, and counts.
class Verifiers {
public:
  explicit Verifiers(crypto::AuditExpectation expected) : expected_{std::move(expected)} {}

  void look_at(std::string const& kind, std::string file) {
    kinds_.push_back(kind);
    files_.push_back(std::move(file));
    if (files_.size() == 250) {
      finish();
    }
  }
  void finish() {
    auto const theirs = crypto::testing::python_verdicts(files_, expected_);
    ASSERT_EQ(theirs.size(), files_.size());
    for (auto i = std::size_t{0}; i < files_.size(); ++i) {
      auto const ours = crypto::testing::verdict(files_[i], expected_);
      EXPECT_FALSE(ours.starts_with("None")) << kinds_[i] << ": not detected by ours";
      EXPECT_FALSE(theirs[i].starts_with("None")) << kinds_[i] << ": not detected by Python's";
      EXPECT_EQ(ours, theirs[i]) << kinds_[i];
      refused_[kinds_[i]] += ours.starts_with("None") || theirs[i].starts_with("None") ? 0 : 1;
    }
    kinds_.clear();
    files_.clear();
  }
  std::uint64_t refused(std::string const& kind) { return refused_[kind]; }

private:
  crypto::AuditExpectation expected_;
  std::vector<std::string> kinds_, files_;
  std::map<std::string, std::uint64_t> refused_;
};

std::string const kFileKinds[] = {
    "a bit flipped",     "a line deleted",
    "two lines swapped", "a line repeated",
    "an entry inserted", "an entry behind another's leaf",
    "the tail cut off",  "the tail cut off and closed with an older head"};

std::string changed_file(std::size_t kind, Hub const& hub, SeededRandom& random) {
  auto lines = hub.sound;
  auto const line = random.number(lines.size());
  auto const at = lines.begin() + static_cast<std::ptrdiff_t>(line);
  switch (kind) {
  case 0: {
    auto bytes = joined(lines);
    auto& byte = bytes[random.number(bytes.size())];
    byte = static_cast<char>(byte ^ (1 << random.number(8)));
    return bytes;
  }
  case 1:
    lines.erase(at);
    break;
  case 2:
    std::swap(lines[line], lines[random.number(lines.size())]);
    break;
  case 3:
    lines.insert(at, hub.sound[random.number(lines.size())]);
    break;
  case 4: { // with the number that belongs there
    auto const where = std::max<std::size_t>(line, 1);
    auto const seq = where - (where - 1) / (kEntriesToHead + 1);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(where),
                 crypto::format_audit_entry({.seq = seq,
                                             .at = hub.known.at,
                                             .actor = "nobody",
                                             .action = "journey.create",
                                             .object_kind = "journey",
                                             .object_id = format_uuid(id(seq)),
                                             .organisation = {},
                                             .reason = {},
                                             .details = {},
                                             .salt = crypto::random_bytes<16>(random)}) +
                     '\n');
    break;
  }
  case 5: {
    auto const seq = 1 + random.number(kEntries);
    auto const own = seq + (seq - 1) / kEntriesToHead;
    auto const other = (own + 1 + random.number(lines.size() - 1)) % lines.size();
    auto const text = std::string_view{hub.sound[other]};
    auto const leaf = crypto::audit_leaf(text.substr(0, text.size() - 1));
    lines[own] = crypto::format_audit_leaf(seq, leaf) + '\n';
    break;
  }
  case 6: {
    auto bytes = joined(lines);
    bytes.resize(random.number(bytes.size()));
    return bytes;
  }
  default: {
    auto const entries = random.number(kEntries);
    lines.resize(1 + entries + entries / kEntriesToHead);
    lines.push_back(hub.older_closings[entries]);
  }
  }
  return joined(lines);
}

TEST(AuditMutations, ChangesOfTheFileAreRefusedByBothVerifiers) {
  auto const hub = Hub{};
  auto const sound = joined(hub.sound);
  auto const all_is_well = "None " + std::to_string(kEntries);
  ASSERT_EQ(crypto::testing::verdict(sound, hub.expected()), all_is_well);
  ASSERT_EQ(crypto::testing::python_verdicts({sound}, hub.expected()), Lines{all_is_well});
  auto verifiers = Verifiers{hub.expected()};
  auto random = SeededRandom{2021};
  for (auto kind = std::size_t{0}; kind < std::size(kFileKinds); ++kind) {
    for (auto tried = std::size_t{0}; tried < tries();) {
      auto changed = changed_file(kind, hub, random);
      if (changed != sound) {
        verifiers.look_at(kFileKinds[kind], std::move(changed));
        ++tried;
      }
    }
  }
  verifiers.finish();
  for (auto const& kind : kFileKinds) {
    fmt::print("audit file, {}: {} tried, {} refused by both verifiers\n", kind, tries(),
               verifiers.refused(kind));
    EXPECT_EQ(verifiers.refused(kind), tries()) << kind;
  }
}

/// Another program's way into the same database.
class Intruder {
public:
  explicit Intruder(std::filesystem::path const& file) {
    EXPECT_EQ(sqlite3_open(file.c_str(), &database_), SQLITE_OK);
    EXPECT_TRUE(run("PRAGMA synchronous = OFF; CREATE TEMP TABLE kept AS SELECT * FROM audit;"
                    "CREATE TEMP TABLE kept_entry AS SELECT * FROM entry"));
  }
  Intruder(Intruder const&) = delete;
  Intruder& operator=(Intruder const&) = delete;
  ~Intruder() { sqlite3_close(database_); }

  bool run(std::string const& sql) {
    return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  }
  void put_back() {
    if (sqlite3_get_autocommit(database_) == 0) {
      ASSERT_TRUE(run("ROLLBACK"));
    }
    ASSERT_TRUE(run("BEGIN; DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; "
                    "DELETE FROM entry; INSERT INTO entry SELECT * FROM kept_entry; COMMIT"));
  }
  /// Whether the log's table differs from what it was.
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

  /// Makes the log consistent in itself again: numbers, leaves, hashes; and forgets the heads.
  void rehash(Store const& store) {
    auto chain = crypto::AuditChain{};
    auto sql = std::string{"BEGIN; DELETE FROM entry WHERE kind = 'audit_head';"};
    auto numbers = std::vector<std::uint64_t>{};
    store.each_audit(0, [&](AuditLine&& line) {
      numbers.push_back(line.seq);
      line.seq = numbers.size();
      auto const leaf = crypto::audit_leaf(crypto::format_audit_entry(audit_entry(line)));
      chain.add(leaf);
      sql +=
          fmt::format("UPDATE audit SET seq = {}, leaf = '{}', hash = '{}' WHERE seq = {};",
                      line.seq, crypto::to_hex(leaf), crypto::to_hex(chain.hash), numbers.back());
      return true;
    });
    ASSERT_TRUE(run(sql + "COMMIT"));
  }

private:
  sqlite3* database_ = nullptr;
};

std::string const kTableKinds[] = {
    "one character of a value", "another row's value", "a value emptied",
    "a value prolonged",        "a row deleted",       "the newest rows deleted",
    "two rows swapped",         "a row inserted",      "a row appended"};
constexpr auto kAppended =
    std::size_t{8}; ///< which a hub that signs it makes an entry like any other

std::string table_change(std::size_t kind, SeededRandom& random) {
  static constexpr char const* kColumns[] = {"at",  "actor",  "action", "object_kind", "object",
                                             "org", "detail", "salt",   "leaf",        "hash"};
  auto const column = fmt::format("\"{}\"", kColumns[random.number(std::size(kColumns))]);
  auto const seq = 1 + random.number(kEntries);
  auto const other = 1 + random.number(kEntries);
  auto const at = 1 + random.number(30);
  switch (kind) {
  case 0:
    return fmt::format("UPDATE audit SET {0} = substr({0}, 1, {1} - 1) || char({2}) || substr({0}, "
                       "{1} + 1) WHERE seq = {3}",
                       column, at, 32 + random.number(95), seq);
  case 1:
    return fmt::format(
        "UPDATE audit SET {0} = (SELECT {0} FROM audit WHERE seq = {1}) WHERE seq = {2}", column,
        other, seq);
  case 2:
    return fmt::format("UPDATE audit SET {} = '' WHERE seq = {}", column, seq);
  case 3:
    return fmt::format("UPDATE audit SET {0} = {0} || '|x=y' WHERE seq = {1}", column, seq);
  case 4:
    return fmt::format("DELETE FROM audit WHERE seq = {}", seq);
  case 5:
    return fmt::format("DELETE FROM audit WHERE seq >= {}", seq);
  case 6:
    return fmt::format("UPDATE audit SET seq = -1 WHERE seq = {0}; UPDATE audit SET seq = {0} "
                       "WHERE seq = {1}; UPDATE audit SET seq = {1} WHERE seq = -1",
                       seq, other);
  case 7: // and all after it renumbered
    return fmt::format("UPDATE audit SET seq = -seq WHERE seq >= {0}; UPDATE audit SET seq = 1 - "
                       "seq WHERE seq < 0; INSERT INTO audit SELECT {0}, at, actor, action, "
                       "object_kind, object, org, detail, salt, leaf, hash FROM audit WHERE seq = "
                       "{1}",
                       seq, other == seq ? kEntries + 1 : other);
  default: // with the next number
    return fmt::format("INSERT INTO audit SELECT {}, at, actor, action, object_kind, object, org, "
                       "detail, salt, leaf, hash FROM audit WHERE seq = {}",
                       kEntries + 1, seq);
  }
}

/// What becomes of the changes of one kind.
struct Count {
  std::uint64_t refused = 0; ///< by the export
  std::uint64_t shown = 0;   ///< that a file made without its checks shows
};

TEST(AuditMutations, ChangesOfTheDatabaseAreRefusedByTheExportAndBothVerifiers) {
  auto const hub = Hub{};
  auto const sound = joined(hub.sound);
  ASSERT_EQ(hub.careless_file(), sound);
  auto intruder = Intruder{hub.folder.path() / "njia.db"};
  auto verifiers = Verifiers{hub.expected()};
  auto random = SeededRandom{2020};
  for (auto kind = std::size_t{0}; kind < std::size(kTableKinds); ++kind) {
    auto count = Count{};
    for (auto tried = std::size_t{0}; tried < tries(); intruder.put_back()) {
      auto const sql = table_change(kind, random);
      if (!intruder.run(sql) || !intruder.has_changed()) {
        continue;
      }
      ++tried;
      try {
        auto const file = hub.file();
        ASSERT_FALSE(file.has_value()) << sql;
        ASSERT_TRUE(file.error().key == "audit.store_changed" ||
                    file.error().key == "audit.store_cut")
            << sql << " " << file.error().key;
        ++count.refused;
        if (auto careless = hub.careless_file();
            careless && *careless != sound && kind != kAppended) {
          ++count.shown;
          verifiers.look_at(kTableKinds[kind], std::move(*careless));
        }
      } catch (StoreFailure const& failure) { // a value that no row can have
        EXPECT_EQ(failure.error().key, "store.damaged") << sql;
        ++count.refused;
      }
    }
    verifiers.finish();
    fmt::print("audit table, {}: {} tried, {} refused by the export; {} show in a file made "
               "without its checks, {} of them refused by both verifiers\n",
               kTableKinds[kind], tries(), count.refused, count.shown,
               verifiers.refused(kTableKinds[kind]));
    EXPECT_EQ(count.refused, tries());
    EXPECT_EQ(verifiers.refused(kTableKinds[kind]), count.shown);
  }
}

// Whoever holds the hub's key can make another history that is sound in itself. The head that a
// member was given before stands against it.
TEST(AuditMutations, AHistoryThatTheHubItselfRewroteIsRefusedByTheHeadThatAMemberHolds) {
  constexpr char const* kKind = "a rewritten history";
  auto const hub = Hub{};
  auto intruder = Intruder{hub.folder.path() / "njia.db"};
  auto verifiers = Verifiers{hub.expected()};
  auto random = SeededRandom{2022};
  for (auto tried = std::size_t{0}; tried < tries(); ++tried) {
    auto const seq = 1 + random.number(kEntries);
    char const* const changes[] = {"UPDATE audit SET actor = actor || 'x' WHERE seq = {}",
                                   "DELETE FROM audit WHERE seq = {}",
                                   "DELETE FROM audit WHERE seq >= {}"};
    ASSERT_TRUE(intruder.run(fmt::format(fmt::runtime(changes[tried % 3]), seq)));
    intruder.rehash(*hub.store);
    auto const file = joined(hub.file().value()); // the export sees nothing
    auto const alone = crypto::testing::verdict(file, {hub.signer.public_key(), {}});
    ASSERT_TRUE(alone.starts_with("None")) << alone;
    verifiers.look_at(kKind, file);
    intruder.put_back();
  }
  verifiers.finish();
  fmt::print("audit table, {} under the hub's own key: {} tried, {} refused by both verifiers\n",
             kKind, tries(), verifiers.refused(kKind));
  EXPECT_EQ(verifiers.refused(kKind), tries());
}

} // namespace
} // namespace njia::app

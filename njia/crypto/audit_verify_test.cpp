#include "njia/crypto/audit_verify.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/testing/audit_log.h"
#include "njia/crypto/testing/verdicts.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace njia::crypto {
namespace {

using testing::AuditLog;
using testing::Lines;
using testing::python_verdicts;
using testing::SeededRandom;
using testing::verdict;

/// Both verifiers refuse every file, at the same line for the same reason.
void expect_all_refused(std::vector<std::string> const& files, AuditExpectation const& expected) {
  auto const theirs = python_verdicts(files, expected);
  ASSERT_EQ(theirs.size(), files.size());
  for (auto i = std::size_t{0}; i < files.size(); ++i) {
    auto const ours = verdict(files[i], expected);
    EXPECT_FALSE(ours.starts_with("None")) << "not detected:\n" << files[i];
    EXPECT_EQ(ours, theirs[i]) << files[i];
  }
}

TEST(AuditVerify, both_accept_sound_files) {
  auto files = std::vector<std::string>{};
  for (auto const entries : {0U, 1U, 2U, 7U, 40U}) {
    auto const log = AuditLog{entries, entries, 7};
    files.push_back(testing::joined(log.file({})));
    EXPECT_EQ(verdict(files.back(), {log.key(), log.chain()}), "None " + std::to_string(entries));
  }
  for (auto const& verdict : python_verdicts(files, {})) {
    EXPECT_TRUE(verdict.starts_with("None ")) << verdict;
  }
}

TEST(AuditVerify, says_what_it_found) {
  auto const log = AuditLog{1, 20, 7};
  auto in = std::istringstream{testing::joined(log.file({2, 3, 19}))};
  auto const got = verify_audit(in, {log.key(), log.chain()}).value();
  EXPECT_EQ(got.chain, log.chain());
  EXPECT_EQ(got.withheld, 3U);
  EXPECT_EQ(got.heads, 2U);
  EXPECT_EQ(got.closed_at, "2026-03-02T00:00:00.000Z");
  EXPECT_EQ(got.key, log.key());
}

// A member sees its own entries alone and proves the same chain; what is withheld shows nothing.
TEST(AuditVerify, foreign_entries_can_be_withheld) {
  auto const log = AuditLog{1, 20, 7};
  auto const whole = testing::joined(log.file({}));
  auto const own = testing::joined(log.file({1, 4, 5, 6, 18}));
  EXPECT_EQ(verdict(own, {log.key(), log.chain()}), "None 20");
  EXPECT_NE(whole.find("\"object\":\"object-18\""), std::string::npos);
  EXPECT_EQ(own.find("\"object\":\"object-18\""), std::string::npos);
}

TEST(AuditVerify, ten_thousand_mutations_are_refused_by_both) {
  auto random = SeededRandom{2020};
  auto files = std::vector<std::string>{};
  while (files.size() < 10'000) {
    // A hundred different logs, a hundred mutations of each.
    auto const log = AuditLog{files.size(), 4 + random.number(10), 3 + random.number(3)};
    auto const lines = log.file({2});
    for (auto i = 0; i < 100; ++i) {
      files.push_back(testing::mutated(lines, log, random));
    }
  }
  expect_all_refused(files, {});
}

// What only somebody with another key, or with older files, can make: sound in itself.
TEST(AuditVerify, older_and_other_histories_are_refused_by_both) {
  auto const log = AuditLog{5, 60, 7};
  auto rolled_back = std::vector<std::string>{};
  auto forked = std::vector<std::string>{};
  for (auto entries = std::uint64_t{0}; entries < 60; ++entries) {
    rolled_back.push_back(testing::joined(AuditLog{5, entries, 7}.file({})));
    EXPECT_EQ(verdict(rolled_back.back(), {log.key(), {}}), "None " + std::to_string(entries));
    forked.push_back(testing::joined(AuditLog{5, 60 + entries, 7, entries + 1}.file({})));
    EXPECT_EQ(verdict(forked.back(), {log.key(), {}}), "None " + std::to_string(60 + entries));
  }
  auto const expected = AuditExpectation{log.key(), log.chain()};
  expect_all_refused(rolled_back, expected);
  expect_all_refused(forked, expected);
  EXPECT_EQ(verdict(rolled_back.back(), expected), "audit.rolled_back 69");
  EXPECT_EQ(verdict(forked.back(), expected), "audit.forked 69");
  auto const forged = testing::joined(AuditLog{6, 60, 7}.file({}));
  EXPECT_EQ(verdict(forged, {}), "None 60");
  expect_all_refused({forged}, {log.key(), {}});
}

TEST(AuditVerify, what_is_no_audit_file_is_refused_by_both) {
  auto const log = AuditLog{1, 3, 7};
  auto const lines = log.file({});
  auto const header = lines[0] + "\n";
  auto const closing = lines.back() + "\n";
  struct Row {
    char const* name;
    std::string file, want;
  };
  Row const rows[] = {
      {"nothing", "", "audit.unclosed 0"},
      {"an empty line", "\n", "audit.malformed 1"},
      {"another program's file", "PK\x03\x04\n", "audit.malformed 1"},
      {"a header alone", header, "audit.unclosed 1"},
      {"a line without an end", header + lines[1], "audit.unclosed 2"},
      {"Windows' ends of lines", lines[0] + "\r\n" + closing, "audit.malformed 1"},
      {"a byte order mark", "\xEF\xBB\xBF" + header + closing, "audit.malformed 1"},
      {"closed before its entries", header + closing, "audit.mismatch 2"},
      {"closed twice", testing::joined(lines) + closing, "audit.after_closing 6"},
      {"a line of 65,537 bytes", header + std::string(kMaxAuditLine + 1, 'x') + "\n",
       "audit.malformed 2"},
      {"a long line without an end", header + std::string(400'000, 'x'), "audit.malformed 2"},
      {"a number with a zero before it",
       header + R"({"seq":01,"leaf":")" + std::string(64, '0') + "\"}\n", "audit.malformed 2"},
      {"a number that overflows",
       header + R"({"seq":18446744073709551617,"leaf":")" + std::string(64, '0') + "\"}\n",
       "audit.malformed 2"},
  };
  auto files = std::vector<std::string>{};
  for (auto const& row : rows) {
    EXPECT_EQ(verdict(row.file, {}), row.want) << row.name;
    files.push_back(row.file);
  }
  expect_all_refused(files, {});
}

// libsodium compares the encoded R, as RFC 8032's equation without the cofactor: points of small
// order and numbers S beyond the group's order must be refused by the second verifier too.
TEST(AuditVerify, odd_signatures_and_keys_are_refused_by_both) {
  auto const log = AuditLog{1, 0, 7};
  auto const lines = log.file({});
  auto files = std::vector<std::string>{};
  // The order L added to S (RFC 8032 section 5.1.7 wants S < L).
  auto const order =
      from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").value();
  auto head = parse_audit_head(lines[1]).value();
  auto carry = 0U;
  for (auto i = std::size_t{0}; i < 32; ++i) {
    carry += head.signature[32 + i] + order[i];
    head.signature[32 + i] = static_cast<std::uint8_t>(carry);
    carry >>= 8U;
  }
  files.push_back(lines[0] + "\n" + format_audit_head(head) + "\n");
  // Keys that are no points, or of small order, with a signature of zeros.
  for (auto const* key : {"0000000000000000000000000000000000000000000000000000000000000000",
                          "0100000000000000000000000000000000000000000000000000000000000000",
                          "0200000000000000000000000000000000000000000000000000000000000000",
                          "0100000000000000000000000000000000000000000000000000000000000080",
                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    auto weak = AuditPublicKey{};
    ASSERT_TRUE(from_hex(key, weak));
    for (auto const first : {std::uint8_t{0}, std::uint8_t{1}}) {
      auto forged = AuditHead{true, 0, {}, "2026-03-02T00:00:00.000Z", audit_key_id(weak)};
      forged.signature[0] = first;
      files.push_back(format_audit_header(weak) + "\n" + format_audit_head(forged) + "\n");
    }
  }
  expect_all_refused(files, {});
}

} // namespace
} // namespace njia::crypto

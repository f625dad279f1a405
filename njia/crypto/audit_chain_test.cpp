#include "njia/crypto/audit_chain.h"

#include "njia/base/check.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/testing/seeded_random.h"

#include <gtest/gtest.h>

namespace njia::crypto {
namespace {

AuditEntry entry(std::uint64_t seq) {
  return {.seq = seq,
          .at = "2026-03-01T08:15:00.123Z",
          .actor = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
          .action = "journey.corrected",
          .object_kind = "journey",
          .object_id = "017f22e2-79b0-7cc3-98c4-dc0c0c073990",
          .organisation = "",
          .reason = "other",
          .details = {{"to", "2"}, {"from", "1"}},
          .salt = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}};
}

TEST(AuditChain, an_entry_has_one_form) {
  EXPECT_EQ(
      format_audit_entry(entry(7)),
      R"({"seq":7,"at":"2026-03-01T08:15:00.123Z","actor":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)"
      R"("action":"journey.corrected","kind":"journey","object":"017f22e2-79b0-7cc3-98c4-dc0c0c073990",)"
      R"("organisation":"","reason":"other","details":{"from":"1","to":"2"},)"
      R"("salt":"000102030405060708090a0b0c0d0e0f"})");
}

TEST(AuditChain, text_is_written_as_json) {
  auto odd = entry(1);
  odd.reason = "a\"b\\c\n\x01\x7f-ش";
  odd.details.clear();
  EXPECT_NE(format_audit_entry(odd).find(
                "\"reason\":\"a\\\"b\\\\c\\u000a\\u0001\x7f-ش\",\"details\":{},"),
            std::string::npos);
}

TEST(AuditChain, what_is_no_entry_is_a_bug_of_the_caller) {
  auto long_text = entry(1);
  long_text.reason = std::string(kMaxAuditText + 1, 'x');
  auto no_text = entry(1);
  no_text.actor = "\xff";
  auto no_time = entry(1);
  no_time.at = "2026-03-01T08:15:00Z";
  for (auto const& wrong : {long_text, no_text, no_time, entry(0)}) {
    EXPECT_THROW(static_cast<void>(format_audit_entry(wrong)), BrokenInvariant);
  }
}

// Python: leaf = hashlib.blake2b(line, digest_size=32, person=b"njia.audit.entry"), then
// hashlib.blake2b(bytes(32) + leaf + struct.pack(">Q", 1), digest_size=32,
// person=b"njia.audit.chain").
TEST(AuditChain, hashes_are_those_of_another_program) {
  auto const leaf = audit_leaf(R"({"seq":1})");
  EXPECT_EQ(to_hex(leaf), "daaf28dd4d17dc3ef77330c09e549bee16449137bc0985aaf87a7365f02f59ed");
  auto chain = AuditChain{};
  chain.add(leaf);
  EXPECT_EQ(chain.seq, 1U);
  EXPECT_EQ(to_hex(chain.hash), "d78aa2af8f8dc2fe44a808a21f5dc5e2778e21996c98651d4b049f52b0aca779");
}

// RFC 8032 section 7.1, test 1: the public key of this private one.
TEST(AuditChain, the_signing_key_is_that_of_rfc_8032) {
  auto const seed =
      from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").value();
  EXPECT_EQ(to_hex(AuditSigner{seed}.public_key()),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST(AuditChain, a_head_is_signed_and_comes_back) {
  auto random = testing::SeededRandom{1};
  auto const signer = AuditSigner{random_bytes<32>(random)};
  auto const other = AuditSigner{random_bytes<32>(random)};
  auto chain = AuditChain{};
  chain.add(audit_leaf(format_audit_entry(entry(1))));
  for (auto const& head : {signer.head(1, chain, "2026-03-01T09:00:00.000Z"),
                           signer.closing_head(0, chain, "2026-03-01T09:00:00.000Z")}) {
    EXPECT_EQ(parse_audit_head(format_audit_head(head)), head);
    EXPECT_TRUE(is_signed_by(head, signer.public_key()));
    EXPECT_FALSE(is_signed_by(head, other.public_key()));
    auto later = head;
    later.at = "2026-03-01T09:00:00.001Z";
    auto renumbered = head;
    renumbered.number += 1;
    auto closing = head;
    closing.is_closing = !closing.is_closing;
    for (auto const& changed : {later, renumbered, closing}) {
      EXPECT_FALSE(is_signed_by(changed, signer.public_key()));
    }
  }
  EXPECT_FALSE(parse_audit_head("{}"));
}

} // namespace
} // namespace njia::crypto

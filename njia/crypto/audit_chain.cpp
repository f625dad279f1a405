#include "njia/crypto/audit_chain.h"

#include "njia/base/check.h"
#include "njia/base/text.h"
#include "njia/crypto/audit_scan.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/wire.h"

#include <fmt/format.h>
#include <sodium.h>

namespace njia::crypto {
namespace {

constexpr auto kEntryPurpose = Purpose{"njia.audit.entry"};
constexpr auto kChainPurpose = Purpose{"njia.audit.chain"};

/// A JSON text in the one form that we write: only what must be escaped is.
std::string quoted(std::string_view text) {
  NJIA_CHECK(text.size() <= kMaxAuditText && is_valid_utf8(text),
             "an audit entry holds short ids and codes");
  auto out = std::string{'"'};
  for (auto const c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += static_cast<unsigned char>(c) < 0x20 ? fmt::format("\\u{:04x}", static_cast<int>(c))
                                                : std::string(1, c);
  }
  return out + '"';
}

/// What is signed: the head's line up to the signature.
std::string signed_part(AuditHead const& head) {
  return fmt::format(R"({{"{}":{},"seq":{},"h":"{}","at":"{}","key":"{}")",
                     head.is_closing ? "closing" : "head", head.number, head.chain.seq,
                     to_hex(head.chain.hash), head.at, head.key_id);
}

} // namespace

std::string format_audit_entry(AuditEntry const& entry) {
  NJIA_CHECK(entry.seq > 0 && is_audit_time(entry.at), "an audit entry has a number and a time");
  auto details = std::string{};
  for (auto const& [name, value] : entry.details) {
    details += (details.empty() ? "" : ",") + quoted(name) + ':' + quoted(value);
  }
  auto line = fmt::format(
      R"({{"seq":{},"at":"{}","actor":{},"action":{},"kind":{},"object":{},"organisation":{},"reason":{},"details":{{{}}},"salt":"{}"}})",
      entry.seq, entry.at, quoted(entry.actor), quoted(entry.action), quoted(entry.object_kind),
      quoted(entry.object_id), quoted(entry.organisation), quoted(entry.reason), details,
      to_hex(entry.salt));
  NJIA_CHECK(line.size() <= kMaxAuditLine, "an audit entry is short");
  return line;
}

bool is_audit_time(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00.000Z";
  return text.size() == kForm.size() &&
         std::equal(text.begin(), text.end(), kForm.begin(), [](char c, char form) {
           return form == '0' ? c >= '0' && c <= '9' : c == form;
         });
}

Digest audit_leaf(std::string_view line) { return blake2b(kEntryPurpose, as_bytes(line)); }

void AuditChain::add(Digest const& leaf) {
  auto message = std::array<std::uint8_t, 72>{};
  std::copy(hash.begin(), hash.end(), message.begin());
  std::copy(leaf.begin(), leaf.end(), message.begin() + 32);
  put_number(std::span{message}.subspan(64), ++seq);
  hash = blake2b(kChainPurpose, message);
}

std::string audit_key_id(AuditPublicKey const& key) {
  return to_hex(Bytes{blake2b(Bytes{key})}.first(8));
}

std::string format_audit_head(AuditHead const& head) {
  return fmt::format(R"({},"sig":"{}"}})", signed_part(head), to_hex(head.signature));
}

std::optional<AuditHead> parse_audit_head(std::string_view line) {
  auto head = AuditHead{};
  auto scan = AuditScan{line};
  head.is_closing = line.starts_with(R"({"closing":)");
  auto at = std::string_view{};
  auto is_sound = scan.literal(head.is_closing ? R"({"closing":)" : R"({"head":)") &&
                  scan.number(head.number) && scan.literal(R"(,"seq":)") &&
                  scan.number(head.chain.seq) && scan.literal(R"(,"h":")") &&
                  scan.hex(head.chain.hash) && scan.literal(R"(","at":")") && scan.time(at) &&
                  scan.literal(R"(","key":")");
  auto key_id = std::array<std::uint8_t, 8>{};
  is_sound = is_sound && scan.hex(key_id) && scan.literal(R"(","sig":")") &&
             scan.hex(head.signature) && scan.literal(R"("})") && scan.is_done();
  head.at = at;
  head.key_id = to_hex(key_id);
  return is_sound ? std::optional{head} : std::nullopt;
}

bool is_signed_by(AuditHead const& head, AuditPublicKey const& key) {
  auto const message = signed_part(head);
  return head.key_id == audit_key_id(key) &&
         crypto_sign_verify_detached(head.signature.data(),
                                     reinterpret_cast<std::uint8_t const*>(message.data()),
                                     message.size(), key.data()) == 0;
}

AuditSigner::AuditSigner(Bytes seed) : secret_key_{crypto_sign_SECRETKEYBYTES} {
  NJIA_CHECK(seed.size() == crypto_sign_SEEDBYTES, "a signing key is made of 32 bytes");
  crypto_sign_seed_keypair(public_key_.data(), secret_key_.writable().data(), seed.data());
}

AuditHead AuditSigner::head(std::uint64_t number, AuditChain const& chain, std::string at) const {
  return sign({false, number, chain, std::move(at), audit_key_id(public_key_)});
}

AuditHead AuditSigner::closing_head(std::uint64_t heads_before, AuditChain const& chain,
                                    std::string at) const {
  return sign({true, heads_before, chain, std::move(at), audit_key_id(public_key_)});
}

AuditHead AuditSigner::sign(AuditHead head) const {
  NJIA_CHECK(is_audit_time(head.at), "a head says when it was signed");
  auto const message = signed_part(head);
  crypto_sign_detached(head.signature.data(), nullptr,
                       reinterpret_cast<std::uint8_t const*>(message.data()), message.size(),
                       secret_key_.view().data());
  return head;
}

std::string format_audit_header(AuditPublicKey const& key) {
  return fmt::format(R"({{"njia":"audit","version":1,"key":"{}"}})", to_hex(key));
}

std::string format_audit_leaf(std::uint64_t seq, Digest const& leaf) {
  return fmt::format(R"({{"seq":{},"leaf":"{}"}})", seq, to_hex(leaf));
}

} // namespace njia::crypto

#include "njia/app/hub/audit_file.h"

#include "njia/app/hub/auditor.h"
#include "njia/base/text.h"
#include "njia/crypto/encode.h"
#include "njia/crypto/key_file.h"
#include "njia/domain/field_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace njia::app {
namespace {

bool is_short_text(std::string_view text) {
  return text.size() <= crypto::kMaxAuditText && is_valid_utf8(text);
}

/// The entry of a line that somebody may have changed behind the program's back: nothing where no
/// entry has such a form.
std::optional<crypto::AuditEntry> sound_entry(AuditLine const& line) {
  auto salt = crypto::AuditSalt{};
  if (!crypto::from_hex(line.salt, salt) || line.seq == 0 ||
      !crypto::is_audit_time(FieldText<Instant>::format(line.at))) {
    return std::nullopt;
  }
  auto entry = audit_entry(line);
  auto is_sound = audit_details(entry.details) == line.detail;
  for (auto const& text : {entry.actor, entry.action, entry.object_kind, entry.object_id,
                           entry.organisation, entry.reason}) {
    is_sound = is_sound && is_short_text(text);
  }
  for (auto const& [name, value] : entry.details) {
    is_sound = is_sound && is_short_text(name) && is_short_text(value);
  }
  return is_sound ? std::optional{std::move(entry)} : std::nullopt;
}

std::string head_key(crypto::AuditHead const& head) {
  return fmt::format("{}/{:018}", head.key_id, head.number);
}

/// Takes the store's lines one after the other.
class Writer {
public:
  Writer(std::vector<crypto::AuditHead> heads, crypto::AuditPublicKey const& key,
         std::optional<OrganisationId> org, std::function<void(std::string_view)> const& write)
      : heads_{std::move(heads)}, key_{key}, org_{org ? org->text() : ""}, write_{write} {}

  /// Those heads that the log has reached; false when one of them signed something else.
  bool take_heads() {
    while (next_head_ < heads_.size() && heads_[next_head_].chain.seq <= chain_.seq) {
      auto const& head = heads_[next_head_++];
      if (head.is_closing || head.number != next_head_ || head.chain != chain_ ||
          !crypto::is_signed_by(head, key_)) {
        return false;
      }
      write_(crypto::format_audit_head(head));
    }
    return true;
  }

  bool take(AuditLine const& line) {
    auto const entry = sound_entry(line);
    if (!entry || line.seq != chain_.seq + 1) {
      return false;
    }
    auto const text = crypto::format_audit_entry(*entry);
    auto const leaf = crypto::audit_leaf(text);
    chain_.add(leaf);
    if (line.leaf != crypto::to_hex(leaf) || line.hash != crypto::to_hex(chain_.hash)) {
      return false;
    }
    auto const is_shown = org_.empty() || line.org == org_;
    write_(is_shown ? text : crypto::format_audit_leaf(line.seq, leaf));
    return take_heads();
  }

  std::uint64_t heads() const { return heads_.size(); }
  bool has_all_heads() const { return next_head_ == heads_.size(); }
  crypto::AuditChain const& chain() const { return chain_; }

private:
  std::vector<crypto::AuditHead> heads_;
  crypto::AuditPublicKey key_;
  std::string org_;
  std::function<void(std::string_view)> const& write_;
  crypto::AuditChain chain_;
  std::size_t next_head_ = 0;
};

Error store_changed(std::uint64_t seq) {
  return {.key = "audit.store_changed", .where = std::to_string(seq)};
}

} // namespace

Result<crypto::AuditSigner> load_audit_signer(std::filesystem::path const& state_folder,
                                              crypto::RandomSource& random) {
  auto const seed = crypto::load_or_make_key(state_folder / "audit.key", random);
  if (!seed) {
    return seed.error();
  }
  return crypto::AuditSigner{seed->view()};
}

std::vector<crypto::AuditHead> audit_heads(Store const& store, crypto::AuditSigner const& signer) {
  auto heads = std::vector<crypto::AuditHead>{};
  for (auto const& entry :
       store.entries(kAuditHeadKind, crypto::audit_key_id(signer.public_key()))) {
    if (auto head = crypto::parse_audit_head(entry.value)) {
      heads.push_back(std::move(*head));
    }
  }
  return heads;
}

Result<crypto::AuditHead> sign_audit_head(Store& store, crypto::AuditSigner const& signer,
                                          Instant at) {
  auto transaction = store.begin(); // first: the log stands still from here on
  auto const last = store.last_audit();
  auto const heads = audit_heads(store, signer);
  auto chain = crypto::AuditChain{.seq = last ? last->seq : 0};
  if (last && !crypto::from_hex(last->hash, chain.hash)) {
    return store_changed(last->seq);
  }
  if (!heads.empty() && heads.back().chain == chain) {
    return heads.back();
  }
  auto const head = signer.head(heads.size() + 1, chain, FieldText<Instant>::format(at));
  transaction->put_entry({.kind = kAuditHeadKind,
                          .key = head_key(head),
                          .owner = head.key_id,
                          .value = crypto::format_audit_head(head)});
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  return head;
}

Result<crypto::AuditHead>
write_audit_file(Store const& store, crypto::AuditSigner const& signer,
                 std::optional<OrganisationId> org, Instant at,
                 std::function<void(std::string_view line)> const& write) {
  // The heads first: what is appended meanwhile comes after all of them.
  auto writer = Writer{audit_heads(store, signer), signer.public_key(), org, write};
  write(crypto::format_audit_header(signer.public_key()));
  auto failed_at = std::optional<std::uint64_t>{};
  if (!writer.take_heads()) {
    return store_changed(0);
  }
  store.each_audit(0, [&](AuditLine&& line) {
    auto const expected = writer.chain().seq + 1;
    if (!writer.take(line)) {
      failed_at = expected;
    }
    return !failed_at;
  });
  if (failed_at) {
    return store_changed(*failed_at);
  }
  if (!writer.has_all_heads()) {
    return Error{.key = "audit.store_cut", .where = std::to_string(writer.chain().seq)};
  }
  auto const closing =
      signer.closing_head(writer.heads(), writer.chain(), FieldText<Instant>::format(at));
  write(crypto::format_audit_head(closing));
  return closing;
}

} // namespace njia::app

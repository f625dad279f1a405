#include "njia/app/hub/auditor.h"

#include "njia/crypto/encode.h"
#include "njia/domain/field_text.h"

#include <algorithm>

namespace njia::app {
namespace {

std::map<std::string, std::string> read_details(std::string_view text) {
  auto details = std::map<std::string, std::string>{};
  for (auto const& part : split_list(text)) {
    auto const equals = part.find('=');
    details.emplace(part.substr(0, equals),
                    equals == std::string::npos ? "" : part.substr(equals + 1));
  }
  return details;
}

template <std::size_t size> std::array<std::uint8_t, size> read_hex(std::string_view text) {
  auto bytes = std::array<std::uint8_t, size>{};
  NJIA_CHECK(crypto::from_hex(text, bytes), "the store keeps what was written");
  return bytes;
}

} // namespace

std::string audit_details(std::map<std::string, std::string> const& details) {
  auto parts = std::vector<std::string>{};
  for (auto const& [name, value] : details) {
    parts.push_back(name + "=" + value);
  }
  return join_list(parts);
}

Auditor::Auditor(Store& store, crypto::RandomSource& random) : store_{store}, random_{random} {
  store_.watch(this);
}

Auditor::~Auditor() { store_.watch(nullptr); }

crypto::AuditEntry audit_entry(AuditLine const& line) {
  return {.seq = line.seq,
          .at = FieldText<Instant>::format(line.at),
          .actor = line.actor,
          .action = line.action,
          .object_kind = line.object_kind,
          .object_id = line.object,
          .organisation = line.org,
          .reason = {},
          .details = read_details(line.detail),
          .salt = read_hex<16>(line.salt)};
}

Result<Done> Auditor::before_commit(Transaction& transaction) {
  if (is_quiet_) {
    return Done{};
  }
  NJIA_CHECK(note_ != nullptr, "a transaction that nobody answers for");
  if (entry_) {
    transaction.put_entry(*entry_);
  }
  auto const last = store_.last_audit();
  auto chain = crypto::AuditChain{};
  if (last) {
    chain = {.seq = last->seq, .hash = read_hex<32>(last->hash)};
  }
  auto const salt = crypto::random_bytes<16>(random_);
  auto line = AuditLine{.seq = chain.seq + 1,
                        .at = note_->at,
                        .actor = note_->actor,
                        .action = note_->action,
                        .object_kind = note_->object_kind,
                        .object = note_->object,
                        .org = note_->org,
                        .detail = audit_details(note_->details),
                        .salt = crypto::to_hex(salt)};
  auto const leaf = crypto::audit_leaf(crypto::format_audit_entry(audit_entry(line)));
  chain.add(leaf);
  line.leaf = crypto::to_hex(leaf);
  line.hash = crypto::to_hex(chain.hash);
  return transaction.append_audit(line);
}

AuditScope::AuditScope(Auditor& auditor, AuditNote const& note) : auditor_{auditor} {
  NJIA_CHECK(auditor_.note_ == nullptr, "one use case at a time");
  auditor_.note_ = &note;
}

AuditScope::~AuditScope() {
  auditor_.note_ = nullptr;
  auditor_.entry_.reset();
}

QuietScope::QuietScope(Auditor& auditor) : auditor_{auditor} { auditor_.is_quiet_ = true; }
QuietScope::~QuietScope() { auditor_.is_quiet_ = false; }

} // namespace njia::app

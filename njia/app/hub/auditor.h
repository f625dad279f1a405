// One line of the audit log in every transaction: who did what to which object. A transaction
// outside of an AuditScope is a bug, since it would leave no line.
#pragma once

#include "njia/access/actions.h"
#include "njia/crypto/audit_chain.h"
#include "njia/store/store.h"

#include <map>
#include <optional>
#include <string>

namespace njia::app {

/// What the line will say. Ids and codes only: never a name, a text or a value of a record.
struct AuditNote {
  std::string actor; ///< id of a member, "cli:NAME", "link:ID" or "hub"
  Instant at = {};
  std::string action; ///< key of an action (njia/access/actions.h), or "cli.COMMAND"
  std::string object_kind = {};
  std::string object = {};
  std::string org = {};
  std::map<std::string, std::string> details = {};
};

/// Watches one store. One thread.
class Auditor final : public CommitWatcher {
public:
  Auditor(Store& store, crypto::RandomSource& random);
  ~Auditor() override;
  Auditor(Auditor const&) = delete;
  Auditor& operator=(Auditor const&) = delete;

  /// Errors: those of append_audit.
  Result<Done> before_commit(Transaction& transaction) override;

private:
  friend class AuditScope;
  Store& store_;
  crypto::RandomSource& random_;
  std::optional<AuditNote> note_;
};

/// While it lives, the store's transactions carry this note. Use cases fill in the object as they
/// come to know it.
class AuditScope {
public:
  AuditScope(Auditor& auditor, AuditNote note);
  ~AuditScope();
  AuditScope(AuditScope const&) = delete;
  AuditScope& operator=(AuditScope const&) = delete;

  AuditNote& note();

private:
  Auditor& auditor_;
};

/// The line's entry as the chain takes it in; for writing the log to a file.
crypto::AuditEntry audit_entry(AuditLine const& line);

} // namespace njia::app

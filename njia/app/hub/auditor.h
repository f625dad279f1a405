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
  std::string actor = {}; ///< id of a member, "cli:NAME", "link:ID" or "hub"
  Instant at = {};
  std::string action = {}; ///< key of an action (njia/access/actions.h), or "cli.COMMAND"
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

  /// Also puts this entry into every transaction of the note; for the sign that a request was
  /// carried out, which must not come without it.
  void put_with(std::optional<Entry> entry) { entry_ = std::move(entry); }

  /// Errors: those of append_audit.
  Result<Done> before_commit(Transaction& transaction) override;

private:
  friend class AuditScope;
  friend class QuietScope;
  Store& store_;
  crypto::RandomSource& random_;
  AuditNote const* note_ = nullptr;
  std::optional<Entry> entry_;
  bool is_quiet_ = false;
};

/// While it lives, the store's transactions carry this note, as it stands when they are committed:
/// the object is filled in as it becomes known.
class AuditScope {
public:
  AuditScope(Auditor& auditor, AuditNote const& note);
  AuditScope(Auditor& auditor, AuditNote&& note) = delete; ///< it must outlive the scope
  ~AuditScope();
  AuditScope(AuditScope const&) = delete;
  AuditScope& operator=(AuditScope const&) = delete;

private:
  Auditor& auditor_;
};

/// While it lives, the store's transactions may change entries without a line: when a session was
/// last seen, what has expired, the answer to a repeated request.
class QuietScope {
public:
  explicit QuietScope(Auditor& auditor);
  ~QuietScope();
  QuietScope(QuietScope const&) = delete;
  QuietScope& operator=(QuietScope const&) = delete;

private:
  Auditor& auditor_;
};

/// The line's entry as the chain takes it in; for writing the log to a file.
crypto::AuditEntry audit_entry(AuditLine const& line);
/// An entry's details as the line's text: "from=2|to=3".
std::string audit_details(std::map<std::string, std::string> const& details);

} // namespace njia::app

#include "njia/app/upkeep/doctor.h"

#include "njia/app/hub/auditor.h"
#include "njia/app/upkeep/organisation_removal.h"
#include "njia/app/upkeep/retention.h"
#include "njia/crypto/encode.h"
#include "njia/domain/field_text.h"

#include <algorithm>
#include <filesystem>

namespace njia::app {
namespace {

namespace fs = std::filesystem;

constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;

Day day_of(Instant at) { return std::chrono::floor<std::chrono::days>(at); }

/// The folder and its files that others than their owner may use.
std::vector<fs::path> open_files(fs::path const& state) {
  auto open = std::vector<fs::path>{};
  auto ignored = std::error_code{};
  auto const look = [&](fs::path const& path) {
    auto const status = fs::symlink_status(path, ignored);
    if (!fs::is_symlink(status) && (status.permissions() & kOthers) != fs::perms::none) {
      open.push_back(path);
    }
  };
  look(state);
  for (auto const& entry : fs::directory_iterator{state, ignored}) {
    look(entry.path());
  }
  return open;
}

void look_at_files(Patient const& patient, Diagnosis& found) {
  for (auto const& path : open_files(patient.places.state)) {
    found.findings.push_back({.key = "doctor.open_to_others", .where = path.string()});
  }
  auto ignored = std::error_code{};
  auto const space = fs::space(patient.places.state, ignored);
  auto const store = fs::file_size(patient.places.state / "njia.db", ignored);
  auto const wanted = std::max(kLeastFreeBytes, ignored ? 0 : 2 * store);
  found.facts.emplace_back("free_bytes", std::to_string(space.available));
  if (space.available < wanted) {
    found.findings.push_back(
        {.key = "doctor.disk_nearly_full",
         .where = patient.places.state.string(),
         .args = {{"free", std::to_string(space.available)}, {"wanted", std::to_string(wanted)}}});
  }
}

Result<Done> look_at_keys(Patient const& patient, Diagnosis& found) {
  auto const unsealed = patient.store.count_unsealed();
  found.facts.emplace_back("unsealed_texts", std::to_string(unsealed));
  if (unsealed > 0) {
    found.findings.push_back(
        {.key = "doctor.unsealed", .where = "", .args = {{"count", std::to_string(unsealed)}}});
  }
  found.facts.emplace_back("keys", patient.keys == nullptr ? "none" : "open");
  if (patient.keys == nullptr) {
    found.findings.push_back({.key = "doctor.no_keys", .where = patient.places.state.string()});
    return Done{};
  }
  if (patient.places.is_key_beside()) {
    found.findings.push_back({.key = "doctor.key_beside", .where = patient.places.state.string()});
  }
  auto const unfinished = unfinished_removals(patient.store, *patient.keys);
  if (!unfinished) {
    return unfinished.error();
  }
  for (auto const& organisation : *unfinished) {
    found.findings.push_back(
        {.key = "doctor.removal_unfinished", .where = "", .args = {{"value", organisation.code}}});
  }
  return Done{};
}

/// Whether the line follows on the chain, which it then joins.
bool joins(crypto::AuditChain& chain, AuditLine const& line) {
  if (auto salt = crypto::AuditSalt{}; !crypto::from_hex(line.salt, salt)) {
    return false;
  }
  auto const leaf = crypto::audit_leaf(crypto::format_audit_entry(audit_entry(line)));
  auto const is_next = line.seq == chain.seq + 1;
  chain.add(leaf);
  return is_next && crypto::to_hex(leaf) == line.leaf && crypto::to_hex(chain.hash) == line.hash;
}

void look_at_audit(Patient const& patient, Diagnosis& found) {
  auto chain = crypto::AuditChain{};
  auto broken_at = std::uint64_t{0};
  patient.store.each_audit(0, [&](AuditLine&& line) {
    broken_at = joins(chain, line) ? 0 : line.seq;
    return broken_at == 0;
  });
  found.facts.emplace_back("audit_lines", std::to_string(chain.seq));
  if (broken_at > 0) {
    found.findings.push_back(
        {.key = "doctor.audit_broken", .where = "", .args = {{"line", std::to_string(broken_at)}}});
  }
}

void look_at_entries(Patient const& patient, Instant now, Diagnosis& found) {
  if (auto const expired = patient.store.count_expired_entries(now); expired > 0) {
    found.findings.push_back({.key = "doctor.expired_entries",
                              .where = "",
                              .args = {{"count", std::to_string(expired)}}});
  }
  auto const last = patient.store.find_entry(kBackupKind, kLastBackup);
  auto const at = last ? FieldText<Instant>::parse(last->value) : Result<Instant>{Error{}};
  found.facts.emplace_back("last_backup", at ? last->value : "never");
  if (!at || now - *at > std::chrono::days{kBackupIsOld}) {
    found.findings.push_back(
        {.key = "doctor.backup_old",
         .where = "",
         .args = {{"value", at ? last->value : "—"}, {"limit", std::to_string(kBackupIsOld)}}});
  }
}

void look_at_retention(Patient const& patient, Day today, Diagnosis& found) {
  for (auto const& rule : retention_rules(patient.store)) {
    auto const round = std::pair<std::string, std::string>{"value", rule.round.code};
    if (!rule.ends_on) {
      found.findings.push_back({.key = "doctor.retention_no_end", .where = "", .args = {round}});
    } else if (rule.is_notice_due(today) || rule.noticed_on) {
      auto const day = rule.erases_on().value_or(
          std::max(*rule.ends_on, today + std::chrono::days{rule.notice}));
      found.facts.emplace_back("texts_of_" + rule.round.code + "_until", format_day(day));
      if (!rule.erased_on || today < day) {
        found.findings.push_back({.key = "doctor.retention_notice",
                                  .where = "",
                                  .args = {round, {"day", format_day(day)}}});
      }
    }
  }
}

} // namespace

Result<Diagnosis> examine(Patient const& patient, Actor const& actor) {
  auto found = Diagnosis{};
  look_at_files(patient, found);
  if (auto const done = look_at_keys(patient, found); !done) {
    return done.error();
  }
  look_at_audit(patient, found);
  look_at_entries(patient, actor.at, found);
  look_at_retention(patient, day_of(actor.at), found);
  return found;
}

Result<std::uint64_t> mend(Patient const& patient, Actor const& actor) {
  auto count = std::uint64_t{0};
  auto ignored = std::error_code{};
  for (auto const& path : open_files(patient.places.state)) {
    fs::permissions(path, kOthers, fs::perm_options::remove, ignored);
    count += ignored ? 0 : 1;
  }
  if (auto const expired = patient.store.count_expired_entries(actor.at); expired > 0) {
    auto const transaction = patient.store.begin();
    transaction->remove_expired_entries(actor.at);
    if (auto const done = transaction->commit(); !done) {
      return done.error();
    }
    count += expired;
  }
  if (patient.keys != nullptr) {
    auto const unfinished = unfinished_removals(patient.store, *patient.keys);
    if (!unfinished) {
      return unfinished.error();
    }
    for (auto const& organisation : *unfinished) {
      auto const done = remove_organisation(patient.store, *patient.keys, patient.places,
                                            organisation.code, actor);
      if (!done) {
        return done.error();
      }
      ++count;
    }
  }
  auto const work = keep_retention(patient.store, day_of(actor.at), actor);
  if (!work) {
    return work.error();
  }
  return count + work->noticed.size() + work->erased.size();
}

} // namespace njia::app

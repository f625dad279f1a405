// The audit log for those whom it protects: signed heads for everybody, the log as a file for
// administrators and the operator.
#include "njia/app/hub/audit_file.h"

#include "njia/crypto/encode.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/job_parts.h"
#include "njia/server/hub/handlers/parts.h"

#include <charconv>
#include <fstream>

namespace njia::server {
namespace {

crypto::AuditSigner const& signer(Call const& call) {
  NJIA_CHECK(call.services.audit_signer != nullptr, "a running hub signs its log");
  return *call.services.audit_signer;
}

/// The number of a head; nothing for what is none.
std::optional<std::uint64_t> read_number(std::string const& text) {
  auto number = std::uint64_t{0};
  auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
  auto const is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
  return is_whole ? std::optional{number} : std::nullopt;
}

} // namespace

Answer<api::ListAuditHeads>
list_audit_heads(Call& call, api::ListAuditHeads::Parameters const& asked, NoBody const&) {
  auto const before = asked.cursor ? read_number(*asked.cursor) : std::nullopt;
  if (asked.cursor && !before) {
    return Error{.key = "request.cursor_malformed", .where = "query:cursor"};
  }
  call.decided_by_list();
  auto page = api::AuditHeadPage{.key = crypto::to_hex(signer(call).public_key())};
  auto const heads = app::audit_heads(call.store(), signer(call));
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    if (before && head->number >= *before) {
      continue;
    }
    if (page.data.size() == asked.limit) {
      page.next_cursor = std::to_string(page.data.back().number);
      break;
    }
    page.data.push_back({.number = head->number,
                         .entries = head->chain.seq,
                         .at = head->at,
                         .line = crypto::format_audit_head(*head)});
  }
  return page;
}

Answer<api::ExportAudit> export_audit(Call& call, api::ExportAudit::Parameters const&,
                                      NoBody const&) {
  auto const org = call.is_operator() ? std::nullopt : call.subject.org;
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed.error();
  }
  auto work = [org, &services = call.services](JobRun& run) -> Result<JobResult> {
    if (auto const head = app::sign_audit_head(run.store, *services.audit_signer, run.now); !head) {
      return head.error();
    }
    auto file = write_unnamed(services.temporary_folder, [&](std::ostream& out) -> Result<Done> {
      auto const written =
          app::write_audit_file(run.store, *services.audit_signer, org, run.now,
                                [&](std::string_view line) { out << line << '\n'; });
      return written ? Result{Done{}} : written.error();
    });
    if (!file) {
      return file.error();
    }
    return JobResult{.location = "/jobs/" + format_uuid(run.id) + "/file",
                     .file = ResultFile{.file = std::make_shared<http::File>(std::move(*file)),
                                        .name = "njia-audit.jsonl",
                                        .media_type = "application/jsonl"}};
  };
  call.concerns("audit", "", org);
  return submit_job(call, {.kind = "audit", .note = call.note(), .work = std::move(work)});
}

} // namespace njia::server

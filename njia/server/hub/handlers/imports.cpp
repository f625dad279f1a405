// Imports: uploading a partner's table, deciding what is open, saving, undoing, giving the marked
// workbook back. Whatever takes long is a job. The upload is a file without a name; it is gone when
// the job ends.
#include "njia/app/import/file_hash.h"
#include "njia/app/import/give_back.h"
#include "njia/app/import/import_file.h"
#include "njia/app/import/mapping_file.h"
#include "njia/app/import/staging.h"
#include "njia/io/read/read.h"
#include "njia/io/write/template/template.h"
#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/import_words.h"
#include "njia/server/hub/handlers/job_parts.h"
#include "njia/server/hub/handlers/parts.h"

#include <algorithm>
#include <filesystem>

namespace njia::server {
namespace {

using importing::Finding;

constexpr auto kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::size_t kSniffed = 65'536;

Error hidden() { return access::access_error(access::Verdict::hidden); }

access::ObjectFacts facts(Batch const& batch) { return {.org = batch.org}; }

/// An import of the caller's organisation.
Result<Batch> find_import(Call& call, BatchId id) {
  auto batch = call.find_batch(id);
  if (auto const allowed = call.allow(batch ? facts(*batch) : access::ObjectFacts{}); !allowed) {
    return allowed.error();
  }
  if (!batch) {
    return hidden();
  }
  call.concerns("import", id.text(), batch->org);
  return std::move(*batch);
}

api::Import message(Batch const& batch) {
  return {.id = batch.id,
          .code = batch.code,
          .round = batch.round,
          .file_name = batch.file_name,
          .created_at = batch.created_at,
          .created_by = batch.created_by,
          .state = static_cast<api::ImportState>(static_cast<std::uint8_t>(batch.state) - 1),
          .counts = import_counts(batch.counts)};
}

/// What a file of this kind may be called in Content-Type.
bool is_called(sheets::TableFormat format, std::string_view type) {
  if (type == "application/octet-stream") {
    return true;
  }
  switch (format) {
  case sheets::TableFormat::xlsx:
    return type == kXlsx;
  case sheets::TableFormat::ods:
    return type == "application/vnd.oasis.opendocument.spreadsheet";
  case sheets::TableFormat::csv:
  case sheets::TableFormat::tsv:
    return type == "text/csv" || type == "text/tab-separated-values";
  }
  return false;
}

/// Errors: those of sniffing, `upload.type_differs`.
Result<Done> check_upload(Upload const& upload, std::string const& name) {
  auto const format = sheets::sniff(upload.file->read(0, kSniffed), name);
  if (!format) {
    return format.error();
  }
  if (!is_called(*format, upload.media_type)) {
    return Error{.key = "upload.type_differs",
                 .where = "header:Content-Type",
                 .args = {{"said", upload.media_type},
                          {"found", std::string{sheets::format_name(*format)}}}};
  }
  return Done{};
}

/// The last part of a name that came from elsewhere.
std::string base_name(std::string_view name) {
  auto const slash = name.find_last_of("/\\");
  return std::string{slash == std::string_view::npos ? name : name.substr(slash + 1)};
}

Result<importing::ImportRequest> request_of(Call& call,
                                            api::CreateImport::Parameters const& asked) {
  auto request = importing::ImportRequest{.file = call.upload->file->path(),
                                          .file_name = base_name(asked.name),
                                          .org = call.subject.org->text(),
                                          .round = asked.round.text(),
                                          .commit = importing::CommitMode::stage_only,
                                          .dry_run = asked.dry_run,
                                          .permission = Permission::only_us,
                                          .split_persons = asked.split_persons};
  if (asked.mode) {
    request.commit = static_cast<importing::CommitMode>(*asked.mode);
  }
  if (asked.permission) {
    request.permission = static_cast<Permission>(static_cast<std::uint8_t>(*asked.permission) + 1);
  }
  if (asked.rows) {
    request.rows = static_cast<importing::RowKind>(static_cast<std::uint8_t>(*asked.rows) + 1);
  }
  if (asked.date_order) {
    request.date_order =
        static_cast<importing::DateOrder>(static_cast<std::uint8_t>(*asked.date_order) + 1);
  }
  if (asked.mapping) {
    auto const saved = call.store().find_mapping(*call.subject.org, *asked.mapping);
    if (!saved) {
      return Error{
          .key = "mapping.unknown", .where = "query:mapping", .args = {{"value", *asked.mapping}}};
    }
    auto mapping = importing::parse_mapping(saved->mapping_json);
    if (!mapping) {
      return mapping.error();
    }
    request.given_mapping = std::move(*mapping);
  }
  return request;
}

importing::ImportFile importer(JobRun& run, Services const& services) {
  return {.store = run.store, .places = services.resolver, .ids = run.ids, .actor = run.actor()};
}

JobResult result_of(importing::ImportOutcome const& outcome, Language language) {
  auto const is_kept = outcome.batch && !outcome.dry_run;
  return {.location = is_kept ? "/imports/" + outcome.batch->id.text() : "",
          .summary = to_json(import_summary(outcome, language))};
}

/// Each waiting row of a batch with its findings, after a number; visit returns false to stop.
template <class Visit>
void each_waiting(Store const& store, BatchId batch, std::uint64_t after, Visit const& visit) {
  while (true) {
    auto const rows = store.staged_rows(batch, {.committed = false, .after = after});
    if (rows.empty()) {
      return;
    }
    after = rows.back().number;
    for (auto const& row : rows) {
      auto findings = importing::findings_from_json(row.findings_json);
      if (!visit(row, findings ? *findings : std::vector<Finding>{})) {
        return;
      }
    }
  }
}

bool is_ready(StagedRow const& row, std::vector<Finding> const& findings) {
  return (row.status == RowStatus::fresh || row.status == RowStatus::update) &&
         !importing::has_errors(findings);
}

/// A place in a list that is counted; errors as read_cursor.
Result<std::uint64_t> read_number(std::optional<std::string> const& cursor) {
  if (!cursor) {
    return std::uint64_t{0};
  }
  auto const number = etag_version("\"" + *cursor + "\"");
  if (!number) {
    return Error{.key = "request.cursor_malformed", .where = "query:cursor"};
  }
  return std::uint64_t{*number};
}

std::string_view status_word(RowStatus status) {
  constexpr std::string_view kWords[] = {
      "fresh", "update", "unchanged", "conflict", "possible_duplicate", "rejected", "ignored"};
  return kWords[static_cast<std::size_t>(status) - 1];
}

} // namespace

Answer<api::ListImports> list_imports(Call& call, api::ListImports::Parameters const& asked,
                                      NoBody const&) {
  auto const after = read_cursor<BatchId>(asked.cursor);
  if (!after) {
    return after.error();
  }
  call.decided_by_list();
  auto page = api::ImportPage{};
  auto is_reached = !after->has_value();
  for (auto const& batch : call.store().batches()) {
    if (access::decide(call.subject, call.action, facts(batch)) != access::Verdict::allowed) {
      continue;
    }
    if (is_reached && page.data.size() == asked.limit) {
      page.next_cursor = page.data.back().id.text();
      break;
    }
    if (is_reached) {
      page.data.push_back(message(batch));
    }
    is_reached = is_reached || batch.id == **after;
  }
  return page;
}

Answer<api::CreateImport> create_import(Call& call, api::CreateImport::Parameters const& asked,
                                        NoBody const&) {
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed) {
    return allowed.error();
  }
  if (!call.subject.org || !call.store().find<Round>(asked.round)) {
    return hidden();
  }
  if (auto const checked = check_upload(*call.upload, asked.name); !checked) {
    return checked.error();
  }
  auto request = request_of(call, asked);
  if (!request) {
    return request.error();
  }
  auto note = app::AuditNote{.object_kind = "import", .org = call.subject.org->text()};
  auto work = [upload = call.upload, request = std::move(*request), language = call.language,
               &services = call.services](JobRun& run) -> Result<JobResult> {
    auto mine = request;
    mine.opened = [&run](BatchId id) { run.note.object = id.text(); };
    auto const outcome = importer(run, services)(mine, run.progress);
    return outcome ? Result{result_of(*outcome, language)} : outcome.error();
  };
  call.concerns("round", asked.round.text(), call.subject.org);
  return submit_job(call, {.kind = "import", .note = std::move(note), .work = std::move(work)});
}

Answer<api::GetImport> get_import(Call& call, api::GetImport::Parameters const& asked,
                                  NoBody const&) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto import = message(*batch);
  import.waiting = 0;
  import.ready = 0;
  each_waiting(call.store(), batch->id, 0,
               [&](StagedRow const& row, std::vector<Finding> const& findings) {
                 ++*import.waiting;
                 *import.ready += is_ready(row, findings) ? 1 : 0;
                 return true;
               });
  return import;
}

Answer<api::DiscardImport> discard_import(Call& call, api::DiscardImport::Parameters const& asked,
                                          NoBody const&) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto const done = importing::discard_staging(call.store(), batch->id.text(), call.actor());
  return done ? Answer<api::DiscardImport>{NoBody{}} : Answer<api::DiscardImport>{done.error()};
}

Answer<api::ListImportFindings>
list_import_findings(Call& call, api::ListImportFindings::Parameters const& asked, NoBody const&) {
  auto const batch = find_import(call, asked.id);
  auto const after = read_number(asked.cursor);
  if (!batch || !after) {
    return batch ? after.error() : batch.error();
  }
  auto log = importing::FindingLog{};
  each_waiting(call.store(), batch->id, 0,
               [&](StagedRow const&, std::vector<Finding> const& findings) {
                 log.add_all(findings);
                 return true;
               });
  auto const groups = finding_groups(log.groups(), call.language);
  auto page = api::FindingPage{};
  for (auto i = *after; i < groups.size(); ++i) {
    if (page.data.size() == asked.limit) {
      page.next_cursor = std::to_string(i);
      break;
    }
    page.data.push_back(groups[i]);
  }
  return page;
}

Answer<api::ListImportRows>
list_import_rows(Call& call, api::ListImportRows::Parameters const& asked, NoBody const&) {
  auto const batch = find_import(call, asked.id);
  auto const after = read_number(asked.cursor);
  if (!batch || !after) {
    return batch ? after.error() : batch.error();
  }
  auto page = api::ImportRowPage{};
  each_waiting(call.store(), batch->id, *after,
               [&](StagedRow const& row, std::vector<Finding> const& findings) {
                 if (page.data.size() == asked.limit) {
                   page.next_cursor = std::to_string(page.data.back().number);
                   return false;
                 }
                 auto& told = page.data.emplace_back(
                     api::ImportRow{.number = row.number,
                                    .rows = row.source_rows,
                                    .status = std::string{status_word(row.status)},
                                    .ready = is_ready(row, findings)});
                 for (auto const& finding : findings) {
                   told.findings.push_back(finding_sample(finding, call.language));
                 }
                 return true;
               });
  return page;
}

Answer<api::ListImportValues>
list_import_values(Call& call, api::ListImportValues::Parameters const& asked, NoBody const&) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto view = importing::show_staging(call.store(), batch->id.text(), 0);
  if (!view) {
    return view.error();
  }
  auto list = api::OpenValueList{};
  for (auto& value : view->values) {
    list.data.push_back({.text = std::move(value.text),
                         .country = std::move(value.country),
                         .reports = value.reports,
                         .rows = value.rows,
                         .must = value.must,
                         .suggestion = std::move(value.suggestion),
                         .first_cell = std::move(value.first_cell)});
  }
  return list;
}

Answer<api::DecideImportValue> decide_import_value(Call& call,
                                                   api::DecideImportValue::Parameters const& asked,
                                                   api::ValueDecision const& body) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto const mended = importing::resolve_place(
      call.store(), call.services.resolver, batch->id.text(),
      {.text = body.text, .country = body.country.value_or(""), .place = body.place}, call.actor());
  if (!mended) {
    return mended.error();
  }
  return api::Mended{.reports = *mended};
}

Answer<api::DecideImportRow> decide_import_row(Call& call,
                                               api::DecideImportRow::Parameters const& asked,
                                               api::RowDecision const& body) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  call.note().details["row"] = std::to_string(asked.number);
  auto const decision = body.decision == api::RowVerdict::keep ? importing::RowDecision::keep
                                                               : importing::RowDecision::drop;
  auto const done =
      importing::decide_row(call.store(), batch->id.text(), asked.number, decision, call.actor());
  return done ? Answer<api::DecideImportRow>{NoBody{}} : Answer<api::DecideImportRow>{done.error()};
}

Answer<api::CommitImport> commit_import(Call& call, api::CommitImport::Parameters const& asked,
                                        api::CommitOrder const& body) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto work = [id = batch->id, all = body.all](JobRun& run) -> Result<JobResult> {
    auto const done = importing::commit_staging(run.store, run.ids, id.text(), all, run.actor());
    return done ? Result{JobResult{.location = "/imports/" + id.text()}} : done.error();
  };
  return submit_job(
      call,
      {.kind = "commit",
       .note = {.object_kind = "import", .object = batch->id.text(), .org = batch->org.text()},
       .work = std::move(work)});
}

Answer<api::UndoImport> undo_import(Call& call, api::UndoImport::Parameters const& asked,
                                    NoBody const&) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  auto work = [id = batch->id,
               reason = asked.njia_reason.value_or("")](JobRun& run) -> Result<JobResult> {
    auto const done = importing::undo_import(run.store, id.text(), reason, run.actor());
    return done ? Result{JobResult{.location = "/imports/" + id.text()}} : done.error();
  };
  return submit_job(
      call,
      {.kind = "undo",
       .note = {.object_kind = "import", .object = batch->id.text(), .org = batch->org.text()},
       .work = std::move(work)});
}

Answer<api::MarkImport> mark_import(Call& call, api::MarkImport::Parameters const& asked,
                                    NoBody const&) {
  auto const batch = find_import(call, asked.id);
  if (!batch) {
    return batch.error();
  }
  if (auto const checked = check_upload(*call.upload, asked.name); !checked) {
    return checked.error();
  }
  auto work = [upload = call.upload, batch = *batch, name = base_name(asked.name),
               language = call.language,
               &services = call.services](JobRun& run) -> Result<JobResult> {
    auto const hash = importing::hash_file(upload.value().file->path());
    if (!hash || *hash != batch.file_sha256) {
      return Error{.key = "upload.other_file", .where = "", .args = {{"value", batch.code}}};
    }
    auto const outcome = importer(run, services)({.file = upload.value().file->path(),
                                                  .file_name = batch.file_name,
                                                  .org = batch.org.text(),
                                                  .round = batch.round.text(),
                                                  .dry_run = true,
                                                  .marks = true},
                                                 run.progress);
    if (!outcome) {
      return outcome.error();
    }
    auto const passing =
        PassingFile{services.temporary_folder, "njia-marked-" + format_uuid(run.id) + ".xlsx"};
    auto const done = importing::give_back_workbook(upload.value().file->path(), *outcome, language,
                                                    passing.path());
    auto file = done ? passing.open() : Result<http::File>{done.error()};
    if (!file) {
      return file.error();
    }
    auto const stem = std::filesystem::path{name}.stem().string();
    return JobResult{.location = "/jobs/" + format_uuid(run.id) + "/file",
                     .summary = to_json(import_summary(*outcome, language)),
                     .file = ResultFile{.file = std::make_shared<http::File>(std::move(*file)),
                                        .name = stem + "-njia.xlsx",
                                        .media_type = kXlsx}};
  };
  return submit_job(
      call,
      {.kind = "marked",
       .note = {.object_kind = "import", .object = batch->id.text(), .org = batch->org.text()},
       .work = std::move(work)});
}

Answer<api::ListMappings> list_mappings(Call& call, api::ListMappings::Parameters const&,
                                        NoBody const&) {
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed || !call.subject.org) {
    return allowed ? hidden() : allowed.error();
  }
  auto list = api::MappingList{};
  for (auto& saved : call.store().mappings(*call.subject.org)) {
    list.data.push_back({.fingerprint = std::move(saved.fingerprint),
                         .mapping = RawJson{std::move(saved.mapping_json)}});
  }
  return list;
}

Answer<api::PutMapping> put_mapping(Call& call, api::PutMapping::Parameters const& asked,
                                    api::MappingBody const& body) {
  if (auto const allowed = call.allow({.org = call.subject.org}); !allowed || !call.subject.org) {
    return allowed ? hidden() : allowed.error();
  }
  auto const mapping = importing::parse_json_mapping(body.mapping.text);
  if (!mapping) {
    return mapping.error();
  }
  call.concerns("mapping", asked.fingerprint, call.subject.org);
  auto const json = importing::mapping_to_json(*mapping);
  auto transaction = call.store().begin();
  auto done = transaction->put_mapping(
      {.org = *call.subject.org, .fingerprint = asked.fingerprint, .mapping_json = json},
      {.by = call.actor().name, .at = call.now});
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  return api::SavedMapping{.fingerprint = asked.fingerprint, .mapping = RawJson{json}};
}

Answer<api::GetTemplate> get_template(Call& call, api::GetTemplate::Parameters const& asked,
                                      NoBody const&) {
  call.allow_unowned();
  auto const name = enum_text(asked.file);
  auto const language = static_cast<Language>(static_cast<std::uint8_t>(asked.file) % 4);
  auto around = Around{};
  around.headers.push_back(
      {"content-disposition", "attachment; filename=\"njia-" + std::string{name} + "\""});
  if (name.ends_with(".csv")) {
    around.content = template_csv(language);
    around.content_type = "text/csv; charset=utf-8";
    return {NoBody{}, std::move(around)};
  }
  auto const passing =
      PassingFile{call.services.temporary_folder,
                  "njia-template-" + format_uuid(call.worker.ids.next()) + ".xlsx"};
  auto const done = write_template(passing.path(), language);
  auto file = done ? passing.open() : Result<http::File>{done.error()};
  if (!file) {
    return file.error();
  }
  auto const size = file->size();
  around.content =
      http::FileBody{.file = std::make_shared<http::File>(std::move(*file)), .size = size};
  around.content_type = kXlsx;
  return {NoBody{}, std::move(around)};
}

} // namespace njia::server

#include "njia/app/exchange/export_journeys.h"

#include "njia/server/hub/handlers/handlers.h"
#include "njia/server/hub/handlers/job_parts.h"

namespace njia::server {
namespace {

std::string media_type(std::string_view key) {
  return key == "xlsx"      ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
         : key == "jsonl"   ? "application/jsonl"
         : key == "geojson" ? "application/geo+json"
                            : "text/csv; charset=utf-8";
}

/// "njia-journeys-TLP-AMBER.csv"
std::string file_name(app::ExportOutcome const& outcome, ExportFormat const& format) {
  auto name = std::string{"njia-journeys"};
  if (outcome.marking) {
    auto marking = app::marking_text(*outcome.marking);
    marking.replace(marking.find(':'), 1, "-");
    name += "-" + marking;
  }
  return name + "." + std::string{format.extension};
}

} // namespace

Answer<api::CreateExport> create_export(Call& call, api::CreateExport::Parameters const&,
                                        api::ExportOrder const& body) {
  auto const wanted = app::JourneyExport{
      .org = body.org, .round = body.round, .format = find_export_format(enum_text(body.format))};
  NJIA_CHECK(wanted.format != nullptr, "the contract offers what the registry has");
  call.decided_by_list(); // each journey is decided about when it is written
  if (!app::may_export(call.subject, wanted)) {
    return access::access_error(access::Verdict::hidden);
  }
  auto work = [wanted, &services = call.services](JobRun& run) -> Result<JobResult> {
    auto outcome = app::ExportOutcome{};
    auto file = write_unnamed(services.temporary_folder, [&](std::ostream& out) -> Result<Done> {
      auto const written =
          app::export_journeys(run.store, *run.people, run.subject, services.places, wanted, out,
                               [&](std::uint64_t journeys) { run.progress(journeys, 0); });
      if (!written) {
        return written.error();
      }
      outcome = *written;
      return Done{};
    });
    if (!file) {
      return file.error();
    }
    run.note.details = {{"format", std::string{wanted.format->key}},
                        {"journeys", std::to_string(outcome.journeys)}};
    auto headers = std::vector<http::Header>{};
    if (outcome.marking) {
      run.note.details["marking"] = app::marking_text(*outcome.marking);
      headers.push_back({"njia-marking", app::marking_text(*outcome.marking)});
    }
    // The line first, then the file: nothing leaves unseen.
    if (auto const done = run.store.begin()->commit(); !done) {
      return done.error();
    }
    return JobResult{.location = "/exports/" + format_uuid(run.id) + "/file",
                     .file = ResultFile{.file = std::make_shared<http::File>(std::move(*file)),
                                        .name = file_name(outcome, *wanted.format),
                                        .media_type = media_type(wanted.format->key),
                                        .headers = std::move(headers)}};
  };
  auto note = app::AuditNote{.object_kind = "export",
                             .object = body.org ? body.org->text() : "",
                             .org = call.subject.org ? call.subject.org->text() : ""};
  call.concerns("job", "", call.subject.org);
  return submit_job(call, {.kind = "export", .note = std::move(note), .work = std::move(work)});
}

} // namespace njia::server

// export: journeys as files, for their own organisation or the coordinating circle.
#include "njia/io/write/export/export.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/geo/gazetteer_tree.h"
#include "njia/privacy/release.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <unordered_map>

namespace njia::cli {
namespace {

struct ExportCommand {
  std::string file;
  std::string format = "xlsx";
  std::string org;
  std::string round;
};

/// A place is handed on as a point only when it is one.
std::optional<PlaceFacts> place_facts(Gazetteer const& gazetteer, PlaceId id) {
  auto const place = gazetteer.find_place(id);
  if (!place) {
    return std::nullopt;
  }
  auto facts =
      PlaceFacts{.name = std::string{place->name},
                 .country = place->country ? place->country->text() : "",
                 .admin1 = std::string{place->admin1.starts_with("geonames:") ? std::string_view{}
                                                                              : place->admin1},
                 .precision = place->precision};
  if (place->precision == Precision::city && place->location) {
    facts.lat_deg = place->location->lat;
    facts.lon_deg = place->location->lon;
  }
  return facts;
}

struct Records {
  std::vector<Journey> journeys;
  std::unordered_map<JourneyId, std::uint32_t, IdHash> versions;
  bool synthetic = false;
};

Records read_records(Store const& store, JourneyFilter const& filter) {
  auto records = Records{};
  store.each_journey(filter, [&](JourneyRevision const& revision) {
    records.versions.emplace(revision.journey.id, revision.version);
    records.journeys.push_back(revision.journey);
    return true;
  });
  auto const rounds = store.rounds();
  records.synthetic = std::any_of(rounds.begin(), rounds.end(), [&](Round const& round) {
    return round.synthetic && (!filter.round || *filter.round == round.id);
  });
  return records;
}

Exit run_export(Context& context, ExportCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const filter = app::find_journeys(**store, command.org, command.round);
  if (!filter) {
    return report(context, filter.error());
  }
  auto records = read_records(**store, *filter);
  // Whole records go to their own organisation, or, without --org, to the coordinating circle.
  auto const audience = filter->org ? Audience::owner : Audience::coordinator;
  auto const released = release_journeys(std::move(records.journeys), audience, filter->org);
  if (!released) {
    return report(context, released.error());
  }
  auto rows = std::vector<ExportRow>{};
  for (auto const& journey : released->get()) {
    rows.push_back({.journey = journey, .version = records.versions.at(journey.id)});
  }
  auto const export_context =
      ExportContext{.find_place = [&](PlaceId id) { return place_facts(**gazetteer, id); },
                    .synthetic = records.synthetic};
  auto const written = write_file(command.file, [&](std::ostream& out) {
    return find_export_format(command.format)->write(rows, export_context, out);
  });
  if (!written) {
    return report(context, written.error());
  }
  print_rows(context, {"journeys", "file"}, {{std::to_string(rows.size()), command.file}});
  return Exit::ok;
}

} // namespace

void add_export(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<ExportCommand>();
  auto formats = std::vector<std::string>{};
  for (auto const& format : export_formats()) {
    formats.emplace_back(format.key);
  }
  auto* subcommand =
      app.add_subcommand("export", "Write journeys to a file: csv, xlsx, jsonl, geojson or htcds");
  subcommand->add_option("file", command->file, "File to write")->required();
  subcommand->add_option("--format", command->format, "Format")->check(CLI::IsMember(formats));
  subcommand->add_option(
      "--org", command->org,
      "Only of this organisation, for itself; without it, for the coordinating circle");
  subcommand->add_option("--round", command->round, "Only of this data collection exercise");
  subcommand->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_export(c, *command); };
  });
}

} // namespace njia::cli

// places search | resolve | add: the gazetteer from the command line.
#include "njia/cli/commands.h"
#include "njia/cli/files.h"
#include "njia/domain/field_text.h"
#include "njia/geo/resolve_table.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <ostream>

namespace njia::cli {
namespace {

struct SearchCommand {
  std::string text;
  std::string country;
};

Exit run_search(Context& context, SearchCommand const& command) {
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const hits = search_places(command.text, command.country, **gazetteer);
  if (!hits) {
    return report(context, hits.error());
  }
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& hit : *hits) {
    rows.push_back({hit.name, hit.country, hit.admin1_name.empty() ? hit.admin1 : hit.admin1_name,
                    std::string{precision_word(hit.precision)}, term_code(hit.kind),
                    hit.population ? std::to_string(*hit.population) : "", hit.id.text()});
  }
  print_rows(context, {"name", "country", "admin1", "precision", "kind", "population", "id"}, rows);
  return Exit::ok;
}

struct ResolveCommand {
  std::string file;
  std::string out;
};

Exit run_resolve(Context& context, ResolveCommand const& command) {
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const csv = read_file(command.file);
  if (!csv) {
    return report(context, csv.error());
  }
  auto counts = ResolveTableCounts{};
  auto const written = write_file(command.out, [&](std::ostream& out) -> Result<Done> {
    auto const resolved = resolve_table(*csv, **gazetteer, {}, out);
    if (!resolved) {
      return resolved.error();
    }
    counts = *resolved;
    return Done{};
  });
  if (!written) {
    return report(context, written.error());
  }
  print_rows(context, {"rows", "resolved", "ambiguous", "unknown"},
             {{std::to_string(counts.rows), std::to_string(counts.resolved),
               std::to_string(counts.ambiguous), std::to_string(counts.unknown)}});
  return counts.resolved == counts.rows ? Exit::ok : Exit::findings;
}

struct AddCommand {
  std::string name, country, admin1, kind, latitude, longitude, source, twin, alternate_names;
};

Result<Place> to_place(AddCommand const& command, PlaceId id) {
  auto place =
      Place{.id = id, .name = command.name, .country = command.country, .admin1 = command.admin1};
  auto const kind = parse_term<PlaceKind>(command.kind);
  auto const lat = FieldText<std::optional<double>>::parse(command.latitude);
  auto const lon = FieldText<std::optional<double>>::parse(command.longitude);
  auto const twin = FieldText<std::optional<PlaceId>>::parse(command.twin);
  if (!kind || !lat || !lon || !twin) {
    auto error = !kind ? kind.error() : !lat ? lat.error() : !lon ? lon.error() : twin.error();
    error.where = !kind ? "kind" : !lat ? "lat_deg" : !lon ? "lon_deg" : "twin";
    return error;
  }
  place.kind = *kind;
  place.lat_deg = *lat;
  place.lon_deg = *lon;
  place.twin = *twin;
  place.source = command.source;
  place.alternate_names = split_list(command.alternate_names);
  return place;
}

Exit run_add(Context& context, AddCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const place = to_place(command, PlaceId{context.ids().next()});
  if (!place) {
    return report(context, place.error());
  }
  auto const actor = context.actor();
  auto transaction = (*store)->begin();
  auto done = transaction->put(*place, {.by = actor.name, .at = actor.at});
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return report(context, done.error());
  }
  print_rows(context, {"id", "name", "country"}, {{place->id.text(), place->name, place->country}});
  return Exit::ok;
}

void add_add_command(CLI::App& places, Invocation& invocation) {
  auto command = std::make_shared<AddCommand>();
  auto* add = places.add_subcommand("add", "Add a place that the gazetteer lacks");
  add->add_option("name", command->name, "Name")->required();
  add->add_option("--country", command->country, "Country, ISO 3166-1 alpha-2")->required();
  add->add_option("--admin1", command->admin1, "County, region or district, ISO 3166-2");
  add->add_option("--kind", command->kind, "Kind, a code of the list place_kind");
  add->add_option("--lat", command->latitude, "Latitude in degrees");
  add->add_option("--lon", command->longitude, "Longitude in degrees");
  add->add_option("--twin", command->twin, "Id of the place on the other side of the border");
  add->add_option("--also", command->alternate_names, "Other names, separated by |");
  add->add_option("--source", command->source, "Who says so, or how it was checked");
  add->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_add(c, *command); };
  });
}

} // namespace

void add_places(CLI::App& app, Invocation& invocation) {
  auto* places = app.add_subcommand("places", "Places that Njia knows");
  places->require_subcommand(1);

  auto search_command = std::make_shared<SearchCommand>();
  auto* search = places->add_subcommand("search", "Find places by the beginning of a name");
  search->add_option("text", search_command->text, "Name or its beginning")->required();
  search->add_option("--country", search_command->country, "Only in this country, in any form");
  search->callback([&invocation, search_command] {
    invocation.run = [search_command](Context& c) { return run_search(c, *search_command); };
  });

  auto resolve_command = std::make_shared<ResolveCommand>();
  auto* resolve = places->add_subcommand(
      "resolve", "Say which place each text of a CSV file means (columns text and country)");
  resolve->add_option("file", resolve_command->file, "CSV file to read")->required();
  resolve->add_option("--out", resolve_command->out, "CSV file to write")->required();
  resolve->callback([&invocation, resolve_command] {
    invocation.run = [resolve_command](Context& c) { return run_resolve(c, *resolve_command); };
  });

  add_add_command(*places, invocation);
}

} // namespace njia::cli

// staging list | show | resolve | decide | commit | discard, and undo: what waits for a decision,
// and taking an import back.
#include "njia/app/import/staging.h"
#include "njia/app/import/gazetteer_places.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/domain/errors.h"

#include <CLI/CLI.hpp>

#include <memory>

#include <fmt/format.h>

namespace njia::cli {
namespace {

struct StagingCommand {
  std::string batch;
  std::string text;
  std::string country;
  std::string place;
  std::uint64_t row = 0;
  bool keep = false;
  bool all = false;
  std::string reason;
};

Exit list_waiting(Context& context, Store& store) {
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& batch : importing::list_staging(store)) {
    rows.push_back({batch.code, batch.file_name, std::to_string(batch.counts.rows_read),
                    std::to_string(batch.counts.committed), std::to_string(batch.counts.staged),
                    std::to_string(batch.counts.rejected)});
  }
  print_rows(context, {"import", "file", "rows", "saved", "waiting", "rejected"}, rows);
  return Exit::ok;
}

Exit show_waiting(Context& context, Store& store, StagingCommand const& command) {
  auto const view = importing::show_staging(store, command.batch);
  if (!view) {
    return report(context, view.error());
  }
  say(context, fmt::format("{}: {} reports wait, {} of them are ready", view->batch.code,
                           view->waiting, view->ready));
  auto values = std::vector<std::vector<std::string>>{};
  for (auto const& value : view->values) {
    values.push_back({value.text, value.country, std::to_string(value.rows),
                      value.must ? "yes" : "no", value.first_cell, value.suggestion});
  }
  print_rows(context, {"text", "country", "rows", "must", "first at", "could be"}, values);
  if (!context.options.json) {
    for (auto const& waiting : view->reports) {
      fmt::print("{:>5}  {}  {}\n", waiting.number, waiting.source_rows,
                 waiting.ready ? "ready" : "needs a decision");
      for (auto const& finding : waiting.findings) {
        fmt::print("       {} {}\n", importing::finding_code(finding.key),
                   importing::finding_message(finding, context.language()));
      }
    }
  }
  return view->waiting > view->ready ? Exit::findings : Exit::ok;
}

Exit resolve_text(Context& context, Store& store, StagingCommand const& command) {
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const place = PlaceId::parse(command.place);
  if (!place) {
    return report(context, place.error());
  }
  auto const places = importing::GazetteerPlaces{**gazetteer, context.language()};
  auto const mended = importing::resolve_place(
      store, places, command.batch,
      {.text = command.text, .country = command.country, .place = *place}, context.actor());
  if (!mended) {
    return report(context, mended.error());
  }
  print_rows(context, {"reports mended"}, {{std::to_string(*mended)}});
  return Exit::ok;
}

Exit decide_report(Context& context, Store& store, StagingCommand const& command) {
  auto const decision = command.keep ? importing::RowDecision::keep : importing::RowDecision::drop;
  auto const done =
      importing::decide_row(store, command.batch, command.row, decision, context.actor());
  return done ? Exit::ok : report(context, done.error());
}

Exit commit_ready(Context& context, Store& store, StagingCommand const& command) {
  auto const outcome =
      importing::commit_staging(store, context.ids(), command.batch, command.all, context.actor());
  if (!outcome) {
    return report(context, outcome.error());
  }
  print_rows(context, {"import", "saved", "waiting"},
             {{outcome->batch.code, std::to_string(outcome->committed),
               std::to_string(outcome->waiting)}});
  return outcome->waiting > 0 ? Exit::findings : Exit::ok;
}

Exit run_discard(Context& context, Store& store, StagingCommand const& command) {
  auto const batch = importing::discard_staging(store, command.batch, context.actor());
  if (!batch) {
    return report(context, batch.error());
  }
  conclude(context, batch->code + ": what waited is gone; what was saved stays.",
           {"import", "state"}, {batch->code, "discarded"});
  return Exit::ok;
}

Exit run_undo(Context& context, Store& store, StagingCommand const& command) {
  auto const undone = importing::undo_import(store, command.batch, command.reason, context.actor());
  if (!undone) {
    return report(context, undone.error());
  }
  auto rows = std::vector<std::vector<std::string>>{
      {"reversed", std::to_string(undone->reversed.size()), ""}};
  for (auto const& [journey, by] : undone->kept_edited) {
    rows.push_back({"kept, corrected since by " + by, "1", journey.text()});
  }
  for (auto const& [journey, why] : undone->not_reversed) {
    rows.push_back(
        {"not reversed: " + error_message(Error{.key = why, .where = {}}, context.language()), "1",
         journey.text()});
  }
  print_rows(context, {"what", "journeys", "journey"}, rows);
  return undone->kept_edited.empty() && undone->not_reversed.empty() ? Exit::ok : Exit::findings;
}

CLI::App* add_on_batch(CLI::App& parent, char const* name, char const* help,
                       std::shared_ptr<StagingCommand> const& command) {
  auto* sub = parent.add_subcommand(name, help);
  sub->add_option("import", command->batch, "Code of the import, for example B-17")->required();
  return sub;
}

} // namespace

void add_staging(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<StagingCommand>();
  auto* staging = app.add_subcommand("staging", "Reports of imports that wait for a decision");
  staging->require_subcommand(1);
  auto const set = [&invocation, command](auto run) {
    return [&invocation, command, run] {
      invocation.run =
          with_store([command, run](Context& c, Store& s) { return run(c, s, *command); });
    };
  };
  staging->add_subcommand("list", "Imports in which something waits")->callback([&invocation] {
    invocation.run = with_store(list_waiting);
  });
  add_on_batch(*staging, "show", "Texts and reports of an import that need a decision", command)
      ->callback(set(show_waiting));

  auto* resolve =
      add_on_batch(*staging, "resolve",
                   "Say which place a text means; mends all rows, and is remembered", command);
  resolve->add_option("text", command->text, "The text, as `staging show` gives it")->required();
  resolve->add_option("--country", command->country, "The country, as `staging show` gives it");
  resolve->add_option("--place", command->place, "Id of the place, from `njia places search`")
      ->required();
  resolve->callback(set(resolve_text));

  auto* decide = add_on_batch(*staging, "decide", "Keep or drop one report", command);
  decide->add_option("number", command->row, "Number of the report, as `staging show` gives it")
      ->required();
  decide
      ->add_flag("--keep,!--drop", command->keep,
                 "It is a report of its own (or the file is right); --drop: it is not wanted")
      ->required();
  decide->callback(set(decide_report));

  auto* commit = add_on_batch(*staging, "commit", "Save what is ready", command);
  commit->add_flag("--all", command->all, "Only when everything is ready");
  commit->callback(set(commit_ready));
  add_on_batch(*staging, "discard", "Forget what waits", command)->callback(set(run_discard));

  auto* undo = add_on_batch(
      app, "undo", "Take an import back: its journeys count no more, earlier values return",
      command);
  undo->add_option("--reason", command->reason, "Why, kept in the history");
  undo->callback(set(run_undo));
}

} // namespace njia::cli

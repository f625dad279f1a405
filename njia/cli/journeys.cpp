// journey list | show | edit | withdraw: an organisation's own records, one at a time.
#include "njia/app/records/journeys.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/domain/field_text.h"
#include "njia/domain/record_json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace njia::cli {
namespace {

struct ListRequest {
  std::string org;
  std::string round;
  bool withdrawn = false;
};

std::string_view action_word(Action action) {
  switch (action) {
  case Action::created:
    return "created";
  case Action::updated:
    return "updated";
  case Action::withdrawn:
    return "withdrawn";
  case Action::restored:
    return "restored";
  }
  return "unknown";
}

/// "Busia > Nairobi > Riyadh", as the reporter wrote it.
std::string route_text(Journey const& journey) {
  auto text = std::string{};
  for (auto const& step : journey.steps) {
    text += (text.empty() ? "" : " > ") +
            (step.place_text.empty() ? std::string{"?"} : step.place_text);
  }
  return text;
}

std::string cases_text(Journey const& journey) {
  auto const min = FieldText<std::optional<std::uint32_t>>::format(journey.cases_min);
  auto const max = FieldText<std::optional<std::uint32_t>>::format(journey.cases_max);
  return min.empty() ? "?" : max.empty() ? min + "+" : min == max ? min : min + "-" + max;
}

Exit run_list(Context& context, ListRequest const& request) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto filter = app::find_journeys(**store, request.org, request.round);
  if (!filter) {
    return report(context, filter.error());
  }
  filter->include_withdrawn = request.withdrawn;
  auto rows = std::vector<std::vector<std::string>>{};
  (*store)->each_journey(*filter, [&](JourneyRevision const& revision) {
    auto const& journey = revision.journey;
    rows.push_back({journey.id.text(), std::to_string(revision.version),
                    std::string{action_word(revision.action)}, journey.org_ref, cases_text(journey),
                    route_text(journey)});
    return true;
  });
  print_rows(context, {"id", "version", "state", "org_ref", "cases", "route"}, rows);
  return Exit::ok;
}

Exit run_show(Context& context, std::string const& id_text) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const id = JourneyId::parse(id_text);
  if (!id) {
    return report(context, id.error());
  }
  auto const history = (*store)->journey_history(*id);
  if (history.empty()) {
    return report(context,
                  Error{.key = "journey.unknown", .where = "", .args = {{"value", id_text}}});
  }
  if (context.options.json) {
    std::cout << record_to_json(history.back().journey) << '\n';
    return Exit::ok;
  }
  for_each_field<Journey>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    auto const text = FieldText<Value>::format(history.back().journey.*(row.member));
    if (!text.empty()) {
      std::cout << row.key << ": " << text << '\n';
    }
  });
  std::cout << '\n';
  for (auto const& revision : history) {
    std::cout << "version " << revision.version << ": " << action_word(revision.action) << " by "
              << revision.change.by << " at " << FieldText<Instant>::format(revision.change.at)
              << (revision.change.reason.empty() ? "" : " (" + revision.change.reason + ")")
              << '\n';
  }
  return Exit::ok;
}

struct EditCommand {
  std::string id;
  std::uint32_t version = 0;
  std::vector<std::string> set;
  std::string reason;
};

Exit run_edit(Context& context, EditCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const id = JourneyId::parse(command.id);
  if (!id) {
    return report(context, id.error());
  }
  auto request = app::EditRequest{.id = *id, .version = command.version, .reason = command.reason};
  for (auto const& change : command.set) {
    auto const equals = change.find('=');
    if (equals == std::string::npos) {
      return report(context, Error{.key = "cli.set_needs_value", .where = change});
    }
    request.changes.push_back(
        {.key = change.substr(0, equals), .value = change.substr(equals + 1)});
  }
  auto const outcome = app::edit_journey(**store, request, context.actor());
  if (!outcome.revision) {
    return report(context, outcome.problems);
  }
  auto const version = std::to_string(outcome.revision->version);
  auto const exit = report(context, outcome.problems, {{"id", command.id}, {"version", version}});
  if (outcome.problems.empty() || !context.options.json) {
    conclude(context, "Now version " + version + ".", {"id", "version"}, {command.id, version});
  }
  return exit;
}

Exit run_withdraw(Context& context, EditCommand const& command) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const id = JourneyId::parse(command.id);
  if (!id) {
    return report(context, id.error());
  }
  auto const done =
      app::withdraw_journey(**store, *id, command.version, command.reason, context.actor());
  if (!done) {
    return report(context, done.error());
  }
  conclude(context, "Withdrawn. It counts no more; its history is kept.", {"id", "state"},
           {command.id, "withdrawn"});
  return Exit::ok;
}

} // namespace

void add_journeys(CLI::App& app, Invocation& invocation) {
  auto* journey = app.add_subcommand("journey", "Journeys that were reported");
  journey->require_subcommand(1);

  auto listing = std::make_shared<ListRequest>();
  auto* list = journey->add_subcommand("list", "List journeys");
  list->add_option("--org", listing->org, "Only of this organisation");
  list->add_option("--round", listing->round, "Only of this data collection exercise");
  list->add_flag("--withdrawn", listing->withdrawn, "Withdrawn ones too");
  list->callback([&invocation, listing] {
    invocation.run = [listing](Context& c) { return run_list(c, *listing); };
  });

  auto edit_request = std::make_shared<EditCommand>();
  auto* show = journey->add_subcommand("show", "Show a journey and its history");
  show->add_option("id", edit_request->id, "Id of the journey")->required();
  show->callback([&invocation, edit_request] {
    invocation.run = [edit_request](Context& c) { return run_show(c, edit_request->id); };
  });

  auto* edit = journey->add_subcommand("edit", "Correct a journey; the earlier version is kept");
  edit->add_option("id", edit_request->id, "Id of the journey")->required();
  edit->add_option("--set", edit_request->set, "field=value; an empty value clears the field")
      ->required();
  edit->add_option("--version-seen", edit_request->version,
                   "Version that you looked at; refuses when it is no longer the newest");
  edit->add_option("--reason", edit_request->reason, "Why, kept in the history");
  edit->callback([&invocation, edit_request] {
    invocation.run = [edit_request](Context& c) { return run_edit(c, *edit_request); };
  });

  auto* withdraw = journey->add_subcommand("withdraw", "Withdraw a journey: it counts no more");
  withdraw->add_option("id", edit_request->id, "Id of the journey")->required();
  withdraw->add_option("--version-seen", edit_request->version, "Version that you looked at");
  withdraw->add_option("--reason", edit_request->reason, "Why, kept in the history");
  withdraw->callback([&invocation, edit_request] {
    invocation.run = [edit_request](Context& c) { return run_withdraw(c, *edit_request); };
  });
}

} // namespace njia::cli

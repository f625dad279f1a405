// org, group, round: who takes part, and in which data collection exercise.
#include "njia/app/records/network.h"
#include "njia/app/hub/auditor.h"
#include "njia/app/records/find.h"
#include "njia/app/upkeep/organisation_removal.h"
#include "njia/cli/commands.h"
#include "njia/domain/field_text.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

/// Prints records as a table with the columns of their field table.
template <HasFields Record>
void print_records(Context const& context, std::vector<Record> const& records) {
  auto keys = std::vector<std::string>{};
  for_each_field<Record>([&](auto const& row) { keys.emplace_back(row.key); });
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& record : records) {
    auto& cells = rows.emplace_back();
    for_each_field<Record>([&](auto const& row) {
      using Value = typename std::remove_cvref_t<decltype(row)>::Value;
      cells.push_back(FieldText<Value>::format(record.*(row.member)));
    });
  }
  print_rows(context, keys, rows);
}

template <HasFields Record> Exit answer(Context const& context, Result<Record> const& record) {
  if (!record) {
    return report(context, record.error());
  }
  print_records(context, std::vector{*record});
  return Exit::ok;
}

void add_group_command(CLI::App& app, Invocation& invocation) {
  auto* group =
      app.add_subcommand("group", "Independence groups: organisations that count as one source");
  group->require_subcommand(1);
  auto request =
      std::make_shared<IndependenceGroup>(IndependenceGroup{.id = GroupId{Uuid{}}, .code = ""});
  auto* add = group->add_subcommand("add", "Add an independence group");
  add->add_option("code", request->code, "Short code")->required();
  add->add_option("--title", request->title, "Title");
  add->callback([&invocation, request] {
    invocation.run = with_store([request](Context& context, Store& store) {
      return answer(context, app::add_group(store, context.ids(), request->code, request->title,
                                            context.actor()));
    });
  });
  group->add_subcommand("list", "List independence groups")->callback([&invocation] {
    invocation.run = with_store([](Context& context, Store& store) {
      print_records(context, store.groups());
      return Exit::ok;
    });
  });
}

Exit remove_org(Context& context, Store& store, std::string const& code) {
  if (context.keys() == nullptr) {
    return report(context, Error{.key = "organisation.no_keys", .where = code});
  }
  auto const organisation = app::find_organisation(store, code);
  if (!organisation) {
    return report(context, organisation.error());
  }
  auto auditor = app::Auditor{store, context.random()};
  auto const note = app::AuditNote{.actor = "cli:" + context.actor().name,
                                   .at = context.actor().at,
                                   .action = "cli.org-remove",
                                   .object_kind = "organisation",
                                   .object = organisation->id.text(),
                                   .org = organisation->id.text()};
  auto const scope = app::AuditScope{auditor, note};
  auto const removed =
      app::remove_organisation(store, *context.keys(), context.key_places(), code, context.actor());
  if (!removed) {
    return report(context, removed.error());
  }
  print_rows(context, {"organisation", "journeys", "members", "proof"},
             {{removed->organisation.code, std::to_string(removed->journeys),
               std::to_string(removed->members), removed->proof}});
  return Exit::ok;
}

void add_org_removal(CLI::App& org, Invocation& invocation) {
  auto code = std::make_shared<std::string>();
  auto* remove = org.add_subcommand(
      "remove", "Remove an organisation for good: end its access, withdraw its journeys, destroy "
                "its key; what it sealed is never read again");
  remove->add_option("code", *code, "Its code")->required();
  remove->callback([&invocation, code] {
    invocation.run = with_store(
        [code](Context& context, Store& store) { return remove_org(context, store, *code); });
  });
}

void add_org_command(CLI::App& app, Invocation& invocation) {
  auto* org = app.add_subcommand("org", "Organisations");
  org->require_subcommand(1);
  auto request = std::make_shared<app::NewOrganisation>();
  auto* add = org->add_subcommand("add", "Add an organisation");
  add->add_option("code", request->code, "Short code, for example ORG-A")->required();
  add->add_option("--name", request->name, "Name");
  add->add_option("--type", request->type, "Type, a code of the list org_type");
  add->add_option("--country", request->country, "Country, ISO 3166-1 alpha-2");
  add->add_option("--group", request->group, "Code of its independence group");
  add->callback([&invocation, request] {
    invocation.run = with_store([request](Context& context, Store& store) {
      return answer(context,
                    app::add_organisation(store, context.ids(), *request, context.actor()));
    });
  });
  add_org_removal(*org, invocation);
  org->add_subcommand("list", "List organisations")->callback([&invocation] {
    invocation.run = with_store([](Context& context, Store& store) {
      print_records(context, store.organisations());
      return Exit::ok;
    });
  });
}

void add_round_command(CLI::App& app, Invocation& invocation) {
  auto* round = app.add_subcommand("round", "Data collection exercises");
  round->require_subcommand(1);
  auto request = std::make_shared<app::NewRound>();
  auto* add = round->add_subcommand("add", "Add a data collection exercise");
  add->add_option("code", request->code, "Short code, for example KE-2020")->required();
  add->add_option("--title", request->title, "Title");
  add->add_option("--period", request->period,
                  "When the journeys fall, for example 2019-08/2020-07");
  add->add_option("--open", request->open,
                  "From opening to closing of the collection, for example 2020-07/2020-08");
  add->add_flag("--synthetic", request->synthetic,
                "Invented data: every page and file will say so");
  add->callback([&invocation, request] {
    invocation.run = with_store([request](Context& context, Store& store) {
      return answer(context, app::add_round(store, context.ids(), *request, context.actor()));
    });
  });
  round->add_subcommand("list", "List data collection exercises")->callback([&invocation] {
    invocation.run = with_store([](Context& context, Store& store) {
      print_records(context, store.rounds());
      return Exit::ok;
    });
  });
}

} // namespace

void add_network(CLI::App& app, Invocation& invocation) {
  add_group_command(app, invocation);
  add_org_command(app, invocation);
  add_round_command(app, invocation);
}

} // namespace njia::cli

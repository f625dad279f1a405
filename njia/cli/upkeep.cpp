// doctor, retention: keeping a hub safe over time.
#include "njia/app/accounts/clock.h"
#include "njia/app/hub/auditor.h"
#include "njia/app/upkeep/doctor.h"
#include "njia/app/upkeep/retention.h"
#include "njia/cli/commands.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace njia::cli {
namespace {

/// What was looked at, then what is wrong; in JSON one object.
Exit answer(Context const& context, app::Diagnosis const& found) {
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& [name, value] : found.facts) {
    rows.push_back({name, value});
  }
  if (!context.options.json || found.findings.empty()) {
    print_rows(context, {"looked_at", "found"}, rows);
  }
  if (found.findings.empty()) {
    return Exit::ok;
  }
  report(context, found.findings, found.facts);
  return Exit::findings;
}

/// After somebody put the machine's clock right.
Exit accept_clock(Context& context) {
  auto const store = context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto auditor = app::Auditor{**store, context.random()};
  auto const note = app::AuditNote{.actor = "cli:" + context.actor().name,
                                   .at = context.actor().at,
                                   .action = "cli.doctor",
                                   .details = {{"clock", "accepted"}}};
  auto const scope = app::AuditScope{auditor, note};
  auto const done = app::accept_clock(**store, context.actor().at);
  if (!done) {
    return report(context, done.error());
  }
  say(context, "The clock is believed from now on; everybody has to sign in again.");
  return Exit::ok;
}

Exit run_doctor(Context& context, bool is_mending) {
  auto const store = is_mending ? context.seal_again() : context.store();
  if (!store) {
    return report(context, store.error());
  }
  auto const patient =
      app::Patient{.store = **store, .places = context.key_places(), .keys = context.keys()};
  if (is_mending) {
    auto auditor = app::Auditor{**store, context.random()};
    auto const note = app::AuditNote{
        .actor = "cli:" + context.actor().name, .at = context.actor().at, .action = "cli.doctor"};
    auto const scope = app::AuditScope{auditor, note};
    auto const mended = app::mend(patient, context.actor());
    if (!mended) {
      return report(context, mended.error());
    }
    say(context, "Put right: " + std::to_string(*mended));
  }
  auto const found = app::examine(patient, context.actor());
  return found ? answer(context, *found) : report(context, found.error());
}

void add_doctor(CLI::App& app, Invocation& invocation) {
  auto mend = std::make_shared<bool>(false);
  auto believe = std::make_shared<bool>(false);
  auto* doctor = app.add_subcommand("doctor", "Look over the state and its keys; exit code 3 when "
                                              "something is not as it should be");
  doctor->add_flag("--mend", *mend,
                   "Put right what needs no decision, and keep the retention rules");
  doctor->add_flag("--accept-clock", *believe,
                   "Believe the machine's clock, which was put right; ends all sessions");
  doctor->callback([&invocation, mend, believe] {
    invocation.run = [mend, believe](Context& context) {
      return *believe ? accept_clock(context) : run_doctor(context, *mend);
    };
  });
}

void print_rules(Context const& context, std::vector<app::RetentionRule> const& rules) {
  auto const day = [](std::optional<Day> const& value) { return value ? format_day(*value) : ""; };
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& rule : rules) {
    rows.push_back({rule.round.code, std::to_string(rule.days), std::to_string(rule.notice),
                    day(rule.ends_on), day(rule.noticed_on), day(rule.erases_on())});
  }
  print_rows(context, {"round", "days", "notice", "ends_on", "noticed_on", "erases_on"}, rows);
}

struct NewRule {
  std::string round;
  std::uint32_t days = 0;
  std::uint32_t notice = 30;
};

void add_retention(CLI::App& app, Invocation& invocation) {
  auto* retention = app.add_subcommand(
      "retention", "How long notes, numbers and bases are kept after an exercise has closed");
  retention->require_subcommand(1);
  auto rule = std::make_shared<NewRule>();
  auto* set = retention->add_subcommand("set", "Set the days for an exercise");
  set->add_option("round", rule->round, "Code of the exercise")->required();
  set->add_option("--days", rule->days, "Days after its last day")->required();
  set->add_option("--notice", rule->notice, "Days between the notice and the blanking; else 30");
  set->callback([&invocation, rule] {
    invocation.run = with_store([rule](Context& context, Store& store) {
      auto const kept = app::set_retention(store, context.ids(), rule->round, rule->days,
                                           rule->notice, context.actor());
      if (!kept) {
        return report(context, kept.error());
      }
      print_rules(context, {*kept});
      return Exit::ok;
    });
  });
  retention->add_subcommand("list", "List the rules and their days")->callback([&invocation] {
    invocation.run = with_store([](Context& context, Store& store) {
      print_rules(context, app::retention_rules(store));
      return Exit::ok;
    });
  });
}

} // namespace

void add_upkeep(CLI::App& app, Invocation& invocation) {
  add_doctor(app, invocation);
  add_retention(app, invocation);
}

} // namespace njia::cli

// analyse NAME: one analysis of the registry, released to its audience, as a table, CSV or JSON.
#include "njia/analysis/filter/filter_text.h"
#include "njia/app/figures/figures.h"
#include "njia/app/figures/filter_names.h"
#include "njia/app/records/find.h"
#include "njia/app/report/declared_figure.h"
#include "njia/cli/commands.h"
#include "njia/cli/release_options.h"
#include "njia/domain/vocabulary.h"
#include "njia/geo/gazetteer_tree.h"
#include "njia/io/write/table/table.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>

namespace njia::cli {
namespace {

struct AnalyseCommand {
  std::string name;
  std::map<std::string, std::string> parameters;
  std::string audience = "coordinator";
  std::string owner;
  std::vector<std::string> natures;
  bool reference_movements = false;
  std::string where;
  bool csv = false;
  std::size_t rows = 30;
};

Day today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

TableWords table_words(PlaceTree const& places, std::vector<Round> rounds, Language language,
                       std::string const& analysis) {
  return {.language = language,
          .place_name = [&places](PlaceId id, Language l) { return places.name(id, l); },
          .round_name =
              [rounds = std::move(rounds)](RoundId id) {
                for (auto const& round : rounds) {
                  if (round.id == id) {
                    return round.code;
                  }
                }
                return id.text();
              },
          .analysis = analysis};
}

void print_release(Context const& context, Release const& release, TableWords const& words,
                   AnalyseCommand const& command) {
  for (auto const& table : release.tables) {
    std::cout << (context.options.json ? to_json(table, words) + "\n"
                  : command.csv        ? to_csv(table, words)
                                       : to_terminal(table, words, command.rows));
  }
}

/// What the command's options say, checked against the store.
Result<app::FigureRequest> to_request(Store const& store, PlaceTree const& places,
                                      AnalyseCommand const& command) {
  auto request = app::FigureRequest{.analysis = command.name, .context = {.today = today()}};
  auto const audience = find_audience(command.audience);
  if (!audience) {
    return Error{.key = "cli.audience_unknown", .where = command.audience};
  }
  request.audience = *audience;
  request.selection.reference_movements = command.reference_movements;
  for (auto const& [key, value] : command.parameters) {
    auto text = value;
    if (key == "round" || key == "baseline") {
      auto const round = app::find_round(store, value);
      if (!round) {
        return round.error();
      }
      text = round->code;
      if (key == "round") {
        request.context.period = round->period;
      }
    }
    request.parameters.emplace_back(key, text);
  }
  for (auto const& nature : command.natures) {
    auto const term = parse_term<Nature>(nature);
    if (!term) {
      return term.error();
    }
    request.selection.natures.push_back(*term);
  }
  if (!command.where.empty()) {
    auto filter = analysis::parse_filter(command.where, app::filter_names(store, places));
    if (!filter) {
      return filter.error();
    }
    request.selection.where = std::move(*filter);
  }
  return request;
}

/// The round also narrows what is looked at, unless the analysis itself compares rounds.
Result<Done> narrow_to_round(Store const& store, AnalyseCommand const& command,
                             app::FigureRequest& request) {
  auto const* row = analysis::find_analysis(command.name);
  auto const given = command.parameters.find("round");
  if (row == nullptr || given == command.parameters.end()) {
    return Done{};
  }
  auto const takes_round = std::any_of(row->parameters.begin(), row->parameters.end(),
                                       [](auto const& p) { return p.key == "round"; });
  if (!takes_round) {
    auto const round = app::find_round(store, given->second);
    if (!round) {
      return round.error();
    }
    request.selection.rounds = {round->id};
    std::erase_if(request.parameters,
                  [](auto const& parameter) { return parameter.first == "round"; });
  }
  return Done{};
}

/// What narrows the records may not be used on a declared release.
Result<Done> refuse_narrowing(AnalyseCommand const& command) {
  auto const refuse = [](std::string_view option) {
    return Error{.key = "release.not_narrowed",
                 .where = std::string{option},
                 .args = {{"option", std::string{option}}}};
  };
  if (!command.natures.empty()) {
    return refuse("--nature");
  }
  if (command.reference_movements) {
    return refuse("--reference-movements");
  }
  if (!command.where.empty()) {
    return refuse("--where");
  }
  return Done{};
}

/// For the network and the public: a table of the round's declared release.
Result<Release> answer_declared(Store const& store, PlaceTree const& places,
                                AnalyseCommand const& command) {
  if (auto const whole = refuse_narrowing(command); !whole) {
    return whole.error();
  }
  auto options = ReleaseOptions{.audience = command.audience, .org = command.owner};
  auto texts = analysis::ParameterTexts{};
  for (auto const& [key, value] : command.parameters) {
    if (key == "round" || key == "baseline") {
      (key == "round" ? options.round : options.baseline) = value;
    } else if (key == "focal") {
      options.country = value;
    } else {
      texts.emplace_back(key, value);
    }
  }
  if (options.round.empty()) {
    return Error{.key = "analysis.parameter_missing",
                 .where = "round",
                 .args = {{"analysis", command.name}}};
  }
  auto const request = to_snapshot_request(store, places, options);
  return request ? app::release_declared(store, places, *request, command.name, texts)
                 : Result<Release>{request.error()};
}

/// For an owner and the coordinators: any question, exact.
Result<Release> answer_exact(Store const& store, PlaceTree const& places,
                             AnalyseCommand const& command) {
  auto request = to_request(store, places, command);
  if (!request) {
    return request.error();
  }
  if (auto const narrowed = narrow_to_round(store, command, *request); !narrowed) {
    return narrowed.error();
  }
  auto scope = app::FiguresScope{};
  if (!command.owner.empty()) {
    auto const owner = app::find_organisation(store, command.owner);
    if (!owner) {
      return owner.error();
    }
    scope.owner = owner->id;
    request->context.owner = analysis::group_of(*owner);
  }
  return app::release_figure(app::read_figures(store, places, scope), places, *request);
}

Exit run_analyse(Context& context, Store& store, AnalyseCommand const& command) {
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const places = GazetteerTree{**gazetteer};
  auto const is_exact = command.audience == "owner" || command.audience == "coordinator";
  auto const release =
      is_exact ? answer_exact(store, places, command) : answer_declared(store, places, command);
  if (!release) {
    return report(context, release.error());
  }
  auto rounds = store.rounds();
  auto const is_synthetic =
      std::any_of(rounds.begin(), rounds.end(), [](Round const& round) { return round.synthetic; });
  if (is_synthetic && !context.options.json && !command.csv) {
    std::cout << label("analysis", "synthetic", context.language()) << '\n';
  }
  print_release(context, *release,
                table_words(places, std::move(rounds), context.language(), command.name), command);
  return Exit::ok;
}

Exit run_list_analyses(Context& context) {
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& row : analysis::analyses()) {
    auto parameters = std::string{};
    for (auto const& parameter : row.parameters) {
      parameters += (parameters.empty() ? "--" : " --") + std::string{parameter.key};
    }
    rows.push_back({std::string{row.key},
                    label("analysis", "analysis." + std::string{row.key}, context.language()),
                    std::string{audience_key(row.policy.widest)}, parameters});
  }
  print_rows(context, {"name", "title", "widest audience", "options"}, rows);
  return Exit::ok;
}

/// Every parameter that some analysis takes, and the round, which narrows all others.
std::set<std::string> parameter_keys() {
  auto keys = std::set<std::string>{"round"};
  for (auto const& row : analysis::analyses()) {
    for (auto const& parameter : row.parameters) {
      keys.emplace(parameter.key);
    }
  }
  return keys;
}

/// "--max-delay-days"; the focal country is also "--country".
std::string option_name(std::string key) {
  auto const is_focal = key == "focal";
  std::replace(key.begin(), key.end(), '_', '-');
  return "--" + key + (is_focal ? ",--country" : "");
}

void add_options(CLI::App& analyse, std::shared_ptr<AnalyseCommand> const& command) {
  for (auto const& key : parameter_keys()) {
    analyse.add_option_function<std::string>(
        option_name(key),
        [command, key](std::string const& value) { command->parameters[key] = value; },
        label("analysis", "parameter." + key, Language::en));
  }
  analyse.add_option("--audience", command->audience, "owner, coordinator, network or public");
  analyse.add_option("--org", command->owner, "With --audience owner: whose records");
  analyse.add_option("--nature", command->natures,
                     "Only these natures; may be given several times");
  analyse.add_flag("--reference-movements", command->reference_movements,
                   "Also reference data such as refugee movements");
  analyse.add_option("--where", command->where,
                     "Only journeys for which this holds, e.g. \"origin = KE and cases >= 3\"");
  analyse.add_option("--rows", command->rows, "Most rows to print; 0 for all");
  analyse.add_flag("--csv", command->csv, "Answer in CSV");
}

} // namespace

void add_analyse(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<AnalyseCommand>();
  auto* analyse =
      app.add_subcommand("analyse", "Joint figures; without a name, the list of analyses");
  analyse->add_option("name", command->name, "Name of the analysis");
  add_options(*analyse, command);
  analyse->callback([&invocation, command] {
    if (command->name.empty()) {
      invocation.run = run_list_analyses;
      return;
    }
    invocation.run =
        with_store([command](Context& c, Store& store) { return run_analyse(c, store, *command); });
  });
}

} // namespace njia::cli

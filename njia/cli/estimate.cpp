// estimate FILE: how many people are on no list, from a capture table. Reads no journeys.
#include "njia/app/estimate/estimate.h"
#include "njia/cli/commands.h"
#include "njia/io/write/table/words.h"

#include <CLI/CLI.hpp>

#include <boost/json.hpp>
#include <fmt/format.h>

#include <cmath>
#include <iostream>
#include <memory>

namespace njia::cli {
namespace {

namespace json = boost::json;
using analysis::MultipleSystems;
using analysis::PeopleInterval;

struct EstimateCommand {
  std::string file;
  analysis::BootstrapOptions options;
};

std::vector<std::string> names_of(ListSet set, std::vector<std::string> const& lists) {
  auto names = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < lists.size(); ++i) {
    if ((set >> i & 1U) != 0) {
      names.push_back(lists[i]);
    }
  }
  return names;
}

/// To a tenth, so that no reader takes digits for knowledge.
double tenth(double people) { return std::round(people * 10) / 10; }

json::value to_json(std::optional<double> const& people) {
  return people ? json::value(tenth(*people)) : json::value(nullptr);
}

json::value to_json(std::optional<PeopleInterval> const& interval) {
  if (!interval) {
    return nullptr;
  }
  return json::object{{"low", tenth(interval->low)},
                      {"high", to_json(interval->high)},
                      {"at_edge", interval->at_edge}};
}

json::object to_json(app::FileEstimate const& estimate, EstimateCommand const& command) {
  auto const& result = estimate.result;
  auto pairs = json::array{};
  for (auto const& effect : result.pairs) {
    auto const names = names_of(effect.pair, estimate.lists);
    pairs.push_back(json::object{
        {"lists", json::array(names.begin(), names.end())},
        {"p", effect.p_value},
        {"effect", effect.coefficient ? json::value(*effect.coefficient) : json::value(nullptr)}});
  }
  auto bootstrap = json::value(nullptr);
  if (result.bootstrap) {
    bootstrap = json::object{{"replicates", result.bootstrap->replicates},
                             {"seed", command.options.seed},
                             {"unbounded", result.bootstrap->unbounded},
                             {"unsettled", result.bootstrap->unsettled},
                             {"middle_95", to_json(result.bootstrap->middle_95)},
                             {"middle_80", to_json(result.bootstrap->middle_80)}};
  }
  return {{"lists", json::array(estimate.lists.begin(), estimate.lists.end())},
          {"people", result.people},
          {"threshold", command.options.threshold},
          {"refused", result.refused.empty() ? json::value(nullptr) : json::value(result.refused)},
          {"total", to_json(result.total)},
          {"bootstrap", std::move(bootstrap)},
          {"wald_95", to_json(result.wald_95)},
          {"independent", to_json(result.independent)},
          {"chao", to_json(result.chao)},
          {"pairs", std::move(pairs)}};
}

/// What a person reads.
class Answer {
public:
  Answer(Context const& context, app::FileEstimate const& estimate, EstimateCommand const& command)
      : context_{context}, estimate_{estimate}, result_{estimate.result}, command_{command} {}

  void print() const {
    std::cout << say("title", {{"people", whole(static_cast<double>(result_.people))},
                               {"lists", std::to_string(estimate_.lists.size())}})
              << '\n';
    if (!result_.refused.empty()) {
      std::cout << say("refused." + std::string{result_.refused}) << '\n';
    }
    if (!result_.total) {
      return;
    }
    print_rows(context_, {"figure", "people", "low", "high", "note"}, figures());
    if (result_.bootstrap) {
      std::cout << say("replicates", {{"replicates", std::to_string(result_.bootstrap->replicates)},
                                      {"seed", std::to_string(command_.options.seed)},
                                      {"unbounded", std::to_string(result_.bootstrap->unbounded)}})
                << '\n';
    }
    print_pairs();
  }

private:
  std::string say(std::string const& key, LabelArgs const& args = {}) const {
    return label("analysis", "estimate." + key, context_.language(), args);
  }
  std::string whole(double people) const {
    return format_number(static_cast<std::uint64_t>(std::llround(people)), context_.language());
  }

  std::vector<std::string> interval(std::string const& name,
                                    std::optional<PeopleInterval> const& one) const {
    if (!one) {
      return {say(name), "", "", "", say("not_defined")};
    }
    return {say(name), "", whole(one->low), one->high ? whole(*one->high) : say("no_upper_end"),
            one->at_edge ? say("at_edge") : ""};
  }

  std::vector<std::vector<std::string>> figures() const {
    auto rows = std::vector<std::vector<std::string>>{
        {say(result_.refused.empty() ? "total" : "numbers_only"), whole(*result_.total), "", "",
         ""}};
    if (result_.bootstrap) {
      rows.push_back(interval("bootstrap_95", result_.bootstrap->middle_95));
      rows.push_back(interval("bootstrap_80", result_.bootstrap->middle_80));
    }
    rows.push_back(interval("wald_95", result_.wald_95));
    if (result_.independent) {
      rows.push_back({say("independent"), whole(*result_.independent), "", "", ""});
    }
    if (result_.chao) {
      rows.push_back({say("chao"), whole(*result_.chao), "", "", ""});
    }
    return rows;
  }

  void print_pairs() const {
    if (result_.pairs.empty()) {
      std::cout << say("no_pairs") << '\n';
      return;
    }
    auto rows = std::vector<std::vector<std::string>>{};
    for (auto const& effect : result_.pairs) {
      auto const names = names_of(effect.pair, estimate_.lists);
      rows.push_back({names.at(0) + " + " + names.at(1), fmt::format("{:.2g}", effect.p_value),
                      effect.coefficient ? fmt::format("{:+.2f}", *effect.coefficient)
                                         : say("nobody_shared")});
    }
    std::cout << '\n';
    print_rows(context_, {"pair", "p", "effect"}, rows);
  }

  Context const& context_;
  app::FileEstimate const& estimate_;
  MultipleSystems const& result_;
  EstimateCommand const& command_;
};

Exit run_estimate(Context& context, EstimateCommand const& command) {
  auto const answer = app::estimate_file(command.file, command.options);
  if (auto const* const problems = std::get_if<std::vector<Error>>(&answer)) {
    return report(context, *problems);
  }
  auto const& estimate = std::get<app::FileEstimate>(answer);
  if (context.options.json) {
    std::cout << json::serialize(to_json(estimate, command)) << '\n';
  } else {
    Answer{context, estimate, command}.print();
  }
  return estimate.result.refused.empty() ? Exit::ok : Exit::findings;
}

} // namespace

void add_estimate(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<EstimateCommand>();
  auto* estimate = app.add_subcommand(
      "estimate", "How many people are on no list, from a capture table (lists as columns of 1 and "
                  "0, then the count)");
  estimate->add_option("file", command->file, "Table: .xlsx, .ods, .csv or .tsv")->required();
  estimate->add_option("--threshold", command->options.threshold,
                       "p-value below which a pair of lists enters the model (0.02)");
  estimate->add_option("--bootstrap", command->options.replicates,
                       "Replicates of the bootstrap; 0 for none (1000)");
  estimate->add_option("--seed", command->options.seed, "Seed of the bootstrap (1)");
  estimate->callback([&invocation, command] {
    invocation.run = [command](Context& c) { return run_estimate(c, *command); };
  });
}

} // namespace njia::cli

// service-points: where a few service points would meet the most journeys. Two names, a switch of
// the operator's, granted records; the answer goes to the screen and nowhere else.
#include "njia/app/service_points/service_points.h"
#include "njia/app/records/find.h"
#include "njia/cli/commands.h"
#include "njia/domain/vocabulary.h"
#include "njia/geo/gazetteer_tree.h"
#include "njia/io/write/table/words.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <iostream>
#include <memory>

namespace njia::cli {
namespace {

struct ServicePointsCommand {
  std::string round;
  std::uint32_t points = 0;
  std::vector<std::string> kinds;
  std::string measure = "journeys";
  std::uint32_t tolerance = 5;
  std::vector<std::string> approved_by;
};

Result<app::ServicePointsRequest> to_request(Context const& context, Store const& store,
                                             ServicePointsCommand const& command) {
  auto const round = app::find_round(store, command.round);
  if (!round) {
    return round.error();
  }
  auto const name = [&](std::size_t number) {
    return number < command.approved_by.size() ? command.approved_by[number] : std::string{};
  };
  auto request = app::ServicePointsRequest{
      .is_switched_on = context.serves_points(),
      .first_approver = name(0),
      .second_approver = name(1),
      .round = round->id,
      .stand = {.points = command.points, .tolerance_percent = command.tolerance}};
  for (auto const& code : command.kinds) {
    auto const kind = parse_term<PlaceKind>(code);
    if (!kind) {
      return kind.error();
    }
    request.stand.kinds.push_back(*kind);
  }
  if (command.measure != "journeys" && command.measure != "persons") {
    return Error{.key = "service_points.measure_unknown",
                 .where = "--measure",
                 .args = {{"value", command.measure}}};
  }
  request.stand.measure =
      command.measure == "persons" ? analysis::Measure::persons : analysis::Measure::journeys;
  return request;
}

/// The sentences below the places, or the one that says why there are none.
class Sentences {
public:
  Sentences(Context const& context, ServicePointsCommand const& command)
      : context_{context}, command_{command} {}

  void say_all(analysis::ServicePoints const& answer) const {
    if (answer.refused.empty()) {
      say_choice(answer);
    } else {
      tell("refused." + std::string{answer.refused});
    }
    say_basis(answer);
    tell("mark");
  }

private:
  void tell(std::string const& key, LabelArgs const& args = {}) const {
    say(context_, label("analysis", "service_points." + key, context_.language(), args));
  }
  std::string number(std::uint64_t value) const {
    return format_number(value, context_.language());
  }

  void say_choice(analysis::ServicePoints const& answer) const {
    tell("met." + command_.measure, {{"percent", std::to_string(answer.met_percent)}});
    if (answer.is_best) {
      tell("best");
    } else {
      tell("not_best", {{"percent", std::to_string(answer.possible_percent)}});
    }
    auto const& steadiness = answer.steadiness;
    tell("without_one", {{"low", std::to_string(steadiness.low_percent)},
                         {"high", std::to_string(steadiness.high_percent)}});
    tell("steadiness." + std::string{steadiness.verdict},
         {{"percent", std::to_string(command_.tolerance)}});
  }

  void say_basis(analysis::ServicePoints const& answer) const {
    auto const language = context_.language();
    say(context_, label("analysis", "figure", language,
                        {{"submissions", number(answer.submissions)},
                         {"people", format_cases(answer.persons, language)},
                         {"organisations", number(answer.groups)}}));
    for (auto const& [reason, submissions] : answer.left_out) {
      auto const words = label("analysis", "left_out." + std::string{reason}, language);
      say(context_, label("analysis", "left_out", language, {{"reason", words}}) + ": " +
                        number(submissions));
    }
    if (answer.detection_not_known > 0) {
      tell("detection_not_known", {{"number", number(answer.detection_not_known)}});
    }
    say(context_, label("analysis", "overlap_not_checked", language));
  }

  Context const& context_;
  ServicePointsCommand const& command_;
};

void print_json(analysis::ServicePoints const& answer) {
  auto places = boost::json::array{};
  for (auto const& place : answer.places) {
    places.emplace_back(place.text());
  }
  auto left_out = boost::json::object{};
  for (auto const& [reason, submissions] : answer.left_out) {
    left_out[reason] = submissions;
  }
  auto persons = boost::json::object{{"low", answer.persons.low}};
  persons["high"] = answer.persons.high ? boost::json::value(*answer.persons.high) : nullptr;
  auto object = boost::json::object{
      {"refused", answer.refused},         {"places", std::move(places)},
      {"submissions", answer.submissions}, {"groups", answer.groups},
      {"persons", std::move(persons)},     {"detection_not_known", answer.detection_not_known},
      {"overlap_checked", false},          {"left_out", std::move(left_out)}};
  if (answer.refused.empty()) {
    object["met_percent"] = answer.met_percent;
    object["is_best"] = answer.is_best;
    object["possible_percent"] = answer.possible_percent;
    object["without_one"] = {{"low_percent", answer.steadiness.low_percent},
                             {"high_percent", answer.steadiness.high_percent},
                             {"verdict", answer.steadiness.verdict}};
  }
  std::cout << boost::json::serialize(object) << '\n';
}

Exit run_service_points(Context& context, Store& store, ServicePointsCommand const& command) {
  auto const request = to_request(context, store, command);
  if (!request) {
    return report(context, request.error());
  }
  auto const gazetteer = context.gazetteer();
  if (!gazetteer) {
    return report(context, gazetteer.error());
  }
  auto const places = GazetteerTree{**gazetteer};
  auto const answer = app::find_service_points(store, places, *request);
  if (!answer) {
    return report(context, answer.error());
  }
  if (context.options.json) {
    print_json(*answer);
    return Exit::ok;
  }
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& place : answer->places) {
    rows.push_back(
        {place.text(), places.name(place, context.language()), places.country_code(place)});
  }
  if (!rows.empty()) {
    print_rows(context, {"place", "name", "country"}, rows);
  }
  Sentences{context, command}.say_all(*answer);
  return Exit::ok;
}

} // namespace

void add_service_points(CLI::App& app, Invocation& invocation) {
  auto command = std::make_shared<ServicePointsCommand>();
  auto* points = app.add_subcommand(
      "service-points", "Where a few service points would meet the most journeys: from records "
                        "granted for it, asked by two people, where it is switched on");
  points->add_option("--round", command->round, "Data collection exercise")->required();
  points->add_option("--points", command->points, "How many places, 1 to 20")->required();
  points->add_option("--kind", command->kinds,
                     "Only places of this kind, a code of the list place_kind; may be given "
                     "several times");
  points->add_option("--measure", command->measure, "What to meet: journeys or persons");
  points->add_option("--tolerance", command->tolerance,
                     "By how many percent another choice may do better before the choice is said "
                     "to rest on one source, 1 to 50");
  points->add_option("--approved-by", command->approved_by,
                     "Who asks; given twice, for two different people");
  points->callback([&invocation, command] {
    invocation.run = with_store(
        [command](Context& c, Store& store) { return run_service_points(c, store, *command); });
  });
}

} // namespace njia::cli

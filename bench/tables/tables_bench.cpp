// Tables over random journeys, for bench/tables/run, which puts the same questions to DuckDB.
//   tables_bench export COUNT SEED DIR            the journeys as CSV, as DuckDB reads them
//   tables_bench answer COUNT SEED FILTERS OUT    every table for each filter (one a line), as CSV
//   tables_bench held COUNT SEED FILTERS OUT      the same as a running hub answers: with what is
//   held
//                                                 from the questions before, each asked three times
//   tables_bench time COUNT SEED FILTERS RUNS     seconds of the three tables for each filter, best
//                                                 of the runs, and the memory of a journey, as JSON
#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/filter/filter_text.h"
#include "njia/analysis/tables/live_tables.h"
#include "njia/analysis/testing/random_journeys.h"

#include <fmt/format.h>
#include <fmt/os.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <limits>

#include <sys/resource.h>

namespace njia::analysis {
namespace {

using testing::RandomJourneys;

constexpr auto kTowns = std::uint32_t{3'000};
constexpr auto kGroups = std::uint32_t{40};

struct Job {
  std::size_t count;
  RandomJourneys world;

  Job(char const* count_text, char const* seed)
      : count{std::strtoull(count_text, nullptr, 10)}, world{{.seed = static_cast<std::uint32_t>(
                                                                  std::strtoul(seed, nullptr, 10)),
                                                              .places = kTowns,
                                                              .groups = kGroups}} {}
};

std::vector<Filter> read_filters(Job const& job, std::string const& path) {
  auto const names =
      FilterNames{.place = [&](std::string_view text) -> std::optional<PlaceId> {
                    if (auto const country = job.world.places().find_country(text)) {
                      return country;
                    }
                    if (auto const unit = job.world.places().find_unit(text)) {
                      return unit;
                    }
                    return job.world.places().id(std::string{text});
                  },
                  .round = [](std::string_view) { return std::optional<RoundId>{}; },
                  .organisation = [](std::string_view) { return std::optional<OrganisationId>{}; }};
  auto in = std::ifstream{path};
  auto out = std::vector<Filter>{};
  for (auto line = std::string{}; std::getline(in, line);) {
    auto filter = parse_filter(line, names);
    if (!filter) {
      throw std::runtime_error{line + ": " + filter.error().key + " " + filter.error().where};
    }
    out.push_back(std::move(*filter));
  }
  return out;
}

/// A unit's number, or nothing in CSV.
std::string unit(PlaceNumber place) { return place == kNoPlace ? "" : std::to_string(place); }

std::string units(Dataset const& data, WhereNumber where) {
  return unit(data.at(where, Level::place)) + "," + unit(data.at(where, Level::admin1)) + "," +
         unit(data.at(where, Level::country));
}

/// 0 not asked, 1 answered, 2 not known; and the codes as bits.
std::string answers(Dataset const& data, JourneyNumber journey, Question question) {
  auto const list = data.answers(journey, question);
  if (list.empty()) {
    return "0,0";
  }
  if (list.front() == kUnknown) {
    return "2,0";
  }
  auto bits = std::uint64_t{0};
  for (auto const code : list) {
    bits |= std::uint64_t{1} << code;
  }
  return "1," + std::to_string(bits);
}

void export_csv(Job const& job, std::string const& folder) {
  auto const data = job.world.dataset(job.count);
  auto places = fmt::output_file(folder + "/places.csv");
  places.print("place,code\n");
  for (auto number = PlaceNumber{0}; number < data.place_count(); ++number) {
    places.print("{},{}\n", number, job.world.places().code(data.place(number)));
  }
  auto journeys = fmt::output_file(folder + "/journeys.csv");
  auto steps = fmt::output_file(folder + "/steps.csv");
  journeys.print("j,grp,nature,detection,permission,submissions,low,high,unknown,incidents,open,"
                 "cases_low,cases_high,first_day,last_day,origin,origin1,origin2,dest,dest1,dest2,"
                 "transport,transport_bits,recruitment,recruitment_bits\n");
  steps.print("j,seq,role,place,place1,place2,known\n");
  auto const& ledger = *data.ledger();
  for (auto j = JourneyNumber{0}; j < data.size(); ++j) {
    auto const& block = data.block(j / JourneyColumns::kRows);
    auto const row = j % JourneyColumns::kRows;
    auto const& part = ledger.journeys[j].part;
    auto const kind = block.size_kind[row];
    auto const sized = kind == SizeKind::persons || kind == SizeKind::at_least;
    auto const days = block.happened[row];
    auto const day = [](std::int32_t number) {
      return number == kNoDay ? std::string{} : std::to_string(number);
    };
    auto const no_cases = kind == SizeKind::known_route;
    journeys.print("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", j,
                   ledger.journeys[j].group, static_cast<int>(block.nature[row]),
                   static_cast<int>(block.detection[row]), static_cast<int>(block.permission[row]),
                   part.submissions, part.persons.low, part.persons.high.value_or(0),
                   part.unknown_size(), part.incidents, kind == SizeKind::at_least ? 1 : 0,
                   sized      ? std::to_string(block.low[row])
                   : no_cases ? "0"
                              : "",
                   kind == SizeKind::persons    ? std::to_string(block.high[row])
                   : kind == SizeKind::at_least ? "4294967295"
                   : no_cases                   ? "0"
                                                : "",
                   day(days.earliest), day(days.latest), units(data, block.origin[row]),
                   units(data, block.end[row]), answers(data, j, Question::transport),
                   answers(data, j, Question::recruitment));
    auto seq = 0;
    for (auto const& step : data.steps(j)) {
      steps.print("{},{},{},{},{}\n", j, seq++, static_cast<int>(step.role),
                  units(data, step.where), step.where == 0 ? 0 : 1);
    }
  }
}

std::vector<TableSpec> three_tables() {
  return {{.kind = TableKind::corridors, .level = Level::place},
          {.kind = TableKind::places_by_role, .level = Level::place},
          {.kind = TableKind::series, .unit = PeriodUnit::month}};
}

std::vector<TableSpec> all_tables() {
  auto specs = three_tables();
  specs.push_back({.kind = TableKind::corridors, .level = Level::country});
  specs.push_back({.kind = TableKind::places_by_role, .level = Level::admin1});
  specs.push_back({.kind = TableKind::trunk_segments, .level = Level::admin1});
  specs.push_back({.kind = TableKind::profiles, .question = Question::transport});
  specs.push_back({.kind = TableKind::totals, .split = 3});
  return specs;
}

std::string sums_text(CellSums const& sums) {
  return fmt::format("{},{},{},{},{},{},{}", sums.submissions, sums.groups, sums.low, sums.high,
                     sums.unknown, sums.incidents, sums.open);
}

std::vector<LiveTable> tables_of(Dataset const& data, Job const& job, Filter const& filter,
                                 std::vector<TableSpec> const& specs,
                                 LiveIndexOf const& held = {}) {
  auto tables = live_tables(data, job.world.places(), {.where = filter}, specs, held);
  if (!tables) {
    throw std::runtime_error{tables.error().key};
  }
  return std::move(*tables);
}

/// filter,table,first,second,sums: cells, then total ("total") and left out ("left_out").
void answer(Job const& job, std::string const& filters, std::string const& path, bool is_held) {
  auto index = LiveIndex{};
  auto const held =
      LiveIndexOf{.index = is_held ? &index : nullptr, .places = std::make_shared<int>()};
  auto const data = job.world.dataset(job.count);
  auto out = fmt::output_file(path);
  out.print("filter,tab,first,second,submissions,groups,low,high,unknown,incidents,open\n");
  auto number = 0;
  for (auto const& filter : read_filters(job, filters)) {
    for (auto time = 0; is_held && time < 2; ++time) {
      (void)tables_of(data, job, filter, all_tables(), held);
    }
    auto const tables = tables_of(data, job, filter, all_tables(), held);
    for (auto t = std::size_t{0}; t < tables.size(); ++t) {
      for (auto const& [cell, sums] : tables[t].cells) {
        out.print("{},{},{},{},{}\n", number, t, first_of(cell), second_of(cell), sums_text(sums));
      }
      out.print("{},{},total,0,{}\n", number, t, sums_text(tables[t].total));
      for (auto const& [reason, sums] : tables[t].left_out) {
        out.print("{},{},{},0,{}\n", number, t, reason, sums_text(sums));
      }
    }
    ++number;
  }
}

double seconds_of(std::vector<LiveTable>& out, Dataset const& data, Job const& job,
                  Filter const& filter) {
  auto const start = std::chrono::steady_clock::now();
  out = tables_of(data, job, filter, three_tables());
  (void)largest(out.front(), 1'000);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void time(Job const& job, std::string const& filters, int runs) {
  auto const start = std::chrono::steady_clock::now();
  auto const data = job.world.dataset(job.count);
  auto const built = std::chrono::duration<double>(std::chrono::steady_clock::now() - start);
  auto number = 0;
  for (auto const& filter : read_filters(job, filters)) {
    auto best = std::numeric_limits<double>::max();
    auto tables = std::vector<LiveTable>{};
    for (auto run = 0; run < runs; ++run) {
      best = std::min(best, seconds_of(tables, data, job, filter));
    }
    std::cout << fmt::format("{{\"filter\":{},\"seconds\":{},\"submissions\":{},\"cells\":{}}}\n",
                             number++, best, tables[2].total.submissions, tables[0].cells.size());
  }
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << fmt::format(
      "{{\"journeys\":{},\"build_seconds\":{},\"bytes_a_journey\":{},\"peak_kb\":{}}}\n",
      data.size(), built.count(),
      static_cast<double>(data.memory_bytes()) / static_cast<double>(data.size()), usage.ru_maxrss);
}

} // namespace
} // namespace njia::analysis

int main(int count, char** arguments) {
  using namespace njia::analysis;
  auto const words = std::vector<std::string>(arguments, arguments + count);
  if (count < 5) {
    std::cerr << "tables_bench export COUNT SEED DIR | answer|held COUNT SEED FILTERS OUT | "
                 "time COUNT SEED FILTERS RUNS\n";
    return 2;
  }
  auto const job = Job{arguments[2], arguments[3]};
  if (words[1] == "export") {
    export_csv(job, words[4]);
  } else if (words[1] == "answer" || words[1] == "held") {
    answer(job, words[4], words.at(5), words[1] == "held");
  } else {
    time(job, words[4], std::atoi(words.at(5).c_str()));
  }
  return 0;
}

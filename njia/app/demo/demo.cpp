#include "njia/app/demo/demo.h"

#include "njia/app/demo/truth.h"
#include "njia/base/csv_text.h"
#include "njia/base/embedded.h"
#include "njia/domain/record_json.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <fstream>
#include <set>
#include <stdexcept>

namespace njia::demo {
namespace {

namespace json = boost::json;

void save(std::filesystem::path const& file, std::string_view bytes) {
  auto out = std::ofstream{file, std::ios::binary};
  out << bytes;
  out.close();
  if (!out) {
    throw std::runtime_error{"a file of the demo cannot be written"};
  }
}

std::string_view extension(BookKind kind) {
  switch (kind) {
  case BookKind::xlsx:
    return "xlsx";
  case BookKind::ods:
    return "ods";
  case BookKind::tsv:
    return "tsv";
  default:
    return "csv";
  }
}

void write_book(Book const& book, BookKind kind, std::filesystem::path const& file) {
  switch (kind) {
  case BookKind::xlsx:
    return write_xlsx(book, file);
  case BookKind::ods:
    return write_ods(book, file);
  case BookKind::tsv:
    return write_tsv(book, file);
  case BookKind::csv_semicolon_cp1252:
    return write_csv_cp1252(book, file);
  }
}

DemoFile write_file(TruthFile const& file, DemoTruth const& truth, DemoTables const& tables,
                    DemoRequest const& request, std::size_t position) {
  auto const& org = truth.organisations[file.organisation];
  auto const& round = truth.rounds[file.round];
  auto const name = fmt::format("{}_{}_{}.{}", round.code, org.code, file.layout->name,
                                extension(file.layout->kind));
  // Each file has its own chance, so that a change of one layout leaves the others as they are.
  auto random = Random{request.seed * 1000 + position};
  auto pen = Pen{tables, random, file.layout->language};
  auto const book = file.layout->write({.journeys = file.journeys,
                                        .pen = pen,
                                        .org_code = org.code,
                                        .org_name = org.name,
                                        .round_code = round.code});
  write_book(book, file.layout->kind, request.dir / name);
  return {.file = name,
          .org = org.code,
          .round = round.code,
          .layout = std::string{file.layout->name},
          .journeys = file.journeys.size()};
}

json::array pairs(std::vector<std::pair<JourneyId, JourneyId>> const& all) {
  auto out = json::array{};
  for (auto const& [a, b] : all) {
    out.push_back(json::array{json::value(a.text()), json::value(b.text())});
  }
  return out;
}

/// Objects stay in the order in which they are made: the same demo gives the same bytes.
std::string describe(DemoReport const& report, DemoTruth const& truth, std::uint64_t seed) {
  auto files = json::array{};
  for (auto const& file : report.files) {
    files.push_back(json::object{{"file", file.file},
                                 {"org", file.org},
                                 {"round", file.round},
                                 {"layout", file.layout},
                                 {"journeys", file.journeys}});
  }
  auto groups = json::array{};
  for (auto const& group : truth.groups) {
    groups.push_back(json::object{{"code", group.code}, {"title", group.title}});
  }
  auto organisations = json::array{};
  for (auto const& org : truth.organisations) {
    auto object = json::object{{"code", org.code}, {"name", org.name}, {"country", org.country}};
    for (auto const& group : truth.groups) {
      if (org.group == group.id) {
        object["group"] = group.code;
      }
    }
    organisations.push_back(std::move(object));
  }
  auto rounds = json::array{};
  for (auto const& round : truth.rounds) {
    rounds.push_back(json::object{{"code", round.code},
                                  {"title", round.title},
                                  {"period", format_edtf(*round.period)},
                                  {"synthetic", true}});
  }
  return json::serialize(json::object{{"note", kSyntheticNote},
                                      {"seed", seed},
                                      {"files", files},
                                      {"groups", groups},
                                      {"organisations", organisations},
                                      {"rounds", rounds},
                                      {"same_cases", pairs(truth.overlaps)}}) +
         "\n";
}

std::size_t count_countries(DemoTruth const& truth, Gazetteer const& gazetteer) {
  auto countries = std::set<std::string>{};
  for (auto const& file : truth.files) {
    for (auto const& journey : file.journeys) {
      for (auto const& step : journey.steps) {
        for (auto const id : step.places) {
          auto const place = gazetteer.find_place(id);
          if (place && place->country) {
            countries.insert(place->country->text());
          }
        }
      }
    }
  }
  return countries.size();
}

} // namespace

Result<DemoReport> make_demo(DemoRequest const& request, Gazetteer const& gazetteer) {
  auto const tables = load_tables(gazetteer);
  if (!tables) {
    return tables.error();
  }
  auto failure = std::error_code{};
  std::filesystem::create_directories(request.dir, failure);
  if (failure) {
    return Error{.key = "demo.folder",
                 .where = "",
                 .args = {{"path", request.dir.string()}, {"reason", failure.message()}}};
  }
  auto const truth = make_truth(*tables, request.seed);
  auto report = DemoReport{};
  auto lines = std::string{};
  for (auto const& file : truth.files) {
    report.files.push_back(write_file(file, truth, *tables, request, report.files.size()));
    report.journeys += file.journeys.size();
    for (auto const& journey : file.journeys) {
      lines += record_to_json(journey) + "\n";
    }
  }
  report.countries = count_countries(truth, gazetteer);
  save(request.dir / "truth.jsonl", lines);
  save(request.dir / "demo.json", describe(report, truth, request.seed));
  save(request.dir / "coverage.csv", find_embedded("demo/coverage.csv").value_or(""));
  return report;
}

Result<std::vector<std::vector<Journey>>> read_truth(std::filesystem::path const& dir,
                                                     DemoReport const& report) {
  auto in = std::ifstream{dir / "truth.jsonl", std::ios::binary};
  auto all = std::vector<std::vector<Journey>>{};
  for (auto const& file : report.files) {
    auto& journeys = all.emplace_back();
    for (auto line = std::string{}; journeys.size() < file.journeys && std::getline(in, line);) {
      auto journey = record_from_json<Journey>(line);
      if (!journey) {
        return Error{.key = "demo.truth_damaged", .where = "truth.jsonl"};
      }
      journeys.push_back(std::move(*journey));
    }
    if (journeys.size() != file.journeys) {
      return Error{.key = "demo.truth_damaged", .where = "truth.jsonl"};
    }
  }
  return all;
}

} // namespace njia::demo

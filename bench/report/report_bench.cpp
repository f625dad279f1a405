// report_bench make ROWS DIR GAZETTEER: invented journeys of two rounds into a store in DIR.
// report_bench report AUDIENCE DIR GAZETTEER: the joint report of that store, timed by stage;
// prints
// {"audience","rows","seconds","snapshot","tables","release","files","peak_kb","pdf_kb"}.
#include "njia/app/report/build_report.h"
#include "njia/app/report/declare.h"
#include "njia/app/report/gazetteer_places.h"
#include "njia/domain/vocabulary.h"
#include "njia/geo/gazetteer_tree.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>

#include <sys/resource.h>

namespace njia {
namespace {

constexpr auto kOrganisations = std::size_t{40};
constexpr auto kPlaces = std::size_t{1500};

Instant at_day(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days{std::chrono::year{year} / month / day};
}

/// Towns of one country, in the gazetteer's order.
std::vector<PlaceId> towns(Gazetteer const& gazetteer, std::string_view country, std::size_t most) {
  auto out = std::vector<PlaceId>{};
  auto const tree = GazetteerTree{gazetteer};
  for (auto i = std::uint32_t{0}; i < gazetteer.size() && out.size() < most; ++i) {
    auto const place = gazetteer.at(PlaceIndex{i});
    if (place.precision == Precision::city && place.location &&
        tree.country_code(place.id) == country) {
      out.push_back(place.id);
    }
  }
  return out;
}

class Maker {
public:
  Maker(Store& store, Gazetteer const& gazetteer) : store_{store} {
    for (auto const* const code : {"KE", "UG", "TZ", "ET", "SO", "RW"}) {
      append(near_, towns(gazetteer, code, kPlaces / 6));
    }
    for (auto const* const code : {"SA", "AE", "QA", "OM", "LB", "KW", "TH", "IT"}) {
      append(far_, towns(gazetteer, code, 40));
    }
    std::shuffle(near_.begin(), near_.end(), bits_);
    std::shuffle(far_.begin(), far_.end(), bits_);
  }

  void run(std::size_t rows) {
    for (auto i = std::size_t{0}; i < kOrganisations; ++i) {
      organisations_.push_back(OrganisationId{ids_.next()});
      put(Organisation{.id = organisations_.back(),
                       .code = "ORG-" + std::to_string(i + 1),
                       .name = "Organisation " + std::to_string(i + 1),
                       .country = "KE"});
    }
    put_round("KE-2019", 2019, rows / 4);
    put_round("KE-2020", 2020, rows - rows / 4);
  }

private:
  static void append(std::vector<PlaceId>& to, std::vector<PlaceId> const& from) {
    to.insert(to.end(), from.begin(), from.end());
  }
  /// Few places carry most of the journeys.
  PlaceId pick(std::vector<PlaceId> const& places) {
    auto const share = static_cast<double>(bits_() % 1'000'000) / 1e6;
    return places[static_cast<std::size_t>(share * share * share *
                                           static_cast<double>(places.size()))];
  }

  template <class Record> void put(Record const& record) {
    auto transaction = store_.begin();
    auto const change = Change{.by = "bench", .at = at_day(2020, 9, 1)};
    NJIA_CHECK(transaction->put(record, change).has_value(), "the record is sound");
    NJIA_CHECK(transaction->commit().has_value(), "commit answers");
  }

  void put_round(std::string const& code, int year, std::size_t rows) {
    auto const round = RoundId{ids_.next()};
    put(Round{.id = round,
              .code = code,
              .title = code,
              .period = year_span(year),
              .open = year_span(year),
              .synthetic = true});
    auto transaction = store_.begin();
    auto const change = Change{.by = "bench", .at = at_day(2020, 9, 1)};
    for (auto i = std::size_t{0}; i < rows; ++i) {
      NJIA_CHECK(transaction->put_journey(journey(round, year), 0, change).has_value(),
                 "the journey is sound");
    }
    NJIA_CHECK(transaction->commit().has_value(), "commit answers");
  }

  Journey journey(RoundId round, int year) {
    auto made = Journey{.id = JourneyId{ids_.next()},
                        .org = organisations_[bits_() % kOrganisations],
                        .round = round};
    made.entered_at = at_day(2020, 9, 1);
    made.kind = JourneyKind::cases;
    made.nature = Nature::trafficking_suspected;
    made.permission = Permission::open;
    auto const add = [&](Role role, PlaceId place) {
      made.steps.push_back({.role = role, .places = {place}, .precision = Precision::city});
    };
    add(Role::origin, pick(near_));
    for (auto n = bits_() % 3; n > 0; --n) {
      add(Role::transit, pick(near_));
    }
    auto const end = bits_() % 2 == 0 ? pick(near_) : pick(far_);
    if (bits_() % 3 > 0) {
      add(Role::intended_destination, bits_() % 4 > 0 ? end : pick(far_));
    }
    add(Role::exploitation, end);
    made.transit_known = TransitKnown::all;
    made.cases_unit = CasesUnit::persons;
    made.cases_basis = CasesBasis::exact;
    made.cases_min = static_cast<std::uint32_t>(1 + bits_() % 6);
    made.cases_max = made.cases_min;
    auto const term = [&](std::uint64_t most) {
      return static_cast<std::uint8_t>(1 + bits_() % most);
    };
    made.exploitation = {.codes = {Exploitation{term(6)}}};
    made.industry = {.codes = {Industry{term(8)}}};
    made.transport = {.codes = {Transport{term(8)}}};
    made.recruitment = {.codes = {Recruitment{term(8)}}};
    made.journey_from = month_span(std::chrono::year{year} / static_cast<int>(1 + bits_() % 12));
    return made;
  }

  Store& store_;
  std::mt19937_64 bits_{7};
  SeededUuids ids_{7, 1598918400000ULL};
  std::vector<OrganisationId> organisations_;
  std::vector<PlaceId> near_;
  std::vector<PlaceId> far_;
};

double seconds_since(std::chrono::steady_clock::time_point& mark) {
  auto const now = std::chrono::steady_clock::now();
  auto const seconds = std::chrono::duration<double>(now - mark).count();
  mark = now;
  return seconds;
}

Audience audience_of(std::string const& text) {
  return text == "public"        ? Audience::open
         : text == "network"     ? Audience::network
         : text == "coordinator" ? Audience::coordinator
                                 : throw std::runtime_error{"no such audience: " + text};
}

void make_report(std::string const& audience, Store const& store, Gazetteer const& gazetteer) {
  auto const start = std::chrono::steady_clock::now();
  auto mark = start;
  auto const tree = GazetteerTree{gazetteer};
  auto const places = app::report_places(gazetteer, tree);
  auto request = app::SnapshotRequest{.round = store.rounds().back().id,
                                      .baseline = store.rounds().front().id,
                                      .focal = tree.find_country("KE").value(),
                                      .audience = audience_of(audience),
                                      .taken_at = at_day(2021, 6, 1),
                                      .code_version = "bench"};
  auto const snapshot = app::take_snapshot(store, tree, request).value();
  auto const snapshot_seconds = seconds_since(mark);
  auto tables = app::declare_tables(snapshot, tree);
  auto const table_seconds = seconds_since(mark);
  auto const released =
      release(std::move(tables), request.audience, tree,
              {.today = Day{std::chrono::year{2021} / 6 / 1}, .period = snapshot.round.period})
          .value();
  auto const release_seconds = seconds_since(mark);
  auto const files =
      report::write_report(released, app::report_input(snapshot, places, {}), places.atlas).value();
  auto const file_seconds = seconds_since(mark);
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("{\"audience\":\"%s\",\"rows\":%zu,\"seconds\":%.3f,\"snapshot\":%.3f,"
              "\"tables\":%.3f,\"release\":%.3f,\"files\":%.3f,\"peak_kb\":%ld,\"pdf_kb\":%zu}\n",
              audience.c_str(), snapshot.data.size(),
              std::chrono::duration<double>(mark - start).count(), snapshot_seconds, table_seconds,
              release_seconds, file_seconds, usage.ru_maxrss, files.pdf.size() / 1024);
}

} // namespace
} // namespace njia

int main(int count, char** arguments) {
  if (count != 5) {
    std::fputs("usage: report_bench make ROWS DIR GAZETTEER | report AUDIENCE DIR GAZETTEER\n",
               stderr);
    return 2;
  }
  try {
    auto const gazetteer = njia::Gazetteer::open(arguments[4]).value();
    auto const store = njia::open_sqlite_store(arguments[3]).value();
    if (std::string{arguments[1]} == "make") {
      njia::Maker{*store, gazetteer}.run(std::stoull(arguments[2]));
    } else {
      njia::make_report(arguments[2], *store, gazetteer);
    }
  } catch (std::exception const& failure) {
    std::fprintf(stderr, "report_bench: %s\n", failure.what());
    return 1;
  }
  return 0;
}

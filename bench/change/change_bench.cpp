// change_bench JOB JOURNEYS: emerging, displaced or series over invented journeys of two years, 40
// groups and 150 countries, heavy-tailed. Prints one JSON object; times are the processor's,
// without the making of the journeys.
#include "njia/analysis/dataset_builder.h"
#include "njia/analysis/displaced/displaced.h"
#include "njia/analysis/draws.h"
#include "njia/analysis/emerging/emerging.h"
#include "njia/analysis/series/series.h"
#include "njia/domain/testing/no_places.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <sys/resource.h>

namespace njia::analysis {
namespace {

constexpr std::uint64_t kCountries = 150;
constexpr std::uint64_t kGroups = 40;

Uuid numbered(std::uint8_t kind, std::uint64_t number) {
  auto uuid = Uuid{};
  uuid.bytes[0] = kind;
  uuid.bytes[14] = static_cast<std::uint8_t>(number >> 8U);
  uuid.bytes[15] = static_cast<std::uint8_t>(number);
  return uuid;
}

/// Countries that lie in nothing.
struct Countries final : testing::NoPlaces {
  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override {
    return level == Level::country ? std::optional{place} : std::nullopt;
  }
};

Step step(Role role, Draws& draws) {
  auto const unit = draws.unit();
  auto const country = static_cast<std::uint64_t>(unit * unit * unit * kCountries);
  return {.role = role, .places = {PlaceId{numbered(1, country)}}, .precision = Precision::country};
}

Dataset make(Countries const& places, std::uint64_t journeys) {
  auto builder = DatasetBuilder{places};
  auto draws = Draws{1, journeys};
  for (auto i = std::uint64_t{0}; i < journeys; ++i) {
    auto journey =
        Journey{.id = JourneyId{Uuid{}}, .org = OrganisationId{Uuid{}}, .round = RoundId{Uuid{}}};
    journey.permission = Permission::open;
    journey.nature = Nature::trafficking_confirmed;
    auto const month = std::chrono::month{static_cast<unsigned>(1 + draws.below(12))};
    auto const year = std::chrono::year{static_cast<int>(2015 + draws.below(6))};
    journey.journey_from = month_span(year / month);
    journey.steps.push_back(step(Role::origin, draws));
    journey.steps.push_back(step(Role::transit, draws));
    journey.steps.push_back(step(Role::exploitation, draws));
    builder.add(journey, GroupId{numbered(2, draws.below(kGroups))});
  }
  return std::move(builder).finish();
}

CountTable answer(std::string_view job, Dataset const& data, Countries const& places) {
  auto const selected = select(data, places, {});
  auto const periods =
      TwoPeriods{.days_before = *parse_edtf("2015/2017"), .days_now = *parse_edtf("2018/2020")};
  if (job == "emerging") {
    return emerging(data, places, {}, selected, periods, Level::country);
  }
  if (job == "displaced") {
    return displaced(data, places, {}, selected, periods, Level::country);
  }
  return series(data, selected, Level::country, PeriodUnit::month);
}

} // namespace
} // namespace njia::analysis

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("change_bench emerging|displaced|series JOURNEYS\n", stderr);
    return 2;
  }
  auto const places = njia::analysis::Countries{};
  auto const data = njia::analysis::make(places, std::strtoull(arguments[2], nullptr, 10));
  auto const start = std::clock();
  auto const table = njia::analysis::answer(arguments[1], data, places);
  auto const seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{{\"job\": \"{}\", \"journeys\": {}, \"rows\": {}, \"seconds\": {:.3f}, \"peak_kb\": {}}}\n",
      arguments[1], arguments[2], table.rows.size(), seconds, usage.ru_maxrss);
  return 0;
}

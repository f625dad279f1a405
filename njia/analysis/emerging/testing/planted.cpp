#include "njia/analysis/emerging/testing/planted.h"

#include "njia/analysis/testing/poisson.h"

#include "njia/domain/vocabulary.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace njia::analysis::testing {
namespace {

constexpr std::array kOrigins = {"KE", "UG", "ET", "TZ", "SO"};
constexpr std::array kEnds = {"SA", "QA", "AE", "OM", "KW", "LB", "BH", "JO"};
constexpr std::array kTransit = {"UG", "TZ", "ET", "DJ"};
constexpr std::size_t kGroups = 14;
constexpr std::size_t kDoubling = 0;
constexpr double kEventsOfGroup = 42;

enum class Round : std::uint8_t { before, now };

class Planter {
public:
  explicit Planter(std::uint64_t seed) : draws_{seed, 0} {
    for (auto const& list : {std::span<char const* const>{kOrigins}, {kEnds}, {kTransit}}) {
      for (auto const* code : list) {
        collection_.places.add_country(code, code);
      }
    }
    collection_.places.add_country("BI", "BI");
    for (auto const* year : {"2019", "2020"}) {
      collection_.exercise.rounds.push_back({.id = RoundId{code_uuid(year)},
                                             .code = year,
                                             .period = *parse_edtf(year),
                                             .open = *parse_edtf(year)});
    }
  }

  PlantedCollection finish() {
    for (auto group = std::size_t{0}; group < kGroups; ++group) {
      report(group);
    }
    auto builder = DatasetBuilder{collection_.places};
    for (auto const& one : journeys_) {
      builder.add(one.first, one.second);
    }
    collection_.data = std::move(builder).finish();
    return std::move(collection_);
  }

private:
  static bool watches_burundi(std::size_t group) { return group >= 3 && group < 6; }

  void report(std::size_t group) {
    auto const volume = group == kDoubling ? 2.0 : 0.7 + 0.7 * draws_.unit();
    state_coverage(group);
    auto whole = 0.0;
    auto shares = std::array<std::array<double, kEnds.size()>, kOrigins.size()>{};
    for (auto& row : shares) {
      for (auto& share : row) {
        // Heavy-tailed, and a third of the corridors is unknown to the organisation.
        share = draws_.below(3) == 0 ? 0 : std::pow(draws_.unit() + 0.02, -0.8);
        whole += share;
      }
    }
    for (auto const round : {Round::before, Round::now}) {
      auto const events = kEventsOfGroup * (round == Round::now ? volume : 1);
      for (auto i = std::size_t{0}; i < kOrigins.size(); ++i) {
        for (auto k = std::size_t{0}; k < kEnds.size(); ++k) {
          auto const corridor = std::string{kOrigins[i]} + ">" + kEnds[k];
          if (corridor != "UG>OM" && corridor != "TZ>KW") {
            add_events(group, round, kOrigins[i], kEnds[k], events * shares[i][k] / whole);
          }
        }
      }
      add_planted(group, round, round == Round::now ? volume : 1);
    }
  }

  void add_planted(std::size_t group, Round round, double volume) {
    add_events(group, round, "KE", "SA", 4.5 * volume);
    auto const is_now = round == Round::now;
    if (group < 9) {
      add_events(group, round, "UG", "OM", (is_now ? 3.5 : 0.1) * volume);
    }
    if (is_now && watches_burundi(group)) {
      add_events(group, round, "BI", "SA", 3 * volume);
      add_events(group, round, "BI", "QA", 2 * volume);
    }
    if (group == kDoubling) {
      add_events(group, round, "TZ", "KW", 8 * volume);
    }
  }

  void state_coverage(std::size_t group) {
    for (auto const* year : {"2019", "2020"}) {
      auto coverage = Coverage{.group = GroupId{code_uuid(name(group))},
                               .round = RoundId{code_uuid(year)},
                               .detection = {channel_}};
      for (auto const* origin : kOrigins) {
        coverage.places.push_back(collection_.places.id(origin));
      }
      if (std::string_view{year} == "2020" && watches_burundi(group)) {
        coverage.places.push_back(collection_.places.id("BI"));
      }
      collection_.exercise.coverage.push_back(std::move(coverage));
    }
  }

  static std::string name(std::size_t group) { return fmt::format("org{}", group); }

  /// Each event is one to four rows of a workbook.
  void add_events(std::size_t group, Round round, std::string const& origin, std::string const& end,
                  double mean) {
    auto const events = poisson(draws_, mean);
    for (auto i = std::uint32_t{0}; i < events; ++i) {
      auto journey = Journey{.id = JourneyId{Uuid{}},
                             .org = OrganisationId{code_uuid(name(group))},
                             .round = RoundId{code_uuid(round == Round::now ? "2020" : "2019")}};
      journey.nature = Nature::trafficking_confirmed;
      journey.detection = channel_;
      journey.permission = Permission::open;
      journey.journey_from = date(round == Round::now ? 2020 : 2019);
      add_steps(journey, round, origin, end);
      auto const rows = 1 + poisson(draws_, 0.7);
      for (auto row = std::uint32_t{0}; row < std::min(rows, 4U); ++row) {
        journeys_.emplace_back(journey, GroupId{code_uuid(name(group))});
      }
    }
  }

  std::optional<DateSpan> date(int year) {
    auto const month =
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(1 + draws_.below(12))};
    auto const kind = draws_.below(20);
    if (kind == 0) {
      return std::nullopt;
    }
    if (kind == 1) {
      return year_span(year);
    }
    return kind < 6 ? day_span(Day{month / 15}) : month_span(month);
  }

  void add_steps(Journey& journey, Round round, std::string const& origin, std::string const& end) {
    auto const step = [&](Role role, std::string const& code) {
      journey.steps.push_back(
          {.role = role, .places = {collection_.places.id(code)}, .precision = Precision::country});
    };
    step(Role::origin, origin);
    auto const way = transit(round, origin + ">" + end);
    if (way == "none") {
      journey.transit_known = TransitKnown::none;
    } else if (!way.empty()) {
      step(Role::transit, way);
    }
    step(Role::exploitation, end);
  }

  /// A place, "none", or "" where the report does not tell.
  std::string transit(Round round, std::string const& corridor) {
    auto const chance = draws_.unit();
    if (chance < 0.2) {
      return "";
    }
    if (corridor == "KE>SA") {
      auto const through_uganda = round == Round::before ? 0.75 : 0.15;
      auto const drawn = draws_.unit();
      return drawn < through_uganda ? "UG" : drawn < 0.9 ? "TZ" : "none";
    }
    auto const drawn = draws_.below(5);
    return drawn == 4 ? "none" : kTransit[std::min(drawn, draws_.below(4))];
  }

  Detection channel_ = *parse_term<Detection>("HOTLINE");
  Draws draws_;
  PlantedCollection collection_ = {};
  std::vector<std::pair<Journey, GroupId>> journeys_ = {};
};

} // namespace

PlantedCollection plant(std::uint64_t seed) { return Planter{seed}.finish(); }

} // namespace njia::analysis::testing

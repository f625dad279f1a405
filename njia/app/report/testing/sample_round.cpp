#include "njia/app/report/testing/sample_round.h"

#include "njia/domain/vocabulary.h"
#include "njia/store/memory/memory_store.h"

#include <fmt/format.h>
#include <random>

namespace njia::app::testing {
namespace {

struct Route {
  char const* path; ///< place codes; the last one is where the journey ended
  char const* promised;
  int weight_before; ///< how often it is drawn in the baseline round
  int weight_now;
  char const* exploitation;
  char const* industry;
  char const* transport;
};
constexpr Route kRoutes[] = {
    {"nairobi>jeddah", "jeddah", 12, 34, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK",
     "FLIGHT_COMMERCIAL"},
    {"nairobi>riyadh", "riyadh", 11, 28, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK",
     "FLIGHT_COMMERCIAL"},
    {"mombasa>dubai", "dubai", 8, 24, "FORCED_LABOUR", "HOTEL_RESTAURANT", "FLIGHT_COMMERCIAL"},
    {"nairobi>doha", "rome", 5, 16, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK", "FLIGHT_COMMERCIAL"},
    {"mombasa>muscat", "dubai", 4, 12, "FORCED_LABOUR", "CONSTRUCTION", "FLIGHT_COMMERCIAL"},
    {"addis>moyale>marsabit>isiolo>nairobi", "jeddah", 9, 20, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK",
     "BUS"},
    {"arusha>namanga>nairobi", "nairobi", 5, 15, "SEX_PROSTITUTION", "SEX_INDUSTRY",
     "MATATU_MINIBUS"},
    {"mogadishu>liboi>garissa>nairobi", "nairobi", 5, 12, "FORCED_MARRIAGE", "NONE", "TRUCK"},
    {"kampala>malaba>nairobi", "nairobi", 4, 14, "SEX_PROSTITUTION", "SEX_INDUSTRY", "BUS"},
    {"kigali>kampala>busia>nairobi", "dubai", 3, 10, "SEX_PROSTITUTION", "BAR_ENTERTAINMENT",
     "BUS"},
    {"nairobi>moyale>addis>beirut", "beirut", 4, 10, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK", "BUS"},
    {"nairobi>bangkok", "dubai", 0, 14, "ONLINE_SCAM", "ICT_CALL_CENTRE", "FLIGHT_COMMERCIAL"},
    {"kitui>mombasa>muscat", "doha", 0, 9, "FORCED_LABOUR", "FISHING", "FLIGHT_COMMERCIAL"},
    {"kisumu>nairobi", "nairobi", 8, 22, "CHILD_LABOUR", "DOMESTIC_WORK", "BUS"},
    {"busia>nairobi", "nairobi", 8, 20, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK", "MATATU_MINIBUS"},
    {"malindi>mombasa", "mombasa", 6, 16, "SEX_PROSTITUTION", "SEX_INDUSTRY", "MOTORCYCLE_BODA"},
    {"eldoret>nairobi", "nairobi", 4, 12, "CHILD_LABOUR", "BEGGING_STREET", "MATATU_MINIBUS"},
    {"kakuma>eldoret>nairobi", "rome", 3, 9, "FORCED_LABOUR", "AGRICULTURE", "TRUCK"},
    {"sirari>isebania>kisumu", "nairobi", 3, 9, "CHILD_LABOUR", "FISHING", "FOOT"},
    {"juba>nairobi", "nairobi", 1, 4, "FORCED_MARRIAGE", "NONE", "BUS"},
    {"gulf", "jeddah", 1, 5, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK", "FLIGHT_COMMERCIAL"},
    {"SA", "SA", 2, 8, "DOMESTIC_SERVITUDE", "DOMESTIC_WORK", "FLIGHT_COMMERCIAL"},
    {"nairobi>KE-28", "mombasa", 2, 6, "SEX_PROSTITUTION", "BAR_ENTERTAINMENT", "TRAIN"},
    {"kampala>nairobi>dubai", "dubai", 2, 9, "FORCED_LABOUR", "SECURITY_GUARD",
     "FLIGHT_COMMERCIAL"},
    {"nairobi>rome", "rome", 1, 5, "SEX_PROSTITUTION", "SEX_INDUSTRY", "FLIGHT_COMMERCIAL"},
};

template <class T> Many<T> one(std::string_view code) {
  auto const term = parse_term<T>(code);
  NJIA_CHECK(term.has_value(), "a sample code exists: " + std::string{code});
  return {.codes = {*term}};
}

Instant at_day(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                               std::chrono::day{day}};
}

class Maker {
public:
  Maker(SamplePlaces const& places, SampleOptions const& options)
      : places_{places}, options_{options}, bits_{options.seed},
        ids_{options.seed, 1598918400000ULL}, store_{make_memory_store()} {}

  Sample run() {
    auto const before = put_round("KE-2019", 2019);
    auto const now = put_round("KE-2020", 2020);
    put_organisations();
    put_coverage(before, 2019, std::min<std::size_t>(6, organisations_.size()));
    put_coverage(now, 2020, organisations_.size());
    put_journeys(before, 2019, options_.journeys_before, 6);
    put_journeys(now, 2020, options_.journeys, organisations_.size());
    return {.store = std::move(store_),
            .round = now,
            .baseline = before,
            .first_organisation = organisations_.front()};
  }

private:
  std::uint64_t pick(std::uint64_t n) { return bits_() % n; }

  template <class Record> void put(Record const& record) {
    auto transaction = store_->begin();
    auto const change = Change{.by = "sample", .at = at_day(2020, 9, 1)};
    NJIA_CHECK(transaction->put(record, change).has_value(), "the sample is sound");
    NJIA_CHECK(transaction->commit().has_value(), "memory keeps what it is given");
  }

  RoundId put_round(std::string const& code, int year) {
    auto const id = RoundId{ids_.next()};
    auto open = year_span(year);
    open.earliest = std::chrono::sys_days{std::chrono::year{year} / 7 / 1};
    open.latest = std::chrono::sys_days{std::chrono::year{year} / 8 / 31};
    open.precision = DatePrecision::range;
    put(Round{.id = id,
              .code = code,
              .title = year == 2019 ? "First collection, 2019" : "Second collection, 2020",
              .period = year_span(year),
              .open = open,
              .synthetic = true});
    return id;
  }

  void put_organisations() {
    for (auto i = std::size_t{0}; i < options_.organisations; ++i) {
      auto const id = OrganisationId{ids_.next()};
      organisations_.push_back(id);
      put(Organisation{.id = id,
                       .code = fmt::format("ORG-{}", i + 1),
                       .name = fmt::format("Demo organisation {}", i + 1),
                       .country = "KE"});
    }
  }

  void put_coverage(RoundId round, int year, std::size_t count) {
    static constexpr char const* kAreas[] = {"KE-30", "KE-28", "KE-17", "KE-44", "KE-07",
                                             "KE-14", "KE-25", "KE-09", "KE-18", "KE-43",
                                             "KE-04", "KE-10", "KE-27"};
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto statement = CoverageStatement{
          .id = CoverageId{ids_.next()}, .org = organisations_[i], .round = round};
      statement.places.push_back(places_.id("KE-30"));
      statement.places.push_back(places_.id("KE-28"));
      statement.places.push_back(places_.id(kAreas[2 + i % 11]));
      statement.places.push_back(places_.id(kAreas[2 + (i * 3 + 1) % 11]));
      statement.detection = one<Detection>("OWN_CASE_WORK");
      statement.active = year_span(year);
      put(statement);
    }
  }

  Route const& draw_route(int year) {
    auto total = std::uint64_t{0};
    for (auto const& route : kRoutes) {
      total += static_cast<std::uint64_t>(year == 2019 ? route.weight_before : route.weight_now);
    }
    auto at = pick(total);
    for (auto const& route : kRoutes) {
      auto const weight =
          static_cast<std::uint64_t>(year == 2019 ? route.weight_before : route.weight_now);
      if (at < weight) {
        return route;
      }
      at -= weight;
    }
    return kRoutes[0];
  }

  Step step(Role role, std::string const& code) const {
    auto const place = places_.id(code);
    return {.role = role, .places = {place}, .precision = places_.precision(place)};
  }

  void put_steps(Journey& journey, Route const& route) {
    auto codes = std::vector<std::string>{};
    auto rest = std::string{route.path};
    while (true) {
      auto const cut = rest.find('>');
      codes.push_back(rest.substr(0, cut));
      if (cut == std::string::npos) {
        break;
      }
      rest = rest.substr(cut + 1);
    }
    if (codes.size() == 1) { // only where it ended is known, coarsely
      codes.insert(codes.begin(), "nairobi");
    }
    journey.steps.push_back(step(Role::origin, codes.front()));
    auto const knows_transit = pick(5) > 0;
    for (auto i = std::size_t{1}; i + 1 < codes.size() && knows_transit; ++i) {
      journey.steps.push_back(step(Role::transit, codes[i]));
    }
    if (pick(10) < 7) {
      journey.steps.push_back(step(Role::intended_destination, route.promised));
    }
    journey.steps.push_back(step(Role::exploitation, codes.back()));
    journey.transit_known = !knows_transit     ? TransitKnown::unknown
                            : codes.size() > 2 ? TransitKnown::all
                                               : TransitKnown::none;
  }

  void put_cases(Journey& journey) {
    auto const low = static_cast<std::uint32_t>(1 + pick(8));
    journey.cases_unit = CasesUnit::persons;
    auto const kind = pick(20);
    if (kind < 12) {
      journey.cases_basis = CasesBasis::exact;
      journey.cases_min = low;
      journey.cases_max = low;
    } else if (kind < 19) {
      journey.cases_basis = CasesBasis::range;
      journey.cases_min = low;
      journey.cases_max = low + 1 + static_cast<std::uint32_t>(pick(4));
    } else {
      journey.cases_basis = CasesBasis::unknown;
    }
  }

  void put_answers(Journey& journey, Route const& route) {
    if (pick(10) > 0) {
      journey.exploitation = one<Exploitation>(route.exploitation);
    }
    if (pick(8) > 0) {
      journey.industry = one<Industry>(route.industry);
    }
    journey.transport = one<Transport>(pick(6) > 0 ? route.transport : "UNKNOWN");
    static constexpr char const* kRecruited[] = {
        "FAMILY", "FAMILY", "FRIENDS", "BROKER_IN_PERSON", "ONLINE_SOCIAL", "JOB_AGENCY_LICENSED",
        "UNKNOWN"};
    if (pick(9) > 0) {
      journey.recruitment = one<Recruitment>(kRecruited[pick(7)]);
    }
    journey.detection = *parse_term<Detection>(pick(3) > 0 ? "OWN_CASE_WORK" : "COMMUNITY");
  }

  void put_journeys(RoundId round, int year, std::size_t count, std::size_t organisations) {
    auto transaction = store_->begin();
    auto const change = Change{.by = "sample", .at = at_day(2020, 9, 1)};
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto const org = organisations_[pick(std::min(organisations, organisations_.size()))];
      auto journey = Journey{.id = JourneyId{ids_.next()}, .org = org, .round = round};
      auto const& route = draw_route(year);
      journey.entered_at = at_day(2020, 9, 1);
      journey.kind = JourneyKind::cases;
      journey.nature = *parse_term<Nature>("TRAFFICKING_CONFIRMED");
      journey.permission = options_.permission;
      put_steps(journey, route);
      put_cases(journey);
      put_answers(journey, route);
      auto const month = std::chrono::month{static_cast<unsigned>(1 + pick(8))};
      if (pick(8) > 0) {
        journey.journey_from = month_span(std::chrono::year{year} / month);
      }
      NJIA_CHECK(transaction->put_journey(journey, 0, change).has_value(), "the sample is sound");
    }
    NJIA_CHECK(transaction->commit().has_value(), "memory keeps what it is given");
  }

  SamplePlaces const& places_;
  SampleOptions const& options_;
  std::mt19937_64 bits_;
  SeededUuids ids_;
  std::unique_ptr<Store> store_;
  std::vector<OrganisationId> organisations_;
};

} // namespace

Sample make_sample(SamplePlaces const& places, SampleOptions const& options) {
  return Maker{places, options}.run();
}

Instant sample_instant(int days_after) {
  return at_day(2021, 4, 14) + std::chrono::days{days_after};
}

SnapshotRequest sample_request(Sample const& sample, SamplePlaces const& places,
                               Audience audience) {
  return {.round = sample.round,
          .baseline = sample.baseline,
          .focal = places.id("KE"),
          .audience = audience,
          .owner =
              audience == Audience::owner ? std::optional{sample.first_organisation} : std::nullopt,
          .taken_at = sample_instant(),
          .code_version = "0.1.0"};
}

} // namespace njia::app::testing

#include "njia/app/demo/truth.h"

#include "njia/app/demo/carry.h"
#include "njia/app/demo/compare.h"
#include "njia/app/demo/random.h"
#include "njia/domain/blank.h"
#include "njia/domain/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace njia::demo {
namespace {

constexpr auto kIdTime = std::uint64_t{1'598'918'400'000}; ///< 2020-09-01, milliseconds
constexpr auto kTries = 40;

struct RoundPlan {
  std::string_view code;
  std::string_view title;
  std::string_view period;
  std::string_view open;
  std::size_t submissions;
  int first_year; ///< journeys begin in September of it and end in August of the next
  // How exactly dates are known, in percent; the rest is known to the month.
  unsigned undated;
  unsigned to_the_year;
  unsigned to_the_day;
};
constexpr auto kRounds =
    std::to_array<RoundPlan>({{"KE-2019", "Demo collection 2019 (synthetic)", "2018-09/2019-08",
                               "2019-08/2019-09", 115, 2018, 30, 20, 12},
                              {"KE-2020", "Demo collection 2020 (synthetic)", "2019-09/2020-08",
                               "2020-08/2020-09", 400, 2019, 8, 7, 28}});

/// Shares of the total in proportion to the weights, at least one where the weight is positive; the
/// largest remainders are rounded up, and what is too much is taken from the largest.
std::vector<std::size_t> apportion(std::vector<std::uint32_t> const& weights, std::size_t total) {
  auto const sum = std::accumulate(weights.begin(), weights.end(), std::size_t{0});
  auto shares = std::vector<std::size_t>(weights.size());
  auto order = std::vector<std::size_t>(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (auto i = std::size_t{0}; i < weights.size(); ++i) {
    shares[i] = weights[i] == 0 ? 0 : std::max<std::size_t>(1, weights[i] * total / sum);
  }
  auto const remainder = [&](std::size_t i) { return weights[i] * total % sum; };
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return remainder(a) > remainder(b); });
  auto given = std::accumulate(shares.begin(), shares.end(), std::size_t{0});
  for (auto at = std::size_t{0}; given < total; at = (at + 1) % order.size()) {
    if (weights[order[at]] > 0) {
      ++shares[order[at]];
      ++given;
    }
  }
  while (given > total) {
    --*std::max_element(shares.begin(), shares.end());
    --given;
  }
  return shares;
}

class TruthMaker {
public:
  TruthMaker(DemoTables const& tables, std::uint64_t seed)
      : tables_{tables}, random_{seed}, ids_{seed, kIdTime} {}

  DemoTruth run() {
    add_network();
    for (auto round = std::size_t{0}; round < kRounds.size(); ++round) {
      add_files(round);
      add_submissions(round);
    }
    return std::move(out_);
  }

private:
  void add_network() {
    for (auto const& [code, title] :
         {std::pair{"GRP-1", "Demo group 1: a funder and its partner"},
          std::pair{"GRP-2", "Demo group 2: a parent and its branch"}}) {
      out_.groups.push_back({.id = GroupId{ids_.next()}, .code = code, .title = title});
    }
    for (auto const& row : tables_.organisations) {
      auto const group = std::find_if(out_.groups.begin(), out_.groups.end(),
                                      [&](auto const& g) { return g.code == row.group; });
      out_.organisations.push_back(
          {.id = OrganisationId{ids_.next()},
           .code = row.code,
           .name = row.name,
           .type = row.type,
           .country = row.country,
           .group = group == out_.groups.end() ? std::nullopt : std::optional{group->id}});
    }
    for (auto const& plan : kRounds) {
      out_.rounds.push_back({.id = RoundId{ids_.next()},
                             .code = std::string{plan.code},
                             .title = std::string{plan.title},
                             .period = *parse_edtf(plan.period),
                             .open = *parse_edtf(plan.open),
                             .synthetic = true});
    }
    for (auto const& row : tables_.coverage) {
      add_coverage(row);
    }
  }

  void add_coverage(DemoCoverage const& row) {
    auto const org = std::find_if(out_.organisations.begin(), out_.organisations.end(),
                                  [&](auto const& o) { return o.code == row.org; });
    auto const round = std::find_if(out_.rounds.begin(), out_.rounds.end(),
                                    [&](auto const& r) { return r.code == row.round; });
    NJIA_CHECK(org != out_.organisations.end() && round != out_.rounds.end(),
               "coverage.csv speaks of the demo's organisations");
    out_.coverage.push_back({.id = CoverageId{ids_.next()},
                             .org = org->id,
                             .round = round->id,
                             .places = row.places,
                             .corridors = row.corridors,
                             .services = row.services,
                             .detection = {.codes = row.detection},
                             .active = row.active,
                             .case_workers = row.case_workers});
  }

  void add_files(std::size_t round) {
    file_of_.assign(tables_.organisations.size(), std::nullopt);
    for (auto i = std::size_t{0}; i < tables_.organisations.size(); ++i) {
      auto const& layout = tables_.organisations[i].layouts[round];
      if (!layout.empty()) {
        file_of_[i] = out_.files.size();
        undecided_.insert(out_.files.size());
        out_.files.push_back({.organisation = i, .round = round, .layout = &find_layout(layout)});
      }
    }
    seen_.clear();
  }

  void add_submissions(std::size_t round) {
    auto weights = std::vector<std::uint32_t>{};
    for (auto const& corridor : tables_.corridors) {
      weights.push_back(corridor.weights[round]);
    }
    auto const shares = apportion(weights, kRounds[round].submissions);
    for (auto i = std::size_t{0}; i < shares.size(); ++i) {
      add_corridor(tables_.corridors[i], round, shares[i]);
    }
  }

  void add_corridor(Corridor const& corridor, std::size_t round, std::size_t count) {
    auto used = std::vector<std::uint32_t>(tables_.organisations.size());
    auto last = std::optional<Journey>{};
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto const org = choose_organisation(corridor, round, used);
      ++used[org];
      auto const repeats = last && last->org != out_.organisations[org].id && random_.chance(8);
      auto full = repeats ? *last : make_journey(corridor, round);
      auto const id = add(std::move(full), org, round, repeats);
      if (repeats) {
        out_.overlaps.emplace_back(last->id, id);
      }
      last = last_full_;
    }
  }

  /// Those that have reported the corridor already come last, so that large corridors have many
  /// sources.
  std::size_t choose_organisation(Corridor const& corridor, std::size_t round,
                                  std::vector<std::uint32_t> const& used) {
    auto weights = std::vector<std::uint32_t>(tables_.organisations.size());
    for (auto i = std::size_t{0}; i < weights.size(); ++i) {
      auto const& row = tables_.organisations[i];
      auto const may =
          corridor.organisations.find(row.letter()) != std::string::npos && file_of_[i];
      weights[i] = may ? row.shares[round] * 100 / (1 + 3 * used[i]) : 0;
    }
    return random_.weighted(weights);
  }

  JourneyId add(Journey full, std::size_t org, std::size_t round, bool repeats) {
    auto& file = out_.files[*file_of_[org]];
    full.id = JourneyId{ids_.next()};
    full.org = out_.organisations[org].id;
    full.round = out_.rounds[round].id;
    full.org_ref = fmt::format("{}/{}/{:03}", tables_.organisations[org].letter(),
                               kRounds[round].first_year + 1, file.journeys.size() + 1);
    if (file.layout->room.known_routes && !repeats && random_.chance(14)) {
      full.kind = JourneyKind::known_route;
      full.cases_basis = CasesBasis::unknown;
      full.cases_min.reset();
      full.cases_max.reset();
      full.by_sex = {};
    }
    show_day(full, *file_of_[org]);
    auto carried = carry(full, file.layout->room);
    for (auto tries = 0; !seen_.insert(key_of(carried, file)).second && tries < kTries; ++tries) {
      full.journey_from = make_date(round);
      show_day(full, *file_of_[org]);
      carried = carry(full, file.layout->room);
    }
    last_full_ = full;
    file.journeys.push_back(std::move(carried));
    return full.id;
  }

  /// The first date of a file that is known to the day lies after the twelfth: it shows the order
  /// of day and month.
  void show_day(Journey& journey, std::size_t file) {
    auto& span = journey.journey_from;
    if (!span || span->precision != DatePrecision::day || !undecided_.erase(file)) {
      return;
    }
    auto const day = std::chrono::year_month_day{span->earliest};
    span = day_span(Day{day.year() / day.month() / std::chrono::day{random_.between(13, 28)}});
  }

  /// Two submissions of one file that nobody could tell apart are not made. Persons with the same
  /// route, period and attributes are one submission, however many they are.
  static std::string key_of(Journey const& journey, TruthFile const& file) {
    return fmt::format("{}|{}|{}", file.organisation, file.round,
                       content_text(journey, !file.layout->room.persons));
  }

  Journey make_journey(Corridor const& corridor, std::size_t round) {
    auto journey = blank<Journey>();
    journey.entered_by = "demo";
    journey.entered_at = Instant{std::chrono::milliseconds{kIdTime}};
    journey.channel = Channel::sheet;
    journey.permission = Permission::network;
    journey.nature = random_.chance(60)   ? Nature::trafficking_confirmed
                     : random_.chance(75) ? Nature::trafficking_suspected
                                          : Nature::high_risk_migration;
    add_steps(corridor, journey);
    journey.exploitation.codes = random_.mostly_first(corridor.types);
    journey.industry.codes = random_.mostly_first(corridor.industries);
    journey.recruitment.codes = random_.mostly_first(corridor.recruitments);
    journey.transport.codes = random_.mostly_first(corridor.transports);
    if (random_.chance(7)) {
      journey.recruitment = {};
    }
    if (random_.chance(6)) {
      journey.transport = {};
    }
    journey.journey_from = make_date(round);
    set_cases(journey);
    return journey;
  }

  void add_steps(Corridor const& corridor, Journey& journey) {
    auto const& origin = tables_.places.at(corridor.origin);
    journey.steps.push_back(
        step(Role::origin, origin, origin.country != "KE" && random_.chance(6)));
    auto const transit_lost =
        !corridor.transit_known || (!corridor.transit.empty() && random_.chance(10));
    if (!transit_lost) {
      for (auto const& code : corridor.transit) {
        journey.steps.push_back(transit(code));
      }
    }
    journey.transit_known = transit_lost               ? TransitKnown::unknown
                            : corridor.transit.empty() ? TransitKnown::none
                                                       : TransitKnown::some;
    auto const& there = tables_.places.at(corridor.exploitation);
    if (!random_.chance(10)) {
      journey.steps.push_back(
          intended(random_.chance(35) ? there : tables_.places.at(corridor.intended)));
    }
    if (random_.chance(5)) {
      journey.steps.push_back({.role = Role::exploitation, .certainty = Certainty::stated});
    } else {
      journey.steps.push_back(
          step(Role::exploitation, there, there.country != "KE" && random_.chance(8)));
    }
  }

  Step intended(DemoPlace const& place) {
    static auto const kGulf = std::set<std::string>{"AE", "BH", "KW", "OM", "QA", "SA"};
    if (kGulf.contains(place.country) && random_.chance(6)) {
      return step(Role::intended_destination, tables_.places.at("region:gulf"), false);
    }
    return step(Role::intended_destination, place,
                !place.country.empty() && place.country != "KE" && random_.chance(10));
  }

  /// Some reporters are not sure which of two border posts it was.
  Step transit(std::string const& code) {
    auto made = step(Role::transit, tables_.places.at(code), false);
    if ((code == "namanga-ke" || code == "isebania") && random_.chance(10)) {
      made.places = {tables_.places.at("isebania").id, tables_.places.at("namanga-ke").id};
    }
    return made;
  }

  Step step(Role role, DemoPlace const& place, bool only_country) {
    auto made = Step{.role = role,
                     .places = {place.id},
                     .precision = place.precision,
                     .certainty = Certainty::stated};
    if (only_country) {
      made.places = {tables_.countries.at(place.country).id};
      made.precision = Precision::country;
    }
    return made;
  }

  std::optional<DateSpan> make_date(std::size_t round) {
    auto const& plan = kRounds[round];
    auto const dice = random_.below(100);
    auto const months = static_cast<unsigned>(random_.below(12)) + 8; // from September
    auto const year = plan.first_year + static_cast<int>(months / 12);
    auto const month = months % 12 + 1;
    if (dice < plan.undated) {
      return std::nullopt;
    }
    if (dice < plan.undated + plan.to_the_year) {
      auto span = year_span(year);
      span.approximate = random_.chance(15);
      return span;
    }
    auto const first = std::chrono::year{year} / std::chrono::month{month};
    if (dice < plan.undated + plan.to_the_year + plan.to_the_day) {
      return day_span(Day{first / std::chrono::day{random_.between(1, 28)}});
    }
    return month_span(first);
  }

  /// Most submissions are about one to four people, a few about many.
  std::uint32_t make_size() {
    auto const dice = random_.below(100);
    return dice < 34   ? 1
           : dice < 70 ? random_.between(2, 4)
           : dice < 91 ? random_.between(5, 12)
                       : random_.between(13, 40);
  }

  void set_cases(Journey& journey) {
    auto const size = make_size();
    auto const dice = random_.below(100);
    journey.cases_min = size;
    journey.cases_max = size;
    journey.cases_basis = CasesBasis::exact;
    if (size >= 4 && dice < 22) {
      journey.cases_basis = CasesBasis::range;
      journey.cases_max = size + random_.between(2, size);
    } else if (size >= 4 && dice < 42) {
      journey.cases_basis = CasesBasis::estimate;
    } else if (size >= 3 && dice < 52) {
      journey.cases_basis = CasesBasis::at_least;
      journey.cases_max.reset();
    } else if (dice >= 93) {
      journey.cases_basis = CasesBasis::unknown;
      journey.cases_min.reset();
      journey.cases_max.reset();
    }
    if (journey.cases_min) {
      auto const females = *journey.cases_min -
                           static_cast<std::uint32_t>(random_.below(*journey.cases_min / 2 + 1U));
      journey.by_sex.entries = {{*parse_term<Sex>("F"), females},
                                {*parse_term<Sex>("M"), *journey.cases_min - females}};
    }
  }

  DemoTables const& tables_;
  Random random_;
  SeededUuids ids_;
  DemoTruth out_;
  std::vector<std::optional<std::size_t>> file_of_; ///< of the round being made, by organisation
  std::set<std::size_t> undecided_; ///< files without a date that shows the order of day and month
  std::set<std::string> seen_;
  std::optional<Journey> last_full_;
};

} // namespace

DemoTruth make_truth(DemoTables const& tables, std::uint64_t seed) {
  return TruthMaker{tables, seed}.run();
}

} // namespace njia::demo

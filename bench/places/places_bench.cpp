// Places: look-ups a second on one core, exact and misspelt, and what the file costs to open.
// Usage: places_bench places.njg [seconds]. Texts are drawn from the file itself with a fixed seed,
// so that the place that is meant is known. Times are the processor's: what else the machine does
// does not count. Prints one JSON object a line.
#include "njia/geo/resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace {

using namespace njia;
constexpr auto kTexts = std::size_t{50'000};

struct Lookup {
  std::string text;
  std::string country;
  PlaceId meant;
};

struct Area {
  char const* name;
  std::vector<std::string> countries; ///< empty: all
};

double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Towns with their country, some more than once where the area holds fewer.
std::vector<Lookup> draw(Gazetteer const& world, Area const& area) {
  auto towns = std::vector<PlaceIndex>{};
  for (auto i = std::uint32_t{0}; i < world.size(); ++i) {
    auto const view = world.at(PlaceIndex{i});
    auto const is_wanted =
        view.country &&
        (area.countries.empty() ||
         std::ranges::find(area.countries, view.country->text()) != area.countries.end());
    if (view.precision == Precision::city && is_wanted) {
      towns.push_back(PlaceIndex{i});
    }
  }
  auto random = std::mt19937{20200815};
  auto lookups = std::vector<Lookup>{};
  while (lookups.size() < kTexts) {
    auto const view = world.at(towns[random() % towns.size()]);
    lookups.push_back({std::string{view.name}, view.country->text(), view.id});
  }
  return lookups;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Two neighbours in the middle of the name swapped: what a tired person types. Names that are too
/// short, hold other than plain letters, or become another known name are left out.
std::vector<Lookup> misspell(Gazetteer const& world, std::vector<Lookup> lookups) {
  auto const resolve = Resolver{world};
  std::erase_if(lookups, [&](Lookup& lookup) {
    auto& text = lookup.text;
    auto const middle = text.size() / 2;
    if (text.size() < 5 || !std::ranges::all_of(text, is_letter) ||
        text[middle] == text[middle - 1]) {
      return true;
    }
    std::swap(text[middle], text[middle - 1]);
    auto const reason = resolve(text, lookup.country).reason;
    return reason != ResolveReason::fuzzy && reason != ResolveReason::not_found &&
           reason != ResolveReason::country_mismatch;
  });
  return lookups;
}

bool is_found(Resolution const& got, PlaceId meant) {
  return std::ranges::any_of(got.candidates(), [&](auto const& one) { return one.place == meant; });
}

double share_found(Gazetteer const& world, std::vector<Lookup> const& lookups) {
  auto const resolve = Resolver{world};
  auto const found = std::ranges::count_if(lookups, [&](auto const& lookup) {
    return is_found(resolve(lookup.text, lookup.country), lookup.meant);
  });
  return static_cast<double>(found) / static_cast<double>(lookups.size());
}

/// Calls work(first, last) on the texts, 1,000 at a time and round and round, until the time is up.
template <class Work> double lookups_a_second(std::size_t texts, double seconds, Work const& work) {
  constexpr auto kAtATime = std::size_t{1000};
  auto done = std::size_t{0};
  auto answered = std::size_t{0};
  auto const start = std::clock();
  auto spent = 0.0;
  do {
    auto const first = done % texts;
    auto const last = std::min(texts, first + kAtATime);
    answered += work(first, last);
    done += last - first;
    spent = seconds_since(start);
  } while (spent < seconds);
  return answered == 0 ? 0.0 : static_cast<double>(done) / spent;
}

double one_by_one(Gazetteer const& world, std::vector<Lookup> const& lookups, double seconds) {
  auto const resolve = Resolver{world};
  return lookups_a_second(lookups.size(), seconds, [&](std::size_t first, std::size_t last) {
    auto answered = std::size_t{0};
    for (auto i = first; i < last; ++i) {
      answered += resolve(lookups[i].text, lookups[i].country).count;
    }
    return answered;
  });
}

/// As columns of a table, the way `njia places resolve` asks.
double as_columns(Gazetteer const& world, std::vector<Lookup> const& lookups, double seconds) {
  auto const resolve = Resolver{world};
  auto questions = std::vector<PlaceQuestion>{};
  for (auto const& lookup : lookups) {
    questions.push_back({.text = lookup.text, .country = lookup.country});
  }
  return lookups_a_second(lookups.size(), seconds, [&](std::size_t first, std::size_t last) {
    auto answered = std::size_t{0};
    for (auto const& answer :
         resolve.resolve_all(std::span{questions}.subspan(first, last - first))) {
      answered += answer.count;
    }
    return answered;
  });
}

void report(std::string const& job, std::size_t texts, double a_second, double found) {
  fmt::print("{{\"job\": \"{}\", \"texts\": {}, \"a_second\": {:.0f}, \"found\": {:.4f}}}\n", job,
             texts, a_second, found);
}

/// The best of five.
double seconds_to_open(char const* file) {
  auto best = 1e9;
  for (auto i = 0; i < 5; ++i) {
    auto const start = std::clock();
    auto const opened = Gazetteer::open(file);
    best = opened ? std::min(best, seconds_since(start)) : best;
  }
  return best;
}

long peak_kb() {
  auto usage = rusage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "use: places_bench places.njg [seconds]\n");
    return 1;
  }
  auto const world = Gazetteer::open(argv[1]);
  if (!world) {
    fmt::print(stderr, "places_bench: {}\n", world.error().key);
    return 1;
  }
  auto const seconds = argc > 2 ? std::stod(argv[2]) : 2.0;
  fmt::print("{{\"job\": \"open\", \"places\": {}, \"mapped_mb\": {:.1f}, \"ms\": {:.1f}}}\n",
             world->size(), static_cast<double>(world->mapped_bytes()) / 1e6,
             1000 * seconds_to_open(argv[1]));
  auto const areas = std::vector<Area>{
      {"Kenya", {"KE"}},
      {"East Africa", {"KE", "UG", "TZ", "RW", "BI", "SS", "SD", "ET", "ER", "DJ", "SO", "XS"}},
      {"the world", {}},
      {"the United States", {"US"}}};
  for (auto const& area : areas) {
    auto const exact = draw(*world, area);
    auto const found = share_found(*world, exact);
    report(fmt::format("exact, {}", area.name), exact.size(), as_columns(*world, exact, seconds),
           found);
    report(fmt::format("exact one by one, {}", area.name), exact.size(),
           one_by_one(*world, exact, seconds), found);
    auto const misspelt = misspell(*world, exact);
    report(fmt::format("misspelt, {}", area.name), misspelt.size(),
           one_by_one(*world, misspelt, seconds), share_found(*world, misspelt));
  }
  fmt::print("{{\"job\": \"memory\", \"peak_kb\": {}}}\n", peak_kb());
  return 0;
}

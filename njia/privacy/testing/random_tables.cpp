#include "njia/privacy/testing/random_tables.h"

#include <algorithm>
#include <map>

namespace njia::testing {
namespace {

struct Attributes {
  unsigned from;
  unsigned to;
  unsigned kinds; ///< bits
  bool is_located;
};

GroupPart random_part(std::mt19937& random) {
  auto const low = std::uint64_t{random() % 16};
  switch (random() % 12) {
  case 0:
    return {.submissions = 1};
  case 1:
    return {.submissions = 1, .sized = 1, .persons = {.low = low, .high = std::nullopt}};
  case 2:
    return {.submissions = 1, .incidents = 1};
  default:
    return {.submissions = 1, .sized = 1, .persons = {.low = low, .high = low + random() % 3}};
  }
}

using Keys = std::vector<std::string>;

class Maker {
public:
  Maker(std::shared_ptr<Ledger const> ledger, std::string name, std::vector<Dimension> dimensions,
        bool additive) {
    table_.name = std::move(name);
    table_.dimensions = std::move(dimensions);
    table_.additive = additive;
    table_.ledger = std::move(ledger);
    table_.policy = ReleasePolicy{Audience::open};
  }

  void add(Keys const& keys, std::uint32_t journey) {
    rows_[keys].push_back(journey);
    enter(journey);
  }
  void enter(std::uint32_t journey) {
    if (table_.total_members.empty() || table_.total_members.back() != journey) {
      table_.total_members.push_back(journey);
    }
  }
  void leave_out(std::uint32_t journey) { left_out_.push_back(journey); }

  CountTable finish() {
    for (auto const& [keys, members] : rows_) {
      table_.rows.push_back({.keys = keys,
                             .counts = count(*table_.ledger, members),
                             .facts = {},
                             .members = members});
    }
    table_.total = count(*table_.ledger, table_.total_members);
    if (!left_out_.empty()) {
      table_.left_out.push_back({.reason = "unlocated",
                                 .counts = count(*table_.ledger, left_out_),
                                 .members = left_out_});
    }
    return table_;
  }

private:
  CountTable table_;
  std::map<Keys, Members> rows_;
  Members left_out_;
};

Dimension place_dimension(std::string key, Level level) {
  return {.key = std::move(key), .kind = DimensionKind::place, .level = level};
}

} // namespace

PlaceId EightPlaces::place(unsigned number) {
  auto uuid = Uuid{};
  uuid.bytes[0] = static_cast<std::uint8_t>(number);
  return PlaceId{uuid};
}

// Places 8..15 lie in units 4..7, these in countries 2..3, these in region 1: the parent is half
// the number.
Precision EightPlaces::precision(PlaceId place) const {
  auto const number = place.uuid().bytes[0];
  return number >= 8   ? Precision::city
         : number >= 4 ? Precision::admin1
         : number >= 2 ? Precision::country
                       : Precision::region;
}

std::optional<PlaceId> EightPlaces::ancestor(PlaceId place, Level level) const {
  auto number = unsigned{place.uuid().bytes[0]};
  auto const first_of_level = 8U >> static_cast<unsigned>(level);
  if (number < first_of_level) {
    return std::nullopt;
  }
  while (number >= 2 * first_of_level) {
    number /= 2;
  }
  return EightPlaces::place(number);
}

bool EightPlaces::contains(PlaceId coarse, PlaceId fine) const {
  auto number = unsigned{fine.uuid().bytes[0]};
  while (number > coarse.uuid().bytes[0]) {
    number /= 2;
  }
  return number == coarse.uuid().bytes[0];
}

std::vector<CountTable> random_tables(std::uint32_t seed, std::size_t journeys,
                                      std::uint32_t groups) {
  auto random = std::mt19937{seed};
  auto ledger = std::make_shared<Ledger>();
  for (auto g = 0U; g < groups; ++g) {
    auto uuid = Uuid{};
    uuid.bytes[15] = static_cast<std::uint8_t>(g + 1);
    ledger->groups.push_back(GroupId{uuid});
  }
  auto attributes = std::vector<Attributes>{};
  for (auto j = std::size_t{0}; j < journeys; ++j) {
    ledger->journeys.push_back({.group = static_cast<std::uint32_t>(random() % groups),
                                .part = random_part(random),
                                .permission = Permission::open,
                                .earliest = std::nullopt});
    auto const skewed = [&] {
      return 8U + static_cast<unsigned>(std::min(random() % 8, random() % 8));
    };
    attributes.push_back({.from = skewed(),
                          .to = skewed(),
                          .kinds = static_cast<unsigned>(random() % 8),
                          .is_located = random() % 10 != 0});
  }
  auto totals = Maker{ledger, "totals", {}, true};
  auto by_place = Maker{ledger, "by_place", {place_dimension("place", Level::place)}, true};
  auto by_pair = Maker{ledger,
                       "by_pair",
                       {place_dimension("from", Level::place), place_dimension("to", Level::place)},
                       true};
  auto by_country =
      Maker{ledger,
            "by_country",
            {place_dimension("from", Level::country), place_dimension("to", Level::country)},
            true};
  auto by_kind = Maker{ledger, "by_kind", {{.key = "kind", .kind = DimensionKind::text}}, false};
  auto const tree = EightPlaces{};
  for (auto j = std::uint32_t{0}; j < journeys; ++j) {
    auto const& one = attributes[j];
    auto const from = EightPlaces::place(one.from);
    auto const to = EightPlaces::place(one.to);
    totals.add({}, j);
    by_place.add({from.text()}, j);
    by_country.add(
        {tree.ancestor(from, Level::country)->text(), tree.ancestor(to, Level::country)->text()},
        j);
    by_kind.enter(j);
    for (auto kind = 0U; kind < 3; ++kind) {
      if ((one.kinds & (1U << kind)) != 0) {
        by_kind.add({std::to_string(kind)}, j);
      }
    }
    one.is_located ? by_pair.add({from.text(), to.text()}, j) : by_pair.leave_out(j);
  }
  return {totals.finish(), by_place.finish(), by_pair.finish(), by_country.finish(),
          by_kind.finish()};
}

} // namespace njia::testing

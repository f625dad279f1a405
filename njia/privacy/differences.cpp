#include "njia/privacy/differences.h"

#include "njia/privacy/rule.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace njia {
namespace {

constexpr auto kOutside = std::numeric_limits<std::uint32_t>::max();
/// Where fewer figures lie within a set, looking again costs less than remembering.
constexpr std::size_t kWorthRemembering = 64;

} // namespace

bool CleanSets::has(Members const& whole, std::uint64_t version) const {
  auto const lock = std::lock_guard{mutex_};
  auto const found = known_.find(whole);
  return found != known_.end() && found->second.version == version;
}

bool CleanSets::has(Members const& whole, Family const& cells) const {
  auto const lock = std::lock_guard{mutex_};
  auto const found = known_.find(whole);
  return found != known_.end() && found->second.cells == cells;
}

void CleanSets::add(Members const& whole, std::uint64_t version, Family cells) {
  auto const lock = std::lock_guard{mutex_};
  known_[whole] = {.version = version, .cells = std::move(cells)};
}

Differences::Differences(FigureIndex const& figures, CleanSets& clean)
    : figures_{figures}, cube_{figures.cube()}, clean_{clean},
      place_(cube_.ledger->journeys.size(), kOutside), is_taken_(cube_.ledger->journeys.size(), 0) {
}

std::optional<Difference> Differences::find(Members const& whole) {
  if (clean_.has(whole, figures_.version())) {
    return std::nullopt;
  }
  for (auto i = std::size_t{0}; i < whole.size(); ++i) {
    place_[whole[i]] = static_cast<std::uint32_t>(i);
  }
  auto look = look_within(whole);
  auto failing = clean_.has(whole, look.cells) ? std::nullopt : search(whole, look);
  auto difference = failing ? std::optional{with_rest(whole, std::move(*failing))} : std::nullopt;
  if (!difference && look.cells.size() >= kWorthRemembering) {
    clean_.add(whole, figures_.version(), std::move(look.cells));
  }
  for (auto const member : whole) {
    place_[member] = kOutside;
  }
  return difference;
}

Members Differences::sum_of_table(std::size_t table) const {
  auto is_in = std::vector<bool>(place_.size(), false);
  auto sum = Members{};
  for (auto const position : figures_.rows_of(table)) {
    auto const& cell = cube_.cells[position];
    auto const is_there = [&](std::uint32_t member) { return is_in[member]; };
    if (!cell.is_published || std::any_of(cell.members.begin(), cell.members.end(), is_there)) {
      continue;
    }
    for (auto const member : cell.members) {
      is_in[member] = true;
    }
    sum.insert(sum.end(), cell.members.begin(), cell.members.end());
  }
  std::sort(sum.begin(), sum.end());
  return sum;
}

/// Published cells that are true parts of the set.
Differences::Look Differences::look_within(Members const& whole) const {
  auto look = Look{};
  for (auto const position : candidates(whole)) {
    auto const start = look.members.size();
    for (auto const member : cube_.cells[position].members) {
      if (place_[member] == kOutside) {
        look.members.resize(start);
        break;
      }
      look.members.push_back(place_[member]);
    }
    if (look.members.size() > start) {
      look.cells.push_back(position);
      look.leaders.push_back(look.members[start]);
      look.first.push_back(look.members.size());
    }
  }
  return look;
}

/// Published cells that begin within the set and are smaller than it, ascending.
Family Differences::candidates(Members const& whole) const {
  auto found = Family{};
  for (auto const first : whole) {
    for (auto const position : figures_.cells_from(first)) {
      auto const& cell = cube_.cells[position];
      if (cell.is_published && cell.members.size() < whole.size() &&
          place_[cell.members.back()] != kOutside) {
        found.push_back(position);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Appends to `taken` as many cells as are disjoint, in the order given, and marks their journeys.
void Differences::take_disjoint(Look const& look, Order const& order, Order& taken) {
  auto const is_taken = [&](std::uint32_t place) { return is_taken_[place] != 0; };
  for (auto const i : order) {
    if (is_taken(look.leaders[i])) { // usual, and told without going to the others
      continue;
    }
    auto const first = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i]);
    auto const last = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i + 1]);
    if (std::none_of(first, last, is_taken)) {
      std::for_each(first, last, [&](std::uint32_t place) { is_taken_[place] = 1; });
      taken.push_back(i);
    }
  }
}

/// Marks no journey any more, whichever is less work: those of the cells taken, or all.
void Differences::give_back(Look const& look, Order const& taken, std::size_t size) {
  auto members = std::size_t{0};
  for (auto const i : taken) {
    members += look.first[i + 1] - look.first[i];
  }
  if (members > size / 16) {
    std::fill_n(is_taken_.begin(), size, std::uint8_t{0});
    return;
  }
  for (auto const i : taken) {
    for (auto k = look.first[i]; k < look.first[i + 1]; ++k) {
      is_taken_[look.members[k]] = 0;
    }
  }
}

/// Whether the whole, of which `sums` are the sums, has more than the cells taken, and what it has
/// fails the rule. Adds up what is not taken, or takes away what is, whichever is less work.
bool Differences::rest_fails(Members const& whole, std::vector<GroupPart> const& sums,
                             Look const& look, Order const& taken) const {
  auto parts = std::size_t{0};
  auto members = std::size_t{0};
  for (auto const i : taken) {
    parts += figures_.parts_of_cell(look.cells[i]).size();
    members += look.first[i + 1] - look.first[i];
  }
  auto rest = std::vector<GroupPart>{};
  if (parts < whole.size() - members) {
    rest = sums;
    for (auto const i : taken) {
      for (auto const& [group, part] : figures_.parts_of_cell(look.cells[i])) {
        rest[group] -= part;
      }
    }
  } else {
    rest.resize(sums.size());
    for (auto i = std::size_t{0}; i < whole.size(); ++i) {
      if (is_taken_[i] == 0) {
        auto const& journey = cube_.ledger->journeys[whole[i]];
        rest[journey.group] += journey.part;
      }
    }
  }
  std::erase_if(rest, [](GroupPart const& part) { return part.submissions == 0; });
  return !rest.empty() && !judge(rest).passes();
}

/// The cells of each table, and of each value of a dimension where rows overlap.
std::vector<Differences::Order> Differences::bundles_in(Look const& look) {
  cells_of_bundle_.resize(figures_.bundle_count());
  auto there = std::vector<std::uint32_t>{};
  for (auto i = std::uint32_t{0}; i < look.cells.size(); ++i) {
    for (auto const bundle : figures_.bundles_of(look.cells[i])) {
      if (cells_of_bundle_[bundle].empty()) {
        there.push_back(bundle);
      }
      cells_of_bundle_[bundle].push_back(i);
    }
  }
  auto orders = std::vector<Order>{};
  for (auto const bundle : there) {
    orders.push_back(std::move(cells_of_bundle_[bundle]));
    cells_of_bundle_[bundle].clear();
  }
  return orders;
}

std::optional<Family> Differences::search(Members const& whole, Look const& look) {
  auto const sums = parts_of(*cube_.ledger, whole);
  auto failing = std::optional<Family>{};
  auto is_covered = std::vector<bool>(look.cells.size(), false);
  auto taken = Order{};
  auto const try_orders = [&](std::initializer_list<Order const*> orders) {
    taken.clear();
    for (auto const* order : orders) {
      take_disjoint(look, *order, taken);
    }
    auto const fails = rest_fails(whole, sums, look, taken);
    for (auto const i : taken) {
      is_covered[i] = true;
    }
    give_back(look, taken, whole.size());
    if (!fails) {
      return;
    }
    auto family = Family{};
    for (auto const i : taken) {
      family.push_back(look.cells[i]);
    }
    std::sort(family.begin(), family.end());
    if (!failing || family < *failing) {
      failing = std::move(family);
    }
  };
  for (auto const& bundle : bundles_in(look)) {
    try_orders({&bundle});
  }
  auto order = Order(look.cells.size());
  std::iota(order.begin(), order.end(), 0U);
  auto by_size = order;
  auto const size = [&](std::uint32_t i) { return look.first[i + 1] - look.first[i]; };
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return size(a) > size(b); });
  try_orders({&by_size});
  std::reverse(by_size.begin(), by_size.end());
  try_orders({&by_size});
  auto first = order;
  auto const is_done = [&](std::uint32_t i) { return is_covered[i]; };
  for (std::erase_if(first, is_done); !first.empty(); std::erase_if(first, is_done)) {
    try_orders({&first, &order});
  }
  return failing;
}

/// The set must be the one at hand.
Difference Differences::with_rest(Members const& whole, Family family) {
  for (auto const position : family) {
    for (auto const member : cube_.cells[position].members) {
      is_taken_[place_[member]] = 1;
    }
  }
  auto rest = Members{};
  for (auto i = std::size_t{0}; i < whole.size(); ++i) {
    if (is_taken_[i] == 0) {
      rest.push_back(whole[i]);
    }
    is_taken_[i] = 0;
  }
  return {.family = std::move(family), .rest = std::move(rest)};
}

} // namespace njia

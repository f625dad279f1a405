#include "njia/privacy/differences.h"

#include "njia/privacy/rule.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>

namespace njia {
namespace {

constexpr auto kOutside = std::numeric_limits<std::uint32_t>::max();
/// Where fewer figures lie within a set, looking again costs less than remembering.
constexpr std::size_t kWorthRemembering = 64;

} // namespace

Differences::Differences(Cube const& cube)
    : cube_{cube}, cells_of_journey_(cube.ledger->journeys.size()),
      cells_from_(cube.ledger->journeys.size()), rows_of_table_(cube.tables.size()),
      place_(cube.ledger->journeys.size(), kOutside) {
  for (auto i = std::size_t{0}; i < cube.cells.size(); ++i) {
    if (cube.cells[i].is_published) {
      note(i);
    }
  }
}

void Differences::note(std::size_t position) {
  ++version_;
  auto const& cell = cube_.cells[position];
  auto const number = static_cast<std::uint32_t>(position);
  for (auto const member : cell.members) {
    cells_of_journey_[member].push_back(number);
  }
  cells_from_[cell.members.front()].push_back(number);
  bundles_of_cell_.resize(cube_.cells.size());
  parts_.resize(cube_.cells.size());
  auto const sums = parts_of(*cube_.ledger, cell.members);
  for (auto group = std::uint32_t{0}; group < sums.size(); ++group) {
    if (sums[group].submissions > 0) {
      parts_[position].emplace_back(group, sums[group]);
    }
  }
  auto const join = [&](std::string value) {
    auto const next = static_cast<std::uint32_t>(known_bundles_.size());
    auto const found = known_bundles_.try_emplace({cell.table, std::move(value)}, next).first;
    bundles_of_cell_[position].push_back(found->second);
  };
  join("");
  if (cell.kind != CellKind::row) {
    return;
  }
  rows_of_table_[cell.table].push_back(number);
  if (!cube_.tables[cell.table].additive) {
    for (auto d = std::size_t{0}; d < cell.keys.size(); ++d) {
      join(std::to_string(d) + "=" + cell.keys[d]);
    }
  }
}

std::optional<Difference> Differences::find(Members const& whole) {
  auto known = clean_.find(whole);
  if (known != clean_.end() && known->second.version == version_) {
    return std::nullopt;
  }
  for (auto i = std::size_t{0}; i < whole.size(); ++i) {
    place_[whole[i]] = static_cast<std::uint32_t>(i);
  }
  auto cells = within(whole);
  auto failing = std::optional<Family>{};
  if (known == clean_.end() || known->second.cells != cells) {
    failing = search(whole, look_at(cells));
  }
  auto difference = failing ? std::optional{with_rest(whole, std::move(*failing))} : std::nullopt;
  if (!difference && cells.size() >= kWorthRemembering) {
    clean_[whole] = {.version = version_, .cells = std::move(cells)};
  }
  for (auto const member : whole) {
    place_[member] = kOutside;
  }
  return difference;
}

Members Differences::sum_of_table(std::size_t table) {
  auto is_in = std::vector<bool>(place_.size(), false);
  auto sum = Members{};
  for (auto const position : rows_of_table_[table]) {
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

/// Published cells that are true parts of the set, ascending.
Family Differences::within(Members const& whole) {
  auto const is_inside = [&](std::uint32_t member) { return place_[member] != kOutside; };
  auto found = Family{};
  for (auto const first : whole) {
    for (auto const position : cells_from_[first]) {
      auto const& cell = cube_.cells[position];
      if (cell.is_published && cell.members.size() < whole.size() &&
          std::all_of(cell.members.begin(), cell.members.end(), is_inside)) {
        found.push_back(position);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

Differences::Look Differences::look_at(Family cells) const {
  auto look = Look{};
  for (auto const position : cells) {
    for (auto const member : cube_.cells[position].members) {
      look.members.push_back(place_[member]);
    }
    look.first.push_back(look.members.size());
  }
  look.cells = std::move(cells);
  return look;
}

/// Appends to `taken` as many cells as are disjoint, in the order given, and marks their journeys.
void Differences::take_disjoint(Look const& look, Order const& order, Order& taken) {
  auto const is_taken = [&](std::uint32_t place) { return is_taken_[place]; };
  for (auto const i : order) {
    auto const first = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i]);
    auto const last = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i + 1]);
    if (std::none_of(first, last, is_taken)) {
      std::for_each(first, last, [&](std::uint32_t place) { is_taken_[place] = true; });
      taken.push_back(i);
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
    parts += parts_[look.cells[i]].size();
    members += look.first[i + 1] - look.first[i];
  }
  auto rest = std::vector<GroupPart>{};
  if (parts < whole.size() - members) {
    rest = sums;
    for (auto const i : taken) {
      for (auto const& [group, part] : parts_[look.cells[i]]) {
        rest[group] -= part;
      }
    }
  } else {
    rest.resize(sums.size());
    for (auto i = std::size_t{0}; i < whole.size(); ++i) {
      if (!is_taken_[i]) {
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
  cells_of_bundle_.resize(known_bundles_.size());
  auto there = std::vector<std::uint32_t>{};
  for (auto i = std::uint32_t{0}; i < look.cells.size(); ++i) {
    for (auto const bundle : bundles_of_cell_[look.cells[i]]) {
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
  auto const try_order = [&](Order const& order) {
    taken.clear();
    is_taken_.assign(whole.size(), false);
    take_disjoint(look, order, taken);
    for (auto const i : taken) {
      is_covered[i] = true;
    }
    if (!rest_fails(whole, sums, look, taken)) {
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
    try_order(bundle);
  }
  auto order = Order(look.cells.size());
  std::iota(order.begin(), order.end(), 0U);
  auto by_size = order;
  auto const size = [&](std::uint32_t i) { return look.first[i + 1] - look.first[i]; };
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return size(a) > size(b); });
  try_order(by_size);
  std::reverse(by_size.begin(), by_size.end());
  try_order(by_size);
  for (auto first = Order{};; first.clear()) {
    std::copy_if(order.begin(), order.end(), std::back_inserter(first),
                 [&](std::uint32_t i) { return !is_covered[i]; });
    if (first.empty()) {
      break;
    }
    first.insert(first.end(), order.begin(), order.end());
    try_order(first);
  }
  return failing;
}

/// The set must be the one at hand.
Difference Differences::with_rest(Members const& whole, Family family) {
  is_taken_.assign(whole.size(), false);
  for (auto const position : family) {
    for (auto const member : cube_.cells[position].members) {
      is_taken_[place_[member]] = true;
    }
  }
  auto rest = Members{};
  for (auto i = std::size_t{0}; i < whole.size(); ++i) {
    if (!is_taken_[i]) {
      rest.push_back(whole[i]);
    }
  }
  return {.family = std::move(family), .rest = std::move(rest)};
}

} // namespace njia

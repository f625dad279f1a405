#include "njia/privacy/differences.h"

#include "njia/privacy/rule.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace njia {
namespace {

/// Where fewer figures lie within a set, looking again costs less than remembering.
constexpr std::size_t kWorthRemembering = 64;

} // namespace

Differences::Differences(Cube const& cube)
    : cube_{cube}, cells_of_journey_(cube.ledger->journeys.size()),
      taken_(cube.ledger->journeys.size(), 0) {
  for (auto i = std::size_t{0}; i < cube.cells.size(); ++i) {
    if (cube.cells[i].is_published) {
      note(i);
    }
  }
}

void Differences::note(std::size_t position) {
  auto const& members = cube_.cells[position].members;
  for (auto const member : members) {
    cells_of_journey_[member].push_back(static_cast<std::uint32_t>(position));
  }
  hits_.resize(cube_.cells.size(), 0);
  parts_.resize(cube_.cells.size());
  auto const sums = parts_of(*cube_.ledger, members);
  for (auto group = std::uint32_t{0}; group < sums.size(); ++group) {
    if (sums[group].submissions > 0) {
      parts_[position].emplace_back(group, sums[group]);
    }
  }
}

std::optional<Family> Differences::find(Members const& whole) {
  auto cells = within(whole);
  auto const is_known = cells.size() >= kWorthRemembering;
  if (is_known) {
    auto const found = clean_.find(whole);
    if (found != clean_.end() && found->second == cells) {
      return std::nullopt;
    }
  }
  auto failing = search(whole, look_at(cells));
  if (!failing && is_known) {
    clean_[whole] = std::move(cells);
  }
  return failing;
}

Members Differences::sum_of_table(std::size_t table) {
  auto published = Family{};
  for (auto const position : cube_.cells_of(table, CellKind::row)) {
    if (cube_.cells[position].is_published) {
      published.push_back(position);
    }
  }
  auto const look = look_at(std::move(published));
  auto order = Order(look.cells.size());
  std::iota(order.begin(), order.end(), 0U);
  auto taken = Order{};
  take_disjoint(look, order, taken);
  auto sum = Members{};
  for (auto const i : taken) {
    auto const& members = cube_.cells[look.cells[i]].members;
    sum.insert(sum.end(), members.begin(), members.end());
  }
  std::sort(sum.begin(), sum.end());
  return sum;
}

/// Published cells that are true parts of the set, ascending.
Family Differences::within(Members const& whole) {
  auto touched = std::vector<std::uint32_t>{};
  for (auto const member : whole) {
    for (auto const position : cells_of_journey_[member]) {
      if (hits_[position]++ == 0) {
        touched.push_back(position);
      }
    }
  }
  auto found = Family{};
  for (auto const position : touched) {
    auto const& cell = cube_.cells[position];
    auto const is_inside = hits_[position] == cell.members.size();
    if (cell.is_published && is_inside && cell.members.size() < whole.size()) {
      found.push_back(position);
    }
    hits_[position] = 0;
  }
  std::sort(found.begin(), found.end());
  return found;
}

Differences::Look Differences::look_at(Family cells) const {
  auto look = Look{};
  for (auto const position : cells) {
    auto const& members = cube_.cells[position].members;
    look.members.insert(look.members.end(), members.begin(), members.end());
    look.first.push_back(look.members.size());
  }
  look.cells = std::move(cells);
  return look;
}

/// Appends to `taken` as many cells as are disjoint, in the order given, and marks their journeys.
void Differences::take_disjoint(Look const& look, Order const& order, Order& taken) {
  ++epoch_;
  auto const is_taken = [&](std::uint32_t member) { return taken_[member] == epoch_; };
  for (auto const i : order) {
    auto const first = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i]);
    auto const last = look.members.begin() + static_cast<std::ptrdiff_t>(look.first[i + 1]);
    if (std::none_of(first, last, is_taken)) {
      std::for_each(first, last, [&](std::uint32_t member) { taken_[member] = epoch_; });
      taken.push_back(i);
    }
  }
}

/// Whether the whole, of which these are the sums, has more than the cells taken, and what it has
/// fails the rule.
bool Differences::rest_fails(Look const& look, Order const& taken,
                             std::vector<GroupPart> rest) const {
  for (auto const i : taken) {
    for (auto const& [group, part] : parts_[look.cells[i]]) {
      rest[group] -= part;
    }
  }
  std::erase_if(rest, [](GroupPart const& part) { return part.submissions == 0; });
  return !rest.empty() && !judge(rest).passes();
}

/// The cells of each table, and of each value of a dimension where rows overlap.
std::vector<Differences::Order> Differences::groups_of(Look const& look) const {
  auto groups = std::map<std::pair<std::size_t, std::string>, Order>{};
  for (auto i = std::uint32_t{0}; i < look.cells.size(); ++i) {
    auto const& cell = cube_.cells[look.cells[i]];
    groups[{cell.table, ""}].push_back(i);
    if (cube_.tables[cell.table].additive || cell.kind != CellKind::row) {
      continue;
    }
    for (auto d = std::size_t{0}; d < cell.keys.size(); ++d) {
      groups[{cell.table, std::to_string(d) + "=" + cell.keys[d]}].push_back(i);
    }
  }
  auto orders = std::vector<Order>{};
  for (auto& [key, order] : groups) {
    orders.push_back(std::move(order));
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
    take_disjoint(look, order, taken);
    for (auto const i : taken) {
      is_covered[i] = true;
    }
    if (!rest_fails(look, taken, sums)) {
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
  for (auto const& group : groups_of(look)) {
    try_order(group);
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

} // namespace njia

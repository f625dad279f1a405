#include "njia/privacy/audit.h"

#include "njia/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>

namespace njia {
namespace {

constexpr double kTolerance = 1e-7;
constexpr double kMostSteps = 2e9;
constexpr std::size_t kAtOnce = 256; ///< figures that one thread looks at before it takes others
constexpr auto kInfinite = std::numeric_limits<double>::infinity();
constexpr std::array<std::string_view, 3> kMeasures = {"submissions", "persons_low",
                                                       "persons_high"};

double measure(GroupPart const& part, std::size_t which) {
  switch (which) {
  case 0:
    return static_cast<double>(part.submissions);
  case 1:
    return static_cast<double>(part.persons.low);
  default:
    return static_cast<double>(part.persons.high.value_or(part.persons.low));
  }
}

/// Journeys that stand in exactly the same published figures cannot be told apart: one unknown
/// each.
struct Atoms {
  std::vector<std::uint32_t> of_journey;        ///< unknown of each journey
  std::vector<std::vector<std::uint32_t>> sets; ///< unknowns of each published figure
  std::vector<bool> is_seen;                    ///< the unknown stands in some figure
  std::vector<std::size_t> sizes;               ///< journeys in it
};

/// Journeys that stand in the same figures get the same number: all begin alike, and each figure
/// takes those that it has out of those that were alike until then.
std::vector<std::uint32_t> split_by_figures(AuditInput const& input) {
  struct Alike {
    std::size_t split_by = 0;    ///< the last figure that took part of them, counted from 1
    std::uint32_t taken_out = 0; ///< the number of that part
  };
  auto alike = std::vector<Alike>(1);
  auto of_journey = std::vector<std::uint32_t>(input.ledger.journeys.size(), 0);
  for (auto i = std::size_t{0}; i < input.published.size(); ++i) {
    for (auto const member : input.published[i]) {
      auto const number = of_journey[member];
      if (alike[number].split_by != i + 1) {
        alike[number] = {.split_by = i + 1, .taken_out = static_cast<std::uint32_t>(alike.size())};
        alike.push_back({});
      }
      of_journey[member] = alike[number].taken_out;
    }
  }
  return of_journey;
}

Atoms find_atoms(AuditInput const& input) {
  auto atoms = Atoms{.of_journey = split_by_figures(input), .sets = {}, .is_seen = {}, .sizes = {}};
  auto number_of = std::unordered_map<std::uint32_t, std::uint32_t>{};
  for (auto& atom : atoms.of_journey) {
    auto const next = static_cast<std::uint32_t>(number_of.size());
    auto const [found, is_new] = number_of.try_emplace(atom, next);
    if (is_new) {
      atoms.is_seen.push_back(atom != 0);
      atoms.sizes.push_back(0);
    }
    atom = found->second;
    ++atoms.sizes[atom];
  }
  atoms.sets.resize(input.published.size());
  for_each_in_parallel(
      atoms.sets.size(),
      [&](std::size_t i) {
        auto& set = atoms.sets[i];
        set.reserve(input.published[i].size());
        for (auto const member : input.published[i]) {
          set.push_back(atoms.of_journey[member]);
        }
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
      },
      kAtOnce);
  return atoms;
}

/// sum of coefficient * unknown = value, with one value per measure.
struct Equation {
  std::vector<std::pair<std::uint32_t, double>> terms = {};
  std::array<double, 3> values = {};
};

std::vector<Equation> published_equations(AuditInput const& input, Atoms const& atoms) {
  auto equations = std::vector<Equation>(input.published.size());
  for_each_in_parallel(
      equations.size(),
      [&](std::size_t i) {
        auto& equation = equations[i];
        equation.terms.reserve(atoms.sets[i].size());
        for (auto const atom : atoms.sets[i]) {
          equation.terms.emplace_back(atom, 1.0);
        }
        for (auto const member : input.published[i]) {
          for (auto m = std::size_t{0}; m < kMeasures.size(); ++m) {
            equation.values[m] += measure(input.ledger.journeys[member].part, m);
          }
        }
      },
      kAtOnce);
  return equations;
}

/// Gauss-Jordan elimination with partial pivoting; empty when it would take too long.
std::vector<Equation> reduced(std::vector<Equation> const& equations, std::size_t unknowns) {
  auto const rows = equations.size();
  if (static_cast<double>(rows) * static_cast<double>(rows) * static_cast<double>(unknowns) >
      kMostSteps) {
    return {};
  }
  auto const width = unknowns + kMeasures.size();
  auto matrix = std::vector<std::vector<double>>(rows, std::vector<double>(width, 0.0));
  for (auto i = std::size_t{0}; i < rows; ++i) {
    for (auto const& [atom, coefficient] : equations[i].terms) {
      matrix[i][atom] = coefficient;
    }
    std::copy(equations[i].values.begin(), equations[i].values.end(),
              matrix[i].begin() + static_cast<std::ptrdiff_t>(unknowns));
  }
  auto pivot_row = std::size_t{0};
  for (auto column = std::size_t{0}; column < unknowns && pivot_row < rows; ++column) {
    auto best = pivot_row;
    for (auto i = pivot_row; i < rows; ++i) {
      best = std::abs(matrix[i][column]) > std::abs(matrix[best][column]) ? i : best;
    }
    if (std::abs(matrix[best][column]) < kTolerance) {
      continue;
    }
    std::swap(matrix[best], matrix[pivot_row]);
    auto const scale = matrix[pivot_row][column];
    for (auto& value : matrix[pivot_row]) {
      value /= scale;
    }
    for (auto i = std::size_t{0}; i < rows; ++i) {
      auto const factor = matrix[i][column];
      if (i == pivot_row || std::abs(factor) < kTolerance) {
        continue;
      }
      for (auto k = column; k < width; ++k) {
        matrix[i][k] -= factor * matrix[pivot_row][k];
      }
    }
    ++pivot_row;
  }
  auto out = std::vector<Equation>{};
  for (auto i = std::size_t{0}; i < pivot_row; ++i) {
    auto equation = Equation{.terms = {}, .values = {}};
    for (auto column = std::size_t{0}; column < unknowns; ++column) {
      if (std::abs(matrix[i][column]) > kTolerance) {
        equation.terms.emplace_back(static_cast<std::uint32_t>(column), matrix[i][column]);
      }
    }
    std::copy_n(matrix[i].begin() + static_cast<std::ptrdiff_t>(unknowns), kMeasures.size(),
                equation.values.begin());
    out.push_back(std::move(equation));
  }
  return out;
}

struct Interval {
  double low = 0;
  double high = kInfinite;
};

/// One equation confines each of its unknowns by the others; true when an interval became narrower.
bool confine(Equation const& equation, double value, std::vector<Interval>& bounds) {
  auto low = 0.0;
  auto high = 0.0;
  auto open_low = 0;
  auto open_high = 0;
  auto const ends = [&](std::pair<std::uint32_t, double> const& term) {
    auto const& b = bounds[term.first];
    return term.second > 0 ? Interval{term.second * b.low, term.second * b.high}
                           : Interval{term.second * b.high, term.second * b.low};
  };
  for (auto const& term : equation.terms) {
    auto const [a, b] = ends(term);
    std::isinf(a) ? void(++open_low) : void(low += a);
    std::isinf(b) ? void(++open_high) : void(high += b);
  }
  auto moved = false;
  for (auto const& term : equation.terms) {
    auto const [a, b] = ends(term);
    auto const others_low =
        open_low - (std::isinf(a) ? 1 : 0) > 0 ? -kInfinite : low - (std::isinf(a) ? 0 : a);
    auto const others_high =
        open_high - (std::isinf(b) ? 1 : 0) > 0 ? kInfinite : high - (std::isinf(b) ? 0 : b);
    auto first = (value - others_high) / term.second;
    auto second = (value - others_low) / term.second;
    if (first > second) {
      std::swap(first, second);
    }
    auto& bound = bounds[term.first];
    if (first > bound.low + kTolerance) {
      bound.low = first;
      moved = true;
    }
    if (second < bound.high - kTolerance) {
      bound.high = std::max(second, bound.low);
      moved = true;
    }
  }
  return moved;
}

std::vector<Interval> propagate(std::vector<Equation> const& equations, std::size_t which,
                                std::size_t unknowns) {
  auto bounds = std::vector<Interval>(unknowns);
  for (auto round = 0; round < 100; ++round) {
    auto moved = false;
    for (auto const& equation : equations) {
      moved = confine(equation, equation.values[which], bounds) || moved;
    }
    if (!moved) {
      break;
    }
  }
  return bounds;
}

/// What can be said of a figure that fails the rule: an unknown that lies wholly within it counts
/// in full, one that it only touches counts anything up to its highest.
Interval confined(Members const& members, Atoms const& atoms, std::vector<Interval> const& bounds) {
  auto inside = std::map<std::uint32_t, std::size_t>{};
  for (auto const member : members) {
    ++inside[atoms.of_journey[member]];
  }
  auto sum = Interval{0, 0};
  for (auto const& [atom, size] : inside) {
    if (size == atoms.sizes[atom] && atoms.is_seen[atom]) {
      sum.low += bounds[atom].low;
    }
    sum.high += bounds[atom].high;
  }
  return sum;
}

/// An equation of the reduced system fixes a sum of unknowns; a figure that is such a sum is known
/// exactly.
bool is_solved(Members const& members, Atoms const& atoms, std::vector<Equation> const& system) {
  auto target = std::map<std::uint32_t, double>{};
  auto sizes = std::map<std::uint32_t, std::size_t>{};
  for (auto const member : members) {
    ++sizes[atoms.of_journey[member]];
  }
  for (auto const& [atom, size] : sizes) {
    if (size != atoms.sizes[atom] || !atoms.is_seen[atom]) {
      return false;
    }
    target[atom] = 1;
  }
  for (auto const& equation : system) {
    auto const pivot = equation.terms.front().first;
    auto const found = target.find(pivot);
    if (found == target.end() || std::abs(found->second) < kTolerance) {
      continue;
    }
    auto const factor = found->second;
    for (auto const& [atom, coefficient] : equation.terms) {
      target[atom] -= factor * coefficient;
    }
  }
  return std::all_of(target.begin(), target.end(),
                     [](auto const& rest) { return std::abs(rest.second) < 1e-6; });
}

/// What the attacker can say of one figure that is withheld, if it is too much.
std::optional<Finding> look_at(AuditInput const& input, Atoms const& atoms,
                               std::vector<Equation> const& system,
                               std::vector<Interval> const& bounds, std::size_t withheld,
                               std::size_t which) {
  auto const& members = input.withheld[withheld];
  auto truth = 0.0;
  for (auto const member : members) {
    truth += measure(input.ledger.journeys[member].part, which);
  }
  auto said = confined(members, atoms, bounds);
  if (truth > 0 && is_solved(members, atoms, system)) {
    said = {truth, truth};
  }
  if (truth == 0 || said.high - said.low >= std::max(kTolerance, truth / 10)) {
    return std::nullopt;
  }
  return Finding{.withheld = withheld,
                 .measure = kMeasures[which],
                 .low = said.low,
                 .high = said.high,
                 .truth = truth};
}

} // namespace

std::vector<Finding> audit(AuditInput const& input) {
  auto const atoms = find_atoms(input);
  auto const unknowns = atoms.sizes.size();
  auto equations = published_equations(input, atoms);
  auto const system = reduced(equations, unknowns);
  equations.insert(equations.end(), system.begin(), system.end());
  auto bounds = std::array<std::vector<Interval>, kMeasures.size()>{};
  for_each_in_parallel(kMeasures.size(), [&](std::size_t which) {
    bounds[which] = propagate(equations, which, unknowns);
  });
  auto const count = input.withheld.size();
  auto found = std::vector<std::optional<Finding>>(kMeasures.size() * count);
  for_each_in_parallel(
      found.size(),
      [&](std::size_t i) {
        found[i] = look_at(input, atoms, system, bounds[i / count], i % count, i / count);
      },
      kAtOnce);
  auto findings = std::vector<Finding>{};
  for (auto const& finding : found) {
    if (finding) {
      findings.push_back(*finding);
    }
  }
  return findings;
}

} // namespace njia

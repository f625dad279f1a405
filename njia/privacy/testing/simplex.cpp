#include "njia/privacy/testing/simplex.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace njia::testing {
namespace {

constexpr double kEps = 1e-9;

/// Rows: one per equation with its basic unknown, and the cost row last. Columns: unknowns, then
/// the value.
struct Tableau {
  std::vector<std::vector<double>> rows;
  std::vector<double> cost;
  std::vector<std::size_t> basis;

  void pivot(std::size_t row, std::size_t column) {
    auto const scale = rows[row][column];
    for (auto& value : rows[row]) {
      value /= scale;
    }
    auto const clear = [&](std::vector<double>& other) {
      auto const factor = other[column];
      if (std::abs(factor) < kEps) {
        return;
      }
      for (auto k = std::size_t{0}; k < other.size(); ++k) {
        other[k] -= factor * rows[row][k];
      }
    };
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      if (i != row) {
        clear(rows[i]);
      }
    }
    clear(cost);
    basis[row] = column;
  }

  /// Until no unknown below `columns` improves the cost; false when it grows without end.
  bool improve(std::size_t columns) {
    while (true) {
      auto entering = columns;
      for (auto k = std::size_t{0}; k < columns && entering == columns; ++k) {
        entering = cost[k] > kEps ? k : columns;
      }
      if (entering == columns) {
        return true;
      }
      auto leaving = rows.size();
      auto least = std::numeric_limits<double>::infinity();
      for (auto i = std::size_t{0}; i < rows.size(); ++i) {
        if (rows[i][entering] > kEps) {
          auto const ratio = rows[i].back() / rows[i][entering];
          if (ratio < least - kEps ||
              (ratio < least + kEps && leaving < rows.size() && basis[i] < basis[leaving])) {
            least = ratio;
            leaving = i;
          }
        }
      }
      if (leaving == rows.size()) {
        return false;
      }
      pivot(leaving, entering);
    }
  }
};

} // namespace

double maximise(std::vector<std::vector<double>> const& rows, std::vector<double> const& values,
                std::vector<double> const& objective) {
  auto const unknowns = objective.size();
  auto tableau = Tableau{};
  tableau.cost.assign(unknowns + rows.size() + 1, 0.0);
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    auto row = rows[i];
    row.resize(unknowns + rows.size() + 1, 0.0);
    row[unknowns + i] = 1;
    row.back() = values[i];
    for (auto k = std::size_t{0}; k < unknowns; ++k) {
      tableau.cost[k] += row[k];
    }
    tableau.cost.back() += row.back();
    tableau.rows.push_back(std::move(row));
    tableau.basis.push_back(unknowns + i);
  }
  tableau.improve(unknowns);
  for (auto i = std::size_t{0}; i < tableau.rows.size(); ++i) {
    for (auto k = std::size_t{0}; k < unknowns && tableau.basis[i] >= unknowns; ++k) {
      if (std::abs(tableau.rows[i][k]) > kEps) {
        tableau.pivot(i, k);
      }
    }
  }
  tableau.cost.assign(unknowns + rows.size() + 1, 0.0);
  for (auto k = std::size_t{0}; k < unknowns; ++k) {
    tableau.cost[k] = objective[k];
  }
  for (auto i = std::size_t{0}; i < tableau.rows.size(); ++i) {
    auto const factor = tableau.cost[tableau.basis[i]];
    for (auto k = std::size_t{0}; k < tableau.cost.size(); ++k) {
      tableau.cost[k] -= factor * tableau.rows[i][k];
    }
  }
  return tableau.improve(unknowns) ? -tableau.cost.back() : std::numeric_limits<double>::infinity();
}

} // namespace njia::testing

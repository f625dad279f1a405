// Does a log-linear model have an estimate? Answers from the literature, and from an exact search
// over the extreme rays in whole fractions.
#include "njia/analysis/multiple_systems/existence.h"

#include "njia/analysis/multiple_systems/log_linear.h"
#include "njia/analysis/multiple_systems/replicate.h"

#include <boost/rational.hpp>
#include <gtest/gtest.h>

#include <array>

namespace njia::analysis {
namespace {

using Fraction = boost::rational<std::int64_t>;
using Rows = std::vector<std::vector<Fraction>>;

/// Basis of what every row sends to 0, by elimination without rounding.
Rows kernel_of(Rows rows, std::size_t columns) {
  auto pivots = std::vector<std::size_t>{};
  auto done = std::size_t{0};
  for (auto column = std::size_t{0}; column < columns && done < rows.size(); ++column) {
    auto row = done;
    while (row < rows.size() && rows[row][column] == Fraction{0}) {
      ++row;
    }
    if (row == rows.size()) {
      continue;
    }
    std::swap(rows[row], rows[done]);
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const factor = i == done ? Fraction{0} : rows[i][column] / rows[done][column];
      for (auto j = std::size_t{0}; j < columns; ++j) {
        rows[i][j] -= factor * rows[done][j];
      }
    }
    pivots.push_back(column);
    ++done;
  }
  auto kernel = Rows{};
  for (auto free = std::size_t{0}; free < columns; ++free) {
    if (std::find(pivots.begin(), pivots.end(), free) == pivots.end()) {
      auto direction = std::vector<Fraction>(columns, Fraction{0});
      direction[free] = 1;
      for (auto i = std::size_t{0}; i < pivots.size(); ++i) {
        direction[pivots[i]] = -rows[i][free] / rows[i][pivots[i]];
      }
      kernel.push_back(std::move(direction));
    }
  }
  return kernel;
}

Fraction dot(std::vector<Fraction> const& a, std::vector<Fraction> const& b) {
  auto sum = Fraction{0};
  for (auto i = std::size_t{0}; i < a.size(); ++i) {
    sum += a[i] * b[i];
  }
  return sum;
}

bool is_one_sided(Rows const& moved, std::vector<Fraction> const& ray) {
  auto ups = 0;
  auto downs = 0;
  for (auto const& row : moved) {
    auto const change = dot(row, ray);
    ups += change > Fraction{0} ? 1 : 0;
    downs += change < Fraction{0} ? 1 : 0;
  }
  return (ups == 0) != (downs == 0);
}

/// Tries every choice of `left` more rows from `from` on that bind: is a ray of the cone one-sided?
bool any_one_sided_ray(Rows const& moved, Rows& binding, std::size_t from, std::size_t left,
                       std::size_t columns) {
  if (left == 0) {
    auto const rays = kernel_of(binding, columns);
    return rays.size() == 1 && is_one_sided(moved, rays[0]);
  }
  for (auto i = from; i + left <= moved.size(); ++i) {
    binding.push_back(moved[i]);
    if (any_one_sided_ray(moved, binding, i + 1, left - 1, columns)) {
      return true;
    }
    binding.pop_back();
  }
  return false;
}

/// The definition, in fractions: a direction that leaves the seen cells and moves the others to one
/// side only. A pointed cone has such a direction iff one of its extreme rays is one.
Estimability exact_estimability(Rows const& seen, Rows const& unseen, std::size_t columns) {
  auto const directions = kernel_of(seen, columns);
  if (directions.empty()) {
    return Estimability::estimable;
  }
  auto moved = Rows{};
  for (auto const& row : unseen) {
    moved.emplace_back();
    for (auto const& direction : directions) {
      moved.back().push_back(dot(row, direction));
    }
  }
  if (!kernel_of(moved, directions.size()).empty()) {
    return Estimability::not_identifiable;
  }
  auto binding = Rows{};
  return any_one_sided_ray(moved, binding, 0, directions.size() - 1, directions.size())
             ? Estimability::not_finite
             : Estimability::estimable;
}

Eigen::MatrixXd to_matrix(Rows const& rows, std::size_t columns) {
  auto matrix =
      Eigen::MatrixXd{static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(columns)};
  for (auto i = std::size_t{0}; i < rows.size(); ++i) {
    for (auto j = std::size_t{0}; j < columns; ++j) {
      matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
          boost::rational_cast<double>(rows[i][j]);
    }
  }
  return matrix;
}

struct Cells {
  Rows seen;
  Rows unseen;
};

/// The 2 x 2 x 2 table without three-way interaction; cells whose number is in `zeros` are empty.
Cells no_three_way(std::vector<unsigned> const& zeros) {
  auto cells = Cells{};
  for (auto cell = 0U; cell < 8; ++cell) {
    auto const a = std::int64_t{cell >> 2U & 1U};
    auto const b = std::int64_t{cell >> 1U & 1U};
    auto const c = std::int64_t{cell & 1U};
    auto const is_empty = std::find(zeros.begin(), zeros.end(), cell) != zeros.end();
    (is_empty ? cells.unseen : cells.seen).push_back({1, a, b, c, a * b, a * c, b * c});
  }
  return cells;
}

TEST(Estimability, habermans_table_has_positive_margins_and_no_estimate) {
  // Haberman 1974; Fienberg and Rinaldo 2012, example 1: zeros in two opposite corners.
  auto const corners = no_three_way({0, 7});
  EXPECT_EQ(estimability(to_matrix(corners.seen, 7), to_matrix(corners.unseen, 7)),
            Estimability::not_finite);
  auto const one_corner = no_three_way({0});
  EXPECT_EQ(estimability(to_matrix(one_corner.seen, 7), to_matrix(one_corner.unseen, 7)),
            Estimability::estimable);
  // Two zeros that are neighbours empty a two-way margin; two at distance two do not.
  auto const neighbours = no_three_way({0, 1});
  EXPECT_EQ(estimability(to_matrix(neighbours.seen, 7), to_matrix(neighbours.unseen, 7)),
            Estimability::not_finite);
  auto const apart = no_three_way({0, 3});
  EXPECT_EQ(estimability(to_matrix(apart.seen, 7), to_matrix(apart.unseen, 7)),
            Estimability::estimable);
}

TEST(Estimability, artificial_table_of_the_package) {
  // SparseMSE 2.0.1, example of checkident: of Artificial_3 the model with A:B has no finite
  // estimate, that with A:C and B:C passes, that with all three is not identifiable.
  auto const patterns = std::array<CapturePattern, 4>{{{.lists = 1, .people = 40},
                                                       {.lists = 2, .people = 30},
                                                       {.lists = 4, .people = 20},
                                                       {.lists = 3, .people = 6}}};
  auto const counts = CaptureCounts{3, patterns};
  auto model = LogLinearModel{counts};
  EXPECT_EQ(model.with(0b011), Estimability::not_finite);
  EXPECT_EQ(model.with(0b101), Estimability::estimable);
  model.add(0b101);
  EXPECT_EQ(model.with(0b110), Estimability::estimable);
  model.add(0b110);
  EXPECT_EQ(model.with(0b011), Estimability::not_identifiable);
}

/// A table of four lists with few people, and the rows of a random model on it.
struct RandomModel {
  Cells cells;
  std::size_t columns = 0;
};

RandomModel random_model(ReplicateBits& bits) {
  auto terms = std::vector<unsigned>{0, 1, 2, 4, 8};
  for (auto const pair : {3U, 5U, 9U, 6U, 10U, 12U}) {
    if (bits() % 2 == 0) {
      terms.push_back(pair);
    }
  }
  auto const sparse = 2 + bits() % 3;
  auto out = RandomModel{.cells = {}, .columns = terms.size()};
  for (auto set = 1U; set < 16; ++set) {
    auto row = std::vector<Fraction>{};
    for (auto const term : terms) {
      row.emplace_back((set & term) == term ? 1 : 0);
    }
    (bits() % sparse == 0 ? out.cells.seen : out.cells.unseen).push_back(std::move(row));
  }
  return out;
}

TEST(Estimability, agrees_with_an_exact_search_on_random_tables) {
  auto bits = ReplicateBits{7, 0};
  auto found = std::array<int, 3>{};
  for (auto i = 0; i < 400; ++i) {
    auto const model = random_model(bits);
    if (model.cells.seen.size() < 5) {
      continue;
    }
    auto const exact = exact_estimability(model.cells.seen, model.cells.unseen, model.columns);
    auto const ours = estimability(to_matrix(model.cells.seen, model.columns),
                                   to_matrix(model.cells.unseen, model.columns));
    EXPECT_EQ(ours, exact) << "table " << i;
    ++found.at(static_cast<std::size_t>(exact));
  }
  EXPECT_GT(found[0], 20);
  EXPECT_GT(found[1], 20);
}

TEST(Estimability, main_effects_exist_iff_the_margins_lie_inside) {
  // The margins of sets that are not empty fill the cube without its corner at 0: inside iff every
  // list has somebody but not everybody, and somebody is on two.
  auto bits = ReplicateBits{11, 0};
  auto inside = 0;
  for (auto i = 0; i < 300; ++i) {
    auto const lists = 3U + static_cast<unsigned>(bits() % 2);
    auto cells = Cells{};
    auto on = std::vector<unsigned>(lists, 0);
    auto people = 0U;
    auto overlap = false;
    for (auto set = 1U; set < (1U << lists); ++set) {
      auto row = std::vector<Fraction>{1};
      auto const is_seen = bits() % 3 == 0;
      people += is_seen ? 1 : 0;
      overlap = overlap || (is_seen && std::popcount(set) > 1);
      for (auto list = 0U; list < lists; ++list) {
        row.emplace_back(set >> list & 1U);
        on[list] += is_seen ? set >> list & 1U : 0;
      }
      (is_seen ? cells.seen : cells.unseen).push_back(std::move(row));
    }
    auto want = overlap;
    for (auto const count : on) {
      want = want && count > 0 && count < people;
    }
    if (people == 0) {
      continue;
    }
    inside += want ? 1 : 0;
    EXPECT_EQ(estimability(to_matrix(cells.seen, lists + 1), to_matrix(cells.unseen, lists + 1)) ==
                  Estimability::estimable,
              want)
        << "table " << i;
  }
  EXPECT_GT(inside, 50);
}

} // namespace
} // namespace njia::analysis

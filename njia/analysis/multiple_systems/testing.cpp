#include "njia/analysis/multiple_systems/testing.h"

#include "njia/analysis/multiple_systems/existence.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace njia::analysis::testing {
namespace {

struct Design {
  Eigen::MatrixXd rows;
  Eigen::VectorXd people;
  std::vector<ListSet> sets;
};

double people_on_exactly(CaptureCounts const& counts, ListSet set) {
  for (auto const& pattern : counts.patterns()) {
    if (pattern.lists == set) {
      return static_cast<double>(pattern.people);
    }
  }
  return 0;
}

Design design_of(CaptureCounts const& counts, std::vector<ListSet> const& pairs) {
  auto terms = std::vector<ListSet>{0};
  for (auto list = std::size_t{0}; list < counts.lists(); ++list) {
    terms.push_back(ListSet{1} << list);
  }
  auto out = Design{};
  auto empty = std::vector<ListSet>{};
  for (auto const pair : pairs) {
    auto shared = 0.0;
    for (auto const& pattern : counts.patterns()) {
      shared += (pattern.lists & pair) == pair ? static_cast<double>(pattern.people) : 0;
    }
    (shared > 0 ? terms : empty).push_back(pair);
  }
  for (auto set = ListSet{1}; set < counts.set_count(); ++set) {
    auto stays = true;
    for (auto const pair : empty) {
      stays = stays && (set & pair) != pair;
    }
    if (stays) {
      out.sets.push_back(set);
    }
  }
  auto const rows = static_cast<Eigen::Index>(out.sets.size());
  out.rows.resize(rows, static_cast<Eigen::Index>(terms.size()));
  out.people.resize(rows);
  for (auto i = Eigen::Index{0}; i < rows; ++i) {
    auto const set = out.sets[static_cast<std::size_t>(i)];
    out.people[i] = people_on_exactly(counts, set);
    for (auto j = std::size_t{0}; j < terms.size(); ++j) {
      out.rows(i, static_cast<Eigen::Index>(j)) = (set & terms[j]) == terms[j] ? 1 : 0;
    }
  }
  return out;
}

Estimability naive_estimability(Design const& design) {
  auto seen = Eigen::MatrixXd(0, design.rows.cols());
  auto unseen = seen;
  for (auto i = Eigen::Index{0}; i < design.rows.rows(); ++i) {
    auto& target = design.people[i] > 0 ? seen : unseen;
    target.conservativeResize(target.rows() + 1, Eigen::NoChange);
    target.row(target.rows() - 1) = design.rows.row(i);
  }
  return estimability(seen, unseen);
}

/// Expected people in each cell.
Eigen::VectorXd fit_cells(Design const& design, double& hidden) {
  Eigen::VectorXd expected = design.people.array() + 0.1;
  Eigen::VectorXd coefficients;
  for (auto step = 0; step < 40; ++step) {
    Eigen::VectorXd const working =
        expected.array().log() + (design.people - expected).array() / expected.array();
    Eigen::VectorXd const root = expected.array().sqrt();
    Eigen::MatrixXd const weighted = root.asDiagonal() * design.rows;
    Eigen::VectorXd const right = root.array() * working.array();
    coefficients = weighted.householderQr().solve(right);
    expected = (design.rows * coefficients).array().exp();
  }
  hidden = std::exp(coefficients[0]);
  return expected;
}

double plain_poisson_tail(double n, double mean) {
  auto mass = std::exp(-mean);
  auto below = 0.0;
  for (auto k = 0.0; k < n; ++k) {
    below += mass;
    mass *= mean / (k + 1);
  }
  auto above = 0.0; // P(X >= n), from n upwards: small tails keep their digits
  auto term = mass;
  for (auto k = n; term > 1e-300 && k < n + 2000; ++k) {
    above += term;
    term *= mean / (k + 1);
  }
  return std::min(below + mass, above);
}

} // namespace

std::optional<CaptureTable> read_capture_csv(std::string const& name) {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  auto const root =
      folder != nullptr ? std::string{folder} : std::string{NJIA_SOURCE_DIR} + "/../shared/data";
  auto in = std::ifstream{root + "/mse/" + name, std::ios::binary};
  if (!in) {
    return std::nullopt;
  }
  auto table = CaptureTable{};
  auto line = std::string{};
  std::getline(in, line);
  auto header = std::stringstream{line};
  for (auto word = std::string{}; std::getline(header, word, ',');) {
    table.lists.push_back(word);
  }
  table.lists.pop_back();
  while (std::getline(in, line)) {
    auto cells = std::stringstream{line};
    auto pattern = CapturePattern{};
    auto word = std::string{};
    for (auto i = std::size_t{0}; i < table.lists.size(); ++i) {
      std::getline(cells, word, ',');
      pattern.lists |= word == "1" ? ListSet{1} << i : 0;
    }
    std::getline(cells, word);
    pattern.people = std::stoull(word);
    table.patterns.push_back(pattern);
  }
  return table;
}

NaiveFit naive_fit(CaptureCounts const& counts, std::vector<ListSet> const& pairs) {
  auto fit = NaiveFit{.pairs = pairs};
  fit_cells(design_of(counts, pairs), fit.hidden);
  return fit;
}

NaiveFit naive_stepwise(CaptureCounts const& counts, double threshold) {
  auto chosen = std::vector<ListSet>{};
  for (;;) {
    auto const design = design_of(counts, chosen);
    auto fit = NaiveFit{.pairs = chosen};
    auto const expected = fit_cells(design, fit.hidden);
    auto best = threshold;
    auto best_pair = ListSet{0};
    for (auto i = std::size_t{0}; i < counts.lists(); ++i) {
      for (auto j = i + 1; j < counts.lists(); ++j) {
        auto const pair = (ListSet{1} << i) | (ListSet{1} << j);
        if (std::find(chosen.begin(), chosen.end(), pair) != chosen.end()) {
          continue;
        }
        auto mean = 0.0;
        auto seen = 0.0;
        for (auto cell = std::size_t{0}; cell < design.sets.size(); ++cell) {
          if ((design.sets[cell] & pair) == pair) {
            mean += expected[static_cast<Eigen::Index>(cell)];
            seen += design.people[static_cast<Eigen::Index>(cell)];
          }
        }
        auto larger = chosen;
        larger.push_back(pair);
        auto const p = plain_poisson_tail(seen, mean);
        if (p < best && naive_estimability(design_of(counts, larger)) == Estimability::estimable) {
          best = p;
          best_pair = pair;
        }
      }
    }
    if (best_pair == 0) {
      return fit;
    }
    chosen.push_back(best_pair);
  }
}

} // namespace njia::analysis::testing

#include "njia/privacy/release.h"

#include "njia/privacy/rule.h"
#include "njia/privacy/testing/random_tables.h"
#include "njia/privacy/testing/simplex.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace njia {
namespace {

using testing::EightPlaces;
using testing::random_tables;

Day const kToday = *parse_day("2022-01-01");
ReleaseContext const kContext = {.today = kToday, .period = *parse_edtf("2020")};

std::vector<CountTable> any_tables() {
  auto const seed = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
  auto const journeys = *rc::gen::inRange<std::size_t>(1, 150);
  auto const groups = *rc::gen::inRange<std::uint32_t>(1, 9);
  return random_tables(seed, journeys, groups);
}

/// What an attacker can say at most and at least of a set of journeys, by linear programming.
struct Attack {
  std::vector<std::vector<double>> rows;
  std::vector<double> values;
  std::vector<std::size_t> atom_of;
  std::vector<std::size_t> atom_sizes;

  Attack(AuditInput const& input, bool persons) {
    auto figures = std::vector<std::vector<std::size_t>>(input.ledger.journeys.size());
    for (auto i = std::size_t{0}; i < input.published.size(); ++i) {
      for (auto const member : input.published[i]) {
        figures[member].push_back(i);
      }
    }
    auto atoms = std::map<std::vector<std::size_t>, std::size_t>{};
    for (auto const& in : figures) {
      auto const atom = atoms.emplace(in, atoms.size()).first->second;
      atom_of.push_back(atom);
      atom_sizes.resize(atoms.size(), 0);
      ++atom_sizes[atom];
    }
    for (auto const& members : input.published) {
      auto row = std::vector<double>(atoms.size(), 0.0);
      auto value = 0.0;
      for (auto const member : members) {
        row[atom_of[member]] = 1;
        auto const& part = input.ledger.journeys[member].part;
        value += static_cast<double>(persons ? part.persons.low : part.submissions);
      }
      rows.push_back(row);
      values.push_back(value);
    }
  }

  std::pair<double, double> say(Members const& members) const {
    auto inside = std::map<std::size_t, std::size_t>{};
    for (auto const member : members) {
      ++inside[atom_of[member]];
    }
    auto least = std::vector<double>(atom_sizes.size(), 0.0);
    auto most = least;
    for (auto const& [atom, size] : inside) {
      most[atom] = 1;
      least[atom] = size == atom_sizes[atom] ? -1 : 0;
    }
    return {-testing::maximise(rows, values, least), testing::maximise(rows, values, most)};
  }
};

RC_GTEST_PROP(Release, no_withheld_figure_can_be_worked_out_even_by_linear_programming, ()) {
  auto const made = release_with_evidence(any_tables(), Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(made.has_value());
  auto const input = made->audit_input();
  RC_ASSERT(audit(input).empty());
  for (auto const persons : {false, true}) {
    auto const attack = Attack{input, persons};
    for (auto const& members : input.withheld) {
      auto truth = 0.0;
      for (auto const member : members) {
        auto const& part = input.ledger.journeys[member].part;
        truth += static_cast<double>(persons ? part.persons.low : part.submissions);
      }
      auto const [low, high] = attack.say(members);
      RC_LOG() << "truth " << truth << " said " << low << ".." << high << "\n";
      RC_ASSERT(low <= truth + 1e-6);
      RC_ASSERT(high >= truth - 1e-6);
      if (truth > 0) {
        RC_ASSERT(high - low > std::max(1e-6, truth / 10 - 1e-6));
      }
    }
  }
}

RC_GTEST_PROP(Release, every_figure_shown_passes_the_rule, ()) {
  for (auto const audience : {Audience::network, Audience::open}) {
    auto const made = release_with_evidence(any_tables(), audience, EightPlaces{}, kContext);
    RC_ASSERT(made.has_value());
    for (auto const& members : made->published) {
      RC_ASSERT(judge(count(*made->ledger, members)).passes());
    }
  }
}

RC_GTEST_PROP(Release, differences_of_figures_within_each_other_pass_the_rule, ()) {
  auto const made = release_with_evidence(any_tables(), Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(made.has_value());
  for (auto const& whole : made->published) {
    for (auto const& part : made->published) {
      auto const inside = std::includes(whole.begin(), whole.end(), part.begin(), part.end());
      if (inside && part.size() < whole.size()) {
        auto const rest = subtract(count(*made->ledger, whole), count(*made->ledger, part));
        RC_ASSERT(judge(rest).passes());
      }
    }
  }
}

RC_GTEST_PROP(Release, the_public_learns_nothing_finer_than_members_and_nothing_wrong, ()) {
  auto const tables = any_tables();
  auto const network = release_with_evidence(tables, Audience::network, EightPlaces{}, kContext);
  auto const open = release_with_evidence(tables, Audience::open, EightPlaces{}, kContext);
  RC_ASSERT(network.has_value());
  RC_ASSERT(open.has_value());
  // Every public figure is a sum of figures that members see.
  for (auto const& members : open->published) {
    auto covered = std::set<std::uint32_t>{};
    for (auto const& shown : network->published) {
      if (std::includes(members.begin(), members.end(), shown.begin(), shown.end())) {
        covered.insert(shown.begin(), shown.end());
      }
    }
    RC_ASSERT(covered.size() == members.size());
  }
  for (auto const& table : open->release.tables) {
    for (auto const& row : table->rows) {
      RC_ASSERT(row.cell.figure.has_value());
      RC_ASSERT(row.cell.figure->persons.low % 5 == 0);
      RC_ASSERT(row.cell.figure->groups == 3U);
      for (auto d = std::size_t{0}; d < row.levels.size(); ++d) {
        RC_ASSERT(table->dimensions[d].kind != DimensionKind::place ||
                  row.levels[d] >= Level::admin1);
      }
    }
  }
}

RC_GTEST_PROP(Release, the_same_tables_give_the_same_release, ()) {
  auto tables = any_tables();
  auto const first = release_with_evidence(tables, Audience::network, EightPlaces{}, kContext);
  for (auto& table : tables) {
    std::reverse(table.rows.begin(), table.rows.end());
  }
  auto const second = release_with_evidence(tables, Audience::network, EightPlaces{}, kContext);
  auto const first_again =
      release_with_evidence(any_tables(), Audience::network, EightPlaces{}, kContext);
  RC_ASSERT(first_again.has_value());
  for (auto i = std::size_t{0}; i < tables.size(); ++i) {
    RC_ASSERT(first->release.tables[i]->total == second->release.tables[i]->total);
    RC_ASSERT(first->release.tables[i]->left_out == second->release.tables[i]->left_out);
  }
}

} // namespace
} // namespace njia

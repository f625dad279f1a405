#include "njia/app/report/declare.h"

#include "njia/app/report/place_tests.h"
#include "njia/base/check.h"
#include "njia/base/parallel.h"
#include "njia/report/facts/tables.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace njia::app {
namespace {

namespace names = report::tables;

/// Sources that reported in the round and in its baseline, ascending: only they can show a change.
std::vector<GroupId> groups_of_both_rounds(Snapshot const& snapshot) {
  auto out = std::vector<GroupId>{};
  auto const reported = [](auto const& counts, OrganisationId org) {
    auto const found = counts.find(org);
    return found != counts.end() && found->second > 0;
  };
  auto before = std::set<GroupId>{};
  auto now = std::set<GroupId>{};
  for (auto const& organisation : snapshot.organisations) {
    auto const group = analysis::group_of(organisation);
    if (reported(snapshot.submissions_before, organisation.id)) {
      before.insert(group);
    }
    if (reported(snapshot.submissions, organisation.id)) {
      now.insert(group);
    }
  }
  std::set_intersection(now.begin(), now.end(), before.begin(), before.end(),
                        std::back_inserter(out));
  return out;
}

class Declaration {
public:
  explicit Declaration(Snapshot const& snapshot)
      : snapshot_{snapshot}, parameters_{.focal = snapshot.request.focal,
                                         .round = snapshot.request.round,
                                         .baseline = snapshot.request.baseline} {}

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters) {
    add(name, analysis_key, parameters, snapshot_.request.round);
  }

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters, RoundId round,
           analysis::Selection selection = {}) {
    selection.rounds = {round};
    selection.audience = snapshot_.request.audience;
    auto const* const row = analysis::find_analysis(analysis_key);
    NJIA_CHECK(row != nullptr, "the report declares analyses of the registry");
    tables_.push_back({name, row, parameters, std::move(selection)});
  }

  analysis::Parameters at(Level level) const {
    auto out = parameters_;
    out.level = level;
    return out;
  }
  analysis::Parameters about(analysis::Question question) const {
    auto out = parameters_;
    out.question = question;
    return out;
  }
  analysis::Parameters industry_by_transport() const {
    auto out = about(analysis::Question::industry);
    out.by = analysis::Question::transport;
    return out;
  }
  analysis::Parameters split_by_detection() const {
    auto out = parameters_;
    out.split = static_cast<std::uint8_t>(3); // SplitBy::detection
    return out;
  }
  analysis::Parameters plain() const { return parameters_; }

  void add_same_sources() {
    auto selection = analysis::Selection{.groups = groups_of_both_rounds(snapshot_)};
    if (selection.groups.empty()) {
      return;
    }
    add(names::kSameNow, "corridors", at(Level::country), snapshot_.request.round, selection);
    add(names::kSameBefore, "corridors", at(Level::country), *snapshot_.request.baseline,
        selection);
  }
  void add_pairs() {
    auto const focal = snapshot_.request.focal;
    add(names::kPairs, "profiles", industry_by_transport());
    add(names::kPairsWithin, "profiles", industry_by_transport(), snapshot_.request.round,
        {.origin_in = focal, .end_in = focal});
  }
  std::vector<DeclaredTable> take() { return std::move(tables_); }

private:
  Snapshot const& snapshot_;
  analysis::Parameters parameters_;
  std::vector<DeclaredTable> tables_;
};

} // namespace

bool DeclaredTable::is_of_all(RoundId round) const {
  return selection.rounds == std::vector{round} && selection.groups.empty() &&
         !selection.origin_in && !selection.end_in;
}

std::vector<DeclaredTable> declared_set(Snapshot const& snapshot) {
  auto out = Declaration{snapshot};
  auto const is_public = snapshot.request.audience == Audience::open;
  out.add(names::kTotals, "totals", out.plain());
  if (snapshot.request.baseline) {
    out.add(names::kTotalsBefore, "totals", out.plain(), *snapshot.request.baseline);
  }
  out.add(names::kFlowClass, "flow_class", out.plain());
  out.add(names::kCountryCorridors, "corridors", out.at(Level::country));
  out.add(names::kPlaces, "places_by_role", out.at(is_public ? Level::admin1 : Level::place));
  if (!is_public) {
    out.add(names::kCorridors, "corridors", out.at(Level::place));
    out.add(names::kRoutes, "routes", out.at(Level::place));
    out.add(names::kSegments, "trunk_segments", out.at(Level::place));
    out.add(names::kDetection, "totals", out.split_by_detection());
  }
  out.add(names::kDiversion, "diversion", out.at(Level::country));
  out.add(names::kExploitation, "profiles", out.about(analysis::Question::exploitation));
  out.add(names::kIndustry, "profiles", out.about(analysis::Question::industry));
  out.add(names::kTransport, "profiles", out.about(analysis::Question::transport));
  out.add(names::kRecruitment, "profiles", out.about(analysis::Question::recruitment));
  if (snapshot.request.baseline) {
    out.add(names::kNewCorridors, "new_corridors", out.at(Level::country));
  }
  if (!is_public) { // the last are the first to be given up
    out.add(names::kCrossing, "profiles", out.about(analysis::Question::crossing));
    out.add(names::kDocuments, "profiles", out.about(analysis::Question::documents));
  }
  // Figures of a few sources, beside those of all: a suppressed release would have to give up more
  // for them than they tell.
  if (snapshot.request.audience <= Audience::coordinator) {
    if (snapshot.request.baseline) {
      out.add_same_sources();
    }
    out.add_pairs();
  }
  return out.take();
}

std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places) {
  auto const declared = declared_set(snapshot);
  auto tables = std::vector<CountTable>(declared.size());
  for_each_in_parallel(declared.size(), [&](std::size_t i) {
    auto& table = tables[i];
    table = analysis::run(*declared[i].analysis, {.data = snapshot.data,
                                                  .places = places,
                                                  .exercise = snapshot.exercise,
                                                  .selection = declared[i].selection,
                                                  .parameters = declared[i].parameters});
    table.name = std::string{declared[i].name};
    if (declared[i].name == names::kPlaces) {
      add_place_tests(table, snapshot, places);
    }
  });
  return tables;
}

} // namespace njia::app

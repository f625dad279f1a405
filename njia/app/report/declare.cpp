#include "njia/app/report/declare.h"

#include "njia/analysis/registry.h"
#include "njia/base/check.h"
#include "njia/report/facts/tables.h"

namespace njia::app {
namespace {

namespace names = report::tables;

class Declaration {
public:
  Declaration(Snapshot const& snapshot, PlaceTree const& places)
      : snapshot_{snapshot}, places_{places}, parameters_{.focal = snapshot.request.focal,
                                                          .round = snapshot.request.round,
                                                          .baseline = snapshot.request.baseline} {}

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters) {
    add(name, analysis_key, parameters, snapshot_.request.round);
  }

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters, RoundId round) {
    auto const* const row = analysis::find_analysis(analysis_key);
    NJIA_CHECK(row != nullptr, "the report declares analyses of the registry");
    auto table = analysis::run(
        *row, {.data = snapshot_.data,
               .places = places_,
               .exercise = snapshot_.exercise,
               .selection = {.rounds = {round}, .audience = snapshot_.request.audience},
               .parameters = parameters});
    table.name = std::string{name};
    tables_.push_back(std::move(table));
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
  analysis::Parameters split_by_detection() const {
    auto out = parameters_;
    out.split = static_cast<std::uint8_t>(3); // SplitBy::detection
    return out;
  }
  analysis::Parameters plain() const { return parameters_; }

  std::vector<CountTable> take() { return std::move(tables_); }

private:
  Snapshot const& snapshot_;
  PlaceTree const& places_;
  analysis::Parameters parameters_;
  std::vector<CountTable> tables_;
};

} // namespace

std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places) {
  auto out = Declaration{snapshot, places};
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
  return out.take();
}

} // namespace njia::app

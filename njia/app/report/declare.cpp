#include "njia/app/report/declare.h"

#include "njia/base/check.h"
#include "njia/report/facts/tables.h"

namespace njia::app {
namespace {

namespace names = report::tables;

class Declaration {
public:
  explicit Declaration(SnapshotRequest const& request)
      : round_{request.round}, parameters_{.focal = request.focal,
                                           .round = request.round,
                                           .baseline = request.baseline} {}

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters) {
    add(name, analysis_key, parameters, round_);
  }

  void add(std::string_view name, std::string_view analysis_key,
           analysis::Parameters const& parameters, RoundId round) {
    auto const* const row = analysis::find_analysis(analysis_key);
    NJIA_CHECK(row != nullptr, "the report declares analyses of the registry");
    tables_.push_back({name, row, parameters, round});
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

  std::vector<DeclaredTable> take() { return std::move(tables_); }

private:
  RoundId round_;
  analysis::Parameters parameters_;
  std::vector<DeclaredTable> tables_;
};

} // namespace

std::vector<DeclaredTable> declared_set(SnapshotRequest const& request) {
  auto out = Declaration{request};
  auto const is_public = request.audience == Audience::open;
  out.add(names::kTotals, "totals", out.plain());
  if (request.baseline) {
    out.add(names::kTotalsBefore, "totals", out.plain(), *request.baseline);
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
  if (request.baseline) {
    out.add(names::kNewCorridors, "new_corridors", out.at(Level::country));
  }
  return out.take();
}

std::vector<CountTable> declare_tables(Snapshot const& snapshot, PlaceTree const& places) {
  auto tables = std::vector<CountTable>{};
  for (auto const& declared : declared_set(snapshot.request)) {
    auto table = analysis::run(
        *declared.analysis,
        {.data = snapshot.data,
         .places = places,
         .exercise = snapshot.exercise,
         .selection = {.rounds = {declared.round}, .audience = snapshot.request.audience},
         .parameters = declared.parameters});
    table.name = std::string{declared.name};
    tables.push_back(std::move(table));
  }
  return tables;
}

} // namespace njia::app

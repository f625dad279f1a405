#include "njia/app/report/declared_figure.h"

#include "njia/app/report/build_report.h"
#include "njia/app/report/declare.h"

#include <algorithm>

namespace njia::app {
namespace {

/// "corridors --level place; corridors --level country": what may be asked for.
std::string name_all(std::vector<DeclaredTable> const& set, Snapshot const& snapshot,
                     PlaceTree const& places) {
  auto out = std::string{};
  for (auto const& declared : set) {
    if (!declared.is_of_all(snapshot.request.round)) {
      continue;
    }
    out += (out.empty() ? "" : "; ") + std::string{declared.analysis->key};
    for (auto const& [key, text] : analysis::write_parameters(
             *declared.analysis, declared.parameters, places, snapshot.exercise)) {
      out += " --" + key + " " + text;
    }
  }
  return out;
}

/// What was typed, completed by what the request already says.
analysis::ParameterTexts complete(analysis::Analysis const& analysis,
                                  analysis::ParameterTexts texts, Snapshot const& snapshot,
                                  PlaceTree const& places) {
  auto const of_request = analysis::write_parameters(analysis,
                                                     {.focal = snapshot.request.focal,
                                                      .round = snapshot.request.round,
                                                      .baseline = snapshot.request.baseline},
                                                     places, snapshot.exercise);
  for (auto const& wanted : of_request) {
    auto const& key = wanted.first;
    auto const is_about_request = key == "focal" || key == "round" || key == "baseline";
    auto const is_given = std::any_of(texts.begin(), texts.end(),
                                      [&](auto const& given) { return given.first == key; });
    if (is_about_request && !is_given) {
      texts.push_back(wanted);
    }
  }
  return texts;
}

} // namespace

Result<Release> release_declared(Store const& store, PlaceTree const& places,
                                 SnapshotRequest const& request, std::string_view analysis_key,
                                 analysis::ParameterTexts const& texts) {
  auto const analysis = analysis::require_analysis(analysis_key);
  if (!analysis) {
    return analysis.error();
  }
  auto const snapshot = take_snapshot(store, places, request);
  if (!snapshot) {
    return snapshot.error();
  }
  auto const& row = **analysis;
  auto const asked = analysis::read_parameters(row, complete(row, texts, *snapshot, places), places,
                                               snapshot->exercise);
  if (!asked) {
    return asked.error();
  }
  auto const write = [&](analysis::Parameters const& parameters) {
    return analysis::write_parameters(row, parameters, places, snapshot->exercise);
  };
  auto const set = declared_set(*snapshot);
  auto const declared = std::find_if(set.begin(), set.end(), [&](DeclaredTable const& one) {
    return one.analysis == &row && one.is_of_all(request.round) &&
           write(one.parameters) == write(*asked);
  });
  if (declared == set.end()) {
    return Error{.key = "release.not_declared",
                 .where = std::string{analysis_key},
                 .args = {{"analysis", std::string{analysis_key}},
                          {"declared", name_all(set, *snapshot, places)}}};
  }
  auto release = release_report(*snapshot, places);
  if (release) {
    std::erase_if(release->tables,
                  [&](auto const& table) { return table->name != declared->name; });
  }
  return release;
}

} // namespace njia::app

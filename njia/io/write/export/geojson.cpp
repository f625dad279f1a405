// GeoJSON (RFC 7946). A step whose place is a point is a Point; a step known only as a county,
// country or region, or not at all, is a feature without geometry: a centroid would look like a
// town. Lines join consecutive travelled steps that are both points.
#include "njia/io/write/export/export.h"

#include "njia/domain/vocabulary.h"

#include <boost/json.hpp>

#include <ostream>

namespace njia {
namespace {

namespace json = boost::json;

std::optional<PlaceFacts> find_point(Step const& step, ExportContext const& context) {
  if (step.places.size() != 1 || step.precision != Precision::city) {
    return std::nullopt;
  }
  auto facts = context.find_place(step.places.front());
  return facts && facts->lat_deg && facts->lon_deg ? facts : std::nullopt;
}

json::array position(PlaceFacts const& facts) { return {*facts.lon_deg, *facts.lat_deg}; }

json::array place_names(Step const& step, ExportContext const& context) {
  auto names = json::array{};
  for (auto const place : step.places) {
    if (auto const facts = context.find_place(place)) {
      names.emplace_back(facts->name);
    }
  }
  return names;
}

json::object step_feature(Journey const& journey, std::size_t at, ExportContext const& context) {
  auto const& step = journey.steps[at];
  auto const point = find_point(step, context);
  return {{"type", "Feature"},
          {"geometry",
           point ? json::value(json::object{{"type", "Point"}, {"coordinates", position(*point)}})
                 : json::value{}},
          {"properties",
           {{"journey", journey.id.text()},
            {"step", at + 1},
            {"role", term_code(step.role)},
            {"precision", term_code(step.precision)},
            {"places", place_names(step, context)}}}};
}

json::object leg_feature(Journey const& journey, PlaceFacts const& from, PlaceFacts const& to,
                         std::size_t to_step) {
  return {{"type", "Feature"},
          {"geometry", json::object{{"type", "LineString"},
                                    {"coordinates", json::array{position(from), position(to)}}}},
          {"properties",
           {{"journey", journey.id.text()},
            {"to_step", to_step},
            {"from", from.name},
            {"to", to.name}}}};
}

void append_features(Journey const& journey, ExportContext const& context,
                     std::vector<json::object>& features) {
  auto before = std::optional<PlaceFacts>{};
  for (auto i = std::size_t{0}; i < journey.steps.size(); ++i) {
    features.push_back(step_feature(journey, i, context));
    if (journey.steps[i].role == Role::intended_destination) {
      continue; // not travelled unless another step says so
    }
    auto const here = find_point(journey.steps[i], context);
    if (before && here) {
      features.push_back(leg_feature(journey, *before, *here, i + 1));
    }
    before = here; // a step without a point breaks the line: what lies between is not known
  }
}

} // namespace

Result<Done> write_geojson(std::span<ExportRow const> rows, ExportContext const& context,
                           std::ostream& out) {
  out << "{\"type\":\"FeatureCollection\",\"njia_synthetic\":"
      << (context.synthetic ? "true" : "false");
  if (!context.marking.empty()) {
    out << ",\"njia_marking\":\"" << context.marking << '"';
  }
  out << ",\"features\":[";
  auto separator = "\n";
  for (auto const& row : rows) {
    auto features = std::vector<json::object>{};
    append_features(row.journey, context, features);
    for (auto const& feature : features) {
      out << separator << json::serialize(feature);
      separator = ",\n";
    }
  }
  out << "\n]}\n";
  return Done{};
}

} // namespace njia

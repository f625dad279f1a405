// A small world for tests of the report: East Africa and the Gulf, with the positions of towns,
// border twins and counties, and no need of the gazetteer's file.
#pragma once

#include "njia/app/report/build_report.h"

#include <map>
#include <string>
#include <vector>

namespace njia::app::testing {

class SamplePlaces final : public PlaceTree {
public:
  SamplePlaces();

  /// By the short codes of sample_places.cpp: "nairobi", "KE-30", "KE", "gulf".
  PlaceId id(std::string const& code) const;
  ReportPlaces report_places() const;

  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override;
  Precision precision(PlaceId place) const override;
  PlaceKind kind(PlaceId place) const override;
  bool contains(PlaceId coarse, PlaceId fine) const override;
  std::string country_code(PlaceId place) const override;
  std::optional<PlaceId> find_country(std::string_view code) const override;
  std::optional<PlaceId> find_unit(std::string_view unit_code) const override;
  std::optional<LatLon> location(PlaceId place) const override;
  std::optional<std::uint64_t> population(PlaceId place) const override;
  std::string name(PlaceId place, Language language) const override;

private:
  struct Entry {
    std::string code;
    std::string names[kLanguages];
    std::string admin1;
    std::string country;
    std::string region;
    double lat;
    double lon;
    Precision precision;
    PlaceKind kind;
    std::string twin;
  };
  Entry const* find(PlaceId place) const;
  std::optional<PlaceId> find(std::string_view code, Precision precision) const;

  std::map<PlaceId, Entry> entries_;
};

} // namespace njia::app::testing

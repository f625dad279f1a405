// Where units lie of which no source says where they are: in the middle of their places. Private to
// gazetteer_tree.cpp.
#pragma once

#include "njia/geo/gazetteer.h"

#include <map>
#include <mutex>

namespace njia {

/// Made country by country, on the first question about it. Several threads may ask.
class UnitMiddles {
public:
  /// Keeps a reference.
  explicit UnitMiddles(Gazetteer const& gazetteer) : gazetteer_{gazetteer} {}

  /// The mean latitude and longitude of the unit's places; nothing when it has none.
  std::optional<LatLon> find(PlaceView const& unit);

private:
  struct Sum {
    double lat = 0;
    double lon = 0;
    double count = 0;
  };
  using Units = std::map<std::string, Sum>;

  void add_up(CountryCode country, Units& units) const;

  Gazetteer const& gazetteer_;
  std::mutex mutex_; ///< of countries_
  std::map<std::uint16_t, Units> countries_;
};

} // namespace njia

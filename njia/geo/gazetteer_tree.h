// The gazetteer as analyses and releases ask it: which place lies in which, and how finely it is
// known. Several threads may ask.
#pragma once

#include "njia/domain/place_tree.h"
#include "njia/geo/gazetteer.h"

#include <memory>
#include <vector>

namespace njia {

class UnitMiddles;

/// Keeps a reference: the gazetteer must outlive it.
class GazetteerTree final : public PlaceTree {
public:
  explicit GazetteerTree(Gazetteer const& gazetteer);

  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override;
  Precision precision(PlaceId place) const override;
  PlaceKind kind(PlaceId place) const override;
  bool contains(PlaceId coarse, PlaceId fine) const override;
  std::string country_code(PlaceId place) const override;
  std::optional<PlaceId> find_country(std::string_view country_code) const override;
  std::optional<PlaceId> find_unit(std::string_view unit_code) const override;
  /// Of a unit of which no source says where it lies: the middle of its places.
  std::optional<LatLon> location(PlaceId place) const override;
  std::optional<std::uint64_t> population(PlaceId place) const override;
  std::string name(PlaceId place, Language language) const override;

private:
  Gazetteer const& gazetteer_;
  std::shared_ptr<UnitMiddles> middles_;
  std::vector<PlaceIndex> regions_; ///< those that part the world without overlap
};

} // namespace njia

// The places that a running hub serves: the gazetteer with the network's own places on top. New
// ones come in by putting a whole new atlas in the old one's place; whoever holds the old one keeps
// it.
#pragma once

#include "njia/geo/gazetteer_tree.h"
#include "njia/store/store.h"

#include <memory>
#include <mutex>
#include <vector>

namespace njia::app {

/// One state of all places. Immutable.
struct Atlas {
  explicit Atlas(Gazetteer all) : gazetteer{std::move(all)}, tree{gazetteer} {}
  Atlas(Atlas const&) = delete;
  Atlas& operator=(Atlas const&) = delete;

  Gazetteer const gazetteer;
  GazetteerTree const tree;
};

/// Thread-safe. As a PlaceTree each question is answered by the newest atlas; work that asks much,
/// or must not see two states, takes current() once.
class ServedPlaces final : public PlaceTree {
public:
  explicit ServedPlaces(Gazetteer shipped);

  std::shared_ptr<Atlas const> current() const;
  /// Takes up what the store has by now, by whatever process. Cost: one number read while no record
  /// changed; a new atlas when a place did.
  void refresh(Store const& store);

  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override;
  Precision precision(PlaceId place) const override;
  PlaceKind kind(PlaceId place) const override;
  bool contains(PlaceId coarse, PlaceId fine) const override;
  std::string country_code(PlaceId place) const override;
  std::optional<PlaceId> find_country(std::string_view country_code) const override;
  std::optional<PlaceId> find_unit(std::string_view unit_code) const override;
  std::optional<LatLon> location(PlaceId place) const override;
  std::optional<std::uint64_t> population(PlaceId place) const override;
  std::string name(PlaceId place, Language language) const override;

private:
  std::mutex refreshing_;
  std::optional<std::uint64_t> mark_ = {}; ///< of the store; none: never looked
  std::vector<Place> added_;

  mutable std::mutex mutex_; ///< of current_ alone
  std::shared_ptr<Atlas const> current_;
};

} // namespace njia::app

// A PlaceTree from a few literal lines, for tests: regions, countries, admin-1 units and places
// with short codes.
#pragma once

#include "njia/domain/place_tree.h"

#include <map>
#include <set>
#include <vector>

namespace njia::analysis::testing {

/// Codes: "KE" a country, "KE-30" an admin-1 unit, any other word a place or a region. Ids follow
/// from the codes.
class LiteralPlaces final : public PlaceTree {
public:
  void add_region(std::string const& code, std::vector<std::string> const& countries);
  void add_country(std::string const& code, std::string const& name);
  /// @param inside  the admin-1 unit "KE-30", or the bare country when the unit is not known
  void add_place(std::string const& code, std::string const& name, std::string const& inside);

  /// Of a place, unit or country that was added before.
  void set_location(std::string const& code, LatLon location);
  void set_population(std::string const& code, std::uint64_t population);
  void set_kind(std::string const& code, PlaceKind kind);

  PlaceId id(std::string const& code) const;
  /// The code of an id that came from here.
  std::string code(PlaceId id) const;

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
  struct Entry {
    std::string code;
    std::string name;
    Precision precision;
    std::string admin1;
    std::string country;
    std::optional<LatLon> location = {};
    std::optional<std::uint64_t> population = {};
    std::optional<PlaceKind> kind = {};
  };
  Entry const* find(PlaceId place) const;
  std::optional<PlaceId> find(std::string_view code, Precision precision) const;
  void add(Entry entry);

  std::map<PlaceId, Entry> entries_;
  std::map<std::string, std::set<std::string>> regions_; ///< countries of each
  std::map<std::string, std::string> region_of_;         ///< the first region that took the country
};

/// The id that stands for a code: its bytes, zero-filled.
Uuid code_uuid(std::string const& code);

} // namespace njia::analysis::testing

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

  PlaceId id(std::string const& code) const;
  /// The code of an id that came from here.
  std::string code(PlaceId id) const;

  std::optional<PlaceId> ancestor(PlaceId place, Level level) const override;
  Precision precision(PlaceId place) const override;
  PlaceKind kind(PlaceId place) const override;
  bool contains(PlaceId coarse, PlaceId fine) const override;
  std::string country_code(PlaceId place) const override;
  std::optional<PlaceId> find_country(std::string_view country_code) const override;
  std::string name(PlaceId place, Language language) const override;

private:
  struct Entry {
    std::string code;
    std::string name;
    Precision precision;
    std::string admin1;
    std::string country;
  };
  Entry const* find(PlaceId place) const;
  void add(Entry entry);

  std::map<PlaceId, Entry> entries_;
  std::map<std::string, std::set<std::string>> regions_; ///< countries of each
  std::map<std::string, std::string> region_of_;         ///< the first region that took the country
};

/// The id that stands for a code: its bytes, zero-filled.
Uuid code_uuid(std::string const& code);

} // namespace njia::analysis::testing

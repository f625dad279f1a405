// Writes the bytes that PlaceImage reads: for the gazetteer's build, for the places that a network
// added, and for tests, which write small gazetteers from literals. Same drafts, same bytes.
#pragma once

#include "njia/geo/place_image.h"

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace njia {

/// One place before it is written. Links are numbers of places: of drafts (first_index + position)
/// or of the image below.
struct PlaceDraft {
  std::string key; ///< source key; the id is place_id(key) unless `id` is given
  std::optional<PlaceId> id = {};
  std::vector<std::string> other_keys =
      {}; ///< keys of rows that were merged into this one: their ids find it too
  std::string name;
  std::vector<std::string> same_names =
      {}; ///< as good as `name`: "Busia" of "Busia (Kenya)"; not shown
  std::vector<std::string> alternates = {};
  std::vector<std::string> reduced = {};
  std::vector<std::string> adjectives = {};
  std::vector<std::string> codes = {};
  std::array<std::string, 4> localized = {}; ///< by Language; all empty: none
  std::optional<CountryCode> country = {};
  std::optional<CountryCode> within = {}; ///< of a country: the one that others count it in
  std::vector<CountryCode> members = {};  ///< of a region
  std::optional<LatLon> location = {};
  bool approximate = false;
  PlaceKind kind = PlaceKind::settlement;
  Precision precision = Precision::city;
  std::optional<std::uint32_t> population = {};
  PlaceSource source = PlaceSource::unknown;
  std::optional<std::uint32_t> parent = {};
  std::optional<std::uint32_t> admin1 = {};
  std::optional<std::uint32_t> twin = {};
};

/// The bytes of an image. Two drafts with one id are a bug of the caller. Memory: about five times
/// the result.
/// @param about  kept in the image as it is: see Gazetteer::about
std::vector<char> write_place_image(std::vector<PlaceDraft> const& places,
                                    std::uint32_t first_index = 0, std::string_view about = {});

} // namespace njia

// Takes apart a route, or the transit places of a route, that stands in one cell: "Nairobi; Busia
// -> Kampala", "From Kitale via Busia and Kampala to Dubai", "Isebania or Namanga", "Kutoka Mombasa
// kupitia Lunga Lunga hadi Dar". Finds where the words for places are; which places they are is the
// resolver's question.
#pragma once

#include "njia/app/import/value_words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

/// One place of the route; several texts are alternatives ("Isebania or Namanga").
struct RouteStop {
  std::vector<std::string> places = {};
  std::string transport = {}; ///< by which it was reached, as written ("bus"); may be empty
  bool slash = false; ///< the alternatives were parted by "/", which may also have meant a sequence

  friend bool operator==(RouteStop const&, RouteStop const&) = default;
};

struct RouteText {
  std::optional<RouteStop> origin = {};
  std::vector<RouteStop> transit = {};
  std::optional<RouteStop> destination = {};
  bool no_transit = false;      ///< "direct", "none", "moja kwa moja"
  bool transit_unknown = false; ///< "unknown"
  /// Several stops with signs between them that stand in no place's name: "Namanga, Kenya ->
  /// Arusha", but not "Port au Prince" or "Busia - Kenya".
  bool parted = false;

  friend bool operator==(RouteText const&, RouteText const&) = default;
};

/// Whether a text is the name of a country: "Busia, Kenya; Kampala" has two stops, not three.
using IsCountry = std::function<bool(std::string_view text)>;

/// A cell that holds transit places only. By hand: "Nairobi; Busia -> Kampala" has three stops;
/// "Isebania or Namanga" one with two alternatives; "none" has none and says so.
RouteText split_transit(std::string_view text, IsCountry const& is_country,
                        ValueWords const& words);

/// A cell that holds the whole route. A chain of two or more stops starts at the origin and ends at
/// the destination. By hand: "From Kitale via Busia and Kampala to Dubai" is Kitale, [Busia,
/// Kampala], Dubai.
RouteText split_route(std::string_view text, IsCountry const& is_country, ValueWords const& words);

/// One cell of one place: its alternatives, and the way by which it was reached.
RouteStop split_place(std::string_view text, ValueWords const& words);

} // namespace njia::importing

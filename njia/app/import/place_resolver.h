// The importer's question to the gazetteer: which place does this text mean? A port of its own, so
// that tests answer from a literal table; gazetteer_places.h answers from njia/geo.
#pragma once

#include "njia/domain/ids.h"
#include "njia/domain/terms.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::importing {

struct PlaceCandidate {
  PlaceId place;
  std::string name; ///< as a person would choose it: "Busia, Kenya"; "Springfield, Ohio, United
                    ///< States" beside another Springfield
  std::string country = {}; ///< ISO 3166-1 alpha-2; empty for regions
  Precision precision = Precision::unknown;
};

enum class PlaceStatus : std::uint8_t { resolved, ambiguous, unknown, stated_unknown };

struct PlaceAnswer {
  PlaceStatus status = PlaceStatus::unknown;
  std::vector<PlaceCandidate> candidates =
      {};                  ///< one when resolved; best first when ambiguous; may help when unknown
  std::string reason = {}; ///< machine key, e.g. "several_countries"
};

struct PlaceQuestion {
  std::string_view text;
  std::string_view country =
      {};                       ///< text of a country beside it ("Kenya", "KE", "kenyan"), or empty
  std::string_view admin1 = {}; ///< text of a county or region beside it, or empty
  Precision column = Precision::not_asked; ///< country or admin1 when the column's header says so
  std::string_view home =
      {}; ///< country of the organisation, alpha-2; a hint, never a reason by itself
};

class PlaceResolver {
public:
  virtual ~PlaceResolver() = default;
  virtual PlaceAnswer resolve(PlaceQuestion const& question) const = 0;
  /// Alpha-2 code when the whole text names one country.
  virtual std::optional<std::string> find_country(std::string_view text) const = 0;
  /// The place of a given id, for people's decisions. Nothing when there is none.
  virtual std::optional<PlaceCandidate> find_place(PlaceId id) const = 0;
};

} // namespace njia::importing

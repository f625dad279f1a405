// The importer's places, answered by the gazetteer (njia/geo).
#pragma once

#include "njia/app/import/place_resolver.h"
#include "njia/domain/labels.h"
#include "njia/geo/gazetteer.h"
#include "njia/geo/resolver.h"

namespace njia::importing {

class GazetteerPlaces final : public PlaceResolver {
public:
  /// @param gazetteer  with the network's own places on top; must outlive this object
  /// @param language   in which candidates are named
  explicit GazetteerPlaces(Gazetteer const& gazetteer, Language language = Language::en)
      : gazetteer_{gazetteer}, resolver_{gazetteer}, language_{language} {}

  PlaceAnswer resolve(PlaceQuestion const& question) const override;
  std::optional<std::string> find_country(std::string_view text) const override;
  std::optional<PlaceCandidate> find_place(PlaceId id) const override;

private:
  enum class Naming { short_one, with_unit };
  importing::PlaceCandidate candidate(PlaceIndex place, Naming naming) const;
  std::vector<PlaceCandidate> candidates(std::vector<PlaceIndex> const& places) const;
  void narrow(PlaceAnswer& answer, PlaceQuestion const& question) const;

  Gazetteer const& gazetteer_;
  Resolver resolver_;
  Language language_;
};

} // namespace njia::importing

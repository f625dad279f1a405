// Names of countries and seas in the gaps of a map. Internal.
#pragma once

#include "njia/draw/country_grid.h"
#include "njia/draw/setting.h"

#include <map>
#include <string>

namespace njia::draw {

/// Writes the names of the countries in view, the largest first, each where it is free and crosses
/// no line; what is written is taken from `taken`. Countries without room stay without a name.
void draw_country_names(Scene& scene, Setting const& setting, CountryGrid const& grid, Taken& taken,
                        std::map<std::string, std::string> const& names, std::size_t most = 12);

/// Writes a sea's name near its place, or not at all.
void draw_sea_name(Scene& scene, Setting const& setting, CountryGrid const& grid, Taken& taken,
                   Point wanted, std::string const& name);

} // namespace njia::draw

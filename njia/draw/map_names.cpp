#include "njia/draw/map_names.h"

#include "njia/draw/map_marks.h"

#include <algorithm>
#include <numbers>

namespace njia::draw {

namespace {

constexpr double kSeaReach = 110; // pt a sea's name may stand away from its place

void draw_caption(Scene& scene, TextBlock const& text, NamePlace const& place) {
  TextOptions options;
  options.kind = BoxKind::caption;
  auto const ink = text.ink({0, 0}, text.width(), Align::start);
  if (!place.is_upright) {
    scene.text(text, {place.box.x - ink.x, place.box.y - ink.y}, text.width(), options);
    return;
  }
  // Reads upwards: the text's right is the page's up.
  options.angle = -std::numbers::pi / 2;
  scene.text(text, {place.box.x - ink.y, place.box.bottom() + ink.x}, text.width(), options);
}

} // namespace

void draw_country_names(Scene& scene, Setting const& setting, CountryGrid const& grid, Taken& taken,
                        std::map<std::string, std::string> const& names, std::size_t most) {
  std::vector<std::pair<int, std::string>> order;
  for (auto const& [code, cells] : grid.visible()) {
    if (names.contains(code)) {
      order.emplace_back(-cells, code);
    }
  }
  std::sort(order.begin(), order.end());
  std::size_t written = 0;
  for (auto const& [cells, code] : order) {
    if (written == most) {
      return;
    }
    auto const text =
        lay_out(setting.fonts, to_capitals(names.at(code)), type::kCountry, setting.direction);
    auto const ink = text.ink({0, 0}, text.width(), Align::start);
    if (auto const place = place_for_name(grid, taken, code, ink.w, ink.h)) {
      draw_caption(scene, text, *place);
      taken.take(place->box.grown(1));
      ++written;
    }
  }
}

void draw_sea_name(Scene& scene, Setting const& setting, CountryGrid const& grid, Taken& taken,
                   Point wanted, std::string const& name) {
  auto const text = lay_out(setting.fonts, name, type::kSea, setting.direction);
  auto const ink = text.ink({0, 0}, text.width(), Align::start);
  if (auto const box = place_at_sea(grid, taken, wanted, ink.w, ink.h, kSeaReach)) {
    draw_caption(scene, text, {*box, false});
    taken.take(box->grown(1));
  }
}

} // namespace njia::draw

// Draws every figure of this module with invented contents: `draw_gallery DIR` writes PNG, SVG and
// PDF files.

#include "njia/draw/check_layout.h"
#include "njia/draw/gallery/samples.h"
#include "njia/draw/render.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace {

using namespace njia::draw;

void write(std::filesystem::path const& path, std::string const& bytes) {
  std::ofstream{path, std::ios::binary} << bytes;
}

void save(std::filesystem::path const& folder, std::string const& name, Scene const& scene) {
  write(folder / (name + ".png"), render_png(scene, 2));
  write(folder / (name + ".svg"),
        render_svg(scene, {.id_prefix = "d", .title = name, .description = ""}));
  write(folder / (name + ".pdf"), render_pdf({&scene, 1}, {.title = name}));
  for (auto const& fault : check_layout(scene)) {
    fmt::print("{}: {}\n", name, describe(fault));
  }
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: draw_gallery DIR\n", stderr);
    return 2;
  }
  std::filesystem::path const folder{argv[1]};
  std::filesystem::create_directories(folder);
  auto const fonts = Fonts::load();
  if (!fonts) {
    fmt::print(stderr, "{}\n", fonts.error().key);
    return 1;
  }
  auto const en = samples::setting(*fonts, Direction::ltr);
  auto const map =
      flow_map(en, samples::kenya_corridors(Direction::ltr), BaseMap::shipped(), mm(149));
  save(folder, "flow_map", to_scene(map, mm(174), 10));
  return 0;
}

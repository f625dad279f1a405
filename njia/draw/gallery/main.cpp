// Draws every figure of this module with invented contents: `draw_gallery DIR` writes PNG, SVG and
// PDF files and prints every fault of layout that it finds.

#include "njia/draw/gallery/samples.h"
#include "njia/draw/render.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace {

using namespace njia::draw;

class Gallery {
public:
  explicit Gallery(std::filesystem::path folder) : folder_{std::move(folder)} {
    std::filesystem::create_directories(folder_);
  }

  void write(std::string const& name, std::string const& bytes) const {
    std::ofstream{folder_ / name, std::ios::binary} << bytes;
  }

  void figure(std::string const& name, Block const& block, double width) {
    auto const scene = to_scene(block, width, 10);
    write(name + ".png", render_png(scene, 2));
    write(name + ".svg", render_svg(scene, {.title = name}));
    tell(name, check_layout(scene));
  }

  void document(std::string const& name, std::vector<Scene> const& pages,
                Document const& document) {
    PdfDocument about;
    about.title = document.furniture.running_title;
    about.language = document.setting.is_rtl() ? "ar" : "en";
    about.direction = document.setting.direction;
    about.created = "2020-09-14T00:00:00Z";
    for (std::size_t i = 0; i < pages.size(); ++i) {
      auto const page = fmt::format("{}-{:02}", name, i + 1);
      write(page + ".png", render_png(pages[i], 1.67));
      tell(page, check_page(pages[i]));
    }
    write(name + ".pdf", render_pdf(pages, about));
  }

  int faults() const { return faults_; }

private:
  void tell(std::string const& name, std::vector<LayoutFault> const& found) {
    for (auto const& fault : found) {
      fmt::print("{}: {}\n", name, describe(fault));
      ++faults_;
    }
  }

  std::filesystem::path folder_;
  int faults_ = 0;
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: draw_gallery DIR\n", stderr);
    return 2;
  }
  auto const fonts = Fonts::load();
  if (!fonts) {
    fmt::print(stderr, "{}: {}\n", fonts.error().key, fonts.error().where);
    return 1;
  }
  Gallery gallery{argv[1]};
  auto const en = samples::setting(*fonts, Direction::ltr);
  auto const ar = samples::setting(*fonts, Direction::rtl);
  auto const& map = BaseMap::shipped();
  gallery.figure("flow_map", flow_map(en, samples::kenya_corridors(Direction::ltr), map, mm(149)),
                 mm(174));
  gallery.figure("flow_map_ar",
                 flow_map(ar, samples::kenya_corridors(Direction::rtl), map, mm(149)), mm(174));
  for (auto const& [name, content] : samples::hard_maps()) {
    gallery.figure("flow_map_" + name, flow_map(en, content, map, mm(140)), mm(174));
  }
  auto const english = samples::english(*fonts);
  std::vector<Scene> pages{compose_cover(en, english.furniture, samples::cover(en))};
  for (auto& page : compose(english).pages) {
    pages.push_back(std::move(page));
  }
  gallery.document("english", pages, english);
  auto const arabic = samples::arabic(*fonts);
  gallery.document("arabic", compose(arabic).pages, arabic);
  fmt::print("{} faults of layout\n", gallery.faults());
  return gallery.faults() == 0 ? 0 : 1;
}

// The printed page: A4 furniture, sections, and the composer that measures blocks, breaks pages and
// puts the caption block on the bottom. Start with Document and compose().
#pragma once

#include "njia/draw/blocks.h"
#include "njia/draw/check_layout.h"
#include "njia/draw/setting.h"

#include <functional>
#include <string>
#include <vector>

namespace njia::draw {

namespace a4 {
inline constexpr double kWidth = kPtPerMm * 210;
inline constexpr double kHeight = kPtPerMm * 297;
inline constexpr Rect kBlock{kPtPerMm * 18, kPtPerMm * 18, kPtPerMm * 174, kPtPerMm * 261.5};
} // namespace a4

/// What stands on every page.
struct Furniture {
  std::string running_title;   ///< head, start
  std::string synthetic_label; ///< head, end, boxed; empty when the data is real
  std::string foot_start;      ///< edition
  std::string foot_middle;     ///< snapshot and date
  std::function<std::string(int)> page_number = {}; ///< empty: plain digits
};

struct Caption {
  std::string head; ///< "What you see"
  std::string text; ///< at most four lines
};

struct Section {
  std::string name;                   ///< one line above the title; also the bookmark
  std::string title;                  ///< the finding, at most two lines
  std::string lead = {};              ///< at most two lines
  std::vector<Block> blocks;          ///< figures, tables, text, in order
  std::vector<Caption> captions = {}; ///< three, or none
  Block bottom =
      {}; ///< stands on the bottom of the first page (above the captions); without draw: none
  std::string anchor = {}; ///< name for links inside the document
};

struct Cover {
  std::string line; ///< above the title: "Joint report of 14 civil-society organisations"
  std::string title;
  std::string lead;
  Block map = {}; ///< fills the width of the page; drawn `map_height` pt high
  double map_height = kPtPerMm * 188;
  std::string map_note = {};
  std::vector<Caption> facts = {}; ///< edition, collected, snapshot
};

struct Document {
  Setting setting;
  Furniture furniture;
  std::vector<Section> sections;
  int first_page = 1; ///< number of the first section's page; 2 after a cover
};

struct Composed {
  std::vector<Scene> pages;
  std::vector<int> section_pages; ///< page number on which each section begins
};

/// Lays all sections out. A block that would cross the foot moves to the next page whole, unless it
/// can be divided; a heading never stays behind. Each page of a section ends with its captions. A
/// block taller than a page is drawn all the same and reported by check_page().
Composed compose(Document const& document);

Scene compose_cover(Setting const& setting, Furniture const& furniture, Cover const& cover);

/// check_layout with the rules of this page.
std::vector<LayoutFault> check_page(Scene const& page);

} // namespace njia::draw

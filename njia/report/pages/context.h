// What every page is made with: the words, the released tables, where places lie, how to draw. And
// the small translations that all pages share: from a released cell to a drawn amount and to words.
#pragma once

#include "njia/draw/base_map.h"
#include "njia/draw/charts.h"
#include "njia/draw/page.h"
#include "njia/report/content.h"
#include "njia/report/facts/input.h"
#include "njia/report/facts/tables.h"
#include "njia/report/words/words.h"

#include <map>

namespace njia::report {

struct Context {
  ReportInput const& input;
  Tables const& tables;
  Atlas const& atlas;
  draw::Setting const& setting;
  draw::BaseMap const& base_map;
  Words words;

  /// As it stands in a sentence.
  std::string focal_name() const { return words.in_sentence(place_name(input.focal)); }
  std::string place_name(PlaceId place) const;
  /// A row's key in a place dimension: a name, "others", "not known"; for a row that stands at a
  /// coarser level than its table, the name with "other places".
  std::string key_name(PublishedTable const& table, PublishedRow const& row, std::size_t i) const;
  /// "Nairobi → Riyadh" from the first two keys.
  std::string corridor_name(PublishedTable const& table, PublishedRow const& row) const;
  /// Whether the place lies in the focal country, or is it.
  bool is_in_focal(PlaceId place) const { return atlas.tree.contains(input.focal, place); }
  std::string country_of(PlaceId place) const { return atlas.tree.country_code(place); }

  /// A crossing, official or not, or a town with a twin across the border.
  bool is_at_border(PlaceId place) const;

  /// People, as drawn: interval, or more, withheld, none.
  draw::Amount people(PublishedCell const& cell) const;
  /// Submissions, as drawn.
  draw::Amount submissions(PublishedCell const& cell) const;
  /// "76–110", "41 or more", "withheld", "none reported".
  std::string people_words(PublishedCell const& cell) const;
  std::string submissions_words(PublishedCell const& cell) const;
  /// "9", "3 or more"; empty where nothing is shown.
  std::string groups_words(PublishedCell const& cell) const;
  /// "withheld: fewer than 3 organisations"; "withheld" where the audience gets no reason.
  std::string withheld_words(PublishedCell const& cell) const;
  /// "n submissions … in the first round" and the like need the whole: of totals, or nothing.
  Figure const* total() const;

  /// Height in pt that is left for figures and tables on the first page of `page`, whose title,
  /// lead and captions stand already.
  double room_for_figures(Page const& page) const;
  /// Height of a table that is `columns` of twelve wide.
  double table_height(draw::Table const& table, int columns) const;

  /// ISO code to name, of the countries of which maps may need the name.
  std::map<std::string, std::string> country_names() const;
};

/// "{n} corridors …" of the ranges of a table as text rows for DataTable.
std::string cases_words(Words const& words, Cases const& cases, bool is_partial);

draw::Cell text_cell(std::string words);
draw::Cell number_cell(std::string words);

} // namespace njia::report

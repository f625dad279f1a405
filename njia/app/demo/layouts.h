// The kinds of workbooks that the demo's organisations keep: what each of them has room for, and
// how it is written. A layout is a table of columns with what partners put around it. To add one: a
// function and a row in layouts.cpp.
#pragma once

#include "njia/app/demo/book.h"
#include "njia/app/demo/pen.h"
#include "njia/domain/journey.h"

#include <functional>
#include <span>
#include <string_view>

namespace njia::demo {

/// What a layout has room for. A journey is reduced to it (carry.h) before it is written and before
/// it becomes part of the truth: nobody can be asked for what was never written down.
struct Room {
  std::size_t transits = 0; ///< how many transit places; 0: the layout does not ask
  bool intended = true;
  bool recruitment = true;
  bool transport = true;
  bool industry = true;
  bool nature = false;
  bool open_counts = true; ///< "5-8", "at least 3", unknown
  bool days = true;        ///< dates to the day
  Role arrival = Role::exploitation;
  bool sexes = false;        ///< counts females and males, or has a column for the sex
  bool persons = false;      ///< one row a person
  bool known_routes = false; ///< has a place for routes without cases
};

enum class BookKind : std::uint8_t { xlsx, ods, csv_semicolon_cp1252, tsv };

struct LayoutJob {
  std::span<Journey const> journeys;
  Pen& pen;
  std::string org_code;
  std::string org_name;
  std::string round_code;
};

struct Layout {
  std::string_view name; ///< as in data/demo/organisations.csv
  BookKind kind;
  Room room;
  Language language;
  std::function<Book(LayoutJob const&)> write;
};

/// The row of that name, which must exist.
Layout const& find_layout(std::string_view name);
std::span<Layout const> layouts();

// The single layouts; see layouts.cpp and layouts_mixed.cpp.
Book write_tracker(LayoutJob const& job);
Book write_two_headers(LayoutJob const& job);
Book write_swahili(LayoutJob const& job);
Book write_free_text(LayoutJob const& job);
Book write_persons(LayoutJob const& job);
Book write_open_document(LayoutJob const& job);
Book write_french(LayoutJob const& job);
Book write_two_tables(LayoutJob const& job);
Book write_arabic(LayoutJob const& job);
Book write_formulas(LayoutJob const& job);
Book write_transit_list(LayoutJob const& job);
Book write_swahili_text(LayoutJob const& job);
Book write_girls_and_boys(LayoutJob const& job);
Book write_few_columns(LayoutJob const& job);

} // namespace njia::demo

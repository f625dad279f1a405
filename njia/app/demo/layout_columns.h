// The columns of which layouts are put together: each writes one cell of a journey's row.
#pragma once

#include "njia/app/demo/layouts.h"

#include <functional>
#include <string>
#include <vector>

namespace njia::demo {

struct ColumnContext {
  Journey const& journey;
  Pen& pen;
  std::size_t number; ///< of the row among its table's, from 1
  std::size_t row;    ///< of the sheet, from 0
};

struct LayoutColumn {
  std::string header;
  std::function<Cell(ColumnContext const&)> write;
};
using LayoutColumns = std::vector<LayoutColumn>;

LayoutColumn number_column(std::string header);
LayoutColumn ref_column(std::string header);
LayoutColumn date_column(std::string header);      ///< days are dates of the spreadsheet
LayoutColumn date_text_column(std::string header); ///< all is text
LayoutColumn place_column(std::string header, Role role);
LayoutColumn place_alone_column(std::string header, Role role); ///< in a table without countries
LayoutColumn country_column(std::string header, Role role);
/// Transit place `at` (from 0) of `of` columns; the last one holds the rest, too.
LayoutColumn transit_column(std::string header, std::size_t at, std::size_t of);
LayoutColumn transit_place_column(std::string header, std::size_t at); ///< beside its country
LayoutColumn transit_country_column(std::string header, std::size_t at);
LayoutColumn transit_list_column(std::string header, std::string separator);
/// The whole way: "Kitale - Busia, Kenya - Kampala", or in words ("From Kitale via Busia, Kenya to
/// Kampala").
LayoutColumn route_column(std::string header);
LayoutColumn exploitation_column(std::string header);
LayoutColumn industry_column(std::string header);
LayoutColumn recruitment_column(std::string header);
LayoutColumn transport_column(std::string header);
LayoutColumn nature_column(std::string header);
LayoutColumn cases_column(std::string header);
LayoutColumn sex_count_column(std::string header, std::string code);
LayoutColumn remark_column(std::string header, std::vector<std::string> remarks);
LayoutColumn same_column(std::string header, std::string text); ///< the same text in every row

Step const* find_step(Journey const& journey, Role role);
std::vector<Step const*> transits_of(Journey const& journey);

CellRow header_row(LayoutColumns const& columns);
/// One row a journey.
void add_rows(BookSheet& sheet, LayoutColumns const& columns, std::span<Journey const> journeys,
              Pen& pen);
CellRow title_row(std::string text);

} // namespace njia::demo

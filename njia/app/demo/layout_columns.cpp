#include "njia/app/demo/layout_columns.h"

#include <algorithm>

namespace njia::demo {
namespace {

std::string joined_transits(ColumnContext const& context, std::size_t from,
                            std::string_view separator) {
  auto const all = transits_of(context.journey);
  auto out = std::string{};
  for (auto i = from; i < all.size(); ++i) {
    out += (out.empty() ? std::string_view{} : separator);
    out += context.pen.place_alone(*all[i]);
  }
  return out;
}

/// Where there is no transit place to write: "none", "unknown", or nothing.
std::string no_transits(ColumnContext const& context) {
  auto& pen = context.pen;
  // Not chance but the journey decides: the rows of one submission must agree.
  auto const says_so = context.journey.id.uuid().bytes.back() % 2 == 0;
  if (!says_so || context.journey.transit_known == TransitKnown::not_asked) {
    return "";
  }
  if (context.journey.transit_known == TransitKnown::unknown) {
    return pen.not_known();
  }
  switch (pen.language()) {
  case Language::en:
    return pen.random().chance(50) ? "None" : "direct";
  case Language::sw:
    return "hakuna";
  case Language::fr:
    return "aucun";
  default:
    return "لا شيء";
  }
}

std::string route_in_words(ColumnContext const& context) {
  auto& pen = context.pen;
  auto const is_swahili = pen.language() == Language::sw;
  auto out = std::string{is_swahili ? "Kutoka " : "From "};
  out += pen.place_alone(*find_step(context.journey, Role::origin));
  auto const via = transits_of(context.journey);
  for (auto i = std::size_t{0}; i < via.size(); ++i) {
    auto const* const joint = i == 0                ? (is_swahili ? " kupitia " : " via ")
                              : i + 1 == via.size() ? (is_swahili ? " na " : " and ")
                                                    : (is_swahili ? " kisha " : " then ");
    out += joint + pen.place_alone(*via[i]);
  }
  if (auto const* end = find_step(context.journey, Role::destination)) {
    out += (is_swahili ? " hadi " : " to ") + pen.place_alone(*end);
  }
  return out;
}

std::string route_as_chain(ColumnContext const& context, std::string_view separator) {
  auto out = std::string{};
  for (auto const& step : context.journey.steps) {
    if (step.role != Role::intended_destination) {
      out += out.empty() ? std::string_view{} : separator;
      out += context.pen.place_alone(step);
    }
  }
  return out;
}

} // namespace

Step const* find_step(Journey const& journey, Role role) {
  auto const found = std::find_if(journey.steps.begin(), journey.steps.end(),
                                  [&](Step const& step) { return step.role == role; });
  return found == journey.steps.end() ? nullptr : &*found;
}

std::vector<Step const*> transits_of(Journey const& journey) {
  auto all = std::vector<Step const*>{};
  for (auto const& step : journey.steps) {
    if (step.role == Role::transit) {
      all.push_back(&step);
    }
  }
  return all;
}

LayoutColumn number_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return number_cell(static_cast<double>(c.number)); }};
}

LayoutColumn ref_column(std::string header) {
  return {std::move(header), [](ColumnContext const& c) { return text_cell(c.journey.org_ref); }};
}

LayoutColumn date_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return c.pen.date_cell_of(c.journey.journey_from); }};
}

LayoutColumn date_text_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.date(c.journey.journey_from)); }};
}

LayoutColumn place_column(std::string header, Role role) {
  return {std::move(header), [role](ColumnContext const& c) {
            auto const* step = find_step(c.journey, role);
            return step == nullptr ? Cell{} : text_cell(c.pen.place(*step));
          }};
}

LayoutColumn place_alone_column(std::string header, Role role) {
  return {std::move(header), [role](ColumnContext const& c) {
            auto const* step = find_step(c.journey, role);
            return step == nullptr ? Cell{} : text_cell(c.pen.place_alone(*step));
          }};
}

LayoutColumn country_column(std::string header, Role role) {
  return {std::move(header), [role](ColumnContext const& c) {
            auto const* step = find_step(c.journey, role);
            return step == nullptr ? Cell{} : text_cell(c.pen.country(*step));
          }};
}

LayoutColumn transit_column(std::string header, std::size_t at, std::size_t of) {
  return {std::move(header), [at, of](ColumnContext const& c) {
            auto const all = transits_of(c.journey);
            if (at == 0 && all.empty()) {
              return text_cell(no_transits(c));
            }
            if (at + 1 == of) {
              return text_cell(joined_transits(c, at, "; "));
            }
            return at < all.size() ? text_cell(c.pen.place_alone(*all[at])) : Cell{};
          }};
}

LayoutColumn transit_place_column(std::string header, std::size_t at) {
  return {std::move(header), [at](ColumnContext const& c) {
            auto const all = transits_of(c.journey);
            return at < all.size() ? text_cell(c.pen.place(*all[at])) : Cell{};
          }};
}

LayoutColumn transit_country_column(std::string header, std::size_t at) {
  return {std::move(header), [at](ColumnContext const& c) {
            auto const all = transits_of(c.journey);
            return at < all.size() ? text_cell(c.pen.country(*all[at])) : Cell{};
          }};
}

LayoutColumn transit_list_column(std::string header, std::string separator) {
  return {std::move(header), [separator = std::move(separator)](ColumnContext const& c) {
            auto list = joined_transits(c, 0, separator);
            return text_cell(list.empty() ? no_transits(c) : list);
          }};
}

LayoutColumn route_column(std::string header) {
  return {std::move(header), [](ColumnContext const& c) {
            switch (c.pen.random().below(4)) {
            case 0:
              return text_cell(route_in_words(c));
            case 1:
              return text_cell(route_as_chain(c, " > "));
            case 2:
              return text_cell(route_as_chain(c, " -> "));
            default:
              return text_cell(route_as_chain(c, " - "));
            }
          }};
}

LayoutColumn exploitation_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.words(c.journey.exploitation)); }};
}

LayoutColumn industry_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.words(c.journey.industry)); }};
}

LayoutColumn recruitment_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.words(c.journey.recruitment)); }};
}

LayoutColumn transport_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.words(c.journey.transport)); }};
}

LayoutColumn nature_column(std::string header) {
  return {std::move(header),
          [](ColumnContext const& c) { return text_cell(c.pen.nature(c.journey.nature)); }};
}

LayoutColumn cases_column(std::string header) {
  return {std::move(header), [](ColumnContext const& c) { return c.pen.cases(c.journey); }};
}

LayoutColumn sex_count_column(std::string header, std::string code) {
  return {std::move(header), [code = std::move(code)](ColumnContext const& c) {
            for (auto const& entry : c.journey.by_sex.entries) {
              if (term_code(entry.code) == code) {
                return number_cell(entry.count);
              }
            }
            return c.pen.random().chance(50) ? number_cell(0) : Cell{};
          }};
}

LayoutColumn remark_column(std::string header, std::vector<std::string> remarks) {
  return {std::move(header), [remarks = std::move(remarks)](ColumnContext const& c) {
            return c.pen.random().chance(25) ? text_cell(c.pen.random().one_of(remarks)) : Cell{};
          }};
}

LayoutColumn same_column(std::string header, std::string text) {
  return {std::move(header),
          [text = std::move(text)](ColumnContext const&) { return text_cell(text); }};
}

CellRow header_row(LayoutColumns const& columns) {
  auto row = CellRow{};
  for (auto const& column : columns) {
    row.push_back(text_cell(column.header, Look::head));
  }
  return row;
}

void add_rows(BookSheet& sheet, LayoutColumns const& columns, std::span<Journey const> journeys,
              Pen& pen) {
  auto number = std::size_t{0};
  for (auto const& journey : journeys) {
    auto const context =
        ColumnContext{.journey = journey, .pen = pen, .number = ++number, .row = sheet.rows.size()};
    auto row = CellRow{};
    for (auto const& column : columns) {
      row.push_back(column.write(context));
    }
    sheet.rows.push_back(std::move(row));
  }
}

CellRow title_row(std::string text) { return {text_cell(std::move(text), Look::title)}; }

} // namespace njia::demo

#include "njia/report/pages/pages.h"

#include "njia/draw/place_map.h"

#include <algorithm>

namespace njia::report {
namespace {

std::uint64_t silent_areas(CoverageFacts const& coverage) {
  return static_cast<std::uint64_t>(
      std::count_if(coverage.areas.begin(), coverage.areas.end(),
                    [](CoverageArea const& area) { return area.organisations == 0; }));
}

/// "3–4": what the map's legend says of a number of organisations.
std::string step_words(Context const& context, std::uint32_t organisations) {
  auto const& words = context.words;
  return organisations == 0   ? words("coverage.legend.none")
         : organisations == 1 ? words("coverage.legend.1")
         : organisations == 2 ? words("coverage.legend.2")
         : organisations <= 4 ? words("coverage.legend.3")
                              : words("coverage.legend.5");
}

Picture map(Context const& context, double height) {
  auto const& words = context.words;
  auto content = draw::CoverageMap{.focal_country = context.input.focal_code, .areas = {}};
  content.country_names = context.country_names();
  for (auto const key : {"none", "1", "2", "3", "5"}) {
    content.legend.push_back(words(std::string{"coverage.legend."} + key));
  }
  auto picture = Picture{
      .title = words("coverage.map"), .description = words("describe.coverage"), .web_width = 300};
  picture.data.heads = {words("head.place"), words("head.organisations")};
  for (auto const& area : context.input.coverage.areas) {
    auto const name = context.place_name(area.area);
    picture.data.rows.push_back({name, step_words(context, area.organisations)});
    if (auto const middle = context.atlas.position(area.area)) {
      auto const dash = area.code.find('-');
      content.areas.push_back(
          {.code = dash == std::string::npos ? area.code : area.code.substr(dash + 1),
           .label = {},
           .middle = *middle,
           .organisations = static_cast<int>(area.organisations)});
    }
  }
  picture.block = draw::coverage_map(context.setting, content, context.base_map, height);
  return picture;
}

/// Letters, where each works, and how much it gave: for the closest circles only.
draw::Table presence(Context const& context) {
  auto const& words = context.words;
  auto out =
      draw::Table{.title = words("coverage.presence"),
                  .note = words("coverage.presence.note"),
                  .columns = {{.head = words("head.organisation")},
                              {.head = words("head.areas"), .align = draw::Align::end},
                              {.head = words("head.months"), .align = draw::Align::end},
                              {.head = {}, .share = 1},
                              {.head = words("head.submissions"), .align = draw::Align::end}},
                  .rows = {},
                  .row_height = 17};
  for (auto const& one : context.input.coverage.organisations) {
    auto const n = static_cast<double>(one.submissions);
    auto name = text_cell(words("coverage.letter", {{"letter", isolated(one.letter)}}));
    name.is_bold = one.took_part_before;
    out.rows.push_back({name, number_cell(words.number(one.areas.size())),
                        number_cell(one.months ? words.number(*one.months) : std::string{}),
                        draw::bar_cell({.state = one.submissions == 0 ? draw::AmountState::none
                                                                      : draw::AmountState::interval,
                                        .least = n,
                                        .most = n,
                                        .label = {}}),
                        number_cell(words.number(one.submissions))});
  }
  return out;
}

/// Units by how many organisations work in them: what everybody may see.
draw::Table steps(Context const& context) {
  auto const& words = context.words;
  auto out = draw::Table{.title = words("coverage.steps"),
                         .columns = {{.head = words("head.organisations")},
                                     {.head = words("head.units"), .align = draw::Align::end},
                                     {.head = {}, .share = 1}},
                         .rows = {}};
  auto const in = [](std::uint32_t low, std::uint32_t high) {
    return [low, high](CoverageArea const& area) {
      return area.organisations >= low && area.organisations <= high;
    };
  };
  struct Step {
    std::uint32_t low, high;
  };
  for (auto const step : {Step{0, 0}, Step{1, 1}, Step{2, 2}, Step{3, 4}, Step{5, ~0U}}) {
    auto const& areas = context.input.coverage.areas;
    auto const n = std::count_if(areas.begin(), areas.end(), in(step.low, step.high));
    auto const count = static_cast<double>(n);
    out.rows.push_back(
        {text_cell(step_words(context, step.low)),
         number_cell(words.number(static_cast<std::uint64_t>(n))),
         draw::bar_cell({.state = n == 0 ? draw::AmountState::none : draw::AmountState::interval,
                         .least = count,
                         .most = count,
                         .label = {}})});
  }
  return out;
}

KeyFigures totals(Context const& context) {
  auto const& words = context.words;
  auto const* const total = context.total();
  auto out = KeyFigures{};
  if (total != nullptr) {
    out.figures.push_back({.number = words.range(total->submissions),
                           .label = words.plural("total.submissions", total->submissions.low),
                           .note = words("coverage.accepted")});
    out.figures.push_back({.number = words.count_or_more(total->groups, total->groups_or_more),
                           .label = words.plural("total.organisations", total->groups),
                           .note = words("coverage.groups")});
  }
  auto const silent = silent_areas(context.input.coverage);
  out.figures.push_back({.number = words.number(silent),
                         .label = words("coverage.silent." + context.input.coverage.unit_key),
                         .note = words("coverage.silent.note")});
  if (context.input.coverage.without_statement > 0) {
    out.figures.push_back({.number = words.number(context.input.coverage.without_statement),
                           .label = words("coverage.unstated"),
                           .note = words("coverage.unstated.note")});
  }
  return out;
}

} // namespace

std::optional<Page> coverage_page(Context const& context) {
  auto const& coverage = context.input.coverage;
  if (coverage.areas.empty()) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const silent = find_silence(context);
  auto page = Page{.anchor = "coverage",
                   .name = words("coverage.name"),
                   .title = silent ? Words::as_title(silent->title) : words("coverage.title.plain"),
                   .lead = words("coverage.lead")};
  auto const is_exact = context.tables.is_exact() && !coverage.organisations.empty();
  auto columns = Columns{};
  columns.parts.push_back({.columns = 6,
                           .items = {{.form = Heading{.title = words("coverage.map"),
                                                      .note = words("coverage.map.note")}},
                                     {.form = map(context, 330), .gap = 4}}});
  columns.parts.push_back(
      {.columns = 6,
       .items = {{.form = TableItem{is_exact ? presence(context) : steps(context),
                                    words("coverage.name")}}}});
  page.items.push_back({.form = std::move(columns)});
  page.items.push_back({.form = totals(context), .gap = 22});
  page.captions = {words("coverage.see"), words("coverage.read"), words("coverage.cannot")};
  return page;
}

} // namespace njia::report

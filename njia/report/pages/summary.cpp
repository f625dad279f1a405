#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <set>

namespace njia::report {
namespace {

/// Countries that rows shown name as an end of a journey or on its way.
std::uint64_t countries_named(Context const& context) {
  auto codes = std::set<std::string>{};
  for (auto const& released : context.tables.all()) {
    auto const& table = released.get();
    for (auto const* const row : Tables::rows_shown(table)) {
      for (auto i = std::size_t{0}; i < table.dimensions.size(); ++i) {
        if (table.dimensions[i].kind != DimensionKind::place) {
          continue;
        }
        if (auto const place = place_of(row->keys[i])) {
          codes.insert(context.country_of(*place));
        }
      }
    }
  }
  codes.erase("");
  return codes.size();
}

std::string before_note(Context const& context, std::string_view key, Cases const& before) {
  return context.words(
      key, {{"n", context.words.range(before)}, {"round", context.input.baseline->short_name}});
}

KeyFigures key_figures(Context const& context) {
  auto const& words = context.words;
  auto out = KeyFigures{};
  auto const* const total = context.total();
  auto const* const table_before = context.tables.find(tables::kTotalsBefore);
  auto const* const before =
      table_before == nullptr || !context.input.baseline ? nullptr : shown(table_before->total);
  auto const withheld = words("number.withheld");
  auto const value = [&](Cases const& cases) { return words.range(cases); };
  out.figures.push_back(
      {.number = total == nullptr ? withheld : value(total->submissions),
       .label = words.plural("total.submissions", total == nullptr ? 0 : total->submissions.low),
       .note = before == nullptr ? std::string{}
                                 : before_note(context, "total.before", before->submissions)});
  out.figures.push_back(
      {.number =
           total == nullptr ? withheld : words.count_or_more(total->groups, total->groups_or_more),
       .label = words.plural("total.organisations", total == nullptr ? 0 : total->groups),
       .note = before == nullptr
                   ? std::string{}
                   : words("total.before",
                           {{"n", words.count_or_more(before->groups, before->groups_or_more)},
                            {"round", context.input.baseline->short_name}})});
  out.figures.push_back(
      {.number = total == nullptr ? withheld : value(persons_of(*total)),
       .label = words.plural("total.people", total == nullptr ? 0 : total->persons.low),
       .note = total == nullptr || total->unknown_size == 0
                   ? words("total.overlap")
                   : words.plural("total.unknown_size", total->unknown_size)});
  auto const countries = countries_named(context);
  out.figures.push_back({.number = words.number(countries),
                         .label = words.plural("total.countries", countries),
                         .note = words("total.countries.note")});
  return out;
}

/// White space within each finding so that all of them stay on the page.
double air_of(Context const& context, Page const& page, std::vector<Finding> const& findings) {
  constexpr auto kUsual = 28.0;
  constexpr auto kGaps = 18.0 + 10.0 * 4 + 24.0; // between the items, and above the box
  auto const width = draw::a4::kBlock.w;
  auto used =
      kGaps + draw::key_figures(context.setting, key_figures(context).figures).height(width);
  used +=
      draw::callout(context.setting, page.bottom->bold_beginning, page.bottom->text).height(width);
  for (auto const& finding : findings) {
    used += draw::finding(context.setting, {.number = {},
                                            .title = finding.title,
                                            .text = finding.text,
                                            .picture = finding.picture.block,
                                            .air = 0})
                .height(width);
  }
  auto const each = (context.room_for_figures(page) - used) /
                    static_cast<double>(std::max<std::size_t>(findings.size(), 1));
  return std::clamp(each, 8.0, kUsual);
}

} // namespace

Page summary_page(Context const& context, std::vector<Finding> const& findings) {
  auto const& words = context.words;
  auto page =
      Page{.anchor = "summary",
           .name = words("summary.name"),
           .title = findings.empty()
                        ? words("summary.title.none")
                        : words.capitalised(words.plural("summary.title", findings.size()))};
  auto const* const total = context.total();
  auto const* const table_before = context.tables.find(tables::kTotalsBefore);
  auto const* const before =
      table_before == nullptr || !context.input.baseline ? nullptr : shown(table_before->total);
  auto text = words("quote.text");
  if (total != nullptr && before != nullptr && !total->groups_or_more) {
    text = words("quote.text.rounds", {{"now", words.number(total->groups)},
                                       {"before", words.number(before->groups)},
                                       {"round", context.input.round.short_name},
                                       {"round_before", context.input.baseline->short_name}});
  }
  page.bottom = Callout{.bold_beginning = words("quote.begin"), .text = text};
  page.items.push_back({.form = key_figures(context)});
  auto const air = air_of(context, page, findings);
  for (auto i = std::size_t{0}; i < findings.size(); ++i) {
    page.items.push_back({.form = FindingItem{.number = words.number(i + 1),
                                              .title = findings[i].title,
                                              .text = findings[i].text,
                                              .picture = findings[i].picture,
                                              .air = air},
                          .gap = i == 0 ? 18.0 : 10.0});
  }
  return page;
}

} // namespace njia::report

#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>
#include <array>

namespace njia::report {
namespace {

struct Chart {
  std::string_view table;
  std::string_view key;
};
constexpr std::array<Chart, 4> kCharts = {{{tables::kExploitation, "profiles.exploitation"},
                                           {tables::kIndustry, "profiles.industry"},
                                           {tables::kTransport, "profiles.transport"},
                                           {tables::kRecruitment, "profiles.recruitment"}}};
constexpr std::size_t kMostAnswers = 8;

std::string answered_note(Context const& context, Profile const& profile) {
  auto const* const answered = shown(*profile.answered);
  auto const* const total = context.total();
  if (answered == nullptr || total == nullptr) {
    return context.words("profiles.answered.withheld");
  }
  if (answered->is_partial) {
    return context.words("profiles.answered.known_size",
                         {{"n", context.words.number(answered->submissions.low)}});
  }
  return context.words("profiles.answered", {{"n", context.words.range(answered->submissions)},
                                             {"all", context.words.range(total->submissions)}});
}

/// The first answers only; those that are left out are in the annex.
Profile cut(Profile profile) {
  profile.answers.resize(std::min(profile.answers.size(), kMostAnswers));
  return profile;
}

std::string title(Context const& context) {
  auto const& words = context.words;
  auto const recruited = find_recruitment(context);
  auto const exploited = find_exploitation(context);
  if (recruited && exploited) {
    auto const may_hide = [&](std::string_view table) {
      return read_profile(context.tables, table)->may_hide_answers;
    };
    auto const of_shown = may_hide(tables::kExploitation) || may_hide(tables::kRecruitment);
    return words(of_shown ? "profiles.title.two.of_shown" : "profiles.title.two",
                 {{"exploitation", words.list(exploited->names)},
                  {"recruitment", words.list(recruited->names)}});
  }
  if (recruited || exploited) {
    return Words::as_title(recruited ? recruited->title : exploited->title);
  }
  return words("profiles.title.none");
}

/// The pair that most submissions name, among those that answered both questions.
std::string pair_sentence(Context const& context, std::string_view table_name,
                          std::string_view key) {
  auto const* const table = context.tables.find(table_name);
  auto const* const answered = table == nullptr ? nullptr : shown(table->total);
  if (answered == nullptr) {
    return {};
  }
  PublishedRow const* most = nullptr;
  for (auto const* const row : Tables::rows_shown(*table)) {
    auto const low = row->cell.figure->submissions.low;
    most = most == nullptr || low > most->cell.figure->submissions.low ? row : most;
  }
  if (most == nullptr) {
    return {};
  }
  auto const name = [&](std::size_t i) {
    return answer_name(context, table->dimensions[i].vocabulary, most->keys[i]);
  };
  auto const& words = context.words;
  return words(key, {{"n", words.submissions(answered->submissions)},
                     {"k", words.range(most->cell.figure->submissions)},
                     {"industry", name(0)},
                     {"transport", name(1)},
                     {"focal", context.focal_name()}});
}

std::optional<Callout> read_together(Context const& context) {
  auto const& words = context.words;
  auto const all = pair_sentence(context, tables::kPairs, "profiles.pairs");
  auto const within = pair_sentence(context, tables::kPairsWithin, "profiles.pairs.within");
  if (all.empty() && within.empty()) {
    return std::nullopt;
  }
  auto const text = all.empty() ? within
                    : within.empty()
                        ? all
                        : words("text.two_sentences", {{"first", all}, {"second", within}});
  return Callout{.bold_beginning = words("profiles.pairs.begin"), .text = text};
}

} // namespace

std::optional<Page> profiles_page(Context const& context) {
  auto const& words = context.words;
  auto parts = std::vector<ColumnPart>{};
  auto is_cut = false;
  for (auto const& chart : kCharts) {
    auto const profile = read_profile(context.tables, chart.table);
    if (!profile) {
      continue;
    }
    is_cut = is_cut || profile->answers.size() > kMostAnswers;
    auto const heading = words(chart.key);
    parts.push_back({.columns = 6,
                     .items = {{.form = share_picture(context, cut(*profile),
                                                      {.title = heading,
                                                       .heading = heading,
                                                       .note = answered_note(context, *profile),
                                                       .most = kMostAnswers,
                                                       .web_width = 240,
                                                       .label_width = 96})}}});
  }
  if (parts.empty()) {
    return std::nullopt;
  }
  auto page = Page{.anchor = "profiles",
                   .name = words("profiles.name"),
                   .title = title(context),
                   .lead = words("profiles.lead")};
  for (auto i = std::size_t{0}; i < parts.size(); i += 2) {
    auto row = Columns{};
    row.parts.push_back(std::move(parts[i]));
    if (i + 1 < parts.size()) {
      row.parts.push_back(std::move(parts[i + 1]));
    }
    page.items.push_back({.form = std::move(row), .gap = i == 0 ? 14.0 : 24.0});
  }
  if (is_cut) {
    page.items.push_back({.form = Paragraph{.text = words("profiles.cut"), .is_note = true}});
  }
  if (auto box = read_together(context)) {
    page.items.push_back({.form = std::move(*box), .gap = 16});
  }
  page.captions = {words("profiles.see"), words("profiles.read"), words("profiles.cannot")};
  return page;
}

} // namespace njia::report

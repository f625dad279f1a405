#include "njia/report/pages/pictures.h"

#include "njia/domain/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace njia::report {
namespace {

enum class Measure { people, submissions };

Picture bars_picture(Context const& context, std::vector<BarSource> const& bars,
                     PictureOptions const& options, Measure measure) {
  auto const& words = context.words;
  auto const is_people = measure == Measure::people;
  auto chart = draw::BarChart{.title = options.heading,
                              .note = options.note,
                              .rows = {},
                              .has_labels_above = options.has_labels_above,
                              .scale_most = options.scale_most};
  auto picture = Picture{.title = options.title, .web_width = options.web_width};
  picture.data.heads = {words("head.what"), words(is_people ? "head.people" : "head.submissions"),
                        words("head.organisations")};
  for (auto i = std::size_t{0}; i < std::min(bars.size(), options.most); ++i) {
    auto const& bar = bars[i];
    auto amount = is_people ? context.people(*bar.cell) : context.submissions(*bar.cell);
    auto const groups = context.groups_words(*bar.cell);
    picture.data.rows.push_back({bar.label, amount.label, groups});
    chart.rows.push_back(
        {.label = bar.label,
         .amount = std::move(amount),
         .aside = options.has_groups && !groups.empty()
                      ? words.plural("aside.organisations", shown(*bar.cell)->groups,
                                     {{"groups", groups}})
                      : std::string{},
         .emphasis = bar.emphasis,
         .is_bold = bar.is_bold});
  }
  picture.description = words("describe.bars");
  picture.block = draw::bar_chart(context.setting, chart);
  return picture;
}

draw::NotAnswered not_answered(Context const& context, Profile const& profile) {
  auto const& words = context.words;
  auto out = draw::NotAnswered{};
  auto const put = [&](PublishedCell const* cell, double& amount, std::string& text,
                       std::string_view key) {
    auto const* const figure = cell == nullptr ? nullptr : shown(*cell);
    if (figure != nullptr) {
      amount = static_cast<double>(figure->submissions.low);
      text = words(key, {{"n", words.range(figure->submissions)}});
      out.label = words("chart.not_answered");
    }
  };
  put(profile.not_known, out.not_known, out.not_known_words, "chart.not_known");
  put(profile.not_asked, out.not_asked, out.not_asked_words, "chart.not_asked");
  return out;
}

} // namespace

Picture people_picture(Context const& context, std::vector<BarSource> const& bars,
                       PictureOptions const& options) {
  return bars_picture(context, bars, options, Measure::people);
}

Picture submissions_picture(Context const& context, std::vector<BarSource> const& bars,
                            PictureOptions const& options) {
  return bars_picture(context, bars, options, Measure::submissions);
}

Picture share_picture(Context const& context, Profile const& profile,
                      PictureOptions const& options) {
  auto const& words = context.words;
  auto picture = Picture{.title = options.title, .web_width = options.web_width};
  picture.data.heads = {words("head.answer"), words("head.share"), words("head.share_band"),
                        words("head.submissions")};
  auto chart = draw::ShareChart{.title = options.heading, .note = options.note, .rows = {}};
  chart.label_width = options.label_width;
  auto count = std::size_t{0};
  for (auto const& answer : profile.answers) {
    if (count++ == options.most) {
      break;
    }
    auto const name = answer_name(context, profile.vocabulary, answer.code);
    auto row = draw::ShareRow{.label = name, .words = {}};
    auto band = std::string{};
    if (answer.share) {
      row.share = answer.share->value;
      row.low = answer.share->low;
      row.high = answer.share->high;
      row.words = words.chart_percent(answer.share->value);
      band = answer.share->has_band()
                 ? words("share.band", {{"low", words.chart_percent(answer.share->low)},
                                        {"high", words.chart_percent(answer.share->high)}})
                 : std::string{};
    } else {
      row.is_withheld = true;
      row.words = words("number.withheld");
    }
    picture.data.rows.push_back({name, row.words, band, context.submissions_words(*answer.cell)});
    chart.rows.push_back(std::move(row));
  }
  auto const is_whole = options.most >= profile.answers.size();
  if (is_whole) {
    chart.not_answered = not_answered(context, profile);
  }
  if (auto const* const total = context.total()) {
    chart.submissions = static_cast<double>(total->submissions.low);
  }
  for (auto percent = 0; percent <= 100; percent += 25) {
    chart.tick_words.push_back(words.chart_percent(percent / 100.0));
  }
  picture.description = words("describe.shares");
  picture.block = draw::share_chart(context.setting, chart);
  return picture;
}

Picture diversion_picture(Context const& context, Share const& share, std::string const& title) {
  constexpr auto kJourneys = 30;
  auto const marked = static_cast<int>(std::lround(share.value * kJourneys));
  auto const& words = context.words;
  auto picture = Picture{.title = title, .web_width = 260};
  auto const legend =
      words("chart.ended_elsewhere", {{"k", words.number(static_cast<std::uint64_t>(marked))},
                                      {"n", words.number(kJourneys)}});
  picture.description = legend;
  picture.block = draw::journey_arrows(context.setting, marked, kJourneys, legend);
  return picture;
}

Picture change_picture(Context const& context, Changes const& changes, std::string const& title) {
  auto const& words = context.words;
  auto const row = [&](std::string_view key, draw::SquareKind kind, std::size_t count) {
    return draw::SquareRow{.label = words("change.short." + std::string{key}),
                           .number = words.number(count),
                           .kind = kind,
                           .count = static_cast<int>(count)};
  };
  auto rows = std::vector<draw::SquareRow>{};
  auto const put = [&](std::string_view key, draw::SquareKind kind, std::size_t count) {
    if (count > 0) {
      rows.push_back(row(key, kind, count));
    }
  };
  put("new", draw::SquareKind::fresh, changes.count("newly_active"));
  put("undecided", draw::SquareKind::undecided,
      changes.count("undecided") + changes.count("newly_confirmed") +
          changes.count("newly_reported"));
  put("newly_covered", draw::SquareKind::newly_covered, changes.count("newly_covered"));
  auto picture = Picture{.title = title, .web_width = 260};
  picture.data.heads = {words("head.what"), words("head.corridors")};
  for (auto const& one : rows) {
    picture.data.rows.push_back({one.label, one.number});
  }
  picture.description = words("describe.squares");
  picture.block = draw::square_strip(context.setting, rows);
  return picture;
}

std::string answer_name(Context const& context, std::string const& vocabulary_name,
                        std::string const& code) {
  if (code == kOtherKey) {
    return context.words("key.others");
  }
  auto const* const row = vocabulary(vocabulary_name).find_code(code);
  return row == nullptr ? code : row->labels[static_cast<std::size_t>(context.words.language())];
}

std::string class_name(Context const& context, std::string const& code) {
  return code == kOtherKey ? context.words("key.others")
                           : context.words("class." + code, {{"focal", context.focal_name()}});
}

} // namespace njia::report

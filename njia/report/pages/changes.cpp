#include "njia/report/facts/patterns.h"
#include "njia/report/pages/pages.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>
#include <array>

namespace njia::report {
namespace {

struct Kind {
  std::string_view key;
  std::vector<std::string_view> changes;
  draw::SquareKind square;
};

std::vector<Kind> kinds() {
  return {{"new", {"newly_active"}, draw::SquareKind::fresh},
          {"confirmed", {"newly_confirmed"}, draw::SquareKind::undecided},
          {"undecided", {"undecided"}, draw::SquareKind::undecided},
          {"reported", {"newly_reported"}, draw::SquareKind::undecided},
          {"newly_covered", {"newly_covered"}, draw::SquareKind::newly_covered}};
}

bool is_of(Kind const& kind, ChangedCorridor const& corridor) {
  return std::find(kind.changes.begin(), kind.changes.end(), corridor.change) != kind.changes.end();
}

Picture squares(Context const& context, Changes const& changes) {
  auto const& words = context.words;
  auto rows = std::vector<draw::SquareRow>{};
  auto picture =
      Picture{.title = words("changes.squares"), .description = words("describe.squares")};
  picture.data.heads = {words("head.what"), words("head.corridors"), words("head.two_groups")};
  for (auto const& kind : kinds()) {
    auto count = 0;
    auto with_dot = 0;
    for (auto const& corridor : changes.corridors) {
      if (is_of(kind, corridor)) {
        auto const* const figure = corridor.now == nullptr ? nullptr : shown(corridor.now->cell);
        ++count;
        with_dot += figure != nullptr && figure->groups >= 2 ? 1 : 0;
      }
    }
    if (count == 0) {
      continue;
    }
    auto const label = words("change." + std::string{kind.key} + ".name");
    auto const number = words.number(static_cast<std::uint64_t>(count));
    rows.push_back({.label = label,
                    .number = number,
                    .kind = kind.square,
                    .count = count,
                    .with_dot = with_dot,
                    .text = words("change." + std::string{kind.key} + ".text",
                                  {{"before", context.input.baseline->short_name},
                                   {"now", context.input.round.short_name}})});
    picture.data.rows.push_back(
        {label, number, words.number(static_cast<std::uint64_t>(with_dot))});
  }
  picture.block = rows.empty() ? draw::Block{} : draw::square_rows(context.setting, rows);
  return picture;
}

std::string title(Context const& context, Changes const& changes) {
  auto const& words = context.words;
  auto const fresh = changes.count("newly_active");
  auto const first = changes.first_time();
  auto const rest = first - fresh;
  auto const say = [&](std::string_view key, std::uint64_t n) {
    return words.capitalised(words.plural(key, n));
  };
  if (first == 0) {
    return words("changes.title.none");
  }
  if (fresh == 0) {
    return say("changes.title.only_reported", first);
  }
  return rest == 0
             ? say("changes.title.all_new", fresh)
             : words("text.two_sentences", {{"first", say("changes.title.new", fresh)},
                                            {"second", words.plural("changes.title.rest", rest)}});
}

std::string also(Context const& context, Changes const& changes) {
  auto const& words = context.words;
  auto parts = std::vector<std::string>{};
  for (auto const key : {"persistent", "resurgent", "dormant", "lost_coverage"}) {
    auto const count = changes.count(key);
    if (count > 0) {
      parts.push_back(words.plural("changes.also." + std::string{key}, count));
    }
  }
  auto out = words("changes.squares.note");
  return parts.empty() ? out
                       : words("text.two_sentences",
                               {{"first", out},
                                {"second", words("changes.also", {{"list", words.list(parts)}})}});
}

/// New corridors by name, with their people, then the others that were seen for the first time.
draw::Table list(Context const& context, Changes const& changes, std::size_t most) {
  auto const& words = context.words;
  auto out = draw::Table{.title = words("changes.list"),
                         .note = words("changes.list.note"),
                         .columns = {{.head = words("head.corridor.plain"), .share = 1},
                                     {.head = words("head.people"), .align = draw::Align::end},
                                     {.head = words("head.submissions"), .align = draw::Align::end},
                                     {.head = words("head.orgs"), .align = draw::Align::end},
                                     {.head = words("head.change"), .share = 0.8}},
                         .rows = {}};
  auto count = std::size_t{0};
  for (auto const& kind : kinds()) {
    for (auto const& corridor : changes.corridors) {
      if (!is_of(kind, corridor) || count++ >= most) {
        continue;
      }
      auto name = text_cell(
          words.route({context.place_name(corridor.from), context.place_name(corridor.to)}));
      name.is_bold = kind.key == "new";
      auto verdict = draw::Cell{};
      if (kind.key == "new") {
        verdict.tags.push_back({.words = words("tag.new")});
      } else {
        verdict = draw::muted(text_cell(words("change." + std::string{kind.key} + ".name")));
      }
      if (corridor.now == nullptr) {
        continue;
      }
      auto const& cell = corridor.now->cell;
      out.rows.push_back(
          {name, number_cell(context.people_words(cell)),
           number_cell(shown(cell) == nullptr ? "" : context.submissions_words(cell)),
           number_cell(context.groups_words(cell)), verdict});
    }
  }
  if (count > most) {
    out.foot = words.plural("changes.more", count - most);
  }
  return out;
}

/// One corridor of the sources that reported in both collections.
struct Compared {
  PlaceId from;
  PlaceId to;
  PublishedCell const* before = nullptr;
  PublishedCell const* now = nullptr;
  bool is_new = false;

  std::uint64_t people() const {
    auto const low = [](PublishedCell const* cell) {
      auto const* const figure = cell == nullptr ? nullptr : shown(*cell);
      return figure == nullptr ? std::uint64_t{0} : figure->persons.low;
    };
    return std::max(low(before), low(now));
  }
};

/// Where figures are suppressed, a row that is absent may be hidden: only corridors with a figure
/// on both sides are compared then. In exact releases a row that is absent is none reported.
std::vector<Compared> compared_corridors(Context const& context, Changes const& changes) {
  auto out = std::vector<Compared>{};
  auto const collect = [&](std::string_view name, PublishedCell const* Compared::*side) {
    auto const* const table = context.tables.find(name);
    for (auto const* const row :
         table == nullptr ? std::vector<PublishedRow const*>{} : Tables::rows_shown(*table)) {
      auto const from = place_of(row->keys[0]);
      auto const to = place_of(row->keys[1]);
      if (!from || !to || row->cell.state != CellState::shown) {
        continue;
      }
      auto found = std::find_if(out.begin(), out.end(), [&](Compared const& one) {
        return one.from == *from && one.to == *to;
      });
      if (found == out.end()) {
        out.push_back({.from = *from, .to = *to, .is_new = changes.is_new(*from, *to)});
        found = out.end() - 1;
      }
      (*found).*side = &row->cell;
    }
  };
  collect(tables::kSameNow, &Compared::now);
  collect(tables::kSameBefore, &Compared::before);
  if (!context.tables.is_exact()) {
    std::erase_if(out,
                  [](Compared const& one) { return one.before == nullptr || one.now == nullptr; });
  }
  std::stable_sort(out.begin(), out.end(), [](Compared const& a, Compared const& b) {
    return std::pair{b.is_new, b.people()} < std::pair{a.is_new, a.people()};
  });
  return out;
}

/// Days of a collection's period; nothing when it is not known.
std::optional<double> days_of(RoundFacts const& round) {
  if (!round.period) {
    return std::nullopt;
  }
  return static_cast<double>((round.period->latest - round.period->earliest).count() + 1);
}

/// Submissions where they are told exactly; none reported is 0.
std::optional<std::uint64_t> exact_submissions(PublishedCell const* cell) {
  if (cell == nullptr) {
    return 0;
  }
  auto const* const figure = shown(*cell);
  auto const is_told = figure != nullptr && figure->submissions.high == figure->submissions.low;
  return is_told ? std::optional{figure->submissions.low} : std::nullopt;
}

std::string_view verdict_key(Context const& context, Compared const& one) {
  auto const before = exact_submissions(one.before);
  auto const now = exact_submissions(one.now);
  auto const days_before = days_of(*context.input.baseline);
  auto const days_now = days_of(context.input.round);
  if (one.is_new) {
    return "verdict.new";
  }
  if (!before || !now || !days_before || !days_now) {
    return "verdict.not_compared";
  }
  auto const change = compare_rates(*before, *now, *days_before, *days_now);
  return change == RateChange::more    ? "verdict.more"
         : change == RateChange::fewer ? "verdict.fewer"
                                       : "verdict.unclear";
}

Picture same_sources(Context const& context, Changes const& changes, std::size_t most) {
  auto const& words = context.words;
  auto const& before = context.input.baseline->short_name;
  auto const& now = context.input.round.short_name;
  auto picture = Picture{.title = words("changes.same"), .description = words("changes.same.note")};
  picture.data.heads = {words("head.corridor.plain"), before, now, words("head.change")};
  auto chart = draw::ChangeChart{.title = words("changes.same"),
                                 .note = words("changes.same.note"),
                                 .rows = {},
                                 .before_words = before,
                                 .after_words = words("changes.same.legend", {{"now", now}})};
  auto const none = PublishedCell{.state = CellState::zero};
  for (auto const& one : compared_corridors(context, changes)) {
    if (chart.rows.size() == most) {
      break;
    }
    auto const key = verdict_key(context, one);
    auto const name = words.route({context.place_name(one.from), context.place_name(one.to)});
    auto const& earlier = one.before == nullptr ? none : *one.before;
    auto const& later = one.now == nullptr ? none : *one.now;
    chart.rows.push_back({.label = name,
                          .before = context.people(earlier),
                          .after = context.people(later),
                          .verdict = words(key),
                          .is_bold = key == "verdict.more" || key == "verdict.fewer",
                          .is_fresh = one.is_new});
    picture.data.rows.push_back(
        {name, context.people_words(earlier), context.people_words(later), words(key)});
  }
  picture.block = chart.rows.empty() ? draw::Block{} : draw::change_chart(context.setting, chart);
  return picture;
}

double height_of(Picture const& picture) {
  return picture.block.draw ? picture.block.height(draw::a4::kBlock.w) : 0;
}

/// The comparison and the list of names, each as long as the page lets it.
void add_corridors(Context const& context, Changes const& changes, Page& page) {
  constexpr auto kGaps = 18.0 + 20.0 + 60.0; // above both; the note below the squares
  auto const& words = context.words;
  auto const room = context.room_for_figures(page) - height_of(squares(context, changes)) - kGaps;
  auto most = std::size_t{9};
  auto compared = same_sources(context, changes, most);
  auto table = list(context, changes, compared.data.is_empty() ? 12 : 5);
  while (most > 3 && height_of(compared) + context.table_height(table, 12) > room) {
    --most;
    compared = same_sources(context, changes, most);
    table = list(context, changes, compared.data.is_empty() ? most + 3 : most < 6 ? 3 : 5);
  }
  if (!compared.data.is_empty()) {
    page.items.push_back({.form = std::move(compared), .gap = 18});
  }
  if (!table.rows.empty()) {
    page.items.push_back({.form = TableItem{std::move(table), words("changes.list")}, .gap = 20});
  }
}

} // namespace

std::optional<Page> changes_page(Context const& context) {
  auto const changes = read_changes(context.tables);
  if (!changes || !context.input.baseline || changes->first_time() == 0) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const rounds = LabelArgs{{"before", context.input.baseline->short_name},
                                {"now", context.input.round.short_name}};
  auto page = Page{.anchor = "changes",
                   .name = words("changes.name", rounds),
                   .title = title(context, *changes),
                   .lead = words("changes.lead", rounds)};
  page.items.push_back({.form = squares(context, *changes)});
  page.items.push_back({.form = Paragraph{.text = also(context, *changes), .is_note = true}});
  auto const has_compared = !compared_corridors(context, *changes).empty();
  page.captions = {words("changes.see", rounds),
                   words(has_compared ? "changes.read.compared" : "changes.read", rounds),
                   words("changes.cannot")};
  add_corridors(context, *changes, page);
  return page;
}

} // namespace njia::report

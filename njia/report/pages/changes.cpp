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
  auto table = list(context, *changes, 12);
  if (!table.rows.empty()) {
    page.items.push_back({.form = TableItem{std::move(table), words("changes.list")}, .gap = 20});
  }
  page.captions = {words("changes.see", rounds), words("changes.read"), words("changes.cannot")};
  return page;
}

} // namespace njia::report

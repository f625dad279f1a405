#include "njia/report/pages/corridor_map.h"
#include "njia/report/pages/pages.h"

namespace njia::report {

std::string cover_title(Context const& context) {
  return context.words("cover.title", {{"focal", context.focal_name()}});
}

std::vector<draw::Caption> cover_facts(Context const& context) {
  auto const& words = context.words;
  auto const& input = context.input;
  auto facts = std::vector<draw::Caption>{};
  facts.push_back({.head = words("cover.edition"),
                   .text = words(std::string{edition_key(context)} + ".long",
                                 {{"owner", isolated(input.owner_code)}})});
  auto const& when = input.round.open ? input.round.open : input.round.period;
  facts.push_back({.head = words("cover.collected"),
                   .text = when ? words.date_span(*when) : words("cover.collected.unknown")});
  facts.push_back({.head = words("cover.snapshot"),
                   .text = words("cover.snapshot.text", {{"code", isolated(input.snapshot_code)},
                                                         {"date", words.date(input.taken_on)}})});
  return facts;
}

CoverContent cover(Context const& context) {
  auto const& words = context.words;
  auto const& input = context.input;
  auto const focal = context.focal_name();
  auto out = CoverContent{};
  auto const* const total = context.total();
  out.line = total == nullptr
                 ? words("cover.line.plain")
                 : words.plural(total->groups_or_more ? "cover.line.at_least" : "cover.line",
                                total->groups);
  out.title = cover_title(context);
  out.lead = words("cover.lead",
                   {{"round", input.round.title.empty() ? input.round.code : input.round.title}});
  auto corridors = mapped_corridors(context);
  if (corridors.size() > kMostCorridors) {
    corridors.resize(kMostCorridors, corridors.front());
  }
  auto const has_new = [&] {
    for (auto const& corridor : corridors) {
      if (corridor.is_new) {
        return true;
      }
    }
    return false;
  }();
  out.map = cover_map(context, corridors);
  if (!corridors.empty()) {
    out.map_note = words("cover.blue", {{"focal", focal}});
    out.map_note += has_new ? "\n" + words("cover.orange") : std::string{};
  }
  out.facts = cover_facts(context);
  return out;
}

std::string edition_key(Context const& context) {
  switch (context.tables.audience()) {
  case Audience::owner:
    return "edition.owner";
  case Audience::coordinator:
    return "edition.coordinator";
  case Audience::network:
    if (context.input.is_for_government) {
      return "edition.government";
    }
    return "edition.network";
  case Audience::open:
    break;
  }
  return "edition.public";
}

} // namespace njia::report

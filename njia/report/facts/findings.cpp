#include "njia/report/facts/findings.h"

#include "njia/report/facts/read.h"
#include "njia/report/pages/pictures.h"

#include <algorithm>

namespace njia::report {
namespace {

/// The released countries to which people were taken out of the focal country.
std::vector<PublishedRow const*> destinations(Context const& context, PublishedTable const& table) {
  auto out = std::vector<PublishedRow const*>{};
  for (auto const* const row : Tables::rows_shown(table)) {
    auto const from = place_of(row->keys[0]);
    auto const to = place_of(row->keys[1]);
    if (from && to && *from == context.input.focal && !context.is_in_focal(*to)) {
      out.push_back(row);
    }
  }
  return out;
}

std::vector<Cases> persons(std::vector<PublishedRow const*> const& rows) {
  auto out = std::vector<Cases>{};
  for (auto const* const row : rows) {
    out.push_back(persons_of(*row->cell.figure));
  }
  return out;
}

/// The finding "… are named most often" of a question.
std::optional<Finding> named_most(Context const& context, std::string_view table, FindingKind kind,
                                  std::string_view key) {
  auto const profile = read_profile(context.tables, table);
  if (!profile) {
    return std::nullopt;
  }
  auto const lead = leading_answers(*profile, 3);
  auto const shares = profile->shares();
  auto const* const answered = shown(*profile->answered);
  if (lead == 0 || answered == nullptr) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto names = std::vector<std::string>{};
  auto parts = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < lead; ++i) {
    auto const name = answer_name(context, profile->vocabulary, shares[i].code);
    names.push_back(words.uncapitalised(name));
    parts.push_back(words("share.of_answer", {{"share", words.percent(shares[i].share->value)},
                                              {"answer", words.uncapitalised(name)}}));
  }
  auto const first = words.capitalised(words.list(names));
  auto finding =
      Finding{.kind = kind,
              .title = words(std::string{key} + (profile->may_hide_answers ? ".title.of_shown"
                                                 : lead == 1               ? ".title.one"
                                                                           : ".title.other"),
                             {{"answers", first}}),
              .text = words(std::string{key} + ".text",
                            {{"answered", words.submissions(answered->submissions)},
                             {"shares", words.list(parts)}}),
              .names = names};
  finding.picture = share_picture(context, *profile, {.title = finding.title, .most = 3});
  return finding;
}

} // namespace

std::optional<Finding> find_destination(Context const& context) {
  auto const* const table = context.tables.find(tables::kCountryCorridors);
  if (table == nullptr) {
    return std::nullopt;
  }
  auto const rows = destinations(context, *table);
  if (rows.empty()) {
    return std::nullopt;
  }
  auto const lead = find_lead(persons(rows), Tables::not_shown(*table), 2);
  auto const& words = context.words;
  auto const label = [&](std::size_t i) { return context.key_name(*table, *rows[i], 1); };
  auto const name = [&](std::size_t i) { return words.in_sentence(label(i)); };
  auto const& first = *rows[0]->cell.figure;
  auto finding = Finding{.kind = FindingKind::destination};
  finding.title = words("finding.destination.title." + lead.key(),
                        {{"focal", context.focal_name()},
                         {"people", words.people(persons_of(first))},
                         {"first", name(0)},
                         {"second", lead.count == 2 ? name(1) : std::string{}}});
  finding.text = words("finding.destination.text",
                       {{"people", words.people(persons_of(first))},
                        {"organisations", words.organisations(first.groups, first.groups_or_more)},
                        {"focal", context.focal_name()},
                        {"place", name(0)}});
  auto bars = std::vector<BarSource>{};
  for (auto i = std::size_t{0}; i < std::min<std::size_t>(rows.size(), 4); ++i) {
    bars.push_back({.label = label(i), .cell = &rows[i]->cell});
  }
  finding.picture = people_picture(context, bars, {.title = finding.title});
  return finding;
}

std::optional<Finding> find_place(Context const& context) {
  auto const places = read_places(context.tables);
  auto ranked = std::vector<ActivePlace const*>{};
  auto figures = std::vector<Cases>{};
  for (auto const& place : places) {
    if (!place.is_rest && place.figure(roles::kAny) != nullptr) {
      ranked.push_back(&place);
      figures.push_back(persons_of(*place.figure(roles::kAny)));
    }
  }
  auto const* const table = context.tables.find(tables::kPlaces);
  if (ranked.empty()) {
    return std::nullopt;
  }
  auto const lead = find_lead(figures, Tables::not_shown(*table), 1);
  auto const& first = *ranked.front();
  auto const* const whole = context.total();
  auto const& figure = *first.figure(roles::kAny);
  auto const has = [&](std::string_view role) { return first.figure(role) != nullptr; };
  auto const is_threefold =
      has(roles::kOrigin) && has(roles::kTransit) && has(roles::kExploitation);
  auto const& words = context.words;
  auto const name = context.place_name(first.place);
  auto const args = LabelArgs{
      {"place", name},
      {"people", words.people(persons_of(figure))},
      {"k", words.count_or_more(figure.groups, figure.groups_or_more)},
      {"m", whole == nullptr ? "" : words.count_or_more(whole->groups, whole->groups_or_more)}};
  auto finding =
      Finding{.kind = FindingKind::place,
              .title = words(is_threefold ? std::string{"finding.place.title.threefold"}
                                          : "finding.place.title." + lead.key(),
                             args),
              .text = words(whole == nullptr || figure.groups_or_more ? "finding.place.text.plain"
                                                                      : "finding.place.text.of_all",
                            args)};
  auto bars = std::vector<BarSource>{};
  for (auto const role : {roles::kExploitation, roles::kTransit, roles::kOrigin}) {
    if (has(role)) {
      bars.push_back({.label = words("role." + std::string{role}),
                      .cell = first.by_role.at(std::string{role})});
    }
  }
  finding.picture = people_picture(context, bars, {.title = finding.title});
  return finding;
}

std::optional<Finding> find_exploitation(Context const& context) {
  return named_most(context, tables::kExploitation, FindingKind::exploitation,
                    "finding.exploitation");
}

std::optional<Finding> find_recruitment(Context const& context) {
  return named_most(context, tables::kRecruitment, FindingKind::recruitment, "finding.recruitment");
}

std::optional<Finding> find_diversion(Context const& context) {
  auto const diversion = read_diversion(context.tables);
  if (!diversion || !diversion->share || diversion->elsewhere.low == 0) {
    return std::nullopt;
  }
  auto const& share = *diversion->share;
  auto const& words = context.words;
  auto const* const known = shown(*diversion->known);
  auto const key = is_most(share)           ? "finding.diversion.title.most"
                   : is_one_in_three(share) ? "finding.diversion.title.third"
                                            : "finding.diversion.title.share";
  auto const args = LabelArgs{{"share", words.percent(share.value)},
                              {"low", words.percent(share.low)},
                              {"high", words.percent(share.high)},
                              {"elsewhere", words.range(diversion->elsewhere)},
                              {"known", words.range(known->submissions)}};
  auto finding = Finding{.kind = FindingKind::diversion,
                         .title = words(key, args),
                         .text = words(share.has_band() ? "finding.diversion.text.band"
                                                        : "finding.diversion.text.plain",
                                       args)};
  finding.picture = diversion_picture(context, share, finding.title);
  return finding;
}

std::optional<Finding> find_change(Context const& context) {
  auto const changes = read_changes(context.tables);
  if (!changes || changes->first_time() == 0) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const first = changes->first_time();
  auto const fresh = changes->count("newly_active");
  auto finding = Finding{.kind = FindingKind::change};
  finding.title = words.capitalised(words.plural("finding.change.title", first));
  if (fresh > 0) {
    finding.text = words.plural("finding.change.new", fresh);
  } else {
    finding.text = words("finding.change.none_new");
  }
  auto const rest = words(
      context.tables.is_exact() ? "finding.change.rest.told" : "finding.change.rest.untold",
      {{"covered", words.number(changes->count("newly_covered"))},
       {"undecided", words.number(changes->count("undecided") + changes->count("newly_confirmed"))},
       {"before", context.input.baseline ? context.input.baseline->short_name : std::string{}}});
  finding.text = words("text.two_sentences", {{"first", finding.text}, {"second", rest}});
  finding.picture = change_picture(context, *changes, finding.title);
  return finding;
}

std::optional<Finding> find_direction(Context const& context) {
  auto const* const table = context.tables.find(tables::kFlowClass);
  if (table == nullptr) {
    return std::nullopt;
  }
  PublishedCell const* out = nullptr;
  PublishedCell const* in = nullptr;
  auto bars = std::vector<BarSource>{};
  for (auto const& row : table->rows) {
    out = row.keys.front() == "OUTBOUND" ? &row.cell : out;
    in = row.keys.front() == "INBOUND" ? &row.cell : in;
    if (shown(row.cell) != nullptr && row.keys.front() != "UNCLASSIFIED" && !is_other(row)) {
      bars.push_back({.label = class_name(context, row.keys.front()), .cell = &row.cell});
    }
  }
  if (out == nullptr || in == nullptr || shown(*out) == nullptr || shown(*in) == nullptr) {
    return std::nullopt;
  }
  auto const leaving = persons_of(*shown(*out));
  auto const coming = persons_of(*shown(*in));
  auto const is_out = is_above(leaving, coming);
  auto const key = is_out                      ? "finding.direction.title.out"
                   : is_above(coming, leaving) ? "finding.direction.title.in"
                                               : "finding.direction.title.both";
  auto const& words = context.words;
  auto const args = LabelArgs{{"focal", context.focal_name()},
                              {"out", words.people(leaving)},
                              {"in", words.people(coming)}};
  auto finding = Finding{.kind = FindingKind::direction,
                         .title = words(key, args),
                         .text = words("finding.direction.text", args)};
  finding.picture = people_picture(context, bars, {.title = finding.title});
  return finding;
}

std::optional<Finding> find_silence(Context const& context) {
  auto const& coverage = context.input.coverage;
  auto const silent = static_cast<std::uint64_t>(
      std::count_if(coverage.areas.begin(), coverage.areas.end(),
                    [](CoverageArea const& area) { return area.organisations == 0; }));
  if (silent == 0 || silent == coverage.areas.size() || coverage.without_statement > 0) {
    return std::nullopt;
  }
  auto const& words = context.words;
  auto const key = std::string{coverage.unit_key};
  return Finding{.kind = FindingKind::silence,
                 .title = words.plural("finding.silence.title." + key, silent),
                 .text =
                     words("finding.silence.text", {{"all", words.number(coverage.areas.size())}})};
}

std::vector<Finding> findings(Context const& context) {
  auto out = std::vector<Finding>{};
  for (auto const find : {find_destination, find_place, find_exploitation, find_diversion,
                          find_change, find_direction, find_recruitment, find_silence}) {
    if (out.size() == kMostFindings) {
      break;
    }
    if (auto finding = find(context)) {
      out.push_back(std::move(*finding));
    }
  }
  return out;
}

} // namespace njia::report

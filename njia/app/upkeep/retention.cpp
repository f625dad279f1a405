#include "njia/app/upkeep/retention.h"

#include "njia/app/records/find.h"
#include "njia/domain/field_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace njia::app {
namespace {

constexpr std::string_view kSetting = "retention.";    // and the exercise's id: "DAYS|NOTICE"
constexpr std::string_view kNotices = "retention";     // entries, by the exercise's id: the day
constexpr std::string_view kErased = "retention_done"; // the same
constexpr std::uint64_t kErasedAtOnce = 2000;

std::string setting_code(Round const& round) { return std::string{kSetting} + round.id.text(); }

std::optional<Setting> find_setting(Store const& store, Round const& round) {
  auto found = store.all<Setting>({.field = "code", .value = setting_code(round)});
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<Day> day_of(Store const& store, std::string_view kind, Round const& round) {
  auto const entry = store.find_entry(kind, round.id.text());
  auto const day = entry ? parse_day(entry->value) : Result<Day>{Error{}};
  return day ? std::optional{*day} : std::nullopt;
}

Result<Done> note_day(Store& store, std::string_view kind, Round const& round, Day day) {
  auto const transaction = store.begin();
  transaction->put_entry(
      {.kind = std::string{kind}, .key = round.id.text(), .value = format_day(day)});
  return transaction->commit();
}

std::optional<RetentionRule> rule_of(Store const& store, Round const& round) {
  auto const setting = find_setting(store, round);
  auto const parts = setting ? split_list(setting->value) : std::vector<std::string>{};
  if (parts.size() != 2) {
    return std::nullopt;
  }
  auto const days = FieldText<std::uint32_t>::parse(parts[0]);
  auto const notice = FieldText<std::uint32_t>::parse(parts[1]);
  if (!days || !notice) {
    return std::nullopt;
  }
  auto rule = RetentionRule{.round = round, .days = *days, .notice = *notice};
  if (round.open) {
    rule.ends_on = round.open->latest + std::chrono::days{*days};
  }
  rule.noticed_on = day_of(store, kNotices, round);
  rule.erased_on = day_of(store, kErased, round);
  return rule;
}

Result<std::uint64_t> erase(Store& store, Round const& round, Actor const& actor) {
  auto total = std::uint64_t{0};
  for (auto some = kErasedAtOnce; some == kErasedAtOnce;) {
    auto const transaction = store.begin();
    some = transaction->erase_texts(
        round.id, {.by = actor.name, .at = actor.at, .reason = "retention"}, kErasedAtOnce);
    if (auto const done = transaction->commit(); !done) {
      return done.error();
    }
    total += some;
  }
  store.settle();
  return total;
}

} // namespace

std::optional<Day> RetentionRule::erases_on() const {
  if (!ends_on || !noticed_on) {
    return std::nullopt;
  }
  return std::max(*ends_on, *noticed_on + std::chrono::days{notice});
}

bool RetentionRule::is_notice_due(Day today) const {
  return ends_on && !noticed_on && today >= *ends_on - std::chrono::days{notice};
}

bool RetentionRule::is_erasing_due(Day today) const {
  auto const day = erases_on();
  return day && today >= *day;
}

std::vector<RetentionRule> retention_rules(Store const& store) {
  auto rules = std::vector<RetentionRule>{};
  for (auto const& round : store.rounds()) {
    if (auto rule = rule_of(store, round)) {
      rules.push_back(std::move(*rule));
    }
  }
  return rules;
}

Result<RetentionRule> set_retention(Store& store, UuidSource& ids, std::string const& round,
                                    std::uint32_t days, std::uint32_t notice, Actor const& actor) {
  auto const found = find_round(store, round);
  if (!found) {
    return found.error();
  }
  if (days > kMaxRetentionDays || notice > days) {
    return Error{.key = "retention.out_of_range",
                 .where = "days",
                 .args = {{"limit", std::to_string(kMaxRetentionDays)}}};
  }
  auto setting = find_setting(store, *found)
                     .value_or(Setting{.id = SettingId{ids.next()}, .code = setting_code(*found)});
  setting.value = fmt::format("{}|{}", days, notice);
  auto const transaction = store.begin();
  if (auto const put = transaction->put(setting, {.by = actor.name, .at = actor.at}); !put) {
    return put.error();
  }
  transaction->remove_entry(kNotices, found->id.text()); // another rule needs another notice
  transaction->remove_entry(kErased, found->id.text());
  if (auto const done = transaction->commit(); !done) {
    return done.error();
  }
  return *rule_of(store, *found);
}

Result<RetentionWork> keep_retention(Store& store, Day today, Actor const& actor) {
  auto work = RetentionWork{};
  for (auto& rule : retention_rules(store)) {
    if (rule.is_notice_due(today)) {
      if (auto const noted = note_day(store, kNotices, rule.round, today); !noted) {
        return noted.error();
      }
      rule.noticed_on = today;
      work.noticed.push_back(rule);
    }
    if (rule.is_erasing_due(today)) {
      auto const count = erase(store, rule.round, actor);
      auto const noted =
          count ? note_day(store, kErased, rule.round, today) : Result<Done>{count.error()};
      if (!noted) {
        return noted.error();
      }
      if (*count > 0) {
        work.erased.emplace_back(rule, *count);
      }
    }
  }
  return work;
}

} // namespace njia::app

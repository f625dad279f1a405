#include "njia/analysis/filter/held_tests.h"

#include <fmt/format.h>

namespace njia::analysis {

std::vector<Test> single_values(Test const& test) {
  auto out = std::vector<Test>{};
  auto const split = [&](auto const& whole, auto member) {
    auto const& values = whole.*member;
    if (values.size() < 2 || values.size() > kMostSingleValues) {
      return;
    }
    for (auto const& value : values) {
      auto one = whole;
      one.*member = {value};
      out.emplace_back(std::move(one));
    }
  };
  if (auto const* code = std::get_if<CodeTest>(&test)) {
    split(*code, &CodeTest::codes);
  } else if (auto const* answer = std::get_if<AnswerTest>(&test)) {
    split(*answer, &AnswerTest::codes);
  } else if (auto const* place = std::get_if<PlaceTest>(&test)) {
    // Of steps, the reason is that of the first that is undecided by any of the places.
    if (place->of == PlaceOf::origin || place->of == PlaceOf::end ||
        place->of == PlaceOf::intended) {
      split(*place, &PlaceTest::places);
    }
  }
  return out;
}

std::optional<HeldPeriod> HeldPeriod::find(PeriodTest const& test, Dataset const& data,
                                           HeldClauses const& held) {
  auto const bits_of = [&](char what, auto const& holds, Day day) {
    auto const number = static_cast<std::int32_t>(day.time_since_epoch().count());
    auto const judge = [&, number](std::size_t block, BlockBits const& asked, BlockBits& yes,
                                   ReasonBits&) {
      auto const& columns = data.block(block);
      auto const& days = test.learned ? columns.learned : columns.happened;
      each_bit(asked, [&](std::size_t row) {
        yes[row / 64] |= std::uint64_t{holds(days[row], number) ? 1U : 0U} << (row % 64);
      });
    };
    auto const key = fmt::format("{}{}{}", what, test.learned ? 'l' : 'h', number);
    return held.cache.find(
        key, data, held.places, [&] { return ClauseCache::Judge{judge}; }, false);
  };
  // kNoDay lies before all days.
  auto const dated = [](DayNumbers const& days, std::int32_t) { return days.latest != kNoDay; };
  auto const from = [](DayNumbers const& days, std::int32_t day) { return days.earliest >= day; };
  auto const until = [](DayNumbers const& days, std::int32_t day) {
    return (days.latest <= day) & (days.latest != kNoDay);
  };
  auto const one = std::chrono::days{1};
  auto out = HeldPeriod{.dated = bits_of('d', dated, Day{}),
                        .from_first = bits_of('f', from, test.period.earliest),
                        .until_last = bits_of('u', until, test.period.latest),
                        .before = bits_of('u', until, test.period.earliest - one),
                        .after = bits_of('f', from, test.period.latest + one)};
  auto const is_whole = out.dated && out.from_first && out.until_last && out.before && out.after;
  return is_whole ? std::optional{std::move(out)} : std::nullopt;
}

Verdicts HeldPeriod::judge(std::size_t block, BlockBits const& asked) const {
  auto out = Verdicts{};
  auto const first = block * asked.size();
  for (auto i = std::size_t{0}; i < asked.size(); ++i) {
    auto const at = first + i;
    auto const is_outside = before->yes[at] | after->yes[at];
    out.yes[i] = asked[i] & from_first->yes[at] & until_last->yes[at];
    out.maybe[i] = asked[i] & ~out.yes[i] & ~is_outside;
  }
  return out;
}

void HeldPeriod::sort_out(std::size_t block, BlockBits& left, ReasonBits& out) const {
  auto const maybe = judge(block, left).maybe;
  auto& undated = out[static_cast<std::size_t>(Reason::undated)];
  auto& too_coarse = out[static_cast<std::size_t>(Reason::date_too_coarse)];
  for (auto i = std::size_t{0}; i < left.size(); ++i) {
    auto const is_dated = dated->yes[block * left.size() + i];
    undated[i] |= maybe[i] & ~is_dated;
    too_coarse[i] |= maybe[i] & is_dated;
    left[i] &= ~maybe[i];
  }
}

std::string_view HeldPeriod::why(std::size_t block, std::size_t row) const {
  auto const one = only(row);
  if (is_empty(judge(block, one).maybe)) {
    return "";
  }
  auto const is_dated = (dated->yes[block * one.size() + row / 64] & one[row / 64]) != 0;
  return text_of(is_dated ? Reason::date_too_coarse : Reason::undated);
}

} // namespace njia::analysis

#include "njia/analysis/two_periods.h"

#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

namespace njia::analysis::testing {
namespace {

TEST(TwoPeriods, say_why_they_cannot_be_compared) {
  auto const round = [](char const* code) { return RoundId{code_uuid(code)}; };
  auto const days = [](char const* text) { return *parse_edtf(text); };
  EXPECT_EQ(why_not_comparable({}), "no_two_periods");
  EXPECT_EQ(why_not_comparable({.round_now = round("2020")}), "no_two_periods");
  EXPECT_EQ(why_not_comparable({.days_now = days("2020")}), "no_two_periods");
  EXPECT_EQ(why_not_comparable({.round_before = round("2020"), .round_now = round("2020")}),
            "periods_overlap");
  EXPECT_EQ(why_not_comparable({.days_before = days("2019/2020"), .days_now = days("2020")}),
            "periods_overlap");
  EXPECT_EQ(why_not_comparable({.round_before = round("2019"), .round_now = round("2020")}), "");
  EXPECT_EQ(why_not_comparable({.days_before = days("2019"), .days_now = days("2020-01-01")}), "");
}

TEST(TwoPeriods, p_is_printed_as_far_as_it_says_something) {
  EXPECT_EQ(p_text(1), "1.0000");
  EXPECT_EQ(p_text(0.03125), "0.0312");
  EXPECT_EQ(p_text(0.0000321), "3.2e-05");
  EXPECT_EQ(p_text(0), "1.0e-280");
}

TEST(TwoPeriods, statements_count_in_the_days_in_which_they_were_active) {
  auto const scenario = read_scenario("places K Kisumu KE-42 | N Nairobi KE-30\n"
                                      "rounds 2020 2020 | 2019 2019\n"
                                      "coverage a 2019 KE-42\n"
                                      "coverage b 2020 KE-30 active=2020-01/2020-03\n"
                                      "routes a: K > KE-30! | 1\n");
  auto const group = [](char const* code) { return GroupId{code_uuid(code)}; };
  auto const at = [&](char const* code) { return scenario.places.id(code); };
  auto const days = TwoPeriods{.days_before = *parse_edtf("2019-06/2020-02"),
                               .days_now = *parse_edtf("2020-06/2020-12")};
  auto const coverage = StatedCoverage{scenario.places, scenario.exercise, days};
  EXPECT_EQ(coverage.covers(When::before, group("a"), at("K")), Covers::yes);
  EXPECT_EQ(coverage.covers(When::before, group("a"), at("KE")), Covers::yes);
  EXPECT_EQ(coverage.covers(When::before, group("b"), at("K")), Covers::no);
  EXPECT_EQ(coverage.covers_either(When::before, group("b"), at("K"), at("KE-30")), Covers::yes);
  EXPECT_EQ(coverage.covers(When::now, group("a"), at("K")), Covers::not_stated);
  EXPECT_EQ(coverage.covers(When::now, group("b"), at("K")), Covers::not_stated);
}

} // namespace
} // namespace njia::analysis::testing

#include "njia/server/http/conditional.h"

#include "njia/base/check.h"

#include <gtest/gtest.h>

#include <vector>

namespace njia::http {
namespace {

constexpr std::int64_t kNow = 1'790'000'000; // 2026-09-21

TEST(EntityTags, are_compared_as_rfc_9110_section_8_8_3_2_says) {
  struct Row {
    char const* list;
    char const* etag;
    bool strongly;
    bool weakly;
  };
  // The first four are the table of that section.
  for (auto const& row : std::vector<Row>{{R"(W/"1")", R"(W/"1")", false, true},
                                          {R"(W/"1")", R"(W/"2")", false, false},
                                          {R"(W/"1")", R"("1")", false, true},
                                          {R"("1")", R"("1")", true, true},
                                          {R"("a", "b" ,"c")", R"("c")", true, true},
                                          {R"("a,b")", R"("a,b")", true, true},
                                          {R"("")", R"("")", true, true},
                                          {R"("1+br")", R"("1")", true, true},
                                          {R"("1+gz")", R"("1")", true, true},
                                          {R"("1+xz")", R"("1")", false, false},
                                          {R"("1")", "", false, false},
                                          {"1", R"("1")", false, false},
                                          {R"("1)", R"("1")", false, false},
                                          {R"("1" "2")", R"("1")", false, false},
                                          {R"("1" x)", R"("1")", false, false},
                                          {R"(w/"1")", R"("1")", false, false},
                                          {R"("a b")", R"("a b")", false, false},
                                          {"", R"("1")", false, false}}) {
    EXPECT_EQ(names_etag(row.list, row.etag, false), row.strongly) << row.list << " " << row.etag;
    EXPECT_EQ(names_etag(row.list, row.etag, true), row.weakly) << row.list << " " << row.etag;
  }
}

TEST(Preconditions, go_in_the_order_of_rfc_9110_section_13_2_2) {
  using enum Precondition;
  constexpr auto kOld = "Sun, 06 Nov 1994 08:49:36 GMT";
  constexpr auto kSame = "Sun, 06 Nov 1994 08:49:37 GMT";
  auto const current = Validators{.etag = R"("1")", .last_modified = 784'111'777};
  struct Row {
    char const* name;
    Conditions conditions;
    bool exists;
    bool reading;
    Precondition want;
  };
  for (auto const& row : std::vector<Row>{
           {"no condition", {}, true, true, proceed},
           {"If-Match fits", {.if_match = R"("1")"}, true, false, proceed},
           {"If-Match differs", {.if_match = R"("2")"}, true, false, failed},
           {"If-Match weak", {.if_match = R"(W/"1")"}, true, false, failed},
           {"If-Match *", {.if_match = "*"}, true, false, proceed},
           {"If-Match * of nothing", {.if_match = "*"}, false, false, failed},
           {"If-Match of nothing", {.if_match = R"("1")"}, false, false, failed},
           {"If-Match unreadable", {.if_match = "1"}, true, false, failed},
           {"If-Match of a compressed answer", {.if_match = R"("1+br")"}, true, false, proceed},
           {"If-Unmodified-Since holds", {.if_unmodified_since = kSame}, true, false, proceed},
           {"If-Unmodified-Since fails", {.if_unmodified_since = kOld}, true, false, failed},
           {"If-Unmodified-Since unreadable", {.if_unmodified_since = "x"}, true, false, proceed},
           {"If-Match before If-Unmodified-Since",
            {.if_match = R"("1")", .if_unmodified_since = kOld},
            true,
            false,
            proceed},
           {"If-None-Match fits, reading", {.if_none_match = R"(W/"1")"}, true, true, not_modified},
           {"If-None-Match fits, writing", {.if_none_match = R"("1")"}, true, false, failed},
           {"If-None-Match differs", {.if_none_match = R"("2")"}, true, true, proceed},
           {"If-None-Match * creates", {.if_none_match = "*"}, false, false, proceed},
           {"If-None-Match * of something", {.if_none_match = "*"}, true, false, failed},
           {"If-Modified-Since same", {.if_modified_since = kSame}, true, true, not_modified},
           {"If-Modified-Since older", {.if_modified_since = kOld}, true, true, proceed},
           {"If-Modified-Since with a write", {.if_modified_since = kSame}, true, false, proceed},
           {"If-None-Match before If-Modified-Since",
            {.if_none_match = R"("2")", .if_modified_since = kSame},
            true,
            true,
            proceed},
           {"If-Match, then If-None-Match",
            {.if_match = "*", .if_none_match = R"("1")"},
            true,
            true,
            not_modified}}) {
    EXPECT_EQ(evaluate_conditions(row.conditions, current, row.exists, row.reading), row.want)
        << row.name;
  }
  EXPECT_EQ(evaluate_conditions({.if_modified_since = kSame}, {.etag = R"("1")"}, true, true),
            proceed)
      << "nothing is known of the date";
}

TEST(HttpDates, are_read_in_three_forms_and_written_in_one) {
  // The examples of RFC 9110 section 5.6.7 name one moment.
  for (auto const* const text : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                                 "Sun Nov  6 08:49:37 1994"}) {
    EXPECT_EQ(parse_http_date(text, kNow), 784'111'777) << text;
  }
  EXPECT_EQ(format_http_date(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(format_http_date(951'782'400), "Tue, 29 Feb 2000 00:00:00 GMT");
  EXPECT_EQ(parse_http_date("Tue, 29 Feb 2000 00:00:00 GMT", kNow), 951'782'400);
  EXPECT_EQ(parse_http_date("Wed, 01-Jan-76 00:00:00 GMT", kNow), std::nullopt);
  EXPECT_EQ(parse_http_date("Wednesday, 01-Jan-76 00:00:00 GMT", kNow), 3'345'062'400)
      << "50 years ahead is still ahead";
  EXPECT_EQ(parse_http_date("Saturday, 01-Jan-77 00:00:00 GMT", kNow), 220'924'800);
  for (auto const* const text :
       {"", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Xxx, 06 Nov 1994 08:49:37 GMT", "784111777",
        "Sun, 06 nov 1994 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 GMT ", "1994-11-06T08:49:37Z"}) {
    EXPECT_EQ(parse_http_date(text, kNow), std::nullopt) << text;
  }
}

TEST(Ranges, one_is_honoured_and_several_are_answered_with_the_whole) {
  using enum RangeAnswer::Kind;
  struct Row {
    char const* range;
    std::uint64_t size;
    RangeAnswer::Kind kind;
    std::uint64_t first;
    std::uint64_t last;
  };
  for (auto const& row :
       std::vector<Row>{// RFC 9110 section 14.1.2, of 10,000 bytes
                        {"bytes=0-499", 10'000, part, 0, 499},
                        {"bytes=500-999", 10'000, part, 500, 999},
                        {"bytes=-500", 10'000, part, 9'500, 9'999},
                        {"bytes=9500-", 10'000, part, 9'500, 9'999},
                        {"bytes=0-0,-1", 10'000, whole, 0, 0},
                        {"bytes=-3", 10, part, 7, 9},
                        {"bytes=4-", 10, part, 4, 9},
                        {"bytes=9-9", 10, part, 9, 9},
                        {"bytes=0-99999999999999999999999", 10, part, 0, 9},
                        {"bytes=-99", 10, part, 0, 9},
                        {"bytes=10-", 10, unsatisfiable, 0, 0},
                        {"bytes=10-20", 10, unsatisfiable, 0, 0},
                        {"bytes=99999999999999999999999-", 10, unsatisfiable, 0, 0},
                        {"bytes=-0", 10, unsatisfiable, 0, 0},
                        {"bytes=0-", 0, unsatisfiable, 0, 0},
                        {"bytes=-1", 0, unsatisfiable, 0, 0},
                        {"bytes=5-4", 10, whole, 0, 0},
                        {"bytes=-", 10, whole, 0, 0},
                        {"bytes=", 10, whole, 0, 0},
                        {"bytes=a-b", 10, whole, 0, 0},
                        {"bytes=1--2", 10, whole, 0, 0},
                        {"bytes=+1-2", 10, whole, 0, 0},
                        {"bytes = 1-2", 10, whole, 0, 0},
                        {"lines=1-2", 10, whole, 0, 0},
                        {"", 10, whole, 0, 0}}) {
    auto const got = choose_range(row.range, row.size);
    EXPECT_EQ(got.kind, row.kind) << row.range;
    EXPECT_EQ(got.first, row.first) << row.range;
    EXPECT_EQ(got.last, row.last) << row.range;
  }
}

TEST(IfRange, holds_for_the_same_strong_tag_or_date_only) {
  auto const current = Validators{.etag = R"("1")", .last_modified = 784'111'777};
  EXPECT_TRUE(if_range_holds(R"("1")", current, kNow));
  EXPECT_FALSE(if_range_holds(R"("2")", current, kNow));
  EXPECT_FALSE(if_range_holds(R"(W/"1")", current, kNow));
  EXPECT_FALSE(if_range_holds(R"("1+br")", current, kNow)) << "those were other bytes";
  EXPECT_TRUE(if_range_holds("Sun, 06 Nov 1994 08:49:37 GMT", current, kNow));
  EXPECT_FALSE(if_range_holds("Sun, 06 Nov 1994 08:49:38 GMT", current, kNow));
  EXPECT_FALSE(if_range_holds("", current, kNow));
}

TEST(EntityTags, are_written_with_quotes_and_never_broken) {
  EXPECT_EQ(format_etag("7-en"), R"("7-en")");
  EXPECT_THROW(format_etag("a\"b"), BrokenInvariant);
  EXPECT_THROW(format_etag("a\r\nb"), BrokenInvariant);
}

} // namespace
} // namespace njia::http

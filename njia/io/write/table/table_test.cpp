#include "njia/io/write/table/table.h"

#include "njia/domain/testing/no_places.h"
#include "njia/io/write/table/columns.h"
#include "njia/privacy/release.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

PlaceId place(std::uint8_t number) {
  auto uuid = Uuid{};
  uuid.bytes[0] = number;
  return PlaceId{uuid};
}

Counts counts(std::vector<Cases> const& groups) {
  auto out = Counts{};
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    auto uuid = Uuid{};
    uuid.bytes[15] = static_cast<std::uint8_t>(i + 1);
    out.add(GroupId{uuid}, {.submissions = 1, .sized = 1, .persons = groups[i]});
  }
  return out;
}

CountTable table() {
  auto const shown = counts({{1'000, 1'005}, {1'000, 1'005}, {1'000, 1'005}});
  auto const secret = counts({{2, 2}});
  auto const small = counts({{5, 5}, {5, 5}, {5, 5}});
  auto total = shown;
  total += secret;
  total += small;
  auto out = CountTable{
      .name = "corridors",
      .dimensions = {{.key = "origin", .kind = DimensionKind::place, .level = Level::country},
                     {.key = "end", .kind = DimensionKind::place, .level = Level::country}},
      .rows = {{.keys = {place(1).text(), place(2).text()}, .counts = shown},
               {.keys = {place(1).text(), place(4).text()}, .counts = small},
               {.keys = {place(1).text(), place(3).text()}, .counts = secret}},
      .total = total,
      .left_out = {{.reason = "unlocated", .counts = counts({{4, std::nullopt}})}},
      .additive = true};
  out.policy = ReleasePolicy{Audience::open};
  return out;
}

Release released(Audience audience) {
  auto const context =
      ReleaseContext{.today = *parse_day("2022-01-01"), .period = *parse_edtf("2020")};
  return std::move(release({table()}, audience, testing::NoPlaces{}, context)).value();
}

TableWords words(Language language) {
  return {.language = language,
          .place_name =
              [](PlaceId id, Language) {
                static constexpr std::string_view kNames[] = {"?", "Kenya", "Côte d’Ivoire",
                                                              "=Oman", "Qatar"};
                return std::string{kNames[id.uuid().bytes[0]]};
              },
          .round_name = [](RoundId) { return std::string{"2020"}; }};
}

CountTable by_month() {
  auto const few = counts({{1, 1}});
  auto const many = counts({{9, 9}});
  auto total = few;
  total += many;
  return {.name = "series",
          .dimensions = {{.key = "unit", .kind = DimensionKind::period}},
          .rows = {{.keys = {"2020-01"}, .counts = few}, {.keys = {"2020-02"}, .counts = many}},
          .total = total,
          .additive = true,
          .facts = {{"exposure_basis", "coverage"}, {"not_tested", "too_few_groups"}}};
}

TEST(Table, is_in_the_order_of_time_and_says_compared_with_what_and_why_not_tested) {
  auto const made = release({by_month()}, Audience::coordinator, testing::NoPlaces{},
                            {.today = *parse_day("2022-01-01"), .period = *parse_edtf("2020")});
  ASSERT_TRUE(made.has_value()) << made.error().key;
  auto const text = to_terminal(made->tables[0], words(Language::en), 0);
  EXPECT_LT(text.find("2020-01"), text.find("2020-02"));
  EXPECT_THAT(text, HasSubstr("Compared with: how long who covers which place\n"));
  EXPECT_THAT(text, HasSubstr("Not tested because: fewer than two independent organisations\n"));
}

TEST(Terminal, says_why_there_is_no_answer) {
  auto none = table();
  none.name = "unseen";
  none.dimensions = {{.key = "organisations", .kind = DimensionKind::text}};
  none.rows.clear();
  none.facts = {{"refused", "too_few_groups"}, {"groups", "7"}};
  auto const made = release({none}, Audience::coordinator, testing::NoPlaces{},
                            {.today = *parse_day("2022-01-01"), .period = *parse_edtf("2020")});
  auto const text = to_terminal(made.value().tables.front(), words(Language::en));
  EXPECT_THAT(text, HasSubstr("Not answered because: fewer than eight independent organisations"));
  EXPECT_THAT(text, HasSubstr("Independent organisations: 7\n"));
}

TEST(TerminalTable, shows_exact_figures_to_the_coordinator_and_says_so) {
  auto const made = released(Audience::coordinator);
  auto const text = to_terminal(made.tables.front(), words(Language::en));
  EXPECT_THAT(text, HasSubstr("3,000–3,015"));
  EXPECT_THAT(text, HasSubstr("=Oman"));
  EXPECT_THAT(text, HasSubstr("4 or more"));
  EXPECT_THAT(text, HasSubstr("Not yet checked for overlap"));
  EXPECT_THAT(text, HasSubstr("Exact figures. For the coordinating circle only."));
}

TEST(TerminalTable, says_why_a_figure_is_withheld_from_the_network) {
  auto const text = to_terminal(released(Audience::network).tables.front(), words(Language::en));
  EXPECT_THAT(text, HasSubstr("withheld: fewer than 3 organisations"));
  EXPECT_THAT(text, HasSubstr("withheld: another figure would follow from it"));
  EXPECT_THAT(text, HasSubstr("all others"));
}

TEST(TerminalTable, says_nothing_of_a_suppressed_row_to_the_public) {
  auto const text = to_terminal(released(Audience::open).tables.front(), words(Language::en));
  EXPECT_THAT(text, HasSubstr("3,000–3,015"));
  EXPECT_THAT(text, HasSubstr("3+"));
  EXPECT_THAT(text, Not(HasSubstr("Oman")));
}

TEST(TerminalTable, speaks_four_languages) {
  for (auto const language : kAllLanguages) {
    EXPECT_FALSE(to_terminal(released(Audience::network).tables.front(), words(language)).empty());
  }
}

TEST(TerminalTable, columns_are_as_wide_as_what_is_shown) {
  EXPECT_EQ(display_width("Co\u0302te"), 4U);
  EXPECT_EQ(display_width("مُقديشو"), 6U);
  EXPECT_EQ(display_width("東京"), 4U);
  EXPECT_EQ(align({{"a"}, {"n", true}}, {{"Côte", "1"}, {"x", "100"}}),
            "a       n\n─────────\nCôte    1\nx     100\n");
}

TEST(CsvTable, has_a_line_a_row_and_no_cell_that_a_spreadsheet_would_evaluate) {
  auto const csv = to_csv(released(Audience::coordinator).tables.front(), words(Language::en));
  EXPECT_THAT(csv, HasSubstr("origin,origin_name,origin_level,end,end_name,end_level,kind,state,"
                             "reason,submissions_low"));
  EXPECT_THAT(csv, HasSubstr(",Côte d’Ivoire,country,row,shown,,3,3,3,no,3000,3015,0,0,no,"));
  EXPECT_THAT(csv, HasSubstr(",'=Oman,"));
  EXPECT_THAT(csv, HasSubstr("left_out,shown,,1,1,1,no,4,,0,0,no,reason=unlocated"));
}

TEST(JsonTable, keeps_an_open_end_as_null) {
  auto const value = boost::json::parse(
      to_json(released(Audience::coordinator).tables.front(), words(Language::en)));
  EXPECT_EQ(value.at("audience").as_string(), "coordinator");
  EXPECT_EQ(value.at("rows").at(0).at("figure").at("persons").at("low").to_number<int>(), 3000);
  EXPECT_TRUE(value.at("left_out").at(0).at("figure").at("persons").at("high").is_null());
}

TEST(Words, numbers_and_shares) {
  EXPECT_EQ(format_number(1234567, Language::en), "1,234,567");
  EXPECT_EQ(format_number(1234567, Language::fr), "1\u202F234\u202F567");
  EXPECT_EQ(format_cases({.low = 41, .high = std::nullopt}, Language::en), "41 or more");
  EXPECT_EQ(share_words({{"share", "0.3801"}, {"share_low", "0.3312"}, {"share_high", "0.4290"}},
                        Language::en),
            "38% (33% to 43%)");
  EXPECT_EQ(share_words({{"share_low", "0.3500"}, {"share_high", "0.4500"}}, Language::en),
            "35% to 45%");
  EXPECT_EQ(share_words({}, Language::en), "");
}

} // namespace
} // namespace njia

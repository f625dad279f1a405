// Which journeys a search finds, in which order, page after page. Expected: read off the six lines
// of the world by hand.
#include "njia/app/figures/find_journeys.h"

#include "njia/analysis/testing/scenario.h"

#include <gtest/gtest.h>

namespace njia::app {
namespace {

using analysis::testing::code_uuid;

constexpr auto kWorld =
    "region   GULF SA AE\n"
    "places   K Kisumu KE-42 | N Nairobi KE-30 | B Busia KE-04 | R Riyadh SA-01 | D Dubai AE-DU\n"
    "rounds   2020 2020 | 2019 2019\n"
    "routes   a: K > N > R!  | 3    | 2020-03 | transport=BUS\n"                        // 0
    "         b: K > B > R!  | 2..6 | 2020    | transport=FOOT,BUS\n"                   // 1
    "         b: N > D!      | 4..  | | transport=UNKNOWN\n"                            // 2
    "         c: ? > (D) > R! | ?   | 2019-05 | round=2019\n"                           // 3
    "         c: KE > GULF!  | incidents:2 | 2019-11/2020-02 | transport=CAR_PRIVATE\n" // 4
    "         a: N > D!      | 3 | 2020-06 | nature=OTHER_MOVEMENT\n";                  // 5

class FindJourneysTest : public ::testing::Test {
protected:
  analysis::testing::Scenario scenario_ = analysis::testing::read_scenario(kWorld);
  FiguresInput input_{.data = scenario_.dataset(),
                      .exercise = {},
                      .index = std::make_shared<analysis::LiveIndex>()};
  std::shared_ptr<void const> state_ = std::make_shared<int>();

  Result<FoundJourneys> find(JourneySearch const& search) const {
    auto const names = analysis::FilterNames{
        .place =
            [this](std::string_view text) {
              auto const country = scenario_.places.find_country(text);
              return country ? country : scenario_.places.find_unit(text);
            },
        .round = [](std::string_view) { return std::optional<RoundId>{}; },
        .organisation = [](std::string_view) { return std::optional<OrganisationId>{}; }};
    return find_journeys(input_, scenario_.places, search, names, state_);
  }

  std::size_t number_of(JourneyId id) const {
    for (auto n = analysis::JourneyNumber{0}; n < input_.data.size(); ++n) {
      if (input_.data.id(n) == id) {
        return n;
      }
    }
    return 99;
  }

  /// "0,2,1": the lines in the order found, in parts of `at_once`, each begun by the text of the
  /// last position.
  std::string lines(JourneySearch search, std::size_t at_once = 100) const {
    auto out = std::string{};
    for (auto is_more = true; is_more;) {
      auto found = find(search);
      EXPECT_TRUE(found.has_value());
      auto count = std::size_t{0};
      for (; count < at_once; ++count) {
        auto const position = found->next();
        if (!position) {
          break;
        }
        out += (out.empty() ? "" : ",") + std::to_string(number_of(position->id));
        auto const read = parse_position(to_text(*position, search.order), search.order);
        EXPECT_EQ(read, *position);
        search.after = read;
      }
      is_more = count == at_once;
    }
    return out;
  }
  std::string found_by(std::string const& filter) const {
    return lines(JourneySearch{.filter = filter});
  }
};

TEST_F(FindJourneysTest, finds_what_a_filter_holds_for_whatever_its_nature) {
  EXPECT_EQ(found_by(""), "0,1,2,3,4,5");
  EXPECT_EQ(found_by("origin = KE-42"), "0,1");
  EXPECT_EQ(found_by("end = AE"), "2,5");
  EXPECT_EQ(found_by("period = 2020"), "0,1,5");
}

TEST_F(FindJourneysTest, tells_of_how_many_it_cannot_be_said_and_lists_them) {
  auto const found = find({.filter = "origin = KE-42"});
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->total(), 2U);
  using Reasons = std::vector<std::pair<std::string_view, std::uint64_t>>;
  EXPECT_EQ(found->left_out(), (Reasons{{"coarser_than_level", 1}, {"unlocated", 1}}));
  EXPECT_EQ(lines({.filter = "origin = KE-42", .undecided = true}), "3,4");
}

TEST_F(FindJourneysTest, sorts_by_what_is_known_and_puts_the_unknown_last) {
  using enum JourneyOrder;
  // First days: 0 2020-03-01, 1 2020-01-01, 2 -, 3 2019-05-01, 4 2019-11-01, 5 2020-06-01.
  EXPECT_EQ(lines({.order = happened}), "3,4,1,0,5,2");
  EXPECT_EQ(lines({.order = happened, .is_descending = true}), "5,0,1,4,3,2");
  // Persons at least: 0 3, 1 2, 2 4, 3 -, 4 incidents, 5 3.
  EXPECT_EQ(lines({.order = cases}), "1,0,5,2,3,4");
  EXPECT_EQ(lines({.order = cases, .is_descending = true}), "2,5,0,1,4,3");
  EXPECT_EQ(lines({.is_descending = true}), "5,4,3,2,1,0");
}

TEST_F(FindJourneysTest, parts_of_any_size_make_the_whole) {
  for (auto const order : {JourneyOrder::id, JourneyOrder::happened, JourneyOrder::cases}) {
    for (auto const is_descending : {false, true}) {
      auto const search = JourneySearch{.order = order, .is_descending = is_descending};
      for (auto at_once = std::size_t{1}; at_once < 8; ++at_once) {
        EXPECT_EQ(lines(search, at_once), lines(search)) << at_once;
      }
    }
  }
  auto const later =
      find({.order = JourneyOrder::cases,
            .after = parse_position(".ffffffff-ffff-7fff-bfff-ffffffffffff", JourneyOrder::cases)});
  EXPECT_EQ(later->total(), 6U) << "of all parts";
}

TEST_F(FindJourneysTest, looks_at_one_organisation_and_one_round) {
  auto const of = [&](analysis::JourneyNumber n) {
    return input_.data.sources()[input_.data.block(0).source[n]].organisation;
  };
  EXPECT_EQ(lines({.org = of(1)}), "1,2");
  EXPECT_EQ(lines({.filter = "end = SA", .org = of(3)}), "3");
  EXPECT_EQ(lines({.org = OrganisationId{code_uuid("nobody")}}), "");
  EXPECT_EQ(lines({.round = input_.data.rounds()[input_.data.block(0).round[3]]}), "3");
}

TEST(JourneyPositions, are_read_only_as_they_were_written) {
  auto const some_id = std::string{"01890000-0000-7000-8000-000000000001"};
  constexpr auto happened = JourneyOrder::happened;
  EXPECT_EQ(to_text(*parse_position("-365." + some_id, happened), happened), "-365." + some_id);
  for (auto const& text :
       std::vector<std::string>{"", some_id, "x." + some_id, "1 ." + some_id, "1.",
                                "99999999999999999999." + some_id, "1." + some_id + "."}) {
    EXPECT_FALSE(parse_position(text, happened)) << text;
  }
  EXPECT_FALSE(parse_position("." + some_id, JourneyOrder::id));
}

TEST_F(FindJourneysTest, says_where_a_filter_is_wrong) {
  auto const found = find({.filter = "cases >= "});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().key, "filter.malformed");
}

} // namespace
} // namespace njia::app

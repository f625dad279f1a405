#include "njia/domain/vocabulary.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

TEST(Vocabulary, the_values_that_the_code_names_are_the_rows_of_the_files) {
  EXPECT_EQ(term_code(Role::origin), "ORIGIN");
  EXPECT_EQ(term_code(Role::intended_destination), "INTENDED_DESTINATION");
  EXPECT_EQ(term_code(Role::rescue_or_exit), "RESCUE_OR_EXIT");
  EXPECT_EQ(term_code(Precision::city), "CITY");
  EXPECT_EQ(term_code(Precision::region), "REGION");
  EXPECT_EQ(term_code(Precision::unknown), "UNKNOWN");
  EXPECT_EQ(term_code(CasesBasis::exact), "EXACT");
  EXPECT_EQ(term_code(CasesBasis::estimate), "ESTIMATE");
  EXPECT_EQ(term_code(CasesBasis::at_least), "AT_LEAST");
  EXPECT_EQ(term_code(CasesBasis::range), "RANGE");
  EXPECT_EQ(term_code(CasesUnit::incidents), "INCIDENTS");
  EXPECT_EQ(term_code(Nature::trafficking_confirmed), "TRAFFICKING_CONFIRMED");
  EXPECT_EQ(term_code(Nature::other_movement), "OTHER_MOVEMENT");
  EXPECT_EQ(term_code(Nature::not_trafficking), "NOT_TRAFFICKING");
  EXPECT_EQ(term_code(JourneyKind::known_route), "KNOWN_ROUTE");
  EXPECT_EQ(term_code(TransitKnown::none), "NONE");
  EXPECT_EQ(term_code(TransitKnown::all), "ALL");
  EXPECT_EQ(term_code(Channel::sheet), "SHEET");
  EXPECT_EQ(term_code(Crossing::unofficial), "UNOFFICIAL");
  EXPECT_EQ(term_code(Permission::only_us), "ONLY_US");
  EXPECT_EQ(term_code(Permission::open), "PUBLIC");
  EXPECT_EQ(term_code(PlaceKind::unofficial_crossing), "UNOFFICIAL_CROSSING");
  EXPECT_EQ(term_code(Concealment::yes), "YES");
  EXPECT_EQ(term_code(AgeClass::minor), "MINOR");
  EXPECT_EQ(term_code(Certainty::inferred), "INFERRED");
  EXPECT_EQ(term_code(Exploitation::other), "OTHER");
  EXPECT_EQ(term_code(Control::none_seen), "NONE_SEEN");
}

TEST(Vocabulary, codes_are_read_in_any_case_and_strangers_survive) {
  EXPECT_EQ(*parse_term<Role>(" origin "), Role::origin);
  EXPECT_EQ(*parse_term<Role>(""), Role::not_asked);
  EXPECT_EQ(parse_term<Role>("ORIGINAL").error().key, "code.unknown");
  EXPECT_EQ(term_code(*parse_term<Role>("#77")), "#77");
}

TEST(Vocabulary, every_row_is_labelled_in_every_language) {
  for (auto const& name : vocabulary_names()) {
    for (auto const& row : vocabulary(name).rows()) {
      for (auto const language : kAllLanguages) {
        EXPECT_FALSE(term_label(name, row.number, language).empty()) << name << " " << row.code;
      }
    }
  }
}

TEST(Labels, fill_their_placeholders) {
  EXPECT_EQ(fill_placeholders("{a} of {b}, {c}", {{"a", "1"}, {"b", "2"}}), "1 of 2, {c}");
  EXPECT_EQ(label("terms", "not_asked", Language::fr), "non demandé");
  EXPECT_EQ(find_language("ar"), Language::ar);
  EXPECT_FALSE(find_language("de"));
}

} // namespace
} // namespace njia

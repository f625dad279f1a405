#include "njia/domain/pii.h"

#include <gtest/gtest.h>

namespace njia {
namespace {

std::string show(std::string_view text, NameRule rule = NameRule::alone) {
  auto out = std::string{};
  for (auto const& found : scan_free_text(text, rule)) {
    out += std::string{personal_data_name(found.kind)} + "[" +
           std::string{text.substr(found.offset, found.length)} + "]";
  }
  return out;
}

TEST(PersonalData, finds_what_tells_who_somebody_is) {
  struct Row {
    char const* text;
    char const* want;
  };
  for (auto const& [text, want] : std::vector<Row>{
           {"Call 0712 345 678 at night", "phone[0712 345 678]"},
           {"0712345678", "phone[0712345678]"},
           {"+254 712 345678", "phone[+254 712 345678]"},
           {"254712345678", "phone[254712345678]"},
           {"00971 50 123 4567", "phone[00971 50 123 4567]"},
           {"write to someone@example.org today", "email[someone@example.org]"},
           {"passport A1234567 was kept", "id_number[A1234567]"},
           {"ID 23456789", "id_number[23456789]"},
           {"national id no. 2345678", "id_number[2345678]"},
           {"KRA PIN A001234567B", "id_number[A001234567B]"},
           {"Bi. Amina was moved", "person_name[Bi. Amina]"},
           {"Mr Otieno paid", "person_name[Mr Otieno]"},
           {"she is called Zawadi", "person_name[Zawadi]"},
       }) {
    EXPECT_EQ(show(text), want) << text;
  }
}

TEST(PersonalData, leaves_ordinary_notes_alone) {
  for (auto const* text : {"12 girls in 2019", "paid 1,200 dollars on 2019-08-15",
                           "moved on 20190815 by bus", "from Nairobi to Dubai via Addis Ababa",
                           "case C-2019-17", "agency promised 30000 KES", ""}) {
    EXPECT_EQ(show(text), "") << text;
  }
}

TEST(PersonalData, redacting_leaves_the_rest) {
  auto const text = std::string_view{"Call 0712 345 678 at night"};
  EXPECT_EQ(redact(text, scan_free_text(text)), "Call … at night");
}

} // namespace
} // namespace njia

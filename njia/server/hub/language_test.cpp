#include "njia/server/hub/language.h"

#include <gtest/gtest.h>

namespace njia::server {
namespace {

TEST(ChooseLanguage, ByWeightThenOrderAndEnglishOtherwise) {
  struct Case {
    std::string_view header;
    Language want;
  };
  for (auto const& [header, want] : {
           Case{"", Language::en},
           Case{"sw", Language::sw},
           Case{"so, sw;q=0.8, en;q=0.5", Language::sw},
           Case{"en;q=0.5, fr-CD;q=0.9", Language::fr},
           Case{"AR-EG", Language::ar},
           Case{"fr, sw", Language::fr},
           Case{"fr;q=0, sw;q=0.1", Language::sw},
           Case{"fr;q=x", Language::en},
           Case{"*", Language::en},
           Case{",,;q=1,", Language::en},
       }) {
    EXPECT_EQ(choose_language(header), want) << header;
  }
}

} // namespace
} // namespace njia::server

// Names planted in every kind of cell must not be found in any byte of the state folder.
#include "njia/app/import/testing.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// All bytes of all files below a folder.
std::string every_byte(std::filesystem::path const& folder) {
  auto all = std::string{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      auto in = std::ifstream{entry.path(), std::ios::binary};
      auto bytes = std::ostringstream{};
      bytes << in.rdbuf();
      all += bytes.str();
    }
  }
  return all;
}

TEST(Privacy, no_byte_of_the_state_folder_tells_who_somebody_is) {
  auto const folder = std::filesystem::temp_directory_path() / "njia-import-privacy-test";
  std::filesystem::remove_all(folder);
  auto const marker = std::string{"Route is known well"};
  {
    auto bench = TestBench{};
    auto opened = open_sqlite_store(folder);
    ASSERT_TRUE(opened.has_value()) << opened.error().key;
    bench.store = std::move(*opened);
    static_cast<void>(app::add_organisation(*bench.store, bench.ids,
                                            {.code = "ORG-A", .country = "KE"}, bench.actor));
    static_cast<void>(app::add_round(*bench.store, bench.ids, {.code = "KE-2020", .period = "2020"},
                                     bench.actor));
    auto const outcome = bench.import(
        "Victim name,Phone number,Date of birth,Remarks of our driver,Case number,Origin,Country "
        "of origin,Destination,Industry,Notes,Number of victims\n"
        "Qwabena Zuluto,0712345678,1999-04-17,Xylophona saw "
        "it,A-1,Kitale,Kenya,Dubai,construction,Route is known well,1\n"
        "Qwabena Zuluto,0712345678,1999-04-17,Xylophona saw "
        "it,0733999111,Kitale,Kenya,Dubai,construction,call 0744555666 at night,2\n"
        "Qwabena Zuluto,0712345678,1999-04-17,Xylophona saw it,A-3,Kitale,Kenya,Dubai,with "
        "0755444333 in a house,passport Z7654321 kept,3\n"
        "Qwabena Zuluto,0712345678,1999-04-17,Xylophona saw it,A-4,+254 766 123 "
        "987,,Dubai,hawking,write to zulu@example.org,4\n"
        "Qwabena Zuluto,0712345678,1999-04-17,Xylophona saw it,A-5,Nowhereville "
        "zulu@example.org,,Dubai,hawking,,five 0777888999\n",
        {}, "Qwabena.csv");
    ASSERT_TRUE(outcome.has_value()) << outcome.error().key;
    auto const keys = finding_keys(*outcome);
    EXPECT_THAT(keys, Contains(StartsWith("import.identity_dropped")));
    EXPECT_THAT(keys, Contains(StartsWith("import.birth_date_to_band")));
    EXPECT_THAT(keys, Contains(StartsWith("import.note_withheld")));
    EXPECT_THAT(keys, Contains(StartsWith("import.reference_withheld")));
    EXPECT_THAT(keys, Contains(StartsWith("import.word_withheld")));
    EXPECT_THAT(keys, Contains(StartsWith("import.place_looks_personal")));
  }
  auto const bytes = every_byte(folder);
  std::filesystem::remove_all(folder);
  EXPECT_THAT(bytes, HasSubstr(marker)) << "the search works";
  for (auto const* planted :
       {"Qwabena Zu", "Zuluto", "0712345678", "1999-04-17", "Xylophona", "0733999111", "0744555666",
        "0755444333", "Z7654321", "766 123 987", "zulu@example.org", "0777888999"}) {
    EXPECT_THAT(bytes, Not(HasSubstr(planted)));
  }
}

} // namespace
} // namespace njia::importing

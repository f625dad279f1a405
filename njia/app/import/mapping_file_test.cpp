#include "njia/app/import/mapping_file.h"

#include "njia/app/import/testing.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

constexpr auto kToml = R"(
name = "demo"
rows = "group"
date_order = "month_first"
[columns]
"De" = "origin.place"
"Vers" = "destination.place"
"Nombre" = "cases"
"Etat" = ""
[constants]
nature = "TRAFFICKING_CONFIRMED"
[values."De"]
"ktl" = "Kitale"
"?" = "@unknown"
[[filter]]
header = "Etat"
is_not = ["annulé"]
)";

TEST(MappingFile, reads_toml_and_comes_back_from_json) {
  auto const mapping = parse_mapping(kToml);
  ASSERT_TRUE(mapping.has_value()) << mapping.error().key;
  EXPECT_EQ(mapping->columns.size(), 4U);
  EXPECT_EQ(mapping->rows, RowKind::group);
  auto const json = mapping_to_json(*mapping);
  auto const again = parse_mapping(json);
  ASSERT_TRUE(again.has_value()) << again.error().key;
  EXPECT_EQ(mapping_to_json(*again), json);
}

TEST(MappingFile, says_what_is_wrong_and_where) {
  struct Bad {
    char const* text;
    char const* key;
  };
  for (auto const& [text, key] :
       std::vector<Bad>{{"name = ", "mapping.malformed"},
                        {"{\"name\": ", "mapping.malformed"},
                        {"\u01ca", "mapping.malformed"}, // toml++ 3.3 takes it for impossible
                        {"name = \"a\" # \u01ca\n\u00e9 = 1", "mapping.malformed"},
                        {"name = a\"\u02a5", "mapping.malformed"},
                        {"[{}]", "mapping.malformed"}, // toml++ 3.3 ends the process
                        {"name = \"a\"\n[[[]]]", "mapping.malformed"},
                        {"[.5]", "mapping.malformed"},
                        {"nam = \"x\"\n[columns]\na = \"cases\"", "mapping.unknown_key"},
                        {"[columns]\na = \"cases.many\"", "mapping.unknown_target"},
                        {"[columns]\na = [1]", "mapping.wrong_type"},
                        {"name = \"x\"", "mapping.no_columns"},
                        {"[columns]\na = \"cases\"\n[constants]\nnature = \"BAD\"", "code.unknown"},
                        {"\xff", "text.not_utf8"}}) {
    auto const mapping = parse_mapping(text);
    ASSERT_FALSE(mapping.has_value()) << text;
    EXPECT_EQ(mapping.error().key, key) << text;
  }
}

TEST(MappingFile, a_mapping_is_known_again_by_the_header) {
  auto bench = TestBench{};
  auto const file = std::filesystem::temp_directory_path() / "njia-mapping-test.toml";
  std::ofstream{file} << kToml;
  auto const text = "De,Vers,Nombre,Etat\nktl,Dubai,5,\n?,Riyadh,2,\nktl,Riyadh,9,Annulé\n";
  auto const first = bench.import(text, {.mapping = file});
  std::filesystem::remove(file);
  ASSERT_TRUE(first.has_value()) << first.error().key;
  EXPECT_EQ(first->counts.committed, 2U);
  EXPECT_EQ(first->ignored.filtered, 1U);
  EXPECT_EQ(bench.route(bench.journeys()[0]), "o:Kitale d:Dubai");
  EXPECT_EQ(bench.route(bench.journeys()[1]), "o:? d:Riyadh");
  EXPECT_EQ(bench.journeys()[0].nature, Nature::trafficking_confirmed);

  auto const next = bench.import("De,Vers,Nombre,Etat\nktl,Arusha,1,\n", {}, "next-year.csv");
  ASSERT_TRUE(next.has_value()) << next.error().key;
  EXPECT_EQ(next->counts.committed, 1U);
  EXPECT_THAT(finding_keys(*next), testing::Contains("import.mapping_reused:1"));
}

} // namespace
} // namespace njia::importing

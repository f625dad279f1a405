// Tables that nobody on this project wrote (NJIA_TEST_DATA), imported through the mapping files
// that ship with Njia.
#include "njia/app/import/gazetteer_places.h"
#include "njia/app/import/testing.h"
#include "njia/base/sha256.h"

#include <algorithm>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

using testing::Contains;

std::filesystem::path shared(std::string const& name) {
  auto const* folder = std::getenv("NJIA_TEST_DATA");
  return (folder != nullptr ? std::filesystem::path{folder}
                            : std::filesystem::path{NJIA_SOURCE_DIR} / "../shared/data") /
         name;
}

/// Every text is a country or region of its own: these tests are about rows, not about the
/// gazetteer.
class EveryPlace final : public PlaceResolver {
public:
  PlaceAnswer resolve(PlaceQuestion const& question) const override {
    return {.status = PlaceStatus::resolved, .candidates = {candidate(question.text)}};
  }
  std::optional<std::string> find_country(std::string_view) const override { return std::nullopt; }
  std::optional<PlaceCandidate> find_place(PlaceId) const override { return std::nullopt; }

private:
  static PlaceCandidate candidate(std::string_view text) {
    auto const digest = sha256(text);
    auto id = Uuid{};
    std::copy_n(digest.begin(), 16, id.bytes.begin());
    return {.place = PlaceId{id}, .name = std::string{text}, .precision = Precision::country};
  }
};

Result<ImportOutcome> import_shared(TestBench& bench, std::string const& file,
                                    std::string const& mapping) {
  auto const places = EveryPlace{};
  auto request =
      ImportRequest{.file = shared(file),
                    .org = "ORG-A",
                    .round = "2020",
                    .mapping = std::filesystem::path{NJIA_SOURCE_DIR} / "data/mappings" / mapping};
  return ImportFile{
      .store = *bench.store, .places = places, .ids = bench.ids, .actor = bench.actor}(request);
}

TEST(SharedData, every_row_of_the_unhcr_flows_is_accounted_for) {
  if (!std::filesystem::exists(shared("unhcr/flows.csv"))) {
    GTEST_SKIP() << "unhcr/flows.csv is not in NJIA_TEST_DATA";
  }
  auto bench = TestBench{};
  auto const outcome = import_shared(bench, "unhcr/flows.csv", "unhcr.toml");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key << outcome.error().where;
  EXPECT_EQ(outcome->counts.rows_read, 105'869U) << "the header too";
  EXPECT_EQ(outcome->counts.ignored, 1U);
  EXPECT_EQ(outcome->counts.rejected, 32U)
      << "both ends unknown or stateless: no place of the journey is known";
  EXPECT_EQ(outcome->counts.committed, 105'836U);
  auto open_ends = std::uint64_t{0};
  auto corridors = std::set<std::pair<PlaceId, PlaceId>>{};
  auto persons = std::uint64_t{0};
  bench.store->each_journey({}, [&](JourneyRevision const& revision) {
    auto const& journey = revision.journey;
    EXPECT_EQ(journey.nature, Nature::other_movement);
    persons += journey.cases_max.value_or(0);
    auto const& steps = journey.steps;
    if (steps.size() < 2 || steps[0].places.empty() || steps[1].places.empty()) {
      ++open_ends;
    } else {
      corridors.emplace(steps[0].places[0], steps[1].places[0]);
    }
    return true;
  });
  EXPECT_EQ(corridors.size(), 8'601U);
  EXPECT_EQ(open_ends + 32, 2'331U);
}

TEST(SharedData, every_row_of_missing_migrants_is_accounted_for_and_damaged_text_is_found) {
  auto const file = std::string{"missing_migrants/missing_migrants_to_2020-01.csv"};
  if (!std::filesystem::exists(shared(file))) {
    GTEST_SKIP() << file << " is not in NJIA_TEST_DATA";
  }
  auto bench = TestBench{};
  auto const outcome = import_shared(bench, file, "missing_migrants.toml");
  ASSERT_TRUE(outcome.has_value()) << outcome.error().key << outcome.error().where;
  EXPECT_EQ(outcome->counts.rows_read, 6'340U);
  EXPECT_EQ(outcome->counts.committed + outcome->counts.rejected + outcome->counts.staged, 6'339U);
  EXPECT_EQ(outcome->counts.committed, 6'339U);
  EXPECT_EQ(outcome->file.damaged.mis_decoded, 23U);
  EXPECT_EQ(outcome->file.damaged.lost, 12U);
  auto const keys = finding_keys(*outcome);
  EXPECT_THAT(keys, Contains("import.no_ends:6339"));
  EXPECT_THAT(keys, Contains("import.text_damaged:1"));
  EXPECT_THAT(keys, Contains("import.text_letters_lost:1"));
}

TEST(SharedData, without_a_mapping_missing_migrants_is_explained_and_nothing_is_taken) {
  auto const file = std::string{"missing_migrants/missing_migrants_to_2020-01.csv"};
  if (!std::filesystem::exists(shared(file))) {
    GTEST_SKIP() << file << " is not in NJIA_TEST_DATA";
  }
  auto bench = TestBench{};
  auto const places = EveryPlace{};
  auto const outcome =
      ImportFile{.store = *bench.store, .places = places, .ids = bench.ids, .actor = bench.actor}(
          {.file = shared(file), .org = "ORG-A", .round = "2020"});
  if (outcome.has_value()) {
    EXPECT_EQ(outcome->counts.rows_read, 6'340U);
    EXPECT_EQ(outcome->counts.committed, 0U);
    EXPECT_EQ(outcome->counts.rejected, 6'339U);
  } else {
    EXPECT_EQ(outcome.error().key, "import.no_table_at_all");
  }
}

} // namespace
} // namespace njia::importing

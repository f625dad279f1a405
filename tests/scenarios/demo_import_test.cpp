// The demo's workbooks go in as partners' files would: no mapping, no help. What comes out must be
// what the generator knew, nearly all of it without anybody's decision, and never in the wrong
// country.
#include "njia/app/demo/compare.h"
#include "njia/app/demo/demo.h"
#include "njia/app/import/gazetteer_places.h"
#include "njia/app/import/import_file.h"
#include "njia/store/memory/memory_store.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace njia {
namespace {

constexpr auto kSeed = std::uint64_t{7};
constexpr auto kAt = Instant{std::chrono::milliseconds{1'600'000'000'000}};
constexpr auto kShownDifferences = std::size_t{12};

std::filesystem::path make_folder(std::string_view name) {
  auto folder = std::filesystem::path{testing::TempDir()} / fmt::format("njia-demo-{}", name);
  std::filesystem::remove_all(folder);
  return folder;
}

std::string bytes_of(std::filesystem::path const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  auto out = std::ostringstream{};
  out << in.rdbuf();
  return out.str();
}

class DemoImport : public testing::Test {
protected:
  void SetUp() override {
    auto opened = Gazetteer::open(NJIA_PLACES_FILE);
    if (!opened) {
      GTEST_SKIP() << "there is no gazetteer at " << NJIA_PLACES_FILE << " (" << opened.error().key
                   << "): build the target `gazetteer` after tools/setup";
    }
    gazetteer_ = std::make_unique<Gazetteer>(std::move(*opened));
  }

  std::string name(PlaceId id) const {
    auto const place = gazetteer_->find_place(id);
    return place ? fmt::format("{}/{}", place->name, place->country ? place->country->text() : "-")
                 : id.text();
  }

  std::string country(Step const& step) const {
    auto const place =
        step.places.empty() ? std::nullopt : gazetteer_->find_place(step.places.front());
    return place && place->country ? place->country->text() : "";
  }

  std::set<std::string> countries(std::vector<Journey> const& journeys) const {
    auto all = std::set<std::string>{};
    for (auto const& journey : journeys) {
      for (auto const& step : journey.steps) {
        all.insert(country(step));
      }
    }
    return all;
  }

  importing::ImportOutcome import(Store& store, UuidSource& ids, std::filesystem::path const& file,
                                  demo::DemoFile const& what) {
    auto const places = importing::GazetteerPlaces{*gazetteer_};
    auto const run = importing::ImportFile{
        .store = store, .places = places, .ids = ids, .actor = {.name = "test", .at = kAt}};
    auto outcome = run({.file = file, .org = what.org, .round = what.round});
    EXPECT_TRUE(outcome.has_value()) << what.file << ": " << outcome.error().key;
    return outcome ? std::move(*outcome) : importing::ImportOutcome{};
  }

  static std::vector<Journey> journeys_of(Store const& store, demo::DemoFile const& what) {
    auto filter = JourneyFilter{};
    for (auto const& org : store.organisations()) {
      filter.org = org.code == what.org ? std::optional{org.id} : filter.org;
    }
    for (auto const& round : store.rounds()) {
      filter.round = round.code == what.round ? std::optional{round.id} : filter.round;
    }
    auto all = std::vector<Journey>{};
    store.each_journey(filter, [&](JourneyRevision const& revision) {
      all.push_back(revision.journey);
      return true;
    });
    return all;
  }

  std::unique_ptr<Gazetteer> gazetteer_;
};

TEST_F(DemoImport, the_workbooks_come_in_as_they_were_meant) {
  auto const folder = make_folder("import");
  auto const made = demo::make_demo({.seed = kSeed, .dir = folder}, *gazetteer_);
  ASSERT_TRUE(made.has_value()) << made.error().key;
  auto const truth = demo::read_truth(folder, *made);
  ASSERT_TRUE(truth.has_value());
  auto const owned = make_memory_store();
  auto& store = *owned;
  auto ids = SeededUuids{kSeed, 1'600'000'000'000};
  auto const loaded =
      demo::load_demo(store, kSeed, *gazetteer_, {.by = "test", .at = kAt, .reason = "demo"});
  ASSERT_TRUE(loaded.has_value()) << loaded.error().key;

  auto wanted = std::size_t{0};
  auto ready = std::size_t{0};
  auto equal = std::size_t{0};
  for (auto i = std::size_t{0}; i < made->files.size(); ++i) {
    auto const& file = made->files[i];
    auto const outcome = import(store, ids, folder / file.file, file);
    auto const imported = journeys_of(store, file);
    auto const result =
        demo::compare_with_truth(imported, (*truth)[i], [this](PlaceId id) { return name(id); });
    wanted += (*truth)[i].size();
    ready += imported.size();
    equal += result.equal;
    auto const allowed = countries((*truth)[i]);
    for (auto const& there : countries(imported)) {
      EXPECT_TRUE(allowed.contains(there)) << file.file << " has a place in " << there;
    }
    auto const& c = outcome.counts;
    EXPECT_EQ(c.rows_read, c.committed + c.unchanged + c.staged + c.rejected + c.ignored)
        << file.file;
    fmt::print("{}: {} in truth, {} ready, {} equal, {} waiting\n", file.file, (*truth)[i].size(),
               imported.size(), result.equal, outcome.waiting_submissions);
    for (auto j = std::size_t{0}; j < std::min(result.differences.size(), kShownDifferences); ++j) {
      fmt::print("  {}\n", result.differences[j]);
    }
  }
  fmt::print("in all: {} in truth, {} ready, {} equal\n", wanted, ready, equal);
  EXPECT_EQ(wanted, 515U);
  EXPECT_GE(ready * 100, wanted * 95);
  EXPECT_LT(ready, wanted)
      << "some cells leave open which border town is meant, and wait for a person";
  EXPECT_EQ(equal, ready) << "what came in without a decision is what was true; see above";
}

TEST_F(DemoImport, the_same_seed_gives_the_same_bytes) {
  auto const first = make_folder("first");
  auto const second = make_folder("second");
  auto const made = demo::make_demo({.seed = kSeed, .dir = first}, *gazetteer_);
  ASSERT_TRUE(made.has_value());
  ASSERT_TRUE(demo::make_demo({.seed = kSeed, .dir = second}, *gazetteer_).has_value());
  for (auto const& entry : std::filesystem::directory_iterator{first}) {
    auto const file = entry.path().filename();
    EXPECT_EQ(bytes_of(first / file), bytes_of(second / file)) << file;
  }
}

TEST_F(DemoImport, the_collection_has_the_promised_shape) {
  auto const folder = make_folder("shape");
  auto const made = demo::make_demo({.seed = kSeed, .dir = folder}, *gazetteer_);
  ASSERT_TRUE(made.has_value());
  auto by_round = std::map<std::string, std::size_t>{};
  auto organisations = std::map<std::string, std::set<std::string>>{};
  auto layouts = std::set<std::string>{};
  for (auto const& file : made->files) {
    by_round[file.round] += file.journeys;
    organisations[file.round].insert(file.org);
    layouts.insert(file.layout);
  }
  EXPECT_EQ(by_round["KE-2019"], 115U);
  EXPECT_EQ(by_round["KE-2020"], 400U);
  EXPECT_EQ(organisations["KE-2019"].size(), 6U);
  EXPECT_EQ(organisations["KE-2020"].size(), 14U);
  EXPECT_EQ(made->countries, 38U);
  EXPECT_GE(layouts.size(), 9U);
}

TEST_F(DemoImport, its_corridors_tell_the_story_that_the_analyses_should_find) {
  auto const folder = make_folder("story");
  auto const made = demo::make_demo({.seed = kSeed, .dir = folder}, *gazetteer_);
  ASSERT_TRUE(made.has_value());
  auto const truth = demo::read_truth(folder, *made);
  ASSERT_TRUE(truth.has_value());
  auto const groups = std::map<std::string, std::string>{
      {"ORG-A", "GRP-1"}, {"ORG-D", "GRP-1"}, {"ORG-F", "GRP-2"}, {"ORG-L", "GRP-2"}};
  struct Sum {
    std::uint64_t persons = 0;
    std::set<std::string> groups = {};
    std::size_t by_land = 0; ///< with a transit place in Ethiopia
    std::size_t direct = 0;
  };
  auto corridors = std::map<std::pair<std::string, std::string>, Sum>{}; // by round and ends
  for (auto i = std::size_t{0}; i < made->files.size(); ++i) {
    auto const& file = made->files[i];
    for (auto const& journey : (*truth)[i]) {
      auto const& first = journey.steps.front();
      auto const& last = journey.steps.back();
      if (first.places.empty() || last.places.empty()) {
        continue;
      }
      auto const ends = name(first.places.front()) + " > " + name(last.places.front());
      auto& sum = corridors[{file.round, ends}];
      sum.persons += journey.cases_min.value_or(0);
      auto const group = groups.find(file.org);
      sum.groups.insert(group == groups.end() ? file.org : group->second);
      auto const by_land =
          std::any_of(journey.steps.begin(), journey.steps.end(), [&](Step const& step) {
            return step.role == Role::transit && country(step) == "ET";
          });
      sum.by_land += by_land ? 1U : 0U;
      sum.direct += journey.transit_known == TransitKnown::none ? 1U : 0U;
    }
  }
  auto const large = std::count_if(corridors.begin(), corridors.end(), [](auto const& entry) {
    return entry.second.persons >= 10 && entry.second.groups.size() >= 3;
  });
  EXPECT_GE(large, 10) << "corridors that a release may show";
  auto const beirut = std::string{"Nairobi/KE > Beirut/LB"};
  EXPECT_GT((corridors[{"KE-2019", beirut}].direct), 0U);
  EXPECT_EQ((corridors[{"KE-2019", beirut}].by_land), 0U);
  EXPECT_GT((corridors[{"KE-2020", beirut}].by_land), (corridors[{"KE-2020", beirut}].direct))
      << "displaced to the road over Moyale";
  auto const bukavu = std::string{"Bukavu/CD > Bujumbura/BI"};
  EXPECT_FALSE(corridors.contains({"KE-2019", bukavu}));
  EXPECT_EQ((corridors[{"KE-2020", bukavu}].groups), (std::set<std::string>{"ORG-G"}))
      << "only newly covered";
}

TEST_F(DemoImport, every_file_says_that_it_is_synthetic_or_its_properties_do) {
  auto const folder = make_folder("note");
  auto const made = demo::make_demo({.seed = kSeed, .dir = folder}, *gazetteer_);
  ASSERT_TRUE(made.has_value());
  for (auto const& file : made->files) {
    auto const is_text = file.file.ends_with(".csv") || file.file.ends_with(".tsv");
    if (is_text) {
      EXPECT_NE(bytes_of(folder / file.file).find("Synthetic demo data"), std::string::npos)
          << file.file;
    }
  }
  EXPECT_NE(bytes_of(folder / "demo.json").find("Synthetic demo data"), std::string::npos);
}

TEST_F(DemoImport, loading_the_demo_twice_changes_nothing) {
  auto const owned = make_memory_store();
  auto& store = *owned;
  auto const change = Change{.by = "test", .at = kAt, .reason = "demo"};
  ASSERT_TRUE(demo::load_demo(store, kSeed, *gazetteer_, change).has_value());
  auto const dump = [&] {
    auto lines = std::vector<std::string>{};
    store.dump([&](std::string const& line) { lines.push_back(line); });
    return lines;
  };
  auto const before = dump();
  ASSERT_TRUE(demo::load_demo(store, kSeed, *gazetteer_, change).has_value());
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(store.organisations().size(), 14U);
  EXPECT_EQ(store.coverage({}).size(), 20U);
  for (auto const& round : store.rounds()) {
    EXPECT_TRUE(round.synthetic);
  }
}

} // namespace
} // namespace njia

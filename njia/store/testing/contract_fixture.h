// What the contract tests share: the list of engines, a store with two organisations and a round,
// and journeys made from little. A new engine is one line in kEngines.
#pragma once

#include "njia/app/keys/key_files.h"
#include "njia/base/text.h"
#include "njia/domain/blank.h"
#include "njia/store/memory/memory_store.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/store.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace njia::store_contract {

struct Engine {
  std::string name;
  bool durable; ///< what was committed is there when the folder is opened again
  std::function<std::unique_ptr<Store>(std::filesystem::path const& dir)> open;
};

inline void PrintTo(Engine const& engine, std::ostream* out) { *out << engine.name; }

/// With keys, as `njia init` makes them.
inline std::unique_ptr<Store> open_with_keys(std::filesystem::path const& dir) {
  static auto random = crypto::SystemRandom{};
  std::filesystem::create_directories(dir);
  return std::move(
             open_sqlite_store(dir, {.sealer = app::make_keys({.state = dir}, random).value()}))
      .value();
}

inline std::vector<Engine> const kEngines = {
    {"memory", false, [](auto const&) { return make_memory_store(); }},
    {"sqlite", true, [](auto const& dir) { return std::move(open_sqlite_store(dir)).value(); }},
    {"sqlite_with_keys", true, [](auto const& dir) { return open_with_keys(dir); }},
};

inline Instant at(std::int64_t seconds) {
  return Instant{std::chrono::seconds{1'600'000'000 + seconds}};
}

inline Change by(std::string who, std::optional<BatchId> batch = {}) {
  return {.by = std::move(who), .at = at(5), .reason = "because", .batch = batch};
}

class Contract : public testing::TestWithParam<Engine> {
protected:
  Contract() {
    auto const* test = testing::UnitTest::GetInstance()->current_test_info();
    auto name = std::string{test->test_suite_name()} + "." + test->name();
    std::replace(name.begin(), name.end(), '/', '.');
    dir_ = std::filesystem::path{testing::TempDir()} / ("njia_" + name);
    std::filesystem::remove_all(dir_);
    store_ = GetParam().open(dir_);
    write([&](Transaction& change) {
      expect_done(change.put(group_, by("setup")));
      expect_done(change.put(org_a_, by("setup")));
      expect_done(change.put(org_b_, by("setup")));
      expect_done(change.put(round_, by("setup")));
    });
  }
  ~Contract() override {
    store_.reset();
    std::filesystem::remove_all(dir_);
  }

  /// Closes the store and opens its folder again; tests that need it are skipped on engines that
  /// forget.
  void reopen() {
    store_.reset();
    store_ = GetParam().open(dir_);
  }

  void write(std::function<void(Transaction&)> const& work) {
    auto change = store_->begin();
    work(*change);
    ASSERT_TRUE(change->commit().has_value());
  }

  static void expect_done(Result<Done> const& result) {
    EXPECT_TRUE(result.has_value()) << result.error().key;
  }

  template <class T> T next() { return T{ids_.next()}; }

  /// Nairobi > Busia > Kampala in ids only; three persons.
  Journey journey(std::string org_ref = "") {
    auto made = blank<Journey>();
    made.id = next<JourneyId>();
    made.org = org_a_.id;
    made.round = round_.id;
    made.entered_by = "tester";
    made.entered_at = at(1);
    made.org_ref = std::move(org_ref);
    made.nature = Nature::trafficking_suspected;
    made.steps = {{.role = Role::origin,
                   .places = {nairobi_},
                   .place_text = "Nairobi",
                   .precision = Precision::city},
                  {.role = Role::transit,
                   .places = {busia_, malaba_},
                   .place_text = "Busia | Malaba",
                   .precision = Precision::city},
                  {.role = Role::exploitation, .precision = Precision::unknown, .stay_days = 30}};
    made.legs = {
        {.to_step = 2,
         .transport = {.codes = {Transport{1}, Transport::other}, .other = "ox; \"cart\""}}};
    made.transport = {.codes = {Transport{1}}};
    made.cases_basis = CasesBasis::range;
    made.cases_min = 3;
    made.cases_max = 5;
    made.by_age_class = {.entries = {{AgeClass::minor, 2}, {AgeClass::adult, 3}}};
    made.journey_from = month_span(std::chrono::year{2020} / 3);
    made.note = "two lines\nand a tab\there, and Kiswahili: njiani 🙂";
    return made;
  }

  Batch batch(std::string const& file = "a.csv") {
    return {.id = next<BatchId>(),
            .code = "",
            .org = org_a_.id,
            .round = round_.id,
            .file_name = file,
            .file_sha256 = "sha-of-" + file,
            .mapping_fingerprint = "f00d",
            .created_at = at(7),
            .created_by = "tester"};
  }

  /// A committed batch that brings these journeys as new ones.
  Batch import(std::vector<Journey> const& journeys, std::string const& file = "a.csv") {
    auto made = batch(file);
    write([&](Transaction& change) {
      made = change.create_batch(made).value();
      auto row = std::uint64_t{0};
      for (auto const& journey : journeys) {
        expect_done(change.put_journey(journey, 0, by("importer", made.id)));
        expect_done(change.note_committed(made.id, ++row, journey.id, fingerprint(journey)));
      }
      made.state = BatchState::committed;
      made.counts = {.rows_read = row, .committed = row};
      expect_done(change.update_batch(made));
    });
    return made;
  }

  UndoReport undo(BatchId id) {
    auto report = UndoReport{};
    write([&](Transaction& change) { report = change.undo_batch(id, by("undoer")).value(); });
    return report;
  }

  static std::string fingerprint(Journey const& journey) {
    return "fp-" + journey.org_ref + "-" + std::to_string(journey.cases_min.value_or(0));
  }

  std::vector<std::string> dump() const {
    auto lines = std::vector<std::string>{};
    store_->dump([&](std::string const& line) { lines.push_back(line); });
    return lines;
  }

  std::vector<JourneyId> current_ids(JourneyFilter const& filter = {}) const {
    auto ids = std::vector<JourneyId>{};
    store_->each_journey(filter, [&](JourneyRevision const& revision) {
      ids.push_back(revision.journey.id);
      return true;
    });
    return ids;
  }

  SeededUuids ids_{7, 1'600'000'000'000};
  PlaceId nairobi_ = next<PlaceId>();
  PlaceId busia_ = next<PlaceId>();
  PlaceId malaba_ = next<PlaceId>();
  IndependenceGroup group_{.id = next<GroupId>(), .code = "G-1", .title = "Funder and partners"};
  Organisation org_a_{.id = next<OrganisationId>(),
                      .code = "ORG-A",
                      .name = "Organisation A",
                      .country = "KE",
                      .group = group_.id};
  Organisation org_b_{.id = next<OrganisationId>(), .code = "ORG-B", .country = "UG"};
  Round round_{.id = next<RoundId>(), .code = "KE-2020", .period = year_span(2020)};
  std::filesystem::path dir_;
  std::unique_ptr<Store> store_;
};

/// For INSTANTIATE_TEST_SUITE_P(Engines, Suite, kAllEngines, engine_name).
inline auto const kAllEngines = testing::ValuesIn(kEngines);
inline std::string engine_name(testing::TestParamInfo<Engine> const& info) {
  return info.param.name;
}

} // namespace njia::store_contract

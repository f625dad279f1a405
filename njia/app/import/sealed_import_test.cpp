// What an import leaves in the folder of a store with keys: no note, no number, no file name.
#include "njia/app/import/testing.h"
#include "njia/app/keys/key_files.h"
#include "njia/app/keys/testing/planted.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::importing {
namespace {

namespace fs = std::filesystem;

constexpr auto kRows = 200;

/// In letters alone: digits would be withheld as a telephone number.
std::string note_of(int row) {
  return std::string{"seen near the wharf by "} + static_cast<char>('a' + row % 26) +
         static_cast<char>('a' + row / 26) + "lo";
}
std::string number_of(int row) { return "CANARY-" + std::to_string(row * 7919) + "-NUMBER"; }

std::string table() {
  auto text = std::string{
      "Case number,Origin,Country of origin,Destination,Industry,Notes,Number of victims\n"};
  for (auto row = 1; row <= kRows; ++row) { // every tenth waits: its people cannot be counted
    text += number_of(row) + ",Kitale,Kenya,Dubai,construction," + note_of(row) + "," +
            (row % 10 == 0 ? "many and more" : "1") + "\n";
  }
  return text;
}

/// Imports the table and answers with the planted texts that stand in the folder's files, while the
/// store is open and after it was closed.
std::set<std::string> planted_after_import(fs::path const& folder, bool with_keys) {
  auto texts = std::vector<std::string>{"wharf-list-of-ORG-A"};
  for (auto row = 1; row <= kRows; ++row) {
    texts.push_back(note_of(row));
    texts.push_back(number_of(row));
  }
  auto const needles = planted::Needles{texts};
  auto found = std::set<std::string>{};
  auto const look = [&] {
    for (auto const& hit : planted::hits(folder, needles)) {
      found.insert(hit.substr(hit.find(": ") + 2));
    }
  };
  fs::remove_all(folder);
  fs::create_directories(folder);
  auto random = crypto::SystemRandom{};
  {
    auto bench = TestBench{};
    auto options = SqliteOptions{};
    if (with_keys) {
      options.sealer = app::make_keys({.state = folder}, random).value();
    }
    bench.store = std::move(open_sqlite_store(folder, options)).value();
    static_cast<void>(app::add_organisation(*bench.store, bench.ids,
                                            {.code = "ORG-A", .country = "KE"}, bench.actor));
    static_cast<void>(app::add_round(*bench.store, bench.ids, {.code = "KE-2020", .period = "2020"},
                                     bench.actor));
    auto const outcome = bench.import(table(), {}, "wharf-list-of-ORG-A.csv");
    EXPECT_TRUE(outcome.has_value()) << outcome.error().key;
    auto journeys = 0;
    bench.store->each_journey({}, [&](JourneyRevision const& revision) {
      journeys += revision.journey.note.starts_with("seen near the wharf by ") ? 1 : 0;
      return true;
    });
    EXPECT_GT(journeys, 0);
    look();
  }
  look();
  fs::remove_all(folder);
  return found;
}

TEST(SealedImport, leaves_no_note_number_or_file_name_in_any_byte) {
  auto const folder = fs::temp_directory_path() / "njia-sealed-import-test";
  EXPECT_THAT(planted_after_import(folder, true), testing::IsEmpty());
}

TEST(SealedImport, without_keys_the_same_search_finds_them) {
  auto const folder = fs::temp_directory_path() / "njia-plain-import-test";
  auto const found = planted_after_import(folder, false);
  EXPECT_EQ(found.size(), 2U * kRows + 1);
}

} // namespace
} // namespace njia::importing

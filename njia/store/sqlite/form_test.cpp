// Telling a store's form must leave every file of its folder as it was.
#include "njia/store/sqlite/migrations.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace njia::sqlite {
namespace {

namespace fs = std::filesystem;

struct Form : testing::Test {
  fs::path dir = [] {
    auto name = (fs::temp_directory_path() / "njia_form_XXXXXX").string();
    return fs::path{::mkdtemp(name.data())};
  }();
  fs::path file = dir / "njia.db";
  ~Form() override { fs::remove_all(dir); }

  /// A store as the program with so many migrations left it.
  void make(std::size_t form) {
    std::ofstream{file}.close();
    auto database = Database{file, {}};
    database.ask("PRAGMA journal_mode = WAL");
    ASSERT_TRUE(migrate(database, form));
  }
  std::map<std::string, std::string> files() const {
    auto all = std::map<std::string, std::string>{};
    for (auto const& entry : fs::directory_iterator{dir}) {
      auto text = std::ostringstream{};
      text << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
      all.emplace(entry.path().filename(), text.str());
    }
    return all;
  }
};

TEST_F(Form, OfEveryAgeIsRestoredFromItsBackup) {
  for (auto form = std::size_t{1}; form <= migrations().size(); ++form) {
    make(form);
    auto const backup = fs::path{dir.string() + ".backup"};
    fs::copy_file(file, backup, fs::copy_options::overwrite_existing);
    fs::remove_all(dir);
    for (auto const mode : {RestoreMode::check_only, RestoreMode::replace}) {
      auto const report = restore_sqlite_store(dir, backup, mode);
      ASSERT_TRUE(report.has_value()) << "form " << form << ": " << report.error().key;
      EXPECT_EQ(report->journeys, 0U);
    }
    EXPECT_TRUE(open_sqlite_store(dir).has_value());
    fs::remove_all(dir);
    fs::remove(backup);
    fs::create_directories(dir);
  }
}

TEST_F(Form, OfEveryAgeIsToldWithoutAChangeAndThenBroughtUp) {
  auto const known = migrations().size();
  for (auto form = std::size_t{1}; form <= known; ++form) {
    make(form);
    auto const before = files();
    EXPECT_EQ(sqlite_store_form(dir).value(), (StoreForm{form, known}));
    EXPECT_EQ(files(), before);
    EXPECT_EQ(migrate_sqlite_store(dir).value(), (StoreForm{form, known}));
    EXPECT_EQ(sqlite_store_form(dir).value(), (StoreForm{known, known}));
    fs::remove_all(dir);
    fs::create_directory(dir);
  }
}

TEST_F(Form, IsToldWhileSomebodyHasTheStoreOpen) {
  make(1);
  auto const store = open_sqlite_store(dir).value(); // its newest pages stand in the log
  EXPECT_EQ(sqlite_store_form(dir).value(), (StoreForm{migrations().size(), migrations().size()}));
}

TEST_F(Form, RefusesWhatIsNoStoreOrANewerOne) {
  make(1);
  {
    auto database = Database{file, {}};
    database.run("PRAGMA user_version = 99");
  }
  EXPECT_EQ(sqlite_store_form(dir).error().key, "store.newer_schema");
  EXPECT_EQ(migrate_sqlite_store(dir).error().key, "store.newer_schema");
  {
    auto database = Database{file, {}};
    database.run("PRAGMA user_version = 1; PRAGMA application_id = 7");
  }
  EXPECT_EQ(sqlite_store_form(dir).error().key, "store.not_a_store");
  std::ofstream{file} << "some text";
  EXPECT_EQ(sqlite_store_form(dir).error().key, "store.not_a_store");
  std::ofstream{file}.close();
  EXPECT_EQ(sqlite_store_form(dir).value().found, 0U);
  fs::remove(file);
  EXPECT_EQ(sqlite_store_form(dir).error().key, "store.cannot_open");
}

} // namespace
} // namespace njia::sqlite

#include "njia/app/config/load_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

namespace njia::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct CheckConfig : testing::Test {
  std::filesystem::path folder = [] {
    auto name = (std::filesystem::temp_directory_path() / "njia_config_XXXXXX").string();
    return std::filesystem::path{::mkdtemp(name.data())};
  }();
  ~CheckConfig() override { std::filesystem::remove_all(folder); }

  std::string put(std::string const& name, std::string const& text, mode_t mode) {
    auto const path = folder / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream{path} << text;
    ::chmod(path.c_str(), mode);
    return path.string();
  }

  ConfigReading load(std::string const& text, Variables const& variables = {}) {
    return load_config({.file = put("njia.toml", text, 0644), .variables = variables});
  }

  static std::vector<std::string> keys(std::vector<Error> const& errors) {
    auto all = std::vector<std::string>{};
    for (auto const& error : errors) {
      all.push_back(error.key + " " + error.args.at(0).second);
    }
    return all;
  }
};

TEST_F(CheckConfig, DefaultsNeedNothingOfTheMachine) {
  EXPECT_THAT(check_config(load("")), IsEmpty());
}

TEST_F(CheckConfig, AFileThatIsNamedMustBeThere) {
  auto const reading = load_config({.file = folder / "none.toml"});
  ASSERT_EQ(reading.errors.size(), 1U);
  EXPECT_EQ(reading.errors[0].key, "config.file_missing");
  EXPECT_EQ(reading.errors[0].where, (folder / "none.toml").string());
  EXPECT_EQ(load_config({.file = folder}).errors.at(0).key, "config.not_a_file");
  put("large.toml", std::string(kMaxConfigBytes + 1, '#'), 0644);
  EXPECT_EQ(load_config({.file = folder / "large.toml"}).errors.at(0).key, "config.too_large");
}

TEST_F(CheckConfig, ASecretIsForItsOwnerAlone) {
  auto const text = "[state]\nkey_file = 'key'";
  for (auto const mode : {0600U, 0400U}) {
    put("key", "x", mode);
    EXPECT_THAT(check_config(load(text)), IsEmpty()) << mode;
  }
  for (auto const mode : {0640U, 0604U, 0620U, 0602U, 0644U}) {
    put("key", "x", mode);
    EXPECT_THAT(keys(check_config(load(text))), ElementsAre("config.secret_exposed state.key_file"))
        << mode;
  }
}

// systemd 252 lets the service read by an access list, which shows as a right of the group.
TEST_F(CheckConfig, CredentialsOfTheServiceComeFirst) {
  put("key", "beside the settings", 0644);
  auto const credential = put("credentials/key", "x", 0440);
  auto const reading = load("[state]\nkey_file = 'key'",
                            {{"CREDENTIALS_DIRECTORY", (folder / "credentials").string()}});
  EXPECT_EQ(reading.config.state.key_file, credential);
  EXPECT_THAT(check_config(reading), IsEmpty());
  put("credentials/key", "x", 0444);
  EXPECT_THAT(keys(check_config(reading)), ElementsAre("config.secret_exposed state.key_file"));
}

TEST_F(CheckConfig, RelativeNamesOfAFileStandBesideIt) {
  auto const reading =
      load("[state]\nkey_file = 'keys/key'\nfolder = 'state'", {{"NJIA_DATA", "here"}});
  EXPECT_EQ(reading.config.state.key_file, (folder / "keys/key").string());
  EXPECT_EQ(reading.config.state.folder, (folder / "state").string());
  EXPECT_EQ(reading.config.places.folder, "here") << "the environment's are left alone";
}

TEST_F(CheckConfig, WhatIsNamedMustBeThereAndOfItsKind) {
  put("file", "x", 0644);
  EXPECT_THAT(keys(check_config(load("[server]\ntls_certificate = 'none'\ntls_key_file = 'gone'"))),
              ElementsAre("config.file_missing server.tls_certificate",
                          "config.file_missing server.tls_key_file"));
  EXPECT_THAT(keys(check_config(load("[state]\nfolder = 'file'\n[backup]\nfolder = 'not yet'"))),
              ElementsAre("config.not_a_folder state.folder"));
  EXPECT_THAT(keys(check_config(load("[state]\nkey_file = '.'"))),
              ElementsAre("config.not_a_file state.key_file"));
}

TEST_F(CheckConfig, SomeSettingsBelongTogetherAndSomeExcludeEachOther) {
  put("a", "x", 0600);
  EXPECT_THAT(keys(check_config(load("[server]\ntls_certificate = 'a'"))),
              ElementsAre("config.together server.tls_certificate"));
  EXPECT_THAT(keys(check_config(load("[state]\nkey_file = 'a'\npassphrase_file = 'a'"))),
              ElementsAre("config.apart state.key_file"));
  EXPECT_THAT(keys(check_config(load("[mail]\nfrom = 'hub@example.org'"))),
              ElementsAre("config.together mail.sendmail"));
  auto const order = check_config(load("\n[sessions]\nabsolute_minutes = 10"));
  EXPECT_THAT(keys(order), ElementsAre("config.order sessions.idle_minutes"));
  EXPECT_EQ(order.at(0).where, (folder / "njia.toml").string() + ":3:1");
}

} // namespace
} // namespace njia::app

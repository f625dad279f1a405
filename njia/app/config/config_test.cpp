#include "njia/app/config/config_text.h"
#include "njia/app/config/load_config.h"
#include "njia/domain/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace njia::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string words(Error const& error) {
  auto text = error.key + " " + error.where;
  for (auto const& [name, value] : error.args) {
    text += " " + name + "=" + value;
  }
  return text;
}

std::vector<std::string> words(std::vector<Error> const& errors) {
  auto all = std::vector<std::string>{};
  for (auto const& error : errors) {
    EXPECT_FALSE(error_message(error, Language::ar).empty());
    all.push_back(words(error));
  }
  return all;
}

ConfigReading from_text(std::string_view text) {
  auto reading = ConfigReading{};
  read_config_text(reading, text, "njia.toml");
  return reading;
}

ConfigReading from_variables(Variables const& variables) {
  auto reading = ConfigReading{};
  read_config_variables(reading, variables);
  return reading;
}

std::string origin_of(ConfigReading const& reading, std::string_view name) {
  for (auto i = std::size_t{0}; i < config_table().size(); ++i) {
    if (setting_name(config_table()[i]) == name) {
      return reading.origins[i];
    }
  }
  return "no such setting";
}

TEST(Config, TheTableNamesEverySettingOnce) {
  auto names = std::set<std::string>{};
  auto variables = std::set<std::string>{"NJIA_CONFIG"};
  for (auto const& setting : config_table()) {
    EXPECT_TRUE(names.insert(setting_name(setting)).second) << setting_name(setting);
    EXPECT_TRUE(variables.insert(setting_variable(setting)).second) << setting_name(setting);
    if (!setting.variable.empty()) {
      EXPECT_TRUE(variables.insert(std::string{setting.variable}).second);
    }
    EXPECT_TRUE(setting.about.ends_with('.')) << setting_name(setting);
  }
  EXPECT_GE(names.size(), 25U);
}

/// Another value than the default, as the text of a variable.
std::string other_value(Setting const& setting) {
  if (auto const* number = std::get_if<NumberSetting>(&setting.value)) {
    auto fresh = Config{};
    return std::to_string(number->member(fresh) == number->most ? number->least : number->most);
  }
  if (auto const* text = std::get_if<TextSetting>(&setting.value)) {
    return text->rule == TextRule::address ? "::1"
           : text->rule == TextRule::url   ? "https://hub.example.org"
           : text->rule == TextRule::mail  ? "hub@example.org"
                                           : "/somewhere/" + std::string{setting.key};
  }
  return "true";
}

// A row whose member is another row's would change two settings, or one twice.
TEST(Config, EverySettingIsReachedFromTheEnvironmentAndFromAFileAndChangesNoOther) {
  for (auto const& setting : config_table()) {
    auto const name = setting_name(setting);
    auto const value = other_value(setting);
    auto const by_variable = from_variables({{setting_variable(setting), value}});
    EXPECT_THAT(words(by_variable.errors), IsEmpty()) << name;
    auto const is_text = std::holds_alternative<TextSetting>(setting.value);
    auto const by_file =
        from_text("[" + std::string{setting.section} + "]\n" + std::string{setting.key} + " = " +
                  (is_text ? "\"" + value + "\"" : value));
    EXPECT_THAT(words(by_file.errors), IsEmpty()) << name;
    EXPECT_EQ(origin_of(by_variable, name), setting_variable(setting));
    EXPECT_EQ(origin_of(by_file, name), "njia.toml:2:1");
    for (auto const& other : config_table()) {
      auto const before = format_setting(other, Config{});
      auto const is_same = &other == &setting;
      EXPECT_EQ(format_setting(other, by_variable.config) != before, is_same) << name;
      EXPECT_EQ(format_setting(other, by_file.config) != before, is_same) << name;
    }
  }
}

TEST(Config, TheEnvironmentWinsOverTheFileAndBothOverTheDefault) {
  auto reading = from_text("[server]\nport = 8443\nreaders = 8");
  read_config_variables(reading, {{"NJIA_SERVER_PORT", "9000"}, {"NJIA_SERVER_READERS", ""}});
  EXPECT_EQ(reading.config.server.port, 9000U);
  EXPECT_EQ(reading.config.server.readers, 8U) << "an empty variable says nothing";
  EXPECT_EQ(reading.config.server.io_threads, 2U);
}

TEST(Config, TheShortNamesOfBeforeStillCount) {
  auto const reading =
      from_variables({{"NJIA_STATE", "/s"}, {"NJIA_DATA", "/d"}, {"NJIA_SERVICE_POINTS", "on"}});
  EXPECT_THAT(words(reading.errors), IsEmpty());
  EXPECT_EQ(reading.config.state.folder, "/s");
  EXPECT_EQ(reading.config.places.folder, "/d");
  EXPECT_TRUE(reading.config.service_points.enabled);
  EXPECT_FALSE(from_variables({{"NJIA_SERVICE_POINTS", "off"}}).config.service_points.enabled);
}

TEST(Config, WhatIsWrongInAFileIsToldWithItsPlaceAllAtOnce) {
  struct Row {
    char const* name;
    std::string text;
    std::vector<std::string> want;
  };
  Row const rows[] = {
      {"nothing", "", {}},
      {"a section alone", "[server]", {}},
      {"a slip",
       "[server]\nprot = 1",
       {"config.unknown_near njia.toml:2:1 name=server.prot suggestions=port"}},
      {"the secret instead of its file",
       "[server]\ntls_key = 'x'",
       {"config.unknown_near njia.toml:2:1 name=server.tls_key suggestions=tls_key_file"}},
      {"in the wrong section",
       "[site]\nport = 1",
       {"config.unknown_near njia.toml:2:1 name=site.port suggestions=server.port"}},
      {"without a section",
       "\n  port = 1",
       {"config.unknown_near njia.toml:2:3 name=port suggestions=server.port"}},
      {"nothing like it",
       "[server]\nshoe_size = 44",
       {"config.unknown_key njia.toml:2:1 name=server.shoe_size"}},
      {"an unknown section, told once",
       "[sevrer]\nport = 1\naddress = 'x'",
       {"config.unknown_near njia.toml:1:2 name=[sevrer] suggestions=server"}},
      {"a text for a number",
       "[server]\nport = '80'",
       {"config.wrong_type njia.toml:2:1 wanted=0 to 65535 name=server.port"}},
      {"a fraction",
       "[server]\nport = 80.5",
       {"config.wrong_type njia.toml:2:1 wanted=0 to 65535 name=server.port"}},
      {"a list",
       "[site]\nname = ['a']",
       {"config.wrong_type njia.toml:2:1 wanted=text name=site.name"}},
      {"a table",
       "[site.name]\na = 1",
       {"config.wrong_type njia.toml:1:7 wanted=text name=site.name"}},
      {"a list of sections",
       "[[server]]\nport = 1",
       {"config.unknown_key njia.toml:1:3 name=server"}},
      {"too much and too little",
       "[backup]\nkeep = 0\n[sessions]\nidle_minutes = -5",
       {"config.out_of_range njia.toml:2:1 value=0 wanted=1 to 10000 name=backup.keep",
        "config.out_of_range njia.toml:4:1 value=-5 wanted=1 to 1440 name=sessions.idle_minutes"}},
      {"a name for an address",
       "[server]\naddress = 'localhost'",
       {"config.bad_address njia.toml:2:1 value=localhost name=server.address"}},
      {"no mail address",
       "[mail]\nfrom = 'hub'",
       {"config.bad_mail njia.toml:2:1 value=hub name=mail.from"}},
      {"two lines", "[site]\nname = \"a\\nb\"", {"config.bad_line njia.toml:2:1 name=site.name"}},
      {"no TOML", "[server]\nport == 1", {"config.malformed njia.toml line=2 column=7"}},
      {"a header without a name",
       "[server]\n[{}]\n",
       {"config.malformed njia.toml line=2 column=1"}},
      {"no UTF-8", "[site]\nname = '\xff'", {"text.not_utf8 njia.toml"}},
      {"the same key twice",
       "[server]\nport = 1\nport = 2",
       {"config.malformed njia.toml line=3 column=8"}},
  };
  for (auto const& row : rows) {
    EXPECT_EQ(words(from_text(row.text).errors), row.want) << row.name;
  }
}

TEST(Config, WhatWasRefusedKeepsItsDefault) {
  auto const reading = from_text("[server]\nport = 70000");
  EXPECT_EQ(reading.config.server.port, 8080U);
  EXPECT_EQ(origin_of(reading, "server.port"), "");
}

TEST(Config, AddressesOfPagesAreHttpsUnlessOnThisMachine) {
  struct Row {
    std::string url;
    bool is_taken;
  };
  Row const rows[] = {{"https://hub.example.org", true},
                      {"https://hub.example.org:8443/njia", true},
                      {"https://[2001:db8::1]:8443", true},
                      {"http://localhost:8080", true},
                      {"http://127.0.0.1", true},
                      {"http://[::1]:8080", true},
                      {"http://hub.example.org", false},
                      {"http://127.0.0.1.example.org", false},
                      {"http://localhost@example.org", false},
                      {"https://", false},
                      {"https://a:b@example.org", false},
                      {"https://example.org:", false},
                      {"https://example.org:123456", false},
                      {"https://example.org/a b", false},
                      {"https://example.org/#part", false},
                      {"ftp://example.org", false},
                      {"javascript:alert(1)", false},
                      {"hub.example.org", false}};
  for (auto const& row : rows) {
    EXPECT_EQ(from_variables({{"NJIA_SERVER_PUBLIC_URL", row.url}}).errors.empty(), row.is_taken)
        << row.url;
  }
}

TEST(Config, WhatIsWrongInTheEnvironmentIsToldWithItsName) {
  struct Row {
    char const* name;
    Variables variables;
    std::vector<std::string> want;
  };
  Row const rows[] = {
      {"others' variables", {{"PATH", "x"}, {"NJIA_TEST_DATA", "x"}, {"NJIA_LONG", "1"}}, {}},
      {"a slip in a section's key",
       {{"NJIA_SERVER_PROT", "1"}},
       {"config.unknown_near NJIA_SERVER_PROT name=NJIA_SERVER_PROT suggestions=NJIA_SERVER_PORT"}},
      {"a slip in a short name",
       {{"NJIA_STAET", "1"}},
       {"config.unknown_near NJIA_STAET name=NJIA_STAET suggestions=NJIA_STATE"}},
      {"nothing like it",
       {{"NJIA_SITE_COLOUR", "red"}},
       {"config.unknown_key NJIA_SITE_COLOUR name=NJIA_SITE_COLOUR"}},
      {"no number",
       {{"NJIA_SERVER_PORT", "80a"}},
       {"config.wrong_type NJIA_SERVER_PORT wanted=0 to 65535 name=server.port"}},
      {"no flag",
       {{"NJIA_SERVICE_POINTS", "yes"}},
       {"config.wrong_type NJIA_SERVICE_POINTS wanted=true or false name=service_points.enabled"}},
      {"both names",
       {{"NJIA_STATE", "/a"}, {"NJIA_STATE_FOLDER", "/b"}},
       {"config.twice NJIA_STATE_FOLDER other=NJIA_STATE name=state.folder"}},
  };
  for (auto const& row : rows) {
    EXPECT_EQ(words(from_variables(row.variables).errors), row.want) << row.name;
  }
}

// Texts outside ASCII, which toml++ 3.3 stumbles over where white space may stand.
TEST(Config, TextsOfEveryScriptComeThrough) {
  auto const reading =
      from_text("[site]\nname\u00a0= 'x'\n"); // a no-break space is no white space of TOML
  EXPECT_FALSE(reading.errors.empty());
  auto const sound = from_text("[site]\nname = \"شبكة نجيا – réseau\"\nemergency_text = '0800 àé'");
  EXPECT_THAT(words(sound.errors), IsEmpty());
  EXPECT_EQ(sound.config.site.name, "شبكة نجيا – réseau");
  EXPECT_EQ(sound.config.site.emergency_text, "0800 àé");
}

// The example is read back with every setting switched on: the text and the table agree.
TEST(Config, TheExampleHoldsEverySettingWithItsDefault) {
  auto example = config_example();
  EXPECT_THAT(words(from_text(example).errors), IsEmpty());
  auto switched_on = std::string{};
  auto settings = std::size_t{0};
  for (auto rest = std::string_view{example}; !rest.empty();) {
    auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    EXPECT_LE(line.size(), 100U + 4U) << line;
    if (line.starts_with('#') && !line.starts_with("# ")) {
      line.remove_prefix(1);
      ++settings;
    }
    switched_on += std::string{line} + "\n";
  }
  EXPECT_EQ(settings, config_table().size());
  auto const reading = from_text(switched_on);
  EXPECT_THAT(words(reading.errors), IsEmpty());
  for (auto const& setting : config_table()) {
    EXPECT_EQ(format_setting(setting, reading.config), format_setting(setting, Config{}));
    EXPECT_NE(origin_of(reading, setting_name(setting)), "") << setting_name(setting);
  }
}

TEST(Config, TextsAreWrittenAsTomlReadsThem) {
  for (auto const* text : {"plain", "a \"b\" \\c", "é ش", "#no comment", "'"}) {
    auto reading = ConfigReading{};
    reading.config.site.name = text;
    auto const& row =
        *std::find_if(config_table().begin(), config_table().end(),
                      [](auto const& one) { return setting_name(one) == "site.name"; });
    auto const again = from_text("[site]\nname = " + format_setting(row, reading.config));
    EXPECT_EQ(again.config.site.name, text);
  }
}

} // namespace
} // namespace njia::app

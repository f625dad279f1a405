#include "njia/webauthn/client_data.h"

#include "njia/base/check.h"
#include "njia/webauthn/limits.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace njia::webauthn {
namespace {

using namespace std::string_literals;

/// The challenge is sixteen zero bytes.
constexpr auto kChallenge = "AAAAAAAAAAAAAAAAAAAAAA";

Expected expected() {
  return {.rp_id = "njia.example.org",
          .origins = {"https://njia.example.org", "https://old.example.org:8443"},
          .challenge = Bytes(16)};
}

std::string client_data(std::string_view origin = "https://njia.example.org",
                        std::string_view more = "") {
  return fmt::format(R"({{"type":"webauthn.get","challenge":"{}","origin":"{}"{}}})", kChallenge,
                     origin, more);
}

TEST(ClientData, TakesWhatBrowsersWrite) {
  struct Row {
    char const* name;
    std::string json;
  };
  for (auto const& row : {
           Row{"Level 1, without crossOrigin", client_data()},
           Row{"crossOrigin false",
               client_data("https://njia.example.org", R"(,"crossOrigin":false)")},
           Row{"the other origin", client_data("https://old.example.org:8443")},
           Row{"what may come one day",
               client_data("https://njia.example.org",
                           R"(,"a":1,"b":null,"c":[1,{"type":"x","type":"y"}],"d":{"origin":2})"
                           R"(,"e":-1.5,"f":true,"g":18446744073709551615)")},
           Row{"token binding of Level 2",
               client_data("https://njia.example.org",
                           R"(,"tokenBinding":{"status":"supported"})")},
           Row{"another order and white space",
               fmt::format("{{ \"origin\" : \"https://njia.example.org\",\n\t\"challenge\": \"{}\","
                           "\r\n \"type\":\"webauthn.get\" }}",
                           kChallenge)},
           Row{"escapes", client_data("https:\\/\\/njia.ex\\u0061mple.org")},
       }) {
    auto const checked = check_client_data(view_of(row.json), Ceremony::get, expected());
    EXPECT_TRUE(checked) << row.name << ": " << checked.error().key;
  }
}

TEST(ClientData, RefusesWhatIsNotClientData) {
  auto const good = client_data();
  struct Row {
    char const* name;
    std::string json;
  };
  for (auto const& row : {
           Row{"nothing", ""},
           Row{"null", "null"},
           Row{"a text", R"("webauthn.get")"},
           Row{"an array", "[" + good + "]"},
           Row{"an empty object", "{}"},
           Row{"cut", good.substr(0, good.size() - 1)},
           Row{"something behind", good + "x"},
           Row{"twice", good + good},
           Row{"a zero behind", good + "\0"s},
           Row{"byte order mark", "\xEF\xBB\xBF" + good},
           Row{"comment", "/**/" + good},
           Row{"comma at the end", good.substr(0, good.size() - 1) + ",}"},
           Row{"not UTF-8", client_data("https://njia.example.org", ",\"a\":\"\xFF\"")},
           Row{"half of a pair", client_data("https://njia.example.org", R"(,"a":"\ud800")")},
           Row{"type twice", client_data("https://njia.example.org", R"(,"type":"webauthn.get")")},
           Row{"origin twice",
               client_data("https://evil.example", R"(,"origin":"https://njia.example.org")")},
           Row{"origin twice, once in escapes",
               client_data("https://evil.example", R"(,"\u006frigin":"https://njia.example.org")")},
           Row{"challenge twice", client_data("https://njia.example.org",
                                              fmt::format(R"(,"challenge":"{}")", kChallenge))},
           Row{"unknown key twice", client_data("https://njia.example.org", R"(,"a":1,"a":1)")},
           Row{"type is a number", R"({"type":1,"challenge":"AA","origin":"x"})"},
           Row{"challenge is null", R"({"type":"x","challenge":null,"origin":"x"})"},
           Row{"origin is an array", R"({"type":"x","challenge":"AA","origin":["x"]})"},
           Row{"origin is an object", R"({"type":"x","challenge":"AA","origin":{"a":"x"}})"},
           Row{"crossOrigin is a text",
               client_data("https://njia.example.org", R"(,"crossOrigin":"false")")},
           Row{"crossOrigin is null",
               client_data("https://njia.example.org", R"(,"crossOrigin":null)")},
           Row{"crossOrigin is 0", client_data("https://njia.example.org", R"(,"crossOrigin":0)")},
           Row{"topOrigin is false",
               client_data("https://njia.example.org", R"(,"topOrigin":false)")},
           Row{"no type", R"({"challenge":"AA","origin":"x"})"},
           Row{"no challenge", R"({"type":"x","origin":"x"})"},
           Row{"no origin", R"({"type":"x","challenge":"AA"})"},
           Row{"deep", client_data("https://njia.example.org",
                                   ",\"a\":" + std::string(1'000, '[') + std::string(1'000, ']'))},
           Row{"too long", client_data("https://njia.example.org",
                                       ",\"a\":\"" + std::string(kMaxClientDataBytes, ' ') + "\"")},
       }) {
    auto const parsed = parse_client_data(view_of(row.json));
    ASSERT_FALSE(parsed) << row.name;
    EXPECT_EQ(parsed.error().key, "passkey.client_data_malformed") << row.name;
  }
}

TEST(ClientData, AcceptsNoOriginButOurs) {
  for (auto const* origin : {"http://njia.example.org",
                             "https://njia.example.org/",
                             "https://njia.example.org:443",
                             "https://njia.example.org:8443",
                             "https://old.example.org",
                             "https://NJIA.example.org",
                             "https://njia.example.org.",
                             "https://njia.example.org.evil.example",
                             "https://evil.example/https://njia.example.org",
                             "https://evilnjia.example.org",
                             "https://x.njia.example.org",
                             "https://example.org",
                             "https://njia.example.org@evil.example",
                             "https://njia.example.org#",
                             " https://njia.example.org",
                             "https://njia.example.org ",
                             "https://njia.example.or",
                             "njia.example.org",
                             "",
                             "null",
                             "https://njia.example.org\\u0000",
                             "android:apk-key-hash:AAAA",
                             "https://nj\u0456a.example.org"}) {
    auto const json = client_data(origin);
    auto const checked = check_client_data(view_of(json), Ceremony::get, expected());
    ASSERT_FALSE(checked) << origin;
    EXPECT_EQ(checked.error().key, "passkey.origin_wrong") << origin;
  }
}

TEST(ClientData, AcceptsNoChallengeButTheOneThatWasSent) {
  for (auto const* challenge :
       {"", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAB", "AAAAAAAAAAAAAAAAAAAAAQ",
        "BAAAAAAAAAAAAAAAAAAAAA", "aaaaaaaaaaaaaaaaaaaaaa", " AAAAAAAAAAAAAAAAAAAAAA"}) {
    auto const json = fmt::format(
        R"({{"type":"webauthn.get","challenge":"{}","origin":"https://njia.example.org"}})",
        challenge);
    auto const checked = check_client_data(view_of(json), Ceremony::get, expected());
    ASSERT_FALSE(checked) << challenge;
    EXPECT_EQ(checked.error().key, "passkey.challenge_wrong") << challenge;
  }
}

TEST(ClientData, BelongsToOneCeremonyOnOurOwnPage) {
  auto const key_of = [](std::string const& json, Ceremony ceremony) {
    auto const checked = check_client_data(view_of(json), ceremony, expected());
    return checked ? ""s : checked.error().key;
  };
  EXPECT_EQ(key_of(client_data(), Ceremony::create), "passkey.ceremony_wrong");
  EXPECT_EQ(
      key_of(client_data("https://njia.example.org", R"(,"crossOrigin":true)"), Ceremony::get),
      "passkey.cross_origin");
  EXPECT_EQ(key_of(client_data("https://njia.example.org",
                               R"(,"crossOrigin":false,"topOrigin":"https://njia.example.org")"),
                   Ceremony::get),
            "passkey.cross_origin");
}

TEST(ClientData, AShortChallengeIsAMistakeOfOurs) {
  auto short_one = expected();
  short_one.challenge.resize(15);
  auto const json = client_data();
  EXPECT_THROW((void)check_client_data(view_of(json), Ceremony::get, short_one), BrokenInvariant);
}

} // namespace
} // namespace njia::webauthn

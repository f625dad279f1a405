#include "njia/base/text.h"
#include "njia/geo/place_id.h"
#include "njia/geo/resolver.h"
#include "njia/geo/testing/small_gazetteer.h"

#include <gtest/gtest.h>

#include <random>

namespace njia {
namespace {

/// Texts put together from parts that mean something to the resolver and parts that do not; seeded,
/// so that a failure can be repeated.
class Texts {
public:
  explicit Texts(unsigned seed) : random_{seed} {}

  std::string next() {
    static constexpr char const* kParts[]{
        "Busia",     "Kenya",    "UG",      "Nairobi",  "county",  "refugee camp",
        "near",      "Djibouti", "Gulf",    "Congo",    "Kwale",   "or",
        "Eastleigh", "mpaka wa", "unknown", "كينيا",    "Niarobi", "xq",
        "Georgia",   "KE",       "Kakuma",  "\xFF\xFE", "ⵣ",       "12",
        "Dubai",     "UAE",      "?"};
    static constexpr char const* kJoints[]{" ", ", ", "/", " - ", " (", ") ", "", "->", " or "};
    auto text = std::string{};
    for (auto n = 1 + random_() % 5; n > 0; --n) {
      text += kParts[random_() % std::size(kParts)];
      text += kJoints[random_() % std::size(kJoints)];
    }
    return text;
  }
  unsigned number() { return static_cast<unsigned>(random_()); }

private:
  std::mt19937 random_;
};

char const* country_text(unsigned number) {
  static constexpr char const* kTexts[]{"",    "Kenya",   "UG",    "Ethiopia", "UAE",
                                        "USA", "Somalia", "Congo", "nowhere"};
  return kTexts[number % std::size(kTexts)];
}

std::string describe(std::string const& text, char const* country, Resolution const& got) {
  return "“" + text + "” | " + country + ": " + std::string{resolve_reason_key(got.reason)};
}

TEST(ResolverProperty, AnswersAreWellFormedAndStayInTheStatedCountry) {
  auto const world = testing::SmallWorld{}.gazetteer();
  auto const resolve = Resolver{world};
  auto texts = Texts{7};
  for (auto round = 0; round < 20'000; ++round) {
    auto const text = texts.next();
    auto const* const country = country_text(texts.number());
    auto const home = texts.number() % 2 == 0 ? CountryCode::parse("KE") : std::nullopt;
    auto const got = resolve(text, country, {.home = home});
    auto const label = describe(text, country, got);
    ASSERT_LE(got.count, kMostCandidates) << label;
    ASSERT_EQ(got.status == ResolveStatus::resolved, got.place().has_value()) << label;
    ASSERT_TRUE(got.status != ResolveStatus::resolved || got.count == 1) << label;
    ASSERT_TRUE(got.status != ResolveStatus::ambiguous || got.count >= 1) << label;
    ASSERT_TRUE(got.status != ResolveStatus::blank || got.count == 0) << label;
    for (auto i = std::size_t{1}; i < got.count; ++i) {
      ASSERT_LE(got.slots[i].score, got.slots[i - 1].score) << label;
    }
    auto const stated = resolve.find_country(country);
    auto const place = got.place() ? world.find_place(*got.place()) : std::nullopt;
    ASSERT_TRUE(!stated || !place ||
                (place->country && world.is_same_country(*place->country, *stated)))
        << label;
  }
}

TEST(ResolverProperty, AColumnIsAnsweredAsItsTextsAreOneByOne) {
  auto const world = testing::SmallWorld{}.gazetteer().with_places({Place{
      .id = place_id("test:new"), .name = "Kilungu Market", .country = "KE", .admin1 = "KE-04"}});
  auto const resolve = Resolver{world};
  auto made = Texts{11};
  auto texts = std::vector<std::string>{"kilungu market", "", "  busia  "};
  while (texts.size() < 5'000) {
    texts.push_back(made.next());
  }
  auto questions = std::vector<PlaceQuestion>{};
  for (auto const& text : texts) {
    questions.push_back({.text = text, .country = country_text(made.number())});
  }
  auto const context = ResolveContext{.home = CountryCode::parse("KE")};
  auto const answers = resolve.resolve_all(questions, context);
  ASSERT_EQ(answers.size(), questions.size());
  for (auto i = std::size_t{0}; i < questions.size(); ++i) {
    auto const alone = resolve(questions[i].text, questions[i].country, context);
    ASSERT_EQ(answers[i].status, alone.status) << texts[i];
    ASSERT_EQ(answers[i].reason, alone.reason) << texts[i];
    ASSERT_EQ(answers[i].precision, alone.precision) << texts[i];
    ASSERT_TRUE(std::ranges::equal(answers[i].candidates(), alone.candidates())) << texts[i];
  }
  EXPECT_TRUE(resolve.resolve_all({}).empty());
}

TEST(ResolverProperty, CaseSpacesAndRepetitionChangeNothing) {
  auto const world = testing::SmallWorld{}.gazetteer();
  auto const resolve = Resolver{world};
  for (auto const* text : {"Busia, Kenya", "nairobi (eastleigh)", "kakuma refugee camp",
                           "Djibouti City", "dubai uae"}) {
    auto const plain = resolve(text);
    auto upper = std::string{text};
    for (auto& c : upper) {
      c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    EXPECT_EQ(resolve(upper).place(), plain.place()) << text;
    EXPECT_EQ(resolve("  " + std::string{text} + " \t").place(), plain.place()) << text;
    EXPECT_TRUE(plain.place()) << text;
  }
}

TEST(ResolverProperty, AStatedCountryOnlyNarrows) {
  auto const world = testing::SmallWorld{}.gazetteer();
  auto const resolve = Resolver{world};
  for (auto i = std::uint32_t{0}; i < world.size(); ++i) {
    auto const view = world.at(PlaceIndex{i});
    if (!view.country || view.precision != Precision::city) {
      continue;
    }
    auto const got = resolve(view.name, view.country->text());
    EXPECT_NE(got.status, ResolveStatus::unknown) << view.name;
    auto const place = got.place() ? world.find_place(*got.place()) : std::nullopt;
    EXPECT_TRUE(!place || place->country == view.country) << view.name;
  }
}

} // namespace
} // namespace njia

#include "njia/draw/check_layout.h"
#include "njia/draw/render.h"
#include "njia/draw/scene.h"
#include "njia/draw/setting.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::draw {
namespace {

Fonts const& fonts() {
  static Fonts const loaded = Fonts::load().value();
  return loaded;
}

TEST(Fonts, AMissingTypefaceIsNamed) {
  auto const none = Fonts::load({"/nonexistent"});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().key, "draw.font_missing");
  EXPECT_EQ(none.error().where, "NotoSans-Regular.ttf");
}

TEST(Text, FiguresAreTabular) {
  auto const ones = lay_out(fonts(), "1111", type::kBody, Direction::ltr);
  auto const eights = lay_out(fonts(), "8888", type::kBody, Direction::ltr);
  EXPECT_NEAR(ones.width(), eights.width(), 1e-6);
}

TEST(Text, HeightIsLinesTimesLeading) {
  auto const text = lay_out(fonts(), "one\ntwo\nthree", type::kBody, Direction::ltr);
  EXPECT_DOUBLE_EQ(text.height(), 3 * 12.6);
  EXPECT_EQ(lay_out(fonts(), "", type::kBody, Direction::ltr).height(), 0);
}

TEST(Text, BreaksWithinTheWidth) {
  auto const text = lay_out(fonts(), "people known to us were taken to other countries",
                            type::kBody, Direction::ltr, 90);
  EXPECT_GT(text.lines().size(), 1U);
  EXPECT_LE(text.width(), 90.1);
}

TEST(Text, ATitleDoesNotEndInOneWord) {
  auto const width = lay_out(fonts(), "The two largest corridors both lead from Nairobi to Saudi",
                             type::kPageTitle, Direction::ltr)
                         .width();
  auto const title =
      lay_out_balanced(fonts(), "The two largest corridors both lead from Nairobi to Saudi Arabia",
                       type::kPageTitle, Direction::ltr, width + 5);
  ASSERT_EQ(title.lines().size(), 2U);
  EXPECT_GT(title.lines()[1].width, title.lines()[0].width * 0.7);
}

TEST(Text, ATitleOfTwoSentencesBreaksBetweenThem) {
  auto const title =
      lay_out_balanced(fonts(), "Four corridors are new. Most of the rest only look new",
                       type::kPageTitle, Direction::ltr, 300);
  ASSERT_EQ(title.lines().size(), 2U);
  EXPECT_EQ(title.line_start(1), std::string{"Four corridors are new. "}.size());
}

TEST(Text, RightToLeftStartsAtTheRight) {
  auto const text = lay_out(fonts(), "كينيا", type::kBody, Direction::rtl);
  EXPECT_NEAR(text.line_x(0, 200, Align::start), 200 - text.width(), 1e-9);
  EXPECT_EQ(text.line_x(0, 200, Align::end), 0);
  EXPECT_NEAR(text.style().leading, 12.6 * 1.2, 1e-9); // a fifth more
}

TEST(Text, InvalidBytesAreReplacedAndDrawn) {
  EXPECT_GT(lay_out(fonts(), "a\xff\xfe b", type::kBody, Direction::ltr).width(), 5);
}

TEST(Text, CapitalsFollowUnicode) {
  EXPECT_EQ(to_capitals("Côte d’Ivoire"), "CÔTE D’IVOIRE");
  EXPECT_EQ(to_capitals("كينيا"), "كينيا");
}

Scene one_label(double x, BoxKind kind = BoxKind::text) {
  Scene scene{200, 100};
  TextOptions options;
  options.kind = kind;
  scene.text(lay_out(fonts(), "Nairobi", type::kTown, Direction::ltr), {20, 20}, 60);
  scene.text(lay_out(fonts(), "Garissa", type::kTown, Direction::ltr), {x, 20}, 60, options);
  return scene;
}

TEST(CheckLayout, FindsTextThatCrossesText) {
  auto const faults = check_layout(one_label(30));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].kind, LayoutFault::Kind::crossing);
  EXPECT_EQ(describe(faults[0]).substr(0, 31), "crossing: `Nairobi` and `Gariss");
  EXPECT_TRUE(check_layout(one_label(80)).empty());
}

TEST(CheckLayout, FindsWhatLeavesTheBlock) {
  LayoutRules rules;
  rules.block = {10, 10, 90, 80};
  auto const faults = check_layout(one_label(90), rules);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].kind, LayoutFault::Kind::outside);
  EXPECT_TRUE(check_layout(one_label(90, BoxKind::furniture), rules).empty());
}

TEST(CheckLayout, LettersMayHangIntoTheMarginByWhatTheyAreInkedBeyondTheirWidth) {
  LayoutRules rules;
  rules.block = {10, 10, 90, 80};
  auto const at = [](double x) {
    Scene scene{120, 100};
    scene.text(lay_out(fonts(), "Juba", type::kBody, Direction::ltr), {x, 20}, 80);
    return scene;
  };
  EXPECT_LT(bounds(at(10).boxes().front().area).x, 10 - rules.slack) << "the foot of the J hangs";
  EXPECT_TRUE(check_layout(at(10), rules).empty());
  EXPECT_EQ(check_layout(at(9), rules).size(), 1U) << "the line itself begins outside";
}

TEST(CheckLayout, FindsTypeBelowSevenPointsExceptCountryNames) {
  Scene scene{200, 100};
  auto style = type::kCountry;
  scene.text(lay_out(fonts(), "KENYA", style, Direction::ltr), {20, 20}, 90);
  ASSERT_EQ(check_layout(scene).size(), 1U);
  EXPECT_EQ(check_layout(scene)[0].kind, LayoutFault::Kind::too_small);
  Scene map{200, 100};
  TextOptions options;
  options.kind = BoxKind::caption;
  map.text(lay_out(fonts(), "KENYA", style, Direction::ltr), {20, 20}, 90, options);
  EXPECT_TRUE(check_layout(map).empty());
}

TEST(CheckLayout, KeepsTextOffMarksAndPanelsOfOthers) {
  auto scene = one_label(90);
  scene.record({BoxKind::mark, quad({88, 20, 10, 10}), "bar", 0, -1, false});
  EXPECT_EQ(check_layout(scene).size(), 1U);
  auto panelled = one_label(90);
  auto const panel =
      panelled.record({BoxKind::panel, quad({80, 5, 80, 40}), "legend", 0, -1, false});
  EXPECT_EQ(check_layout(panelled).size(), 1U); // the label is not the legend's
  static_cast<void>(panel);
}

Scene page_of_everything() {
  Scene scene{300, 200};
  scene.begin_tag("H1");
  scene.text(lay_out(fonts(), "Five things & <how> surely", type::kFinding, Direction::ltr),
             {20, 20}, 250);
  scene.end_tag("H1");
  scene.text(lay_out(fonts(), "مسارات الاتجار بالبشر", type::kBody, Direction::rtl), {20, 60}, 250);
  TextOptions halo;
  halo.halo = Halo{};
  scene.text(lay_out(fonts(), "Nairobi → Jeddah 148–176", type::kCell, Direction::ltr), {20, 100},
             250, halo);
  scene.hatch(Path::rect({20, 120, 60, 20}));
  draw_amount(scene, {20, 160}, 1, 8, {AmountState::or_more, 41, 0, "41 or more"}, Direction::ltr);
  scene.add(Link{{20, 20, 100, 15}, "https://example.org/", ""});
  scene.add(Anchor{"top", {0, 0}});
  return scene;
}

PdfDocument about() {
  PdfDocument document;
  document.title = "Routes (Kenya) \\ test";
  document.language = "ar";
  document.direction = Direction::rtl;
  document.created = "2020-09-14T00:00:00Z";
  document.bookmarks = {{"Summary", 1, 0}, {"Detail", 1, 1}};
  return document;
}

TEST(Render, TheSameSceneGivesTheSameBytes) {
  for (int i = 0; i < 2; ++i) {
    std::array const pages{page_of_everything(), page_of_everything()};
    std::array const again{page_of_everything(), page_of_everything()};
    EXPECT_EQ(render_pdf(pages, about()), render_pdf(again, about()));
    EXPECT_EQ(render_svg(pages[0]), render_svg(again[0]));
    EXPECT_EQ(render_png(pages[0]), render_png(again[0]));
  }
}

std::string output_of(std::string const& command) {
  std::string out;
  auto* const pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  while (auto const count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    out.append(buffer.data(), count);
  }
  pclose(pipe);
  return out;
}

// A PDF read by another program: poppler's tools.
class PdfReadBack : public testing::Test {
protected:
  void SetUp() override {
    if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) {
      GTEST_SKIP() << "poppler-utils is not installed";
    }
    path_ = testing::TempDir() + "njia_draw_read_back.pdf";
    std::array const pages{page_of_everything()};
    std::ofstream{path_, std::ios::binary} << render_pdf(pages, about());
  }
  std::string path_;
};

TEST_F(PdfReadBack, TextComesOutAsItWentIn) {
  auto const text = output_of("pdftotext -layout " + path_ + " - 2>&1");
  EXPECT_THAT(text, testing::HasSubstr("Five things & <how> surely"));
  EXPECT_THAT(text, testing::HasSubstr("Nairobi → Jeddah 148–176"));
  for (auto const* word : {"مسارات", "بالبشر"}) {
    EXPECT_THAT(text, testing::HasSubstr(word));
  }
}

TEST_F(PdfReadBack, CarriesTitleDateTagsAndLanguage) {
  auto const info = output_of("TZ=UTC pdfinfo " + path_ + " 2>&1");
  EXPECT_THAT(info, testing::HasSubstr("Routes (Kenya) \\ test"));
  EXPECT_THAT(info, testing::HasSubstr("Mon Sep 14 00:00:00 2020"));
  EXPECT_THAT(info, testing::ContainsRegex("Tagged: +yes"));
  EXPECT_THAT(info, testing::Not(testing::HasSubstr("rror")));
  std::ifstream in{path_, std::ios::binary};
  std::string const bytes{std::istreambuf_iterator<char>{in}, {}};
  EXPECT_THAT(bytes, testing::HasSubstr("/Lang (ar)"));
  EXPECT_THAT(bytes, testing::HasSubstr("/Direction /R2L"));
}

TEST(Render, SvgStandsAlone) {
  auto const svg =
      render_svg(page_of_everything(),
                 {.id_prefix = "m1", .title = "A <map>", .description = "Curves & towns"});
  EXPECT_THAT(svg, testing::StartsWith(
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\""));
  EXPECT_THAT(svg, testing::HasSubstr("<title id=\"m1t\">A &lt;map&gt;</title>"));
  EXPECT_THAT(svg, testing::HasSubstr("aria-labelledby=\"m1t m1d\""));
  for (auto const* never : {"<text", "<style", "<script", "font-family", "url(http", "<image"}) {
    EXPECT_THAT(svg, testing::Not(testing::HasSubstr(never)));
  }
}

TEST(Render, IdsOfTwoDrawingsDoNotMeet) {
  auto const a = render_svg(page_of_everything(), {.id_prefix = "a", .title = "t"});
  EXPECT_THAT(a, testing::HasSubstr("id=\"ag0\""));
  EXPECT_THAT(render_svg(page_of_everything(), {.id_prefix = "b", .title = "t"}),
              testing::Not(testing::HasSubstr("\"ag0\"")));
}

TEST(Render, PngHasTheSizeAskedFor) {
  auto const png = render_png(Scene{100, 50}, 1.5);
  EXPECT_EQ(png.substr(1, 3), "PNG");
  auto const number = [&](std::size_t at) {
    return static_cast<unsigned char>(png[at + 2]) * 256 + static_cast<unsigned char>(png[at + 3]);
  };
  EXPECT_EQ(number(16), 150);
  EXPECT_EQ(number(20), 75);
}

} // namespace
} // namespace njia::draw

// What a reader would notice about charts, tables and maps: lengths in proportion, fixed signs,
// nothing on top of anything, whatever the data.
#include "njia/draw/flow_legend.h"
#include "njia/draw/gallery/samples.h"
#include "njia/draw/render.h"
#include "njia/draw/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace njia::draw {
namespace {

Setting const& english() {
  static Setting const s = samples::setting(Fonts::load().value(), Direction::ltr);
  return s;
}

std::vector<std::string> faults_of(Scene const& scene) {
  std::vector<std::string> out;
  for (auto const& fault : check_layout(scene)) {
    out.push_back(describe(fault));
  }
  return out;
}

double reach_of(Amount const& amount, double per_unit = 2) {
  Scene scene{400, 40};
  return draw_amount(scene, {10, 20}, per_unit, 8, amount, Direction::ltr);
}

TEST(Amount, IntervalReachesItsMaximum) {
  EXPECT_NEAR(reach_of({AmountState::interval, 76, 110, "76–110"}), 220.5, 1e-9);
  EXPECT_NEAR(reach_of({AmountState::interval, 76, 76, "76"}), 152, 1e-9);
}

TEST(Amount, OrMoreAddsAFixedLengthWhateverTheAmount) {
  EXPECT_NEAR(reach_of({AmountState::or_more, 41, 0, ""}) - 82, 14, 1e-9);
  EXPECT_NEAR(reach_of({AmountState::or_more, 5, 0, ""}) - 10, 14, 1e-9);
}

TEST(Amount, WithheldIsNineMillimetresAndTellsNothing) {
  EXPECT_NEAR(reach_of({AmountState::withheld, 3, 9, ""}), mm(9), 1e-9);
  EXPECT_NEAR(reach_of({AmountState::withheld, 900, 4000, ""}, 0.1), mm(9), 1e-9);
}

TEST(Amount, MirrorsForArabic) {
  Scene scene{400, 40};
  draw_amount(scene, {390, 20}, 2, 8, {AmountState::interval, 50, 50, ""}, Direction::rtl);
  auto const box = bounds(scene.boxes().front().area);
  EXPECT_NEAR(box.x, 290, 1e-9);
  EXPECT_NEAR(box.right(), 390, 1e-9);
}

TEST(BarChart, ALongLabelOverItsBarStaysInItsColumn) {
  auto const chart = BarChart{.rows = {{.label = "Kenya, mahali pengine → Kenya, mahali pengine",
                                        .amount = {AmountState::or_more, 188, 0, "188 au zaidi"}},
                                       {.label = "Kwale → Mombasa",
                                        .amount = {AmountState::withheld, 0, 0, "haionyeshwi"}}},
                              .has_labels_above = true};
  auto const block = bar_chart(english(), chart);
  auto const width = 160.0; // the first label alone needs more
  Scene scene{width, block.height(width)};
  block.draw(scene, {0, 0, width, block.height(width)});
  EXPECT_THAT(faults_of(scene), testing::IsEmpty());
  for (auto const& box : scene.boxes()) {
    EXPECT_LE(bounds(box.area).right(), width + 0.5);
  }
}

TEST(FlowMap, WidthFollowsTheMinimum) {
  EXPECT_DOUBLE_EQ(flow_width(148), 7.66);
  EXPECT_DOUBLE_EQ(flow_width(400), 9);
  EXPECT_DOUBLE_EQ(flow_width(0), 1);
}

TEST(FlowMap, LegendShowsRoundNumbers) {
  EXPECT_EQ(legend_steps(178), (std::vector<double>{150, 75, 25}));
  EXPECT_EQ(legend_steps(4000), (std::vector<double>{150, 75, 25})); // wider than 9 pt no line gets
  EXPECT_EQ(legend_steps(3), (std::vector<double>{3, 1}));
}

TEST(FlowMap, AFarEndOfFewPeopleLeavesTheMap) {
  auto const content = samples::kenya_corridors(Direction::ltr);
  auto const off = choose_off_map(content, BaseMap::shipped());
  ASSERT_EQ(off.size(), 1U);
  EXPECT_EQ(content.nodes[off[0]].label, "Bangkok");
}

TEST(FlowMap, ManyFarEndsStayOnTheMap) {
  for (auto const& [name, content] : samples::hard_maps()) {
    if (name == "asia") {
      EXPECT_TRUE(choose_off_map(content, BaseMap::shipped()).empty());
    }
  }
}

TEST(FlowMap, NothingCollidesOnMapsThatNobodyArranged) {
  auto maps = samples::hard_maps();
  for (unsigned seed = 1; seed <= 4; ++seed) {
    maps.emplace_back("random " + std::to_string(seed),
                      samples::random_map(seed, 12 + seed, 9 + seed));
  }
  maps.emplace_back("corridors", samples::kenya_corridors(Direction::rtl));
  maps.emplace_back("countries", samples::between_countries());
  for (auto const& [name, content] : maps) {
    Scene scene{mm(174), mm(140)};
    draw_flow_map(scene, {0, 0, scene.width(), scene.height()}, english(), content,
                  BaseMap::shipped());
    EXPECT_THAT(faults_of(scene), testing::IsEmpty()) << name;
  }
}

TEST(FlowMap, EveryBadgeIsDrawn) {
  auto const content = samples::kenya_corridors(Direction::ltr);
  Scene scene{mm(174), mm(149)};
  draw_flow_map(scene, {0, 0, scene.width(), scene.height()}, english(), content,
                BaseMap::shipped());
  auto const badges = std::count_if(scene.boxes().begin(), scene.boxes().end(),
                                    [](Box const& box) { return box.kind == BoxKind::badge; });
  EXPECT_EQ(badges, 12);
}

TEST(FlowMap, IsTheSameEachTime) {
  auto const draw = [] {
    return render_svg(
        to_scene(flow_map(english(), samples::transit_stretches(), BaseMap::shipped(), 300), 240));
  };
  EXPECT_EQ(draw(), draw());
}

TEST(FlowMap, AnEmptyMapAndOneWithoutFlowsAreDrawn) {
  for (auto const* country : {"KE", ""}) {
    FlowMap map;
    map.focal_country = country;
    EXPECT_THAT(faults_of(to_scene(flow_map(english(), map, BaseMap::shipped(), 200), 200)),
                testing::IsEmpty());
  }
}

TEST(FlowMap, PlacesOnTopOfEachOtherAreDrawn) {
  FlowMap map;
  map.focal_country = "KE";
  map.nodes = {{"Busia", {.lat = 0.46, .lon = 34.11}}, {"Busia", {.lat = 0.46, .lon = 34.11}}};
  map.flows = {{{0, 1}, 20, FlowState::reported, "1"}, {{0, 0}, 5, FlowState::moved, "2"}};
  EXPECT_THAT(faults_of(to_scene(flow_map(english(), map, BaseMap::shipped(), 300), 300)),
              testing::IsEmpty());
}

TEST(PlaceMap, CirclesFollowAreas) {
  PlaceMap map;
  map.focal_country = "KE";
  map.places = {
      {"Nairobi", {.lat = -1.286, .lon = 36.8}, {AmountState::interval, 400, 400, ""}, true},
      {"Lodwar", {.lat = 3.1, .lon = 35.6}, {AmountState::interval, 100, 100, ""}, false}};
  auto const scene = to_scene(place_map(english(), map, BaseMap::shipped(), 300), 250);
  std::vector<double> radii;
  for (auto const& box : scene.boxes()) {
    if (box.kind == BoxKind::mark) {
      radii.push_back(bounds(box.area).w / 2 - 0.6); // without the white edge
    }
  }
  ASSERT_EQ(radii.size(), 2U);
  EXPECT_NEAR(radii[0] / radii[1], 2, 1e-9); // four times the people, twice the radius
}

TEST(CoverageMap, DiscsOfCountiesDoNotOverlap) {
  auto const scene = to_scene(
      coverage_map(english(), samples::county_coverage(), BaseMap::shipped(), mm(118)), mm(85));
  std::vector<Rect> discs;
  for (auto const& box : scene.boxes()) {
    if (box.kind == BoxKind::mark) {
      discs.push_back(bounds(box.area));
    }
  }
  ASSERT_EQ(discs.size(), 47U);
  for (std::size_t i = 0; i < discs.size(); ++i) {
    for (std::size_t k = i + 1; k < discs.size(); ++k) {
      EXPECT_GE(distance(discs[i].center(), discs[k].center()), discs[i].w - 0.3);
    }
  }
}

TEST(Table, ATableLongerThanAPageGoesOnUnderItsHead) {
  Document document{english(), {}, {}};
  Table list;
  list.columns = {{"Place", Align::start, 0, 1}, {"People", Align::end}};
  for (int i = 1; i <= 100; ++i) {
    list.rows.push_back({"Place " + std::to_string(i), std::to_string(i)});
  }
  Section section;
  section.name = "Annex";
  section.title = "All places";
  section.blocks = {table(english(), list)};
  document.sections = {section};
  auto const composed = compose(document);
  ASSERT_GE(composed.pages.size(), 3U);
  int heads = 0;
  int rows = 0;
  for (auto const& page : composed.pages) {
    EXPECT_TRUE(check_page(page).empty());
    for (auto const& box : page.boxes()) {
      heads += box.what == "People" ? 1 : 0;
      rows += box.what.starts_with("Place ") ? 1 : 0;
    }
  }
  EXPECT_EQ(heads, static_cast<int>(composed.pages.size()));
  EXPECT_EQ(rows, 100);
}

TEST(Page, AHeadingNeverStaysBehind) {
  Document document{english(), {}, {}};
  Section section;
  section.name = "Name";
  section.title = "Title";
  Block tall;
  tall.height = [](double) { return 560.0; };
  tall.draw = [](Scene&, Rect const&) {};
  auto next = tall;
  next.height = [](double) { return 200.0; };
  section.blocks = {tall, heading(english(), "A chart"), next};
  document.sections = {section};
  auto const composed = compose(document);
  ASSERT_EQ(composed.pages.size(), 2U);
  auto const has_heading = [](Scene const& page) {
    return std::any_of(page.boxes().begin(), page.boxes().end(),
                       [](Box const& box) { return box.what == "A chart"; });
  };
  EXPECT_FALSE(has_heading(composed.pages[0]));
  EXPECT_TRUE(has_heading(composed.pages[1]));
}

TEST(Page, ALongTextRunsOverPagesWithoutLosingAWord) {
  Document document{english(), {}, {}};
  Section section;
  section.name = "Recommendations";
  section.title = "What should be done";
  std::string text;
  for (int i = 1; i <= 2000; ++i) {
    text += "word" + std::to_string(i) + " ";
  }
  section.blocks = {paragraph(english(), text)};
  document.sections = {section};
  auto const composed = compose(document);
  EXPECT_GE(composed.pages.size(), 2U);
  std::string read;
  for (auto const& page : composed.pages) {
    std::string last;
    for (auto const& box : page.boxes()) {
      if (box.what.starts_with("word") && box.what != last) {
        read += box.what;
        last = box.what;
      }
    }
    EXPECT_TRUE(check_page(page).empty());
  }
  EXPECT_EQ(read, text);
}

TEST(Page, EveryPageOfTheGalleryIsSound) {
  auto const& fonts = english().fonts;
  for (auto const& document : {samples::english(fonts), samples::arabic(fonts)}) {
    auto const composed = compose(document);
    EXPECT_EQ(composed.pages.size(), document.sections.size()); // each fits its page
    for (std::size_t i = 0; i < composed.pages.size(); ++i) {
      std::vector<std::string> found;
      for (auto const& fault : check_page(composed.pages[i])) {
        found.push_back(describe(fault));
      }
      EXPECT_THAT(found, testing::IsEmpty())
          << document.sections[std::min(i, document.sections.size() - 1)].name;
    }
  }
}

TEST(Page, TheSyntheticLabelStandsOnEveryPage) {
  auto const document = samples::english(english().fonts);
  for (auto const& page : compose(document).pages) {
    EXPECT_TRUE(std::any_of(page.boxes().begin(), page.boxes().end(), [&](Box const& box) {
      return box.what == document.furniture.synthetic_label;
    }));
  }
}

} // namespace
} // namespace njia::draw

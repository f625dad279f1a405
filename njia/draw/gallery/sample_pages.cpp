#include "njia/draw/gallery/sample_parts.h"

namespace njia::draw::samples {

Section summary(Setting const& s) {
  Section page;
  page.name = "Summary";
  page.title = "Five things we can say together, and how surely";
  page.blocks.push_back(key_figures(s, {{"412", "submissions", "115 in the first round"},
                                        {"14", "organisations", "6 in the first round"},
                                        {"1,870–2,240", "people", "37 submissions of unknown size"},
                                        {"38", "countries", "as origin, transit or destination"}}));
  BarChart regions;
  regions.rows = {{"Gulf states", between(502, 604)},
                  {"Africa", between(142, 161)},
                  {"Asia", between(71, 84)},
                  {"Europe", between(48, 55)}};
  page.blocks.push_back(with_gap(
      finding(s, {"1", "Most people taken out of Kenya are taken to the Gulf states.",
                  "Between 502 and 604 people, in journeys that 11 organisations reported, were "
                  "taken to six Gulf states. All other destinations abroad together: 261 to 300.",
                  bar_chart(s, regions)}),
      18));
  BarChart roles;
  roles.rows = {{"Exploited in", between(318, 382)},
                {"Passed through", between(206, 262)},
                {"Started from", between(164, 198)}};
  page.blocks.push_back(
      finding(s, {"2", "Nairobi is origin, transit and place of exploitation at once.",
                  "Nairobi appears in journeys of 604 to 731 people. Thirteen of the 14 "
                  "organisations reported it, and it stays first when any one of them is left out.",
                  bar_chart(s, roles)}));
  ShareChart kinds;
  kinds.rows = {{"Domestic serv.", 0.38, 0.33, 0.43, "38%"},
                {"Sexual expl.", 0.27, 0.23, 0.32, "27%"},
                {"Forced labour", 0.19, 0.15, 0.23, "19%"}};
  page.blocks.push_back(
      finding(s, {"3", "Domestic servitude and sexual exploitation are named most often.",
                  "Of 371 submissions that say, 38% name domestic servitude and 27% commercial "
                  "sexual exploitation. A submission can name both. 41 submissions do not say.",
                  share_chart(s, kinds)}));
  page.blocks.push_back(
      finding(s, {"4", "One journey in three ended somewhere other than promised.",
                  "In 94 of the 283 submissions where both are known, the person was exploited in "
                  "a place they had not been told about (33%, likely 28% to 39%).",
                  journey_arrows(s, 10, 30, "blue: ended elsewhere, 10 of 30")}));
  page.blocks.push_back(finding(
      s, {"5", "Twenty-three corridors are reported for the first time. Four of them are new.",
          "Eleven are seen only because new organisations joined. For eight the dates or the "
          "coverage do not let us decide.",
          square_strip(s, {{"new: 4", "", SquareKind::fresh, 4, 0},
                           {"undecided: 8", "", SquareKind::undecided, 8, 0},
                           {"newly covered: 11", "", SquareKind::newly_covered, 11, 0}})}));
  page.bottom =
      callout(s, "Before you quote a number.",
              "More reports do not mean more trafficking: in 2020 fourteen organisations reported, "
              "in 2019 six. The dark part of a bar is the least we know of. The pale part is what "
              "may be added; it depends on how many reports describe the same people.");
  return page;
}

Document english(Fonts const& fonts) {
  auto const s = setting(fonts, Direction::ltr);
  Document document{s, {}, {}};
  document.first_page = 2;
  document.furniture = {"Trafficking and risky-migration routes · Kenya, second round 2020",
                        "Synthetic data. No real case, place count or organisation.",
                        "For contributing organisations. Not for publication.",
                        "Snapshot KE-2020-2, frozen 14 Sept 2020"};
  document.sections = {summary(s), corridors(s),     places(s),    directions(s),
                       transit(s), profiles(s),      changes(s),   coverage(s),
                       method(s),  small_release(s), public_map(s)};
  return document;
}

Cover cover(Setting const& s) {
  Cover page;
  page.line = "Joint report of 14 civil-society organisations";
  page.title = "Human trafficking and risky-migration routes in Kenya";
  page.lead = "What fourteen organisations know together about where people come from, where they "
              "were told they would go, and where they were exploited. Second round, 2020.";
  auto map = kenya_corridors(Direction::ltr);
  map.is_cover = true;
  page.map = flow_map(s, map, BaseMap::shipped(), mm(188));
  page.map_note = "Blue: the largest corridors across Kenya’s borders.\nOrange: a new corridor, "
                  "and a known one that moved to another way.";
  page.facts = {{"Edition", "For contributing organisations. Not for publication."},
                {"Collected", "1 July to 31 August 2020"},
                {"Snapshot", "KE-2020-2, frozen 14 September 2020"}};
  return page;
}

} // namespace njia::draw::samples

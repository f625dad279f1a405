#include "njia/draw/gallery/sample_parts.h"

namespace njia::draw::samples {

Section places(Setting const& s) {
  Section page;
  page.name = "High-activity places";
  page.title = "Nairobi, Mombasa and Busia stand first, whichever organisation is left out";
  page.lead = "A place is listed when at least three organisations reported it. Ranks are given as "
              "ranges where the intervals of two places overlap.";
  Table parts;
  parts.title = "What happens there";
  parts.note =
      "People, at least, by the part the place played. One person can count in several parts.";
  parts.columns = {{"", Align::start},
                   {"started", Align::start, 0, 1},
                   {"passed through", Align::start, 0, 1},
                   {"exploited", Align::start, 0, 1}};
  parts.row_height = 22;
  struct Part {
    char const* name;
    double a, b, c;
  };
  for (auto const& p :
       {Part{"Nairobi", 164, 206, 318}, Part{"Mombasa", 92, 81, 166}, Part{"Busia", 74, 121, 22},
        Part{"Kisumu", 82, 12, 49}, Part{"Garissa", 31, 88, 12}, Part{"Malindi", 22, 8, 86},
        Part{"Moyale", 20, 84, 5}, Part{"Isebania", 19, 71, 9}, Part{"Kwale", 38, 6, 41},
        Part{"Eldoret", 41, 20, 18}, Part{"Kakuma", 44, 19, 4}}) {
    std::vector<Cell> row{strong(p.name)};
    for (auto const v : {p.a, p.b, p.c}) {
      auto cell = bar_cell(between(v, v));
      cell.writes_bar_label = true;
      row.push_back(cell);
    }
    parts.rows.push_back(row);
  }
  page.blocks.push_back(side_by_side(
      s, {{6, place_map(s, active_places(), BaseMap::shipped(), mm(88))}, {6, table(s, parts)}}));
  Table ranks;
  ranks.columns = {{"Rank"},
                   {"Place", Align::start, 0, 0, true},
                   {"County"},
                   {"Submissions", Align::end},
                   {"People", Align::end},
                   {"at least, at most", Align::start, 0, 1},
                   {"Orgs", Align::end},
                   {"many orgs", Align::center},
                   {"above rate", Align::center},
                   {"holds", Align::center}};
  ranks.row_height = 15.9;
  struct Rank {
    char const* rank;
    char const* place;
    char const* county;
    int submissions;
    Amount people;
    int orgs;
    bool a, b, c;
  };
  for (auto const& r :
       {Rank{"1", "Nairobi", "Nairobi", 128, between(604, 731), 13, true, true, true},
        Rank{"2", "Mombasa", "Mombasa", 71, between(301, 369), 9, true, true, true},
        Rank{"3", "Busia", "Busia", 49, between(188, 229), 8, true, true, true},
        Rank{"4–5", "Kisumu", "Kisumu", 33, between(131, 158), 6, true, true, true},
        Rank{"4–7", "Garissa", "Garissa", 31, between(118, 160), 5, true, true, false},
        Rank{"5–7", "Malindi", "Kilifi", 29, between(104, 127), 5, true, false, true},
        Rank{"5–8", "Moyale", "Marsabit", 27, between(97, 141), 5, true, true, true},
        Rank{"7–9", "Isebania", "Migori", 24, between(88, 103), 4, true, false, true},
        Rank{"8–10", "Kwale", "Kwale", 22, between(76, 94), 4, true, false, false},
        Rank{"9–11", "Eldoret", "Uasin Gishu", 19, between(66, 79), 4, true, false, false},
        Rank{"9–11", "Kakuma", "Turkana", 17, or_more(61), 3, true, false, false}}) {
    ranks.rows.push_back({r.rank, r.place, r.county, std::to_string(r.submissions),
                          Cell{r.people.label}, bar_cell(r.people), std::to_string(r.orgs),
                          dots_cell({r.a}), dots_cell({r.b}), dots_cell({r.c})});
  }
  Cell reason = muted("withheld: fewer than 3 organisations");
  reason.span = 7;
  ranks.rows.push_back({"–", muted("Mandera"), "Mandera", reason});
  page.blocks.push_back(with_gap(table(s, ranks), 8));
  page.captions =
      captions("The twelve places named most often in 412 submissions. 29 submissions name no "
               "place finer than a country and are not here.",
               "“Above rate”: more reports per organisation-month than chance explains. “Holds”: "
               "stays on the list when any one organisation is left out.",
               "Whether a place is more dangerous than another. Places where no organisation works "
               "cannot appear.");
  return page;
}

Section coverage(Setting const& s) {
  Section page;
  page.name = "Who reported, and where they work";
  page.title = "In seven counties no organisation works, so nothing can be heard from there";
  page.lead = "Fourteen organisations took part; the six set in bold also did in 2019. Each said "
              "where it works and in which months. Those statements are the measure against which "
              "every number in this report is read.";
  CoverageChart chart;
  chart.title = "Each organisation, by former province";
  chart.note = "Large dot: 6 to 8 months; middle: 3 to 5; small: 1 or 2";
  chart.columns = {"Nairobi",     "Coast",   "Western", "Nyanza",
                   "Rift Valley", "Eastern", "Central", "North East"};
  chart.amount_head = "Submissions";
  for (int i = 0; i < 14; ++i) {
    CoverageDots row;
    row.label = fmt::format("Org. {}", static_cast<char>('A' + i));
    row.is_bold = i < 6;
    for (int c = 0; c < 8; ++c) {
      row.sizes.push_back((i * 5 + c * 3) % 7 < 3 ? (i + c) % 4 : 0);
    }
    row.amount = between(61 - 4 * i, 61 - 4 * i);
    chart.rows.push_back(row);
  }
  page.blocks.push_back(side_by_side(
      s,
      {{6, stack({heading(s, "Organisations at work, by county",
                          "At any time between 1 January and 31 August 2020"),
                  with_gap(coverage_map(s, county_coverage(), BaseMap::shipped(), mm(118)), 5)})},
       {6, coverage_chart(s, chart)}}));
  page.blocks.push_back(with_gap(
      key_figures(s, {{"412", "submissions accepted",
                       "of 447 received; 35 were returned, with a reason for each"},
                      {"46–71", "submissions overlap",
                       "they probably describe people whom another organisation reported too"},
                      {"29%", "from two organisations",
                       "A and B. No finding in the summary rests on them alone"},
                      {"60–75%", "of corridors seen so far",
                       "estimate: about one corridor in three is still unseen"}}),
      24));
  page.captions = captions(
      "Where the organisations work, by their own statements; how many submissions each gave.",
      "Hatched counties have no organisation at work. A blank on any other map in this report can "
      "mean “no one there to see”.",
      "How well each organisation hears of cases. Presence is not the same as reach. Letters stand "
      "for names, as agreed.");
  return page;
}

Section public_map(Setting const& s) {
  Section page;
  page.name = "Routes across borders";
  page.title = "More people known to us were taken to Saudi Arabia than to any other country";
  page.lead = "The same page as printed for the public. No place finer than a county, numbers "
              "rounded to 5, the newest month left out.";
  page.blocks.push_back(flow_map(s, between_countries(), BaseMap::shipped(), mm(137)));
  Table left;
  left.columns = {{"Between Kenya and", Align::start, 0, 1, true},
                  {""},
                  {"People", Align::end},
                  {"Orgs", Align::end}};
  left.row_height = 17.4;
  auto right = left;
  left.rows = {{"Saudi Arabia", muted("out of Kenya"), "270–325", "5 or more"},
               {"United Arab Emirates", muted("out of Kenya"), "125–150", "5 or more"},
               {"Qatar", muted("out of Kenya"), "60–75", "3 or more"},
               {"Oman", muted("out of Kenya"), "50–65", "3 or more"},
               {tagged("Thailand", "new"), muted("out of Kenya"), "40–45", "3 or more"}};
  right.rows = {{"Ethiopia", muted("into Kenya"), "80–110", "3 or more"},
                {"Tanzania", muted("into Kenya"), "55–65", "3 or more"},
                {"Uganda", muted("into Kenya"), "45–55", "3 or more"},
                {"Somalia", muted("into Kenya"), "40 or more", "3 or more"}};
  right.foot = "27 more countries are withheld.";
  page.blocks.push_back(with_gap(side_by_side(s, {{6, table(s, left)}, {6, table(s, right)}}), 6));
  page.captions = captions("Movements between Kenya and the ten countries that pass the rule: 10 "
                           "people, 3 organisations, none above 85%.",
                           "Rings stand for whole countries, not for towns. Follow the arrowhead. "
                           "Width is the least number of people.",
                           "Which towns, which crossings, which months. That is left out on "
                           "purpose: people who exploit others read reports too.");
  return page;
}

} // namespace njia::draw::samples

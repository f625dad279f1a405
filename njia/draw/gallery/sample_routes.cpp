#include "njia/draw/gallery/sample_parts.h"

namespace njia::draw::samples {

Section corridors(Setting const& s) {
  Section page;
  page.name = "Routes across borders";
  page.title = "The two largest corridors both lead from Nairobi to Saudi Arabia";
  page.lead = "The twelve corridors across Kenya’s borders with the most people. They are drawn as "
              "curves between towns: they are not the roads that people travelled.";
  page.blocks.push_back(flow_map(s, kenya_corridors(Direction::ltr), BaseMap::shipped(), mm(149)));
  Table left;
  left.columns = {{""},
                  {"Corridor (and transit)", Align::start, 0, 1},
                  {"People", Align::end},
                  {"Orgs", Align::end}};
  left.row_height = 17.4;
  auto right = left;
  left.rows = {
      {rank("1"), route({{"Nairobi", false}, {"Jeddah", false}}), "148–176", "9"},
      {rank("2"), route({{"Nairobi", false}, {"Riyadh", false}}), "121–150", "8"},
      {rank("3"), route({{"Mombasa", false}, {"Dubai", false}}), "96–113", "6"},
      {rank("4"), route({{"Addis Ababa", false}, {"Moyale", true}, {"Nairobi", false}}), "78–109",
       "5"},
      {rank("5"), route({{"Nairobi", false}, {"Doha", false}}), "52–63", "5"},
      {rank("6"), route({{"Arusha", false}, {"Namanga", true}, {"Nairobi", false}}), "44–52", "4"}};
  right.rows = {
      {rank("7"), route({{"Mogadishu", false}, {"Garissa", true}, {"Nairobi", false}}),
       "41 or more", "4"},
      {rank("8", true), tagged(route({{"Nairobi", false}, {"Bangkok", false}}), "new"), "38–47",
       "4"},
      {rank("9", true),
       tagged(
           route({{"Nairobi", false}, {"Moyale", true}, {"Addis Ababa", true}, {"Beirut", false}}),
           "moved"),
       "33–41", "4"},
      {rank("10"), route({{"Kampala", false}, {"Malaba", true}, {"Nairobi", false}}), "31–39", "4"},
      {rank("11"), route({{"Kigali", false}, {"Kampala", true}, {"Nairobi", false}}), "24–31", "3"},
      {rank("12"), route({{"Mombasa", false}, {"Muscat", false}}), "22–28", "3"}};
  page.blocks.push_back(with_gap(side_by_side(s, {{5, table(s, left)}, {7, table(s, right)}}), 6));
  page.captions = captions("Cross-border corridors with 20 or more people, from 229 submissions. "
                           "26 smaller ones are in the annex; 9 are withheld.",
                           "Follow the arrowhead. Width is the least number of people we know of. "
                           "Numbers match the table. Orgs: organisations that reported it.",
                           "How many travel unseen. A missing line means that nobody reported it, "
                           "not that nobody travels it. Borders do not imply endorsement.");
  return page;
}

Section directions(Setting const& s) {
  Section page;
  page.name = "Out, within, in and through";
  page.title =
      "More people are taken out of Kenya than into it; about three in ten never cross a border";
  page.lead =
      "Every accepted journey belongs to one class, by where it began and where the person was "
      "exploited. In 62 submissions without exploitation the intended destination stands in.";
  Table classes;
  classes.columns = {{"Class", Align::start, 0, 0, true},
                     {"People, at least and at most", Align::start, 0, 1},
                     {"Submissions", Align::end},
                     {"Orgs", Align::end}};
  struct Class {
    char const* name;
    Amount people;
    char const* submissions;
    char const* orgs;
  };
  for (auto const& c : {Class{"Out of Kenya", between(763, 904), "171", "12"},
                        Class{"Within Kenya", between(588, 702), "118", "13"},
                        Class{"Into Kenya", between(257, 309), "54", "9"},
                        Class{"Through Kenya", between(189, 236), "38", "7"}}) {
    auto bar = bar_cell(c.people);
    bar.writes_bar_label = true;
    classes.rows.push_back({c.name, bar, c.submissions, c.orgs});
  }
  page.blocks.push_back(table(s, classes));
  auto const first_five = [&](char const* title, std::vector<BarRow> rows) {
    BarChart chart;
    chart.title = title;
    chart.rows = std::move(rows);
    chart.has_labels_above = true;
    chart.scale_most = 420;
    return bar_chart(s, chart);
  };
  page.blocks.push_back(side_by_side(
      s,
      {{4, first_five("Out: first five", {{"Nairobi → Saudi Arabia", between(269, 326), "11 orgs"},
                                          {"Mombasa → Emirates", between(96, 113), "6 orgs"},
                                          {"Nairobi → Qatar", between(52, 63), "5 orgs"},
                                          {"Nairobi → Thailand", between(38, 47), "4 orgs"},
                                          {"Nairobi → Lebanon", between(33, 41), "4 orgs"}})},
       {4, first_five("Within: first five", {{"Busia → Nairobi", between(92, 118), "8 orgs"},
                                             {"Kisumu → Nairobi", between(84, 97), "6 orgs"},
                                             {"Kilifi → Mombasa", between(61, 74), "5 orgs"},
                                             {"Kitui → Nairobi", between(57, 66), "4 orgs"},
                                             {"Turkana → Nairobi", withheld(), ""}})},
       {4, first_five("In: first five", {{"Ethiopia → Nairobi", between(78, 109), "5 orgs"},
                                         {"Tanzania → Nairobi", between(44, 52), "4 orgs"},
                                         {"Somalia → Nairobi", or_more(41), "4 orgs"},
                                         {"Uganda → Nairobi", between(31, 39), "4 orgs"},
                                         {"Burundi → Mombasa", withheld(), ""}})}}));
  PromisedChart promised;
  promised.title = "What was promised and what happened: 94 of 283 submissions ended elsewhere";
  promised.note = "Submissions where both the intended destination and the place of exploitation "
                  "are known. Grey: arrived where promised. Blue: did not.";
  promised.promised_head = "Told they would go to";
  promised.actual_head = "Where they were exploited";
  promised.promised = {"Saudi Arabia 133", "Emirates 61", "Qatar 41", "Europe, any 30",
                       "Canada 18"};
  promised.actual = {"123 Saudi Arabia", "47 Emirates", "30 Qatar",  "14 Oman",
                     "12 Lebanon",       "9 Libya",     "48 Nairobi"};
  promised.flows = {{0, 0, 112, true}, {0, 6, 21, false}, {1, 1, 47, true},  {1, 3, 14, false},
                    {2, 2, 30, true},  {2, 0, 11, false}, {3, 4, 12, false}, {3, 5, 9, false},
                    {3, 6, 9, false},  {4, 6, 18, false}};
  promised.height = 225;
  page.blocks.push_back(promised_chart(s, promised));
  page.captions = captions("All 412 submissions in five classes, then the largest corridors in "
                           "three, then promised and actual destinations for 283.",
                           "Bars share one scale within each block. In the lower figure the height "
                           "of a band is the number of submissions, not of people.",
                           "Why a journey ended elsewhere: some were sold on, some escaped, some "
                           "were stopped. 129 submissions lack one of the two ends.");
  return page;
}

Section transit(Setting const& s) {
  Section page;
  page.name = "Transit places and borders";
  page.title = "Five border towns see most of the crossings that were reported";
  page.lead = "A transit place is one that people passed through on the way. Eleven were named by "
              "three organisations or more; one is withheld.";
  Table list;
  list.columns = {{"Place", Align::start, 0, 0, true},
                  {"Border with"},
                  {"People", Align::end},
                  {"", Align::start, 0, 1},
                  {"Orgs", Align::end}};
  list.row_height = 24.4;
  struct Row {
    char const* place;
    char const* border;
    Amount people;
    char const* orgs;
  };
  for (auto const& r :
       {Row{"Busia", "Uganda", between(121, 149), "7"},
        Row{"Garissa", "inland", between(88, 116), "4"},
        Row{"Moyale", "Ethiopia", between(84, 120), "5"},
        Row{"Isebania", "Tanzania", between(71, 84), "4"},
        Row{"Namanga", "Tanzania", between(66, 78), "5"},
        Row{"Malaba", "Uganda", between(59, 74), "4"},
        Row{"Isiolo", "inland", between(41, 52), "3"}, Row{"Liboi", "Somalia", or_more(38), "3"},
        Row{"Marsabit", "inland", between(36, 44), "3"},
        Row{"Taveta", "Tanzania", between(27, 33), "3"},
        Row{"Lunga Lunga", "Tanzania", between(22, 29), "3"}}) {
    list.rows.push_back({r.place,
                         r.border == std::string{"inland"} ? muted(r.border) : Cell{r.border},
                         Cell{r.people.label}, bar_cell(r.people), r.orgs});
  }
  Cell reason = muted("withheld: fewer than 3 orgs");
  reason.span = 3;
  list.rows.push_back({"Mandera", "Somalia", reason});
  page.blocks.push_back(
      side_by_side(s, {{6, flow_map(s, transit_stretches(), BaseMap::shipped(), mm(109))},
                       {6, table(s, list)}}));
  auto const answers = [&](char const* title, char const* note,
                           std::vector<std::pair<char const*, double>> const& rows, double unknown,
                           double unasked) {
    BarChart chart;
    chart.title = title;
    chart.note = note;
    for (auto const& [label, count] : rows) {
      chart.rows.push_back({label, between(count, count)});
    }
    chart.rows.push_back(
        {"Not known", {AmountState::not_known, unknown, unknown, fmt::format("{:.0f}", unknown)}});
    chart.rows.push_back(
        {"Not asked", {AmountState::not_asked, unasked, unasked, fmt::format("{:.0f}", unasked)}});
    return bar_chart(s, chart);
  };
  page.blocks.push_back(side_by_side(
      s, {{6, answers("How the border was crossed",
                      "263 submissions with a journey across Kenya’s borders",
                      {{"Official crossing", 96}, {"Unofficial crossing", 71}}, 72, 24)},
          {6, answers("With which papers", "The same 263 submissions",
                      {{"Own papers", 88},
                       {"Forged papers", 41},
                       {"No papers", 38},
                       {"Another person’s", 17}},
                      55, 24)}}));
  page.blocks.push_back(
      callout(s, "Reports of corruption",
              "came from 6 organisations, about 31 crossings. They are kept apart, are not mapped, "
              "and are shared only under the agreement of 2 June 2020."));
  page.captions = captions("Places between the start and the end of a journey, 238 submissions "
                           "with at least one named transit place.",
                           "Squares lie on a border, diamonds inland. Line width follows the "
                           "people who used that stretch, at least.",
                           "Which crossing is unwatched. Places are named in this edition only; "
                           "the public edition names counties.");
  return page;
}

} // namespace njia::draw::samples

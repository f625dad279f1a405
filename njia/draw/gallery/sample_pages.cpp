#include "njia/draw/charts.h"
#include "njia/draw/gallery/samples.h"
#include "njia/draw/table.h"

#include <fmt/format.h>

namespace njia::draw::samples {

namespace {

Amount between(double least, double most) {
  return {AmountState::interval, least, most,
          least == most ? fmt::format("{:.0f}", least) : fmt::format("{:.0f}–{:.0f}", least, most)};
}
Amount or_more(double least) {
  return {AmountState::or_more, least, 0, fmt::format("{:.0f} or more", least)};
}
Amount withheld() { return {AmountState::withheld, 0, 0, "withheld"}; }

std::vector<Caption> captions(char const* see, char const* read, char const* limit) {
  return {{"What you see", see}, {"How to read it", read}, {"What it cannot say", limit}};
}

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

Cell route(std::vector<std::pair<char const*, bool>> const& stops) {
  Cell cell;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    if (i > 0) {
      cell.text.push_back({" → "});
    }
    cell.text.push_back(
        {stops[i].first, {}, stops[i].second ? std::optional{colors::kInk2} : std::nullopt});
  }
  return cell;
}

Cell rank(char const* number, bool is_fresh = false) {
  Cell cell;
  cell.text = {Span{number, true, is_fresh ? colors::kNewText : colors::kReported}};
  return cell;
}

Cell tagged(Cell cell, char const* tag) {
  cell.tags.push_back({tag, TagKind::fresh});
  return cell;
}

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
                           std::vector<std::pair<char const*, double>> rows, double unknown,
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

Section profiles(Setting const& s) {
  Section page;
  page.name = "Exploitation, work, transport and recruitment";
  page.title =
      "Relatives, friends and brokers recruit most often; the work is most often in a home";
  page.lead = "Each dot is a share of the submissions that answered the question. A submission can "
              "name several answers, so the shares add up to more than 100%.";
  auto const chart = [&](char const* title, char const* note,
                         std::vector<std::tuple<char const*, double, double, double>> rows,
                         bool has_withheld, double unknown, double unasked) {
    ShareChart c;
    c.title = title;
    c.note = note;
    for (auto const& [label, share, low, high] : rows) {
      c.rows.push_back({label, share / 100, low / 100, high / 100, fmt::format("{:.0f}%", share)});
    }
    if (has_withheld) {
      c.rows.push_back({"Organ removal", 0, 0, 0, "withheld", true});
    }
    c.axis_end = 0.5;
    c.submissions = 412;
    c.not_answered = {"Not answered", unknown, fmt::format("{:.0f} not known", unknown), unasked,
                      fmt::format("{:.0f} not asked", unasked)};
    return share_chart(s, c);
  };
  page.blocks.push_back(
      side_by_side(s, {{6, chart("Kind of exploitation", "371 of 412 submissions answered",
                                 {{"Domestic servitude", 38, 33, 43},
                                  {"Sexual exploitation", 27, 23, 32},
                                  {"Forced labour", 19, 15, 23},
                                  {"Debt bondage", 9, 7, 13},
                                  {"Child labour", 8, 6, 11},
                                  {"Forced marriage", 5, 3, 8},
                                  {"Forced criminality", 4, 2, 6}},
                                 true, 29, 12)},
                       {6, chart("Industry or sector", "340 of 412 submissions answered",
                                 {{"Domestic work", 41, 36, 46},
                                  {"Sex industry", 22, 18, 27},
                                  {"Hotels, restaurants", 11, 8, 15},
                                  {"Agriculture", 9, 6, 12},
                                  {"Street begging", 8, 6, 11},
                                  {"Construction", 6, 4, 9},
                                  {"Fishing", 3, 2, 6}},
                                 true, 48, 24)}}));
  page.blocks.push_back(
      side_by_side(s, {{6, chart("Transport, any leg", "322 of 412 submissions answered",
                                 {{"Bus", 44, 39, 49},
                                  {"Flight", 36, 31, 41},
                                  {"Minibus (matatu)", 21, 17, 26},
                                  {"Motorcycle (boda)", 18, 14, 22},
                                  {"On foot", 13, 10, 17},
                                  {"Private car", 12, 9, 16},
                                  {"Truck", 7, 5, 10},
                                  {"Boat", 4, 2, 7}},
                                 false, 72, 18)},
                       {6, chart("How people were recruited", "355 of 412 submissions answered",
                                 {{"Family or relative", 28, 24, 33},
                                  {"Friend, neighbour", 24, 20, 29},
                                  {"Unlicensed broker", 23, 19, 28},
                                  {"Licensed agency", 14, 11, 18},
                                  {"Social media", 13, 10, 17},
                                  {"Job advertisement", 8, 6, 11},
                                  {"Marriage offer", 4, 3, 7},
                                  {"Abduction", 2, 1, 4}},
                                 false, 45, 12)}}));
  page.blocks.push_back(
      callout(s, "Read together.",
              "Of the 96 submissions to Saudi Arabia that answered both questions, 71 pair a "
              "flight with domestic work. Of the 88 within Kenya, 52 pair a bus with domestic "
              "work. Pairs with fewer than 3 organisations are not shown."));
  page.captions = captions(
      "Shares of submissions, not of people: one submission can speak for one person or for forty.",
      "The dot is the share. The pale band is where the share probably lies (95%, Wilson). Bands "
      "that overlap are not clearly different.",
      "What is common among people who never met an organisation. Organisations report what they "
      "are set up to see.");
  return page;
}

Section changes(Setting const& s) {
  Section page;
  page.name = "What changed since 2019";
  page.title = "Four corridors are new. Most of the rest only look new";
  page.lead = "Twenty-three corridors appear for the first time. Before calling one new we ask "
              "whether somebody was there to see it before.";
  page.blocks.push_back(
      square_rows(s, {{"New", "4", SquareKind::fresh, 4, 4,
                       "Organisations that reported in both rounds, and worked there in both, "
                       "report it only now. The journeys took place in 2020."},
                      {"Undecided", "8", SquareKind::undecided, 8, 2,
                       "Reported for the first time, but the date is missing or nobody who worked "
                       "there in 2019 reports again."},
                      {"Newly covered", "11", SquareKind::newly_covered, 11, 6,
                       "Seen for the first time because an organisation joined, or began to work "
                       "there. Says nothing about traffickers."}}));
  page.blocks.push_back(paragraph(s,
                                  "One square is one corridor. A dot marks a corridor reported by "
                                  "two or more independent organisations. Also: 61 corridors were "
                                  "known before; 5 are quiet now; 4 lost their coverage.",
                                  type::kNote));
  ChangeChart chart;
  chart.title = "The same six organisations, both rounds";
  chart.note = "People per corridor. Only organisations that reported in 2019 and in 2020 are "
               "counted, so that new members cannot make a corridor grow.";
  Amount const none{AmountState::none, 0, 0, ""};
  chart.rows = {
      {"Nairobi → Thailand", none, between(38, 47), "new", true, true},
      {"Kitui → Oman", none, between(18, 24), "new", true, true},
      {"Mombasa → Malaysia", none, between(15, 19), "new", true, true},
      {"Kisumu → Türkiye", none, between(12, 16), "new", true, true},
      {"Nairobi → Saudi Arabia", between(121, 141), between(151, 182), "more, clearly", true},
      {"Busia → Nairobi", between(44, 53), between(47, 62), "no clear change"},
      {"Kilifi → Mombasa", between(41, 50), between(39, 48), "no clear change"},
      {"Mombasa → Emirates", between(70, 82), between(63, 77), "no clear change"},
      {"Nairobi → Lebanon", between(31, 39), between(29, 36), "no change, but moved", true},
      {"Nairobi → South Sudan", between(39, 47), between(12, 17), "fewer, clearly", true},
      {"Turkana → Nairobi", between(21, 30), {AmountState::withheld, 0, 0, "2020 withheld"}, ""}};
  chart.before_words = "2019";
  chart.after_words = "2020. Ring: none reported";
  page.blocks.push_back(change_chart(s, chart));
  auto const ways = [&](char const* title, double air, double moyale, double other, bool is_now) {
    BarChart c;
    c.title = title;
    auto const row = [](char const* label, double v, Emphasis e = Emphasis::usual) {
      return BarRow{label, {AmountState::interval, v, v, fmt::format("{:.0f}%", v)}, {}, e};
    };
    c.rows = {row("by air", air),
              row("by Moyale", moyale, is_now ? Emphasis::fresh : Emphasis::usual),
              row("other", other)};
    c.scale_most = 100;
    return bar_chart(s, c);
  };
  page.blocks.push_back(
      heading(s, "A corridor that moved: from Nairobi to Lebanon",
              "Share of submissions by the way taken. The total hardly changed; the way did."));
  page.blocks.push_back(
      with_gap(side_by_side(s, {{6, ways("2019: 31 submissions", 77, 13, 10, false)},
                                {6, ways("2020: 34 submissions", 29, 59, 12, true)}}),
               4));
  page.captions =
      captions("New, undecided and newly covered corridors, then change for the six organisations "
               "present twice.",
               "Upper outlined bar: 2019. Lower filled bar: 2020. If one lies over the other, the "
               "change is not clear.",
               "Why traffickers changed a route. Six organisations are not the whole country.");
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

Section method(Setting const& s) {
  Section page;
  page.name = "Method and limits";
  page.title = "How the numbers were made, and where they stop";
  auto const part = [&](char const* title, char const* text) {
    return stack(
        {heading(s, title), with_gap(paragraph(s, text, colored(type::kBody, colors::kInk2)), 2)});
  };
  page.blocks.push_back(side_by_side(
      s,
      {{6,
        stack({part("What was collected",
                    "Between 1 July and 31 August 2020, 14 organisations handed over journeys from "
                    "their own case work, in the browser or as the spreadsheets they already had. "
                    "Every field may stay unknown."),
               part("What was left out",
                    "35 of 447 submissions were returned: 14 without any place, 12 outside the "
                    "period, 9 sent twice. No names, contacts or birth dates were collected.")})},
       {6,
        stack(
            {part("Calling a corridor new",
                  "Only if an organisation that reported in both rounds, and worked at one end in "
                  "both, reports it now for the first time and the journey took place in 2020."),
             part("Withholding", "Shown only with 10 people or more, from 3 organisations or more, "
                                 "none of which gave more than 85%. Where one hidden number could "
                                 "be worked out from the total, a second is hidden.")})}}));
  Table signs;
  signs.title = "Signs used on every page";
  signs.has_head = false;
  signs.columns = {
      {"", Align::start, 54}, {"", Align::start, 0, 0, true}, {"", Align::start, 0, 1}};
  signs.row_height = 17.5;
  signs.rows = {
      {sign_cell(Sign::interval), "76–110",
       "At least 76 people, at most 110. The lower number counts overlapping reports once; the "
       "upper counts them all."},
      {sign_cell(Sign::or_more), "41 or more",
       "A reporter said “at least”. There is no upper limit."},
      {sign_cell(Sign::withheld), "withheld",
       "We know the number but showing it could point to a person. Fixed size: the block says "
       "nothing about the amount."},
      {sign_cell(Sign::not_known), "not known",
       "The reporter was asked and did not know. Never counted as zero or as “other”."},
      {sign_cell(Sign::not_asked), "not asked", "The form or the sheet did not have the question."},
      {sign_cell(Sign::fresh), "new",
       "Reported now for the first time by organisations that were already there."},
      {sign_cell(Sign::newly_covered), "newly covered",
       "Seen for the first time because somebody began to look."},
      {sign_cell(Sign::undecided), "undecided",
       "It may be new. What we have does not let us tell."},
      {sign_cell(Sign::dotted_ring), "dotted ring",
       "The country is known and the town is not. The ring has no place inside the country."}};
  page.blocks.push_back(table(s, signs));
  page.bottom = callout(s, "If you or someone you know needs help.",
                        "This report cannot answer calls. The national helplines of each country "
                        "are listed in the annex, checked on the day of the snapshot.");
  return page;
}

Section small_release(Setting const& s) {
  Section page;
  page.name = "All that this round can publish";
  page.title = "Nineteen submissions from three organisations: too few for a map of routes, enough "
               "to say three things";
  page.lead = "This is a complete release. Where little may be shown, the report is short; it does "
              "not fill the page with empty charts.";
  page.blocks.push_back(
      key_figures(s, {{"19", "submissions", "all accepted"},
                      {"3", "organisations", "the least for any number to be shown"},
                      {"25–35", "people", "2 submissions of unknown size"}}));
  Table cells;
  cells.title = "What is withheld, and why";
  cells.columns = {
      {"Table"}, {"Cells", Align::end}, {"Shown", Align::end}, {"Main reason", Align::start, 0, 1}};
  cells.rows = {{"Direction of journey", "5", muted("none"), muted("would reveal the rest")},
                {"Corridors", "9", muted("none"), muted("fewer than 3 organisations")},
                {"Places", "14", muted("none"), muted("fewer than 3 organisations")},
                {"Industry", "7", "named", muted("fewer than 10 people")}};
  page.blocks.push_back(side_by_side(
      s,
      {{6,
        stack({country_ring_map(s, {"KE", "Kenya", "25–35 people"}, BaseMap::shipped(), mm(98)),
               paragraph(
                   s, "The ring stands for the whole country. No place inside it passed the rule.",
                   type::kNote)})},
       {6,
        stack(
            {heading(s, "What may be said"),
             statement(
                 s, "1",
                 "All three organisations reported journeys that began and ended within Kenya."),
             statement(s, "2",
                       "All three named domestic work. No other industry was named by all three."),
             statement(s, "3",
                       "The recruiter named most often, by all three, was a relative or a friend."),
             table(s, cells)})}}));
  page.blocks.push_back(with_gap(
      callout(s, "",
              "One more organisation in each of two counties, or a second round of the same three. "
              "Each organisation can see its own submissions in full, next to these totals, today.",
              "What would open this report"),
      20));
  page.captions = captions("Every figure of this round that passes the rule: 10 people, 3 "
                           "organisations, none above 85%. Public edition: rounded to 5.",
                           "A small number of submissions is a start, not a failure. The table "
                           "says how much is behind it and not shown.",
                           "Whether trafficking here is rare or common. Nineteen submissions say "
                           "that three organisations listened.");
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

} // namespace

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

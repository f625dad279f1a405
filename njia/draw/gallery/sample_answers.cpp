#include "njia/draw/gallery/sample_parts.h"

namespace njia::draw::samples {

Section profiles(Setting const& s) {
  Section page;
  page.name = "Exploitation, work, transport and recruitment";
  page.title =
      "Relatives, friends and brokers recruit most often; the work is most often in a home";
  page.lead = "Each dot is a share of the submissions that answered the question. A submission can "
              "name several answers, so the shares add up to more than 100%.";
  auto const chart = [&](char const* title, char const* note,
                         std::vector<std::tuple<char const*, double, double, double>> const& rows,
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

} // namespace njia::draw::samples

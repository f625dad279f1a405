#include "njia/draw/charts.h"
#include "njia/draw/gallery/samples.h"
#include "njia/draw/table.h"

#include <fmt/format.h>

namespace njia::draw::samples {

namespace {

Amount between(double least, double most) {
  return {AmountState::interval, least, most,
          isolate_ltr(fmt::format("{:.0f}–{:.0f}", least, most))};
}

Section summary(Setting const& s) {
  Section page;
  page.name = "الخلاصة";
  page.title = "ما نستطيع أن نقوله معًا، ومدى يقيننا";
  page.blocks.push_back(
      key_figures(s, {{"412", "بلاغًا", "115 في الجولة الأولى"},
                      {"14", "منظمة", "6 في الجولة الأولى"},
                      {isolate_ltr("1,870–2,240"), "شخصًا", "37 بلاغًا عددها غير معروف"},
                      {"38", "بلدًا", "منشأً أو ممرًا أو وجهة"}}));
  BarChart regions;
  regions.rows = {{"دول الخليج", between(502, 604)},
                  {"أفريقيا", between(142, 161)},
                  {"آسيا", {AmountState::or_more, 71, 0, "71 أو أكثر"}},
                  {"أوروبا", {AmountState::withheld, 0, 0, "محجوب"}}};
  page.blocks.push_back(with_gap(
      finding(s, {"1", "معظم من نُقلوا من كينيا إلى الخارج انتهوا إلى دول الخليج.",
                  "من 502 إلى 604 أشخاص، في رحلات أبلغت عنها 11 منظمة، نُقلوا إلى ست دول خليجية.",
                  bar_chart(s, regions)}),
      18));
  ShareChart kinds;
  kinds.rows = {{"استعباد منزلي", 0.38, 0.33, 0.43, "38%"},
                {"استغلال جنسي", 0.27, 0.23, 0.32, "27%"},
                {"عمل قسري", 0.19, 0.15, 0.23, "19%"}};
  page.blocks.push_back(finding(s, {"2", "الاستعباد المنزلي والاستغلال الجنسي هما الأكثر ذكرًا.",
                                    "من 371 بلاغًا ذُكر فيها النوع: 38٪ استعباد منزلي و27٪ استغلال "
                                    "جنسي. قد يذكر البلاغ النوعين معًا.",
                                    share_chart(s, kinds)}));
  page.blocks.push_back(
      finding(s, {"3", "رحلة من كل ثلاث انتهت إلى غير المكان الموعود.",
                  "في 94 بلاغًا من 283 عُرف فيها الأمران، استُغل الشخص في مكان لم يُخبَر به.",
                  journey_arrows(s, 10, 30, "الأزرق: انتهت إلى مكان آخر")}));
  page.blocks.push_back(
      finding(s, {"4", "ثلاثة وعشرون مسارًا يُبلَّغ عنها لأول مرة، أربعة منها جديدة.",
                  "أحد عشر مسارًا ظهرت فقط لأن منظمات جديدة انضمت.",
                  square_strip(s, {{"جديدة: 4", "", SquareKind::fresh, 4, 0},
                                   {"لم يُحسم: 8", "", SquareKind::undecided, 8, 0},
                                   {"تغطية جديدة: 11", "", SquareKind::newly_covered, 11, 0}})}));
  page.captions = {
      {"ماذا ترى", "خلاصات من 412 بلاغًا قدّمتها 14 منظمة."},
      {"كيف تقرأ", "الجزء الداكن أقل عدد نعرفه، والفاتح ما قد يُضاف. تبدأ الأعمدة من اليمين."},
      {"ما لا يقوله", "زيادة البلاغات لا تعني زيادة الاتجار."}};
  return page;
}

Section corridors(Setting const& s) {
  Section page;
  page.name = "المسارات عبر الحدود";
  page.title = "أكبر مسارين يبدآن من نيروبي وينتهيان في السعودية";
  page.lead = "المسارات الاثنا عشر عبر حدود كينيا الأكثر عددًا. تُرسم منحنيات بين المدن، وليست الطرق "
              "التي سلكها الناس.";
  page.blocks.push_back(flow_map(s, kenya_corridors(Direction::rtl), BaseMap::shipped(), mm(135)));
  Table list;
  list.columns = {{"", Align::start, 12},
                  {"المسار (والعبور)", Align::start, 0, 1},
                  {"الأشخاص", Align::end},
                  {"", Align::start, 110},
                  {"المنظمات", Align::end}};
  auto const row = [](char const* n, char const* a, char const* b, double least, double most,
                      char const* orgs) {
    Cell number;
    number.text = {Span{n, true, colors::kReported}};
    auto const people = between(least, most);
    return std::vector<Cell>{number, Cell{fmt::format("{} ← {}", a, b)}, Cell{people.label},
                             bar_cell(people), orgs};
  };
  list.rows = {row("1", "نيروبي", "جدة", 148, 176, "9"),
               row("2", "نيروبي", "الرياض", 121, 150, "8"),
               row("3", "مومباسا", "دبي", 96, 113, "6"), row("5", "نيروبي", "الدوحة", 52, 63, "5")};
  auto fresh = row("8", "نيروبي", "بانكوك", 38, 47, "4");
  fresh[1].tags.push_back({"جديد", TagKind::fresh});
  list.rows.push_back(fresh);
  page.blocks.push_back(with_gap(table(s, list), 8));
  ChangeChart change;
  change.title = "المنظمات الست نفسها في الجولتين";
  change.rows = {
      {"نيروبي ← تايلاند", {AmountState::none, 0, 0, ""}, between(38, 47), "جديد", true, true},
      {"نيروبي ← السعودية", between(121, 141), between(151, 182), "أكثر بوضوح", true}};
  change.before_words = "2019";
  change.after_words = "2020. الحلقة: لا بلاغ";
  page.blocks.push_back(change_chart(s, change));
  page.captions = {{"ماذا ترى", "مسارات عبر الحدود فيها 20 شخصًا أو أكثر."},
                   {"كيف تقرأ", "اتبع رأس السهم. العرض أقل عدد نعرفه."},
                   {"ما لا يقوله", "كم شخصًا يسافر دون أن يُرى."}};
  return page;
}

Section squares(Setting const& s) {
  Section page;
  page.name = "ما تغيّر";
  page.title = "أربعة مسارات جديدة";
  page.blocks.push_back(square_rows(
      s, {{"جديدة", "4", SquareKind::fresh, 4, 4,
           "منظمات أبلغت في الجولتين، تبلغ عنها الآن لأول مرة."},
          {"لم يُحسم", "8", SquareKind::undecided, 8, 2, "التاريخ ناقص."},
          {"تغطية جديدة", "11", SquareKind::newly_covered, 11, 6, "انضمت منظمة جديدة."}}));
  PromisedChart promised;
  promised.title = "ما وُعدوا به وما حدث";
  promised.promised_head = "قيل لهم إنهم ذاهبون إلى";
  promised.actual_head = "حيث استُغلوا";
  promised.promised = {"السعودية 133", "الإمارات 61", "قطر 41"};
  promised.actual = {"السعودية 123", "الإمارات 47", "قطر 30", "عُمان 14", "نيروبي 21"};
  promised.flows = {{0, 0, 112, true}, {0, 4, 21, false}, {1, 1, 47, true},
                    {1, 3, 14, false}, {2, 2, 30, true},  {2, 0, 11, false}};
  promised.height = 180;
  page.blocks.push_back(promised_chart(s, promised));
  page.blocks.push_back(
      callout(s, "قبل أن تقتبس رقمًا.",
              "زيادة البلاغات لا تعني زيادة الاتجار: في 2020 أبلغت أربع عشرة منظمة، وفي 2019 ست."));
  return page;
}

} // namespace

Document arabic(Fonts const& fonts) {
  auto const s = setting(fonts, Direction::rtl);
  Document document{s, {}, {}};
  document.furniture = {"مسارات الاتجار بالبشر والهجرة الخطرة · كينيا، الجولة الثانية 2020",
                        "بيانات مصطنعة. لا حالة حقيقية ولا منظمة حقيقية.",
                        "للمنظمات المساهمة. ليس للنشر.",
                        "النسخة " + isolate_ltr("KE-2020-2") + "، 14 سبتمبر 2020"};
  document.sections = {summary(s), corridors(s), squares(s)};
  return document;
}

} // namespace njia::draw::samples

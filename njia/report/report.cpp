#include "njia/report/report.h"

#include "njia/report/out/html.h"
#include "njia/report/out/workbook.h"
#include "njia/report/pages/corridor_map.h"
#include "njia/report/pages/pages.h"

#include <cmath>
#include <future>
#include <optional>

namespace njia::report {
namespace {

draw::Furniture furniture(Context const& context) {
  auto const& words = context.words;
  auto const& input = context.input;
  auto out = draw::Furniture{};
  out.running_title = words(
      "running.title",
      {{"focal", context.focal_name()},
       {"round", input.round.title.empty() ? isolated(input.round.code) : input.round.title}});
  out.synthetic_label = input.is_synthetic ? words("synthetic") : std::string{};
  out.foot_start = words(edition_key(context), {{"owner", isolated(input.owner_code)}});
  out.foot_middle = words("foot.snapshot", {{"code", isolated(input.snapshot_code)},
                                            {"date", words.date(input.taken_on)}});
  out.page_number = [words](int n) { return words.number(static_cast<std::uint64_t>(n)); };
  return out;
}

void add(std::vector<Page>& pages, std::optional<Page> page) {
  if (page) {
    pages.push_back(std::move(*page));
  }
}

std::vector<Page> all_pages(Context const& context) {
  auto const found = findings(context);
  auto pages = std::vector<Page>{};
  if (found.size() < kMostFindings && !has_corridor(context)) {
    pages.push_back(small_page(context, found));
  } else {
    pages.push_back(summary_page(context, found));
    add(pages, routes_page(context));
    add(pages, places_page(context));
    add(pages, directions_page(context));
    add(pages, transit_page(context));
    add(pages, profiles_page(context));
    add(pages, changes_page(context));
    add(pages, coverage_page(context));
  }
  add(pages, voices_page(context));
  pages.push_back(method_page(context));
  for (auto& page : annex_pages(context)) {
    pages.push_back(std::move(page));
  }
  return pages;
}

} // namespace

Document compose(Release const& release, ReportInput const& input, Atlas const& atlas,
                 draw::Setting const& setting) {
  auto const tables = Tables{release};
  auto const context = Context{.input = input,
                               .tables = tables,
                               .atlas = atlas,
                               .setting = setting,
                               .base_map = draw::BaseMap::shipped(),
                               .words = Words{input.language}};
  auto document = Document{.cover = cover(context),
                           .pages = all_pages(context),
                           .caption_heads = {},
                           .furniture = furniture(context),
                           .language = std::string{language_tag(input.language)},
                           .created = input.created};
  for (auto const key : {"caption.see", "caption.read", "caption.cannot"}) {
    document.caption_heads.push_back(context.words(key));
  }
  return document;
}

Result<draw::Setting> make_setting(Language language) {
  auto const fonts = draw::Fonts::load();
  if (!fonts) {
    return fonts.error();
  }
  auto const words = Words{language};
  return draw::Setting{.fonts = *fonts,
                       .direction = words.is_rtl() ? draw::Direction::rtl : draw::Direction::ltr,
                       .number = [words](double value) {
                         return words.number(static_cast<std::uint64_t>(std::llround(value)));
                       }};
}

Result<ReportFiles> write_report(Release const& release, ReportInput const& input,
                                 Atlas const& atlas) {
  auto const setting = make_setting(input.language);
  if (!setting) {
    return setting.error();
  }
  // The annex needs no type-setting and takes as long as the pages: it is written beside them.
  auto annex =
      std::async(std::launch::async, [&] { return to_workbook(release, input, atlas, *setting); });
  auto const document = compose(release, input, atlas, *setting);
  auto const words = Words{input.language};
  auto files = ReportFiles{};
  files.html = to_html(document, *setting,
                       {.skip_link = words("html.skip"),
                        .contents = words("html.contents"),
                        .numbers = words("html.numbers")});
  files.pdf = to_pdf(compose_paper(document, *setting));
  auto workbook = annex.get();
  if (!workbook) {
    return workbook.error();
  }
  files.xlsx = std::move(*workbook);
  return files;
}

} // namespace njia::report

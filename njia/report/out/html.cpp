#include "njia/report/out/html.h"

#include "njia/draw/render.h"
#include "njia/report/out/html_style.h"

#include <algorithm>
#include <fmt/format.h>

namespace njia::report {
namespace {

constexpr double kBarWidth = 96; // pt of a table's bar
constexpr double kBarHeight = 9;

/// Several bars in one table are narrower, so that their numbers stay beside them.
double bar_width(draw::Table const& table) {
  auto most = std::ptrdiff_t{0};
  for (auto const& row : table.rows) {
    most = std::max(most, std::count_if(row.begin(), row.end(), [](draw::Cell const& cell) {
                      return cell.bar.has_value();
                    }));
  }
  return most > 1 ? kBarWidth / 3 : kBarWidth;
}

std::string bar_svg(draw::Setting const& setting, draw::Amount const& amount, double scale,
                    double width) {
  auto scene = draw::Scene{width + 18, kBarHeight + 2};
  auto const start = draw::Point{setting.is_rtl() ? scene.width() : 0, scene.height() / 2};
  draw::draw_amount(scene, start, scale > 0 ? width / scale : 0, kBarHeight - 1, amount,
                    setting.direction);
  return draw::render_svg(scene);
}

std::string sign_svg(draw::Setting const& setting, draw::Sign sign) {
  auto scene = draw::Scene{58, 14};
  draw::draw_sign(scene, {0, 0, 58, 14}, sign, setting.direction);
  return draw::render_svg(scene);
}

/// Writes elements into one string, with ids that never repeat.
class Writer {
public:
  Writer(draw::Setting const& setting, HtmlWords const& words, std::string language)
      : setting_{setting}, words_{words}, language_{std::move(language)} {}

  void page(Page const& page, std::vector<std::string> const& caption_heads);
  void cover(CoverContent const& cover, std::string const& synthetic);
  void raw(std::string_view text) { out_ += text; }
  std::string take() { return std::move(out_); }

  void operator()(Heading const& x);
  void operator()(Paragraph const& x);
  void operator()(Callout const& x);
  void operator()(Statement const& x);
  void operator()(KeyFigures const& x);
  void operator()(FindingItem const& x);
  void operator()(TableItem const& x);
  void operator()(Picture const& x);
  void operator()(Columns const& x);
  void operator()(Space const&) {}

private:
  template <class... T> void put(fmt::format_string<T...> format, T&&... args) {
    out_ += fmt::format(format, std::forward<T>(args)...);
  }
  void items(std::vector<Item> const& items) {
    for (auto const& item : items) {
      std::visit(*this, item.form);
    }
  }
  void figure(Picture const& picture, std::string_view css_class);
  void data_table(Picture const& picture);
  void cell(draw::Table const& table, draw::Cell const& cell, std::size_t column, double scale);

  draw::Setting const& setting_;
  HtmlWords const& words_;
  std::string language_;
  std::string out_;
  int drawings_ = 0;
};

void Writer::operator()(Heading const& x) {
  put("<h3>{}</h3>\n", escape_html(x.title));
  if (!x.note.empty()) {
    put("<p class=\"note\">{}</p>\n", escape_html(x.note));
  }
}

void Writer::operator()(Paragraph const& x) {
  auto const bold = x.bold_beginning.empty()
                        ? std::string{}
                        : fmt::format("<b>{}</b> ", escape_html(x.bold_beginning));
  put("<p{}>{}{}</p>\n", x.is_note ? " class=\"note\"" : "", bold, escape_html(x.text));
}

void Writer::operator()(Callout const& x) {
  put("<aside class=\"box\">");
  if (!x.title.empty()) {
    put("<h3>{}</h3>", escape_html(x.title));
  }
  put("<p>");
  if (!x.bold_beginning.empty()) {
    put("<b>{}</b> ", escape_html(x.bold_beginning));
  }
  put("{}</p></aside>\n", escape_html(x.text));
}

void Writer::operator()(Statement const& x) {
  put("<p class=\"statement\"><span class=\"n\">{}</span> {}</p>\n", escape_html(x.number),
      escape_html(x.text));
}

void Writer::operator()(KeyFigures const& x) {
  put("<dl class=\"totals\">\n");
  for (auto const& figure : x.figures) {
    put("<div><dt>{}</dt><dd class=\"number\">{}</dd><dd class=\"note\">{}</dd></div>\n",
        escape_html(figure.label), escape_html(figure.number), escape_html(figure.note));
  }
  put("</dl>\n");
}

void Writer::operator()(FindingItem const& x) {
  put("<article class=\"finding\"><div class=\"n\" "
      "aria-hidden=\"true\">{}</div><div>\n<h3>{}</h3>\n"
      "<p>{}</p></div>\n",
      escape_html(x.number), escape_html(x.title), escape_html(x.text));
  if (x.picture.block.draw) {
    figure(x.picture, "small");
  }
  put("</article>\n");
}

void Writer::operator()(Picture const& x) {
  if (x.block.draw) {
    figure(x, "wide");
  }
}

void Writer::operator()(Columns const& x) {
  put("<div class=\"columns\">\n");
  for (auto const& part : x.parts) {
    put("<div style=\"--span:{}\">\n", part.columns);
    items(part.items);
    put("</div>\n");
  }
  put("</div>\n");
}

void Writer::figure(Picture const& picture, std::string_view css_class) {
  auto const scene = draw::to_scene(picture.block, picture.web_width, 1);
  put("<figure class=\"{}\" style=\"--w:{:.0f}px\">\n", css_class, picture.web_width * 4 / 3);
  out_ += draw::render_svg(scene, {.id_prefix = fmt::format("f{}", ++drawings_),
                                   .title = picture.title,
                                   .description = picture.description,
                                   .language = language_});
  data_table(picture);
  put("</figure>\n");
}

void Writer::data_table(Picture const& picture) {
  if (picture.data.is_empty()) {
    return;
  }
  put("<details><summary>{}</summary>\n<div "
      "class=\"scroll\"><table><caption>{}</caption><thead><tr>",
      escape_html(words_.numbers), escape_html(picture.title));
  for (auto const& head : picture.data.heads) {
    put("<th scope=\"col\">{}</th>", escape_html(head));
  }
  put("</tr></thead>\n<tbody>\n");
  for (auto const& row : picture.data.rows) {
    put("<tr>");
    for (auto i = std::size_t{0}; i < row.size(); ++i) {
      if (i == 0) {
        put("<th scope=\"row\">{}</th>", escape_html(row[i]));
      } else {
        put("<td{}>{}</td>", i < picture.data.text_columns ? "" : " class=\"num\"",
            escape_html(row[i]));
      }
    }
    put("</tr>\n");
  }
  put("</tbody></table></div></details>\n");
}

void Writer::cell(draw::Table const& table, draw::Cell const& cell, std::size_t column,
                  double scale) {
  auto text = std::string{};
  for (auto const& span : cell.text) {
    auto const words = escape_html(span.text);
    auto const is_quiet = span.color && *span.color == draw::colors::kInk2;
    text += is_quiet ? fmt::format("<span class=\"via\">{}</span>", words)
                     : (span.bold.value_or(false) ? fmt::format("<b>{}</b>", words) : words);
  }
  for (auto const& tag : cell.tags) {
    text += fmt::format(" <span class=\"tag{}\">{}</span>",
                        tag.kind == draw::TagKind::fresh ? " new" : "", escape_html(tag.words));
  }
  if (cell.bar) {
    auto const number = cell.writes_bar_label
                            ? fmt::format(" <b>{}</b>", escape_html(cell.bar->label))
                            : std::string{};
    text += fmt::format("<span class=\"bar\">{}{}</span>",
                        bar_svg(setting_, *cell.bar, scale, bar_width(table)), number);
  }
  for (auto const dot : cell.dots) {
    text += dot ? "\u25cf" : "\u25cb";
  }
  if (cell.sign) {
    text += sign_svg(setting_, *cell.sign);
  }
  auto const is_bold = cell.is_bold || table.columns[column].is_bold;
  auto const is_number = table.columns[column].align == draw::Align::end && cell.span == 1;
  auto const span = cell.span > 1 ? fmt::format(" colspan=\"{}\"", cell.span) : std::string{};
  auto const look = fmt::format("{}{}", is_number ? "num" : "", cell.is_muted ? " quiet" : "");
  put("<td{}{}>{}</td>", span, look.empty() ? "" : fmt::format(" class=\"{}\"", look),
      is_bold ? fmt::format("<b>{}</b>", text) : text);
}

void Writer::operator()(TableItem const& x) {
  auto const& table = x.table;
  auto scale = 0.0;
  for (auto const& row : table.rows) {
    for (auto const& cell : row) {
      scale = std::max(scale, cell.bar ? cell.bar->reach() : 0.0);
    }
  }
  if (!table.note.empty() && table.title.empty()) {
    put("<p class=\"note\">{}</p>\n", escape_html(table.note));
  }
  put("<div class=\"scroll\"><table>\n<caption{}>{}{}</caption>\n",
      table.title.empty() ? " class=\"unseen\"" : "",
      escape_html(table.title.empty() ? x.caption : table.title),
      table.title.empty() || table.note.empty()
          ? std::string{}
          : fmt::format("<span class=\"note\">{}</span>", escape_html(table.note)));
  if (table.has_head) {
    put("<thead><tr>");
    for (auto const& column : table.columns) {
      put("<th scope=\"col\"{}>{}</th>", column.align == draw::Align::end ? " class=\"num\"" : "",
          escape_html(column.head));
    }
    put("</tr></thead>\n");
  }
  put("<tbody>\n");
  for (auto const& row : table.rows) {
    put("<tr>");
    auto column = std::size_t{0};
    for (auto const& one : row) {
      cell(table, one, column, scale);
      column += static_cast<std::size_t>(one.span);
    }
    put("</tr>\n");
  }
  put("</tbody></table></div>\n");
  if (!table.foot.empty()) {
    put("<p class=\"note\">{}</p>\n", escape_html(table.foot));
  }
}

void Writer::page(Page const& page, std::vector<std::string> const& caption_heads) {
  put("<section id=\"{0}\" aria-labelledby=\"{0}-t\">\n<p class=\"name\">{1}</p>\n"
      "<h2 id=\"{0}-t\">{2}</h2>\n",
      page.anchor, escape_html(page.name), escape_html(page.title));
  if (!page.lead.empty()) {
    put("<p class=\"lead\">{}</p>\n", escape_html(page.lead));
  }
  items(page.items);
  if (page.bottom) {
    (*this)(*page.bottom);
  }
  if (!page.captions.empty()) {
    put("<div class=\"captions\">\n");
    for (auto i = std::size_t{0}; i < page.captions.size() && i < caption_heads.size(); ++i) {
      put("<div><h3>{}</h3><p>{}</p></div>\n", escape_html(caption_heads[i]),
          escape_html(page.captions[i]));
    }
    put("</div>\n");
  }
  put("</section>\n");
}

void Writer::cover(CoverContent const& cover, std::string const& synthetic) {
  put("<header class=\"cover\">\n<p class=\"line\">{}</p>\n", escape_html(cover.line));
  if (!synthetic.empty()) {
    put("<p class=\"synthetic\">{}</p>\n", escape_html(synthetic));
  }
  put("<h1>{}</h1>\n<p class=\"lead\">{}</p>\n", escape_html(cover.title), escape_html(cover.lead));
  put("<dl class=\"facts\">\n");
  for (auto const& fact : cover.facts) {
    put("<div><dt>{}</dt><dd>{}</dd></div>\n", escape_html(fact.head), escape_html(fact.text));
  }
  put("</dl>\n</header>\n");
}

} // namespace

std::string escape_html(std::string_view text) {
  auto out = std::string{};
  out.reserve(text.size());
  for (auto const c : text) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string to_html(Document const& document, draw::Setting const& setting,
                    HtmlWords const& words) {
  auto writer = Writer{setting, words, document.language};
  auto const& synthetic = document.furniture.synthetic_label;
  writer.raw(fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; img-src data:\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<a class=\"skip\" "
      "href=\"#report\">{}</a>\n",
      document.language, setting.is_rtl() ? "rtl" : "ltr", escape_html(document.cover.title),
      kHtmlStyle, escape_html(words.skip_link)));
  writer.cover(document.cover, synthetic);
  writer.raw(
      fmt::format("<nav aria-label=\"{0}\"><h2>{0}</h2><ol>\n", escape_html(words.contents)));
  for (auto const& page : document.pages) {
    writer.raw(
        fmt::format("<li><a href=\"#{}\">{}</a></li>\n", page.anchor, escape_html(page.name)));
  }
  writer.raw("</ol></nav>\n<main id=\"report\">\n");
  for (auto const& page : document.pages) {
    writer.page(page, document.caption_heads);
  }
  writer.raw(fmt::format(
      "</main>\n<footer><p>{} · {}</p>{}</footer>\n</body>\n</html>\n",
      escape_html(document.furniture.foot_start), escape_html(document.furniture.foot_middle),
      synthetic.empty() ? std::string{}
                        : fmt::format("<p class=\"synthetic\">{}</p>", escape_html(synthetic))));
  return writer.take();
}

} // namespace njia::report

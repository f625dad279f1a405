#include "njia/io/write/patch/comments_patch.h"

#include "njia/base/xml_text.h"
#include "njia/io/read/xlsx/sheet_parser.h"
#include "njia/io/read/xml/xml_cursor.h"
#include "njia/io/write/patch/text_edits.h"

#include <fmt/format.h>

namespace njia::sheets {
namespace {

constexpr auto kNewComments = std::string_view{
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    R"(<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<authors></authors><commentList></commentList></comments>)"};

constexpr auto kNewShapes = std::string_view{
    R"(<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" )"
    R"(xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" )"
    R"(o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>)"
    R"(<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>)"};

/// Where the two lists of a comments part stand.
struct CommentsLayout {
  std::string prefix;
  std::size_t authors = 0;
  std::uint64_t authors_end = 0, list_end = 0;
  bool sound = false; ///< both lists are there and neither is written as an empty element
  std::vector<CellPosition> taken;
};

Result<CommentsLayout> scan_comments(std::string_view xml, std::string const& part) {
  auto layout = CommentsLayout{};
  auto feed = MemoryFeed{xml};
  auto cursor = XmlCursor{feed, part, kReadLimits};
  for (auto event = cursor.next(); event != XmlEvent::finish; event = cursor.next()) {
    if (event == XmlEvent::failed) {
      return cursor.error();
    }
    if (event == XmlEvent::start && cursor.depth() == 1) {
      layout.prefix = prefix_of_tag(xml.substr(cursor.position(), cursor.token_size()));
    } else if (event == XmlEvent::start && cursor.name() == "author") {
      ++layout.authors;
    } else if (event == XmlEvent::start && cursor.name() == "comment") {
      if (auto const at = parse_cell_name(cursor.attribute("ref"))) {
        layout.taken.push_back(*at);
      }
    } else if (event == XmlEvent::end && cursor.depth() == 1 && cursor.token_size() > 0) {
      (cursor.name() == "authors" ? layout.authors_end : layout.list_end) = cursor.position();
    }
  }
  layout.sound = layout.authors_end > 0 && layout.list_end > layout.authors_end;
  return layout;
}

} // namespace

Result<std::string> patch_comments(std::string xml, std::string const& part, Comments& comments,
                                   std::string const& author) {
  if (xml.empty()) {
    xml = kNewComments;
  }
  auto layout = scan_comments(xml, part);
  if (!layout) {
    return layout.error();
  }
  if (!layout->sound) { // lists written as empty elements hold nothing that could be lost
    if (!layout->taken.empty()) {
      return Error{"read.damaged_xml", {}, {{"part", part}}};
    }
    xml = kNewComments;
    layout = scan_comments(xml, part);
  }
  for (auto const& at : layout->taken) {
    comments.erase({at.row, at.column});
  }
  auto const& p = layout->prefix;
  auto edits = TextEdits{};
  edits.insert(layout->authors_end,
               fmt::format("<{0}author>{1}</{0}author>", p, escape_xml(author)));
  auto items = std::string{};
  for (auto const& [at, text] : comments) {
    items += fmt::format(
        R"(<{0}comment ref="{1}" authorId="{2}"><{0}text><{0}r><{0}t xml:space="preserve">{3}</{0}t></{0}r></{0}text></{0}comment>)",
        p, cell_name({at.first, at.second}), layout->authors, escape_xml(text));
  }
  edits.insert(layout->list_end, std::move(items));
  return edits.apply(xml);
}

std::string patch_comment_shapes(std::string xml, Comments const& comments, std::size_t sheet) {
  constexpr auto kIdsOfASheet = std::size_t{16'384};
  auto shapes = std::string{};
  auto id =
      (sheet + 1) * kIdsOfASheet; // beyond the numbers that a sheet's own shapes have in practice
  if (xml.empty()) {
    xml = kNewShapes;
    auto blocks = std::string{}; // of 1,024 ids, which the drawing claims as its own
    for (auto block = id / 1024; block <= (id + comments.size()) / 1024; ++block) {
      blocks += (blocks.empty() ? "" : ",") + std::to_string(block);
    }
    shapes = fmt::format(
        R"(<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{}"/></o:shapelayout>)", blocks);
  }
  for (auto const& [at, text] : comments) {
    auto const row = at.first - 1;
    auto const column = at.second;
    auto const top = row == 0 ? 0 : row - 1;
    auto const height = std::min<std::size_t>(4 + text.size() / 30, 20);
    shapes += fmt::format(
        R"(<v:shape id="_x0000_s{}" type="#_x0000_t202" style="position:absolute;visibility:hidden" )"
        R"(fillcolor="#ffffe1" o:insetmode="auto" xmlns:v="urn:schemas-microsoft-com:vml" )"
        R"(xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">)"
        R"(<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>)"
        R"(<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>)"
        R"(<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>)"
        R"(<x:Anchor>{}, 15, {}, 2, {}, 31, {}, 9</x:Anchor><x:AutoFill>False</x:AutoFill>)"
        R"(<x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>)",
        ++id, column + 1, top, column + 4, top + height, row, column);
  }
  auto const end = xml.rfind("</xml>");
  xml.insert(end == std::string::npos ? xml.size() : end, shapes);
  return xml;
}

} // namespace njia::sheets

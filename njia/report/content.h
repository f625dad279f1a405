// What a report holds, page by page, before it becomes paper or a web page: one content, two forms
// (out/pdf.h, out/html.h). Words are final here; figures are draw blocks with their numbers beside
// them as a table of text, for those who do not see the drawing.
#pragma once

#include "njia/draw/blocks.h"
#include "njia/draw/page.h"
#include "njia/draw/table.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace njia::report {

/// The numbers behind a drawing, in words; every row as long as `heads`.
struct DataTable {
  std::vector<std::string> heads = {};
  std::vector<std::vector<std::string>> rows = {};
  std::size_t text_columns = 1; ///< leading columns that are text; the others are numbers

  bool is_empty() const { return rows.empty(); }
};

struct Picture {
  draw::Block block = {};       ///< without draw: no picture
  std::string title = {};       ///< accessible name
  std::string description = {}; ///< one or two sentences for those who cannot see it
  DataTable data = {};
  double web_width = 493; ///< pt at which it is drawn for the web page
};

struct Heading {
  std::string title = {};
  std::string note = {};
};
struct Paragraph {
  std::string text = {};
  std::string bold_beginning = {};
  bool is_note = false; ///< small, in the secondary colour
};
struct Callout {
  std::string bold_beginning = {};
  std::string text = {};
  std::string title = {};
};
struct Statement {
  std::string number = {};
  std::string text = {};
};
struct KeyFigures {
  std::vector<draw::KeyFigure> figures = {};
};
struct FindingItem {
  std::string number = {};
  std::string title = {};
  std::string text = {};
  Picture picture = {};
  double air = 28; ///< white space around the words, pt
};
struct TableItem {
  draw::Table table = {};
  std::string caption = {}; ///< accessible caption where the table has no title of its own
};
struct Space {
  double height;
};

struct ColumnPart;
struct Columns {
  std::vector<ColumnPart> parts; // without = {}: the part is not complete yet
};

using ItemForm = std::variant<Heading, Paragraph, Callout, Statement, KeyFigures, FindingItem,
                              TableItem, Picture, Columns, Space>;
struct Item {
  ItemForm form;
  std::optional<double> gap = {}; ///< white space above in pt, where the usual one does not serve
};

struct ColumnPart {
  int columns = 6; ///< of twelve
  std::vector<Item> items = {};
};

/// One page (or more, if a table runs on) of the report; one section of the web page.
struct Page {
  std::string anchor = {}; ///< ASCII, unique
  std::string name = {};
  std::string title = {};
  std::string lead = {};
  std::vector<Item> items = {};
  std::vector<std::string> captions = {}; ///< what you see, how to read it, what it cannot say
  std::optional<Callout> bottom = {};
};

struct CoverContent {
  std::string line = {};
  std::string title = {};
  std::string lead = {};
  Picture map = {};
  std::string map_note = {};
  std::vector<draw::Caption> facts = {};
};

struct Document {
  CoverContent cover = {};
  std::vector<Page> pages = {};
  std::vector<std::string> caption_heads =
      {}; ///< "What you see", "How to read it", "What it cannot say"
  draw::Furniture furniture = {};
  std::string language = {}; ///< BCP 47
  std::string created = {};  ///< ISO 8601 instant of the snapshot
};

} // namespace njia::report

#include "njia/io/write/patch/sheet_patch.h"

#include "njia/base/xml_text.h"
#include "njia/io/read/xlsx/sheet_parser.h"
#include "njia/io/read/xml/xml_cursor.h"
#include "njia/io/write/patch/text_edits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace njia::sheets {
namespace {

/// Elements of a worksheet that come after <legacyDrawing>: ECMA-376 part 1, 18.3.1.99.
constexpr std::array<std::string_view, 8> kAfterLegacyDrawing = {
    "legacyDrawingHF", "drawingHF",       "picture",    "oleObjects",
    "controls",        "webPublishItems", "tableParts", "extLst"};

std::uint32_t to_number(std::string_view text) {
  auto value = std::uint32_t{0};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Walks the sheet once and notes the edits.
class SheetPatcher {
public:
  SheetPatcher(std::string_view xml, std::string const& part, SheetPatchRequest const& request,
               StylesPatch& styles)
      : xml_{xml}, request_{request}, styles_{styles}, feed_{xml},
        cursor_{feed_, part, kReadLimits}, row_{request.changes.begin()} {}

  Result<std::string> run();

private:
  std::string_view tag() const { return xml_.substr(cursor_.position(), cursor_.token_size()); }
  bool take_element();
  bool take_sheet_data();
  bool take_row();
  bool take_cell(CellChanges::const_iterator& change, CellChanges::const_iterator end,
                 std::uint32_t row, std::uint32_t& next_column);
  std::string new_cell(CellChange const& change, CellPosition at, std::uint32_t base_style) const;
  std::string new_rows_before(std::uint32_t number);
  std::string new_cells(CellChanges::const_iterator from, CellChanges::const_iterator to,
                        std::uint32_t row) const;
  std::string new_columns() const;
  std::string legacy_drawing() const;
  std::string element(std::string_view name) const { return "<" + prefix_ + std::string{name}; }
  std::string closing(std::string_view name) const {
    return "</" + prefix_ + std::string{name} + ">";
  }

  std::string_view xml_;
  SheetPatchRequest const& request_;
  StylesPatch& styles_;
  MemoryFeed feed_;
  XmlCursor cursor_;
  SheetChanges::const_iterator row_;
  TextEdits edits_;
  std::string prefix_;
  std::uint64_t last_row_ = 0;
  bool columns_done_ = false;
  bool drawing_done_ = false;
  bool strict_ = false;
};

Result<std::string> SheetPatcher::run() {
  columns_done_ = request_.new_columns == 0;
  drawing_done_ = request_.legacy_drawing_id.empty();
  for (auto event = cursor_.next(); event != XmlEvent::finish; event = cursor_.next()) {
    if (event == XmlEvent::failed) {
      return cursor_.error();
    }
    if (event == XmlEvent::start && cursor_.depth() == 1) {
      if (cursor_.is_empty_element()) {
        return std::string{xml_}; // no rows: nothing to mark
      }
      prefix_ = prefix_of_tag(tag());
      strict_ = tag().find("purl.oclc.org") != std::string_view::npos;
    } else if (event == XmlEvent::start && cursor_.depth() == 2) {
      if (!take_element()) {
        return cursor_.error();
      }
    } else if (event == XmlEvent::end && cursor_.depth() == 0 && !drawing_done_) {
      edits_.insert(cursor_.position(), legacy_drawing());
    }
  }
  return edits_.apply(xml_);
}

/// A child of <worksheet>, from its start to its end.
bool SheetPatcher::take_element() {
  auto const name = cursor_.name();
  if (name == "dimension") { // states the used range and may stay silent; Excel makes it anew
    auto const start = cursor_.position();
    auto const tag_end = start + cursor_.token_size();
    auto const skipped = cursor_.skip_element();
    edits_.replace(start, std::max(cursor_.position() + cursor_.token_size(), tag_end) - start, "");
    return skipped;
  }
  if (name == "sheetData") {
    return take_sheet_data();
  }
  if (!drawing_done_ &&
      (name == "legacyDrawing" || std::find(kAfterLegacyDrawing.begin(), kAfterLegacyDrawing.end(),
                                            name) != kAfterLegacyDrawing.end())) {
    drawing_done_ = true;
    if (name != "legacyDrawing") {
      edits_.insert(cursor_.position(), legacy_drawing());
    }
  }
  if (name != "cols") {
    return cursor_.skip_element();
  }
  auto last = std::uint32_t{0};
  while (cursor_.depth() > 1) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
    if (event == XmlEvent::start) {
      last = std::max(last, to_number(cursor_.attribute("max")));
    }
  }
  if (!columns_done_ && last <= request_.first_new_column && cursor_.token_size() > 0) {
    edits_.insert(cursor_.position(), new_columns());
  }
  columns_done_ = true;
  return true;
}

std::string SheetPatcher::new_columns() const {
  auto const first = request_.first_new_column + 1;
  return element("col") + " min=\"" + std::to_string(first) + "\" max=\"" +
         std::to_string(first + request_.new_columns - 1) + "\" width=\"28\" customWidth=\"1\"/>";
}

std::string SheetPatcher::legacy_drawing() const {
  auto const space = strict_
                         ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return element("legacyDrawing") + " xmlns:njr=\"" + space + "\" njr:id=\"" +
         request_.legacy_drawing_id + "\"/>";
}

bool SheetPatcher::take_sheet_data() {
  if (!columns_done_) {
    columns_done_ = true;
    edits_.insert(cursor_.position(), element("cols") + ">" + new_columns() + closing("cols"));
  }
  auto const start = cursor_.position();
  auto const start_tag = tag();
  auto const empty = cursor_.is_empty_element();
  while (cursor_.depth() > 1) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
    if (event == XmlEvent::start &&
        !(cursor_.name() == "row" ? take_row() : cursor_.skip_element())) {
      return false;
    }
  }
  auto const rows = new_rows_before(UINT32_MAX);
  if (empty && !rows.empty()) {
    edits_.replace(start, start_tag.size(),
                   std::string{start_tag.substr(0, start_tag.size() - 2)} + ">" + rows +
                       closing("sheetData"));
  } else if (!rows.empty()) {
    edits_.insert(cursor_.position(), rows);
  }
  return true;
}

/// Rows that the changes need and the sheet does not have, up to `number`.
std::string SheetPatcher::new_rows_before(std::uint32_t number) {
  auto out = std::string{};
  for (; row_ != request_.changes.end() && row_->first < number; ++row_) {
    out += element("row") + " r=\"" + std::to_string(row_->first) + "\">" +
           new_cells(row_->second.begin(), row_->second.end(), row_->first) + closing("row");
  }
  return out;
}

std::string SheetPatcher::new_cells(CellChanges::const_iterator from,
                                    CellChanges::const_iterator to, std::uint32_t row) const {
  auto out = std::string{};
  for (; from != to; ++from) {
    out += new_cell(from->second, {row, from->first}, 0);
  }
  return out;
}

std::string SheetPatcher::new_cell(CellChange const& change, CellPosition at,
                                   std::uint32_t base_style) const {
  auto out = element("c") + " r=\"" + cell_name(at) + "\"";
  auto const style = change.fill ? styles_.marked(base_style, *change.fill) : base_style;
  if (style != 0) {
    out += " s=\"" + std::to_string(style) + "\"";
  }
  if (!change.text || change.text->empty()) {
    return out + "/>";
  }
  return out + " t=\"inlineStr\">" + element("is") + ">" + element("t") +
         " xml:space=\"preserve\">" + escape_xml(*change.text) + closing("t") + closing("is") +
         closing("c");
}

bool SheetPatcher::take_row() {
  auto const number = static_cast<std::uint32_t>(
      std::min<std::uint64_t>(row_number(cursor_, last_row_), UINT32_MAX));
  last_row_ = number;
  if (auto rows = new_rows_before(number); !rows.empty()) {
    edits_.insert(cursor_.position(), std::move(rows));
  }
  if (row_ == request_.changes.end() || row_->first != number) {
    return cursor_.skip_element();
  }
  auto const& changes = (row_++)->second;
  auto const start = cursor_.position();
  auto start_tag = without_attribute(tag(), "spans"); // may no longer be true
  auto const start_size = cursor_.token_size();
  if (cursor_.is_empty_element()) {
    edits_.replace(start, start_size,
                   start_tag.substr(0, start_tag.size() - 2) + ">" +
                       new_cells(changes.begin(), changes.end(), number) + closing("row"));
    return cursor_.skip_element();
  }
  edits_.replace(start, start_size, std::move(start_tag));
  auto change = changes.begin();
  auto next_column = std::uint32_t{0};
  while (cursor_.depth() > 2) {
    auto const event = cursor_.next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
    if (event == XmlEvent::start && cursor_.name() == "c") {
      if (!take_cell(change, changes.end(), number, next_column)) {
        return false;
      }
    } else if (event == XmlEvent::start && !cursor_.skip_element()) {
      return false;
    }
  }
  edits_.insert(cursor_.position(), new_cells(change, changes.end(), number));
  return true;
}

bool SheetPatcher::take_cell(CellChanges::const_iterator& change, CellChanges::const_iterator end,
                             std::uint32_t row, std::uint32_t& next_column) {
  auto const named = parse_cell_name(cursor_.attribute("r"));
  auto const column = named ? named->column : next_column;
  next_column = column + 1;
  auto const start = cursor_.position();
  auto const start_tag = tag();
  auto const before = change;
  while (change != end && change->first < column) {
    ++change;
  }
  if (before != change) {
    edits_.insert(start, new_cells(before, change, row));
  }
  if (change == end || change->first != column) {
    return cursor_.skip_element();
  }
  auto const style = to_number(cursor_.attribute("s"));
  auto const& wanted = (change++)->second;
  if (!wanted.text) {
    if (wanted.fill) {
      edits_.replace(
          start, start_tag.size(),
          with_attribute(start_tag, "s", std::to_string(styles_.marked(style, *wanted.fill))));
    }
    return cursor_.skip_element();
  }
  if (!cursor_.skip_element()) {
    return false;
  }
  auto const whole =
      std::max(cursor_.position() + cursor_.token_size(), start + start_tag.size()) - start;
  edits_.replace(start, whole, new_cell(wanted, {row, column}, style));
  return true;
}

} // namespace

Result<std::string> patch_sheet(std::string_view xml, std::string const& part,
                                SheetPatchRequest const& request, StylesPatch& styles) {
  return SheetPatcher{xml, part, request, styles}.run();
}

} // namespace njia::sheets

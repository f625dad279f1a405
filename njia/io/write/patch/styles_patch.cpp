#include "njia/io/write/patch/styles_patch.h"

#include "njia/io/read/xml/xml_cursor.h"
#include "njia/io/write/patch/text_edits.h"

#include <array>

namespace njia::sheets {
namespace {

/// By severity: note, warning, error. Pale, so that black text stays readable; told apart in grey
/// print by the comments.
constexpr std::array<std::string_view, 3> kFills = {"FFDCE6F2", "FFFFF2CC", "FFF8CBAD"};

constexpr auto kNewStyles = std::string_view{
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill>)"
    R"(<fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>)"
    R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>)"
    R"(</styleSheet>)"};

constexpr auto kPlainFormat =
    std::string_view{R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"};

} // namespace

Result<StylesPatch> StylesPatch::parse(std::string xml, std::string const& part) {
  auto patch = StylesPatch{};
  patch.xml_ = xml.empty() ? std::string{kNewStyles} : std::move(xml);
  auto failure = patch.scan(part);
  if (!failure && (!patch.fills_.found || !patch.formats_.found)) {
    patch = StylesPatch{}; // no cell can refer to formats that are not there
    patch.xml_ = kNewStyles;
    failure = patch.scan(part);
  }
  return failure ? Result<StylesPatch>{*failure} : std::move(patch);
}

std::optional<Error> StylesPatch::scan(std::string const& part) {
  auto feed = MemoryFeed{xml_};
  auto cursor = XmlCursor{feed, part, kReadLimits};
  auto* list = static_cast<List*>(nullptr);
  auto item = std::uint64_t{0};
  for (auto event = cursor.next(); event != XmlEvent::finish; event = cursor.next()) {
    auto const position = cursor.position();
    auto const tag = std::string_view{xml_}.substr(position, cursor.token_size());
    if (event == XmlEvent::failed) {
      return cursor.error();
    }
    if (event == XmlEvent::start && cursor.depth() == 1) {
      prefix_ = prefix_of_tag(tag);
    } else if (event == XmlEvent::start && cursor.depth() == 2) {
      list = cursor.name() == "fills" ? &fills_ : cursor.name() == "cellXfs" ? &formats_ : nullptr;
      if (list != nullptr) {
        *list = List{position, cursor.token_size(), 0, 0, true, cursor.is_empty_element()};
      }
    } else if (event == XmlEvent::start && cursor.depth() == 3 && list != nullptr) {
      ++list->count;
      item = position;
    } else if (event == XmlEvent::end && cursor.depth() == 2 && list == &formats_) {
      auto const end =
          cursor.token_size() == 0 ? xml_.find('>', item) + 1 : position + cursor.token_size();
      own_formats_.push_back(xml_.substr(item, end - item));
    } else if (event == XmlEvent::end && cursor.depth() == 1 && list != nullptr) {
      list->end_position = position;
      list = nullptr;
    }
  }
  return std::nullopt;
}

std::uint32_t StylesPatch::marked(std::uint32_t base, MarkSeverity severity) {
  auto const next = static_cast<std::uint32_t>(own_formats_.size() + added_formats_.size());
  auto const [known, is_new] = known_.emplace(std::pair{base, severity}, next);
  if (is_new) {
    auto const format = base < own_formats_.size()
                            ? own_formats_[base]
                            : std::string{"<"} + prefix_ + std::string{kPlainFormat.substr(1)};
    auto const tag_end = format.find('>') + 1;
    auto const fill = std::to_string(fills_.count + static_cast<std::size_t>(severity));
    auto const tag =
        with_attribute(with_attribute(format.substr(0, tag_end), "fillId", fill), "applyFill", "1");
    added_formats_.push_back(tag + format.substr(tag_end));
  }
  return known->second;
}

/// Adds items at the end of a list and corrects its count.
void StylesPatch::append(TextEdits& edits, List const& list, std::string const& name,
                         std::string const& items, std::size_t added) const {
  auto tag = with_attribute(std::string_view{xml_}.substr(list.tag_position, list.tag_size),
                            "count", std::to_string(list.count + added));
  if (!list.empty) {
    edits.replace(list.tag_position, list.tag_size, tag);
    edits.insert(list.end_position, items);
    return;
  }
  tag.replace(tag.size() - 2, 2, ">");
  edits.replace(list.tag_position, list.tag_size, tag + items + "</" + prefix_ + name + ">");
}

std::string StylesPatch::apply() const {
  if (added_formats_.empty()) {
    return xml_;
  }
  auto fills = std::string{};
  for (auto const colour : kFills) {
    fills += "<" + prefix_ + "fill><" + prefix_ + "patternFill patternType=\"solid\"><" + prefix_ +
             "fgColor rgb=\"" + std::string{colour} + "\"/></" + prefix_ + "patternFill></" +
             prefix_ + "fill>";
  }
  auto formats = std::string{};
  for (auto const& format : added_formats_) {
    formats += format;
  }
  auto edits = TextEdits{};
  append(edits, fills_, "fills", fills, kFills.size());
  append(edits, formats_, "cellXfs", formats, added_formats_.size());
  return edits.apply(xml_);
}

} // namespace njia::sheets

#include "njia/io/read/xlsx/workbook.h"
#include "njia/io/read/xml/small_xml.h"

#include <charconv>
#include <map>

namespace njia::sheets {
namespace {

constexpr std::size_t kMaxStyles = 65'536; // Excel allows 65,490

std::uint32_t to_number(std::string_view text) {
  auto value = std::uint32_t{0};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Number formats that need no definition: ECMA-376 part 1, 18.8.30, with the East Asian ones.
StyleKind built_in_format(std::uint32_t id) {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) {
    return StyleKind::time;
  }
  auto const date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
                    (id >= 50 && id <= 58);
  return date ? StyleKind::date : StyleKind::plain;
}

class StylesHandler : public SmallXmlHandler {
public:
  std::vector<StyleKind> kinds;

  void start(std::string_view name, XmlAttributes const& attributes) override {
    if (name == "numFmt") {
      formats_[to_number(attributes.get("numFmtId"))] =
          classify_number_format(attributes.get("formatCode"));
    } else if (name == "cellXfs") {
      inside_ = true;
    } else if (name == "xf" && inside_ && kinds.size() < kMaxStyles) {
      auto const id = to_number(attributes.get("numFmtId"));
      auto const own = formats_.find(id);
      kinds.push_back(own != formats_.end() ? own->second : built_in_format(id));
    }
  }

  void end(std::string_view name) override { inside_ = inside_ && name != "cellXfs"; }

private:
  bool inside_ = false;
  std::map<std::uint32_t, StyleKind> formats_;
};

} // namespace

StyleKind classify_number_format(std::string_view code) {
  auto days = false;
  auto times = false;
  auto months_or_minutes = false;
  for (auto i = std::size_t{0}; i < code.size() && code[i] != ';'; ++i) {
    auto const c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
    if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size() - 1);
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i; // the next character is shown, or sets a width
    } else if (c == '[') {
      auto const end = std::min(code.find(']', i), code.size() - 1);
      auto const inside = code.substr(i + 1, end - i - 1);
      times = times ||
              (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos);
      i = end;
    } else {
      days = days || c == 'd' || c == 'y';
      times = times || c == 'h' || c == 's';
      months_or_minutes = months_or_minutes || c == 'm';
    }
  }
  if (days || (months_or_minutes && !times)) {
    return StyleKind::date;
  }
  return times ? StyleKind::time : StyleKind::plain;
}

Result<std::vector<StyleKind>> parse_styles(std::string_view xml, std::string const& part) {
  auto handler = StylesHandler{};
  if (auto failure = parse_small_xml(xml, part, handler)) {
    return *failure;
  }
  return std::move(handler.kinds);
}

} // namespace njia::sheets

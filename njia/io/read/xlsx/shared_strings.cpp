#include "njia/io/read/xlsx/shared_strings.h"

#include "njia/io/read/bytes/encoding.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace njia::sheets {
namespace {

constexpr std::size_t kBlock = 262'144;
constexpr std::size_t kEntryCost = sizeof(std::string_view); // empty strings take memory too

/// The UTF-16 unit of "_xHHHH_" at the beginning of `text`.
std::optional<char32_t> escaped_unit(std::string_view text) {
  constexpr auto kLength = std::size_t{7};
  if (text.size() < kLength || text[0] != '_' || text[1] != 'x' || text[6] != '_') {
    return std::nullopt;
  }
  auto unit = std::uint32_t{0};
  auto const* const digits = text.data() + 2;
  auto const parsed = std::from_chars(digits, digits + 4, unit, 16);
  return parsed.ptr == digits + 4 ? std::optional{static_cast<char32_t>(unit)} : std::nullopt;
}

} // namespace

bool unescape_excel(std::string& text) {
  if (text.find("_x") == std::string::npos) {
    return false;
  }
  auto out = std::string{};
  auto changed = false;
  for (auto rest = std::string_view{text}; !rest.empty();) {
    auto unit = escaped_unit(rest);
    if (!unit) {
      out += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    changed = true;
    rest.remove_prefix(7);
    auto const low = *unit >= 0xD800 && *unit < 0xDC00 ? escaped_unit(rest) : std::nullopt;
    if (low && *low >= 0xDC00 && *low < 0xE000) {
      unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
      rest.remove_prefix(7);
    }
    append_utf8(out, *unit == 0 ? char32_t{0xFFFD} : *unit);
  }
  if (changed) {
    text = std::move(out);
  }
  return changed;
}

bool read_rich_text(XmlCursor& cursor, std::string& out) {
  auto const outside = cursor.depth() - 1;
  auto in_text = false;
  while (true) {
    switch (cursor.next()) {
    case XmlEvent::start:
      if (cursor.name() == "rPh") { // how to pronounce it, not what it says
        if (!cursor.skip_element()) {
          return false;
        }
      } else {
        in_text = cursor.name() == "t";
      }
      break;
    case XmlEvent::text:
      if (in_text) {
        cursor.append_text(out);
      }
      break;
    case XmlEvent::end:
      in_text = false;
      if (cursor.depth() == outside) {
        unescape_excel(out);
        return true;
      }
      break;
    case XmlEvent::finish:
    case XmlEvent::failed:
      return false;
    }
  }
}

std::string_view SharedStrings::keep(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  if (block_size_ - block_used_ < text.size()) {
    block_size_ = std::max(kBlock, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size_));
    block_used_ = 0;
  }
  auto* const copy = blocks_.back().get() + block_used_;
  std::memcpy(copy, text.data(), text.size());
  block_used_ += text.size();
  return {copy, text.size()};
}

std::optional<Error> SharedStrings::load(ByteFeed& feed, std::string const& part,
                                         ReadLimits const& limits) {
  auto cursor = XmlCursor{feed, part, limits};
  auto cost = std::uint64_t{0};
  auto text = std::string{};
  while (true) {
    auto const event = cursor.next();
    if (event == XmlEvent::finish) {
      return std::nullopt;
    }
    if (event == XmlEvent::failed) {
      return cursor.error();
    }
    if (event != XmlEvent::start || cursor.name() != "si") {
      continue;
    }
    text.clear();
    if (!read_rich_text(cursor, text)) {
      return cursor.error();
    }
    cost += text.size() + kEntryCost;
    if (cost > limits.shared_string_bytes) {
      auto const megabytes = std::to_string(limits.shared_string_bytes / 1'000'000);
      return Error{"read.shared_strings_too_large", {}, {{"limit", megabytes}}};
    }
    texts_.push_back(keep(text));
  }
}

} // namespace njia::sheets

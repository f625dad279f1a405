#include "njia/io/read/xml/xml_cursor.h"

#include "njia/base/text.h"
#include "njia/io/read/bytes/encoding.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace njia::sheets {
namespace {

constexpr auto kNowhere = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t find_byte(std::string_view text, char c, std::size_t from) {
  if (from >= text.size()) {
    return kNowhere;
  }
  auto const* const found = std::memchr(text.data() + from, c, text.size() - from);
  return found == nullptr ? kNowhere
                          : static_cast<std::size_t>(static_cast<char const*>(found) - text.data());
}

std::string_view without_prefix(std::string_view name) {
  auto const colon = name.find(':');
  return colon == kNowhere ? name : name.substr(colon + 1);
}

/// Whether this is nothing but attributes, each behind a space, named and in quotes.
bool are_attributes(std::string_view text) {
  auto i = std::size_t{0};
  auto const skip_spaces = [&] {
    auto const before = i;
    while (i < text.size() && is_space(text[i])) {
      ++i;
    }
    return i > before;
  };
  while (true) {
    auto const is_apart = skip_spaces();
    if (i == text.size()) {
      return true;
    }
    auto const name = i;
    while (i < text.size() && text[i] != '=' && !is_space(text[i])) {
      ++i;
    }
    auto const is_named = i > name && is_apart;
    skip_spaces();
    if (!is_named || i == text.size() || text[i++] != '=') {
      return false;
    }
    skip_spaces();
    if (i == text.size() || (text[i] != '"' && text[i] != '\'')) {
      return false;
    }
    auto const end = find_byte(text, text[i], i + 1);
    if (end == kNowhere || find_byte(text.substr(0, end), '<', i) != kNowhere) {
      return false;
    }
    i = end + 1;
  }
}

/// The code point of "#233" or "#xE9"; nullopt when it is none that XML allows.
std::optional<char32_t> parse_reference(std::string_view reference) {
  auto digits = reference.substr(1);
  auto const hexadecimal = digits.starts_with('x');
  digits.remove_prefix(hexadecimal ? 1 : 0);
  auto value = std::uint32_t{0};
  auto const parsed =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) {
    return std::nullopt;
  }
  auto const allowed = value >= 0x20 || value == '\t' || value == '\n' || value == '\r';
  return allowed ? static_cast<char32_t>(value) : char32_t{0xFFFD};
}

std::optional<char32_t> resolve_entity(std::string_view name) {
  if (name.starts_with('#')) {
    return parse_reference(name);
  }
  return name == "amp"    ? std::optional{U'&'}
         : name == "lt"   ? std::optional{U'<'}
         : name == "gt"   ? std::optional{U'>'}
         : name == "quot" ? std::optional{U'"'}
         : name == "apos" ? std::optional{U'\''}
                          : std::nullopt;
}

} // namespace

bool take_attribute(std::string_view& attributes, std::string_view& name, std::string_view& value) {
  auto i = std::size_t{0};
  auto const size = attributes.size();
  while (i < size && is_space(attributes[i])) {
    ++i;
  }
  auto const begin = i;
  auto prefix_end = i;
  while (i < size && attributes[i] != '=' && !is_space(attributes[i])) {
    prefix_end = attributes[i] == ':' ? i + 1 : prefix_end;
    ++i;
  }
  name = attributes.substr(std::max(begin, prefix_end), i - std::max(begin, prefix_end));
  while (i < size && (is_space(attributes[i]) || attributes[i] == '=')) {
    ++i;
  }
  if (i >= size || (attributes[i] != '"' && attributes[i] != '\'')) {
    return false;
  }
  auto const end = find_byte(attributes, attributes[i], i + 1);
  if (end == kNowhere) {
    return false;
  }
  value = attributes.substr(i + 1, end - i - 1);
  attributes.remove_prefix(end + 1);
  return true;
}

void append_xml_text(std::string& out, std::string_view raw) {
  while (!raw.empty()) {
    auto const special = raw.find_first_of("&\r");
    out += raw.substr(0, special);
    if (special == kNowhere) {
      return;
    }
    raw.remove_prefix(special);
    if (raw.front() == '\r') { // XML reads every end of line as LF
      raw.remove_prefix(raw.starts_with("\r\n") ? 2 : 1);
      out += '\n';
      continue;
    }
    auto const end = raw.substr(0, 12).find(';');
    auto const resolved = end == kNowhere ? std::nullopt : resolve_entity(raw.substr(1, end - 1));
    if (resolved) {
      append_utf8(out, *resolved);
      raw.remove_prefix(end + 1);
    } else {
      out += '&';
      raw.remove_prefix(1);
    }
  }
}

std::string_view XmlCursor::attribute(std::string_view name) const {
  auto found = std::string_view{};
  for_each_attribute([&](std::string_view candidate, std::string_view value) {
    found = candidate == name ? value : found;
  });
  return found;
}

void XmlCursor::append_text(std::string& out) const {
  if (is_cdata_) {
    out += text_;
  } else {
    append_xml_text(out, text_);
  }
}

std::optional<std::string_view> XmlCursor::plain_text() const {
  auto const plain =
      is_cdata_ || (find_byte(text_, '&', 0) == kNowhere && find_byte(text_, '\r', 0) == kNowhere);
  return plain ? std::optional{text_} : std::nullopt;
}

XmlEvent XmlCursor::fail(std::string key) {
  if (!has_failed_) {
    error_ = Error{std::move(key), {}, {{"part", part_}}};
    has_failed_ = true;
  }
  return XmlEvent::failed;
}

/// Adds bytes behind the current token. False at the end of the part and after an error.
bool XmlCursor::grow() {
  auto const before = view().size();
  if (before > limits_.cell_bytes) {
    fail("read.cell_too_long");
    return false;
  }
  if (!window_.grow()) {
    if (feed_.error() != nullptr && !has_failed_) {
      error_ = *feed_.error();
      has_failed_ = true;
    }
    return false;
  }
  if (auto const at = find_byte(view(), '\0', before); at != kNowhere) {
    // Every second byte of UTF-16 is NUL from the start on.
    fail(at < 4 && at_beginning_ ? "read.xml_encoding" : "read.nul_bytes_in_part");
    return false;
  }
  return true;
}

XmlEvent XmlCursor::next() {
  if (has_failed_) {
    return XmlEvent::failed;
  }
  if (end_pending_) {
    end_pending_ = false;
    --depth_;
    token_size_ = 0;
    return XmlEvent::end;
  }
  while (true) {
    window_.consume(token_);
    position_ += token_;
    token_ = 0;
    if (view().empty() && !grow()) {
      auto const complete = !has_failed_ && depth_ == 0 && roots_ == 1;
      return complete ? XmlEvent::finish : fail("read.damaged_xml");
    }
    if (at_beginning_) {
      at_beginning_ = false;
      token_ = view().starts_with("\xEF\xBB\xBF") ? 3 : 0;
      if (view().starts_with("\xFF\xFE") || view().starts_with("\xFE\xFF")) {
        return fail("read.xml_encoding");
      }
      continue;
    }
    auto const event = view().front() == '<' ? take_markup() : take_text();
    auto const between = event == XmlEvent::text && (depth_ == 0 || text_.empty());
    if (event != XmlEvent::finish && !between) {
      token_size_ = token_;
      return event;
    }
  }
}

XmlEvent XmlCursor::take_text() {
  auto from = std::size_t{0};
  auto end = find_byte(view(), '<', from);
  while (end == kNowhere) {
    from = view().size();
    if (!grow()) {
      if (has_failed_) {
        return XmlEvent::failed;
      }
      end = view().size();
      break;
    }
    end = find_byte(view(), '<', from);
  }
  text_ = view().substr(0, end);
  is_cdata_ = false;
  token_ = end;
  return XmlEvent::text;
}

/// Position of `sequence` at or behind `from`; npos, with the error noted, when it does not come.
std::size_t XmlCursor::find_sequence(std::string_view sequence, std::size_t from) {
  auto found = view().find(sequence, from);
  while (found == kNowhere) {
    from = std::max(from, view().size() - std::min(view().size(), sequence.size()));
    if (!grow()) {
      fail("read.damaged_xml");
      return kNowhere;
    }
    found = view().find(sequence, from);
  }
  return found;
}

/// Position of the ">" that ends the tag at the beginning of the view; those inside quotes do not.
std::size_t XmlCursor::find_tag_end() {
  auto from = std::size_t{1};
  while (true) {
    auto const end = find_byte(view(), '>', from);
    if (end == kNowhere) {
      from = view().size();
      if (!grow()) {
        fail("read.damaged_xml");
        return kNowhere;
      }
      continue;
    }
    auto quote = '\0';
    for (auto const c : view().substr(0, end)) {
      if (quote == '\0' && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = '\0';
      }
    }
    if (quote == '\0') {
      return end;
    }
    from = end + 1;
  }
}

XmlEvent XmlCursor::take_markup() {
  while (view().size() < 4) { // enough to tell the kinds apart
    if (!grow()) {
      break;
    }
  }
  if (has_failed_ || view().size() < 2) {
    return fail("read.damaged_xml");
  }
  if (view()[1] == '!' || view()[1] == '?') {
    return take_declaration();
  }
  auto const end = find_tag_end();
  if (end == kNowhere) {
    return XmlEvent::failed;
  }
  token_ = end + 1;
  auto const tag = view().substr(1, end - 1);
  return tag.starts_with('/') ? take_end(tag) : take_start(tag);
}

XmlEvent XmlCursor::take_start(std::string_view tag) {
  auto const empty = tag.ends_with('/');
  tag.remove_suffix(empty ? 1 : 0);
  auto name_end = std::size_t{0};
  while (name_end < tag.size() && !is_space(tag[name_end])) {
    ++name_end;
  }
  auto const full_name = tag.substr(0, name_end);
  name_ = without_prefix(full_name);
  attributes_ = tag.substr(name_end);
  roots_ += depth_ == 0 ? 1U : 0U;
  ++depth_;
  if (name_.empty() || roots_ > 1 || depth_ > limits_.xml_depth || !are_attributes(attributes_)) {
    return fail("read.damaged_xml");
  }
  end_pending_ = empty;
  if (!empty) {
    open_names_ += full_name;
    open_sizes_.push_back(full_name.size());
  }
  return XmlEvent::start;
}

XmlEvent XmlCursor::take_end(std::string_view tag) {
  tag.remove_prefix(1);
  while (!tag.empty() && is_space(tag.back())) {
    tag.remove_suffix(1);
  }
  // A wrong end would shift all that follows into other rows and columns.
  if (open_sizes_.empty() ||
      tag != std::string_view{open_names_}.substr(open_names_.size() - open_sizes_.back())) {
    return fail("read.damaged_xml");
  }
  open_names_.resize(open_names_.size() - open_sizes_.back());
  open_sizes_.pop_back();
  name_ = without_prefix(tag);
  --depth_;
  return XmlEvent::end;
}

/// Comments, CDATA, processing instructions; refuses DTDs. `finish` stands for "nothing to tell".
XmlEvent XmlCursor::take_declaration() {
  constexpr auto kCdata = std::string_view{"<![CDATA["};
  while (view().size() < kCdata.size() && grow()) {
  }
  if (has_failed_) {
    return XmlEvent::failed;
  }
  auto const comment = view().starts_with("<!--");
  auto const instruction = view().starts_with("<?");
  auto const cdata = view().starts_with(kCdata);
  if (!comment && !instruction && !cdata) {
    return fail("read.doctype");
  }
  auto const closing = comment ? std::string_view{"-->"} : instruction ? "?>" : "]]>";
  auto const opening = comment ? std::size_t{4} : instruction ? 2 : kCdata.size();
  auto const end = find_sequence(closing, opening);
  if (end == kNowhere) {
    return XmlEvent::failed;
  }
  token_ = end + closing.size();
  if (cdata) {
    text_ = view().substr(opening, end - opening);
    is_cdata_ = true;
    return XmlEvent::text;
  }
  if (instruction && view().starts_with("<?xml ")) {
    auto const declared = ascii_lower(view().substr(0, end));
    auto const encoding = declared.find("encoding");
    if (encoding != kNowhere && declared.find("utf-8", encoding) == kNowhere &&
        declared.find("ascii", encoding) == kNowhere) {
      return fail("read.xml_encoding");
    }
  }
  return XmlEvent::finish;
}

bool XmlCursor::skip_element() {
  auto const outside = depth_ - 1;
  while (depth_ > outside) {
    auto const event = next();
    if (event == XmlEvent::failed || event == XmlEvent::finish) {
      return false;
    }
  }
  return true;
}

} // namespace njia::sheets

#include "njia/io/read/csv/record.h"

#include <cstring>

namespace njia::sheets {
namespace {

std::size_t find_from(std::string_view text, std::size_t from, char c) {
  auto const* const found =
      from < text.size() ? std::memchr(text.data() + from, c, text.size() - from) : nullptr;
  return found == nullptr ? text.size()
                          : static_cast<std::size_t>(static_cast<char const*>(found) - text.data());
}

} // namespace

/// From the opening quote to after the cell; false when the closing quote is not in `text`.
bool RecordParser::take_quoted(std::string_view text, std::size_t& i) {
  auto const begin = scratch_.size();
  ++i;
  while (true) {
    auto const quote = find_from(text, i, '"');
    if (quote == text.size()) {
      return false;
    }
    scratch_ += text.substr(i, quote - i);
    i = quote + 1;
    if (i >= text.size() || text[i] != '"') {
      break;
    }
    scratch_ += '"';
    ++i;
  }
  while (i < text.size() && text[i] != delimiter_ && text[i] != '\n' && text[i] != '\r') {
    scratch_ += text[i++];
  }
  unquoted_.push_back({cells_.size(), begin, scratch_.size()});
  cells_.push_back({});
  return true;
}

RecordParser::Outcome RecordParser::parse(std::string_view text, bool at_end) {
  cells_.clear();
  unquoted_.clear();
  scratch_.clear();
  auto i = std::size_t{0};
  while (true) {
    if (cells_.size() == max_cells_) {
      return Outcome::too_many_cells;
    }
    if (i < text.size() && text[i] == '"') {
      if (!take_quoted(text, i)) {
        return at_end ? Outcome::open_quote : Outcome::needs_more;
      }
    } else {
      auto const begin = i;
      while (i < text.size() && text[i] != delimiter_ && text[i] != '\n' && text[i] != '\r') {
        ++i;
      }
      cells_.push_back({text.substr(begin, i - begin)});
    }
    if (i >= text.size() || (text[i] == '\r' && i + 1 == text.size())) {
      if (!at_end) {
        return Outcome::needs_more; // the cell, or the second half of CRLF, may follow
      }
      i = text.size();
      break;
    }
    auto const c = text[i++];
    if (c != delimiter_) {
      i += c == '\r' && text[i] == '\n' ? 1U : 0U;
      break;
    }
  }
  length_ = i;
  for (auto const& [cell, begin, end] : unquoted_) {
    cells_[cell].text = std::string_view{scratch_}.substr(begin, end - begin);
  }
  return Outcome::record;
}

} // namespace njia::sheets

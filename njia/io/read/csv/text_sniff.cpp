#include "njia/io/read/csv/text_sniff.h"

#include "njia/base/text.h"
#include "njia/io/read/bytes/encoding.h"
#include "njia/io/read/csv/record.h"

#include <algorithm>
#include <array>
#include <map>

namespace njia::sheets {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Bytes at the end that begin a UTF-8 sequence without completing it.
std::size_t unfinished_bytes(std::string_view text) {
  for (auto back = std::size_t{1}; back <= std::min<std::size_t>(3, text.size()); ++back) {
    auto const byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte >= 0xC0) {
      auto const length = byte < 0xE0 ? 2U : byte < 0xF0 ? 3U : 4U;
      return back < length ? back : 0;
    }
    if (byte < 0x80) {
      return 0;
    }
  }
  return 0;
}

/// Counts what decides between encodings, block by block.
class ByteCensus {
public:
  void take(std::string_view block) {
    for (auto const c : block) {
      auto const byte = static_cast<unsigned char>(c);
      if (byte >= 0x80 && is_ascii_letter(last_)) {
        ++after_letter_[byte];
      }
      last_ = c;
    }
    carry_ += block;
    check_utf8(false);
  }

  bool is_utf8() {
    check_utf8(true);
    return valid_utf8_;
  }

  /// Bytes that are small letters in Mac Roman and in Windows-1252 signs that do not follow a
  /// letter, against bytes that are small letters in Windows-1252 and capitals and signs in Mac
  /// Roman.
  bool looks_mac_roman() const {
    constexpr auto kMacLetters =
        std::array<unsigned char, 16>{0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8D, 0x8E, 0x8F,
                                      0x90, 0x91, 0x93, 0x95, 0x98, 0x99, 0x9D, 0x9F};
    auto mac = std::size_t{0};
    for (auto const byte : kMacLetters) {
      mac += after_letter_[byte];
    }
    auto cp1252 = std::size_t{0};
    for (auto byte = 0xE0U; byte < 0x100; ++byte) {
      cp1252 += after_letter_[byte];
    }
    return mac > cp1252;
  }

private:
  /// Keeps the beginning of a sequence that the next block may complete: at most three bytes.
  void check_utf8(bool at_end) {
    if (!valid_utf8_) {
      carry_.clear();
      return;
    }
    auto const keep = at_end ? 0 : unfinished_bytes(carry_);
    auto const checked = std::string_view{carry_}.substr(0, carry_.size() - keep);
    valid_utf8_ = is_valid_utf8(checked);
    carry_.erase(0, checked.size());
  }

  bool valid_utf8_ = true;
  char last_ = ' ';
  std::string carry_;
  std::array<std::size_t, 256> after_letter_{};
};

/// UTF-16 without its mark: every other byte of western text is zero.
std::optional<TextEncoding> guess_utf16(std::string_view head) {
  auto zeros = std::array<std::size_t, 2>{};
  for (auto i = std::size_t{0}; i < head.size(); ++i) {
    zeros[i % 2] += head[i] == '\0' ? 1U : 0U;
  }
  auto const half = head.size() / 2;
  if (half >= 4 && zeros[1] * 10 > half * 3 && zeros[0] * 100 <= half) {
    return TextEncoding::utf16le;
  }
  if (half >= 4 && zeros[0] * 10 > half * 3 && zeros[1] * 100 <= half) {
    return TextEncoding::utf16be;
  }
  return std::nullopt;
}

std::optional<TextEncoding> find_mark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) {
    return TextEncoding::utf8_bom;
  }
  if (head.starts_with("\xFF\xFE")) {
    return TextEncoding::utf16le;
  }
  if (head.starts_with("\xFE\xFF")) {
    return TextEncoding::utf16be;
  }
  return std::nullopt;
}

constexpr std::size_t kSampledRecords = 500;

/// Calls `use` with each of the first records that are not empty lines.
template <class Use> void for_each_record(std::string_view sample, char delimiter, Use use) {
  auto parser = RecordParser{delimiter, kReadLimits.columns};
  for (auto count = std::size_t{0}; !sample.empty() && count < kSampledRecords; ++count) {
    if (parser.parse(sample, false) != RecordParser::Outcome::record &&
        (count > 0 || parser.parse(sample, true) != RecordParser::Outcome::record)) {
      return; // a cut record says nothing, unless it is the only one
    }
    if (!parser.is_empty_line()) {
      use(parser.cells());
    }
    sample.remove_prefix(parser.length());
  }
}

/// How well a delimiter explains the sample: cells beyond the first in the usual record, times the
/// share of records that are usual, squared, so that a steady few beat an unsteady many.
double explain(std::string_view sample, char delimiter) {
  auto widths = std::map<std::size_t, std::size_t>{};
  auto records = std::size_t{0};
  for_each_record(sample, delimiter, [&](std::vector<RecordCell> const& cells) {
    ++widths[cells.size()];
    ++records;
  });
  auto best = 0.0;
  for (auto const& [width, count] : widths) {
    auto const share = static_cast<double>(count) / static_cast<double>(records);
    best = std::max(best, share * share * static_cast<double>(width - 1));
  }
  return best;
}

/// -1, 0 or 1 for "0,5", undecided and "0.5".
int decimal_vote(std::string_view cell) {
  cell = trim(cell);
  if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) {
    cell.remove_prefix(1);
  }
  auto const sign = cell.find_first_of(",.");
  if (sign == std::string_view::npos || sign == 0 || sign + 1 == cell.size()) {
    return 0;
  }
  auto const whole = cell.substr(0, sign);
  auto const fraction = cell.substr(sign + 1);
  if (!std::all_of(whole.begin(), whole.end(), is_digit) ||
      !std::all_of(fraction.begin(), fraction.end(), is_digit)) {
    return 0;
  }
  auto const may_be_thousands = fraction.size() == 3 && whole.size() <= 3 && whole != "0";
  return may_be_thousands ? 0 : cell[sign] == ',' ? -1 : 1;
}

} // namespace

TextEncoding sniff_encoding(ByteFeed& feed) {
  auto census = ByteCensus{};
  auto block = feed.next();
  auto const head = block.substr(0, 4096);
  if (auto const mark = find_mark(head)) {
    return *mark;
  }
  if (auto const guess = guess_utf16(head)) {
    return *guess;
  }
  for (; !block.empty(); block = feed.next()) {
    census.take(block);
  }
  if (census.is_utf8()) {
    return TextEncoding::utf8;
  }
  return census.looks_mac_roman() ? TextEncoding::mac_roman : TextEncoding::cp1252;
}

char sniff_delimiter(std::string_view sample, bool prefer_tab) {
  if (prefer_tab && explain(sample, '\t') > 0) {
    return '\t';
  }
  auto best = ',';
  auto best_score = 0.0;
  for (auto const delimiter : {'\t', ';', ',', '|'}) {
    auto const score = explain(sample, delimiter);
    if (score > best_score) {
      best = delimiter;
      best_score = score;
    }
  }
  return best;
}

bool sniff_decimal_comma(std::string_view sample, char delimiter) {
  auto balance = 0;
  for_each_record(sample, delimiter, [&](std::vector<RecordCell> const& cells) {
    for (auto const& cell : cells) {
      balance += decimal_vote(cell.text);
    }
  });
  return balance < 0;
}

std::optional<SepLine> find_sep_line(std::string_view sample) {
  auto const end = sample.find_first_of("\r\n");
  auto line = sample.substr(0, end);
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') {
    line = line.substr(1, line.size() - 2);
  }
  auto const named = line.size() == 5 && ascii_lower(line.substr(0, 4)) == "sep=";
  if (!named || std::string_view{",;\t|"}.find(line[4]) == std::string_view::npos) {
    return std::nullopt;
  }
  auto length = std::min(end, sample.size());
  length += sample.substr(length).starts_with("\r\n") ? 2U : length < sample.size() ? 1U : 0U;
  return SepLine{line[4], length};
}

} // namespace njia::sheets

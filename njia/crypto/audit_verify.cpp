#include "njia/crypto/audit_verify.h"

#include "njia/base/text.h"
#include "njia/crypto/audit_scan.h"

#include <algorithm>
#include <istream>

namespace njia::crypto {
namespace {

/// Lines of a stream, of at most kMaxAuditLine bytes.
class LineReader {
public:
  enum class State { line, end, cut, too_long };
  explicit LineReader(std::istream& in) : in_{in}, buffer_(2 * kMaxAuditLine + 2, '\0') {}

  State next() {
    while (true) {
      auto const found = std::string_view{buffer_}.substr(0, end_).find('\n', begin_);
      auto const length = std::min(found, end_) - begin_;
      line_ = std::string_view{buffer_}.substr(begin_, length);
      if (length > kMaxAuditLine) {
        return State::too_long;
      }
      if (found != std::string_view::npos) {
        begin_ += length + 1;
        return State::line;
      }
      if (!fill()) {
        return length == 0 ? State::end : State::cut;
      }
    }
  }

  std::string_view line() const { return line_; } ///< until the next one

private:
  static std::ptrdiff_t at(std::size_t place) { return static_cast<std::ptrdiff_t>(place); }

  bool fill() {
    std::copy(buffer_.begin() + at(begin_), buffer_.begin() + at(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
    in_.read(buffer_.data() + end_, at(buffer_.size() - end_));
    end_ += static_cast<std::size_t>(in_.gcount());
    return in_.gcount() > 0;
  }

  std::istream& in_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::string_view line_ = {};
};

/// Valid UTF-8; most lines are ASCII, which is seen faster.
bool is_text(std::string_view line) {
  auto high = 0;
  for (auto const c : line) {
    high |= c & 0x80;
  }
  return high == 0 || is_valid_utf8(line);
}

/// The number of a line in the form of an entry.
std::optional<std::uint64_t> parse_entry(std::string_view line) {
  auto scan = AuditScan{line};
  auto seq = std::uint64_t{0};
  auto at = std::string_view{};
  auto salt = AuditSalt{};
  auto is_sound = scan.literal(R"({"seq":)") && scan.number(seq) && scan.literal(R"(,"at":")") &&
                  scan.time(at) && scan.literal(R"(")");
  for (auto const name : {R"(,"actor":)", R"(,"action":)", R"(,"kind":)", R"(,"object":)",
                          R"(,"organisation":)", R"(,"reason":)"}) {
    is_sound = is_sound && scan.literal(name) && scan.quoted();
  }
  is_sound = is_sound && scan.literal(R"(,"details":{)") && scan.details() &&
             scan.literal(R"(},"salt":")") && scan.hex(salt) && scan.literal(R"("})") &&
             scan.is_done() && is_text(line);
  return is_sound ? std::optional{seq} : std::nullopt;
}

std::optional<std::uint64_t> parse_leaf(std::string_view line, Digest& leaf) {
  auto scan = AuditScan{line};
  auto seq = std::uint64_t{0};
  auto const is_sound = scan.literal(R"({"seq":)") && scan.number(seq) &&
                        scan.literal(R"(,"leaf":")") && scan.hex(leaf) && scan.literal(R"("})") &&
                        scan.is_done();
  return is_sound ? std::optional{seq} : std::nullopt;
}

/// Takes line after line; each answers with the key of what is wrong, or nothing.
class Verification {
public:
  explicit Verification(AuditExpectation const& expected) : expected_{expected} {}

  std::string_view header(std::string_view line) {
    auto scan = AuditScan{line};
    if (!scan.literal(R"({"njia":"audit","version":1,"key":")") || !scan.hex(found.key) ||
        !scan.literal(R"("})") || !scan.is_done()) {
      return "audit.malformed";
    }
    return expected_.key && *expected_.key != found.key ? "audit.wrong_key" : "";
  }

  std::string_view line(std::string_view line) {
    auto leaf = Digest{};
    if (is_closed) {
      return "audit.after_closing";
    }
    if (auto const seq = parse_leaf(line, leaf)) {
      ++found.withheld;
      return entry(*seq, leaf);
    }
    if (auto const seq = parse_entry(line)) {
      return entry(*seq, audit_leaf(line));
    }
    auto const parsed = parse_audit_head(line);
    return parsed ? head(*parsed) : "audit.malformed";
  }

  std::string_view end() const {
    if (!is_closed) {
      return "audit.unclosed";
    }
    return expected_.head && expected_.head->seq > found.chain.seq ? "audit.rolled_back" : "";
  }

  AuditSummary found = {};
  bool is_closed = false;

private:
  std::string_view entry(std::uint64_t seq, Digest const& leaf) {
    if (seq != found.chain.seq + 1) {
      return "audit.gap";
    }
    found.chain.add(leaf);
    auto const is_known = expected_.head && expected_.head->seq == seq;
    return is_known && expected_.head->hash != found.chain.hash ? "audit.forked" : "";
  }

  std::string_view head(AuditHead const& head) {
    if (head.key_id != audit_key_id(found.key)) {
      return "audit.wrong_key";
    }
    if (head.number != found.heads + (head.is_closing ? 0 : 1)) {
      return "audit.gap";
    }
    if (head.chain != found.chain) {
      return "audit.mismatch";
    }
    if (!is_signed_by(head, found.key)) {
      return "audit.bad_signature";
    }
    found.heads = head.number;
    is_closed = head.is_closing;
    found.closed_at = head.at;
    return "";
  }

  AuditExpectation const& expected_;
};

} // namespace

Result<AuditSummary> verify_audit(std::istream& in, AuditExpectation const& expected) {
  auto lines = LineReader{in};
  auto verification = Verification{expected};
  auto number = std::uint64_t{0};
  auto const fails = [&](std::string_view key) {
    return Error{std::string{key}, std::to_string(number)};
  };
  while (true) {
    auto const state = lines.next();
    if (state == LineReader::State::end) {
      break;
    }
    ++number;
    if (state != LineReader::State::line) {
      return fails(state == LineReader::State::cut ? "audit.unclosed" : "audit.malformed");
    }
    auto const wrong =
        number == 1 ? verification.header(lines.line()) : verification.line(lines.line());
    if (!wrong.empty()) {
      return fails(wrong);
    }
  }
  auto const wrong = verification.end();
  return wrong.empty() ? Result<AuditSummary>{verification.found} : fails(wrong);
}

} // namespace njia::crypto

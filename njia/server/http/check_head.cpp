#include "njia/server/http/check_head.h"

#include "njia/base/text.h"
#include "njia/server/http/limits.h"
#include "njia/server/http/target.h"

#include <algorithm>
#include <array>

namespace njia::http {
namespace {

Error refuse(std::string_view key) { return Error{.key = std::string{key}, .where = {}}; }

constexpr auto kTokenBytes = [] {
  auto table = std::array<bool, 256>{};
  for (auto const c : std::string_view{"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW"
                                       "XYZ!#$%&'*+-.^_`|~"}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}();

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return kTokenBytes[static_cast<unsigned char>(c)];
  });
}

/// Fields of which a second one would be read by one program and not by another.
constexpr std::array<std::string_view, 20> kOnlyOnce{"authorization",
                                                     "content-encoding",
                                                     "content-length",
                                                     "content-range",
                                                     "content-type",
                                                     "cookie",
                                                     "expect",
                                                     "host",
                                                     "idempotency-key",
                                                     "if-modified-since",
                                                     "if-range",
                                                     "if-unmodified-since",
                                                     "last-event-id",
                                                     "origin",
                                                     "range",
                                                     "referer",
                                                     "sec-fetch-mode",
                                                     "sec-fetch-site",
                                                     "transfer-encoding",
                                                     "user-agent"};

/// CR only before LF, LF only after CR, no other control byte than TAB.
std::optional<Error> check_bytes(std::string_view bytes, bool whole) {
  for (auto i = std::size_t{0}; i < bytes.size(); ++i) {
    auto const c = static_cast<unsigned char>(bytes[i]);
    if (c >= 0x20 && c != 0x7F) {
      continue;
    }
    if (c == '\r') {
      auto const last = i + 1 == bytes.size();
      if (last ? whole : bytes[i + 1] != '\n') {
        return refuse("http.line_ending");
      }
      i += last ? 0U : 1U;
    } else if (c == '\n') {
      return refuse("http.line_ending");
    } else if (c != '\t') {
      return refuse("http.control_byte");
    }
  }
  return std::nullopt;
}

std::optional<Method> find_method(std::string_view name) {
  for (auto i = 0; i <= static_cast<int>(Method::options); ++i) {
    if (method_name(static_cast<Method>(i)) == name) {
      return static_cast<Method>(i);
    }
  }
  return std::nullopt;
}

std::string_view without_blanks(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  return first == std::string_view::npos
             ? std::string_view{}
             : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The reading of one head, step by step; each step answers with what is wrong.
class HeadReader {
public:
  std::optional<Error> request_line(std::string_view line);
  std::optional<Error> field(std::string_view line);
  std::optional<Error> finish();
  CheckedHead take() { return std::move(out_); }

private:
  std::optional<Error> framing();
  std::optional<Error> host();
  std::optional<Error> connection();
  std::optional<Error> expectation();

  CheckedHead out_ = {};
  std::string authority_ = {};
};

std::optional<Error> HeadReader::request_line(std::string_view line) {
  if (line.size() > kMaxRequestLine) {
    return refuse("http.target_too_long");
  }
  auto const first = line.find(' ');
  auto const second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || line.find(' ', second + 1) != std::string_view::npos ||
      line.find('\t') != std::string_view::npos || !is_token(line.substr(0, first))) {
    return refuse("http.malformed");
  }
  auto const version = line.substr(second + 1);
  if (version.size() != 8 || !version.starts_with("HTTP/") || version[5] < '0' ||
      version[5] > '9' || version[6] != '.' || version[7] < '0' || version[7] > '9') {
    return refuse("http.malformed");
  }
  out_.http_1_0 = version == "HTTP/1.0";
  if (!out_.http_1_0 && version != "HTTP/1.1") {
    return refuse("http.version");
  }
  auto const method = find_method(line.substr(0, first));
  if (!method) {
    return refuse("http.method_unknown");
  }
  auto target = parse_target(line.substr(first + 1, second - first - 1));
  if (!target) {
    return target.error();
  }
  if (target->path == "*" && *method != Method::options) {
    return refuse("http.target");
  }
  out_.head.method = *method;
  out_.head.path = std::move(target->path);
  out_.head.query = std::move(target->query);
  authority_ = std::move(target->authority);
  return std::nullopt;
}

std::optional<Error> HeadReader::field(std::string_view line) {
  if (line.front() == ' ' || line.front() == '\t') {
    return refuse("http.folded");
  }
  if (out_.head.headers.size() == kMaxFields) {
    return refuse("http.too_many_fields");
  }
  auto const colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return refuse("http.field_name");
  }
  auto name = ascii_lower(line.substr(0, colon));
  if (std::binary_search(kOnlyOnce.begin(), kOnlyOnce.end(), std::string_view{name}) &&
      out_.head.header(name)) {
    return refuse(name == "content-length" ? "http.content_length"
                  : name == "host"         ? "http.host"
                                           : "http.field_twice");
  }
  out_.head.headers.push_back(Header{.name = std::move(name),
                                     .value = std::string{without_blanks(line.substr(colon + 1))}});
  return std::nullopt;
}

std::optional<Error> HeadReader::framing() {
  auto const length = out_.head.header("content-length");
  auto const coding = out_.head.header("transfer-encoding");
  if (length && coding) {
    return refuse("http.length_and_coding");
  }
  if (coding) {
    if (out_.http_1_0 || ascii_lower(*coding) != "chunked") {
      return refuse("http.transfer_coding");
    }
    out_.framing = Framing::chunked;
  }
  if (length) {
    if (length->empty() || length->size() > 18 ||
        length->find_first_not_of("0123456789") != std::string_view::npos) {
      return refuse("http.content_length");
    }
    for (auto const c : *length) {
      out_.length = out_.length * 10 + static_cast<std::uint64_t>(c - '0');
    }
    out_.framing = out_.length > 0 ? Framing::length : Framing::none;
  }
  return std::nullopt;
}

std::optional<Error> HeadReader::host() {
  auto const host = out_.head.header("host");
  if (!host) {
    return out_.http_1_0 ? std::nullopt : std::optional{refuse("http.host")};
  }
  // The absolute form and Host must name the same: otherwise a proxy and we could mean two sites.
  if (!is_authority(*host) ||
      (!authority_.empty() && ascii_lower(authority_) != ascii_lower(*host))) {
    return refuse("http.host");
  }
  return std::nullopt;
}

std::optional<Error> HeadReader::connection() {
  out_.keep_alive = !out_.http_1_0;
  for (auto const& field : out_.head.headers) {
    if (field.name != "connection") {
      continue;
    }
    for (auto const part : split(field.value, ',')) {
      auto const option = ascii_lower(without_blanks(part));
      if (!option.empty() && !is_token(option)) {
        return refuse("http.malformed");
      }
      if (option == "close") {
        out_.keep_alive = false;
      }
    }
  }
  return std::nullopt;
}

std::optional<Error> HeadReader::expectation() {
  auto const expect = out_.head.header("expect");
  if (!expect) {
    return std::nullopt;
  }
  if (ascii_lower(*expect) != "100-continue") {
    return refuse("http.expectation");
  }
  out_.expects_continue = !out_.http_1_0 && out_.framing != Framing::none;
  return std::nullopt;
}

std::optional<Error> HeadReader::finish() {
  auto wrong = framing();
  if (!wrong) {
    wrong = host();
  }
  if (!wrong) {
    wrong = connection();
  }
  return wrong ? wrong : expectation();
}

std::string_view without_empty_line(std::string_view bytes) {
  return bytes.starts_with("\r\n") ? bytes.substr(2) : bytes;
}

} // namespace

std::size_t head_size(std::string_view bytes) {
  auto const skipped = bytes.size() - without_empty_line(bytes).size();
  auto const end = bytes.find("\r\n\r\n", skipped);
  return end == std::string_view::npos ? 0 : end + 4;
}

std::optional<Error> check_partial_head(std::string_view bytes) {
  if (auto const wrong = check_bytes(bytes, false)) {
    return wrong;
  }
  bytes = without_empty_line(bytes);
  auto const end = bytes.find("\r\n");
  if (std::min(end, bytes.size()) > kMaxRequestLine + 1) { // 1: for the CR of a line not yet ended
    return refuse("http.target_too_long");
  }
  if (end != std::string_view::npos) {
    if (auto const wrong = HeadReader{}.request_line(bytes.substr(0, end))) {
      return wrong;
    }
  }
  return bytes.size() > kMaxHeadBytes ? std::optional{refuse("http.head_too_large")} : std::nullopt;
}

Result<CheckedHead> check_head(std::string_view raw) {
  if (auto const wrong = check_bytes(raw, true)) {
    return *wrong;
  }
  raw = without_empty_line(raw);
  auto reader = HeadReader{};
  auto end = raw.find("\r\n");
  if (end == std::string_view::npos || !raw.ends_with("\r\n\r\n")) {
    return refuse("http.malformed");
  }
  if (auto const wrong = reader.request_line(raw.substr(0, end))) {
    return *wrong;
  }
  if (raw.size() > kMaxHeadBytes) {
    return refuse("http.head_too_large");
  }
  for (raw.remove_prefix(end + 2); raw != "\r\n"; raw.remove_prefix(end + 2)) {
    end = raw.find("\r\n");
    if (end == 0 || end == std::string_view::npos) {
      return refuse("http.malformed");
    }
    if (auto const wrong = reader.field(raw.substr(0, end))) {
      return *wrong;
    }
  }
  if (auto const wrong = reader.finish()) {
    return *wrong;
  }
  return reader.take();
}

} // namespace njia::http
